package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.WithdrawalTrigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Holds the share of criteria not met against the grounds for withdrawal, in all the ways in which
 * criteria can turn out: met, not met, or not applicable, which leaves a criterion out of the
 * share. Whole numbers, nothing rounded. Not thread-safe.
 *
 * <p>Ways are not gone through one by one: a ground asks only how many criteria apply, how many of
 * these are not met, and whether a criterion that is named is among them.
 */
final class Withdrawals {

  private static final int NOT_MET = OutcomeSet.of(Outcome.NOT_MET);

  private final List<String> codes;
  private final int[] possible;
  private final boolean confirmedOnly;
  private final Map<Set<String>, boolean[][]> withoutFailing = new HashMap<>();

  /**
   * Of criteria that can turn out like this.
   *
   * @param criteria the criteria
   * @param possible what can follow of each, as an {@link OutcomeSet} of {@code MET}, {@code
   *     NOT_MET} and {@code NOT_APPLICABLE}; never empty
   * @param confirmedOnly strict mode: an unconfirmed ground does not decide either
   */
  Withdrawals(List<Criterion> criteria, int[] possible, boolean confirmedOnly) {
    this.codes = criteria.stream().map(Criterion::code).toList();
    this.possible = possible.clone();
    this.confirmedOnly = confirmedOnly;
  }

  /** Whether a ground holds: in every way, in none, or undetermined. */
  Outcome outcome(WithdrawalTrigger trigger) {
    if (!decides(trigger)) {
      return Outcome.UNDETERMINED;
    }
    if (isCertain(List.of(trigger))) {
      return Outcome.MET;
    }
    return canHold(trigger) ? Outcome.UNDETERMINED : Outcome.NOT_MET;
  }

  /**
   * Whether any ground holds; not applicable if there are none.
   *
   * @param triggers the grounds
   * @param open whether there may be others
   */
  Outcome outcome(List<WithdrawalTrigger> triggers, boolean open) {
    if (isCertain(triggers.stream().filter(this::decides).toList())) {
      return Outcome.MET;
    }
    if (open) {
      return Outcome.UNDETERMINED;
    }
    if (triggers.isEmpty()) {
      return Outcome.NOT_APPLICABLE;
    }
    return triggers.stream().allMatch(each -> outcome(each) == Outcome.NOT_MET)
        ? Outcome.NOT_MET
        : Outcome.UNDETERMINED;
  }

  /**
   * Grounds of which one holds in every way, though none of them in every; no fewer will do. Empty
   * where there are none.
   */
  List<WithdrawalTrigger> oneOf(List<WithdrawalTrigger> triggers) {
    List<WithdrawalTrigger> left =
        new ArrayList<>(triggers.stream().filter(this::decides).toList());
    if (!isCertain(left) || left.stream().anyMatch(each -> isCertain(List.of(each)))) {
      return List.of();
    }
    for (int last = left.size() - 1; last >= 0; last--) {
      List<WithdrawalTrigger> fewer = new ArrayList<>(left);
      fewer.remove(last);
      if (isCertain(fewer)) {
        left = fewer;
      }
    }
    return left;
  }

  private boolean decides(WithdrawalTrigger trigger) {
    return trigger.certainty().decides(confirmedOnly);
  }

  /** Whether in every way one of the grounds holds. */
  private boolean isCertain(List<WithdrawalTrigger> triggers) {
    for (int applicable = 0; applicable <= codes.size(); applicable++) {
      for (int notMet = 0; notMet <= applicable; notMet++) {
        if (canEscape(triggers, notMet, applicable)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether there is such a share in which none of the grounds holds. */
  private boolean canEscape(List<WithdrawalTrigger> triggers, int notMet, int applicable) {
    Set<String> named = Set.of();
    for (WithdrawalTrigger trigger : triggers) {
      if (isWithin(trigger, notMet, applicable)) {
        if (trigger.including().isEmpty()) {
          return false;
        }
        named = named.isEmpty() ? new HashSet<>() : named;
        named.addAll(trigger.including());
      }
    }
    return withoutFailing.computeIfAbsent(named, this::sharesWithoutFailing)[notMet][applicable];
  }

  private boolean[][] sharesWithoutFailing(Set<String> named) {
    int[] outcomes = possible.clone();
    for (int c = 0; c < outcomes.length; c++) {
      outcomes[c] &= named.contains(codes.get(c)) ? ~NOT_MET : ~0;
    }
    return shares(outcomes);
  }

  /** Whether there is a way in which the ground holds. */
  private boolean canHold(WithdrawalTrigger trigger) {
    if (trigger.including().isEmpty()) {
      return isWithin(trigger, shares(possible));
    }
    return IntStream.range(0, possible.length)
        .filter(c -> trigger.including().contains(codes.get(c)))
        .anyMatch(c -> isWithin(trigger, sharesWithFailing(c)));
  }

  private boolean[][] sharesWithFailing(int criterion) {
    int[] outcomes = possible.clone();
    outcomes[criterion] &= NOT_MET;
    return shares(outcomes);
  }

  private static boolean isWithin(WithdrawalTrigger trigger, boolean[][] shares) {
    for (int notMet = 0; notMet < shares.length; notMet++) {
      for (int applicable = notMet; applicable < shares.length; applicable++) {
        if (shares[notMet][applicable] && isWithin(trigger, notMet, applicable)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where nothing applies there is no share, and no ground. */
  private static boolean isWithin(WithdrawalTrigger trigger, int notMet, int applicable) {
    int hundredfold = 100 * notMet;
    return hundredfold >= trigger.atLeastPercent() * applicable
        && hundredfold < trigger.lessThanPercent() * applicable;
  }

  /** Which numbers of criteria not met, of how many that apply, can come about. */
  private static boolean[][] shares(int[] outcomes) {
    int most = outcomes.length + 1;
    boolean[][] can = new boolean[most][most];
    can[0][0] = true;
    for (int outcome : outcomes) {
      boolean[][] more = new boolean[most][most];
      for (int notMet = 0; notMet < most - 1; notMet++) {
        for (int applicable = notMet; applicable < most - 1; applicable++) {
          if (can[notMet][applicable]) {
            more[notMet][applicable] |= OutcomeSet.has(outcome, Outcome.NOT_APPLICABLE);
            more[notMet][applicable + 1] |= OutcomeSet.has(outcome, Outcome.MET);
            more[notMet + 1][applicable + 1] |= OutcomeSet.has(outcome, Outcome.NOT_MET);
          }
        }
      }
      can = more;
    }
    return can;
  }
}
