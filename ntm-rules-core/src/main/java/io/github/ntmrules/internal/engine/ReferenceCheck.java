package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.CheckedFolder;
import io.github.ntmrules.internal.scope.ScopeClass;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks the rules that rest on other sets or on other days, since only these can tell whether a
 * reference holds, and whether levels are eased that never are: in every scope that any of them
 * tells apart and that states a region, if any does.
 */
final class ReferenceCheck {

  // Decrees need some hundred. Of a folder made to keep the check busy, the plainer ones.
  private static final int MOST_SCOPES = 1_000;

  private ReferenceCheck() {}

  /** Whether any rule refers to another set, or says that a level is never eased. */
  static boolean needed(CheckedFolder checked) {
    return checked.rules().stream().anyMatch(each -> each.refers() || each.ladders());
  }

  /** What is wrong with references; empty also where there are none. */
  static List<RuleProblem> problems(RuleSet rules, CheckedFolder checked) {
    if (!needed(checked)) {
      return List.of();
    }
    Set<RuleProblem> problems = new LinkedHashSet<>();
    for (Scope scope : scopes(rules)) {
      try {
        rules.resolve(scope);
      } catch (RuleException e) {
        problems.addAll(e.problems());
      }
    }
    return List.copyOf(problems);
  }

  private static List<Scope> scopes(RuleSet rules) {
    List<Scope> scopes =
        rules.space().classes(MOST_SCOPES).stream().map(ScopeClass::first).toList();
    boolean regions = scopes.stream().anyMatch(scope -> scope.region() != null);
    return scopes.stream().filter(scope -> !regions || scope.region() != null).toList();
  }
}
