package io.github.ntmrules.impact;

import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The indicators that make up one outcome, before and after, and which of their changes explain
 * that it changed. All that apply are to be met, so the outcome is the greatest of their codes.
 */
final class DecisiveIndicators {

  /** One indicator; a side that has no such indicator asks nothing. */
  record Row(
      @Nullable IndicatorResult before,
      @Nullable IndicatorResult after,
      @Nullable IndicatorImpact impact) {

    Outcome outcomeBefore() {
      return before == null ? Outcome.NOT_APPLICABLE : before.outcome();
    }

    Outcome outcomeAfter() {
      return after == null ? Outcome.NOT_APPLICABLE : after.outcome();
    }

    boolean flipped() {
      return outcomeBefore() != outcomeAfter();
    }
  }

  private DecisiveIndicators() {}

  /**
   * The changes that belong to some smallest choice of changes that brings the new outcome about by
   * itself; none if the outcome is the same.
   */
  static List<IndicatorImpact> decisive(Outcome before, Outcome after, List<Row> rows) {
    if (before == after) {
      return List.of();
    }
    if (after.overrides(before)) {
      // Each indicator that comes to the new outcome does it alone.
      return impacts(rows, row -> row.outcomeAfter() == after);
    }
    // All that were beyond the new outcome have to come down to it.
    boolean attained =
        after == Outcome.NOT_APPLICABLE
            || rows.stream()
                .anyMatch(
                    row ->
                        row.outcomeBefore() == after
                            || (row.outcomeBefore().overrides(after)
                                && row.outcomeAfter() == after));
    return impacts(
        rows,
        row -> row.outcomeBefore().overrides(after) || (!attained && row.outcomeAfter() == after));
  }

  private static List<IndicatorImpact> impacts(List<Row> rows, Predicate<Row> wanted) {
    return rows.stream()
        .filter(row -> row.flipped() && wanted.test(row))
        .map(row -> Objects.requireNonNull(row.impact()))
        .toList();
  }
}
