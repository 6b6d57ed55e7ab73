package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether figures exist that meet a requirement, or that fail it. Exact over the ranges of the
 * measures; where a level is not known, a part of a combination may be not applicable, or the
 * search would take too long, the answer is yes.
 */
final class Satisfiability {

  private static final int MOST_STEPS = 20_000;

  /** So many of the requirements, or more, are to be met; or to be failed. */
  private record Goal(List<Requirement> parts, int needed, boolean met) {}

  private int steps;

  private Satisfiability() {}

  /** Whether some figures meet it. */
  static boolean met(Requirement requirement) {
    return new Satisfiability().search(List.of(one(requirement, true)), Map.of());
  }

  /** Whether some figures fail it. */
  static boolean failed(Requirement requirement) {
    return new Satisfiability().search(List.of(one(requirement, false)), Map.of());
  }

  private static Goal one(Requirement requirement, boolean met) {
    return new Goal(List.of(requirement), 1, met);
  }

  private boolean search(List<Goal> goals, Map<Measure, Range> figures) {
    if (goals.isEmpty() || ++steps > MOST_STEPS) {
      return true;
    }
    Goal goal = goals.get(0);
    List<Goal> rest = goals.subList(1, goals.size());
    if (goal.needed() == 0) {
      return search(rest, figures);
    }
    if (goal.needed() > goal.parts().size()) {
      return false;
    }
    List<Requirement> others = goal.parts().subList(1, goal.parts().size());
    List<Goal> fewer = joined(new Goal(others, goal.needed() - 1, goal.met()), rest);
    List<Goal> asMany = joined(new Goal(others, goal.needed(), goal.met()), rest);
    return hold(goal.parts().get(0), goal.met(), fewer, figures) || search(asMany, figures);
  }

  /** Whether one requirement can be met, or failed, together with the rest. */
  private boolean hold(
      Requirement requirement, boolean met, List<Goal> rest, Map<Measure, Range> figures) {
    return requirement.match(
        threshold ->
            narrowed(figures, threshold, met).stream().anyMatch(each -> search(rest, each)),
        combination ->
            combination.match(
                all -> hold(all, met, rest, figures),
                any -> hold(any, met, rest, figures),
                some -> hold(some, met, rest, figures),
                given -> hold(given, met, rest, figures)),
        meets -> search(rest, figures));
  }

  /** Where the condition is not met, the requirement is neither met nor failed. */
  private boolean hold(
      Requirement.Given given, boolean met, List<Goal> rest, Map<Measure, Range> figures) {
    List<Goal> goals = joined(one(given.requirement(), met), rest);
    return search(joined(one(given.condition(), true), goals), figures);
  }

  private boolean hold(
      Requirement.Combination combination,
      boolean met,
      List<Goal> rest,
      Map<Measure, Range> figures) {
    List<Requirement> parts = combination.parts();
    if (parts.stream().anyMatch(Satisfiability::conditional)) {
      return search(rest, figures);
    }
    int needed = combination.needed();
    return search(
        joined(new Goal(parts, met ? needed : parts.size() - needed + 1, met), rest), figures);
  }

  private static boolean conditional(Requirement part) {
    return part.match(
        threshold -> false,
        combination -> combination.match(all -> false, any -> false, some -> false, given -> true),
        meets -> false);
  }

  private static List<Goal> joined(Goal first, List<Goal> rest) {
    List<Goal> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  /** What the figures may then be: with an end at either side, below it or above. */
  private static List<Map<Measure, Range>> narrowed(
      Map<Measure, Range> figures, Requirement.Threshold threshold, boolean met) {
    Range accepted = threshold.accepted();
    if (accepted == null) {
      return List.of(figures);
    }
    Measure measure = threshold.measure();
    Range before = figures.getOrDefault(measure, measure.range());
    List<Map<Measure, Range>> all = new ArrayList<>();
    for (Range wanted : met ? List.of(accepted) : accepted.outside()) {
      Range after = before.intersect(wanted);
      if (after != null && (!measure.whole() || after.onGridOf(measure) != null)) {
        Map<Measure, Range> narrowed = new HashMap<>(figures);
        narrowed.put(measure, after);
        all.add(narrowed);
      }
    }
    return all;
  }
}
