package io.github.ntmrules.criteria;

import java.util.List;
import java.util.Objects;

/**
 * A figure that the rules compute from others where it is not reported itself.
 *
 * @param measure the figure that is computed
 * @param operation how
 * @param parts what it is computed from; exactly two for a ratio
 * @param status how well that rule is established: confirmed, unconfirmed or doubtful
 * @param rule the rule that says so
 */
public record Derivation(
    Measure measure,
    Operation operation,
    List<Measure> parts,
    LegalStatus status,
    RuleLocation rule) {

  /** How a derived figure follows from its parts. */
  public enum Operation {
    /** The sum of the parts. */
    SUM,
    /** The first part divided by the second. */
    RATIO
  }

  /**
   * One that a confirmed rule says.
   *
   * @param measure the figure in question
   * @param operation the operation
   * @param parts the parts
   * @param rule the rule
   */
  public Derivation(Measure measure, Operation operation, List<Measure> parts, RuleLocation rule) {
    this(measure, operation, parts, LegalStatus.CONFIRMED, rule);
  }

  /**
   * Copies the parts and checks their number.
   *
   * @param status the status
   * @param parts the parts
   * @param measure the figure in question
   * @param operation the operation
   * @param rule the rule
   */
  public Derivation {
    Objects.requireNonNull(status, "status");
    parts = List.copyOf(parts);
    if (parts.isEmpty() || (operation == Operation.RATIO && parts.size() != 2)) {
      throw new IllegalArgumentException(
          "The derived figure " + measure.id() + " has " + parts.size() + " parts.");
    }
  }

  /**
   * {@return whether a figure may be computed so}
   *
   * @param confirmedOnly strict mode: not where the rule is unconfirmed either
   */
  public boolean decides(boolean confirmedOnly) {
    return status.decides(confirmedOnly);
  }
}
