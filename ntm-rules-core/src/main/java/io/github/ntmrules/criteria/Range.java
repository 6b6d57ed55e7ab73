package io.github.ntmrules.criteria;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers between two ends, of which either may be absent, or not belong to the range itself
 * ("open"): what a level accepts, and what a figure may be. A figure meets a level if the level
 * accepts all that the figure may be, and fails it if the two are disjoint.
 *
 * <p>Some number always lies in it. Immutable; decimal-exact.
 *
 * @param lower the lower end, or {@code null} if there is none
 * @param lowerOpen whether the numbers lie above the lower end, not at it
 * @param upper the upper end, or {@code null} if there is none
 * @param upperOpen whether the numbers lie below the upper end, not at it
 * @serial exclude
 */
public record Range(
    @Nullable BigDecimal lower, boolean lowerOpen, @Nullable BigDecimal upper, boolean upperOpen)
    implements Serializable {

  // One beyond what a figure can be. The difference to any figure still fits a long.
  private static final long BEYOND = FixedPoint.GREATEST + 1;

  /** One of the two ends. */
  public enum End {
    /** Where the range begins. */
    LOWER,
    /** Where it ends. */
    UPPER
  }

  /**
   * The figures of {@link FixedPoint} in a range, both ends included: one comparison of whole
   * numbers for each end, however many decimals the range has.
   *
   * @param least the least, in millionths; below every figure if the range has no lower end
   * @param most the greatest; above every figure if it has no upper end, below {@code least} if no
   *     figure lies in the range
   */
  public record Millionths(long least, long most) {

    /**
     * {@return whether that many millionths lie in the range}
     *
     * @param millionths the millionths
     */
    public boolean contains(long millionths) {
      return least <= millionths && millionths <= most;
    }
  }

  /**
   * An end that is absent is not open.
   *
   * @param upper the upper end
   * @param upperOpen the upper open
   * @param lower the lower end
   * @param lowerOpen the lower open
   * @throws IllegalArgumentException if no number lies between the ends
   */
  public Range {
    lowerOpen &= lower != null;
    upperOpen &= upper != null;
    if (lower != null && upper != null) {
      int order = lower.compareTo(upper);
      if (order > 0 || (order == 0 && (lowerOpen || upperOpen))) {
        throw new IllegalArgumentException(
            "No figure lies between " + lower + " and " + upper + ". Maybe the other way round?");
      }
    }
  }

  /**
   * {@return this number alone}
   *
   * @param value the value
   */
  public static Range exactly(BigDecimal value) {
    return new Range(Objects.requireNonNull(value, "value"), false, value, false);
  }

  /**
   * {@return this number and those above it}
   *
   * @param value the value
   */
  public static Range atLeast(BigDecimal value) {
    return new Range(Objects.requireNonNull(value, "value"), false, null, false);
  }

  /**
   * {@return the numbers above this one}
   *
   * @param value the value
   */
  public static Range moreThan(BigDecimal value) {
    return new Range(Objects.requireNonNull(value, "value"), true, null, false);
  }

  /**
   * {@return this number and those below it}
   *
   * @param value the value
   */
  public static Range atMost(BigDecimal value) {
    return new Range(null, false, Objects.requireNonNull(value, "value"), false);
  }

  /**
   * {@return the numbers below this one}
   *
   * @param value the value
   */
  public static Range lessThan(BigDecimal value) {
    return new Range(null, false, Objects.requireNonNull(value, "value"), true);
  }

  /**
   * From one number to another, both included.
   *
   * @param lower the lower end
   * @param upper the upper end
   * @return a range
   * @throws IllegalArgumentException if {@code lower} is above {@code upper}
   */
  public static Range between(BigDecimal lower, BigDecimal upper) {
    return new Range(
        Objects.requireNonNull(lower, "lower"),
        false,
        Objects.requireNonNull(upper, "upper"),
        false);
  }

  /** {@return whether it is one number alone} */
  public boolean exact() {
    return lower != null && upper != null && lower.compareTo(upper) == 0;
  }

  /**
   * {@return an end, or {@code null} if it is absent}
   *
   * @param end the end
   */
  public @Nullable BigDecimal at(End end) {
    return end == End.LOWER ? lower : upper;
  }

  /** {@return the ends that it has, the lower one first} */
  public List<BigDecimal> ends() {
    return Stream.of(lower, upper).filter(Objects::nonNull).toList();
  }

  /**
   * {@return whether the number lies in it}
   *
   * @param value the value
   */
  public boolean contains(BigDecimal value) {
    return !above(value, false) && !below(value, false);
  }

  /**
   * {@return whether every number of the other range lies in it}
   *
   * @param other the other one
   */
  public boolean includes(Range other) {
    return other.beginsWithin(this) && other.endsWithin(this);
  }

  /**
   * {@return whether no number lies in both}
   *
   * @param other the other one
   */
  public boolean isDisjointFrom(Range other) {
    return other.liesBelow(this) || other.liesAbove(this);
  }

  /**
   * {@return the numbers that lie in both, or {@code null} if none do}
   *
   * @param other the other one
   */
  public @Nullable Range intersect(Range other) {
    if (isDisjointFrom(other)) {
      return null;
    }
    Range first = beginsWithin(other) ? this : other;
    Range last = endsWithin(other) ? this : other;
    return new Range(first.lower, first.lowerOpen, last.upper, last.upperOpen);
  }

  /** {@return what lies beside it: below its lower end and above its upper one} */
  public List<Range> outside() {
    return Stream.of(
            lower == null ? null : new Range(null, false, lower, !lowerOpen),
            upper == null ? null : new Range(upper, !upperOpen, null, false))
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * {@return the same with another number at that end; {@code null} if no number would lie in it}
   *
   * @param end the end
   * @param value the value
   */
  public @Nullable Range with(End end, BigDecimal value) {
    return end == End.LOWER
        ? new Range(value, lowerOpen, null, false)
            .intersect(new Range(null, false, upper, upperOpen))
        : new Range(lower, lowerOpen, null, false)
            .intersect(new Range(null, false, value, upperOpen));
  }

  /**
   * {@return the range of its numbers times another one}
   *
   * @param factor above 0
   */
  public Range times(BigDecimal factor) {
    return new Range(
        lower == null ? null : lower.multiply(factor),
        lowerOpen,
        upper == null ? null : upper.multiply(factor),
        upperOpen);
  }

  private boolean beginsWithin(Range other) {
    return other.lower == null || above(other.lower, !other.lowerOpen);
  }

  private boolean endsWithin(Range other) {
    return other.upper == null || below(other.upper, !other.upperOpen);
  }

  private boolean liesBelow(Range other) {
    return other.lower != null && below(other.lower, other.lowerOpen);
  }

  private boolean liesAbove(Range other) {
    return other.upper != null && above(other.upper, other.upperOpen);
  }

  /** Whether all its numbers lie above that one, or, if {@code at} is allowed, at it. */
  private boolean above(BigDecimal value, boolean at) {
    int order = lower == null ? -1 : lower.compareTo(value);
    return order > 0 || (order == 0 && (lowerOpen || at));
  }

  /** Whether all its numbers lie below that one, or, if {@code at} is allowed, at it. */
  private boolean below(BigDecimal value, boolean at) {
    int order = upper == null ? 1 : upper.compareTo(value);
    return order < 0 || (order == 0 && (upperOpen || at));
  }

  // ---- how far

  /**
   * The end that decides of a figure: the one it lies beyond; or, where the figure lies within, the
   * nearer one, the lower if both are as near.
   *
   * @param figure what is reported
   * @return {@code null} if only some of what the figure may be lies in this range, or if this
   *     range has no ends
   */
  public @Nullable End nearestEnd(Range figure) {
    if (figure.liesBelow(this)) {
      return End.LOWER;
    }
    if (figure.liesAbove(this)) {
      return End.UPPER;
    }
    BigDecimal over = figure.beginsWithin(this) ? over(figure.lower, lower) : null;
    BigDecimal under = figure.endsWithin(this) ? over(upper, figure.upper) : null;
    if (!includes(figure) || (over == null && under == null)) {
      return null;
    }
    return over != null && (under == null || over.compareTo(under) <= 0) ? End.LOWER : End.UPPER;
  }

  /**
   * {@return how far a figure is from the {@linkplain #nearestEnd end that decides}, at the least:
   * from 0, without zeros at the end of its decimals; {@code null} if no end decides}
   *
   * @param figure what is reported
   */
  public @Nullable BigDecimal distance(Range figure) {
    End end = nearestEnd(figure);
    if (end == null) {
      return null;
    }
    boolean within = includes(figure);
    BigDecimal nearest = (end == End.LOWER) == within ? figure.lower : figure.upper;
    BigDecimal distance = over(at(end), nearest);
    return distance == null ? null : FixedPoint.stripped(distance.abs());
  }

  private static @Nullable BigDecimal over(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.subtract(other);
  }

  // ---- on a grid

  /**
   * The same figures of a measure, from the least to the greatest that can be: of what is counted
   * and of grades whole numbers, else with as many decimals as {@link FixedPoint} has. Both ends
   * are included.
   *
   * @param measure the figure in question
   * @return {@code null} if no figure lies in this range
   */
  public @Nullable Range onGridOf(Measure measure) {
    int decimals = measure.whole() ? 0 : FixedPoint.DECIMALS;
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal least = lower;
    if (lower != null) {
      least = rounded(lower, decimals, inward(End.LOWER, lowerOpen));
      least = lowerOpen ? least.add(step) : least;
    }
    BigDecimal most = upper;
    if (upper != null) {
      most = rounded(upper, decimals, inward(End.UPPER, upperOpen));
      most = upperOpen ? most.subtract(step) : most;
    }
    return least != null && most != null && least.compareTo(most) > 0
        ? null
        : new Range(least, false, most, false);
  }

  /** {@return the figures in it, in millionths} */
  public Millionths inMillionths() {
    return new Millionths(
        lower == null
            ? -BEYOND
            : millionths(lower, inward(End.LOWER, lowerOpen)) + (lowerOpen ? 1 : 0),
        upper == null
            ? BEYOND
            : millionths(upper, inward(End.UPPER, upperOpen)) - (upperOpen ? 1 : 0));
  }

  /** To the first number of the grid within, or, where the end is open, to the last one without. */
  private static RoundingMode inward(End end, boolean open) {
    return (end == End.LOWER) == open ? RoundingMode.FLOOR : RoundingMode.CEILING;
  }

  private static BigDecimal rounded(BigDecimal end, int decimals, RoundingMode rounding) {
    return end.scale() <= decimals ? end : end.setScale(decimals, rounding);
  }

  private static long millionths(BigDecimal end, RoundingMode rounding) {
    // Precision and scale are looked at first: 1E+999999999 must not be written out.
    if (end.precision() - (long) end.scale() > FixedPoint.INTEGER_DIGITS) {
      return end.signum() * BEYOND;
    }
    return end.setScale(FixedPoint.DECIMALS, rounding).unscaledValue().longValueExact();
  }

  // ---- as a value

  /** Equal when the same numbers lie in it; 16.50 equals 16.5. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Range that
        && same(lower, that.lower)
        && same(upper, that.upper)
        && lowerOpen == that.lowerOpen
        && upperOpen == that.upperOpen;
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null ? b == null : b != null && a.compareTo(b) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(hash(lower), hash(upper), lowerOpen, upperOpen);
  }

  private static int hash(@Nullable BigDecimal value) {
    return value == null ? 0 : value.stripTrailingZeros().hashCode();
  }

  /** For messages, in signs: {@code >= 80}. */
  @Override
  public String toString() {
    if (lower != null && exact()) {
      return text(lower);
    }
    String from = lower == null ? "" : (lowerOpen ? "> " : ">= ") + text(lower);
    String to = upper == null ? "" : (upperOpen ? "< " : "<= ") + text(upper);
    return (from + " " + to).strip();
  }

  // 1E+999999999 written out in full would fill the memory.
  private static String text(BigDecimal value) {
    return Math.abs(value.scale()) > 100 ? value.toString() : value.toPlainString();
  }
}
