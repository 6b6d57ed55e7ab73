package io.github.ntmrules.assessment;

import java.util.Collection;

/**
 * Strong Kleene logic over outcomes: one decides, whatever is unknown beside it, if it can.
 *
 * <p>It works on the codes of outcomes, so that whole columns of outcomes are combined by the same
 * few lines as single ones.
 */
final class Kleene {

  // A tally holds three numbers of parts: met, undetermined and not met.
  private static final int TALLY_BITS = 20;
  private static final long TALLY_MASK = (1L << TALLY_BITS) - 1;

  private Kleene() {}

  /** All that apply are met. */
  static Outcome all(Collection<Outcome> outcomes) {
    return outcomes.stream().reduce(Outcome.NOT_APPLICABLE, Outcome::and);
  }

  /** All that apply are met, of two: the codes are in the order in which one overrides another. */
  static int all(int one, int other) {
    return Math.max(one, other);
  }

  /** What a part adds to a tally; nothing where it does not apply. */
  static long tally(int outcome) {
    return outcome == Outcome.NOT_APPLICABLE.code() ? 0 : 1L << ((outcome - 1) * TALLY_BITS);
  }

  /**
   * At least so many of the parts in the tally are met; what does not apply is not met. Where all
   * that could apply is open, perhaps nothing does.
   */
  static int atLeast(int needed, long tally) {
    if (tally == 0) {
      return Outcome.NOT_APPLICABLE.code();
    }
    long met = tally & TALLY_MASK;
    long open = (tally >> TALLY_BITS) & TALLY_MASK;
    if (met >= needed) {
      return Outcome.MET.code();
    }
    boolean applies = met + (tally >> (2 * TALLY_BITS)) > 0;
    return applies && met + open < needed ? Outcome.NOT_MET.code() : Outcome.UNDETERMINED.code();
  }

  /** If the condition is met, the outcome; if it is not met, nothing is asked. */
  static int given(int condition, int outcome) {
    if (condition == Outcome.MET.code()) {
      return outcome;
    }
    return condition == Outcome.UNDETERMINED.code() ? condition : Outcome.NOT_APPLICABLE.code();
  }
}
