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
    return requirement.match(
        SoundRequirement::sound,
        combination ->
            combination.parts().stream().allMatch(SoundRequirement::sound)
                && Satisfiability.met(combination)
                && Satisfiability.failed(combination),
        meets -> true);
  }

  private static boolean sound(Threshold threshold) {
    Range accepted = threshold.accepted();
    return accepted == null
        || (accepted.ends().stream().allMatch(threshold.measure()::canBe)
            && !LevelCheck.fraction(threshold.measure(), accepted)
            && Satisfiability.met(threshold)
            && Satisfiability.failed(threshold));
  }
}
