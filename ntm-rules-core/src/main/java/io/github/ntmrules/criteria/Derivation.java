package io.github.ntmrules.criteria;

import java.util.List;

/**
 * A figure that the rules compute from others where it is not reported itself.
 *
 * @param measure the figure that is computed
 * @param operation how
 * @param parts what it is computed from; exactly two for a ratio
 * @param rule the rule that says so
 */
public record Derivation(
    Measure measure, Operation operation, List<Measure> parts, RuleLocation rule) {

  /** How a derived figure follows from its parts. */
  public enum Operation {
    /** The sum of the parts. */
    SUM,
    /** The first part divided by the second. */
    RATIO
  }

  /** Copies the parts and checks their number. */
  public Derivation {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || (operation == Operation.RATIO && parts.size() != 2)) {
      throw new IllegalArgumentException(
          "The derived figure " + measure.id() + " has " + parts.size() + " parts.");
    }
  }
}
