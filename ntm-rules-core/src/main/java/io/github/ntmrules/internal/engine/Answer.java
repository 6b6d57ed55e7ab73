package io.github.ntmrules.internal.engine;

import io.github.ntmrules.assessment.PreparedRequirements;
import io.github.ntmrules.criteria.Requirements;
import org.jspecify.annotations.Nullable;

/**
 * What is asked in some scopes, and the same made ready for units to be held against, once it is
 * needed. Thread-safe.
 */
public final class Answer {

  private final Requirements requirements;
  private volatile @Nullable PreparedRequirements prepared;
  private volatile @Nullable PreparedRequirements strict;

  Answer(Requirements requirements) {
    this.requirements = requirements;
  }

  /** What is asked. */
  public Requirements requirements() {
    return requirements;
  }

  /**
   * The same made ready, always the same object.
   *
   * @param confirmedOnly whether only confirmed levels decide
   */
  public PreparedRequirements prepared(boolean confirmedOnly) {
    PreparedRequirements known = confirmedOnly ? strict : prepared;
    return known == null ? prepare(confirmedOnly) : known;
  }

  private synchronized PreparedRequirements prepare(boolean confirmedOnly) {
    PreparedRequirements known = confirmedOnly ? strict : prepared;
    if (known == null) {
      known = PreparedRequirements.of(requirements, confirmedOnly);
      if (confirmedOnly) {
        strict = known;
      } else {
        prepared = known;
      }
    }
    return known;
  }
}
