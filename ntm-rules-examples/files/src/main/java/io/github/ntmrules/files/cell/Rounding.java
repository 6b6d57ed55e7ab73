package io.github.ntmrules.files.cell;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Figures with more decimals than are kept: 155 of 1450 households are 10.6896551724138 %. Such a
 * number becomes the range of a millionth around the nearest number that is kept: no level outside
 * of it is decided otherwise than by the number itself, and one within it is not decided at all.
 */
public final class Rounding {

  private static final BigDecimal STEP = BigDecimal.ONE.movePointLeft(FixedPoint.DECIMALS);
  private static final int LONGEST = 60;

  private Rounding() {}

  /** The same figure if its decimals are kept, else what is kept of it. */
  public static Figure kept(Figure figure, Measure measure) {
    Range range = figure.range();
    if (!tooFine(range.lower()) && !tooFine(range.upper())) {
      return figure;
    }
    BigDecimal lower = range.lower();
    BigDecimal upper = range.upper();
    Range kept;
    if (figure.exact() && lower != null) {
      BigDecimal nearest = nearest(lower);
      kept = Range.between(nearest.subtract(STEP), nearest.add(STEP));
    } else {
      BigDecimal from = tooFine(lower) ? rounded(lower, RoundingMode.FLOOR) : lower;
      BigDecimal to = tooFine(upper) ? rounded(upper, RoundingMode.CEILING) : upper;
      kept =
          new Range(
              from, range.lowerOpen() && !tooFine(lower), to, range.upperOpen() && !tooFine(upper));
    }
    Range possible = measure.figuresIn(kept);
    boolean inside = lower == null || !figure.exact() || measure.range().contains(lower);
    return possible == null || !inside ? figure : Figure.in(possible);
  }

  /** Whether it has more decimals than are kept, and is a number of a usual size. */
  private static boolean tooFine(@Nullable BigDecimal number) {
    return number != null
        && number.scale() > FixedPoint.DECIMALS
        && number.precision() < LONGEST
        && number.scale() < 400
        && number.stripTrailingZeros().scale() > FixedPoint.DECIMALS;
  }

  /** The nearest number that is kept. */
  public static BigDecimal nearest(BigDecimal number) {
    return number.setScale(FixedPoint.DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }

  private static @Nullable BigDecimal rounded(@Nullable BigDecimal number, RoundingMode how) {
    return number == null ? null : number.setScale(FixedPoint.DECIMALS, how);
  }
}
