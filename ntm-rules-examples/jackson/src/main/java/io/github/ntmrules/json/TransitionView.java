package io.github.ntmrules.json;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.population.Transitions;
import java.util.ArrayList;
import java.util.List;

/** Units that go from one outcome to another. */
public record TransitionView(Outcome before, Outcome after, long units) implements DataForm {

  /** Those of which there are any. */
  public static List<TransitionView> of(Transitions units) {
    List<TransitionView> found = new ArrayList<>();
    for (Outcome before : Outcome.values()) {
      for (Outcome after : Outcome.values()) {
        long count = units.count(before, after);
        if (count > 0) {
          found.add(new TransitionView(before, after, count));
        }
      }
    }
    return found;
  }
}
