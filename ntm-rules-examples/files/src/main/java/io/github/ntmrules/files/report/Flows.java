package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.impact.CriterionImpact;
import io.github.ntmrules.impact.RuleCause;
import io.github.ntmrules.impact.UnitImpact;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts through which criteria changed rules change verdicts: from each rule to the criteria it
 * changes, and from each criterion to how it changes. A unit of which a criterion changes for
 * several causes counts under each of them. The memory used depends on the rules only. Not
 * thread-safe.
 */
final class Flows {

  private final Map<ToCriterion, Long> toCriteria = new LinkedHashMap<>();
  private final Map<ToChange, Long> toChanges = new LinkedHashMap<>();

  /** A changed rule. */
  record Rule(String code, @Nullable RuleLocation before, @Nullable RuleLocation after) {}

  /** How an outcome changes. */
  record Step(Outcome before, Outcome after) {}

  /** Through a criterion that changes. */
  interface To {
    String criterion();

    Step step();
  }

  /** From a rule to a criterion. */
  record ToCriterion(Rule rule, String criterion, Step step) implements To {}

  /** From a criterion to how it changes. */
  record ToChange(String criterion, Step step) implements To {}

  /** Counts one unit. */
  void add(UnitImpact impact) {
    for (CriterionImpact criterion : impact.criteria()) {
      Step step = new Step(criterion.outcomeBefore(), criterion.outcomeAfter());
      toChanges.merge(new ToChange(criterion.code(), step), 1L, Long::sum);
      criterion.causes().stream()
          .map(Flows::rule)
          .distinct()
          .forEach(
              rule ->
                  toCriteria.merge(new ToCriterion(rule, criterion.code(), step), 1L, Long::sum));
    }
  }

  private static Rule rule(RuleCause cause) {
    return new Rule(cause.code(), cause.ruleBefore(), cause.ruleAfter());
  }

  /** How many units a rule changes a criterion of, and how. */
  Map<ToCriterion, Long> toCriteria() {
    return toCriteria;
  }

  /** How many units a criterion changes for, and how. */
  Map<ToChange, Long> toChanges() {
    return toChanges;
  }
}
