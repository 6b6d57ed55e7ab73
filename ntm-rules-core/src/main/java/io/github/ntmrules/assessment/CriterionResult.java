package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Criterion;
import java.util.List;

/**
 * The result for one criterion.
 *
 * @param criterion the criterion
 * @param outcome met only when every indicator that applies is met
 * @param indicators the results for its indicators, in the order of the decree
 */
public record CriterionResult(
    Criterion criterion, Outcome outcome, List<IndicatorResult> indicators) {
  /** Copies the list, unless nobody can change it. */
  public CriterionResult {
    indicators = Slice.copyOf(indicators);
  }
}
