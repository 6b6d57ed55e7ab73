package io.github.ntmrules.population;

import io.github.ntmrules.assessment.Outcome;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many units went from which outcome to which, between two dates or two sets of rules.
 * Immutable.
 *
 * @param from the numbers by later outcome, for every earlier outcome
 */
public record Transitions(Map<Outcome, OutcomeTally> from) {

  /**
   * Copies the map and fills in zeros.
   *
   * @param from what it starts from
   */
  public Transitions {
    Map<Outcome, OutcomeTally> all = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      all.put(outcome, from.getOrDefault(outcome, new OutcomeTally(0, 0, 0, 0)));
    }
    from = Collections.unmodifiableMap(all);
  }

  /**
   * Number of units that went from one outcome to the other.
   *
   * @param earlier what was so earlier
   * @param later what was so later
   * @return the number
   */
  public long count(Outcome earlier, Outcome later) {
    return from.getOrDefault(earlier, new OutcomeTally(0, 0, 0, 0)).count(later);
  }

  /**
   * Number of units that changed in that way. The numbers of all changes add up to the total.
   *
   * @param change the change
   * @return the number
   */
  public long count(Change change) {
    long count = 0;
    for (Outcome earlier : Outcome.values()) {
      for (Outcome later : Outcome.values()) {
        count += Change.of(earlier, later) == change ? count(earlier, later) : 0;
      }
    }
    return count;
  }

  /**
   * Number of all units.
   *
   * @return the number
   */
  public long total() {
    return from.values().stream().mapToLong(OutcomeTally::total).sum();
  }

  /** {@return the number of units by earlier outcome} */
  public OutcomeTally earlier() {
    return new OutcomeTally(
        before(Outcome.MET),
        before(Outcome.NOT_MET),
        before(Outcome.UNDETERMINED),
        before(Outcome.NOT_APPLICABLE));
  }

  /** {@return the number of units by later outcome} */
  public OutcomeTally later() {
    return new OutcomeTally(
        after(Outcome.MET),
        after(Outcome.NOT_MET),
        after(Outcome.UNDETERMINED),
        after(Outcome.NOT_APPLICABLE));
  }

  private long before(Outcome outcome) {
    return from.getOrDefault(outcome, new OutcomeTally(0, 0, 0, 0)).total();
  }

  private long after(Outcome outcome) {
    return from.values().stream().mapToLong(tally -> tally.count(outcome)).sum();
  }
}
