package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.FixedPoint;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The figures that satisfy a comparison, as a range of millionths with both ends included: so a
 * strict comparison and one with a level of many decimals are held against figures just as exactly
 * as any other.
 *
 * <p>A figure is a whole number of millionths. It is not below a level if it is not below the next
 * whole number of millionths from the level up, and above a level if it is above the next from the
 * level down; likewise the other way. A level beyond every figure becomes one that is just beyond.
 *
 * @param least the least that satisfies, in millionths
 * @param most the greatest that satisfies; below {@code least} where none does
 */
record Steps(long least, long most) {

  // One beyond what a figure can be. The difference to any figure still fits a long.
  private static final long BEYOND = FixedPoint.GREATEST + 1;

  static Steps of(Comparison comparison, BigDecimal level) {
    return switch (comparison) {
      case AT_LEAST -> new Steps(rounded(level, RoundingMode.CEILING), BEYOND);
      case MORE_THAN -> new Steps(rounded(level, RoundingMode.FLOOR) + 1, BEYOND);
      case AT_MOST -> new Steps(-BEYOND, rounded(level, RoundingMode.FLOOR));
      case LESS_THAN -> new Steps(-BEYOND, rounded(level, RoundingMode.CEILING) - 1);
    };
  }

  private static long rounded(BigDecimal level, RoundingMode rounding) {
    if (level.precision() - (long) level.scale() > FixedPoint.INTEGER_DIGITS) {
      return level.signum() * BEYOND;
    }
    return level.setScale(FixedPoint.DECIMALS, rounding).unscaledValue().longValueExact();
  }

  boolean contains(long figure) {
    return least <= figure && figure <= most;
  }
}
