package io.github.ntmrules.examples.quickstart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table for a terminal, aligned by display width: an accent written as a character of its own
 * takes no column. Long cells go on below. Not thread-safe.
 */
final class TextTable {

  /** Where the text of a column stands. */
  enum Align {
    /** At the left. */
    LEFT,
    /** At the right, as numbers do. */
    RIGHT
  }

  private static final String GAP = "  ";

  private final List<Integer> widths = new ArrayList<>();
  private final List<Align> aligns = new ArrayList<>();
  private final List<String> heads = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  /** Adds a column of that width; a head that is wider widens it. */
  TextTable column(String head, int width, Align align) {
    heads.add(head);
    widths.add(Math.max(width, displayWidth(head)));
    aligns.add(align);
    return this;
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if there are not as many cells as columns
   */
  TextTable row(List<String> cells) {
    if (cells.size() != widths.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + widths.size() + " columns");
    }
    List<List<String>> wrapped = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      wrapped.add(wrap(cells.get(column), widths.get(column)));
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      int at = line;
      lines.add(line(wrapped.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toList()));
    }
    return this;
  }

  /** The lines: head, rule, rows; without spaces at their ends. */
  List<String> lines() {
    List<String> all = new ArrayList<>();
    all.add(line(heads));
    all.add(line(widths.stream().map("─"::repeat).toList()));
    all.addAll(lines);
    return Collections.unmodifiableList(all);
  }

  private String line(List<String> cells) {
    List<String> padded = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String space = " ".repeat(Math.max(0, widths.get(column) - displayWidth(cell)));
      padded.add(aligns.get(column) == Align.RIGHT ? space + cell : cell + space);
    }
    return String.join(GAP, padded).stripTrailing();
  }

  /** The text in lines of at most that width, broken at spaces; a longer word stays whole. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && displayWidth(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many columns of a terminal the text takes; for scripts whose letters take one column. */
  static int displayWidth(String text) {
    return (int) text.codePoints().filter(TextTable::takesColumn).count();
  }

  private static boolean takesColumn(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.NON_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && type != Character.FORMAT;
  }
}
