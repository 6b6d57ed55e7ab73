package io.github.ntmrules.internal.engine;

import io.github.ntmrules.internal.check.CheckedFolder;
import io.github.ntmrules.internal.check.FolderCheck;
import io.github.ntmrules.internal.source.FolderContent;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.RuleFolder;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the folder of a user into rules that can be asked, after the checker has passed it. */
public final class RuleFolders {

  private RuleFolders() {}

  /** Everything that is wrong with the folder. */
  public static List<RuleProblem> check(FolderContent folder) {
    CheckedFolder checked = read(folder);
    // Without references nothing need be built.
    return checked.problems().isEmpty() && ReferenceCheck.needed(checked)
        ? ReferenceCheck.problems(ruleSet(checked, folder), checked)
        : checked.problems();
  }

  static CheckedFolder read(FolderContent folder) {
    return FolderCheck.check(
        folder, RuleSet.packagedIds(), id -> SetDescription.read(RuleFolder.packaged(id)));
  }

  /**
   * The rules of a folder: those of a set, or those of a packaged set with the folder's overlay.
   *
   * @throws RuleException with all problems, if there is any
   */
  public static RuleSet load(FolderContent folder) {
    CheckedFolder checked = sound(folder);
    RuleSet rules = ruleSet(checked, folder);
    List<RuleProblem> problems = ReferenceCheck.problems(rules, checked);
    if (!problems.isEmpty()) {
      throw new RuleException(problems);
    }
    return rules;
  }

  private static RuleSet ruleSet(CheckedFolder checked, FolderContent folder) {
    SetDescription set = Objects.requireNonNull(checked.set());
    OverlayDescription overlay = checked.overlay();
    if (overlay != null) {
      RuleSet below = Objects.requireNonNull(RuleSet.packaged(set.set().id()));
      return below.with(OverlayRules.of(overlay, checked.rules(), folder));
    }
    String rulePackage = SetDescription.rulePackage(set.set().id());
    return new RuleSet(set, CheckedRules.compile(rulePackage, checked.rules()), folder);
  }

  /**
   * The overlay of a folder, or {@code null} if the folder holds a whole set.
   *
   * @throws RuleException with all problems, if there is any
   */
  public static @Nullable OverlayRules loadOverlay(FolderContent folder) {
    CheckedFolder checked = sound(folder);
    OverlayDescription overlay = checked.overlay();
    if (overlay == null) {
      return null;
    }
    List<RuleProblem> problems = ReferenceCheck.problems(ruleSet(checked, folder), checked);
    if (!problems.isEmpty()) {
      throw new RuleException(problems);
    }
    return OverlayRules.of(overlay, checked.rules(), folder);
  }

  private static CheckedFolder sound(FolderContent folder) {
    CheckedFolder checked = read(folder);
    List<RuleProblem> problems = checked.problems();
    if (!problems.isEmpty()) {
      throw new RuleException(problems);
    }
    return checked;
  }

  /** The files of a packaged set or overlay, by name; {@code null} if there is none of that id. */
  public static @Nullable Map<String, String> packagedFiles(String id) {
    if (RuleSet.packagedIds().contains(id)) {
      RuleFolder folder = RuleFolder.packaged(id);
      SetDescription set = Objects.requireNonNull(SetDescription.read(folder));
      return files(folder, SetDescription.FILE, set.ruleFiles());
    }
    if (RuleSet.packagedOverlayIds().contains(id)) {
      RuleFolder folder = RuleFolder.packagedOverlay(id);
      OverlayDescription overlay = Objects.requireNonNull(OverlayDescription.read(folder));
      return files(folder, OverlayDescription.FILE, overlay.ruleFiles());
    }
    return null;
  }

  static Map<String, String> files(RuleFolder folder, String description, List<String> ruleFiles) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(description, Objects.requireNonNull(folder.text(description)));
    ruleFiles.forEach(file -> files.put(file, Objects.requireNonNull(folder.text(file))));
    return files;
  }
}
