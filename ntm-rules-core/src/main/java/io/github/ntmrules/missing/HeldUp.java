package io.github.ntmrules.missing;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many units one level that does not decide holds up: {@link HeldUpCounter}. Immutable. */
public final class HeldUp {

  private final int units;
  private final int decidedIfKnown;
  private final int outcomes;

  HeldUp(int units, int decidedIfKnown, int outcomes) {
    this.units = units;
    this.decidedIfKnown = decidedIfKnown;
    this.outcomes = outcomes;
  }

  /**
   * {@return of how many units the indicator, or the condition, is undetermined through this level}
   * The level is held against a figure of the unit, or would be, without an outcome; and so is
   * everything that the comparison is a part of, up to the indicator. Other things may be unknown
   * besides: another level, or the figure.
   */
  public int units() {
    return units;
  }

  /**
   * {@return of how many of these the indicator would be decided if nothing but this level was
   * known} Counted only where that is certain, whatever the level turns out to be: the figure is
   * known exactly, and the indicator is decided both if the figure meets the level and if it does
   * not.
   */
  public int decidedIfKnown() {
    return decidedIfKnown;
  }

  /**
   * {@return of how many of these the outcome of the unit is undetermined too} Of the others it is
   * decided by other indicators, so that the level holds up the indicator only; and so of all
   * units, where it is a level of a condition beside the criteria.
   */
  public int outcomes() {
    return outcomes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HeldUp that
        && units == that.units
        && decidedIfKnown == that.decidedIfKnown
        && outcomes == that.outcomes;
  }

  @Override
  public int hashCode() {
    return Objects.hash(units, decidedIfKnown, outcomes);
  }

  @Override
  public String toString() {
    return "HeldUp[units="
        + units
        + ", decidedIfKnown="
        + decidedIfKnown
        + ", outcomes="
        + outcomes
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(HeldUp.class);
  }
}
