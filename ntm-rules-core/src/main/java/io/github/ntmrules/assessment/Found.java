package io.github.ntmrules.assessment;

/**
 * What was found for a requirement.
 *
 * @param finding what is told of it
 * @param outcomes what can follow, as an {@link OutcomeSet}
 */
record Found(Finding finding, int outcomes) {

  /** Where the finding says all. */
  static Found of(Finding finding) {
    return new Found(finding, OutcomeSet.of(finding.outcome()));
  }
}
