package io.github.ntmrules.snapshot;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Numbers as programs have them, as decimal numbers. */
final class GivenNumber {

  // So many digits tell every float, or double, from its neighbours; fewer mostly do.
  private static final int FLOAT_DIGITS = 9;
  private static final int DOUBLE_DIGITS = 17;
  private static final int SURE_FLOAT_DIGITS = 6;
  private static final int SURE_DOUBLE_DIGITS = 15;

  // Zeros of a longer number are not looked for: it is refused anyway.
  private static final int MOST_BITS = 1024;

  private GivenNumber() {}

  /** The decimal number it stands for, or {@code null} if it stands for none. */
  static @Nullable BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof BigInteger whole) {
      return new BigDecimal(whole);
    }
    if (number instanceof Float value) {
      return Float.isFinite(value)
          ? shortest(value, SURE_FLOAT_DIGITS, FLOAT_DIGITS, each -> each.floatValue() == value)
          : null;
    }
    if (number instanceof Double value) {
      return Double.isFinite(value)
          ? shortest(value, SURE_DOUBLE_DIGITS, DOUBLE_DIGITS, each -> each.doubleValue() == value)
          : null;
    }
    return whole(number) ? BigDecimal.valueOf(number.longValue()) : written(number.toString());
  }

  private static boolean whole(Number number) {
    return number instanceof Long
        || number instanceof Integer
        || number instanceof Short
        || number instanceof Byte
        || number instanceof AtomicLong
        || number instanceof AtomicInteger;
  }

  private static @Nullable BigDecimal written(String number) {
    try {
      return new BigDecimal(number);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  // Double.toString gives more digits than are needed before Java 19.
  private static BigDecimal shortest(double value, int sure, int most, Predicate<BigDecimal> same) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = sure; digits < most; digits++) {
      BigDecimal shorter = exact.round(new MathContext(digits));
      if (same.test(shorter)) {
        return FixedPoint.stripped(shorter);
      }
    }
    return FixedPoint.stripped(exact.round(new MathContext(most)));
  }

  /** The same figure; zeros after the last decimal that is kept are no decimals. */
  static Figure withoutZeros(Figure figure) {
    BigDecimal lower = figure.lower();
    BigDecimal upper = figure.upper();
    return tooFine(lower) || tooFine(upper)
        ? Figure.in(
            new Range(
                withoutZeros(lower),
                figure.range().lowerOpen(),
                withoutZeros(upper),
                figure.range().upperOpen()))
        : figure;
  }

  private static boolean tooFine(@Nullable BigDecimal end) {
    return end != null && end.scale() > FixedPoint.DECIMALS;
  }

  private static @Nullable BigDecimal withoutZeros(@Nullable BigDecimal end) {
    return end != null && tooFine(end) && end.unscaledValue().bitLength() <= MOST_BITS
        ? FixedPoint.stripped(end)
        : end;
  }
}
