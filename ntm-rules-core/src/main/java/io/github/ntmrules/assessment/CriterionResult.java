package io.github.ntmrules.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The result for one criterion. */
public final class CriterionResult {

  private final Criterion criterion;
  private final Outcome outcome;
  private final List<IndicatorResult> indicators;

  /** Copies the list, unless nobody can change it. */
  CriterionResult(Criterion criterion, Outcome outcome, List<IndicatorResult> indicators) {
    indicators = Slice.copyOf(indicators);

    this.criterion = criterion;
    this.outcome = outcome;
    this.indicators = indicators;
  }

  /** {@return the criterion} */
  public Criterion criterion() {
    return criterion;
  }

  /**
   * {@return the overlay that adds the criterion to the set, such as a province's decision, or
   * {@code null} if it is the set's own}
   */
  public @Nullable Overlay addedBy() {
    return criterion.addedBy();
  }

  /** {@return met only when every indicator that applies is met} */
  public Outcome outcome() {
    return outcome;
  }

  /** {@return the results for its indicators, in the order of the decree} */
  public List<IndicatorResult> indicators() {
    return indicators;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CriterionResult that
        && criterion.equals(that.criterion)
        && outcome.equals(that.outcome)
        && indicators.equals(that.indicators);
  }

  @Override
  public int hashCode() {
    return Objects.hash(criterion, outcome, indicators);
  }

  @Override
  public String toString() {
    return "CriterionResult[criterion="
        + criterion
        + ", outcome="
        + outcome
        + ", indicators="
        + indicators
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(CriterionResult.class);
  }
}
