package io.github.ntmrules.snapshot;

import io.github.ntmrules.internal.text.Messages;
import java.util.Locale;

/**
 * One thing that is wrong with a table of figures.
 *
 * @param row the row, from 0
 * @param unit the name of the unit in that row; may be empty
 * @param problem what is wrong with it
 */
public record TableProblem(int row, String unit, SnapshotProblem problem) {

  /**
   * The row, counted from 1 for people, and what is wrong; English for English, else Vietnamese.
   */
  public String message(Locale locale) {
    return Messages.get(
        locale, "table.problem", Integer.toString(row + 1), unit, problem.message(locale));
  }
}
