package io.github.ntmrules.population;

import io.github.ntmrules.criteria.Indicator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the outcome of one indicator, or of one condition beside the criteria, changes with the rules
 * for many units.
 *
 * @param before the indicator of the earlier set, or {@code null} if it has none
 * @param after that of the later set, likewise; at least one of the two is there
 * @param transitions the numbers of units; not applicable on the side that has no such indicator
 */
public record IndicatorTransitions(
    @Nullable Indicator before, @Nullable Indicator after, Transitions transitions) {

  /**
   * Requires one side at least.
   *
   * @param after what is so after
   * @param before what is so before
   * @param transitions the transitions
   */
  public IndicatorTransitions {
    Objects.requireNonNull(after == null ? before : after);
  }

  /** {@return the indicator, as the later set names it if it has it} */
  public Indicator indicator() {
    return Objects.requireNonNull(after == null ? before : after);
  }
}
