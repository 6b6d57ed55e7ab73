package io.github.ntmrules.json;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.CaseCoverage;
import io.github.ntmrules.cases.CoverageGap;
import io.github.ntmrules.cases.Covered;
import io.github.ntmrules.cases.RuleCell;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What no case touches. {@code coverage.schema.json} says what the fields mean. */
public record CoverageView(
    String set, int cases, Covered rules, Covered levels, Covered outcomes, List<Gap> gaps)
    implements DataForm {

  /** A rule, a level or an outcome that no case touches. */
  public record Gap(
      String kind,
      @Nullable String indicator,
      @Nullable String column,
      @Nullable Outcome outcome,
      String rule,
      String message) {

    private static Gap of(CoverageGap gap, Locale locale) {
      String message = gap.message(locale);
      if (gap instanceof CoverageGap.UntouchedRule rule) {
        return new Gap("RULE", null, null, null, rule.rule().position(), message);
      }
      if (gap instanceof CoverageGap.UntouchedLevel level) {
        RuleCell cell = level.cell();
        String code = cell.indicator().code();
        return new Gap("LEVEL", code, cell.column(), null, cell.rule().position(), message);
      }
      CoverageGap.UnexpectedOutcome open = (CoverageGap.UnexpectedOutcome) gap;
      String code = open.indicator().code();
      return new Gap("OUTCOME", code, null, open.outcome(), open.rule().position(), message);
    }
  }

  /** Of that coverage. */
  public static CoverageView of(CaseCoverage coverage, Locale locale) {
    return new CoverageView(
        coverage.set().id(),
        coverage.caseCount(),
        coverage.rules(),
        coverage.levels(),
        coverage.outcomes(),
        coverage.gaps().stream().map(each -> Gap.of(each, locale)).toList());
  }
}
