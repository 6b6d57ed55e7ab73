package io.github.ntmrules.internal.cases;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.CaseResult;
import io.github.ntmrules.cases.CaseRun;
import io.github.ntmrules.cases.CheckedExpectation;
import io.github.ntmrules.cases.Expectation;
import io.github.ntmrules.internal.cases.RuleCells.Cell;
import io.github.ntmrules.internal.cases.SetCodes.OneCondition;
import io.github.ntmrules.internal.cases.SetCodes.Subject;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which expectations of cases, all of which hold, depend on which cell, and how: so that a change
 * of the cell is followed to them without assessing a whole unit. Immutable.
 */
final class CaseUses {

  /**
   * One case whose expectations depend on one indicator or condition, which one cell is asked of.
   *
   * @param snapshot the unit
   * @param before the outcome of the indicator or condition
   * @param others for each expectation the outcome of the other indicators that count in it
   */
  record Use(Snapshot snapshot, Outcome before, List<Outcome> others) {

    /** Whether some expectation no longer holds if the outcome is another one. */
    boolean notices(Outcome after) {
      return others.stream().anyMatch(other -> other.and(before) != other.and(after));
    }
  }

  /** One indicator or condition of one case, while its expectations are gone through. */
  private record Counting(boolean condition, IndicatorResult result, List<Outcome> others) {}

  private final Map<Cell, List<Use>> uses = new HashMap<>();

  CaseUses(CaseRun run, RuleCells cells, SetCodes codes) {
    for (CaseResult result : run.results()) {
      Assessment assessment = Objects.requireNonNull(result.assessment());
      Map<String, Counting> counting = new LinkedHashMap<>();
      for (CheckedExpectation each : result.expectations()) {
        count(assessment, Objects.requireNonNull(codes.find(each.expectation().code())), counting);
      }
      for (Counting one : counting.values()) {
        Cell cell =
            cells.find(one.condition(), one.result().provision(), assessment.requirements());
        if (cell != null) {
          uses.computeIfAbsent(cell, key -> new ArrayList<>())
              .add(new Use(assessment.snapshot(), one.result().outcome(), one.others()));
        }
      }
    }
  }

  private static void count(
      Assessment assessment, Subject subject, Map<String, Counting> counting) {
    boolean condition = subject instanceof OneCondition;
    List<IndicatorResult> all;
    if (subject instanceof OneCondition only) {
      all =
          assessment.conditions().stream().filter(each -> each.code().equals(only.code())).toList();
    } else {
      int to = Math.min(SetCodes.to(subject), assessment.indicators().size());
      all = assessment.indicators().subList(SetCodes.from(subject), to);
    }
    for (int i = 0; i < all.size(); i++) {
      Outcome others = Outcome.NOT_APPLICABLE;
      for (int other = 0; other < all.size(); other++) {
        others = other == i ? others : others.and(all.get(other).outcome());
      }
      IndicatorResult one = all.get(i);
      counting
          .computeIfAbsent(
              (condition ? Expectation.CONDITION : "") + one.code(),
              key -> new Counting(condition, one, new ArrayList<>()))
          .others()
          .add(others);
    }
  }

  /** The cases whose expectations depend on the cell. */
  List<Use> of(Cell cell) {
    return uses.getOrDefault(cell, List.of());
  }
}
