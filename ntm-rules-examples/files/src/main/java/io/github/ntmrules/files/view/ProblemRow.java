package io.github.ntmrules.files.view;

import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.SourcePlace;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a folder of rule files, and what is worth a look.
 *
 * @param severity {@code ERROR}, or {@code NOTE} for what is no error
 */
public record ProblemRow(
    @Nullable String file,
    @Nullable Integer line,
    @Nullable Integer column,
    Severity severity,
    RuleProblem.Kind kind,
    String message,
    @Nullable String suggestion) {

  /** Whether rules that have it are refused. */
  enum Severity {
    ERROR,
    NOTE
  }

  /** Of those problems. */
  public static Result<ProblemRow> of(List<RuleProblem> problems, Locale locale) {
    return Result.of(problems.stream().map(each -> of(each, locale)).toList(), ProblemRow.class);
  }

  private static ProblemRow of(RuleProblem problem, Locale locale) {
    SourcePlace place = problem.place();
    RuleLocation rule = problem.rule();
    return new ProblemRow(
        place != null ? place.file() : rule != null ? rule.file() : null,
        place != null ? Integer.valueOf(place.line()) : rule != null ? rule.line() : null,
        place == null ? null : place.column(),
        problem.isNote() ? Severity.NOTE : Severity.ERROR,
        problem.kind(),
        problem.message(locale),
        problem.suggestion());
  }
}
