package io.github.ntmrules.cases;

import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import java.util.List;

/**
 * One expectation of a case, and what followed.
 *
 * @param expectation what was expected
 * @param actual the outcome that followed
 * @param results the results of the indicators that it rests on, in the order of the decree
 */
public record CheckedExpectation(
    Expectation expectation, Outcome actual, List<IndicatorResult> results) {

  /**
   * Copies the list.
   *
   * @param results the results
   * @param expectation the expectation
   * @param actual the actual
   */
  public CheckedExpectation {
    results = List.copyOf(results);
  }

  /** {@return whether what was expected followed} */
  public boolean holds() {
    return expectation.outcome() == actual;
  }
}
