package io.github.ntmrules.table;

import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.problem.NtmException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table cannot be changed as was asked; nothing of it was. Carries all problems.
 *
 * @serial exclude
 */
public final class TableChangeException extends NtmException {

  private static final long serialVersionUID = 1L;

  private final List<RowProblem> problems;

  /**
   * With all problems.
   *
   * @param problems at least one
   */
  TableChangeException(List<RowProblem> problems) {
    super(line(head(problems, Locale.ENGLISH), problems));
    this.problems = List.copyOf(problems);
  }

  @Override
  public List<RowProblem> problems() {
    return problems;
  }

  @Override
  public String message(Locale locale) {
    return problems.stream()
        .map(problem -> problem.message(locale).indent(2).stripTrailing())
        .collect(Collectors.joining("\n", head(problems, locale) + "\n", ""));
  }

  private static String head(List<RowProblem> problems, Locale locale) {
    return Messages.get(locale, "row.refused", problems.size());
  }
}
