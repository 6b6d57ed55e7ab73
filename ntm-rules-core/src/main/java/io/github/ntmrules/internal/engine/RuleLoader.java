package io.github.ntmrules.internal.engine;

import io.github.ntmrules.internal.check.FolderCheck;
import io.github.ntmrules.internal.reading.CheckedFolder;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Turns what a user wrote into rules that can be asked, after the checker has passed it. */
public final class RuleLoader {

  private RuleLoader() {}

  /** Everything that is wrong with a folder. */
  public static List<RuleProblem> check(RuleSource source) {
    CheckedFolder checked = FolderCheck.check(source);
    // Without references nothing need be built.
    return checked.problems().isEmpty() && ReferenceCheck.needed(checked)
        ? ReferenceCheck.problems(ruleSet(new LoadedRules(checked)), checked)
        : checked.problems();
  }

  /**
   * The rules of a folder: those of a set, or those of a packaged set with the folder's overlay.
   *
   * @throws RuleException with all problems, if there is any
   */
  public static RuleSet load(RuleSource source) {
    CheckedFolder checked = FolderCheck.check(source);
    RuleException.refuse(checked.problems());
    RuleSet rules = ruleSet(new LoadedRules(checked));
    RuleException.refuse(ReferenceCheck.problems(rules, checked));
    return rules;
  }

  /**
   * The overlay of a folder.
   *
   * @param folder what the folder is called, for the message
   * @throws RuleException with all problems, if there is any, or if the folder holds a whole set
   */
  public static OverlayRules loadOverlay(RuleSource source, Path folder) {
    CheckedFolder checked = FolderCheck.check(source);
    RuleException.refuse(checked.problems());
    if (checked.overlay() == null) {
      throw RuleException.of(Kind.NOT_AN_OVERLAY, null, folder, OverlayDescription.FILE);
    }
    LoadedRules rules = new LoadedRules(checked);
    RuleException.refuse(ReferenceCheck.problems(ruleSet(rules), checked));
    return new OverlayRules(rules);
  }

  private static RuleSet ruleSet(LoadedRules rules) {
    return rules.overlay() == null
        ? new RuleSet(rules)
        : Objects.requireNonNull(RuleSet.packaged(rules.set().set().id()))
            .with(new OverlayRules(rules));
  }
}
