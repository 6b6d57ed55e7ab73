package io.github.ntmrules.snapshot;

import io.github.ntmrules.internal.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a unit reports cannot be, or cannot be assessed. Carries all problems, not only the first.
 */
public final class InvalidSnapshotException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String unit;
  private final transient List<SnapshotProblem> problems;

  /**
   * For the unit of that name.
   *
   * @param unit the name of the unit; may be empty
   * @param problems at least one
   */
  public InvalidSnapshotException(String unit, List<SnapshotProblem> problems) {
    super(text(unit, problems, Messages.VIETNAMESE));
    this.unit = unit;
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order they were met. */
  public List<SnapshotProblem> problems() {
    return problems;
  }

  /** The message in the language of {@code locale}; {@link #getMessage()} is Vietnamese. */
  public String message(Locale locale) {
    return text(unit, problems, locale);
  }

  private static String text(String unit, List<SnapshotProblem> problems, Locale locale) {
    return problems.stream()
        .map(problem -> problem.message(locale).indent(2).stripTrailing())
        .collect(
            Collectors.joining(
                "\n", Messages.get(locale, "snapshot.invalid", unit, problems.size()) + "\n", ""));
  }
}
