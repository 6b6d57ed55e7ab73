package io.github.ntmrules.snapshot;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the authority decided of a unit, as a fact: shown beside the computed result, also where the
 * two differ. It changes no outcome. Immutable.
 */
public final class AuthorityDecision {

  private final String setId;
  private final boolean recognised;
  private final String decision;
  private final LocalDate date;

  private AuthorityDecision(String setId, boolean recognised, String decision, LocalDate date) {
    this.setId = Objects.requireNonNull(setId, "setId");
    this.recognised = recognised;
    this.decision = Objects.requireNonNull(decision, "decision");
    this.date = Objects.requireNonNull(date, "date");
  }

  /**
   * A decision that recognised the unit.
   *
   * @param setId the criteria set it was decided under
   * @param decision the decision, such as {@code QĐ 3770/QĐ-UBND}
   * @param date the day of the decision
   * @return the decision
   */
  public static AuthorityDecision recognised(String setId, String decision, LocalDate date) {
    return new AuthorityDecision(setId, true, decision, date);
  }

  /**
   * A decision that refused or withdrew recognition.
   *
   * @param setId the criteria set it was decided under
   * @param decision the decision, such as {@code QĐ 3770/QĐ-UBND}
   * @param date the day of the decision
   * @return the decision
   */
  public static AuthorityDecision notRecognised(String setId, String decision, LocalDate date) {
    return new AuthorityDecision(setId, false, decision, date);
  }

  /** {@return the criteria set it was decided under} */
  public String setId() {
    return setId;
  }

  /** {@return whether the unit was recognised} */
  public boolean recognised() {
    return recognised;
  }

  /** {@return the decision, such as {@code QĐ 3770/QĐ-UBND}} */
  public String decision() {
    return decision;
  }

  /** {@return the day of the decision} */
  public LocalDate date() {
    return date;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AuthorityDecision that
        && setId.equals(that.setId)
        && recognised == that.recognised
        && decision.equals(that.decision)
        && date.equals(that.date);
  }

  @Override
  public int hashCode() {
    return Objects.hash(setId, recognised, decision, date);
  }

  @Override
  public String toString() {
    return "AuthorityDecision[setId=%s, recognised=%s, decision=%s, date=%s]"
        .formatted(setId, recognised, decision, date);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(AuthorityDecision.class);
  }
}
