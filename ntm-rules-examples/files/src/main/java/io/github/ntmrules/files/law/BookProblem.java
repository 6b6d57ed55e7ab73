package io.github.ntmrules.files.law;

import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.problem.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a workbook of the law, or a note on it, with its place. Immutable.
 *
 * @param file the workbook
 * @param sheet the sheet; empty where it is the workbook as a whole
 * @param cell the cell, such as {@code H12}; empty where it is the sheet as a whole
 * @param key which text says it
 * @param details what that names
 * @param suggestion what was probably meant, or {@code null}
 * @param cause what a check of the rules, or a change of them, told; or {@code null}
 */
public record BookProblem(
    String file,
    String sheet,
    String cell,
    String key,
    List<String> details,
    @Nullable String suggestion,
    @Nullable Problem cause)
    implements Problem {

  private static final long serialVersionUID = 1L;

  /** Copies the details. */
  public BookProblem {
    details = List.copyOf(details);
  }

  /** The row of the cell, from 1; 0 where there is none. */
  public int row() {
    String digits = cell.replaceAll("[^0-9]", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** The column of the cell, from 1; 0 where there is none. */
  public int column() {
    int column = 0;
    for (char c : cell.replaceAll("[^A-Z]", "").toCharArray()) {
      column = column * 26 + c - 'A' + 1;
    }
    return column;
  }

  /** Where it is: the workbook, the sheet and the cell. */
  public String place(Locale locale) {
    if (sheet.isEmpty()) {
      return file;
    }
    Texts texts = Texts.of(BookWords.AREA, locale);
    return cell.isEmpty()
        ? texts.get("place.sheet", file, sheet)
        : texts.get("place", file, sheet, cell);
  }

  /** What is wrong, without its place; English for English, else Vietnamese. */
  public String what(Locale locale) {
    Problem told = cause;
    return told == null
        ? Texts.of(BookWords.AREA, locale).get(key, details.toArray())
        : told.text(locale);
  }

  @Override
  public String text(Locale locale) {
    return place(locale) + ": " + what(locale);
  }
}
