package io.github.ntmrules.files.book;

import java.math.BigDecimal;
import java.util.List;

/**
 * How wide the columns of a sheet are, found out from its headings and first rows, and how high a
 * row is. Not thread-safe.
 */
final class SheetLook {

  /** A workbook has no higher rows. */
  private static final double HIGHEST = 409;

  private static final double LINE = 12.75;
  private static final int MOST_LINES = 25;
  private static final int WIDEST = 110;
  private static final int NARROWEST = 6;
  private static final int NUMBER = 12;
  private static final int COUNT = 8;
  private static final int HEADING_LINES = 3;
  private static final int FILTER_SIGN = 4;
  // So many letters in 10 points stand side by side on a page A4 on its side.
  private static final int PAGE = 145;
  private static final double SMALLEST = 0.6;

  private final List<BookColumn> columns;
  private final int[] widths;

  SheetLook(List<BookColumn> columns, List<List<BookCell>> rows) {
    this.columns = columns;
    this.widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(i, rows);
    }
  }

  private int width(int column, List<List<BookCell>> rows) {
    BookColumn of = columns.get(column);
    int cells = NARROWEST;
    int tallest = 1;
    for (List<BookCell> row : rows) {
      Object value = row.get(column).value();
      int least = value instanceof BigDecimal ? NUMBER : value instanceof Number ? COUNT : 0;
      cells = Math.max(cells, Math.max(least, TextSize.width(value)));
      tallest = Math.max(tallest, TextSize.lines(value, of.widest()));
    }
    int most = of.widest();
    if (tallest > MOST_LINES) {
      most = Math.min(WIDEST, most * tallest / MOST_LINES + 1);
    }
    String heading = of.heading();
    int head =
        Math.max(TextSize.word(heading), TextSize.width(heading) / HEADING_LINES) + FILTER_SIGN;
    return Math.max(head, Math.min(most, cells)) + 1;
  }

  /** The width of a column, in digits. */
  int width(int column) {
    return widths[column];
  }

  /** Whether the number can be shown in full. */
  boolean holds(int column, Object number) {
    return TextSize.width(number) <= widths[column] - 3;
  }

  /** How many pages lie side by side, so that letters stay large enough to be read. */
  int pages() {
    int total = 0;
    for (int each : widths) {
      total += each;
    }
    return Math.max(1, (int) Math.ceil(total * SMALLEST / PAGE));
  }

  /** The height of the headings, in points. */
  double headings() {
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      lines = Math.max(lines, TextSize.lines(columns.get(i).heading(), widths[i] - FILTER_SIGN));
    }
    return height(lines);
  }

  /** The height of a row, in points. */
  double height(List<BookCell> row) {
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      lines = Math.max(lines, TextSize.lines(row.get(i).value(), widths[i] - 1));
    }
    return height(lines);
  }

  private static double height(int lines) {
    return Math.min(HIGHEST, lines * LINE + 2);
  }
}
