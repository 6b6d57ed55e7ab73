package io.github.ntmrules.files.law;

import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.law.Told.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The row of a sheet in which its headings stand, and where each column is. A heading that stands
 * twice is wrong, one that is not known is a note. Not thread-safe.
 *
 * @param <C> the columns that the tool knows
 */
final class SheetHead<C> {

  /** Below this row no headings are looked for. */
  private static final int LAST = 15;

  /** With fewer headings that are known a row is none of headings. */
  private static final int LEAST = 4;

  private final String sheet;
  private final Told told;
  private final Map<String, C> columnNames;
  private final Map<String, Integer> levelNames;
  private final Map<C, Integer> columns = new HashMap<>();
  private final Map<Integer, Integer> levels = new HashMap<>();
  private final List<String> unknown = new ArrayList<>();
  private final int row;

  /**
   * Looks for it.
   *
   * @param columnNames the columns by their headings, as {@link Spelling#plain}
   * @param levelNames the columns of the decree, from 0, in the same way
   */
  SheetHead(
      SheetFile.Sheet sheet,
      Map<String, C> columnNames,
      Map<String, Integer> levelNames,
      Told told) {
    this.sheet = sheet.name();
    this.told = told;
    this.columnNames = columnNames;
    this.levelNames = levelNames;
    SheetFile.Row heading = heading(sheet);
    this.row = heading == null ? 0 : heading.number();
    for (int i = 0; heading != null && i < heading.cells().size(); i++) {
      SheetFile.Cell cell = heading.cell(i);
      if (cell != null) {
        take(cell.text(), i);
      }
    }
  }

  private SheetFile.@Nullable Row heading(SheetFile.Sheet of) {
    for (SheetFile.Row each : of.rows()) {
      int found = 0;
      for (SheetFile.Cell cell : each.cells()) {
        found += cell != null && columnNames.containsKey(Spelling.plain(cell.text())) ? 1 : 0;
      }
      if (found >= LEAST) {
        return each;
      }
      if (each.number() > LAST) {
        break;
      }
    }
    return null;
  }

  private void take(String heading, int index) {
    C column = columnNames.get(Spelling.plain(heading));
    Integer level = levelNames.get(Spelling.plain(heading));
    Integer other = null;
    if (column != null) {
      other = columns.putIfAbsent(column, index);
    } else if (level != null) {
      other = levels.putIfAbsent(level, index);
    } else {
      unknown.add(heading);
      told.note(new Place(sheet, row, index), "COLUMN", heading);
    }
    if (other != null) {
      told.wrong(new Place(sheet, row, index), "REPEATED_COLUMN", heading);
    }
  }

  /** Tells that a column is needed that is not there, and which may be meant. */
  void missing(String heading) {
    String near = Spelling.nearest(heading, unknown);
    told.maybe(new Place(sheet, row, 0), "NO_COLUMN", near, heading);
  }

  /** The row of headings, from 1; 0 where there is none. */
  int row() {
    return row;
  }

  /** Where the columns are, from 0. */
  Map<C, Integer> columns() {
    return columns;
  }

  /** Where the columns of the decree are, from 0. */
  Map<Integer, Integer> levels() {
    return levels;
  }
}
