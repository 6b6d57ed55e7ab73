package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.rules.Columns;

/** What is known of the levels of one indicator beside what its rule says. */
interface Bounds {

  /** Nothing. */
  Bounds NONE = (columns, asked) -> asked;

  /**
   * The same requirement, with bounds for the levels that are not on file.
   *
   * @param columns which columns it was taken from
   * @param asked what the rule asks
   */
  Requirement of(Columns columns, Requirement asked);
}
