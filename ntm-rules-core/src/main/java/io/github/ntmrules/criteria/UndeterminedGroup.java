package io.github.ntmrules.criteria;

import java.util.List;
import java.util.Objects;

/**
 * Why the rules cannot say which group a commune is in: the text on file does not decide it. One of
 * several columns applies then; an indicator of which they ask different things has what each of
 * them asks as its {@linkplain Provision#alternatives() alternatives}. Immutable.
 *
 * @param reason why, in Vietnamese, as the rule file gives it
 * @param columns the columns of which one applies, in the order of the decree
 * @param certainty how well it is established that it is one of these: confirmed or unconfirmed
 * @param rule the rule that says so
 */
public record UndeterminedGroup(
    String reason, List<String> columns, LegalStatus certainty, RuleLocation rule) {
  /** Requires all and copies the columns. */
  public UndeterminedGroup {
    Objects.requireNonNull(reason, "reason");
    columns = List.copyOf(columns);
    Objects.requireNonNull(certainty, "certainty");
    Objects.requireNonNull(rule, "rule");
  }
}
