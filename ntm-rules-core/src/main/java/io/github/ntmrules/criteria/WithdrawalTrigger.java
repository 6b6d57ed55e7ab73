package io.github.ntmrules.criteria;

import java.util.List;

/**
 * A share of criteria not met that gives ground for withdrawing recognition (căn cứ thu hồi).
 *
 * @param name its code and label
 * @param atLeastPercent the share of the criteria that apply, in percent, from which it holds
 * @param lessThanPercent the share below which it holds; above 100 where there is no such bound
 * @param including codes of criteria of which at least one must be among those not met; empty where
 *     any will do
 * @param certainty how well it is established: confirmed, unconfirmed or doubtful
 * @param rule the rule that says so
 * @param citation where it stands in the law
 */
public record WithdrawalTrigger(
    Indicator name,
    int atLeastPercent,
    int lessThanPercent,
    List<String> including,
    LegalStatus certainty,
    RuleLocation rule,
    Citation citation) {
  /** Copies the codes. */
  public WithdrawalTrigger {
    including = List.copyOf(including);
  }
}
