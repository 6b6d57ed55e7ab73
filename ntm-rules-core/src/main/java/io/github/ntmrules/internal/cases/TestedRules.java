package io.github.ntmrules.internal.cases;

import io.github.ntmrules.assessment.AssessmentPlan;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.scope.ScopeClass;
import io.github.ntmrules.snapshot.SnapshotProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that cases are held against, as far as cases need to know them. An {@code Assessor}
 * hands itself in; what is answered for equal circumstances is always the same.
 */
public interface TestedRules {

  /** The criteria set. */
  CriteriaSet set();

  /** The conditions beside the criteria that the set declares, whether asked somewhere or not. */
  List<Indicator> conditions();

  /** Whether only confirmed levels decide. */
  boolean confirmedOnly();

  /** Why such a unit cannot be assessed in those circumstances; empty if it can. */
  List<SnapshotProblem> problems(UnitKind unit, Scope of);

  /** What is asked in those circumstances, or {@code null} if the rules do not tell. */
  @Nullable Requirements requirements(Scope of);

  /** The same, made ready for units to be held against. */
  @Nullable AssessmentPlan prepared(Scope of);

  /**
   * Classes of circumstances of the set's period that no rule tells apart, the plainer ones first.
   */
  List<ScopeClass> classes();

  /** Whether these are all classes there are; else only the first ones. */
  boolean allClasses();

  /** The rules of the set and of its overlays, in the order of their files. */
  List<TestedRule> rules();

  /** The rules with one scope condition left out, for every one, in the order of their files. */
  List<DroppedCondition> droppedConditions();

  /** Whether the checker would pass a rule that asks this. */
  boolean sound(Requirement requirement);
}
