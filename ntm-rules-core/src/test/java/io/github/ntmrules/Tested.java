package io.github.ntmrules;

import io.github.ntmrules.internal.cases.TestedRules;

/** What an assessor hands in to have cases held against it. */
public final class Tested {

  private Tested() {}

  /** A packaged set. */
  public static TestedRules packaged(String setId) {
    return of(Assessor.packaged(setId));
  }

  /** An assessor. */
  public static TestedRules of(Assessor assessor) {
    return assessor.tested();
  }
}
