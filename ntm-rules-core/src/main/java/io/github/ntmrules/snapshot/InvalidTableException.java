package io.github.ntmrules.snapshot;

import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.problem.NtmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a table holds cannot be, or cannot be assessed. Carries all problems.
 *
 * @serial exclude
 */
public final class InvalidTableException extends NtmException {

  private static final long serialVersionUID = 1L;

  // The message of a country's table must stay readable; problems() has them all.
  private static final int MOST_SHOWN = 50;

  private final List<TableProblem> problems;

  /**
   * With all problems.
   *
   * @param problems at least one
   */
  public InvalidTableException(List<TableProblem> problems) {
    super(line(head(problems, Locale.ENGLISH), problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * Refuses a table in which a unit cannot be assessed.
   *
   * @param table the table
   * @param problems what is wrong with units of a scope; empty where nothing is
   * @throws InvalidTableException with all problems, row by row, if there is any
   */
  public static void refuse(FigureTable table, Function<Scope, List<SnapshotProblem>> problems) {
    List<List<SnapshotProblem>> of = table.distinctScopes().stream().map(problems).toList();
    List<TableProblem> all = new ArrayList<>();
    for (int row = 0; row < table.size() && !of.stream().allMatch(List::isEmpty); row++) {
      for (SnapshotProblem problem : of.get(table.scopeIndex(row))) {
        all.add(new TableProblem(row, table.name(row), problem));
      }
    }
    if (!all.isEmpty()) {
      throw new InvalidTableException(all);
    }
  }

  @Override
  public List<TableProblem> problems() {
    return problems;
  }

  /** The message for people, with the first 50 problems. */
  @Override
  public String message(Locale locale) {
    String head = head(problems, locale);
    return problems.stream()
            .limit(MOST_SHOWN)
            .map(problem -> problem.message(locale).indent(2).stripTrailing())
            .collect(Collectors.joining("\n", head + "\n", ""))
        + (problems.size() > MOST_SHOWN ? "\n  …" : "");
  }

  private static String head(List<TableProblem> problems, Locale locale) {
    return Messages.get(locale, "table.invalid", problems.size());
  }
}
