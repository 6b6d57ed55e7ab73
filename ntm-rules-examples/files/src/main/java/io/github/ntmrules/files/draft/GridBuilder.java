package io.github.ntmrules.files.draft;

import io.github.ntmrules.files.draft.PrintedTable.Line;
import io.github.ntmrules.files.draft.PrintedTable.Spot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the cells of a table where they stand, though each covers as many rows and columns as it
 * says. Not thread-safe.
 */
final class GridBuilder {

  /** More than a page has, and less than a page from a stranger may ask for. */
  private static final int MOST_COLUMNS = 200;

  private static final int MOST_ROWS = 20_000;

  private final List<List<@Nullable Spot>> rows = new ArrayList<>();
  private final List<Boolean> hidden = new ArrayList<>();
  private int row = -1;
  private int column;

  /** Begins the next row; whether there is room for it. */
  boolean row(boolean isHidden) {
    if (row + 1 >= MOST_ROWS) {
      return false;
    }
    row++;
    column = 0;
    room(row);
    hidden.set(row, isHidden);
    return true;
  }

  private void room(int to) {
    while (rows.size() <= to) {
      rows.add(new ArrayList<>());
      hidden.add(false);
    }
  }

  /** Leaves columns free. */
  void skip(int count) {
    column = Math.min(MOST_COLUMNS, column + count);
  }

  /** The next cell, in the first place that is free. */
  void cell(Spot spot, int down, int across) {
    while (at(row, column) != null) {
      column++;
    }
    int last = Math.min(MOST_COLUMNS, column + Math.max(1, across));
    int bottom = Math.min(MOST_ROWS, row + Math.max(1, down));
    for (int y = row; y < bottom; y++) {
      for (int x = column; x < last; x++) {
        if (at(y, x) == null) {
          put(y, x, spot);
        }
      }
    }
    spot.rows(bottom - row);
    column = last;
  }

  /** Goes on with the cell above; whether there is one. */
  boolean goesOn(int across) {
    Spot above = row == 0 ? null : at(row - 1, column);
    if (above == null) {
      return false;
    }
    int last = Math.min(MOST_COLUMNS, column + Math.max(1, across));
    for (int x = column; x < last; x++) {
      put(row, x, above);
    }
    above.rows(above.rows() + 1);
    column = last;
    return true;
  }

  private @Nullable Spot at(int y, int x) {
    return y < rows.size() && x < rows.get(y).size() ? rows.get(y).get(x) : null;
  }

  private void put(int y, int x, Spot spot) {
    room(y);
    List<@Nullable Spot> line = rows.get(y);
    while (line.size() <= x) {
      line.add(null);
    }
    line.set(x, spot);
  }

  /** What was built; cells that reach below the last row end there. */
  PrintedTable done(String name) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i <= row; i++) {
      lines.add(new Line(i + 1, hidden.get(i), rows.get(i)));
    }
    return new PrintedTable(name, lines);
  }
}
