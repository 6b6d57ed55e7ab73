package io.github.ntmrules.files.law;

import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.law.Told.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sheet of the document, read. */
final class HeadSheet {

  private static final List<String> HEADS =
      List.of("label", "value", "english", "extra", "key", "open");

  private final String name;
  private final Told told;
  private final Map<String, HeadLine> lines = new LinkedHashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private int headingRow;

  /**
   * Reads it.
   *
   * @param before what stood there; empty where that is not known
   * @param languages in which it may be written
   */
  HeadSheet(
      SheetFile.Sheet sheet, Map<String, HeadLine> before, Told told, BookWords... languages) {
    this.name = sheet.name();
    this.told = told;
    Map<String, String> labels = new HashMap<>();
    for (BookWords words : languages) {
      for (boolean overlay : new boolean[] {false, true}) {
        HeadLine.values(overlay)
            .forEach(key -> labels.put(Spelling.plain(HeadLine.label(key, words)), key));
      }
    }
    int heading = heading(sheet, languages);
    headingRow = heading;
    for (String each : List.of("label", "value")) {
      if (!columns.containsKey(each)) {
        told.wrong(new Place(name, 0, 0), "NO_COLUMN", languages[0].get("head.column." + each));
      }
    }
    if (columns.containsKey("value")) {
      BookCells cells = new BookCells(told);
      for (SheetFile.Row row : sheet.rows()) {
        if (row.number() > heading) {
          line(row, labels, before, cells, languages[0]);
        }
      }
    }
  }

  /** The number of the row of headings. */
  private int heading(SheetFile.Sheet sheet, BookWords... languages) {
    for (SheetFile.Row row : sheet.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        SheetFile.Cell cell = row.cell(i);
        for (String each : HEADS) {
          for (BookWords words : languages) {
            String head = words.get("head.column." + each);
            if (cell != null && Spelling.plain(cell.text()).equals(Spelling.plain(head))) {
              columns.putIfAbsent(each, i);
            }
          }
        }
      }
      if (columns.size() >= 2) {
        return row.number();
      }
      columns.clear();
    }
    return 0;
  }

  private Place place(String of, int row) {
    return new Place(name, row, columns.getOrDefault(of, 0));
  }

  private String text(SheetFile.Row row, String of, BookCells cells) {
    Integer column = columns.get(of);
    return column == null ? "" : cells.text(row.cell(column), place(of, row.number()));
  }

  private void line(
      SheetFile.Row row,
      Map<String, String> labels,
      Map<String, HeadLine> before,
      BookCells cells,
      BookWords words) {
    String label = text(row, "label", cells);
    String typed = text(row, "key", cells);
    String key = typed.isEmpty() ? labels.getOrDefault(Spelling.plain(label), "") : typed;
    HeadLine was = before.get(key);
    String old = was == null ? "" : was.value();
    Integer at = columns.get("value");
    if (key.isEmpty() || at == null) {
      return;
    }
    String value =
        HeadLine.day(key)
            ? cells.day(row.cell(at), place("value", row.number()), old)
            : text(row, "value", cells);
    HeadLine line =
        new HeadLine(
            key,
            HeadLine.label(key, words),
            value,
            columns.containsKey("english") || was == null
                ? text(row, "english", cells)
                : was.english(),
            columns.containsKey("extra") || was == null ? text(row, "extra", cells) : was.extra());
    if (lines.putIfAbsent(key, line) != null) {
      told.wrong(place("key", row.number()), "REPEATED_KEY", key);
    }
    rows.putIfAbsent(key, row.number());
  }

  /** The lines by their keys, in order. */
  Map<String, HeadLine> lines() {
    return lines;
  }

  /** The code that is declared in that row; empty where none is. */
  String codeAt(int row) {
    for (Map.Entry<String, Integer> each : rows.entrySet()) {
      int blank = each.getKey().indexOf(' ');
      if (each.getValue() == row && blank > 0 && !each.getKey().startsWith("criterion ")) {
        return each.getKey().substring(blank + 1);
      }
    }
    return "";
  }

  /** The rows that say something, from 1. */
  Set<Integer> numbers() {
    return new HashSet<>(rows.values());
  }

  /** Its sheet, the row of its headings, and where the column of problems is. */
  Place open() {
    return new Place(name, headingRow, columns.getOrDefault("open", -1));
  }

  /** Where the line of that key stands; the sheet as a whole where it has none. */
  Place place(@Nullable String key) {
    Integer row = key == null ? null : rows.get(key);
    return row == null
        ? new Place(name, 0, 0)
        : new Place(name, row, columns.getOrDefault("value", 1));
  }
}
