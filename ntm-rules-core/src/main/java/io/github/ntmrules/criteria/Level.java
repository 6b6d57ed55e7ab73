package io.github.ntmrules.criteria;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The level (mức) a figure is held against, together with its legal status. Immutable.
 *
 * <p>A level is one of three things: a value, "not on file", or "left to the province". The first
 * and the last are statements about the decree, and each statement is confirmed, unconfirmed or
 * doubtful.
 */
public final class Level {

  private final @Nullable Range numbers;
  private final boolean leftToProvince;
  private final boolean inUndeterminedColumn;
  private final LegalStatus certainty;

  private Level(
      @Nullable Range numbers,
      boolean leftToProvince,
      boolean inUndeterminedColumn,
      LegalStatus certainty) {
    this.numbers = numbers;
    this.leftToProvince = leftToProvince;
    this.inUndeterminedColumn = inUndeterminedColumn;
    this.certainty = certainty;
  }

  /**
   * A level with a value.
   *
   * @param value the value in the unit of the measure; 1 for "yes"; the step of the scale (from 0)
   *     for a grade
   * @param certainty {@code CONFIRMED}, {@code UNCONFIRMED} or {@code DOUBTFUL}
   * @throws IllegalArgumentException if {@code certainty} is another status
   */
  public static Level of(BigDecimal value, LegalStatus certainty) {
    return of(Range.exactly(value), certainty);
  }

  /**
   * A level of one number or, for a comparison with two ends, of two.
   *
   * @param numbers from the lower number to the upper, both included; in the unit of the measure
   * @param certainty {@code CONFIRMED}, {@code UNCONFIRMED} or {@code DOUBTFUL}
   * @throws IllegalArgumentException if {@code certainty} is another status, or an end is absent or
   *     open
   */
  public static Level of(Range numbers, LegalStatus certainty) {
    if (numbers.lower() == null
        || numbers.upper() == null
        || numbers.lowerOpen()
        || numbers.upperOpen()) {
      throw new IllegalArgumentException("A level is one number or two: " + numbers);
    }
    return new Level(numbers, false, false, checked(certainty));
  }

  /** A level that is not known. */
  public static Level notOnFile() {
    return new Level(null, false, false, LegalStatus.NOT_ON_FILE);
  }

  /**
   * A level that differs from column to column, where the text on file does not say which column
   * applies. Its status is {@code NOT_ON_FILE}.
   */
  public static Level ofUndeterminedColumn() {
    return new Level(null, false, true, LegalStatus.NOT_ON_FILE);
  }

  /**
   * A level that the decree leaves to the province.
   *
   * @param certainty how well it is established that the decree does so
   * @throws IllegalArgumentException if {@code certainty} is neither {@code CONFIRMED}, {@code
   *     UNCONFIRMED} nor {@code DOUBTFUL}
   */
  public static Level setByProvince(LegalStatus certainty) {
    return new Level(null, true, false, checked(certainty));
  }

  private static LegalStatus checked(LegalStatus certainty) {
    if (certainty == LegalStatus.NOT_ON_FILE || certainty == LegalStatus.SET_BY_PROVINCE) {
      throw new IllegalArgumentException(
          certainty + " says what a level is, not how certain it is.\nMaybe CONFIRMED?");
    }
    return certainty;
  }

  /** The status of this level. A doubtful delegation to the province is {@code DOUBTFUL}. */
  public LegalStatus status() {
    return leftToProvince && certainty != LegalStatus.DOUBTFUL
        ? LegalStatus.SET_BY_PROVINCE
        : certainty;
  }

  /**
   * How well the statement itself is established: for a level left to the province, whether it is
   * confirmed that the decree leaves it; otherwise the same as {@link #status()}.
   */
  public LegalStatus certainty() {
    return certainty;
  }

  /**
   * The value, the lower one of two, or {@code null} where none is known. A doubtful level may have
   * one: it is the candidate, and decides nothing.
   */
  public @Nullable BigDecimal value() {
    return numbers == null ? null : numbers.lower();
  }

  /** From the lower number to the upper, or the one there is; {@code null} where none is known. */
  public @Nullable Range numbers() {
    return numbers;
  }

  /** Whether the decree leaves this level to the province, however well that is established. */
  public boolean leftToProvince() {
    return leftToProvince;
  }

  /** Whether no level could be taken because it is not determined which column applies. */
  public boolean inUndeterminedColumn() {
    return inUndeterminedColumn;
  }

  /**
   * Whether this level may decide a verdict.
   *
   * @param confirmedOnly strict mode: an unconfirmed level does not decide either
   */
  public boolean decides(boolean confirmedOnly) {
    return numbers != null
        && (certainty == LegalStatus.CONFIRMED
            || (certainty == LegalStatus.UNCONFIRMED && !confirmedOnly));
  }

  /** Equal when numerically equal (16.50 is 16.5) and of the same status. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Level that
        && leftToProvince == that.leftToProvince
        && inUndeterminedColumn == that.inUndeterminedColumn
        && certainty == that.certainty
        && Objects.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(numbers, leftToProvince, inUndeterminedColumn, certainty);
  }

  @Override
  public String toString() {
    return (numbers == null ? "-" : numbers) + " (" + status() + ")";
  }
}
