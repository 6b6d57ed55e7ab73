package io.github.ntmrules.internal.engine;

import io.github.ntmrules.internal.check.FolderCheck;
import io.github.ntmrules.internal.reading.CheckedFolder;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.rules.SourcePlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sets that a folder brings along for its rules to refer to. They are checked as the folder is:
 * they come from the same hand.
 *
 * @param rules the sets, by their ids; usable only if there is no problem
 * @param problems all that is wrong with them
 */
record BroughtSets(Map<String, LoadedRules> rules, List<RuleProblem> problems) {

  static BroughtSets of(RuleSource source) {
    return of(source, source.referred().keySet());
  }

  /**
   * Only those of these ids; the others stand beside them and were checked before.
   *
   * @param source what brings them along
   * @param ids which of them
   */
  static BroughtSets of(RuleSource source, Set<String> ids) {
    Map<String, LoadedRules> rules = new TreeMap<>();
    List<RuleProblem> problems = new ArrayList<>();
    source
        .referred()
        .forEach(
            (id, files) -> {
              if (!ids.contains(id)) {
                return;
              }
              String folder = RuleSource.REFERRED + "/" + id + "/";
              CheckedFolder checked = FolderCheck.check(files.beside(source.referred()));
              checked.problems().forEach(each -> problems.add(in(folder, each)));
              if (checked.set() != null && !isSet(id, checked)) {
                problems.add(
                    RuleProblem.of(
                        Kind.WRONG_DESCRIPTION_VALUE,
                        new SourcePlace(folder + SetDescription.FILE, 1, 0, ""),
                        null,
                        List.of("id", checked.set().set().id(), id),
                        null));
              }
              rules.put(id, new LoadedRules(checked));
            });
    if (problems.isEmpty()) {
      rules.keySet().stream()
          .filter(id -> leadsBack(id, rules))
          .forEach(id -> problems.add(RuleProblem.of(Kind.UNKNOWN_SET, null, List.of(id), null)));
    }
    return new BroughtSets(rules, problems);
  }

  private static boolean isSet(String id, CheckedFolder checked) {
    return checked.overlay() == null
        && checked.set() != null
        && checked.set().set().id().equals(id);
  }

  private static RuleProblem in(String folder, RuleProblem problem) {
    SourcePlace place = problem.place();
    return place == null
        ? problem
        : problem.at(
            new SourcePlace(folder + place.file(), place.line(), place.column(), place.text()));
  }

  /** Whether a set refers to itself, by way of others. */
  private static boolean leadsBack(String id, Map<String, LoadedRules> rules) {
    Set<String> reached = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      LoadedRules next = rules.get(open.remove(open.size() - 1));
      if (next != null) {
        next.references().stream().filter(reached::add).forEach(open::add);
      }
    }
    return reached.contains(id);
  }
}
