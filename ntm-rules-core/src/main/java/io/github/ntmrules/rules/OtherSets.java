package io.github.ntmrules.rules;

import io.github.ntmrules.criteria.Requirements;

/** What other sets ask in the same scope, for rules that refer to them. Thread-safe. */
public interface OtherSets {

  /**
   * The requirements of that set in the scope at hand.
   *
   * @throws RuleException if there is no such set, or it refers back to the set that asks
   */
  Requirements requirements(String setId);
}
