package io.github.ntmrules.snapshot;

import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.problem.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a table of figures.
 *
 * @param row the row, from 0
 * @param unit the name of the unit in that row; may be empty
 * @param problem what is wrong with it
 * @serial exclude
 */
public record TableProblem(int row, String unit, SnapshotProblem problem) implements Problem {

  /** The row, counted from 1 for people, and what is wrong. */
  @Override
  public String text(Locale locale) {
    return placed(problem.text(locale), locale);
  }

  @Override
  public @Nullable String suggestion() {
    return problem.suggestion();
  }

  @Override
  public String message(Locale locale) {
    return placed(problem.message(locale), locale);
  }

  private String placed(String text, Locale locale) {
    return Messages.get(locale, "table.problem", Integer.toString(row + 1), unit, text);
  }
}
