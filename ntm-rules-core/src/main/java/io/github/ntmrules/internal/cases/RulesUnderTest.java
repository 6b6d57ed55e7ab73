package io.github.ntmrules.internal.cases;

import io.github.ntmrules.assessment.AssessmentPlan;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.check.ScopeClasses;
import io.github.ntmrules.internal.engine.RuleSet;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.snapshot.SnapshotProblem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules that cases are held against. Not thread-safe: one for each question. */
public final class RulesUnderTest {

  private final RuleSet rules;
  private final boolean confirmedOnly;
  private final boolean anyPeriod;
  private final Function<Scope, AssessmentPlan> prepared;
  private final ScopeClasses scopes = new ScopeClasses();

  /**
   * Those rules.
   *
   * @param rules the set with its overlays
   * @param confirmedOnly strict mode: only confirmed levels decide
   * @param anyPeriod whether units of days outside the set's period are assessed too
   * @param prepared what is asked in a scope, made ready for units to be held against
   */
  public RulesUnderTest(
      RuleSet rules,
      boolean confirmedOnly,
      boolean anyPeriod,
      Function<Scope, AssessmentPlan> prepared) {
    this.rules = rules;
    this.confirmedOnly = confirmedOnly;
    this.anyPeriod = anyPeriod;
    this.prepared = prepared;
    rules.addTo(scopes);
  }

  /** The rules themselves. */
  public RuleSet rules() {
    return rules;
  }

  /** The criteria set. */
  public CriteriaSet set() {
    return rules.description().set();
  }

  /** The conditions beside the criteria that the set declares, whether asked somewhere or not. */
  public List<Indicator> conditions() {
    return rules.description().conditions();
  }

  boolean confirmedOnly() {
    return confirmedOnly;
  }

  /** Classes of scopes of the set's period that no rule tells apart, the plainer ones first. */
  ScopeClasses scopes() {
    return scopes;
  }

  /** Why such a unit cannot be assessed in that scope; empty if it can. */
  List<SnapshotProblem> problems(UnitKind unit, Scope scope) {
    return SnapshotProblem.of(set(), anyPeriod, unit, scope);
  }

  /** What is asked in that scope, made ready, or {@code null} if the rules do not tell. */
  @Nullable AssessmentPlan prepared(Scope scope) {
    try {
      return prepared.apply(scope);
    } catch (RuleException e) {
      return null;
    }
  }
}
