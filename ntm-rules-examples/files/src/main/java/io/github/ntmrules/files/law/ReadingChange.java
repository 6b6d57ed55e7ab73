package io.github.ntmrules.files.law;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.law.LevelReader.Levels;
import io.github.ntmrules.files.law.ReadingSheet.Line;
import io.github.ntmrules.files.law.Told.Place;
import io.github.ntmrules.missing.UnknownLevel;
import io.github.ntmrules.missing.UnknownLevels;
import io.github.ntmrules.table.RowField;
import io.github.ntmrules.table.RowKey;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableCell;
import io.github.ntmrules.table.TableChange;
import io.github.ntmrules.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a form of levels that an office read itself asks to change in its rules: the levels that are
 * filled in, with where they were read; rules of which none is are taken away. Not thread-safe.
 */
final class ReadingChange {

  /** The lines of one row of the rules, by the column of the decree; -1 is all of them. */
  private record Filled(TableRow row, Map<Integer, Line> lines) {}

  private static final Set<String> UPWARDS = Set.of("atLeast", "moreThan");
  private static final Set<String> DOWNWARDS = Set.of("atMost", "lessThan");

  private final RuleTable table;
  private final TableChange change;
  private final ReadingSheet sheet;
  private final RowText names;
  private final Told told;
  private final BookWords[] languages;
  private final LevelReader levels;
  private final Map<RowKey, Filled> filled = new LinkedHashMap<>();

  ReadingChange(
      RuleTable table,
      TableChange change,
      ReadingSheet sheet,
      RowText names,
      Told told,
      BookWords... languages) {
    this.table = table;
    this.change = change;
    this.sheet = sheet;
    this.names = names;
    this.told = told;
    this.languages = languages.clone();
    this.levels = new LevelReader(languages);
  }

  /**
   * Takes all lines.
   *
   * @param office who read it; empty where that is not said
   */
  void take(String office) {
    int before = told.problems().size();
    int open = 0;
    int read = 0;
    for (Line line : sheet.lines()) {
      if (line.filled()) {
        read++;
        filled(line);
      } else if (line.sourced()) {
        told.wrong(sheet.place(line, ReadingColumn.LEVEL), "READING_NO_LEVEL");
      } else {
        open++;
      }
    }
    if (read == 0 && told.problems().size() == before) {
      told.wrong(sheet.whole(), "READING_EMPTY");
    }
    filled.values().forEach(this::levels);
    Set<String> rules = new LinkedHashSet<>();
    filled.keySet().forEach(each -> rules.add(RowText.rule(each)));
    for (TableRow each : table.rows()) {
      String rule = RowText.rule(each.key());
      if (rules.remove(rule)) {
        change.set(each.key(), RowField.SOURCE, source(each));
      } else if (filled.keySet().stream().noneMatch(key -> RowText.rule(key).equals(rule))
          && each.key().part() == 1) {
        change.remove(each.key());
      }
    }
    change.document("rules", String.join(", ", files()));
    told.note(sheet.whole(), "READING", Integer.toString(read), office, Integer.toString(open));
  }

  /** The names of the rule files in which something was filled in. */
  private Set<String> files() {
    Set<String> files = new LinkedHashSet<>();
    for (TableRow each : table.rows()) {
      if (filled.containsKey(each.key())) {
        files.add(each.key().file().replaceFirst("\\.drl$", ""));
      }
    }
    return files;
  }

  /** The same rules without the files in which none is left. */
  static RuleTable withoutEmptyFiles(RuleTable read) {
    Map<String, String> files = new LinkedHashMap<>(read.files());
    files
        .keySet()
        .removeIf(
            name ->
                name.matches("[^/]*\\.drl")
                    && read.rows().stream().noneMatch(row -> row.key().file().equals(name)));
    return RuleTable.of(files);
  }

  // ---- which row a line fills

  private void filled(Line line) {
    required(line);
    String key = line.get(ReadingColumn.KEY);
    int bar = key.lastIndexOf(" | ");
    TableRow row = bar < 0 ? null : row(key.substring(0, bar));
    String column = bar < 0 ? "" : key.substring(bar + 3);
    if (row == null || !column.matches("\\*|[1-9][0-9]?")) {
      told.wrong(
          sheet.place(line, ReadingColumn.LEVEL), key.isEmpty() ? "READING_NO_ROW" : "READING_KEY");
      return;
    }
    String code = line.get(ReadingColumn.CODE);
    if (!code.isEmpty() && !Spelling.plain(code).equals(Spelling.plain(row.code()))) {
      told.note(sheet.place(line, ReadingColumn.CODE), "READING_CODE", code, row.code());
    }
    Filled into = filled.computeIfAbsent(row.key(), any -> new Filled(row, new LinkedHashMap<>()));
    if (!column.equals("*")) {
      into(into, Integer.parseInt(column) - 1, line);
      for (String each : line.levels()) {
        if (!each.isEmpty()) {
          told.wrong(sheet.level(line, line.levels().indexOf(each)), "READING_OF_COLUMN");
        }
      }
      return;
    }
    if (!line.get(ReadingColumn.LEVEL).isEmpty()) {
      into(into, -1, line);
    }
    for (int i = 0; i < line.levels().size(); i++) {
      if (!line.levels().get(i).isEmpty()) {
        into(into, i, line);
      }
    }
  }

  private void into(Filled filled, int column, Line line) {
    Line other = filled.lines().putIfAbsent(column, line);
    if (other != null) {
      told.wrong(sheet.level(line, column), "READING_TWICE", sheet.level(other, column).cell());
    }
  }

  private @Nullable TableRow row(String key) {
    for (TableRow each : table.rows()) {
      if ((RowText.rule(each.key()) + " | " + each.key().part()).equals(key)) {
        return each;
      }
    }
    return null;
  }

  private void required(Line line) {
    for (ReadingColumn each :
        List.of(
            ReadingColumn.DOCUMENT,
            ReadingColumn.PAGE,
            ReadingColumn.READ_ON,
            ReadingColumn.READER)) {
      boolean told1 = each == ReadingColumn.READ_ON && wrongDay(line);
      if (line.get(each).isEmpty() && !told1) {
        told.wrong(sheet.place(line, each), "READING_MISSING", each.heading(languages[0]));
      }
    }
  }

  /** Whether the day is told of already as none. */
  private boolean wrongDay(Line line) {
    String cell = sheet.place(line, ReadingColumn.READ_ON).cell();
    return told.problems().stream()
        .anyMatch(each -> each.cell().equals(cell) && each.key().equals("problem.DAY"));
  }

  // ---- its levels

  private void levels(Filled of) {
    TableRow row = of.row();
    Measure measure = measure(of);
    if (measure == null) {
      return;
    }
    int columns = Math.max(1, names.columns().size());
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      texts.add(text(of, i));
    }
    boolean same = measure.id().equals(row.measure());
    boolean known =
        same && row.cells().stream().noneMatch(each -> each.equals(TableCell.directionInDoubt()));
    int before = told.problems().size();
    Set<String> each = new LinkedHashSet<>();
    Levels read =
        levels.read(
            measure,
            texts,
            known && !row.comparison().isEmpty() ? row.comparison() : null,
            false,
            languages[0].locale(),
            (column, what) -> {
              Place at = place(of, column);
              if (each.add(at.cell())) {
                told.wrong(at, "LEVEL", what);
              }
            });
    if (read == null) {
      if (told.problems().size() == before) {
        told.wrong(place(of, -1), "READING_UNREAD");
      }
      return;
    }
    if (known && against(row.comparison(), read.comparison())) {
      Choice signs = languages[0].sign();
      String says = signs.text(read.comparison());
      told.wrong(place(of, -1), "READING_DIRECTION", says, signs.text(row.comparison()));
      return;
    }
    boolean keep =
        same && read.word().equals(row.word()) && read.comparison().equals(row.comparison());
    RowKey key = row.key();
    change.set(key, RowField.MEASURE, measure.id());
    change.set(key, RowField.WORD, read.word());
    change.set(key, RowField.COMPARISON, read.comparison());
    if (!read.cells().isEmpty()) {
      change.cells(key, cells(of, read.cells(), keep ? row.cells() : List.of()));
    }
    if (!read.upper().isEmpty()) {
      change.upperCells(key, cells(of, read.upper(), keep ? row.upperCells() : List.of()));
    }
  }

  /** Whether what is better by the one is worse by the other. */
  private static boolean against(String one, String other) {
    return (UPWARDS.contains(one) && DOWNWARDS.contains(other))
        || (DOWNWARDS.contains(one) && UPWARDS.contains(other));
  }

  private static String text(Filled of, int column) {
    Line apart = of.lines().get(column);
    if (apart != null) {
      String own = column < apart.levels().size() ? apart.levels().get(column) : "";
      return own.isEmpty() ? apart.get(ReadingColumn.LEVEL) : own;
    }
    Line all = of.lines().get(-1);
    return all == null ? "" : all.get(ReadingColumn.LEVEL);
  }

  /** What was filled in, and beside it what stood there. */
  private static List<TableCell> cells(Filled of, List<TableCell> read, List<TableCell> was) {
    List<TableCell> cells = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      TableCell old = LevelText.at(was, i);
      boolean filled = of.lines().containsKey(i) || of.lines().containsKey(-1);
      cells.add(filled ? read.get(i) : old == null ? TableCell.notOnFile() : old);
    }
    return cells.stream().distinct().count() == 1 ? List.of(cells.get(0)) : cells;
  }

  private Place place(Filled of, int column) {
    Line apart = of.lines().get(column);
    Line all = of.lines().get(-1);
    Line line = apart != null ? apart : all != null ? all : of.lines().values().iterator().next();
    return sheet.level(line, apart == null ? -1 : column);
  }

  /** The measure of all lines of the row, or {@code null} where that is not clear. */
  private @Nullable Measure measure(Filled of) {
    Measure first = null;
    boolean wrong = false;
    for (Line line : new LinkedHashSet<>(of.lines().values())) {
      String text = line.get(ReadingColumn.MEASURE);
      Place at = sheet.place(line, ReadingColumn.MEASURE);
      Measure measure = BookWords.measureOf(text.isEmpty() ? of.row().measure() : text, languages);
      if (measure == null) {
        told.wrong(at, "MEASURE", text);
        wrong = true;
      } else if (measure.placeholder()) {
        told.wrong(at, "READING_MEASURE");
        wrong = true;
      } else if (first != null && !first.equals(measure)) {
        told.wrong(at, "READING_OTHER_MEASURE", first.label(languages[0].locale()));
        wrong = true;
      } else {
        first = measure;
      }
    }
    return wrong ? null : first;
  }

  // ---- what it fills

  /**
   * The levels that fill nothing, as what lies below has one there that decides; as notes.
   *
   * @param open the levels below that do not decide
   */
  List<BookProblem> idle(UnknownLevels open) {
    Told idle = new Told(told.file());
    if (open.complete()) {
      filled.values().forEach(of -> idle(of, open, idle));
    }
    return idle.notes();
  }

  private void idle(Filled of, UnknownLevels open, Told idle) {
    String code = of.row().code();
    of.lines()
        .forEach(
            (column, line) -> {
              if (open.levels().stream().noneMatch(each -> fills(code, column, each))) {
                idle.note(sheet.level(line, column), "READING_IDLE", code);
              }
            });
  }

  /** Whether that may be the level that is open; a column below 0 is all of them. */
  private boolean fills(String code, int column, UnknownLevel open) {
    String of = open.column();
    boolean there = column < 0 || of == null || of.equals(names.columns().get(column));
    return there && open.via().isEmpty() && open.provision().code().equals(code);
  }

  // ---- where it was read

  /** The place in the law, and where the office read it. */
  private String source(TableRow row) {
    Map<String, Set<String>> readings = new LinkedHashMap<>();
    filled.forEach(
        (key, of) -> {
          if (RowText.rule(key).equals(RowText.rule(row.key()))) {
            of.lines()
                .forEach(
                    (column, line) ->
                        readings
                            .computeIfAbsent(reading(line), each -> new LinkedHashSet<>())
                            .add(column < 0 ? "" : names.columns().get(column)));
          }
        });
    List<String> parts = new ArrayList<>();
    readings.forEach(
        (reading, columns) -> {
          String of = String.join(", ", columns);
          parts.add(readings.size() == 1 || of.isEmpty() ? reading : of + ": " + reading);
        });
    return row.source() + "; " + String.join("; ", parts);
  }

  private String reading(Line line) {
    String day = line.get(ReadingColumn.READ_ON);
    String written =
        day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
            ? Wording.in(languages[0].locale()).date(LocalDate.parse(day))
            : day;
    return languages[0]
        .get(
            "reading.source",
            line.get(ReadingColumn.DOCUMENT),
            line.get(ReadingColumn.PAGE),
            written,
            line.get(ReadingColumn.READER))
        .replace('"', '\'')
        .replace('\n', ' ');
  }

  // ---- places

  /** Where a field of a rule stands in the form, or {@code null}. */
  @Nullable Place place(String rule, int part, @Nullable RowField field) {
    for (Map.Entry<RowKey, Filled> each : filled.entrySet()) {
      if (each.getKey().rule().equals(rule) && each.getKey().part() == Math.max(1, part)) {
        return field == null ? place(each.getValue(), -1) : of(each.getValue(), field);
      }
    }
    return null;
  }

  private Place of(Filled filled, RowField field) {
    Line line = filled.lines().values().iterator().next();
    return switch (field.name()) {
      case CELL, UPPER -> place(filled, field.column());
      case WORD, MEASURE -> sheet.place(line, ReadingColumn.MEASURE);
      case SOURCE -> sheet.place(line, ReadingColumn.DOCUMENT);
      default -> place(filled, -1);
    };
  }
}
