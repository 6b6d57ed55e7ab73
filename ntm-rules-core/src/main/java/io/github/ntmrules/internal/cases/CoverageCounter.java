package io.github.ntmrules.internal.cases;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.CaseCoverage;
import io.github.ntmrules.cases.CoverageGap;
import io.github.ntmrules.cases.CoverageGap.UnexpectedOutcome;
import io.github.ntmrules.cases.CoverageGap.UntouchedLevel;
import io.github.ntmrules.cases.CoverageGap.UntouchedRule;
import io.github.ntmrules.cases.Covered;
import io.github.ntmrules.cases.RuleCell;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.internal.cases.CaseTouches.Level;
import io.github.ntmrules.internal.cases.RuleCells.Cell;
import io.github.ntmrules.internal.engine.RulesInUse;
import io.github.ntmrules.internal.engine.WrittenRule;
import io.github.ntmrules.internal.reasoning.PossibleOutcomes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what of the rules some cases touch. */
public final class CoverageCounter {

  private CoverageCounter() {}

  /**
   * What the cases touch.
   *
   * @param rules what they are held against
   * @param cases the cases; one that cannot be assessed touches nothing
   */
  public static CaseCoverage of(RulesInUse rules, List<VerdictCase> cases) {
    RuleCells cells = new RuleCells(rules);
    CaseTouches touches = new CaseTouches(CaseRunner.run(rules, cases), cells, SetCodes.of(rules));
    List<CoverageGap> gaps = new ArrayList<>();
    List<WrittenRule> showing = rules.rules().rules().stream().filter(cells::shows).toList();
    Covered ofRules = rules(showing, touches, gaps);
    Covered ofLevels = levels(cells.all(), touches, gaps);
    Covered ofOutcomes = outcomes(cells.all(), touches, rules.confirmedOnly(), gaps);
    return CaseCoverage.builder()
        .set(rules.set())
        .caseCount(cases.size())
        .rules(ofRules)
        .levels(ofLevels)
        .outcomes(ofOutcomes)
        .gaps(gaps)
        .build();
  }

  private static Covered rules(
      List<WrittenRule> rules, CaseTouches touches, List<CoverageGap> gaps) {
    int untouched = 0;
    for (WrittenRule rule : rules) {
      if (!touches.touches(rule)) {
        untouched++;
        gaps.add(new UntouchedRule(rule.reference(), rule.overlay()));
      }
    }
    return new Covered(rules.size() - untouched, rules.size());
  }

  private static Covered levels(List<Cell> cells, CaseTouches touches, List<CoverageGap> gaps) {
    int total = 0;
    int before = gaps.size();
    for (Cell cell : cells) {
      List<Requirement.Threshold> thresholds = cell.cell().provision().thresholds();
      for (int i = thresholds.isEmpty() ? -1 : 0; i < thresholds.size(); i++) {
        total++;
        if (!touches.touches(new Level(cell, i))) {
          gaps.add(new UntouchedLevel(cell.cell(), i < 0 ? null : thresholds.get(i)));
        }
      }
    }
    return new Covered(total - (gaps.size() - before), total);
  }

  private static Covered outcomes(
      List<Cell> cells, CaseTouches touches, boolean confirmedOnly, List<CoverageGap> gaps) {
    Map<CaseTouches.Row, Map<Outcome, RuleCell>> possible = new LinkedHashMap<>();
    for (Cell each : cells) {
      RuleCell cell = each.cell();
      Map<Outcome, RuleCell> known =
          possible.computeIfAbsent(
              new CaseTouches.Row(cell.condition(), cell.indicator().code()),
              key -> new EnumMap<>(Outcome.class));
      PossibleOutcomes.of(cell.provision(), confirmedOnly)
          .forEach(outcome -> known.putIfAbsent(outcome, cell));
    }
    int total = 0;
    int before = gaps.size();
    for (Map.Entry<CaseTouches.Row, Map<Outcome, RuleCell>> each : possible.entrySet()) {
      CaseTouches.Row row = each.getKey();
      Set<Outcome> expected = touches.expected(row.condition(), row.code());
      total += each.getValue().size();
      each.getValue()
          .forEach(
              (outcome, cell) -> {
                if (!expected.contains(outcome)) {
                  gaps.add(
                      new UnexpectedOutcome(
                          row.condition(), cell.indicator(), outcome, cell.rule()));
                }
              });
    }
    return new Covered(total - (gaps.size() - before), total);
  }
}
