package io.github.ntmrules;

import io.github.ntmrules.analysis.CircumstancesClass;
import io.github.ntmrules.analysis.TestedRules;
import io.github.ntmrules.assessment.PreparedRequirements;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.check.ScopeClasses;
import io.github.ntmrules.internal.drools.RuleSet;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.snapshot.Circumstances;
import io.github.ntmrules.snapshot.SnapshotProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assessor, as far as cases need to know it. */
record TestedAssessor(Assessor assessor, RuleSet rules, boolean confirmedOnly)
    implements TestedRules {

  @Override
  public CriteriaSet set() {
    return assessor.set();
  }

  @Override
  public List<Indicator> conditions() {
    return rules.description().conditions();
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
    rules.addTo(classes);
    return classes;
  }
}
