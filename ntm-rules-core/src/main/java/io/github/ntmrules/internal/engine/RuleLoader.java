package io.github.ntmrules.internal.engine;

import io.github.ntmrules.internal.check.FolderCheck;
import io.github.ntmrules.internal.check.FolderNotes;
import io.github.ntmrules.internal.reading.CheckedFolder;
import io.github.ntmrules.internal.reading.FolderReading;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns what a user wrote into rules that can be asked, after the checker has passed it. */
public final class RuleLoader {

  private RuleLoader() {}

  /** Everything that is wrong with a folder. */
  public static List<RuleProblem> check(RuleSource source) {
    CheckedFolder checked = FolderCheck.check(source);
    BroughtSets brought = BroughtSets.of(source);
    List<RuleProblem> problems = new ArrayList<>(checked.problems());
    problems.addAll(brought.problems());
    // Without references nothing need be built.
    return problems.isEmpty() && ReferenceCheck.needed(checked)
        ? ReferenceCheck.problems(ruleSet(new LoadedRules(checked), brought), checked)
        : problems;
  }

  /** What is no error in a folder and worth a look. */
  public static List<RuleProblem> notes(RuleSource source) {
    FolderReading reading = FolderReading.of(source);
    List<RuleProblem> notes = new ArrayList<>(FolderNotes.of(reading));
    CheckedFolder checked = reading.folder();
    if (checked.overlay() != null && check(source).isEmpty()) {
      BroughtSets brought = BroughtSets.of(source);
      notes.addAll(
          LevelsLeftOpen.by(
              ruleSet(new LoadedRules(checked), brought), checked.overlay().overlay(), reading));
    }
    return notes;
  }

  /**
   * The rules of a folder: those of a set, or those of a packaged set with the folder's overlay.
   *
   * @throws RuleException with all problems, if there is any
   */
  public static RuleSet load(RuleSource source) {
    CheckedFolder checked = FolderCheck.check(source);
    BroughtSets brought = BroughtSets.of(source);
    List<RuleProblem> problems = new ArrayList<>(checked.problems());
    problems.addAll(brought.problems());
    RuleException.refuse(problems);
    RuleSet rules = ruleSet(new LoadedRules(checked), brought);
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
    BroughtSets brought = BroughtSets.of(source);
    RuleException.refuse(brought.problems());
    LoadedRules rules = new LoadedRules(checked);
    RuleException.refuse(ReferenceCheck.problems(ruleSet(rules, brought), checked));
    return new OverlayRules(rules);
  }

  private static RuleSet ruleSet(LoadedRules rules, BroughtSets brought) {
    Map<String, LoadedRules> sets = brought.rules();
    if (rules.overlay() == null) {
      return new RuleSet(rules, sets);
    }
    String id = rules.set().set().id();
    LoadedRules beside = sets.get(id);
    RuleSet below =
        beside == null ? Objects.requireNonNull(RuleSet.packaged(id)) : new RuleSet(beside, sets);
    return below.with(new OverlayRules(rules));
  }
}
