package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.Statement.Subject;
import io.github.ntmrules.rules.Clause;
import io.github.ntmrules.rules.Conclusions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One rule that the checker has passed, ready to be asked. Immutable and thread-safe.
 *
 * @param reference its name and place
 * @param annotations its annotations by name
 * @param condition when it speaks
 * @param statements what it concludes
 */
public record CheckedRule(
    RuleLocation reference,
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
    return !references().isEmpty();
  }

  /** The ids of the sets that what it concludes depends on. */
  public Set<String> references() {
    Set<String> references = new TreeSet<>();
    statements.forEach(statement -> references.addAll(statement.references()));
    return references;
  }

  /** Whether it says which column applies, or that this is not determined. */
  public boolean choosesColumn() {
    return says(Subject.COLUMN) || says(Subject.GROUP_UNDETERMINED);
  }

  /** Whether it speaks for some of the groups that the rules of the set conclude. */
  public boolean looksAtGroup() {
    return condition.mentions().mentionsGroup();
  }

  /** Whether it says how a figure is computed. */
  public boolean derives() {
    return says(Subject.DERIVATION);
  }

  /** Whether it says that the level of an indicator is never eased. */
  public boolean ladders() {
    return says(Subject.NEVER_EASED);
  }

  private boolean says(Subject subject) {
    return statements.stream().anyMatch(statement -> statement.subject() == subject);
  }

  /** What it asks for an indicator, or for a condition beside the criteria; or {@code null}. */
  public @Nullable Clause clause(boolean condition, String code) {
    Subject subject = condition ? Subject.CONDITION : Subject.INDICATOR;
    return statements.stream()
        .filter(each -> each.subject() == subject && each.code().equals(code))
        .findFirst()
        .map(Statement::clause)
        .orElse(null);
  }

  /** Whether it concludes for an indicator, or for a condition beside the criteria. */
  public boolean provides() {
    return says(Subject.INDICATOR) || says(Subject.CONDITION);
  }

  /** Says all that it concludes in that scope. */
  public void conclude(Scope scope, Conclusions law) {
    statements.forEach(statement -> statement.effect().conclude(scope, law));
  }
}
