package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.WithdrawalTrigger;
import io.github.ntmrules.snapshot.AuthorityDecision;
import java.util.List;

/**
 * Whether the conditions for recognition are met, and whether there is ground for withdrawing it.
 * Never a recognition: that is for the authority, whose decisions stand beside it as facts.
 *
 * @param conditionsOutcome met only when all criteria and all conditions beside them are met
 * @param criteria the outcome of the criteria alone
 * @param conditions the results for the conditions beside the criteria
 * @param withdrawal whether any of the grounds for withdrawal holds that the rules state: {@code
 *     MET} if one does however what is not known turns out, {@code NOT_MET} if none does however it
 *     turns out, else undetermined; {@code NOT_APPLICABLE} if the rules state none
 * @param withdrawals the grounds for withdrawal, each for itself: {@code MET} where one holds
 * @param oneOf grounds of which one holds for certain, though none of them does for certain; no
 *     fewer would do; in the order of the set. Empty where there are none
 * @param decisions what the authority decided under this set, as reported
 */
public record Recognition(
    Outcome conditionsOutcome,
    Outcome criteria,
    List<IndicatorResult> conditions,
    Outcome withdrawal,
    List<Withdrawal> withdrawals,
    List<WithdrawalTrigger> oneOf,
    List<AuthorityDecision> decisions) {

  /**
   * Whether a ground for withdrawal holds. A criterion that is undetermined may turn out to be met,
   * not met, or not applicable where nothing may be asked by any of its indicators; then it does
   * not count in the share. Each indicator is seen for itself.
   *
   * @param trigger the ground
   * @param outcome {@code MET} if it holds however what is not known turns out, {@code NOT_MET} if
   *     it does not however that turns out, else undetermined; always undetermined where the ground
   *     is doubtful, or in strict mode unconfirmed
   */
  public record Withdrawal(WithdrawalTrigger trigger, Outcome outcome) {}

  /** Copies the lists. */
  public Recognition {
    conditions = List.copyOf(conditions);
    withdrawals = List.copyOf(withdrawals);
    oneOf = List.copyOf(oneOf);
    decisions = List.copyOf(decisions);
  }

  /**
   * Whether a decision of the authority differs from the computed result: it recognised where the
   * conditions are not met, or refused where they are.
   */
  public boolean differsFromDecision() {
    return decisions.stream()
        .anyMatch(
            decision ->
                conditionsOutcome == (decision.recognised() ? Outcome.NOT_MET : Outcome.MET));
  }
}
