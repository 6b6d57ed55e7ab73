package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import java.math.BigDecimal;

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
      BigDecimal level = threshold.level().value();
      return level == null
          || (threshold.measure().canBe(level)
              && !LevelCheck.fraction(threshold, level)
              && Possible.met(threshold)
              && Possible.failed(threshold));
    }
    return requirement.children().stream().allMatch(SoundRequirement::sound)
        && Possible.met(requirement)
        && Possible.failed(requirement);
  }
}
