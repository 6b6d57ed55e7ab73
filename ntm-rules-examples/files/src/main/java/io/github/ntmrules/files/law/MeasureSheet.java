package io.github.ntmrules.files.law;

import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.law.Told.Place;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.table.MeasureEntry;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableChange;
import io.github.ntmrules.table.TableChangeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sheet of a folder's own measures, read. */
final class MeasureSheet {

  private static final int LEAST_HEADINGS = 2;
  private static final int LAST_HEADING = 15;

  private final String name;
  private final Told told;
  private final BookWords[] languages;
  private final Map<MeasureColumn, Integer> columns = new EnumMap<>(MeasureColumn.class);
  private final Map<Integer, MeasureLine> lines = new LinkedHashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private int headingRow;

  /**
   * Reads it.
   *
   * @param known whether it is known what was written there
   * @param wanted the names, as {@link Spelling#plain}, of the new measures that rows ask for
   */
  MeasureSheet(
      SheetFile.Sheet sheet, boolean known, Set<String> wanted, Told told, BookWords... languages) {
    this.name = sheet.name();
    this.told = told;
    this.languages = languages.clone();
    headingRow = heading(sheet);
    int wrong = told.problems().size();
    for (MeasureColumn each : MeasureColumn.values()) {
      boolean needed =
          known
              ? each != MeasureColumn.OPEN
              : each == MeasureColumn.NAME || each == MeasureColumn.KIND;
      if (needed && !columns.containsKey(each)) {
        told.wrong(new Place(name, headingRow, 0), "NO_COLUMN", languages[0].get(each.key()));
      }
    }
    BookCells cells = new BookCells(told);
    for (SheetFile.Row row : sheet.rows()) {
      if (row.number() > headingRow && told.problems().size() == wrong) {
        MeasureLine line = line(row, cells);
        if (!line.isBlank() && (!line.waits() || wanted.contains(line.plainName()))) {
          lines.put(row.number(), line);
        }
      }
    }
  }

  private int heading(SheetFile.Sheet sheet) {
    for (SheetFile.Row row : sheet.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        SheetFile.Cell cell = row.cell(i);
        for (MeasureColumn each : MeasureColumn.values()) {
          for (BookWords words : languages) {
            if (cell != null
                && Spelling.plain(cell.text()).equals(Spelling.plain(words.get(each.key())))) {
              columns.putIfAbsent(each, i);
            }
          }
        }
      }
      if (columns.size() >= LEAST_HEADINGS) {
        return row.number();
      }
      columns.clear();
      if (row.number() > LAST_HEADING) {
        break;
      }
    }
    return 0;
  }

  private MeasureLine line(SheetFile.Row row, BookCells cells) {
    MeasureLine line = new MeasureLine();
    columns.forEach(
        (column, index) -> {
          if (column != MeasureColumn.OPEN) {
            boolean number = column == MeasureColumn.FROM || column == MeasureColumn.TO;
            Place at = new Place(name, row.number(), index);
            line.put(
                column,
                number ? cells.level(row.cell(index), at) : cells.text(row.cell(index), at));
          }
        });
    return line;
  }

  Place place(int row, MeasureColumn column) {
    return new Place(name, row, columns.getOrDefault(column, 0));
  }

  /** Where the measure of that key of a table stands, or {@code null}. */
  @Nullable Place place(String key) {
    Integer row = key.startsWith("measure ") ? rows.get(key.substring("measure ".length())) : null;
    return row == null ? null : place(row, MeasureColumn.NAME);
  }

  /** Whether a line declares one of that name or id, sound or not. */
  boolean declares(String named) {
    return rows.containsKey(named)
        || lines.values().stream()
            .anyMatch(
                each -> Spelling.plain(each.get(MeasureColumn.NAME)).equals(Spelling.plain(named)));
  }

  /** The rows in which anything stands, from 1. */
  Set<Integer> numbers() {
    return lines.keySet();
  }

  /** Its sheet, the row of its headings, and where the column of problems is. */
  Place open() {
    return new Place(name, headingRow, columns.getOrDefault(MeasureColumn.OPEN, -1));
  }

  // ---- what it changes

  /** The table with what the sheet says of measures, or {@code null} if something is wrong. */
  @Nullable RuleTable take(RuleTable table) {
    Map<String, MeasureEntry> before = new LinkedHashMap<>();
    table.measures().forEach(each -> before.putIfAbsent(each.id(), each));
    TableChange change = table.change();
    int wrong = told.problems().size();
    Set<String> changed = new HashSet<>();
    for (Map.Entry<Integer, MeasureLine> each : lines.entrySet()) {
      take(each.getKey(), each.getValue(), table.dictionary(), before, change, changed);
    }
    for (String id : before.keySet()) {
      if (!rows.containsKey(id)) {
        change.measure(id, null);
      }
    }
    if (told.problems().size() > wrong) {
      return null;
    }
    try {
      RuleTable after = change.done();
      after.measureProblems().forEach(each -> problem(each, after, changed));
      return told.problems().size() > wrong ? null : after;
    } catch (TableChangeException e) {
      e.problems().forEach(each -> told.caused(place(String.valueOf(each.entry())), each));
      return null;
    }
  }

  private void take(
      int row,
      MeasureLine line,
      Measures dictionary,
      Map<String, MeasureEntry> before,
      TableChange change,
      Set<String> changed) {
    String typed = line.waits() ? "" : line.get(MeasureColumn.ID);
    MeasureEntry entry = before.get(typed);
    String id = typed.isEmpty() ? id(line, dictionary) : typed;
    if (id.isEmpty()) {
      told.wrong(place(row, MeasureColumn.NAME), "NO_MEASURE_NAME");
      return;
    }
    if (rows.putIfAbsent(id, row) != null) {
      told.wrong(place(row, MeasureColumn.ID), "REPEATED_KEY", id);
      return;
    }
    MeasureLine was = entry == null ? null : MeasureLine.of(entry, languages[0]);
    if (was != null && line.same(was)) {
      return;
    }
    String kind = kind(row, line);
    if (kind != null) {
      changed.add(id);
      change.measure(id, line.parts(kind, was, entry));
    }
  }

  /** Made of the name; with a number where there is such a one. */
  private String id(MeasureLine line, Measures dictionary) {
    String made = line.made();
    String id = made;
    for (int i = 2; !made.isEmpty() && (dictionary.find(id) != null || rows.containsKey(id)); i++) {
      id = made + "_" + i;
    }
    return id;
  }

  private @Nullable String kind(int row, MeasureLine line) {
    String typed = line.get(MeasureColumn.KIND);
    for (BookWords each : languages) {
      String kind = each.kind().value(typed);
      if (kind != null) {
        return kind;
      }
    }
    told.maybe(place(row, MeasureColumn.KIND), "KIND", languages[0].kind().nearest(typed), typed);
    return null;
  }

  /** What is wrong with a line that was touched; the others are for the check of the rules. */
  private void problem(RuleProblem problem, RuleTable after, Set<String> changed) {
    if (problem.place() == null) {
      return;
    }
    for (MeasureEntry each : after.measures()) {
      Integer row = rows.get(each.id());
      if (row != null
          && changed.contains(each.id())
          && each.place().line() == problem.place().line()) {
        List<String> details = new ArrayList<>(problem.details());
        boolean part = problem.kind() == RuleProblem.Kind.WRONG_MEASURE_PART && !details.isEmpty();
        MeasureLine line = lines.getOrDefault(row, new MeasureLine());
        MeasureColumn column =
            part ? line.column(Integer.parseInt(details.get(0))) : MeasureColumn.NAME;
        told.caused(
            place(row, column),
            RuleProblem.of(problem.kind(), null, details, problem.suggestion()));
      }
    }
  }
}
