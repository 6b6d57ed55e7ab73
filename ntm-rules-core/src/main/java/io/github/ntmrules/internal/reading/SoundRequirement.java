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
    return requirement.match(
        SoundRequirement::sound,
        combination ->
            combination.parts().stream().allMatch(SoundRequirement::sound)
                && Possible.met(combination)
                && Possible.failed(combination),
        meets -> true);
  }

  private static boolean sound(Threshold threshold) {
    BigDecimal level = threshold.level().value();
    return level == null
        || (threshold.measure().canBe(level)
            && !LevelCheck.fraction(threshold, level)
            && Possible.met(threshold)
            && Possible.failed(threshold));
  }
}
