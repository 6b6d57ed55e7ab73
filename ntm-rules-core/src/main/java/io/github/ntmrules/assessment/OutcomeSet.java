package io.github.ntmrules.assessment;

/**
 * Sets of outcomes, a bit for each: all that can follow where something is not known. In such a set
 * "undetermined" means that even the figures and levels that are missing would not tell.
 */
final class OutcomeSet {

  /** What can follow of a threshold of which nothing is known. */
  static final int MET_OR_NOT = of(Outcome.MET) | of(Outcome.NOT_MET);

  /** Nothing would tell. */
  static final int UNTOLD = of(Outcome.UNDETERMINED);

  private static final int MET_IF_IT_APPLIES = of(Outcome.MET) | of(Outcome.NOT_APPLICABLE);
  private static final int SETS = 16;
  private static final byte[] ALL_OF_TWO = allOfTwo();

  private OutcomeSet() {}

  static int of(Outcome outcome) {
    return 1 << outcome.code();
  }

  static boolean has(int set, Outcome outcome) {
    return (set & of(outcome)) != 0;
  }

  /**
   * The outcome that is certain: the only one there is; or met, where all that can be besides is
   * that nothing is asked, which fails nobody. Else undetermined.
   */
  static Outcome verdict(int set) {
    if (set == MET_IF_IT_APPLIES) {
      return Outcome.MET;
    }
    return Integer.bitCount(set) == 1
        ? Outcome.of(Integer.numberOfTrailingZeros(set))
        : Outcome.UNDETERMINED;
  }

  /** Whether the outcome is certain, or nothing would tell it. */
  static boolean isCertain(int set) {
    return Integer.bitCount(set) == 1 || set == MET_IF_IT_APPLIES;
  }

  /**
   * All that can come about when everything gets known: what nothing would tell is met, or not met,
   * or perhaps is not even asked.
   *
   * @param asked whether it is certain that something is asked
   */
  static int told(int set, boolean asked) {
    if (!has(set, Outcome.UNDETERMINED)) {
      return set;
    }
    return (set & ~UNTOLD) | MET_OR_NOT | (asked ? 0 : of(Outcome.NOT_APPLICABLE));
  }

  private static byte[] allOfTwo() {
    byte[] table = new byte[SETS * SETS];
    for (int at = 0; at < table.length; at++) {
      for (Outcome mine : Outcome.values()) {
        for (Outcome theirs : Outcome.values()) {
          if (has(at / SETS, mine) && has(at % SETS, theirs)) {
            table[at] |= (byte) of(mine.and(theirs));
          }
        }
      }
    }
    return table;
  }

  /** All that apply are met, of two. */
  static int all(int one, int other) {
    return ALL_OF_TWO[one * SETS + other];
  }

  /** If the condition is met, the requirement; if not, nothing is asked. */
  static int given(int condition, int requirement) {
    int result = has(condition, Outcome.MET) ? requirement : 0;
    if (has(condition, Outcome.NOT_MET) || has(condition, Outcome.NOT_APPLICABLE)) {
      result |= of(Outcome.NOT_APPLICABLE);
    }
    return has(condition, Outcome.UNDETERMINED) ? result | UNTOLD : result;
  }

  /** At least so many of the parts are met; none that does not apply is. */
  static int atLeast(int needed, int[] parts) {
    // Which numbers of parts can be met, with which others open, and whether any applies.
    boolean[][][] can = new boolean[parts.length + 1][parts.length + 1][2];
    can[0][0][0] = true;
    for (int part = 0; part < parts.length; part++) {
      can = add(can, parts[part], part);
    }
    int result = 0;
    for (int met = 0; met <= parts.length; met++) {
      for (int open = 0; met + open <= parts.length; open++) {
        for (int applies = 0; applies <= 1; applies++) {
          if (can[met][open][applies]) {
            result |= outcome(needed, met, open, applies == 1);
          }
        }
      }
    }
    return result;
  }

  private static boolean[][][] add(boolean[][][] can, int part, int before) {
    boolean[][][] more = new boolean[can.length][can.length][2];
    for (int met = 0; met <= before; met++) {
      for (int open = 0; met + open <= before; open++) {
        for (int applies = 0; applies <= 1; applies++) {
          if (can[met][open][applies]) {
            more[met][open][applies] |= has(part, Outcome.NOT_APPLICABLE);
            more[met][open][1] |= has(part, Outcome.NOT_MET);
            more[met + 1][open][1] |= has(part, Outcome.MET);
            more[met][open + 1][applies] |= has(part, Outcome.UNDETERMINED);
          }
        }
      }
    }
    return more;
  }

  private static int outcome(int needed, int met, int open, boolean applies) {
    if (met >= needed) {
      return of(Outcome.MET);
    }
    if (met + open >= needed || (open > 0 && !applies)) {
      return UNTOLD;
    }
    return of(applies ? Outcome.NOT_MET : Outcome.NOT_APPLICABLE);
  }
}
