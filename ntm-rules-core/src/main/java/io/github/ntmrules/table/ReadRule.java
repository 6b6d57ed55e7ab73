package io.github.ntmrules.table;

import io.github.ntmrules.internal.syntax.SourceText;
import io.github.ntmrules.internal.syntax.Token;
import io.github.ntmrules.internal.syntax.Tree.Annotation;
import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.internal.syntax.Tree.Compare;
import io.github.ntmrules.internal.syntax.Tree.Condition;
import io.github.ntmrules.internal.syntax.Tree.Rule;
import io.github.ntmrules.internal.syntax.Tree.Text;
import io.github.ntmrules.table.RowField.Name;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule, where everything of it stands, and its rows. */
final class ReadRule {

  /** What the fields that stand in annotations are called there, in the order they are written. */
  static final Map<String, Name> ANNOTATIONS = annotationNames();

  /**
   * One annotation.
   *
   * @param span all of it, from the sign on
   * @param inner what stands between the quotes
   */
  record Note(Span span, Span inner) {}

  private final SourceText source;
  private final FileTokens tokens;
  private final Rule rule;
  private final @Nullable Span remark;
  private final Span scope;
  private final List<Span> conditions = new ArrayList<>();
  private final List<ReadStatement> statements = new ArrayList<>();
  private final Map<Name, Note> notes = new EnumMap<>(Name.class);
  private final Span whole;
  private @Nullable Span fromDay;
  private @Nullable Span untilDay;
  private int fromAt = -1;
  private int untilAt = -1;
  private final List<TableRow> rows = new ArrayList<>();
  private final List<Map<RowField, Span>> fields = new ArrayList<>();
  private final List<Span> rowSpans = new ArrayList<>();

  private static Map<String, Name> annotationNames() {
    Map<String, Name> names = new LinkedHashMap<>();
    names.put("decree", Name.DECREE);
    names.put("source", Name.SOURCE);
    names.put("status", Name.STATUS);
    names.put("general", Name.GENERAL);
    names.put("read", Name.READ);
    return names;
  }

  /**
   * Reads it.
   *
   * @param after where the rule before it, or the header, ends
   */
  ReadRule(SourceText source, FileTokens tokens, Rule rule, int after) {
    this.source = source;
    this.tokens = tokens;
    this.rule = rule;
    this.remark = remark(source.text(), after, rule.begin().offset());
    int when = tokens.next("when", tokens.from(rule.begin().offset()));
    int open = tokens.next("(", when);
    int close = tokens.close(open);
    this.scope = new Span(tokens.get(open).end(), tokens.get(close).offset());
    for (Annotation each : rule.annotations()) {
      note(each);
    }
    conditions(rule.conditions(), open, close);
    for (Call each : rule.statements()) {
      statements.add(ReadStatement.of(each, tokens));
    }
    int begin = remark == null ? rule.begin().offset() : remark.from();
    int last = tokens.from(tokens.span(rule.statements().get(rule.statements().size() - 1)).to());
    this.whole = new Span(begin, tokens.get(tokens.next("end", last)).end());
    readRows();
  }

  private void note(Annotation annotation) {
    Name name = ANNOTATIONS.get(annotation.begin().text());
    if (name != null) {
      int at = tokens.from(annotation.begin().offset());
      Span span = new Span(tokens.get(at - 1).offset(), tokens.get(at + 3).end());
      notes.putIfAbsent(name, new Note(span, FileTokens.inner(annotation.value())));
    }
  }

  // ---- the scope

  private void conditions(List<Condition> read, int open, int close) {
    int begin = open + 1;
    for (int i = open + 1; i <= close; i++) {
      Token token = tokens.get(i);
      if (token.is("(") && i < close) {
        i = tokens.close(i);
      } else if ((token.is(",") || i == close) && i > begin) {
        conditions.add(new Span(tokens.get(begin).offset(), tokens.get(i - 1).end()));
        begin = i + 1;
      }
    }
    for (int i = 0; i < read.size(); i++) {
      Span day = read.get(i) instanceof Compare compare ? day(compare) : null;
      if (day != null) {
        day(i, day, ((Compare) read.get(i)).operator());
      }
    }
  }

  private void day(int at, Span day, String operator) {
    if (operator.equals(">=") && fromDay == null) {
      fromDay = day;
      fromAt = at;
    } else if (operator.equals("<") && untilDay == null) {
      untilDay = day;
      untilAt = at;
    }
  }

  /** What stands in the quotes of the day that the date is compared with, or {@code null}. */
  private static @Nullable Span day(Compare compare) {
    boolean day =
        compare.variable() == null
            && compare.field().is("date")
            && compare.values().get(0) instanceof Call call
            && call.target() == null
            && call.name().is("day")
            && call.arguments().size() == 1
            && call.arguments().get(0) instanceof Text;
    return day
        ? FileTokens.inner(((Call) compare.values().get(0)).arguments().get(0).begin())
        : null;
  }

  /** The conditions that are none of the two days. */
  List<Span> otherConditions() {
    List<Span> others = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      if (i != fromAt && i != untilAt) {
        others.add(conditions.get(i));
      }
    }
    return others;
  }

  // ---- remarks

  /** The lines of remarks that stand directly above, each alone on its line. */
  private static @Nullable Span remark(String text, int after, int rule) {
    List<Span> blocks = blocks(text, after, rule);
    int end = lineBegin(text, rule);
    int begin = end;
    while (begin > after) {
      int line = lineBegin(text, begin - (text.startsWith("\r\n", begin - 2) ? 2 : 1));
      boolean within = blocks.stream().anyMatch(each -> each.holds(line));
      if (line < after || within || !text.substring(line, begin).strip().startsWith("//")) {
        break;
      }
      begin = line;
    }
    return begin == end ? null : new Span(begin, end);
  }

  /** Remarks that may be of several lines. */
  private static List<Span> blocks(String text, int after, int rule) {
    List<Span> blocks = new ArrayList<>();
    int at = after;
    while (at < rule) {
      if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2) + 2;
        blocks.add(new Span(at, end));
        at = end;
      } else if (text.startsWith("//", at)) {
        while (at < rule && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
          at++;
        }
      } else {
        at++;
      }
    }
    return blocks;
  }

  private static int lineBegin(String text, int offset) {
    int at = offset;
    while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at--;
    }
    return at;
  }

  private static String remarkLines(String written) {
    return written
        .lines()
        .map(String::strip)
        .map(line -> line.substring(2))
        .map(line -> line.startsWith(" ") ? line.substring(1) : line)
        .collect(Collectors.joining("\n"));
  }

  // ---- rows

  private void readRows() {
    int part = 1;
    for (int i = 0; i < statements.size(); i++) {
      ReadStatement statement = statements.get(i);
      int count = Math.max(1, statement.parts().size());
      for (int position = 1; position <= count; position++) {
        row(statement, i + 1, position, part++);
      }
    }
  }

  private void row(ReadStatement statement, int number, int position, int part) {
    Map<RowField, Span> spans = shared();
    if (statement.code() != null) {
      spans.put(RowField.CODE, statement.code());
    }
    TableRow.Builder row = TableRow.builder().file(source.file()).part(part).statement(number);
    row.conclusion(statement.conclusion());
    Span span = statement.span();
    if (statement.plain()) {
      ReadPart read = statement.parts().get(position - 1);
      span = statement.parts().size() == 1 ? span : read.span();
      read.fields(spans);
      if (statement.joinWord() != null) {
        spans.put(RowField.JOIN, statement.joinWord());
      }
      if (statement.needed() != null) {
        spans.put(RowField.NEEDED, statement.needed());
      }
      row.join(statement.join()).position(position, statement.parts().size());
      row.cells(read.cells()).upperCells(read.upperCells());
    } else {
      spans.put(RowField.TEXT, span);
    }
    spans.forEach(
        (field, where) -> {
          row.place(field, source.place(where.from()));
          text(field, where, row);
        });
    row.place(source.place(rule.begin().offset()));
    rows.add(row.build());
    fields.add(spans);
    rowSpans.add(span);
  }

  /** The fields that all rows of the rule share. */
  private Map<RowField, Span> shared() {
    Map<RowField, Span> spans = new LinkedHashMap<>();
    spans.put(RowField.RULE, FileTokens.inner(rule.name()));
    if (remark != null) {
      spans.put(RowField.REMARK, remark);
    }
    if (fromDay != null) {
      spans.put(RowField.FROM, fromDay);
    }
    if (untilDay != null) {
      spans.put(RowField.UNTIL, untilDay);
    }
    List<Span> others = otherConditions();
    if (!others.isEmpty()) {
      spans.put(
          RowField.CONDITION, new Span(others.get(0).from(), others.get(others.size() - 1).to()));
    }
    notes.forEach((name, note) -> spans.put(new RowField(name, 0), note.inner()));
    return spans;
  }

  private void text(RowField field, Span where, TableRow.Builder row) {
    switch (field.name()) {
      case CELL, UPPER, JOIN -> {}
      case REMARK -> row.set(field, remarkLines(where.of(source.text())));
      case CONDITION ->
          row.set(
              field,
              otherConditions().stream().map(tokens::text).collect(Collectors.joining(", ")));
      case TEXT -> row.set(field, Indents.taken(where.of(source.text())));
      default -> row.set(field, where.of(source.text()));
    }
  }

  // ---- what was read

  Rule rule() {
    return rule;
  }

  SourceText source() {
    return source;
  }

  FileTokens tokens() {
    return tokens;
  }

  /** All of it, with the remarks above it. */
  Span whole() {
    return whole;
  }

  @Nullable Span remark() {
    return remark;
  }

  /** What stands in the brackets of the scope. */
  Span scope() {
    return scope;
  }

  /** The conditions, without the commas between them. */
  List<Span> conditions() {
    return conditions;
  }

  /** Which condition says the first day, or -1. */
  int fromAt() {
    return fromAt;
  }

  /** Which condition says the first day no longer meant, or -1. */
  int untilAt() {
    return untilAt;
  }

  Map<Name, Note> notes() {
    return notes;
  }

  List<ReadStatement> statements() {
    return statements;
  }

  List<TableRow> rows() {
    return rows;
  }

  /** Where the fields of that row stand. */
  Map<RowField, Span> fields(int row) {
    return fields.get(row);
  }

  /** The row and the field at that place. */
  TableSpot at(int offset) {
    RowField found = null;
    Span smallest = null;
    int row = -1;
    for (int i = 0; i < rows.size(); i++) {
      row = row < 0 && rowSpans.get(i).holds(offset) ? i : row;
    }
    int of = Math.max(row, 0);
    for (Map.Entry<RowField, Span> each : fields.get(of).entrySet()) {
      Span span = each.getValue();
      // A problem of a text is told at its quote.
      boolean here = new Span(span.from() - 1, span.to() + 1).holds(offset);
      if (here && (smallest == null || span.length() < smallest.length())) {
        found = each.getKey();
        smallest = span;
      }
    }
    for (Map.Entry<Name, Note> each : notes.entrySet()) {
      found = each.getValue().span().holds(offset) ? new RowField(each.getKey(), 0) : found;
    }
    return new TableSpot(rows.get(of).key(), found, null);
  }
}
