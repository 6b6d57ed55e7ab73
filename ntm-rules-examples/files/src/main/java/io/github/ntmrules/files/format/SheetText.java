package io.github.ntmrules.files.format;

import java.util.regex.Pattern;

/**
 * Text in cells that spreadsheet programs would take for a formula: it begins with {@code =},
 * {@code +}, {@code -}, {@code @}, one of these in full width, a tabulator or a line end. An
 * apostrophe before it makes it text; reading takes it away again.
 */
public final class SheetText {

  private static final String BEGINNINGS = "=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\\t\\r\\n";
  private static final Pattern FORMULA = Pattern.compile("^'*[" + BEGINNINGS + "]");
  private static final Pattern MARKED = Pattern.compile("^'+[" + BEGINNINGS + "]");

  private SheetText() {}

  /** The text for a CSV file, with an apostrophe where it could be a formula. */
  public static String neutral(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /** Whether a cell of a workbook needs to be formatted as text, lest it become a formula. */
  public static boolean isFormula(String text) {
    return mayBe(text) && FORMULA.matcher(text).find();
  }

  /** Most texts begin with a letter or a digit, and are looked at no further. */
  private static boolean mayBe(String text) {
    return !text.isEmpty() && !Character.isLetterOrDigit(text.charAt(0));
  }

  /** Whether {@link #original} would change it. */
  public static boolean isMarked(String text) {
    return mayBe(text) && MARKED.matcher(text).find();
  }

  /** The text that was made {@link #neutral}. */
  public static String original(String text) {
    return isMarked(text) ? text.substring(1) : text;
  }
}
