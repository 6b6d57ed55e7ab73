package io.github.ntmrules.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One indicator that keeps a unit from passing.
 *
 * @param result the result: not met, or undetermined
 * @param relativeDistance how far the figure is from the level, relative to the larger of the two:
 *     from 0 (at the level, which does not suffice) to 1 (a yes that is missing, or something that
 *     must not be there at all). For a combination, the farthest of the parts that are needed. For
 *     ordering and display only, to 16 digits; {@code null} if the indicator is undetermined
 */
public record Gap(IndicatorResult result, @Nullable BigDecimal relativeDistance) {

  /**
   * {@return the relative distance in percent, rounded to one decimal; {@code null} if
   * undetermined}
   */
  public @Nullable BigDecimal percent() {
    return relativeDistance == null
        ? null
        : relativeDistance.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
  }
}
