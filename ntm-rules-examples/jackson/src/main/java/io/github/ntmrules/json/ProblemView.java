package io.github.ntmrules.json;

import io.github.ntmrules.problem.Problem;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.SourcePlace;
import io.github.ntmrules.snapshot.SnapshotProblem;
import io.github.ntmrules.snapshot.TableProblem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param kind what is wrong, as a code, or {@code null} where there is none
 * @param subject what it is wrong with: the id of a measure or a set, the part of a unit
 * @param path where it stands in JSON that was read, or {@code null}
 * @param row the row of a table, from 0, or {@code null}
 * @param file the rule file, or {@code null}
 * @param line the line in it, from 1, or {@code null}
 * @param column the column in it, from 1, or {@code null}
 * @param message in words, in the language of the output
 * @param suggestion what was probably meant, or {@code null}
 */
public record ProblemView(
    @Nullable String kind,
    @Nullable String subject,
    @Nullable String path,
    @Nullable Integer row,
    @Nullable String file,
    @Nullable Integer line,
    @Nullable Integer column,
    String message,
    @Nullable String suggestion)
    implements DataForm {

  /** Of that problem, in that language. */
  public static ProblemView of(Problem problem, Locale locale) {
    SourcePlace place = problem instanceof RuleProblem rule ? rule.place() : null;
    SnapshotProblem unit = unit(problem);
    return new ProblemView(
        kind(problem, unit),
        unit == null ? null : unit.subject(),
        problem instanceof JsonProblem json ? json.path() : null,
        problem instanceof TableProblem table ? table.row() : null,
        place == null ? null : place.file(),
        place == null ? null : place.line(),
        place == null ? null : place.column(),
        problem.text(locale),
        problem.suggestion());
  }

  private static @Nullable SnapshotProblem unit(Problem problem) {
    Problem of = problem instanceof JsonProblem json ? json.reason() : problem;
    if (of instanceof TableProblem table) {
      return table.problem();
    }
    return of instanceof SnapshotProblem unit ? unit : null;
  }

  private static @Nullable String kind(Problem problem, @Nullable SnapshotProblem unit) {
    if (unit != null) {
      return unit.kind().name();
    }
    if (problem instanceof JsonProblem json) {
      return json.kind().name();
    }
    return problem instanceof RuleProblem rule ? rule.kind().name() : null;
  }
}
