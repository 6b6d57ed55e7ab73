package io.github.ntmrules.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Derivation.Operation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;

/**
 * How a figure is computed from others, as a rule file writes it. Made by {@link Vocabulary#sum}
 * and {@link Vocabulary#ratio}. Immutable.
 */
public final class DerivedTerm {

  private final Operation operation;
  private final List<Measure> parts;

  DerivedTerm(Operation operation, List<Measure> parts) {
    this.operation = operation;
    this.parts = List.copyOf(parts);
  }

  /**
   * {@return the derivation of that measure of the library's dictionary}
   *
   * @param measure the figure in question
   * @param status the status of the rule that says so
   * @param rule the rule
   * @throws RuleException if there is no such measure
   */
  public Derivation resolve(String measure, LegalStatus status, RuleLocation rule) {
    return resolve(Terms.STANDARD.measure(measure), status, rule);
  }

  /**
   * {@return the derivation of that measure}
   *
   * @param measure the figure in question
   * @param status the status of the rule that says so
   * @param rule the rule
   */
  public Derivation resolve(Measure measure, LegalStatus status, RuleLocation rule) {
    return new Derivation(measure, operation, parts, status, rule);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(DerivedTerm.class);
  }
}
