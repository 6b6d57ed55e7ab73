package io.github.ntmrules.snapshot;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What the authority decided of a unit, as a fact: shown beside the computed result, also where the
 * two differ. It changes no outcome.
 *
 * @param setId the criteria set it was decided under
 * @param recognised whether the unit was recognised
 * @param decision the decision, such as {@code QĐ 3770/QĐ-UBND}
 * @param date the day of the decision
 */
public record AuthorityDecision(String setId, boolean recognised, String decision, LocalDate date) {
  /** Requires everything. */
  public AuthorityDecision {
    Objects.requireNonNull(setId, "setId");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(date, "date");
  }
}
