package io.github.ntmrules.examples.workbench.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A small table for a terminal whose columns are not known before, aligned by display width. */
final class TextGrid {

  private static final String GAP = "  ";

  private TextGrid() {}

  /**
   * Writes it, with a rule below the headings.
   *
   * @param rows the headings, and rows of as many cells
   * @param firstNumber the first column that is aligned to the right
   * @param lastNumber the last such column
   */
  static void print(List<List<String>> rows, int firstNumber, int lastNumber, PrintWriter out) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      int column = i;
      widths.add(rows.stream().mapToInt(row -> Table.width(row.get(column))).max().orElse(0));
    }
    for (int r = 0; r < rows.size(); r++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.size(); i++) {
        String cell = rows.get(r).get(i);
        String space = " ".repeat(widths.get(i) - Table.width(cell));
        line.append(i == 0 ? "" : GAP)
            .append(i >= firstNumber && i <= lastNumber ? space + cell : cell + space);
      }
      out.println(line.toString().stripTrailing());
      if (r == 0) {
        out.println(String.join(GAP, widths.stream().map("─"::repeat).toList()));
      }
    }
  }
}
