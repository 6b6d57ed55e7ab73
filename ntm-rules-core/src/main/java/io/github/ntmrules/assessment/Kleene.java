package io.github.ntmrules.assessment;

import java.util.Collection;

/** Strong Kleene logic over outcomes: one decides, whatever is unknown beside it, if it can. */
final class Kleene {

  private Kleene() {}

  /** All that apply are met. */
  static Outcome all(Collection<Outcome> outcomes) {
    if (outcomes.contains(Outcome.NOT_MET)) {
      return Outcome.NOT_MET;
    }
    if (outcomes.contains(Outcome.UNDETERMINED)) {
      return Outcome.UNDETERMINED;
    }
    return outcomes.contains(Outcome.MET) ? Outcome.MET : Outcome.NOT_APPLICABLE;
  }

  /** Any one of those that apply is met. */
  static Outcome any(Collection<Outcome> outcomes) {
    return atLeast(1, outcomes);
  }

  /** At least so many are met; what does not apply is not met. */
  static Outcome atLeast(int needed, Collection<Outcome> outcomes) {
    if (outcomes.stream().allMatch(outcome -> outcome == Outcome.NOT_APPLICABLE)) {
      return Outcome.NOT_APPLICABLE;
    }
    long met = outcomes.stream().filter(outcome -> outcome == Outcome.MET).count();
    long open = outcomes.stream().filter(outcome -> outcome == Outcome.UNDETERMINED).count();
    if (met >= needed) {
      return Outcome.MET;
    }
    return met + open < needed ? Outcome.NOT_MET : Outcome.UNDETERMINED;
  }

  /** If the condition is met, the outcome; if it is not met, nothing is asked. */
  static Outcome given(Outcome condition, Outcome outcome) {
    return switch (condition) {
      case MET -> outcome;
      case UNDETERMINED -> Outcome.UNDETERMINED;
      case NOT_MET, NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
    };
  }
}
