package io.github.ntmrules.table;

import io.github.ntmrules.table.ReadPart.ReadLevel;
import io.github.ntmrules.table.RowField.Name;
import io.github.ntmrules.table.RowProblem.Kind;
import io.github.ntmrules.table.TableRow.Join;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is set in the rows of one rule, as the fewest changes of its text. */
final class RuleEdit {

  /**
   * What is set in one row.
   *
   * @param fields the fields that hold text, and single cells
   * @param cells all cells anew, or {@code null}
   * @param upper all upper ends anew, or {@code null}
   */
  record Asked(
      Map<RowField, String> fields,
      @Nullable List<TableCell> cells,
      @Nullable List<TableCell> upper) {

    boolean isEmpty() {
      return fields.isEmpty() && cells == null && upper == null;
    }
  }

  private final ReadRule rule;
  private final String text;
  private final String lineEnd;
  private final Edits edits;
  private final Consumer<RowProblem> problems;

  RuleEdit(ReadRule rule, String lineEnd, Edits edits, Consumer<RowProblem> problems) {
    this.rule = rule;
    this.text = rule.source().text();
    this.lineEnd = lineEnd;
    this.edits = edits;
    this.problems = problems;
  }

  /** Takes what is set, by the number of the part. */
  void take(Map<Integer, Asked> asked) {
    Map<RowField, String> shared = new HashMap<>();
    List<Map<RowField, String>> joined = new ArrayList<>();
    rule.statements().forEach(each -> joined.add(new HashMap<>()));
    for (TableRow row : rule.rows()) {
      Asked of = asked.get(row.key().part());
      if (of == null) {
        continue;
      }
      Map<RowField, String> own = new HashMap<>();
      of.fields()
          .forEach(
              (field, value) -> {
                switch (field.name()) {
                  case RULE,
                      FROM,
                      UNTIL,
                      CONDITION,
                      SOURCE,
                      STATUS,
                      GENERAL,
                      READ,
                      DECREE,
                      REMARK ->
                      put(shared, row, field, value);
                  case CODE, JOIN, NEEDED, TEXT ->
                      put(joined.get(row.statement() - 1), row, field, value);
                  default -> own.put(field, value);
                }
              });
      part(row, own, of.cells(), of.upper());
    }
    shared(shared);
    for (int i = 0; i < joined.size(); i++) {
      statement(rule.statements().get(i), i + 1, joined.get(i));
    }
  }

  private void put(Map<RowField, String> into, TableRow row, RowField field, String value) {
    String other = into.putIfAbsent(field, value);
    if (other != null && !other.equals(value)) {
      problems.accept(RowProblem.of(Kind.CONTRADICTION, row.key(), field, other, value));
    }
  }

  private RowKey key() {
    return rule.rows().get(0).key();
  }

  private boolean remarkIn(Span span, RowKey row, RowField field) {
    boolean remark = rule.tokens().remarkIn(span, text);
    if (remark) {
      problems.accept(RowProblem.of(Kind.REMARK_WITHIN, row, field));
    }
    return remark;
  }

  // ---- what all rows share

  private void shared(Map<RowField, String> asked) {
    String name = asked.get(RowField.RULE);
    if (name != null) {
      edits.replace(FileTokens.inner(rule.rule().name()), name);
    }
    String remark = asked.get(RowField.REMARK);
    if (remark != null) {
      remark(remark);
    }
    notes(asked);
    scope(asked);
  }

  private void remark(String remark) {
    StringBuilder lines = new StringBuilder();
    remark.lines().forEach(line -> lines.append(RuleWriter.remark(line)).append(lineEnd));
    Span old = rule.remark();
    if (old == null) {
      edits.insert(rule.rule().begin().offset(), lines.toString());
    } else {
      edits.replace(old, lines.toString());
    }
  }

  private void notes(Map<RowField, String> asked) {
    // Where the next one goes that is not there yet.
    int at = rule.rule().name().end();
    boolean first = true;
    for (Map.Entry<String, Name> each : ReadRule.ANNOTATIONS.entrySet()) {
      ReadRule.Note note = rule.notes().get(each.getValue());
      String value = asked.get(new RowField(each.getValue(), 0));
      if (note != null) {
        if (removed(each.getValue(), asked)) {
          remove(note.span());
          continue;
        }
        if (value != null) {
          edits.replace(note.inner(), value);
        }
        at = each.getValue() == Name.READ ? at : Math.max(at, note.span().to());
        first = false;
      } else if (value != null && !value.isEmpty()) {
        List<Span> kept =
            rule.notes().entrySet().stream()
                .filter(other -> !removed(other.getKey(), asked))
                .map(other -> other.getValue().span())
                .toList();
        insert(RuleWriter.note(each.getKey(), value), each.getValue(), at, first, kept);
        first &= each.getValue() == Name.READ;
      }
    }
  }

  private static boolean removed(Name name, Map<RowField, String> asked) {
    return "".equals(asked.get(new RowField(name, 0)));
  }

  private void insert(String note, Name name, int at, boolean first, List<Span> kept) {
    int begin = kept.stream().mapToInt(Span::from).min().orElse(-1);
    if (name == Name.READ) {
      int last = kept.stream().mapToInt(Span::to).max().orElse(at);
      edits.insert(last, lineEnd + "    " + note);
    } else if (first && begin >= 0) {
      edits.insert(begin, note + " ");
    } else {
      edits.insert(at, (first ? lineEnd + "    " : " ") + note);
    }
  }

  /** Takes an annotation away, and its line where nothing else stands there. */
  private void remove(Span note) {
    int begin = note.from();
    while (begin > 0 && blank(text.charAt(begin - 1))) {
      begin--;
    }
    int end = note.to();
    while (end < text.length() && blank(text.charAt(end))) {
      end++;
    }
    boolean lineBegins = begin > 0 && text.charAt(begin - 1) == '\n';
    boolean lineEnds = text.startsWith("\n", end) || text.startsWith("\r\n", end);
    if (lineBegins && lineEnds) {
      edits.replace(new Span(begin, text.indexOf('\n', end) + 1), "");
    } else if (lineBegins) {
      edits.replace(new Span(note.from(), end), "");
    } else {
      edits.replace(new Span(begin, note.to()), "");
    }
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t';
  }

  private void scope(Map<RowField, String> asked) {
    String from = asked.get(RowField.FROM);
    String until = asked.get(RowField.UNTIL);
    String condition = asked.get(RowField.CONDITION);
    Map<RowField, Span> fields = rule.fields(0);
    boolean anew =
        condition != null
            || anew(from, fields.get(RowField.FROM))
            || anew(until, fields.get(RowField.UNTIL));
    if (!anew) {
      replace(fields.get(RowField.FROM), from);
      replace(fields.get(RowField.UNTIL), until);
      return;
    }
    if (one(from, until, condition)) {
      return;
    }
    if (!remarkIn(rule.scope(), key(), RowField.CONDITION)) {
      edits.replace(rule.scope(), RuleWriter.within(conditions(from, until, condition)));
    }
  }

  /** Where one condition comes or goes, the others stay as they are written. */
  private boolean one(@Nullable String from, @Nullable String until, @Nullable String condition) {
    int asked = (from == null ? 0 : 1) + (until == null ? 0 : 1) + (condition == null ? 0 : 1);
    int count = rule.conditions().size();
    if (asked != 1 || count == 0) {
      return false;
    }
    if (condition != null) {
      List<Span> others = rule.otherConditions();
      int first = others.isEmpty() ? -1 : rule.conditions().indexOf(others.get(0));
      int last = others.isEmpty() ? -1 : first + others.size() - 1;
      boolean together =
          first >= 0 && rule.conditions().get(last).equals(others.get(others.size() - 1));
      if (first < 0) {
        edits.insert(rule.conditions().get(count - 1).to(), ", " + condition);
        return true;
      }
      return together
          && (condition.isEmpty() ? without(first, last) : instead(first, last, condition));
    }
    boolean begins = from != null;
    String day = String.valueOf(begins ? from : until);
    int at = begins ? rule.fromAt() : rule.untilAt();
    if (day.isEmpty()) {
      return without(at, at);
    }
    int after = begins ? -1 : rule.fromAt();
    if (after >= 0) {
      edits.insert(rule.conditions().get(after).to(), ", " + RuleWriter.until(day));
    } else {
      String written = begins ? RuleWriter.from(day) : RuleWriter.until(day);
      edits.insert(rule.conditions().get(0).from(), written + ", ");
    }
    return true;
  }

  private boolean instead(int first, int last, String condition) {
    Span span = new Span(rule.conditions().get(first).from(), rule.conditions().get(last).to());
    if (!remarkIn(span, key(), RowField.CONDITION)) {
      edits.replace(span, condition);
    }
    return true;
  }

  /** Takes conditions away with the comma before or after them. */
  private boolean without(int first, int last) {
    int count = rule.conditions().size();
    Span span =
        first > 0
            ? new Span(rule.conditions().get(first - 1).to(), rule.conditions().get(last).to())
            : last + 1 < count
                ? new Span(rule.conditions().get(0).from(), rule.conditions().get(last + 1).from())
                : rule.scope();
    if (!remarkIn(span, key(), RowField.CONDITION)) {
      edits.replace(span, "");
    }
    return true;
  }

  private static boolean anew(@Nullable String value, @Nullable Span there) {
    return value != null && (value.isEmpty() || there == null);
  }

  private void replace(@Nullable Span span, @Nullable String value) {
    if (span != null && value != null) {
      edits.replace(span, value);
    }
  }

  private List<String> conditions(
      @Nullable String from, @Nullable String until, @Nullable String condition) {
    List<String> parts = new ArrayList<>();
    boolean others = false;
    for (int i = 0; i < rule.conditions().size(); i++) {
      String written = rule.conditions().get(i).of(text);
      if (i == rule.fromAt()) {
        day(parts, from, written, true);
      } else if (i == rule.untilAt()) {
        day(parts, until, written, false);
      } else if (condition == null) {
        parts.add(written);
      } else if (!others) {
        others = true;
        if (!condition.isEmpty()) {
          parts.add(condition);
        }
      }
    }
    if (rule.fromAt() < 0 && from != null && !from.isEmpty()) {
      parts.add(0, RuleWriter.from(from));
    }
    if (rule.untilAt() < 0 && until != null && !until.isEmpty()) {
      boolean begins = rule.fromAt() >= 0 || (from != null && !from.isEmpty());
      parts.add(begins && !parts.isEmpty() ? 1 : 0, RuleWriter.until(until));
    }
    if (condition != null && !condition.isEmpty() && !others) {
      parts.add(condition);
    }
    return parts;
  }

  private static void day(List<String> parts, @Nullable String day, String written, boolean from) {
    if (day == null) {
      parts.add(written);
    } else if (!day.isEmpty()) {
      parts.add(from ? RuleWriter.from(day) : RuleWriter.until(day));
    }
  }

  // ---- a conclusion

  private void statement(ReadStatement read, int number, Map<RowField, String> asked) {
    TableRow row =
        rule.rows().stream().filter(each -> each.statement() == number).findFirst().orElseThrow();
    String conclusion = asked.get(RowField.TEXT);
    if (conclusion != null) {
      if (read.plain()) {
        absent(row, RowField.TEXT);
      } else if (asked.containsKey(RowField.CODE)) {
        problems.accept(
            RowProblem.of(
                Kind.CONTRADICTION,
                row.key(),
                RowField.CODE,
                conclusion,
                asked.get(RowField.CODE)));
      } else {
        edits.replace(read.span(), Indents.put(conclusion, lineEnd));
      }
      return;
    }
    String code = asked.get(RowField.CODE);
    if (code != null && read.code() == null) {
      absent(row, RowField.CODE);
    } else {
      replace(read.code(), code);
    }
    join(read, row, asked);
  }

  private void absent(TableRow row, RowField field) {
    problems.accept(RowProblem.of(Kind.NO_SUCH_FIELD, row.key(), field));
  }

  private void join(ReadStatement read, TableRow row, Map<RowField, String> asked) {
    String join = asked.get(RowField.JOIN);
    String needed = asked.get(RowField.NEEDED);
    if (join == null && needed == null) {
      return;
    }
    Span word = read.joinWord();
    Join after =
        join == null
            ? read.join()
            : join.isEmpty() ? Join.ALONE : Join.valueOf(join.toUpperCase(Locale.ROOT));
    boolean possible =
        word != null
            && after != Join.ALONE
            && (after == Join.AT_LEAST || needed == null || needed.isEmpty())
            && (after != Join.GIVEN || read.parts().size() == 2);
    if (word == null || !possible) {
      absent(row, join == null ? RowField.NEEDED : RowField.JOIN);
      return;
    }
    if (after == read.join()) {
      replace(read.needed(), needed);
      return;
    }
    int wanted = needed == null || needed.isEmpty() ? 0 : Integer.parseInt(needed);
    if (after == Join.AT_LEAST && wanted == 0) {
      problems.accept(RowProblem.of(Kind.VALUE_MISSING, row.key(), RowField.NEEDED));
      return;
    }
    // Up to the bracket, and past the number that is needed no more.
    Span number = read.needed();
    int bracket = text.indexOf('(', word.to());
    int end = number == null ? bracket + 1 : text.indexOf(',', number.to()) + 1;
    Span span = new Span(word.from(), end);
    if (!remarkIn(span, row.key(), RowField.JOIN)) {
      boolean blank = after == Join.AT_LEAST && !Character.isWhitespace(text.charAt(end));
      edits.replace(span, RuleWriter.joining(after, wanted) + (blank ? " " : ""));
    }
  }

  // ---- a part

  private void part(
      TableRow row,
      Map<RowField, String> asked,
      @Nullable List<TableCell> cells,
      @Nullable List<TableCell> upper) {
    if (asked.isEmpty() && cells == null && upper == null) {
      return;
    }
    ReadStatement statement = rule.statements().get(row.statement() - 1);
    if (!statement.plain()) {
      asked.keySet().forEach(field -> absent(row, field));
      if (asked.isEmpty()) {
        absent(row, RowField.cell(0));
      }
      return;
    }
    ReadPart read = statement.parts().get(row.position() - 1);
    List<TableCell> lower = cells(row, asked, Name.CELL, row.cells(), cells);
    List<TableCell> higher = cells(row, asked, Name.UPPER, row.upperCells(), upper);
    if (lower == null || higher == null) {
      return;
    }
    String word = asked.getOrDefault(RowField.WORD, row.word());
    String comparison = asked.getOrDefault(RowField.COMPARISON, row.comparison());
    boolean sameForm =
        word.equals("yes") == read.yes()
            && (read.yes() || ReadPart.levels(comparison) == read.levels().size())
            && lower.size() == row.cells().size()
            && higher.size() == row.upperCells().size()
            && !(read.yes() && (read.levels().isEmpty() || lower.equals(List.of(one()))));
    if (read.yes() && word.equals("yes") && asked.containsKey(RowField.COMPARISON)) {
      absent(row, RowField.COMPARISON);
    } else if (sameForm) {
      fields(read, row, asked, lower, higher);
    } else {
      anew(read, row, asked, cells != null, lower, higher);
    }
  }

  private static TableCell one() {
    return TableCell.number("1");
  }

  /** The cells as they are to be, or {@code null} if one was named that there is not. */
  private @Nullable List<TableCell> cells(
      TableRow row,
      Map<RowField, String> asked,
      Name name,
      List<TableCell> before,
      @Nullable List<TableCell> all) {
    List<TableCell> cells = new ArrayList<>(all == null ? before : all);
    boolean ok = true;
    for (Map.Entry<RowField, String> each : asked.entrySet()) {
      RowField field = each.getKey();
      if (field.name() != name) {
        continue;
      }
      if (all != null) {
        problems.accept(
            RowProblem.of(Kind.CONTRADICTION, row.key(), field, each.getValue(), all.toString()));
        ok = false;
      } else if (field.column() >= cells.size()) {
        absent(row, field);
        ok = false;
      } else {
        cells.set(field.column(), Objects.requireNonNull(Fragments.cell(each.getValue())));
      }
    }
    return ok ? cells : null;
  }

  private void fields(
      ReadPart read,
      TableRow row,
      Map<RowField, String> asked,
      List<TableCell> lower,
      List<TableCell> higher) {
    replace(read.word(), asked.get(RowField.WORD));
    replace(read.measure(), asked.get(RowField.MEASURE));
    replace(read.comparison(), asked.get(RowField.COMPARISON));
    cells(read, 0, lower, row);
    cells(read, 1, higher, row);
  }

  private void cells(ReadPart read, int end, List<TableCell> cells, TableRow row) {
    if (end >= read.levels().size()) {
      return;
    }
    ReadLevel level = read.levels().get(end);
    for (int column = 0; column < cells.size(); column++) {
      TableCell cell = cells.get(column);
      Span span = level.spans().get(column);
      RowField field = end == 0 ? RowField.cell(column) : RowField.upper(column);
      if (!cell.equals(level.cells().get(column)) && !remarkIn(span, row.key(), field)) {
        edits.replace(span, cell.text());
      }
    }
  }

  private void anew(
      ReadPart read,
      TableRow row,
      Map<RowField, String> asked,
      boolean allCells,
      List<TableCell> lower,
      List<TableCell> higher) {
    String word = asked.getOrDefault(RowField.WORD, row.word());
    String comparison = asked.getOrDefault(RowField.COMPARISON, row.comparison());
    boolean given = allCells || asked.keySet().stream().anyMatch(each -> each.name() == Name.CELL);
    if (word.equals("yes")) {
      boolean fits = lower.size() == 1 && RuleWriter.plainYes(lower.get(0));
      if (!fits) {
        String written = lower.isEmpty() ? "" : lower.get(0).text();
        problems.accept(
            RowProblem.of(Kind.WRONG_VALUE, row.key(), RowField.cell(0), written, "yes(…)"));
        return;
      }
    } else {
      int levels = ReadPart.levels(comparison);
      RowField missing =
          comparison.isEmpty()
              ? RowField.COMPARISON
              : levels > 0 && (lower.isEmpty() || (read.yes() && !given))
                  ? RowField.cell(0)
                  : levels > 1 && higher.isEmpty() ? RowField.upper(0) : null;
      if (missing != null) {
        problems.accept(RowProblem.of(Kind.VALUE_MISSING, row.key(), missing));
        return;
      }
    }
    if (!remarkIn(read.span(), row.key(), RowField.cell(0))) {
      String measure = asked.getOrDefault(RowField.MEASURE, row.measure());
      edits.replace(read.span(), RuleWriter.part(word, measure, comparison, lower, higher));
    }
  }
}
