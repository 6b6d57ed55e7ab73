package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What sums, products and quotients can be, where their parts lie in ranges. */
final class RangeArithmetic {

  // More digits than two figures of 12 + 6 digits can differ in: a quotient between its roundings
  // never has a level strictly between them.
  private static final int DIGITS = 60;
  static final Range POSITIVE = Range.moreThan(BigDecimal.ZERO);

  /** An end of a range: the number, or {@code null} if it is without end. */
  private record End(@Nullable BigDecimal at, boolean open) {}

  private RangeArithmetic() {}

  static Range plus(Range one, Range other) {
    return new Range(
        plus(one.lower(), other.lower()),
        one.lowerOpen() || other.lowerOpen(),
        plus(one.upper(), other.upper()),
        one.upperOpen() || other.upperOpen());
  }

  private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.add(other);
  }

  static Range minus(Range one, Range other) {
    return plus(
        one,
        new Range(
            negated(other.upper()),
            /* lowerOpen= */ other.upperOpen(),
            negated(other.lower()),
            /* upperOpen= */ other.lowerOpen()));
  }

  private static @Nullable BigDecimal negated(@Nullable BigDecimal end) {
    return end == null ? null : end.negate();
  }

  /** Of ranges of which neither goes below 0. */
  static Range times(Range one, Range other) {
    End lower =
        product(new End(one.lower(), one.lowerOpen()), new End(other.lower(), other.lowerOpen()));
    End upper =
        product(new End(one.upper(), one.upperOpen()), new End(other.upper(), other.upperOpen()));
    return new Range(lower.at(), lower.open(), upper.at(), upper.open());
  }

  private static End product(End one, End other) {
    if (isZero(one) || isZero(other)) {
      return new End(BigDecimal.ZERO, false);
    }
    return one.at() == null || other.at() == null
        ? new End(null, false)
        : new End(one.at().multiply(other.at()), one.open() || other.open());
  }

  /** Whether the number 0 itself, which makes any product 0. */
  private static boolean isZero(End end) {
    return end.at() != null && end.at().signum() == 0 && !end.open();
  }

  /**
   * For divisors above 0.
   *
   * @return {@code null} if no divisor is above 0
   */
  static @Nullable Range quotient(Range dividend, Range divisor) {
    Range by = divisor.intersect(POSITIVE);
    if (by == null) {
      return null;
    }
    End small = new End(by.lower(), by.lowerOpen());
    End large = new End(by.upper(), by.upperOpen());
    End low = new End(dividend.lower(), dividend.lowerOpen());
    End high = new End(dividend.upper(), dividend.upperOpen());
    End lower = quotient(low, isNegative(low) ? small : large, RoundingMode.FLOOR);
    End upper = quotient(high, isNegative(high) ? large : small, RoundingMode.CEILING);
    return new Range(lower.at(), lower.open(), upper.at(), upper.open());
  }

  private static boolean isNegative(End end) {
    return end.at() != null && end.at().signum() < 0;
  }

  private static End quotient(End dividend, End divisor, RoundingMode rounding) {
    BigDecimal whole = dividend.at();
    BigDecimal by = divisor.at();
    if (whole == null) {
      return new End(null, false);
    }
    if (isZero(dividend)) {
      return new End(BigDecimal.ZERO, false);
    }
    if (by == null) {
      // Ever nearer to 0, which it never is.
      return new End(BigDecimal.ZERO, true);
    }
    if (by.signum() == 0) {
      return new End(null, false);
    }
    BigDecimal quotient = whole.divide(by, new MathContext(DIGITS, rounding));
    boolean exact = quotient.multiply(by).compareTo(whole) == 0;
    return new End(quotient, !exact || dividend.open() || divisor.open());
  }

  /** Whether no number in it is below 0. */
  static boolean isNotNegative(Range range) {
    return range.lower() != null && range.lower().signum() >= 0;
  }
}
