package io.github.ntmrules.files.view;

import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.SourcePlace;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a folder of rule files.
 *
 * @param file the file, or {@code null} where it is the folder
 * @param line the line, from 1
 * @param column the column, from 1
 * @param kind the stable name of the kind of problem
 * @param message what is wrong, for people
 * @param suggestion what was probably meant
 */
public record ProblemRow(
    @Nullable String file,
    @Nullable Integer line,
    @Nullable Integer column,
    RuleProblem.Kind kind,
    String message,
    @Nullable String suggestion) {

  /** Of those problems. */
  public static Result<ProblemRow> of(List<RuleProblem> problems, Locale locale) {
    return Result.of(problems.stream().map(each -> of(each, locale)).toList(), ProblemRow.class);
  }

  private static ProblemRow of(RuleProblem problem, Locale locale) {
    SourcePlace place = problem.place();
    return new ProblemRow(
        place == null ? null : place.file(),
        place == null ? null : place.line(),
        place == null ? null : place.column(),
        problem.kind(),
        problem.message(locale),
        problem.suggestion());
  }
}
