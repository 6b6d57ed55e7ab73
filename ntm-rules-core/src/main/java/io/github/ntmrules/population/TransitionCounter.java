package io.github.ntmrules.population;

import io.github.ntmrules.assessment.Outcome;
import java.util.EnumMap;
import java.util.Map;

/** Counts pairs of outcomes. Not thread-safe. */
public final class TransitionCounter {

  private final Map<Outcome, OutcomeCounter> from = new EnumMap<>(Outcome.class);

  /** Has counted nothing yet. */
  public TransitionCounter() {}

  /**
   * Counts one pair.
   *
   * @param earlier the outcome before
   * @param later the outcome after
   */
  public void add(Outcome earlier, Outcome later) {
    from.computeIfAbsent(earlier, outcome -> new OutcomeCounter()).add(later);
  }

  /**
   * Counts all that another has counted.
   *
   * @param other the other counter
   */
  public void addAll(TransitionCounter other) {
    other.from.forEach(
        (earlier, counter) ->
            from.computeIfAbsent(earlier, outcome -> new OutcomeCounter()).addAll(counter));
  }

  /** {@return what was counted} */
  public Transitions transitions() {
    Map<Outcome, OutcomeTally> tallies = new EnumMap<>(Outcome.class);
    from.forEach((earlier, counter) -> tallies.put(earlier, counter.tally()));
    return new Transitions(tallies);
  }
}
