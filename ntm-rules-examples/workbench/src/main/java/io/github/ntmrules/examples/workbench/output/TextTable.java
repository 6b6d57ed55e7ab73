package io.github.ntmrules.examples.workbench.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A table for a terminal, written line by line and aligned by display width: an accent written as a
 * character of its own takes no column. Long texts of the last column are not broken. Not
 * thread-safe.
 */
final class TextTable {

  private static final String GAP = "  ";
  private static final int WIDEST = 60;

  private final PrintWriter out;
  private final List<String> heads = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();
  private final List<Boolean> rights = new ArrayList<>();

  TextTable(PrintWriter out) {
    this.out = out;
  }

  /** Adds a column; a heading that is wider widens it. */
  void column(String head, int width, boolean right) {
    heads.add(head);
    widths.add(Math.max(width(head), Math.min(width, WIDEST)));
    rights.add(right);
  }

  /** Writes the headings and a rule below them. */
  void head() {
    row(heads);
    row(widths.stream().map("─"::repeat).toList());
  }

  /** Writes a row; a text wider than its column moves the rest of its row. */
  void row(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      String space = " ".repeat(Math.max(0, widths.get(i) - width(cell)));
      line.append(i == 0 ? "" : GAP);
      line.append(rights.get(i) ? space + cell : cell + space);
    }
    out.println(line.toString().stripTrailing());
  }

  /** How many columns of a terminal the text takes; for scripts whose letters take one column. */
  static int width(String text) {
    return (int) text.codePoints().filter(TextTable::takesColumn).count();
  }

  private static boolean takesColumn(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.NON_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && type != Character.FORMAT;
  }
}
