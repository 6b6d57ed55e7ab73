package io.github.ntmrules;

import io.github.ntmrules.analysis.CircumstancesClass;
import io.github.ntmrules.analysis.TestedRule;
import io.github.ntmrules.analysis.TestedRules;
import io.github.ntmrules.assessment.PreparedRequirements;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.RuleReference;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.check.CheckedRule;
import io.github.ntmrules.internal.check.ScopeClasses;
import io.github.ntmrules.internal.drools.RuleSet;
import io.github.ntmrules.internal.drools.WrittenRules;
import io.github.ntmrules.rules.Clause;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.Scope;
import io.github.ntmrules.snapshot.Circumstances;
import io.github.ntmrules.snapshot.SnapshotProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assessor, as far as cases need to know it. */
record TestedAssessor(Assessor assessor, RuleSet asked, boolean confirmedOnly)
    implements TestedRules {

  @Override
  public CriteriaSet set() {
    return assessor.set();
  }

  @Override
  public List<Indicator> conditions() {
    return asked.description().conditions();
  }

  @Override
  public List<SnapshotProblem> problems(UnitKind unit, Circumstances of) {
    return assessor.problems(unit, of);
  }

  @Override
  public @Nullable PreparedRequirements prepared(Circumstances of) {
    try {
      return assessor.prepared(of);
    } catch (RuleException e) {
      return null;
    }
  }

  @Override
  public List<CircumstancesClass> classes() {
    return scopes().classes().stream()
        .map(each -> new CircumstancesClass(Assessor.circumstances(each.first()), each.until()))
        .toList();
  }

  @Override
  public boolean allClasses() {
    return !scopes().tooMany();
  }

  private ScopeClasses scopes() {
    ScopeClasses classes = new ScopeClasses();
    asked.addTo(classes);
    return classes;
  }

  @Override
  public List<TestedRule> rules() {
    List<TestedRule> rules = new ArrayList<>();
    for (WrittenRules written : asked.written()) {
      written.rules().forEach(each -> rules.add(new Rule(each, written.overlay())));
    }
    return rules;
  }

  /** One rule. */
  private record Rule(CheckedRule rule, @Nullable Overlay overlay) implements TestedRule {

    @Override
    public RuleReference reference() {
      return rule.reference();
    }

    @Override
    public boolean speaksIn(Circumstances at) {
      return (overlay == null || overlay.appliesTo(at.province(), at.date()))
          && rule.appliesIn(scope(at));
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

  static Scope scope(Circumstances at) {
    return Scope.of(at.date(), at.region(), at.province(), at.designations());
  }
}
