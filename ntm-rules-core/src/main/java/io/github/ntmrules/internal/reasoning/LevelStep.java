package io.github.ntmrules.internal.reasoning;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import java.math.BigDecimal;

/**
 * The smallest step that an analyst would move a level by: 1 for what is counted, one step of its
 * scale for a grade, and else one in the last place that the level is written with, but 0.1 for a
 * level without decimals, and never less than a figure can have.
 */
public final class LevelStep {

  private LevelStep() {}

  public static BigDecimal of(Measure measure, BigDecimal level) {
    if (measure.whole()) {
      return BigDecimal.ONE;
    }
    int decimals = Math.max(1, FixedPoint.stripped(level).scale());
    return BigDecimal.ONE.movePointLeft(Math.min(decimals, FixedPoint.DECIMALS));
  }
}
