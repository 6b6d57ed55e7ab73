package io.github.ntmrules.files.law;

import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.law.Told.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sheet of rows, read: where its columns are, and what its lines say. */
final class RowsSheet {

  /**
   * A line of it.
   *
   * @param number the row of the sheet, from 1
   * @param says what it says
   * @param before what was written there; {@code null} of a row that is new
   */
  record Line(int number, SheetLine says, @Nullable SheetLine before) {

    String get(RowColumn column) {
      return says.get(column);
    }

    /** Whether a column no longer says what was written there. */
    boolean changed(RowColumn column) {
      SheetLine was = before;
      return was == null || !BookCells.plain(was.get(column)).equals(says.get(column));
    }

    /** Whether the cell of that column of the decree does not. */
    boolean levelChanged(int column) {
      SheetLine was = before;
      return was == null
          || !BookCells.plain(was.levels().get(column)).equals(says.levels().get(column));
    }

    /** Whether anything does not that is read. */
    boolean changed() {
      for (RowColumn each : RowColumn.values()) {
        if (!each.ofTool() && changed(each)) {
          return true;
        }
      }
      for (int i = 0; i < says.levels().size(); i++) {
        if (levelChanged(i)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final int LAST_HEADING = 15;
  private static final int LEAST_HEADINGS = 4;

  private final SheetFile.Sheet sheet;
  private final Told told;
  private final List<String> levels;
  private final BookWords[] languages;
  private final Map<RowColumn, Integer> columns = new EnumMap<>(RowColumn.class);
  private final Map<Integer, Integer> levelColumns = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();

  /**
   * Reads it.
   *
   * @param before what was written, by the keys of the rows; empty where that is not known
   * @param levels the columns of the decree
   */
  RowsSheet(
      SheetFile.Sheet sheet,
      Map<String, SheetLine> before,
      List<String> levels,
      Told told,
      BookWords... languages) {
    this.sheet = sheet;
    this.told = told;
    this.levels = levels;
    this.languages = languages.clone();
    SheetFile.Row heading = heading();
    boolean all = columns(heading, !before.isEmpty());
    if (all) {
      int first = heading == null ? 0 : heading.number();
      BookCells cells = new BookCells(told);
      List<SheetFile.Row> rows = sheet.rows().stream().filter(row -> row.number() > first).toList();
      Map<String, SheetFile.Row> own = own(rows, before);
      for (SheetFile.Row row : rows) {
        String key = key(row);
        line(row, own.get(key) == row ? before.get(key) : null, cells);
      }
    }
  }

  List<Line> lines() {
    return lines;
  }

  // ---- the columns

  private @Nullable RowColumn column(String heading) {
    for (RowColumn each : RowColumn.values()) {
      for (BookWords words : languages) {
        if (Spelling.plain(words.heading(each)).equals(Spelling.plain(heading))) {
          return each;
        }
      }
    }
    return null;
  }

  private int level(String heading) {
    for (int i = 0; i < levels.size(); i++) {
      for (BookWords words : languages) {
        String name = BookWriter.levelHeading(levels.get(i), words);
        if (Spelling.plain(name).equals(Spelling.plain(heading))) {
          return i;
        }
      }
    }
    return -1;
  }

  private SheetFile.@Nullable Row heading() {
    for (SheetFile.Row row : sheet.rows()) {
      int found = 0;
      for (SheetFile.Cell cell : row.cells()) {
        found += cell != null && column(cell.text()) != null ? 1 : 0;
      }
      if (found >= LEAST_HEADINGS) {
        return row;
      }
      if (row.number() > LAST_HEADING) {
        break;
      }
    }
    return null;
  }

  private boolean columns(SheetFile.@Nullable Row heading, boolean all) {
    List<String> unknown = new ArrayList<>();
    int row = heading == null ? 0 : heading.number();
    int wrong = told.problems().size();
    for (int i = 0; heading != null && i < heading.cells().size(); i++) {
      SheetFile.Cell cell = heading.cell(i);
      if (cell == null) {
        continue;
      }
      RowColumn column = column(cell.text());
      int level = column == null ? level(cell.text()) : -1;
      Integer other =
          column != null
              ? columns.putIfAbsent(column, i)
              : level < 0 ? null : levelColumns.putIfAbsent(level, i);
      if (other != null) {
        told.wrong(new Place(sheet.name(), row, i), "REPEATED_COLUMN", cell.text());
      } else if (column == null && level < 0) {
        unknown.add(cell.text());
        told.note(new Place(sheet.name(), row, i), "COLUMN", cell.text());
      }
    }
    missing(all, row, unknown);
    return told.problems().size() == wrong;
  }

  private void missing(boolean all, int row, List<String> unknown) {
    for (RowColumn each : RowColumn.values()) {
      boolean needed = all ? !each.ofTool() || each == RowColumn.KEY : !each.optional();
      if (needed && !columns.containsKey(each)) {
        missing(languages[0].heading(each), row, unknown);
      }
    }
    for (int i = 0; i < levels.size(); i++) {
      if (!levelColumns.containsKey(i)) {
        missing(BookWriter.levelHeading(levels.get(i), languages[0]), row, unknown);
      }
    }
  }

  private void missing(String heading, int row, List<String> unknown) {
    told.maybe(
        new Place(sheet.name(), row, 0), "NO_COLUMN", Spelling.nearest(heading, unknown), heading);
  }

  // ---- the lines

  private String key(SheetFile.Row row) {
    Integer at = columns.get(RowColumn.KEY);
    SheetFile.Cell cell = at == null ? null : row.cell(at);
    return cell == null ? "" : BookCells.plain(cell.text());
  }

  /** Of rows that have one key, as a row that was copied, the one that was written there. */
  private Map<String, SheetFile.Row> own(List<SheetFile.Row> rows, Map<String, SheetLine> before) {
    Map<String, SheetFile.Row> own = new HashMap<>();
    Map<String, Boolean> same = new HashMap<>();
    BookCells quiet = new BookCells(new Told(told.file()));
    for (SheetFile.Row row : rows) {
      String key = key(row);
      SheetLine was = before.get(key);
      if (was == null) {
        continue;
      }
      boolean first = own.putIfAbsent(key, row) == null;
      boolean unchanged = !new Line(row.number(), says(row, was, quiet), was).changed();
      if (unchanged && (first || !same.getOrDefault(key, false))) {
        own.put(key, row);
        same.put(key, true);
      }
    }
    return own;
  }

  private void line(SheetFile.Row row, @Nullable SheetLine was, BookCells cells) {
    SheetLine says = says(row, was, cells);
    boolean blank = says.levels().stream().allMatch(String::isEmpty);
    for (RowColumn each : RowColumn.values()) {
      blank &= each.ofTool() || says.get(each).isEmpty();
    }
    if (!blank) {
      lines.add(new Line(row.number(), says, was));
    }
  }

  private SheetLine says(SheetFile.Row row, @Nullable SheetLine was, BookCells cells) {
    SheetLine says = new SheetLine();
    columns.forEach(
        (column, index) -> {
          SheetFile.Cell cell = row.cell(index);
          Place at = new Place(sheet.name(), row.number(), index);
          String before = was == null ? "" : was.get(column);
          if (column == RowColumn.CODE) {
            says.put(column, cells.code(cell, at, before));
          } else if (column.day()) {
            says.put(column, cells.day(cell, at, before));
          } else if (!column.ofTool() || column == RowColumn.KEY) {
            says.put(column, cells.text(cell, at));
          }
        });
    for (int i = 0; i < levels.size(); i++) {
      Integer index = levelColumns.get(i);
      String level = "";
      if (index != null) {
        Place at = new Place(sheet.name(), row.number(), index);
        level = cells.level(row.cell(index), at);
      }
      says.levels().add(level);
    }
    return says;
  }

  // ---- places

  Place place(Line line, RowColumn column) {
    return new Place(sheet.name(), line.number(), columns.getOrDefault(column, 0));
  }

  /** The place of a cell of the decree; of the row as a whole, that of its first cell. */
  Place level(Line line, int column) {
    Integer index = levelColumns.get(Math.max(0, column));
    return new Place(sheet.name(), line.number(), index == null ? 0 : index);
  }

  Place whole() {
    return new Place(sheet.name(), 0, 0);
  }
}
