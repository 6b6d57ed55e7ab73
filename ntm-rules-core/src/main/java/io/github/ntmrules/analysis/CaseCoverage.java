package io.github.ntmrules.analysis;

import io.github.ntmrules.analysis.CaseTouches.Level;
import io.github.ntmrules.analysis.CoverageGap.UnexpectedOutcome;
import io.github.ntmrules.analysis.CoverageGap.UntouchedLevel;
import io.github.ntmrules.analysis.CoverageGap.UntouchedRule;
import io.github.ntmrules.analysis.RuleCells.Cell;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Requirement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What of the rules some cases touch (độ phủ), and what none does. Immutable.
 *
 * <p>A case touches a cell only if it expects something of the indicator, of its criterion or of
 * the whole set in circumstances where the cell applies; and a level only if the figure is known
 * too. To assess a unit alone touches nothing: nobody would notice a wrong outcome. Whether the
 * expectations hold is not asked here.
 *
 * <p>Rules are left out whose conclusions no outcome shows: grounds for withdrawal, rules that do
 * not speak in the set's period, and those that choose a column where no level depends on it.
 *
 * @param set the criteria set
 * @param caseCount number of cases
 * @param rules the rules of which something is expected where they speak
 * @param levels the levels that are read, column by column; a cell without levels counts as one
 * @param outcomes the outcomes that are expected, among those that each indicator or condition can
 *     have
 * @param gaps what no case touches: rules, then levels, then outcomes, each in the order of the
 *     decree
 */
public record CaseCoverage(
    CriteriaSet set,
    int caseCount,
    Covered rules,
    Covered levels,
    Covered outcomes,
    List<CoverageGap> gaps) {

  /** Copies the list. */
  public CaseCoverage {
    gaps = List.copyOf(gaps);
  }

  /**
   * What the cases touch. {@code Assessor.caseCoverage} does it.
   *
   * @param rules what they are held against
   * @param cases the cases; one that cannot be assessed touches nothing
   */
  public static CaseCoverage of(TestedRules rules, List<VerdictCase> cases) {
    RuleCells cells = new RuleCells(rules);
    CaseTouches touches = new CaseTouches(CaseRun.of(rules, cases), cells);
    List<CoverageGap> gaps = new ArrayList<>();
    List<TestedRule> showing = rules.rules().stream().filter(cells::shows).toList();
    Covered ofRules = rules(showing, touches, gaps);
    Covered ofLevels = levels(cells.all(), touches, gaps);
    Covered ofOutcomes = outcomes(cells.all(), touches, rules.confirmedOnly(), gaps);
    return new CaseCoverage(rules.set(), cases.size(), ofRules, ofLevels, ofOutcomes, gaps);
  }

  private static Covered rules(
      List<TestedRule> rules, CaseTouches touches, List<CoverageGap> gaps) {
    int untouched = 0;
    for (TestedRule rule : rules) {
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
      List<Requirement.Threshold> thresholds = new ArrayList<>();
      Requirement requirement = cell.requirement();
      if (requirement != null) {
        requirement.forEachThreshold(thresholds::add);
      }
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

  /** Whether every rule, level and outcome is touched. */
  public boolean complete() {
    return gaps.isEmpty();
  }

  /**
   * The coverage in words, for people; do not parse.
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return new CoverageText(this, locale).text();
  }
}
