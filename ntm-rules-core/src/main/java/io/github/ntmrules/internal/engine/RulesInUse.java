package io.github.ntmrules.internal.engine;

import io.github.ntmrules.assessment.AssessmentPlan;
import io.github.ntmrules.assessment.RulesKey;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.scope.ScopeClass;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.snapshot.SnapshotProblem;
import io.github.ntmrules.snapshot.SnapshotProblem.NoRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules, and how units are held against them. Immutable and thread-safe.
 *
 * @param rules the set with its overlays
 * @param confirmedOnly strict mode: only confirmed levels decide
 * @param anyPeriod whether units of days outside the set's period are assessed too
 */
public record RulesInUse(RuleSet rules, boolean confirmedOnly, boolean anyPeriod) {

  /**
   * The same with one more overlay, which lies over the others.
   *
   * @throws RuleException if it lies over another set
   */
  public RulesInUse with(OverlayRules overlay) {
    return new RulesInUse(rules.with(overlay), confirmedOnly, anyPeriod);
  }

  /**
   * By what the verdicts come about.
   *
   * @param version the version of the library
   */
  public RulesKey key(String version) {
    return rules.key(version, confirmedOnly, anyPeriod);
  }

  /** The criteria set. */
  public CriteriaSet set() {
    return rules.description().set();
  }

  /** The conditions beside the criteria that the set declares, whether asked somewhere or not. */
  public List<Indicator> conditions() {
    return rules.description().conditions();
  }

  /**
   * Why such a unit cannot be assessed in that scope; empty if it can.
   *
   * @throws RuleException if the rules contradict each other in that scope
   */
  public List<SnapshotProblem> problems(UnitKind unit, Scope scope) {
    List<SnapshotProblem> problems = SnapshotProblem.of(set(), anyPeriod, unit, scope);
    return problems.isEmpty() && !set().inForceOn(scope.date()) ? noRules(scope) : problems;
  }

  /** Within its period a set was checked to have all rules; before and after it may have none. */
  private List<SnapshotProblem> noRules(Scope scope) {
    try {
      plan(scope);
      return List.of();
    } catch (RuleException e) {
      Map<String, Set<String>> bySet = new LinkedHashMap<>();
      for (RuleProblem problem : e.problems()) {
        if (problem.kind() != Kind.NO_RULE) {
          throw e;
        }
        List<String> details = problem.details();
        bySet.computeIfAbsent(details.get(2), set -> new LinkedHashSet<>()).add(details.get(0));
      }
      List<SnapshotProblem> problems = new ArrayList<>();
      bySet.forEach((id, codes) -> problems.add(new NoRules(scope.date(), id, List.copyOf(codes))));
      return problems;
    }
  }

  /**
   * What is asked in that scope, made ready for units to be held against.
   *
   * @throws RuleException if the rules do not conclude exactly one provision for each indicator
   */
  public AssessmentPlan plan(Scope scope) {
    return rules.answer(scope).plan(confirmedOnly);
  }

  /** The same, or {@code null} if the rules do not tell. */
  public @Nullable AssessmentPlan planIfTold(Scope scope) {
    try {
      return plan(scope);
    } catch (RuleException e) {
      return null;
    }
  }

  /** The figures that are asked for in any scope, by indicator and condition, in their order. */
  public List<Measure> measures() {
    Map<Indicator, Set<Measure>> asked = new LinkedHashMap<>();
    set().indicators().forEach(each -> asked.put(each, new LinkedHashSet<>()));
    conditions().forEach(each -> asked.put(each, new LinkedHashSet<>()));
    for (ScopeClass each : rules.space().classes()) {
      Requirements requirements = rules.resolve(each.first());
      List<Provision> provisions = new ArrayList<>(requirements.provisions());
      provisions.addAll(requirements.conditions());
      for (Provision provision : provisions) {
        asked
            .computeIfAbsent(provision.indicator(), of -> new LinkedHashSet<>())
            .addAll(requirements.measures(provision));
      }
    }
    return asked.values().stream()
        .flatMap(Set::stream)
        .distinct()
        .filter(each -> !each.placeholder())
        .toList();
  }
}
