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

  // Most figures have two decimals or fewer: then four are dropped at once.
  private static final int CENTS = 2;
  private static final long MORE_THAN_CENTS = 10_000;

  private FixedPoint() {}

  /**
   * {@return whether the number, as it is written, has no more digits than that}
   *
   * @param number the number
   */
  public static boolean fits(BigDecimal number) {
    // Scale and precision are looked at first: 1E+999999999 must not be written out.
    return number.scale() <= DECIMALS
        && number.precision() - (long) number.scale() <= INTEGER_DIGITS;
  }

  /**
   * {@return the number in millionths, or {@link #NONE} if it does not fit}
   *
   * @param number the number
   */
  public static long scaled(BigDecimal number) {
    return fits(number) ? number.scaleByPowerOfTen(DECIMALS).longValueExact() : NONE;
  }

  /**
   * {@return that many millionths as a number, without zeros at the end of its decimals}
   *
   * @param millionths the millionths
   */
  public static BigDecimal decimal(long millionths) {
    if (millionths % ONE == 0) {
      return BigDecimal.valueOf(millionths / ONE);
    }
    long unscaled = millionths;
    int decimals = DECIMALS;
    if (unscaled % MORE_THAN_CENTS == 0) {
      unscaled /= MORE_THAN_CENTS;
      decimals = CENTS;
    }
    while (unscaled % 10 == 0) {
      unscaled /= 10;
      decimals--;
    }
    return BigDecimal.valueOf(unscaled, decimals);
  }

  /**
   * {@return the same number without zeros at the end of its decimals}
   *
   * @param number the number
   */
  public static BigDecimal stripped(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
