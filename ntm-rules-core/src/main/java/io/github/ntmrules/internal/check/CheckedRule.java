package io.github.ntmrules.internal.check;

import io.github.ntmrules.criteria.RuleReference;
import io.github.ntmrules.rules.Conclusions;
import io.github.ntmrules.rules.Scope;
import java.util.List;
import java.util.Map;

/**
 * One rule that the checker has passed, ready to be asked. Immutable and thread-safe.
 *
 * @param reference its name and place
 * @param annotations its annotations by name
 * @param condition when it speaks
 * @param statements what it concludes
 */
public record CheckedRule(
    RuleReference reference,
    Map<String, String> annotations,
    ScopeCondition condition,
    List<Statement> statements) {

  /** Copies the collections. */
  public CheckedRule {
    annotations = Map.copyOf(annotations);
    statements = List.copyOf(statements);
  }

  /** Whether it speaks in that scope. */
  public boolean appliesIn(Scope scope) {
    return condition.test(scope);
  }

  /** Whether what it concludes depends on another set. */
  public boolean refers() {
    return statements.stream().anyMatch(Statement::refers);
  }

  /** Says all that it concludes in that scope. */
  public void conclude(Scope scope, Conclusions law) {
    statements.forEach(statement -> statement.effect().conclude(scope, law));
  }
}
