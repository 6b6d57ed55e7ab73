package io.github.ntmrules.snapshot;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.internal.text.Numbers;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The value of a measure as reported: exact, or only bounded where the source says "over 80" or
 * "under 5". Immutable; decimal-exact.
 *
 * <p>A bound proves what it proves and no more: "over 80" proves "at least 80" and "at least 75";
 * it proves neither "at least 90" nor "at most 90", and such a comparison stays undetermined. "Over
 * 80" is never turned into 80.
 *
 * @serial exclude
 */
public final class Figure implements Serializable {

  private static final long serialVersionUID = 1L;

  /** From a millionth below to a millionth above. */
  private static final BigDecimal AROUND = BigDecimal.valueOf(2).movePointLeft(6);

  private static final Figure YES = exactly(BigDecimal.ONE);
  private static final Figure NO = exactly(BigDecimal.ZERO);

  private final Range range;
  private final long scaled;

  private Figure(Range range) {
    this.range = range;
    BigDecimal lower = range.lower();
    this.scaled = lower != null && range.exact() ? FixedPoint.scaled(lower) : FixedPoint.NONE;
  }

  /**
   * Somewhere in this range.
   *
   * @param range the range
   * @return a figure
   */
  public static Figure in(Range range) {
    return new Figure(Objects.requireNonNull(range, "range"));
  }

  /**
   * Exactly this value.
   *
   * @param value the value
   * @return a figure
   */
  public static Figure exactly(BigDecimal value) {
    return new Figure(Range.exactly(Objects.requireNonNull(value, "value")));
  }

  /**
   * Yes (đạt, có) or no, as 1 or 0.
   *
   * @param yes what holds if so
   * @return a figure
   */
  public static Figure of(boolean yes) {
    return yes ? YES : NO;
  }

  /**
   * {@return this value or more ("từ 80")}
   *
   * @param value the value
   */
  public static Figure atLeast(BigDecimal value) {
    return new Figure(Range.atLeast(Objects.requireNonNull(value, "value")));
  }

  /**
   * More than this value ("trên 80").
   *
   * @param value the value
   * @return a figure
   */
  public static Figure moreThan(BigDecimal value) {
    return new Figure(Range.moreThan(Objects.requireNonNull(value, "value")));
  }

  /**
   * {@return this value or less ("không quá 5")}
   *
   * @param value the value
   */
  public static Figure atMost(BigDecimal value) {
    return new Figure(Range.atMost(Objects.requireNonNull(value, "value")));
  }

  /**
   * Less than this value ("dưới 5").
   *
   * @param value the value
   * @return a figure
   */
  public static Figure lessThan(BigDecimal value) {
    return new Figure(Range.lessThan(Objects.requireNonNull(value, "value")));
  }

  /**
   * From one value to another, both included.
   *
   * @param lower the lower end
   * @param upper the upper end
   * @return a figure
   * @throws IllegalArgumentException if {@code lower} is above {@code upper}
   */
  public static Figure between(BigDecimal lower, BigDecimal upper) {
    Objects.requireNonNull(lower, "lower");
    Objects.requireNonNull(upper, "upper");
    return new Figure(Range.between(lower, upper));
  }

  /** {@return what it may be} */
  public Range range() {
    return range;
  }

  /** {@return the greatest value it is known not to be below, or {@code null} if there is none} */
  public @Nullable BigDecimal lower() {
    return range.lower();
  }

  /** {@return the least value it is known not to be above, or {@code null} if there is none} */
  public @Nullable BigDecimal upper() {
    return range.upper();
  }

  /** {@return whether the value is known exactly} */
  public boolean exact() {
    return range.exact();
  }

  /**
   * {@return the value in millionths, or {@link FixedPoint#NONE} if it is not known exactly, or has
   * more digits than {@link FixedPoint} holds: a computed ratio may, what a unit reports never has}
   */
  public long scaled() {
    return scaled;
  }

  /** What is serialised is the range. */
  private record Written(Range range) implements Serializable {

    private Object readResolve() {
      return in(range);
    }
  }

  private Object writeReplace() {
    return new Written(range);
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("A figure is read by its range.");
  }

  /** Equal when the same values remain possible; 16.50 equals 16.5. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Figure that && range.equals(that.range);
  }

  @Override
  public int hashCode() {
    return range.hashCode();
  }

  /**
   * {@return the figure as it is shown, for people and for programs: with at most nine decimals}
   * What a unit reports is shown as it is. A quotient that is known exactly, such as 40/30, is the
   * one number nearest to it, half to even: 1.333333333. Of a quotient that is only bounded, an end
   * that has more decimals is replaced by the nearest number outside, which is then excluded: what
   * it may be is never shown as less. No verdict follows from what is shown.
   */
  public Figure shown() {
    BigDecimal lower = range.lower();
    BigDecimal upper = range.upper();
    if (lower != null && (exact() || isQuotient())) {
      BigDecimal number = Numbers.shown(lower);
      return exact() && number.compareTo(lower) == 0 ? this : exactly(number);
    }
    BigDecimal from = lower == null ? null : rounded(lower, RoundingMode.FLOOR);
    BigDecimal to = upper == null ? null : rounded(upper, RoundingMode.CEILING);
    Range shown =
        new Range(
            from,
            range.lowerOpen() || differ(from, lower),
            to,
            range.upperOpen() || differ(to, upper));
    return shown.equals(range) ? this : in(shown);
  }

  private static BigDecimal rounded(BigDecimal end, RoundingMode outward) {
    return end.scale() > Numbers.SHOWN_DECIMALS
        ? end.setScale(Numbers.SHOWN_DECIMALS, outward)
        : end;
  }

  private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) != 0;
  }

  /** Whether the bounds are the roundings of one quotient. */
  private boolean isQuotient() {
    BigDecimal lower = range.lower();
    BigDecimal upper = range.upper();
    return lower != null
        && upper != null
        && upper.subtract(lower).scaleByPowerOfTen(30).compareTo(BigDecimal.ONE) < 0;
  }

  /**
   * The number in the middle, if the bounds are a millionth below and above it: that is what is
   * kept of a number with more decimals. {@code null} if they are not.
   */
  private @Nullable BigDecimal kept() {
    BigDecimal lower = range.lower();
    BigDecimal upper = range.upper();
    if (lower == null || upper == null || range.lowerOpen() || range.upperOpen()) {
      return null;
    }
    return upper.subtract(lower).compareTo(AROUND) == 0
        ? lower.add(AROUND.divide(BigDecimal.valueOf(2))).stripTrailingZeros()
        : null;
  }

  /**
   * In words, without the unit, for people: {@code 44,2}, {@code trên 80}, {@code đạt}; a number
   * that was rounded to be {@linkplain #shown shown}, or of which a millionth below and above is
   * possible, has {@code ≈} before it. Do not parse.
   *
   * @param measure what it is a figure of
   * @param locale English for English, else Vietnamese
   * @return the text
   */
  public String text(Measure measure, Locale locale) {
    Wording wording = Wording.in(locale);
    BigDecimal lower = range.lower();
    BigDecimal kept = kept();
    if (kept != null && measure.isNumber()) {
      return "≈ " + wording.value(measure, kept);
    }
    return lower != null && (exact() || isQuotient())
        ? wording.value(measure, lower)
        : wording.range(measure, shown().range());
  }

  /** For messages, in signs: {@code >= 80}. */
  @Override
  public String toString() {
    return range.toString();
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Figure.class);
  }
}
