package io.github.ntmrules.rules;

import io.github.ntmrules.criteria.RuleReference;
import io.github.ntmrules.internal.text.Messages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the rules.
 *
 * @param kind what is wrong
 * @param rule the rule, or {@code null} where no single rule is at fault
 * @param details what the message names, in the order of the message
 * @param suggestion what was probably meant, or {@code null}
 */
public record RuleProblem(
    Kind kind, @Nullable RuleReference rule, List<String> details, @Nullable String suggestion) {

  /** The kinds of problem. */
  public enum Kind {
    /** No measure has this id. */
    UNKNOWN_MEASURE,
    /** The measure is of another kind than the word it stands in. */
    WRONG_MEASURE_KIND,
    /** The scale of the measure has no such grade. */
    UNKNOWN_GRADE,
    /** What stands for a level is no level. */
    WRONG_LEVEL,
    /** The measure can never have this level. */
    IMPOSSIBLE_LEVEL,
    /** A row has more or fewer cells than the set has columns. */
    WRONG_NUMBER_OF_CELLS,
    /** A combination asks for a number of parts it cannot have. */
    WRONG_NUMBER_OF_PARTS,
    /** The date is not written as year-month-day. */
    WRONG_DATE,
    /** The set has no such column. */
    UNKNOWN_COLUMN,
    /** A row is used and no rule concludes the column. */
    NO_COLUMN,
    /** Two rules conclude different columns. */
    TWO_COLUMNS,
    /** One rule concludes a column or group, another that the group is undetermined. */
    GROUP_ALSO_UNDETERMINED,
    /** The set has no such indicator. */
    UNKNOWN_INDICATOR,
    /** Two rules conclude for one indicator. */
    TWO_RULES,
    /** No packaged set has this id, or it refers back to the set that asks. */
    UNKNOWN_SET,
    /** The indicator referred to does not hold this one figure against one level. */
    WRONG_REFERENCE,
    /** A share of criteria is not from 1 to 100, or its bounds leave nothing. */
    WRONG_SHARE,
    /** Two rules compute one figure. */
    TWO_DERIVATIONS,
    /** No rule concludes for an indicator. */
    NO_RULE,
    /** The rule has no {@code @source}. */
    NO_SOURCE,
    /** The rule has no {@code @status}, or an unknown one. */
    WRONG_STATUS,
    /** The rule failed otherwise. */
    FAILED
  }

  /** Copies the details. */
  public RuleProblem {
    details = List.copyOf(details);
  }

  /** The same problem, in that rule. */
  RuleProblem in(RuleReference reference) {
    return new RuleProblem(kind, reference, details, suggestion);
  }

  /**
   * {@code file:line: rule: what is wrong}, and on a new line what was probably meant; English for
   * English, else Vietnamese.
   */
  public String message(Locale locale) {
    String text = Messages.get(locale, "rule." + kind, details.toArray());
    if (rule != null) {
      text = Messages.get(locale, "rule.place", rule.position(), rule.name(), text);
    }
    return suggestion == null ? text : text + "\n" + Messages.get(locale, "maybe", suggestion);
  }
}
