package io.github.ntmrules.impact;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far a unit is from one level. */
public final class LevelMargin {

  private final Requirement.Threshold threshold;
  private final @Nullable Figure figure;
  private final Outcome outcome;
  private final @Nullable BigDecimal margin;

  LevelMargin(
      Requirement.Threshold threshold,
      @Nullable Figure figure,
      Outcome outcome,
      @Nullable BigDecimal margin) {
    this.threshold = threshold;
    this.figure = figure;
    this.outcome = outcome;
    this.margin = margin;
  }

  /** {@return what is asked} */
  public Requirement.Threshold threshold() {
    return threshold;
  }

  /** {@return the figure, or {@code null} if it is not known} */
  public @Nullable Figure figure() {
    return figure;
  }

  /** {@return the outcome of this comparison} */
  public Outcome outcome() {
    return outcome;
  }

  /**
   * {@return the distance in the unit of the measure: the margin if it is met, from 0; the
   * shortfall below 0 if it is not, or 0 where the figure is at a level that does not suffice; the
   * least it can be where the figure is only bounded; {@code null} if undetermined}
   */
  public @Nullable BigDecimal margin() {
    return margin;
  }

  static LevelMargin of(Finding.Comparison found) {
    BigDecimal difference = found.difference();
    return new LevelMargin(
        found.threshold(),
        found.figure(),
        found.outcome(),
        difference != null && found.outcome() == Outcome.NOT_MET
            ? difference.negate()
            : difference);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LevelMargin that
        && threshold.equals(that.threshold)
        && Objects.equals(figure, that.figure)
        && outcome.equals(that.outcome)
        && Objects.equals(margin, that.margin);
  }

  @Override
  public int hashCode() {
    return Objects.hash(threshold, figure, outcome, margin);
  }

  @Override
  public String toString() {
    return "LevelMargin[threshold="
        + threshold
        + ", figure="
        + figure
        + ", outcome="
        + outcome
        + ", margin="
        + margin
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(LevelMargin.class);
  }
}
