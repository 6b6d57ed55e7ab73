package io.github.ntmrules.files.law;

import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.law.Told.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sheet of rows, read: where its columns are, and what its lines say. */
final class RowsSheet {

  /**
   * A line of it.
   *
   * @param sheet the sheet
   * @param number the row of the sheet, from 1
   * @param says what it says
   * @param before what was written there; {@code null} of a row that is new
   */
  record Line(RowsSheet sheet, int number, SheetLine says, @Nullable SheetLine before) {

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
      return was == null || !was.level(column).equals(says.level(column));
    }

    /** Whether anything does not that is read. */
    boolean changed() {
      return changedIn(EnumSet.allOf(RowColumn.class));
    }

    private boolean changedIn(Set<RowColumn> of) {
      for (RowColumn each : of) {
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

    Place place(RowColumn column) {
      return new Place(sheet.sheet.name(), number, sheet.columns.getOrDefault(column, 0));
    }

    /** The place of a cell of the decree; of the row as a whole, that of its first cell. */
    Place level(int column) {
      Integer index = sheet.levelColumns.get(Math.max(0, column));
      index = index == null ? sheet.levelColumns.get(0) : index;
      return new Place(sheet.sheet.name(), number, index == null ? 0 : index);
    }

    /** Which of the sheets it is of. */
    LawSheet kind() {
      return sheet.kind;
    }
  }

  /** A line as it was typed; of a row for several years, the part of one of them. */
  private record Typed(int number, String key, SheetLine says) {}

  private final LawSheet kind;
  private final SheetFile.Sheet sheet;
  private final Told told;
  private final List<String> levels;
  private final BookWords[] languages;
  private final Map<RowColumn, Integer> columns = new EnumMap<>(RowColumn.class);
  private final Map<Integer, Integer> levelColumns = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private int headingRow;

  /**
   * Reads it.
   *
   * @param before what was written, by the keys of the rows; empty where that is not known; what is
   *     found here is taken out
   * @param levels the columns of the decree
   */
  RowsSheet(
      LawSheet kind,
      SheetFile.Sheet sheet,
      Map<String, WrittenRow> before,
      boolean known,
      List<String> levels,
      LineReader reader,
      Told told,
      BookWords... languages) {
    this.kind = kind;
    this.sheet = sheet;
    this.told = told;
    this.levels = levels;
    this.languages = languages.clone();
    int wrong = told.problems().size();
    SheetHead<RowColumn> head = head();
    columns.putAll(head.columns());
    levelColumns.putAll(head.levels());
    missing(known, head);
    if (told.problems().size() == wrong) {
      headingRow = head.row();
      read(before, reader);
    }
  }

  // Of lines with one key, one is the line that was written.
  @SuppressWarnings("ReferenceEquality")
  private void read(Map<String, WrittenRow> before, LineReader reader) {
    BookCells cells = new BookCells(told);
    List<Typed> typed = new ArrayList<>();
    for (SheetFile.Row row : sheet.rows()) {
      if (row.number() > headingRow) {
        typed.addAll(typed(row, before, cells));
      }
    }
    Map<String, Typed> own = own(typed, before);
    List<Line> read = new ArrayList<>();
    for (Typed each : typed) {
      WrittenRow was = own.get(each.key()) == each ? before.get(each.key()) : null;
      fill(each.says(), was == null ? null : was.line());
      read.add(new Line(this, each.number(), each.says(), was == null ? null : was.line()));
    }
    for (int i = 0; i < read.size(); i++) {
      Line line = read.get(i);
      WrittenRow was = line.before() == null ? null : before.get(typed.get(i).key());
      lines.add(reader.line(line, was, read));
    }
    own.keySet().forEach(before::remove);
  }

  List<Line> lines() {
    return lines;
  }

  LawSheet kind() {
    return kind;
  }

  String name() {
    return sheet.name();
  }

  /** The row of headings, from 1; 0 where there is none. */
  int headingRow() {
    return headingRow;
  }

  /** How many columns it has. */
  int width() {
    return sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  /** Where that column is, from 0; -1 where it is gone. */
  int column(RowColumn column) {
    return columns.getOrDefault(column, -1);
  }

  // ---- the columns

  private SheetHead<RowColumn> head() {
    Map<String, RowColumn> names = new HashMap<>();
    Map<String, Integer> ofLevels = new HashMap<>();
    for (RowColumn each : kind.columns()) {
      for (BookWords words : languages) {
        names.putIfAbsent(Spelling.plain(words.heading(each)), each);
      }
    }
    for (int i = 0; i < levels.size(); i++) {
      for (BookWords words : languages) {
        ofLevels.putIfAbsent(Spelling.plain(RowsWriter.levelHeading(levels.get(i), words)), i);
      }
    }
    return new SheetHead<>(sheet, names, ofLevels, told);
  }

  private void missing(boolean all, SheetHead<RowColumn> head) {
    for (RowColumn each : kind.columns()) {
      boolean needed = all ? !each.ofTool() || each == RowColumn.KEY : kind.needs(each);
      if (needed && !columns.containsKey(each)) {
        head.missing(languages[0].heading(each));
      }
    }
    for (int i = 0; i < levels.size(); i++) {
      if (!levelColumns.containsKey(i) && (all || kind == LawSheet.ROWS)) {
        head.missing(RowsWriter.levelHeading(levels.get(i), languages[0]));
      }
    }
  }

  // ---- the lines

  private String key(SheetFile.Row row) {
    Integer at = columns.get(RowColumn.KEY);
    SheetFile.Cell cell = at == null ? null : row.cell(at);
    return cell == null ? "" : BookCells.plain(cell.text());
  }

  /** What a row of the sheet says; a line for each year where it is of several. */
  private List<Typed> typed(SheetFile.Row row, Map<String, WrittenRow> before, BookCells cells) {
    String key = key(row);
    WrittenRow was = before.get(key);
    SheetLine says = says(row, was == null ? null : was.line(), cells);
    boolean blank = says.levels().stream().allMatch(String::isEmpty);
    for (RowColumn each : kind.columns()) {
      blank &= each.ofTool() || says.get(each).isEmpty();
    }
    if (blank) {
      return List.of();
    }
    List<Typed> parts = new ArrayList<>();
    for (SheetLine each :
        YearLines.apart(says, before, (column, problem) -> wrong(row, column, problem))) {
      parts.add(new Typed(row.number(), each.get(RowColumn.KEY), each));
    }
    return parts;
  }

  private void wrong(SheetFile.Row row, int column, String[] problem) {
    Integer index = column < 0 ? columns.get(RowColumn.YEAR) : levelColumns.get(column);
    told.wrong(
        new Place(sheet.name(), row.number(), index == null ? 0 : index),
        problem[0],
        problem[1],
        problem[2]);
  }

  /** Of rows that have one key, as a row that was copied, the one that was written there. */
  private Map<String, Typed> own(List<Typed> typed, Map<String, WrittenRow> before) {
    Map<String, Typed> own = new HashMap<>();
    Set<String> same = new HashSet<>();
    for (Typed each : typed) {
      WrittenRow was = before.get(each.key());
      if (was == null) {
        continue;
      }
      boolean first = own.putIfAbsent(each.key(), each) == null;
      boolean unchanged =
          !new Line(this, each.number(), each.says(), was.line()).changedIn(columns.keySet());
      if (unchanged && (first || same.add(each.key()))) {
        own.put(each.key(), each);
        same.add(each.key());
      }
    }
    return own;
  }

  /** What the sheet has no column for is as it was. */
  private void fill(SheetLine says, @Nullable SheetLine was) {
    for (RowColumn each : RowColumn.values()) {
      if (was != null && !columns.containsKey(each)) {
        says.put(each, BookCells.plain(was.get(each)));
      }
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
}
