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

/** The form of levels that an office reads itself, read: where its columns are, what lines say. */
final class ReadingSheet {

  /**
   * A line with something filled in, or with nothing.
   *
   * @param number the row of the sheet, from 1
   * @param texts what its columns say
   * @param levels the level of each column of the decree where they are filled in apart
   */
  record Line(int number, Map<ReadingColumn, String> texts, List<String> levels) {

    String get(ReadingColumn column) {
      return texts.getOrDefault(column, "");
    }

    /** Whether a level is filled in. */
    boolean filled() {
      return !get(ReadingColumn.LEVEL).isEmpty()
          || levels.stream().anyMatch(each -> !each.isEmpty());
    }

    /** Whether it says where something was read. */
    boolean sourced() {
      return !get(ReadingColumn.DOCUMENT).isEmpty()
          || !get(ReadingColumn.PAGE).isEmpty()
          || !get(ReadingColumn.READ_ON).isEmpty()
          || !get(ReadingColumn.READER).isEmpty();
    }
  }

  private static final int LAST_HEADING = 15;
  private static final int LEAST_HEADINGS = 4;

  private final SheetFile.Sheet sheet;
  private final Told told;
  private final BookWords[] languages;
  private final List<String> names;
  private final Map<ReadingColumn, Integer> columns = new EnumMap<>(ReadingColumn.class);
  private final Map<Integer, Integer> levels = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();

  /**
   * Reads it.
   *
   * @param names the columns of the decree
   */
  ReadingSheet(SheetFile.Sheet sheet, List<String> names, Told told, BookWords... languages) {
    this.sheet = sheet;
    this.names = names;
    this.told = told;
    this.languages = languages.clone();
    SheetFile.Row heading = heading();
    if (columns(heading)) {
      BookCells cells = new BookCells(told);
      int first = heading == null ? 0 : heading.number();
      sheet.rows().stream()
          .filter(row -> row.number() > first)
          .forEach(row -> lines.add(line(row, cells)));
    }
  }

  List<Line> lines() {
    return lines;
  }

  // ---- the columns

  private @Nullable ReadingColumn column(String heading) {
    for (ReadingColumn each : ReadingColumn.values()) {
      for (BookWords words : languages) {
        if (same(each.heading(words), heading)) {
          return each;
        }
      }
    }
    return null;
  }

  private static boolean same(String one, String other) {
    return Spelling.plain(one).equals(Spelling.plain(other));
  }

  private int level(String heading) {
    for (int i = 0; i < names.size(); i++) {
      for (BookWords words : languages) {
        if (same(ReadingWriter.heading(names.get(i), words), heading)) {
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

  private boolean columns(SheetFile.@Nullable Row heading) {
    int before = told.problems().size();
    List<String> unknown = new ArrayList<>();
    int row = heading == null ? 0 : heading.number();
    for (int i = 0; heading != null && i < heading.cells().size(); i++) {
      SheetFile.Cell cell = heading.cell(i);
      if (cell == null) {
        continue;
      }
      ReadingColumn column = column(cell.text());
      int level = column == null ? level(cell.text()) : -1;
      Integer other =
          column != null
              ? columns.putIfAbsent(column, i)
              : level < 0 ? null : levels.putIfAbsent(level, i);
      if (other != null) {
        told.wrong(new Place(sheet.name(), row, i), "REPEATED_COLUMN", cell.text());
      } else if (column == null && level < 0) {
        unknown.add(cell.text());
        told.note(new Place(sheet.name(), row, i), "COLUMN", cell.text());
      }
    }
    for (ReadingColumn each : ReadingColumn.values()) {
      if (each.needed() && !columns.containsKey(each)) {
        String wanted = each.heading(languages[0]);
        told.maybe(
            new Place(sheet.name(), row, 0),
            "NO_COLUMN",
            Spelling.nearest(wanted, unknown),
            wanted);
      }
    }
    return told.problems().size() == before;
  }

  // ---- the lines

  private Line line(SheetFile.Row row, BookCells cells) {
    Map<ReadingColumn, String> texts = new EnumMap<>(ReadingColumn.class);
    columns.forEach(
        (column, index) -> {
          SheetFile.Cell cell = row.cell(index);
          Place at = new Place(sheet.name(), row.number(), index);
          String text =
              switch (column) {
                case LEVEL -> cells.level(cell, at);
                case READ_ON -> cells.day(cell, at, "");
                default -> column.read() ? cells.text(cell, at) : "";
              };
          texts.put(column, text);
        });
    List<String> each = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Integer index = levels.get(i);
      each.add(
          index == null
              ? ""
              : cells.level(row.cell(index), new Place(sheet.name(), row.number(), index)));
    }
    return new Line(row.number(), texts, each);
  }

  // ---- places

  Place place(Line line, ReadingColumn column) {
    return new Place(sheet.name(), line.number(), columns.getOrDefault(column, 0));
  }

  /** Where the level of a column of the decree stands; that for all where it is below 0. */
  Place level(Line line, int column) {
    Integer index = levels.get(column);
    boolean has = column >= 0 && column < line.levels().size();
    return index != null && has && !line.levels().get(column).isEmpty()
        ? new Place(sheet.name(), line.number(), index)
        : place(line, ReadingColumn.LEVEL);
  }

  Place whole() {
    return new Place(sheet.name(), 0, 0);
  }
}
