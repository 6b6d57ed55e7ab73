package io.github.ntmrules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table whose columns stand under each other in the source too. */
final class MarkdownTable {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\|*_`\\[\\]]");

  private final List<List<String>> rows = new ArrayList<>();

  MarkdownTable(List<String> heading) {
    add(heading);
  }

  /** Adds a row, with as many cells as the heading. */
  void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** The text of a document as it is written in a cell or elsewhere in Markdown. */
  static String escaped(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0").replace("<", "&lt;");
  }

  /** The table in Markdown, ending with a line end. */
  String markdown() {
    List<String> rule = IntStream.range(0, columns()).mapToObj(i -> "-".repeat(width(i))).toList();
    List<String> lines = new ArrayList<>(rows.stream().map(row -> line(row, "| ", " |")).toList());
    lines.add(1, line(rule, "| ", " |"));
    return String.join("\n", lines) + "\n";
  }

  /** The table in plain text, a rule below the heading, ending with a line end. */
  String plain() {
    List<String> rule = IntStream.range(0, columns()).mapToObj(i -> "-".repeat(width(i))).toList();
    List<String> lines = new ArrayList<>(rows.stream().map(row -> line(row, "", "")).toList());
    lines.add(1, line(rule, "", ""));
    return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
  }

  private String line(List<String> row, String before, String after) {
    return IntStream.range(0, columns())
        .mapToObj(i -> row.get(i) + " ".repeat(width(i) - width(row.get(i))))
        .collect(Collectors.joining(" | ", before, after));
  }

  private int columns() {
    return rows.get(0).size();
  }

  private int width(int column) {
    return Math.max(3, rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
  }

  /** The ditto mark takes the room of two letters. */
  private static int width(String text) {
    return text.codePoints().map(each -> each == '〃' ? 2 : 1).sum();
  }
}
