package io.github.ntmrules.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.WithdrawalTrigger;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.snapshot.AuthorityDecision;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the conditions for recognition are met, and whether there is ground for withdrawing it.
 * Never a recognition: that is for the authority, whose decisions stand beside it as facts.
 */
public final class Recognition {

  private final Outcome conditionsOutcome;
  private final Outcome criteria;
  private final List<IndicatorResult> conditions;
  private final Outcome withdrawal;
  private final List<Withdrawal> withdrawals;
  private final List<WithdrawalTrigger> oneOf;
  private final List<AuthorityDecision> decisions;

  /** Copies the lists. */
  Recognition(
      Outcome conditionsOutcome,
      Outcome criteria,
      List<IndicatorResult> conditions,
      Outcome withdrawal,
      List<Withdrawal> withdrawals,
      List<WithdrawalTrigger> oneOf,
      List<AuthorityDecision> decisions) {
    conditions = List.copyOf(conditions);
    withdrawals = List.copyOf(withdrawals);
    oneOf = List.copyOf(oneOf);
    decisions = List.copyOf(decisions);

    this.conditionsOutcome = conditionsOutcome;
    this.criteria = criteria;
    this.conditions = conditions;
    this.withdrawal = withdrawal;
    this.withdrawals = withdrawals;
    this.oneOf = oneOf;
    this.decisions = decisions;
  }

  /** {@return met only when all criteria and all conditions beside them are met} */
  public Outcome conditionsOutcome() {
    return conditionsOutcome;
  }

  /** {@return the outcome of the criteria alone} */
  public Outcome criteria() {
    return criteria;
  }

  /** {@return the results for the conditions beside the criteria} */
  public List<IndicatorResult> conditions() {
    return conditions;
  }

  /**
   * {@return whether any of the grounds for withdrawal holds that the rules state: {@code MET} if
   * one does however what is not known turns out, {@code NOT_MET} if none does however it turns
   * out, else undetermined; {@code NOT_APPLICABLE} if the rules state none}
   */
  public Outcome withdrawal() {
    return withdrawal;
  }

  /** {@return the grounds for withdrawal, each for itself: {@code MET} where one holds} */
  public List<Withdrawal> withdrawals() {
    return withdrawals;
  }

  /**
   * {@return grounds of which one holds for certain, though none of them does for certain; no fewer
   * would do; in the order of the set. Empty where there are none}
   */
  public List<WithdrawalTrigger> oneOf() {
    return oneOf;
  }

  /** {@return what the authority decided under this set, as reported} */
  public List<AuthorityDecision> decisions() {
    return decisions;
  }

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

  /**
   * {@return whether a decision of the authority differs from the computed result: it recognised
   * where the conditions are not met, or refused where they are}
   */
  public boolean differsFromDecision() {
    return decisions.stream()
        .anyMatch(
            decision ->
                conditionsOutcome == (decision.recognised() ? Outcome.NOT_MET : Outcome.MET));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Recognition that
        && conditionsOutcome.equals(that.conditionsOutcome)
        && criteria.equals(that.criteria)
        && conditions.equals(that.conditions)
        && withdrawal.equals(that.withdrawal)
        && withdrawals.equals(that.withdrawals)
        && oneOf.equals(that.oneOf)
        && decisions.equals(that.decisions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        conditionsOutcome, criteria, conditions, withdrawal, withdrawals, oneOf, decisions);
  }

  @Override
  public String toString() {
    return "Recognition[conditionsOutcome="
        + conditionsOutcome
        + ", criteria="
        + criteria
        + ", conditions="
        + conditions
        + ", withdrawal="
        + withdrawal
        + ", withdrawals="
        + withdrawals
        + ", oneOf="
        + oneOf
        + ", decisions="
        + decisions
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Recognition.class);
  }
}
