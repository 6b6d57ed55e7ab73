package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The level (mức) a figure is held against, together with its legal status. Immutable.
 *
 * <p>A level is one of three things: a value, "not on file", or "left to the province". The first
 * and the last are statements about the decree, and each statement is confirmed, unconfirmed or
 * doubtful. Of a level that is not on file something may be known all the same: between which
 * numbers it lies.
 */
public final class Level {

  /** What stands in the place of a value. */
  private enum Form {
    VALUE,
    NOT_ON_FILE,
    UNDETERMINED_COLUMN,
    DIRECTION_IN_DOUBT,
    LEFT_TO_PROVINCE
  }

  private final Form form;
  // The value or the two, or between which numbers a level lies that is not on file.
  private final @Nullable Range range;
  // The same as far as confirmed levels tell; of a level that is not on file only.
  private final @Nullable Range confirmed;
  // How well it is established that this is asked, whatever the number may be.
  private final LegalStatus asked;

  private Level(Form form, @Nullable Range range, @Nullable Range confirmed, LegalStatus asked) {
    this.form = form;
    this.range = range;
    this.confirmed = confirmed;
    this.asked = asked;
  }

  private static Level unknown(Form form) {
    return new Level(form, null, null, LegalStatus.CONFIRMED);
  }

  /**
   * {@return a level with a value}
   *
   * @param value the value in the unit of the measure; 1 for "yes"; the step of the scale (from 0)
   *     for a grade
   * @param certainty {@code CONFIRMED}, {@code UNCONFIRMED}, {@code OWN_READING} or {@code
   *     DOUBTFUL}
   * @throws IllegalArgumentException if {@code certainty} is another status
   */
  public static Level of(BigDecimal value, LegalStatus certainty) {
    return of(Range.exactly(value), certainty);
  }

  /**
   * {@return a level of one number or, for a comparison with two ends, of two}
   *
   * @param numbers from the lower number to the upper, both included; in the unit of the measure
   * @param certainty {@code CONFIRMED}, {@code UNCONFIRMED}, {@code OWN_READING} or {@code
   *     DOUBTFUL}
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
    return new Level(Form.VALUE, numbers, null, checked(certainty));
  }

  /** {@return a level of which nothing is known but that there is one} */
  public static Level notOnFile() {
    return unknown(Form.NOT_ON_FILE);
  }

  /**
   * {@return a level of which no number is known}
   *
   * @param asked how well it is established that there is such a level: {@code CONFIRMED}, {@code
   *     UNCONFIRMED} or {@code DOUBTFUL}
   * @throws IllegalArgumentException if {@code asked} is another status
   */
  public static Level notOnFile(LegalStatus asked) {
    return notOnFile().withFloor(asked);
  }

  /**
   * {@return a level that is not on file, of which other levels tell between which numbers it lies}
   * Its status is {@code NOT_ON_FILE}.
   *
   * @param possible the numbers it can be, in the unit of the measure; an end may be absent
   * @param certainty how well the levels that tell it are established: {@code CONFIRMED} or {@code
   *     UNCONFIRMED}
   * @throws IllegalArgumentException if {@code certainty} is another status: what is in doubt
   *     bounds nothing
   */
  public static Level notOnFileWithin(Range possible, LegalStatus certainty) {
    return notOnFile().within(possible, certainty);
  }

  /**
   * {@return a level that differs from column to column, where the text on file does not say which
   * column applies} Its status is {@code NOT_ON_FILE}.
   */
  public static Level ofUndeterminedColumn() {
    return unknown(Form.UNDETERMINED_COLUMN);
  }

  /**
   * {@return a level of which not even is known whether so much is the least or the most that is
   * asked} Its status is {@code NOT_ON_FILE}; no figure satisfies it for certain, be it the
   * greatest or the least that can be.
   */
  public static Level ofDirectionInDoubt() {
    return unknown(Form.DIRECTION_IN_DOUBT);
  }

  /**
   * {@return a level that the decree leaves to the province}
   *
   * @param certainty how well it is established that the decree does so
   * @throws IllegalArgumentException if {@code certainty} is neither {@code CONFIRMED}, {@code
   *     UNCONFIRMED} nor {@code DOUBTFUL}
   */
  public static Level setByProvince(LegalStatus certainty) {
    return new Level(Form.LEFT_TO_PROVINCE, null, null, checked(certainty));
  }

  /** That status, if it is one of how certain something is. */
  static LegalStatus checked(LegalStatus certainty) {
    if (certainty == LegalStatus.NOT_ON_FILE || certainty == LegalStatus.SET_BY_PROVINCE) {
      throw new IllegalArgumentException(
          certainty + " says what a level is, not how certain it is. Maybe CONFIRMED?");
    }
    return certainty;
  }

  /**
   * {@return the status of this level} A doubtful delegation to the province is {@code DOUBTFUL}.
   */
  public LegalStatus status() {
    return leftToProvince() && asked != LegalStatus.DOUBTFUL
        ? LegalStatus.SET_BY_PROVINCE
        : certainty();
  }

  /**
   * {@return how well the statement itself is established: for a level left to the province,
   * whether it is confirmed that the decree leaves it; otherwise the same as {@link #status()}}
   */
  public LegalStatus certainty() {
    return form == Form.VALUE || leftToProvince() ? asked : LegalStatus.NOT_ON_FILE;
  }

  /**
   * {@return how well it is established that there is such a level, be its number known or not:
   * {@code CONFIRMED}, {@code UNCONFIRMED}, {@code OWN_READING} or {@code DOUBTFUL}} Of a level
   * that is not on file this is the status of the rule that says so.
   */
  public LegalStatus asked() {
    return asked;
  }

  /**
   * {@return the value, the lower one of two, or {@code null} where none is known} A doubtful level
   * may have one: it is the candidate, and decides nothing.
   */
  public @Nullable BigDecimal value() {
    Range numbers = numbers();
    return numbers == null ? null : numbers.lower();
  }

  /**
   * From the lower number to the upper, or the one there is; {@code null} where none is known.
   *
   * @return the range
   */
  public @Nullable Range numbers() {
    return form == Form.VALUE ? range : null;
  }

  /**
   * Between which numbers the level lies, as far as that may be relied on: a level that decides is
   * its own numbers.
   *
   * @param confirmedOnly strict mode: neither an unconfirmed level nor bounds that follow from one
   *     are relied on
   * @return {@code null} if the level may be anything that can be set
   */
  public @Nullable Range possible(boolean confirmedOnly) {
    if (form == Form.NOT_ON_FILE) {
      return confirmedOnly ? confirmed : range;
    }
    return decides(confirmedOnly) ? range : null;
  }

  /**
   * {@return the same level, of which one thing more is known: that it lies there} Only for a level
   * that is not on file.
   *
   * @param more the numbers it can be
   * @param certainty how well that is established: {@code CONFIRMED} or {@code UNCONFIRMED}
   * @throws IllegalArgumentException if {@code certainty} is another status, if the level is not
   *     one that is not on file, or if nothing is left that it can be
   */
  public Level within(Range more, LegalStatus certainty) {
    if (form != Form.NOT_ON_FILE || checked(certainty) == LegalStatus.DOUBTFUL) {
      throw new IllegalArgumentException(
          "Only a level that is not on file is bounded, and by nothing in doubt.");
    }
    return new Level(
        form,
        both(range, more),
        certainty == LegalStatus.CONFIRMED ? both(confirmed, more) : confirmed,
        asked);
  }

  private static Range both(@Nullable Range known, Range more) {
    Range both = known == null ? more : known.intersect(more);
    if (both == null) {
      throw new IllegalArgumentException(
          "No level lies both in " + known + " and in " + more + ".");
    }
    return both;
  }

  /**
   * {@return whether the decree leaves this level to the province, however well that is
   * established}
   */
  public boolean leftToProvince() {
    return form == Form.LEFT_TO_PROVINCE;
  }

  /** {@return whether no level could be taken because it is not determined which column applies} */
  public boolean inUndeterminedColumn() {
    return form == Form.UNDETERMINED_COLUMN;
  }

  /** {@return whether not even is known if so much is the least or the most that is asked} */
  public boolean directionInDoubt() {
    return form == Form.DIRECTION_IN_DOUBT;
  }

  /**
   * {@return whether this level may decide a verdict}
   *
   * @param confirmedOnly strict mode: an unconfirmed level does not decide either
   */
  public boolean decides(boolean confirmedOnly) {
    return form == Form.VALUE && asked.decides(confirmedOnly);
  }

  /**
   * {@return the same level, as certain as the less certain of it and of something else that it
   * rests on, such as the rule that chose its column} What is not known stays so; bounds that would
   * rest on what is in doubt are left out.
   *
   * @param floor {@code CONFIRMED}, {@code UNCONFIRMED}, {@code OWN_READING} or {@code DOUBTFUL}
   * @throws IllegalArgumentException if {@code floor} is another status
   */
  public Level withFloor(LegalStatus floor) {
    if (checked(floor) == LegalStatus.CONFIRMED) {
      return this;
    }
    LegalStatus least = asked.lessCertain(floor);
    if (form == Form.NOT_ON_FILE) {
      return new Level(form, floor == LegalStatus.DOUBTFUL ? null : range, null, least);
    }
    return least == asked ? this : new Level(form, range, null, least);
  }

  /**
   * {@return the same level so many times as high, exactly; what is not known stays so}
   *
   * @param factor above 0
   */
  public Level times(BigDecimal factor) {
    return range == null
        ? this
        : new Level(
            form, range.times(factor), confirmed == null ? null : confirmed.times(factor), asked);
  }

  /** Equal when numerically equal (16.50 is 16.5) and of the same status. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Level that
        && form == that.form
        && asked == that.asked
        && Objects.equals(range, that.range)
        && Objects.equals(confirmed, that.confirmed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(form, range, confirmed, asked);
  }

  @Override
  public String toString() {
    Range numbers = numbers();
    String within = numbers == null && range != null ? ", " + range : "";
    return (numbers == null ? "-" : numbers) + " (" + status() + within + ")";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Level.class);
  }
}
