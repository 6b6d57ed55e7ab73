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
 * @param withdrawals the grounds for withdrawal: {@code MET} where one holds
 * @param decisions what the authority decided under this set, as reported
 */
public record Recognition(
    Outcome conditionsOutcome,
    Outcome criteria,
    List<IndicatorResult> conditions,
    List<Withdrawal> withdrawals,
    List<AuthorityDecision> decisions) {

  /**
   * Whether a ground for withdrawal holds.
   *
   * @param trigger the ground
   * @param outcome {@code MET} if it holds, {@code NOT_MET} if it does not, undetermined if that
   *     depends on criteria that are
   */
  public record Withdrawal(WithdrawalTrigger trigger, Outcome outcome) {}

  /** Copies the lists. */
  public Recognition {
    conditions = List.copyOf(conditions);
    withdrawals = List.copyOf(withdrawals);
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
