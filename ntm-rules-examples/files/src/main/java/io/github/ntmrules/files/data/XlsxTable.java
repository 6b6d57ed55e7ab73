package io.github.ntmrules.files.data;

import io.github.ntmrules.files.format.SheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet. Days are days; a number that Excel would round is text. */
final class XlsxTable implements TableWriter {

  /** How Excel shows a day. */
  static final String DAY_FORMAT = "dd/mm/yyyy";

  private static final int EXACT_DIGITS = 15;
  private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{1,4}_)");
  private static final int ROWS_KEPT = 500;

  private final OutputStream out;
  private final Workbook workbook;
  private final Worksheet sheet;
  private final CellWriter words;
  private int rows;

  XlsxTable(Path file, String name, Locale locale) throws IOException {
    out = Files.newOutputStream(file);
    workbook = new Workbook(out, "ntm", "1.0");
    sheet = workbook.newWorksheet(name);
    words = new CellWriter(locale);
  }

  @Override
  public void row(List<@Nullable Object> cells) {
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (cell != null) {
        put(sheet, words, rows, i, cell);
      }
    }
    rows++;
    if (rows % ROWS_KEPT == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Puts a text, a number or a day into a cell. */
  static void put(Worksheet sheet, CellWriter words, int row, int column, Object cell) {
    if (cell instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format(DAY_FORMAT).set();
    } else if (cell instanceof BigDecimal number) {
      if (number.precision() > EXACT_DIGITS) {
        sheet.inlineString(row, column, words.text(number));
      } else {
        sheet.value(row, column, number);
      }
    } else {
      // Not shared between cells: a table of shared texts would grow with the rows.
      String text = cell.toString();
      sheet.inlineString(row, column, escaped(SheetText.isMarked(text) ? "'" + text : text));
      if (SheetText.isFormula(text)) {
        sheet.style(row, column).format("@").set();
      }
    }
  }

  /** With the signs by which workbooks write letters that XML cannot have. */
  static String escaped(String text) {
    String plain = LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_");
    if (plain.chars().noneMatch(XlsxTable::isForbidden)) {
      return plain;
    }
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (isForbidden(c)) {
        escaped.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isForbidden(int c) {
    return (c < ' ' && c != '\t' && c != '\n') || c == 0xFFFE || c == 0xFFFF;
  }

  @Override
  public void close() {
    try (out) {
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
