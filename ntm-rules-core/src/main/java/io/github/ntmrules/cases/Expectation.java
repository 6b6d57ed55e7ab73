package io.github.ntmrules.cases;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.snapshot.Statement;
import java.util.Objects;

/**
 * What a case expects of one indicator, criterion or condition, or of the whole set. Immutable.
 *
 * @param code the code of an indicator, a criterion or a condition beside the criteria, as the set
 *     declares it, or {@link #WHOLE_SET}. Where a criterion and its only indicator share a code,
 *     both have the same outcome and the code stands for either. Any other code that two share
 *     stands for neither: {@link #INDICATOR}, {@link #CRITERION} or {@link #CONDITION} is written
 *     before it, as may be before any code
 * @param outcome the outcome that is to follow; of a condition that is not asked in the
 *     circumstances it is {@link Outcome#NOT_APPLICABLE}
 */
public record Expectation(String code, Outcome outcome) {

  /** Stands for the outcome of all criteria together. */
  public static final String WHOLE_SET = "*";

  /** Before a code: the indicator (chỉ tiêu) of that code. */
  public static final String INDICATOR = Statement.INDICATOR;

  /** Before a code: the criterion (tiêu chí) of that code. */
  public static final String CRITERION = Statement.CRITERION;

  /** Before a code: the condition (điều kiện) of that code. */
  public static final String CONDITION = Statement.CONDITION;

  /**
   * Requires both.
   *
   * @param code the code of an indicator, criterion or condition
   * @param outcome the outcome
   */
  public Expectation {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(outcome, "outcome");
  }
}
