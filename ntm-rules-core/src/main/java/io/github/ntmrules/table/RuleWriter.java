package io.github.ntmrules.table;

import io.github.ntmrules.table.RowField.Name;
import io.github.ntmrules.table.TableCell.Certainty;
import io.github.ntmrules.table.TableRow.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes rules as the packaged files have them. */
final class RuleWriter {

  private static final int LONGEST = 120;
  private static final String INDENT = "    ";

  private final String lineEnd;

  RuleWriter(String lineEnd) {
    this.lineEnd = lineEnd;
  }

  /** The level of a comparison: one cell, or a row of them. */
  private static String level(List<TableCell> cells) {
    if (cells.size() > 1) {
      return " row(" + cells.stream().map(TableCell::text).collect(Collectors.joining(", ")) + ") ";
    }
    String text = cells.get(0).text();
    return cells.get(0).kind() == TableCell.Kind.LEVEL_OF ? " " + text + " " : text;
  }

  /** A figure held against a level. */
  static String part(
      String word,
      String measure,
      String comparison,
      List<TableCell> cells,
      List<TableCell> upper) {
    String figure = word + "(\"" + measure + "\"";
    if (word.equals("yes")) {
      boolean plain = cells.isEmpty() || cells.get(0).equals(TableCell.number("1"));
      return figure + (plain ? ")" : ", " + cells.get(0).text() + ")");
    }
    String levels =
        switch (ReadPart.levels(comparison)) {
          case 0 -> "";
          case 2 -> (level(cells) + ", " + level(upper)).replace(" , ", ", ");
          default -> level(cells);
        };
    return figure + ")." + comparison + "(" + levels + ")";
  }

  private static String part(TableRow row) {
    return part(row.word(), row.measure(), row.comparison(), row.cells(), row.upperCells());
  }

  /** The word that joins, with its bracket, and the number where it has one. */
  static String joining(Join join, int needed) {
    return switch (join) {
      case ALONE -> "";
      case ALL -> "allOf(";
      case ANY -> "anyOf(";
      case AT_LEAST -> "atLeast(" + needed + ",";
      case GIVEN -> "given(";
    };
  }

  private String statement(List<TableRow> rows) {
    TableRow first = rows.get(0);
    if (!first.isPlain()) {
      return Indents.put(first.text(), lineEnd) + ";";
    }
    String begin = "law." + first.conclusion() + "(\"" + first.code() + "\", ";
    if (first.join() == Join.ALONE) {
      return begin + part(first) + ");";
    }
    begin += joining(first.join(), first.needed());
    List<String> parts = rows.stream().map(RuleWriter::part).toList();
    String line = begin + " " + String.join(", ", parts) + " ));";
    return INDENT.length() + line.length() <= LONGEST
        ? line
        : begin
            + parts.stream()
                .map(part -> lineEnd + INDENT + INDENT + part)
                .collect(Collectors.joining(","))
            + " ));";
  }

  /** The rule that these rows are of, without an end of line after it. */
  String rule(List<TableRow> rows) {
    TableRow first = rows.get(0);
    List<String> lines = new ArrayList<>();
    first.remark().lines().map(RuleWriter::remark).forEach(lines::add);
    lines.add("rule \"" + first.key().rule() + "\"");
    List<String> notes = new ArrayList<>();
    ReadRule.ANNOTATIONS.forEach(
        (word, name) -> {
          String value = first.value(new RowField(name, 0));
          if (!value.isEmpty() && name != Name.READ) {
            notes.add(note(word, value));
          }
        });
    if (!notes.isEmpty()) {
      lines.add(INDENT + String.join(" ", notes));
    }
    if (!first.read().isEmpty()) {
      lines.add(INDENT + note("read", first.read()));
    }
    lines.add("when");
    lines.add(INDENT + "Scope(" + scope(first.from(), first.until(), first.condition()) + ")");
    lines.add("then");
    Map<Integer, List<TableRow>> statements = new TreeMap<>();
    for (TableRow row : rows) {
      statements.computeIfAbsent(row.statement(), number -> new ArrayList<>()).add(row);
    }
    statements.values().forEach(each -> lines.add(INDENT + statement(each)));
    lines.add("end");
    return String.join(lineEnd, lines);
  }

  static String note(String word, String value) {
    return "@" + word + "(\"" + value + "\")";
  }

  static String remark(String line) {
    return line.isEmpty() ? "//" : "// " + line;
  }

  static String from(String day) {
    return "date >= day(\"" + day + "\")";
  }

  static String until(String day) {
    return "date < day(\"" + day + "\")";
  }

  private static String scope(String from, String until, String condition) {
    List<String> parts = new ArrayList<>();
    if (!from.isEmpty()) {
      parts.add(from(from));
    }
    if (!until.isEmpty()) {
      parts.add(until(until));
    }
    if (!condition.isEmpty()) {
      parts.add(condition);
    }
    return within(parts);
  }

  static String within(List<String> conditions) {
    return conditions.isEmpty() ? "" : " " + String.join(", ", conditions) + " ";
  }

  /** Whether that is the cell of {@code yes} where nothing else is written. */
  static boolean plainYes(TableCell cell) {
    return cell.kind() != TableCell.Kind.NUMBER
        || cell.certainty() != Certainty.AS_RULE
        || "1".equals(cell.level());
  }
}
