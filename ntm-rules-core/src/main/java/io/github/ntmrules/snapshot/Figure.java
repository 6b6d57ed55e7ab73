package io.github.ntmrules.snapshot;

import static io.github.ntmrules.criteria.Comparison.AT_LEAST;
import static io.github.ntmrules.criteria.Comparison.AT_MOST;
import static io.github.ntmrules.criteria.Comparison.LESS_THAN;
import static io.github.ntmrules.criteria.Comparison.MORE_THAN;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Messages;
import java.math.BigDecimal;
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
 */
public final class Figure {

  private static final Figure YES = exactly(BigDecimal.ONE);
  private static final Figure NO = exactly(BigDecimal.ZERO);

  private final @Nullable BigDecimal lower;
  private final boolean lowerStrict;
  private final @Nullable BigDecimal upper;
  private final boolean upperStrict;
  private final long scaled;

  private Figure(
      @Nullable BigDecimal lower,
      boolean lowerStrict,
      @Nullable BigDecimal upper,
      boolean upperStrict) {
    this.lower = lower;
    this.lowerStrict = lowerStrict;
    this.upper = upper;
    this.upperStrict = upperStrict;
    this.scaled = lower != null && exact() ? FixedPoint.scaled(lower) : FixedPoint.NONE;
  }

  /** Exactly this value. */
  public static Figure exactly(BigDecimal value) {
    Objects.requireNonNull(value, "value");
    return new Figure(value, false, value, false);
  }

  /** Yes (đạt, có) or no, as 1 or 0. */
  public static Figure of(boolean yes) {
    return yes ? YES : NO;
  }

  /** This value or more ("từ 80"). */
  public static Figure atLeast(BigDecimal value) {
    return new Figure(Objects.requireNonNull(value, "value"), false, null, false);
  }

  /** More than this value ("trên 80"). */
  public static Figure moreThan(BigDecimal value) {
    return new Figure(Objects.requireNonNull(value, "value"), true, null, false);
  }

  /** This value or less ("không quá 5"). */
  public static Figure atMost(BigDecimal value) {
    return new Figure(null, false, Objects.requireNonNull(value, "value"), false);
  }

  /** Less than this value ("dưới 5"). */
  public static Figure lessThan(BigDecimal value) {
    return new Figure(null, false, Objects.requireNonNull(value, "value"), true);
  }

  /**
   * From one value to another, both included.
   *
   * @throws IllegalArgumentException if {@code lower} is above {@code upper}
   */
  public static Figure between(BigDecimal lower, BigDecimal upper) {
    return bounded(lower, false, upper, false);
  }

  /**
   * Between bounds of which either may be absent or strict.
   *
   * @throws IllegalArgumentException if no value lies between them
   */
  public static Figure bounded(
      @Nullable BigDecimal lower,
      boolean lowerStrict,
      @Nullable BigDecimal upper,
      boolean upperStrict) {
    if (lower != null && upper != null) {
      int order = lower.compareTo(upper);
      if (order > 0 || (order == 0 && (lowerStrict || upperStrict))) {
        throw new IllegalArgumentException(
            "No figure lies between " + lower + " and " + upper + ".\nMaybe the other way round?");
      }
    }
    return new Figure(lower, lowerStrict, upper, upperStrict);
  }

  /** The greatest value it is known not to be below, or {@code null} if there is none. */
  public @Nullable BigDecimal lower() {
    return lower;
  }

  /** Whether the figure is known to be above {@link #lower()}, not only not below it. */
  public boolean lowerStrict() {
    return lowerStrict;
  }

  /** The least value it is known not to be above, or {@code null} if there is none. */
  public @Nullable BigDecimal upper() {
    return upper;
  }

  /** Whether the figure is known to be below {@link #upper()}, not only not above it. */
  public boolean upperStrict() {
    return upperStrict;
  }

  /** Whether the value is known exactly. */
  public boolean exact() {
    return lower != null && upper != null && lower.compareTo(upper) == 0;
  }

  /**
   * The value in millionths, or {@link FixedPoint#NONE} if it is not known exactly, or has more
   * digits than {@link FixedPoint} holds: a computed ratio may, what a unit reports never has.
   */
  public long scaled() {
    return scaled;
  }

  /** Equal when the same values remain possible; 16.50 equals 16.5. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Figure that
        && same(lower, that.lower)
        && same(upper, that.upper)
        && lowerStrict == that.lowerStrict
        && upperStrict == that.upperStrict;
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null ? b == null : b != null && a.compareTo(b) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(hash(lower), hash(upper), lowerStrict, upperStrict);
  }

  private static int hash(@Nullable BigDecimal value) {
    return value == null ? 0 : value.stripTrailingZeros().hashCode();
  }

  /**
   * In words, without the unit, for people: {@code 44,2}, {@code trên 80}, {@code đạt}; do not
   * parse.
   *
   * @param measure what it is a figure of
   * @param locale English for English, else Vietnamese
   */
  public String text(Measure measure, Locale locale) {
    Wording wording = Wording.in(locale);
    if (lower != null && (exact() || isQuotient())) {
      return wording.value(measure, lower);
    }
    if (lower != null && upper != null) {
      String from = wording.value(measure, lower);
      return Messages.get(locale, "figure.between", from, wording.value(measure, upper));
    }
    if (lower != null) {
      return wording.bound(lowerStrict ? MORE_THAN : AT_LEAST, measure, lower);
    }
    return wording.bound(upperStrict ? LESS_THAN : AT_MOST, measure, Objects.requireNonNull(upper));
  }

  /** Whether the bounds are the roundings of one quotient. */
  private boolean isQuotient() {
    return lower != null
        && upper != null
        && upper.subtract(lower).scaleByPowerOfTen(30).compareTo(BigDecimal.ONE) < 0;
  }

  /** For messages, in signs: {@code >= 80}. */
  @Override
  public String toString() {
    if (lower != null && exact()) {
      return text(lower);
    }
    String from = lower == null ? "" : (lowerStrict ? "> " : ">= ") + text(lower);
    String to = upper == null ? "" : (upperStrict ? "< " : "<= ") + text(upper);
    return (from + " " + to).strip();
  }

  // 1E+999999999 written out in full would fill the memory.
  private static String text(BigDecimal value) {
    return Math.abs(value.scale()) > 100 ? value.toString() : value.toPlainString();
  }
}
