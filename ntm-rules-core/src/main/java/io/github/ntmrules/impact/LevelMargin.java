package io.github.ntmrules.impact;

import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a unit is from one level.
 *
 * @param threshold what is asked
 * @param figure the figure, or {@code null} if it is not known
 * @param outcome the outcome of this comparison
 * @param margin the distance in the unit of the measure: the margin if it is met, from 0; the
 *     shortfall below 0 if it is not, or 0 where the figure is at a level that does not suffice;
 *     the least it can be where the figure is only bounded; {@code null} if undetermined
 */
public record LevelMargin(
    Requirement.Threshold threshold,
    @Nullable Figure figure,
    Outcome outcome,
    @Nullable BigDecimal margin) {

  static LevelMargin of(Finding.Comparison found) {
    BigDecimal difference = found.difference();
    return new LevelMargin(
        found.threshold(),
        found.figure(),
        found.outcome(),
        difference != null && found.outcome() == Outcome.NOT_MET
            ? difference.negate()
            : difference);
  }
}
