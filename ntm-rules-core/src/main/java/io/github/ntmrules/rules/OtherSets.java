package io.github.ntmrules.rules;

import io.github.ntmrules.criteria.Requirements;

/** What other sets ask in the same scope, for rules that refer to them. Thread-safe. */
public interface OtherSets {

  /**
   * {@return the requirements of that set in the scope at hand}
   *
   * @param setId the id of a criteria set
   * @throws RuleException if there is no such set, or it refers back to the set that asks
   */
  Requirements requirements(String setId);
}
