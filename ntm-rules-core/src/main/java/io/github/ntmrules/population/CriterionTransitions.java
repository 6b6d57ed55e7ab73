package io.github.ntmrules.population;

import io.github.ntmrules.criteria.Criterion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the outcome of one criterion changes with the rules for many units.
 *
 * @param before the criterion of the earlier set, or {@code null} if it has none
 * @param after that of the later set, likewise; at least one of the two is there
 * @param transitions the numbers of units; not applicable on the side that has no such criterion
 */
public record CriterionTransitions(
    @Nullable Criterion before, @Nullable Criterion after, Transitions transitions) {

  /**
   * Requires one side at least.
   *
   * @param after what is so after
   * @param before what is so before
   * @param transitions the transitions
   */
  public CriterionTransitions {
    Objects.requireNonNull(after == null ? before : after);
  }

  /** {@return the criterion, as the later set names it if it has it} */
  public Criterion criterion() {
    return Objects.requireNonNull(after == null ? before : after);
  }
}
