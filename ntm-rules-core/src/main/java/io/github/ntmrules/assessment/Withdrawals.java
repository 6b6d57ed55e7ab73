package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.WithdrawalTrigger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the share of criteria not met against the grounds for withdrawal. */
final class Withdrawals {

  private Withdrawals() {}

  /**
   * Holds if it does however the undetermined criteria turn out; whole numbers, nothing rounded.
   */
  static Outcome outcome(
      WithdrawalTrigger trigger, List<CriterionResult> criteria, boolean confirmedOnly) {
    if (!trigger.certainty().decides(confirmedOnly)) {
      return Outcome.UNDETERMINED;
    }
    int applicable = criteria.size() - count(trigger, criteria, Outcome.NOT_APPLICABLE, null);
    int named = count(trigger, criteria, Outcome.NOT_MET, true);
    int others = count(trigger, criteria, Outcome.NOT_MET, false);
    int namedOpen = count(trigger, criteria, Outcome.UNDETERMINED, true);
    int othersOpen = count(trigger, criteria, Outcome.UNDETERMINED, false);
    boolean somewhere = false;
    boolean everywhere = applicable > 0;
    for (int namedNotMet = named; namedNotMet <= named + namedOpen; namedNotMet++) {
      for (int notMet = others; notMet <= others + othersOpen; notMet++) {
        boolean holds = holds(trigger, namedNotMet, namedNotMet + notMet, applicable);
        somewhere |= holds;
        everywhere &= holds;
      }
    }
    return everywhere ? Outcome.MET : somewhere ? Outcome.UNDETERMINED : Outcome.NOT_MET;
  }

  private static boolean holds(WithdrawalTrigger trigger, int named, int notMet, int applicable) {
    int hundredfold = 100 * notMet;
    return hundredfold >= trigger.atLeastPercent() * applicable
        && hundredfold < trigger.lessThanPercent() * applicable
        && (trigger.including().isEmpty() || named > 0);
  }

  private static int count(
      WithdrawalTrigger trigger,
      List<CriterionResult> criteria,
      Outcome outcome,
      @Nullable Boolean named) {
    return (int)
        criteria.stream()
            .filter(each -> each.outcome() == outcome)
            .filter(
                each ->
                    named == null || trigger.including().contains(each.criterion().code()) == named)
            .count();
  }
}
