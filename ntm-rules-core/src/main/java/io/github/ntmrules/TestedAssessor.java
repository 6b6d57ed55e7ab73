package io.github.ntmrules;

import io.github.ntmrules.assessment.PreparedRequirements;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleReference;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.cases.DroppedCondition;
import io.github.ntmrules.internal.cases.TestedRule;
import io.github.ntmrules.internal.cases.TestedRules;
import io.github.ntmrules.internal.engine.LoadedRules;
import io.github.ntmrules.internal.engine.RuleSet;
import io.github.ntmrules.internal.engine.RulesWithoutCondition;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.reading.SoundRequirement;
import io.github.ntmrules.internal.scope.ScopeClass;
import io.github.ntmrules.rules.Clause;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.snapshot.SnapshotProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assessor, as far as cases need to know it. */
final class TestedAssessor implements TestedRules {

  private final Assessor assessor;
  private final RuleSet asked;
  private final boolean confirmedOnly;

  TestedAssessor(Assessor assessor, RuleSet asked, boolean confirmedOnly) {
    this.assessor = assessor;
    this.asked = asked;
    this.confirmedOnly = confirmedOnly;
  }

  @Override
  public boolean confirmedOnly() {
    return confirmedOnly;
  }

  @Override
  public CriteriaSet set() {
    return assessor.set();
  }

  @Override
  public List<Indicator> conditions() {
    return asked.description().conditions();
  }

  @Override
  public List<SnapshotProblem> problems(UnitKind unit, Scope of) {
    return assessor.problems(unit, of);
  }

  @Override
  public @Nullable Requirements requirements(Scope of) {
    return assessor.requirementsIfTold(of);
  }

  @Override
  public @Nullable PreparedRequirements prepared(Scope of) {
    try {
      return assessor.prepared(of);
    } catch (RuleException e) {
      return null;
    }
  }

  @Override
  public List<ScopeClass> classes() {
    return asked.space().classes();
  }

  @Override
  public boolean allClasses() {
    return !asked.space().tooMany();
  }

  @Override
  public List<TestedRule> rules() {
    List<TestedRule> rules = new ArrayList<>();
    for (LoadedRules folder : asked.loaded()) {
      folder.rules().forEach(each -> rules.add(new Rule(each, folder.overlay())));
    }
    return rules;
  }

  @Override
  public List<DroppedCondition> droppedConditions() {
    List<DroppedCondition> all = new ArrayList<>();
    RulesWithoutCondition.of(asked).forEach(each -> all.add(new Without(each)));
    return all;
  }

  @Override
  public boolean sound(Requirement requirement) {
    return SoundRequirement.sound(requirement);
  }

  /** The rules with one scope condition left out. */
  private record Without(RulesWithoutCondition rules) implements DroppedCondition {

    @Override
    public TestedRule rule() {
      return new Rule(rules.rule(), rules.overlay());
    }

    @Override
    public String condition() {
      return rules.condition();
    }

    @Override
    public boolean refused() {
      return rules.refused();
    }

    @Override
    public boolean differsIn(Scope at) {
      Overlay overlay = rules.overlay();
      return (overlay == null || overlay.appliesTo(at.province(), at.date()))
          && rules.differsIn(at);
    }

    @Override
    public @Nullable Requirements requirements(Scope of) {
      try {
        return rules.rules().resolve(of);
      } catch (RuleException e) {
        return null;
      }
    }
  }

  /** One rule. */
  private record Rule(CheckedRule rule, @Nullable Overlay overlay) implements TestedRule {

    @Override
    public RuleReference reference() {
      return rule.reference();
    }

    @Override
    public boolean speaksIn(Scope at) {
      return (overlay == null || overlay.appliesTo(at.province(), at.date())) && rule.appliesIn(at);
    }

    @Override
    public boolean choosesColumn() {
      return rule.choosesColumn();
    }

    @Override
    public boolean derives() {
      return rule.derives();
    }

    @Override
    public boolean provides() {
      return rule.provides();
    }

    @Override
    public List<Boolean> fromRows(boolean condition, String code) {
      Clause clause = rule.clause(condition, code);
      return clause == null ? List.of() : clause.fromRows();
    }
  }
}
