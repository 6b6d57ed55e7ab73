package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.internal.text.NoJson;
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

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(TransitionCounter.class);
  }

  /** Nor is one made of anything that such a mapper reads. */
  @JsonCreator
  private static TransitionCounter json(Object unused) {
    throw NoJson.of(TransitionCounter.class);
  }
}
