package io.github.ntmrules.internal.engine;

import io.github.ntmrules.assessment.AssessmentPlan;
import io.github.ntmrules.assessment.AssessmentPlans;
import io.github.ntmrules.criteria.Requirements;
import org.jspecify.annotations.Nullable;

/**
 * What is asked in some scopes, and the same made ready for units to be held against, once it is
 * needed. Thread-safe.
 */
public final class Answer {

  private final Requirements requirements;
  private final AssessmentPlans plans;
  private volatile @Nullable AssessmentPlan plan;
  private volatile @Nullable AssessmentPlan strict;

  Answer(Requirements requirements, AssessmentPlans plans) {
    this.requirements = requirements;
    this.plans = plans;
  }

  /** What is asked. */
  public Requirements requirements() {
    return requirements;
  }

  /**
   * The same made ready, always the same object.
   *
   * @param confirmedOnly whether only confirmed levels decide
   */
  public AssessmentPlan plan(boolean confirmedOnly) {
    AssessmentPlan known = confirmedOnly ? strict : plan;
    return known == null ? make(confirmedOnly) : known;
  }

  private synchronized AssessmentPlan make(boolean confirmedOnly) {
    AssessmentPlan known = confirmedOnly ? strict : plan;
    if (known == null) {
      known = plans.of(requirements, confirmedOnly);
      if (confirmedOnly) {
        strict = known;
      } else {
        plan = known;
      }
    }
    return known;
  }
}
