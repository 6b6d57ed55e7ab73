package io.github.ntmrules.internal.cases;

import io.github.ntmrules.assessment.AssessmentPlan;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.engine.RuleSet;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.snapshot.SnapshotProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that cases are held against. Thread-safe. */
public final class RulesUnderTest {

  private final RuleSet rules;
  private final boolean confirmedOnly;
  private final boolean anyPeriod;

  /**
   * Those rules.
   *
   * @param rules the set with its overlays
   * @param confirmedOnly strict mode: only confirmed levels decide
   * @param anyPeriod whether units of days outside the set's period are assessed too
   */
  public RulesUnderTest(RuleSet rules, boolean confirmedOnly, boolean anyPeriod) {
    this.rules = rules;
    this.confirmedOnly = confirmedOnly;
    this.anyPeriod = anyPeriod;
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

  /** Why such a unit cannot be assessed in that scope; empty if it can. */
  List<SnapshotProblem> problems(UnitKind unit, Scope scope) {
    return SnapshotProblem.of(set(), anyPeriod, unit, scope);
  }

  /** What is asked in that scope, made ready, or {@code null} if the rules do not tell. */
  @Nullable AssessmentPlan prepared(Scope scope) {
    try {
      return rules.answer(scope).plan(confirmedOnly);
    } catch (RuleException e) {
      return null;
    }
  }
}
