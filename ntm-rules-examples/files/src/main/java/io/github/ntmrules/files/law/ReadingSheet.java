package io.github.ntmrules.files.law;

import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.law.Told.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  private final SheetFile.Sheet sheet;
  private final Told told;
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
    int wrong = told.problems().size();
    SheetHead<ReadingColumn> head = head(languages);
    columns.putAll(head.columns());
    levels.putAll(head.levels());
    for (ReadingColumn each : ReadingColumn.values()) {
      if (each.needed() && !columns.containsKey(each)) {
        head.missing(each.heading(languages[0]));
      }
    }
    if (told.problems().size() == wrong) {
      BookCells cells = new BookCells(told);
      sheet.rows().stream()
          .filter(row -> row.number() > head.row())
          .forEach(row -> lines.add(line(row, cells)));
    }
  }

  List<Line> lines() {
    return lines;
  }

  // ---- the columns

  private SheetHead<ReadingColumn> head(BookWords... languages) {
    Map<String, ReadingColumn> known = new HashMap<>();
    Map<String, Integer> ofLevels = new HashMap<>();
    for (ReadingColumn each : ReadingColumn.values()) {
      for (BookWords words : languages) {
        known.putIfAbsent(Spelling.plain(each.heading(words)), each);
      }
    }
    for (int i = 0; i < names.size(); i++) {
      for (BookWords words : languages) {
        ofLevels.putIfAbsent(Spelling.plain(ReadingWriter.heading(names.get(i), words)), i);
      }
    }
    return new SheetHead<>(sheet, known, ofLevels, told);
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
