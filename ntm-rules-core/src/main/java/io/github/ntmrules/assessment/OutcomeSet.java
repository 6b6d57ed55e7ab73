package io.github.ntmrules.assessment;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;

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
  private static final byte[] GIVEN = ofTwo(OutcomeSet::ifMet);
  private static final byte[] ANY = ofTwo(OutcomeSet::orElse);
  private static final byte[] VERDICTS = verdicts();

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
    return Outcome.of(VERDICTS[set]);
  }

  /** The code of {@link #verdict}. */
  static byte code(int set) {
    return VERDICTS[set];
  }

  /** Whether the outcome is certain, or nothing would tell it. */
  static boolean isCertain(int set) {
    return isSingle(set) || set == MET_IF_IT_APPLIES;
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

  /** Whether only one outcome can follow. */
  static boolean isSingle(int set) {
    return (set & (set - 1)) == 0;
  }

  private static byte[] verdicts() {
    byte[] verdicts = new byte[SETS];
    for (int set = 1; set < SETS; set++) {
      Outcome outcome =
          set == MET_IF_IT_APPLIES
              ? Outcome.MET
              : isSingle(set)
                  ? Outcome.of(Integer.numberOfTrailingZeros(set))
                  : Outcome.UNDETERMINED;
      verdicts[set] = (byte) outcome.code();
    }
    verdicts[0] = (byte) Outcome.UNDETERMINED.code();
    return verdicts;
  }

  private static byte[] ofTwo(BinaryOperator<Outcome> rule) {
    byte[] table = new byte[SETS * SETS];
    for (int at = 0; at < table.length; at++) {
      for (Outcome one : Outcome.values()) {
        for (Outcome other : Outcome.values()) {
          if (has(at / SETS, one) && has(at % SETS, other)) {
            table[at] |= (byte) of(rule.apply(one, other));
          }
        }
      }
    }
    return table;
  }

  private static Outcome orElse(Outcome one, Outcome other) {
    for (Outcome each : List.of(Outcome.MET, Outcome.UNDETERMINED, Outcome.NOT_MET)) {
      if (one == each || other == each) {
        return each;
      }
    }
    return Outcome.NOT_APPLICABLE;
  }

  private static Outcome ifMet(Outcome condition, Outcome then) {
    return switch (condition) {
      case MET -> then;
      case NOT_MET, NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
      case UNDETERMINED -> Outcome.UNDETERMINED;
    };
  }

  /** All that apply are met, of two. */
  static int all(int one, int other) {
    // The codes are in the order in which one outcome overrides another: all that is in either and
    // is not overridden by the least of the other.
    return (one | other) & -Math.max(one & -one, other & -other);
  }

  /** If the condition is met, the requirement; if not, nothing is asked. */
  static int given(int condition, int requirement) {
    return GIVEN[condition * SETS + requirement];
  }

  /** One is met, of two; none that does not apply is. */
  static int any(int one, int other) {
    return ANY[one * SETS + other];
  }

  /** At least so many of the parts are met; none that does not apply is. */
  static int atLeast(int needed, int[] parts) {
    long some = 0;
    long more = 0;
    for (int part : parts) {
      some += Parts.SOME[part];
      more += Parts.MORE[part];
    }
    return atLeast(needed, parts.length, some, more);
  }

  /**
   * The same of parts that were counted.
   *
   * @param some the sum of {@link #some} over the parts
   * @param more the sum of {@link #more} over the parts
   */
  static int atLeast(int needed, int parts, long some, long more) {
    if (needed <= 0) {
      return of(Outcome.MET);
    }
    int result = Parts.CAN_BE_MET.in(some) >= needed ? of(Outcome.MET) : 0;
    int held = Parts.HELD.in(some);
    if (held < needed && Parts.mayApply(some, needed)) {
      result |= of(Outcome.NOT_MET);
    }
    if (Parts.MAY_NOT_APPLY.in(some) == parts) {
      result |= of(Outcome.NOT_APPLICABLE);
    }
    int untold = Parts.UNTOLD.in(more);
    boolean between =
        Parts.ONLY_MET.in(more) < needed && Parts.MET_IF_TOLD.in(more) + untold >= needed;
    boolean nothingElse = Parts.OPEN_OR_NOTHING.in(more) == parts;
    return untold > 0 && (between || nothingElse) ? result | UNTOLD : result;
  }

  /** What a part adds to the first count. */
  static long some(int set) {
    return Parts.SOME[set];
  }

  /** What a part adds to the second count. */
  static long more(int set) {
    return Parts.MORE[set];
  }

  /** Of how many parts something holds, in twelve bits of one of two counts. */
  private enum Parts {
    CAN_BE_MET(0, set -> has(set, Outcome.MET)),
    /** Met or untold, whatever happens. */
    HELD(1, set -> !has(set, Outcome.NOT_APPLICABLE) && !has(set, Outcome.NOT_MET)),
    HELD_PERHAPS_MET(2, set -> HELD.of.test(set) && has(set, Outcome.MET)),
    CAN_FAIL(3, set -> has(set, Outcome.NOT_MET)),
    MAY_NOT_APPLY(4, set -> has(set, Outcome.NOT_APPLICABLE)),
    UNTOLD(0, set -> has(set, Outcome.UNDETERMINED)),
    ONLY_MET(1, set -> set == OutcomeSet.of(Outcome.MET)),
    MET_IF_TOLD(2, set -> has(set, Outcome.MET) && !has(set, Outcome.UNDETERMINED)),
    OPEN_OR_NOTHING(3, set -> has(set, Outcome.UNDETERMINED) || has(set, Outcome.NOT_APPLICABLE));

    private static final int BITS = 12;
    private static final long MASK = (1L << BITS) - 1;
    private static final long[] SOME =
        counts(CAN_BE_MET, HELD, HELD_PERHAPS_MET, CAN_FAIL, MAY_NOT_APPLY);
    private static final long[] MORE = counts(UNTOLD, ONLY_MET, MET_IF_TOLD, OPEN_OR_NOTHING);

    private final int place;

    // What is tested never changes; the type cannot say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final IntPredicate of;

    Parts(int place, IntPredicate of) {
      this.place = place;
      this.of = of;
    }

    private static long[] counts(Parts... counted) {
      long[] counts = new long[SETS];
      for (int set = 0; set < SETS; set++) {
        for (Parts each : counted) {
          counts[set] |= each.of.test(set) ? 1L << (each.place * BITS) : 0;
        }
      }
      return counts;
    }

    private int in(long count) {
      return (int) ((count >>> (place * BITS)) & MASK);
    }

    /** Whether one of the parts may apply while too few are met. */
    private static boolean mayApply(long some, int needed) {
      if (CAN_FAIL.in(some) > 0 || HELD_PERHAPS_MET.in(some) > 0) {
        return true;
      }
      // One that need not apply would have to be met.
      return CAN_BE_MET.in(some) > 0 && HELD.in(some) + 1 < needed;
    }
  }
}
