package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.snapshot.FigureTable;
import java.util.List;
import java.util.Objects;

/**
 * The outcomes of those units of a table of which the same is asked, column by column: first the
 * indicators, then the criteria, then the whole. Immutable once made.
 */
final class OutcomeGroup {

  private final AssessmentPlan plan;
  private final FigureTable table;
  private final int[] rows;
  private final int indicators;
  private final int criteria;
  private final byte[] outcomes;

  /** Takes the array over. */
  OutcomeGroup(AssessmentPlan plan, FigureTable table, int[] rows) {
    this.plan = plan;
    this.table = table;
    this.rows = rows;
    this.indicators = plan.provisions().size();
    this.criteria = plan.requirements().set().criteria().size();
    this.outcomes = new byte[Math.multiplyExact(indicators + criteria + 1, rows.length)];
    assess();
  }

  // All codes are 0, not applicable, before anything is combined into them.
  private void assess() {
    int indicator = 0;
    int criterion = indicators;
    for (Criterion each : plan.requirements().set().criteria()) {
      int last = indicator + each.indicators().size();
      for (; indicator < last; indicator++) {
        plan.provisions().get(indicator).outcomes(table, rows, outcomes, at(indicator));
        combine(at(indicator), at(criterion));
      }
      combine(at(criterion), at(indicators + criteria));
      criterion++;
    }
  }

  private void combine(int from, int into) {
    for (int i = 0; i < rows.length; i++) {
      outcomes[into + i] = (byte) Kleene.all(outcomes[into + i], outcomes[from + i]);
    }
  }

  private int at(int column) {
    return column * rows.length;
  }

  AssessmentPlan plan() {
    return plan;
  }

  /** The rows of the table, in the order of the places. */
  int[] rows() {
    return rows;
  }

  Outcome indicator(int indicator, int place) {
    return outcomeAt(checked(indicator, indicators), place);
  }

  Outcome criterion(int criterion, int place) {
    return outcomeAt(indicators + checked(criterion, criteria), place);
  }

  Outcome outcome(int place) {
    return outcomeAt(indicators + criteria, place);
  }

  private Outcome outcomeAt(int column, int place) {
    return Outcome.of(outcomes[at(column) + place]);
  }

  void copyIndicator(int indicator, byte[] into) {
    copy(checked(indicator, indicators), into);
  }

  void copyCriterion(int criterion, byte[] into) {
    copy(indicators + checked(criterion, criteria), into);
  }

  void copyOutcomes(byte[] into) {
    copy(indicators + criteria, into);
  }

  private void copy(int column, byte[] into) {
    int at = at(column);
    for (int i = 0; i < rows.length; i++) {
      into[rows[i]] = outcomes[at + i];
    }
  }

  private static int checked(int index, int size) {
    return Objects.checkIndex(index, size);
  }

  List<ThresholdPlan> thresholds(int indicator) {
    return plan.provisions().get(indicator).thresholds();
  }

  void differences(int indicator, int comparison, long[] into) {
    List<ThresholdPlan> thresholds = thresholds(indicator);
    if (comparison < thresholds.size()) {
      thresholds.get(comparison).differences(table, rows, into);
    } else {
      for (int row : rows) {
        into[row] = FixedPoint.NONE;
      }
    }
  }
}
