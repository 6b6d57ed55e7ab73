package io.github.ntmrules.files.view;

import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.law.BookProblem;
import io.github.ntmrules.problem.Problem;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.SourcePlace;
import java.util.ArrayList;
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

  /**
   * Of those problems.
   *
   * @param problems problems of rules, in files or in workbooks; others have no row
   */
  public static Result<ProblemRow> of(List<? extends Problem> problems, Locale locale) {
    List<ProblemRow> rows = new ArrayList<>();
    for (Problem each : problems) {
      if (each instanceof RuleProblem rule) {
        rows.add(of(rule, locale));
      } else if (each instanceof BookProblem book && book.cause() instanceof RuleProblem rule) {
        rows.add(of(book, rule, locale));
      }
    }
    return Result.of(rows, ProblemRow.class);
  }

  /** The sheet stands with the file; line and column are those of the cell. */
  private static ProblemRow of(BookProblem book, RuleProblem rule, Locale locale) {
    boolean placed = book.row() > 0;
    return new ProblemRow(
        book.sheet().isEmpty() ? book.file() : book.file() + ", " + book.sheet(),
        placed ? Integer.valueOf(book.row()) : null,
        placed ? Integer.valueOf(book.column()) : null,
        rule.isNote() ? Severity.NOTE : Severity.ERROR,
        rule.kind(),
        book.message(locale),
        book.suggestion());
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
