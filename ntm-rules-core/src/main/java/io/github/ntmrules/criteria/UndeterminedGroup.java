package io.github.ntmrules.criteria;

import java.util.Objects;

/**
 * Why the rules cannot say which group a commune is in: the text on file does not decide it. No
 * column applies then, and a level that depends on the column decides nothing. Immutable.
 *
 * @param reason why, in Vietnamese, as the rule file gives it
 * @param rule the rule that says so
 */
public record UndeterminedGroup(String reason, RuleLocation rule) {
  /** Requires both. */
  public UndeterminedGroup {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(rule, "rule");
  }
}
