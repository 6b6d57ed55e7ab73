package io.github.ntmrules.snapshot;

import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.problem.NtmException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a unit reports cannot be, or cannot be assessed. Carries all problems, not only the first.
 *
 * @serial exclude
 */
public final class InvalidSnapshotException extends NtmException {

  private static final long serialVersionUID = 1L;

  private final String unit;
  private final List<SnapshotProblem> problems;

  /**
   * For the unit of that name.
   *
   * @param unit the name of the unit; may be empty
   * @param problems at least one
   */
  public InvalidSnapshotException(String unit, List<SnapshotProblem> problems) {
    super(line(head(unit, problems, Locale.ENGLISH), problems));
    this.unit = unit;
    this.problems = List.copyOf(problems);
  }

  @Override
  public List<SnapshotProblem> problems() {
    return problems;
  }

  @Override
  public String message(Locale locale) {
    return problems.stream()
        .map(problem -> problem.message(locale).indent(2).stripTrailing())
        .collect(Collectors.joining("\n", head(unit, problems, locale) + "\n", ""));
  }

  private static String head(String unit, List<SnapshotProblem> problems, Locale locale) {
    return Messages.get(locale, "snapshot.invalid", unit, problems.size());
  }
}
