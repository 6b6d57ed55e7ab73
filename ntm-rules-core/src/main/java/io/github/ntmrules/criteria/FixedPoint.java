package io.github.ntmrules.criteria;

import java.math.BigDecimal;

/**
 * The numbers a figure can be: at most 12 digits before the point and 6 after it. Each of them is a
 * whole number of millionths that fits a {@code long}, and so do the sum and the difference of two,
 * so that figures are held against levels exactly without decimal arithmetic.
 *
 * <p>What does not fit is refused where it is entered, never rounded.
 */
public final class FixedPoint {

  /** Most digits before the point. */
  public static final int INTEGER_DIGITS = 12;

  /** Most digits after the point. */
  public static final int DECIMALS = 6;

  /** One, in millionths. */
  public static final long ONE = 1_000_000;

  /** The greatest number, in millionths; the least is its negative. */
  public static final long GREATEST = 999_999_999_999_999_999L;

  /** Stands for no number where there are numbers of millionths. */
  public static final long NONE = Long.MIN_VALUE;

  private FixedPoint() {}

  /** Whether the number, as it is written, has no more digits than that. */
  public static boolean fits(BigDecimal number) {
    // Scale and precision are looked at first: 1E+999999999 must not be written out.
    return number.scale() <= DECIMALS && number.precision() - (long) number.scale() <= INTEGER_DIGITS;
  }

  /** The number in millionths, or {@link #NONE} if it does not fit. */
  public static long scaled(BigDecimal number) {
    return fits(number) ? number.scaleByPowerOfTen(DECIMALS).longValueExact() : NONE;
  }

  /** That many millionths as a number, without zeros at its end. */
  public static BigDecimal decimal(long millionths) {
    BigDecimal stripped = BigDecimal.valueOf(millionths, DECIMALS).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
