package io.github.ntmrules.analysis;

import io.github.ntmrules.assessment.Outcome;

/**
 * One expectation of a case, and what followed.
 *
 * @param expectation what was expected
 * @param actual the outcome that followed
 */
public record CheckedExpectation(Expectation expectation, Outcome actual) {

  /** Whether what was expected followed. */
  public boolean holds() {
    return expectation.outcome() == actual;
  }
}
