package io.github.ntmrules.files.law;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.law.LevelReader.Levels;
import io.github.ntmrules.files.law.RowsSheet.Line;
import io.github.ntmrules.files.law.Told.Place;
import io.github.ntmrules.table.RowField;
import io.github.ntmrules.table.RowKey;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableCell;
import io.github.ntmrules.table.TableChange;
import io.github.ntmrules.table.TableRow;
import io.github.ntmrules.table.TableRow.Join;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the sheet of rows asks to change. Not thread-safe. */
final class RowsChange {

  private static final Pattern CONCLUSION =
      Pattern.compile("law\\.([A-Za-z]+)\\(.*", Pattern.DOTALL);

  /**
   * The lines of one rule.
   *
   * @param rows the rows that it has; none of a new one
   * @param lines its lines
   */
  private record Rule(List<TableRow> rows, List<Line> lines) {}

  private final RuleTable table;
  private final TableChange change;
  private final List<Line> lines;
  private final @Nullable MeasureSheet measures;
  private final IdentityHashMap<Line, String> understood = new IdentityHashMap<>();
  private final HeadChange heads;
  private final RowText names;
  private final Told told;
  private final BookWords words;
  private final BookWords[] languages;
  private final LevelReader levels;
  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, List<Line>> places = new HashMap<>();

  RowsChange(
      RuleTable table,
      TableChange change,
      List<Line> lines,
      @Nullable MeasureSheet measures,
      HeadChange heads,
      RowText names,
      Told told,
      BookWords... languages) {
    this.table = table;
    this.change = change;
    this.lines = lines;
    this.measures = measures;
    this.heads = heads;
    this.names = names;
    this.told = told;
    this.words = languages[0];
    this.languages = languages.clone();
    this.levels = new LevelReader(languages);
    table.rows().forEach(row -> taken.add(row.key().rule()));
  }

  /** Takes all lines. */
  void take() {
    group();
    String tt = "";
    Set<String> codes = new HashSet<>();
    for (Line line : lines) {
      if (line.kind() != LawSheet.GROUPS && !draft(line)) {
        heads.named(line, tt);
      }
      tt = line.get(RowColumn.TT).isEmpty() ? tt : line.get(RowColumn.TT);
      codes.add(line.get(RowColumn.CODE));
    }
    heads.unused(codes);
    for (Rule each : rules) {
      each.lines().sort(Comparator.comparingInt(this::part));
      rule(each);
    }
    sameCodes();
  }

  /** Whether the line was read of a decree, and nobody said its status yet. */
  private static boolean draft(Line line) {
    return line.get(RowColumn.KEY).startsWith(OpenRows.DRAFT.strip()) && OpenRows.unfilled(line);
  }

  // ---- which lines are of one rule

  private void group() {
    Map<String, Rule> known = new LinkedHashMap<>();
    Map<String, TableRow> byKey = new HashMap<>();
    for (TableRow row : table.rows()) {
      String rule = RowText.rule(row.key());
      known
          .computeIfAbsent(rule, key -> new Rule(new ArrayList<>(), new ArrayList<>()))
          .rows()
          .add(row);
      byKey.put(rule + " | " + row.key().part(), row);
    }
    rules.addAll(known.values());
    Map<String, Rule> last = new HashMap<>();
    Map<String, Rule> byName = new HashMap<>();
    for (Line line : lines) {
      TableRow row = line.before() == null ? null : byKey.get(line.get(RowColumn.KEY));
      String code = line.get(RowColumn.CODE);
      Rule rule =
          row == null ? fresh(line, code, last, byName, byKey) : known.get(RowText.rule(row.key()));
      if (rule != null) {
        rule.lines().add(line);
        last.put(code, rule);
      }
    }
  }

  /** The rule of a new line: a part of one above, or one of its own. */
  private Rule fresh(
      Line line,
      String code,
      Map<String, Rule> last,
      Map<String, Rule> byName,
      Map<String, TableRow> byKey) {
    String key = line.get(RowColumn.KEY);
    // A book that lost its originals still says which lines were of one rule.
    String name = byKey.containsKey(key) ? "" : withoutPart(key);
    Rule same = name.isEmpty() ? null : byName.get(name);
    Rule above = last.get(code);
    if (same == null && name.isEmpty() && part(line) > 1 && above != null) {
      same = above;
    }
    if (same == null) {
      same = new Rule(new ArrayList<>(), new ArrayList<>());
      rules.add(same);
      if (!name.isEmpty()) {
        byName.put(name, same);
      }
    }
    return same;
  }

  private static String withoutPart(String key) {
    int bar = key.lastIndexOf(" | ");
    return bar < 0 ? "" : key.substring(0, bar);
  }

  private int part(Line line) {
    String part = line.get(RowColumn.PART);
    if (part.isEmpty()) {
      return 1;
    }
    if (part.matches("[1-9][0-9]?")) {
      return Integer.parseInt(part);
    }
    return 1;
  }

  // ---- a rule

  private void rule(Rule rule) {
    for (Line line : rule.lines()) {
      String part = line.get(RowColumn.PART);
      if (!part.isEmpty() && !part.matches("[1-9][0-9]?")) {
        told.wrong(line.place(RowColumn.PART), "PART", part);
        return;
      }
    }
    if (rule.rows().isEmpty()) {
      if (!rule.lines().isEmpty() && rule.lines().stream().allMatch(OpenRows::unfilled)) {
        Line line = rule.lines().get(0);
        told.note(
            line.place(RowColumn.CODE),
            "UNFILLED",
            line.get(RowColumn.KEY).replaceFirst("^~+ *", ""));
      } else if (!rule.lines().isEmpty()) {
        List<TableRow> rows = built(rule, null);
        if (!rows.isEmpty()) {
          change.add(rows);
        }
      }
      return;
    }
    RowKey key = rule.rows().get(0).key();
    places.put(key.rule(), rule.lines());
    String renamed = rule.lines().isEmpty() ? "" : rule.lines().get(0).get(RowColumn.RULE);
    if (!renamed.isEmpty()) {
      places.putIfAbsent(renamed, rule.lines());
    }
    if (rule.lines().isEmpty()) {
      change.remove(key);
    } else if (sameForm(rule)) {
      for (int i = 0; i < rule.rows().size(); i++) {
        Line line = rule.lines().get(i);
        if (line.changed()) {
          set(rule.rows().get(i), line);
        }
      }
    } else {
      List<TableRow> rows = built(rule, rule.rows().get(0));
      if (!rows.isEmpty()) {
        change.replace(key, rows);
      }
    }
  }

  /** Whether each row has its line still, of the same form: then only what differs is set. */
  private boolean sameForm(Rule rule) {
    if (rule.rows().size() != rule.lines().size()) {
      return false;
    }
    for (int i = 0; i < rule.rows().size(); i++) {
      Line line = rule.lines().get(i);
      TableRow row = rule.rows().get(i);
      boolean plain = line.get(RowColumn.TEXT).isEmpty();
      boolean joined = !line.get(RowColumn.JOIN).isEmpty();
      boolean same =
          line.before() != null
              && !line.changed(RowColumn.PART)
              && line.get(RowColumn.KEY).endsWith(" | " + row.key().part())
              && plain == row.isPlain()
              && joined == (row.join() != Join.ALONE);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private void set(TableRow row, Line line) {
    RowKey key = row.key();
    for (RowColumn each : RowColumn.values()) {
      RowField field = each.field();
      if (field != null && line.changed(each)) {
        String value = value(each, line);
        if (value != null) {
          change.set(key, field, value);
        }
      }
    }
    if (line.changed(RowColumn.CODE)) {
      change.set(key, RowField.CODE, line.get(RowColumn.CODE));
    }
    if (line.changed(RowColumn.JOIN)) {
      Join join = join(line);
      if (join != null) {
        change.set(key, RowField.JOIN, join.name().toLowerCase(Locale.ROOT));
        if (join == Join.AT_LEAST) {
          change.set(key, RowField.NEEDED, words.needed(line.get(RowColumn.JOIN)));
        }
      }
    }
    boolean asked = line.changed(RowColumn.MEASURE) || line.changed(RowColumn.SIGN);
    for (int i = 0; i < line.says().levels().size(); i++) {
      asked |= line.levelChanged(i);
    }
    if (asked && row.isPlain()) {
      levels(row, line);
    }
  }

  /** The value of a field, or {@code null} where it is wrong. */
  private @Nullable String value(RowColumn column, Line line) {
    String text = line.get(column);
    if (column == RowColumn.STATUS && !text.isEmpty()) {
      return chosen(line, column, "STATUS", BookWords::status);
    }
    return text;
  }

  private @Nullable String chosen(
      Line line,
      RowColumn column,
      String problem,
      java.util.function.Function<BookWords, Choice> of) {
    String text = line.get(column);
    for (BookWords each : languages) {
      String value = of.apply(each).value(text);
      if (value != null) {
        return value;
      }
    }
    told.maybe(line.place(column), problem, of.apply(words).nearest(text), text);
    return null;
  }

  private @Nullable Join join(Line line) {
    String text = line.get(RowColumn.JOIN);
    if (text.isEmpty()) {
      return Join.ALONE;
    }
    for (BookWords each : languages) {
      String join = each.joinOf(text);
      if (join != null) {
        return Join.valueOf(join.toUpperCase(Locale.ROOT));
      }
    }
    told.maybe(line.place(RowColumn.JOIN), "JOIN", words.join().nearest(text), text);
    return null;
  }

  private @Nullable Measure measure(Line line) {
    String text = line.get(RowColumn.MEASURE);
    if (text.isEmpty()) {
      told.wrong(line.place(RowColumn.MEASURE), "NO_MEASURE");
      return null;
    }
    String fresh = NewMeasures.named(text, line.get(RowColumn.CONTENT), languages);
    String named = fresh == null ? text : fresh;
    Measure measure = BookWords.measureOf(named, languages);
    // Of one of the sheet that is not sound itself, that is told there.
    boolean unsound = measures != null && measures.declares(named);
    if (measure == null && fresh != null && !unsound) {
      told.wrong(line.place(RowColumn.MEASURE), "NEW_MEASURE", named);
    } else if (measure == null && !unsound) {
      told.maybe(line.place(RowColumn.MEASURE), "MEASURE", nearest(text), text);
    }
    return measure;
  }

  private @Nullable String nearest(String text) {
    List<String> known = new ArrayList<>();
    for (Measure each : words.dictionary().all()) {
      known.add(each.label(words.locale()));
      known.add(each.id());
    }
    String typed = text.replaceFirst(".*\\(([^()]*)\\)\\s*$", "$1");
    String near = Spelling.nearest(typed, known);
    near = near == null ? Spelling.nearest(text, known) : near;
    Measure measure = near == null ? null : BookWords.measureOf(near, languages);
    return measure == null ? null : words.measure(measure.id());
  }

  // ---- levels

  private @Nullable Levels read(@Nullable TableRow row, Line line, Measure measure) {
    boolean chosen = !line.get(RowColumn.SIGN).isEmpty() && line.changed(RowColumn.SIGN);
    String asked = row == null || row.comparison().isEmpty() ? null : row.comparison();
    if (chosen || row == null) {
      asked =
          line.get(RowColumn.SIGN).isEmpty()
              ? null
              : chosen(line, RowColumn.SIGN, "SIGN", BookWords::sign);
      if (asked == null && !line.get(RowColumn.SIGN).isEmpty()) {
        return null;
      }
    }
    List<String> texts = new ArrayList<>(line.says().levels());
    if (row != null && chosen && asked != null) {
      for (int i = 0; i < texts.size(); i++) {
        if (!line.levelChanged(i)) {
          texts.set(i, names.levels().of(row, i, asked));
        }
      }
    }
    return levels.read(
        measure,
        texts,
        asked,
        chosen,
        words.locale(),
        (column, what) -> {
          Place at = line.level(column);
          told.wrong(at, "LEVEL", what);
        });
  }

  private void levels(TableRow row, Line line) {
    Measure measure = measure(line);
    Levels read = measure == null ? null : read(row, line, measure);
    if (measure == null || read == null) {
      return;
    }
    understood.put(line, understood(measure, read));
    RowKey key = row.key();
    if (line.changed(RowColumn.MEASURE)) {
      change.set(key, RowField.MEASURE, measure.id());
    }
    change.set(key, RowField.WORD, read.word());
    change.set(key, RowField.COMPARISON, read.comparison());
    boolean keep = read.word().equals(row.word()) && read.comparison().equals(row.comparison());
    List<TableCell> cells = kept(read.cells(), row.cells(), line, keep);
    List<TableCell> upper = kept(read.upper(), row.upperCells(), line, keep);
    if (!cells.isEmpty()) {
      cells(key, row.cells(), cells, false);
    }
    if (!upper.isEmpty()) {
      cells(key, row.upperCells(), upper, true);
    }
  }

  /** A cell that nobody touched stays as it is written. */
  private static List<TableCell> kept(
      List<TableCell> read, List<TableCell> was, Line line, boolean keep) {
    List<TableCell> cells = new ArrayList<>(read);
    for (int i = 0; keep && i < cells.size(); i++) {
      TableCell old = LevelText.at(was, i);
      if (old != null && !line.levelChanged(i)) {
        cells.set(i, old);
      }
    }
    boolean one = was.size() <= 1 && cells.stream().distinct().count() == 1;
    return one ? List.of(cells.get(0)) : cells;
  }

  private void cells(RowKey key, List<TableCell> was, List<TableCell> cells, boolean upper) {
    if (was.size() == cells.size()) {
      for (int i = 0; i < cells.size(); i++) {
        if (!cells.get(i).equals(was.get(i))) {
          change.set(key, upper ? RowField.upper(i) : RowField.cell(i), cells.get(i).text());
        }
      }
    } else if (upper) {
      change.upperCells(key, cells);
    } else {
      change.cells(key, cells);
    }
  }

  // ---- rows that are written anew

  private List<TableRow> built(Rule rule, @Nullable TableRow was) {
    List<TableRow> rows = new ArrayList<>();
    Line first = rule.lines().get(0);
    String name = was == null ? name(first) : changedName(first, was);
    int problems = told.problems().size();
    int statement = 0;
    boolean text = true;
    for (Line line : rule.lines()) {
      boolean own = !line.get(RowColumn.TEXT).isEmpty();
      statement += own || text ? 1 : 0;
      text = own;
      TableRow row = built(line, rows.size() + 1, Math.max(1, statement), name, rule, was);
      if (row != null) {
        rows.add(row);
      }
    }
    places.put(name, rule.lines());
    return told.problems().size() == problems ? rows : List.of();
  }

  private static String changedName(Line line, TableRow was) {
    String typed = line.get(RowColumn.RULE);
    return typed.isEmpty() ? was.key().rule() : typed;
  }

  /** What the rule is called: as typed, or by its code and content; as no other one is. */
  private String name(Line line) {
    String typed = line.get(RowColumn.RULE);
    String made = line.get(RowColumn.CODE) + " " + line.get(RowColumn.CONTENT);
    String name = (typed.isEmpty() ? made : typed).replace('"', '\'').replace('\n', ' ').strip();
    String one = name;
    for (int i = 2; !taken.add(one); i++) {
      one = name + " (" + i + ")";
    }
    return one;
  }

  private @Nullable TableRow built(
      Line line, int part, int statement, String name, Rule rule, @Nullable TableRow was) {
    TableRow.Builder row = TableRow.builder().part(part).statement(statement);
    row.file(was == null ? file(line) : was.key().file());
    for (RowColumn each : RowColumn.values()) {
      RowField field = each.field();
      if (field != null && each != RowColumn.RULE) {
        String value = value(each, line);
        row.set(field, value == null ? "" : value);
      }
    }
    row.set(RowField.RULE, name);
    String code = line.get(RowColumn.CODE);
    row.set(RowField.CODE, code);
    String text = line.get(RowColumn.TEXT);
    if (!text.isEmpty()) {
      Matcher conclusion = CONCLUSION.matcher(text);
      return row.conclusion(conclusion.matches() ? conclusion.group(1) : "require").build();
    }
    boolean condition = line.kind() == LawSheet.CONDITIONS || heads.condition(code);
    row.conclusion(condition ? "condition" : "require");
    if (code.isEmpty()) {
      told.wrong(line.place(RowColumn.CODE), "NO_CODE");
    }
    boolean several =
        rule.lines().stream().filter(each -> each.get(RowColumn.TEXT).isEmpty()).count() > 1;
    Join join = several || rule.lines().size() > 1 ? join(line) : Join.ALONE;
    row.join(join == null ? Join.ALONE : join);
    if (join == Join.AT_LEAST) {
      row.set(RowField.NEEDED, words.needed(line.get(RowColumn.JOIN)));
    }
    return withLevels(row, line);
  }

  private @Nullable TableRow withLevels(TableRow.Builder row, Line line) {
    Measure measure = measure(line);
    Levels read = measure == null ? null : read(null, line, measure);
    if (measure == null || read == null) {
      return null;
    }
    understood.put(line, understood(measure, read));
    row.set(RowField.WORD, read.word()).set(RowField.MEASURE, measure.id());
    row.set(RowField.COMPARISON, read.comparison());
    return row.cells(one(read.cells())).upperCells(one(read.upper())).build();
  }

  private String understood(Measure measure, Levels read) {
    return names.understood(measure.id(), read.word(), read.comparison(), one(read.cells()));
  }

  /** What a line was understood to ask; empty where it was not. */
  String understood(Line line) {
    SheetLine was = line.before();
    String as = was == null || line.changed() ? "" : was.get(RowColumn.UNDERSTOOD);
    return understood.getOrDefault(line, as);
  }

  private static List<TableCell> one(List<TableCell> cells) {
    return cells.stream().distinct().count() == 1 ? List.of(cells.get(0)) : cells;
  }

  /** The rule file of a new rule; empty for that of its criterion. */
  private String file(Line line) {
    String key = line.get(RowColumn.KEY);
    int bar = key.indexOf(" | ");
    if (bar > 0 && line.before() == null) {
      return key.substring(0, bar);
    }
    boolean condition =
        line.kind() == LawSheet.CONDITIONS || heads.condition(line.get(RowColumn.CODE));
    if (line.get(RowColumn.TEXT).isEmpty() && !condition) {
      return table.document().isOverlay() && !names.knowsBelow() ? ownFile() : "";
    }
    Matcher conclusion = CONCLUSION.matcher(line.get(RowColumn.TEXT));
    String word = conclusion.matches() ? conclusion.group(1) : "condition";
    return switch (word) {
      case "column", "group", "groupUndetermined" -> "00_pham_vi.drl";
      case "require", "notApplicable", "derive" -> "";
      default -> "99_cong_nhan.drl";
    };
  }

  private String ownFile() {
    return table.files().keySet().stream()
        .filter(each -> each.endsWith(".drl"))
        .findFirst()
        .orElse("tc00_lop_phu.drl");
  }

  // ---- two rows that ask the same of the same

  // Of two lines that say the same, one is later.
  @SuppressWarnings("ReferenceEquality")
  private void sameCodes() {
    Map<String, Line> seen = new HashMap<>();
    for (Rule rule : rules) {
      boolean unfilled = rule.lines().stream().allMatch(OpenRows::unfilled);
      if (unfilled || !rule.lines().get(0).get(RowColumn.TEXT).isEmpty()) {
        continue;
      }
      Line line = rule.lines().get(0);
      String scope =
          String.join(
              "\n",
              line.get(RowColumn.CODE),
              line.get(RowColumn.FROM),
              line.get(RowColumn.UNTIL),
              line.get(RowColumn.CONDITION));
      Line other = seen.putIfAbsent(scope, line);
      if (other != null && (moved(line) || moved(other))) {
        Line later = moved(line) ? line : other;
        Line earlier = later == line ? other : line;
        told.wrong(
            later.place(RowColumn.CODE),
            "SAME_CODE",
            line.get(RowColumn.CODE),
            earlier.place(RowColumn.CODE).cell());
      }
    }
  }

  private static boolean moved(Line line) {
    return line.changed(RowColumn.CODE)
        || line.changed(RowColumn.FROM)
        || line.changed(RowColumn.UNTIL)
        || line.changed(RowColumn.CONDITION);
  }

  // ---- places

  /** Where a part of a rule of that name stands, or {@code null}. */
  @Nullable Line line(String rule, int part) {
    List<Line> lines = places.get(rule);
    return lines == null || lines.isEmpty()
        ? null
        : lines.get(Math.min(Math.max(part, 1), lines.size()) - 1);
  }
}
