package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;

/** Whether the checker would pass what is asked, if a rule file asked it. */
public final class SoundRequirement {

  private SoundRequirement() {}

  /**
   * Whether every level can be, and whether every part can be met and can fail. Another whole set
   * that is to be met is not looked at.
   */
  public static boolean sound(Requirement requirement) {
    if (requirement instanceof Requirement.Meets) {
      return true;
    }
    if (requirement instanceof Threshold threshold) {
      Range accepted = threshold.accepted();
      return accepted == null
          || (accepted.ends().stream().allMatch(threshold.measure()::canBe)
              && !LevelCheck.fraction(threshold.measure(), accepted)
              && Satisfiability.met(threshold)
              && Satisfiability.failed(threshold));
    }
    return requirement.children().stream().allMatch(SoundRequirement::sound)
        && Satisfiability.met(requirement)
        && Satisfiability.failed(requirement);
  }
}
