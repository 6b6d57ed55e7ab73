package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.population.Transitions;

/** How many units changed for better and for worse. */
final class ImpactCounts {

  private ImpactCounts() {}

  static long better(Transitions transitions) {
    return count(transitions, Direction.LOOSER);
  }

  static long worse(Transitions transitions) {
    return count(transitions, Direction.STRICTER);
  }

  private static long count(Transitions transitions, Direction direction) {
    long count = 0;
    for (Outcome before : Outcome.values()) {
      for (Outcome after : Outcome.values()) {
        if (Direction.of(before, after) == direction) {
          count += transitions.count(before, after);
        }
      }
    }
    return count;
  }
}
