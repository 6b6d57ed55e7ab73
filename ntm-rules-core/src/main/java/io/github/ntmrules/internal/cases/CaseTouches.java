package io.github.ntmrules.internal.cases;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.CaseResult;
import io.github.ntmrules.cases.CaseRun;
import io.github.ntmrules.cases.CheckedExpectation;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.cases.RuleCells.Cell;
import io.github.ntmrules.internal.cases.SetCodes.OneCondition;
import io.github.ntmrules.internal.cases.SetCodes.OneIndicator;
import io.github.ntmrules.internal.cases.SetCodes.Subject;
import io.github.ntmrules.internal.engine.WrittenRule;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What cases touch: an expectation touches the cells that its outcome depends on, in the case's
 * circumstances, and in them every level whose figure is known. Not thread-safe while it is filled.
 */
public final class CaseTouches {

  /** A level of a cell, by its position among the thresholds; -1 for the cell as a whole. */
  public record Level(Cell cell, int index) {}

  /** An indicator, or a condition. */
  public record Row(boolean condition, String code) {}

  private final RuleCells cells;
  private final Set<Level> levels = new HashSet<>();
  private final Set<Cell> touched = new HashSet<>();
  private final Set<Scope> inColumns = new HashSet<>();
  private final Set<RuleLocation> derivations = new HashSet<>();
  private final Map<Row, Set<Outcome>> expected = new HashMap<>();

  public CaseTouches(CaseRun run, RuleCells cells, SetCodes codes) {
    this.cells = cells;
    for (CaseResult result : run.results()) {
      Assessment assessment = result.assessment();
      if (assessment != null) {
        for (CheckedExpectation each : result.expectations()) {
          Subject subject = codes.find(each.expectation().code());
          if (subject != null) {
            touch(assessment, subject);
            expect(subject, assessment, each.expectation().outcome());
          }
        }
      }
    }
  }

  private void expect(Subject subject, Assessment assessment, Outcome outcome) {
    if (subject instanceof OneIndicator one) {
      String code = assessment.indicators().get(one.index()).code();
      row(false, code).add(outcome);
    } else if (subject instanceof OneCondition one) {
      row(true, one.code()).add(outcome);
    }
  }

  private Set<Outcome> row(boolean condition, String code) {
    return expected.computeIfAbsent(new Row(condition, code), key -> EnumSet.noneOf(Outcome.class));
  }

  private void touch(Assessment assessment, Subject subject) {
    List<IndicatorResult> indicators = assessment.indicators();
    int to = Math.min(SetCodes.to(subject), indicators.size());
    indicators.subList(SetCodes.from(subject), to).forEach(each -> touch(false, each, assessment));
    if (subject instanceof OneCondition condition) {
      assessment.conditions().stream()
          .filter(each -> each.code().equals(condition.code()))
          .forEach(each -> touch(true, each, assessment));
    }
  }

  private void touch(boolean condition, IndicatorResult result, Assessment assessment) {
    Cell cell = cells.find(condition, result.provision(), assessment.requirements());
    if (cell == null) {
      return;
    }
    touched.add(cell);
    levels.add(new Level(cell, -1));
    if (RuleCells.dependsOnColumn(result.provision())) {
      inColumns.add(assessment.snapshot().scope());
    }
    List<Finding.Comparison> read =
        Stream.ofNullable(result.finding()).flatMap(CaseTouches::own).toList();
    for (int i = 0; i < read.size(); i++) {
      Finding.Comparison comparison = read.get(i);
      boolean decides = comparison.threshold().level().decides(assessment.confirmedOnly());
      if (!decides || comparison.figure() != null) {
        levels.add(new Level(cell, i));
      }
      if (comparison.derivation() != null) {
        derivations.add(comparison.derivation().rule());
      }
    }
  }

  /** The comparisons with the levels of the rule itself, not with those of a set it refers to. */
  private static Stream<Finding.Comparison> own(Finding finding) {
    return finding.match(
        Stream::of,
        combination -> combination.parts().stream().flatMap(CaseTouches::own),
        referred -> Stream.of());
  }

  /** Whether something is expected of the cell, and of that level the figure is known. */
  public boolean touches(Level level) {
    return levels.contains(level);
  }

  /** Whether something is expected of a cell of that rule. */
  public boolean touches(WrittenRule rule) {
    boolean own =
        touched.stream()
            .map(Cell::cell)
            .anyMatch(
                each ->
                    each.rule().equals(rule.reference())
                        && Objects.equals(each.overlay(), rule.overlay()));
    return own
        || (rule.rule().choosesColumn()
            && inColumns.stream().anyMatch(at -> cells.speaks(rule, at)))
        || (rule.rule().derives() && derivations.contains(rule.reference()));
  }

  /** The outcomes that are expected of the indicator, or of the condition. */
  public Set<Outcome> expected(boolean condition, String code) {
    return expected.getOrDefault(new Row(condition, code), Set.of());
  }
}
