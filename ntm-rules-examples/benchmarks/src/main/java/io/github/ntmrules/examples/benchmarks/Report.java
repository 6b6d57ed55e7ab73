package io.github.ntmrules.examples.benchmarks;

import io.github.ntmrules.examples.benchmarks.measure.Section;
import java.util.ArrayList;
import java.util.List;

/** The tables as aligned text for a console and as Markdown. */
final class Report {

  private final List<String> about;
  private final List<Section> sections;

  /**
   * The report.
   *
   * @param about lines on the machine and the versions
   */
  Report(List<String> about, List<Section> sections) {
    this.about = List.copyOf(about);
    this.sections = List.copyOf(sections);
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    if (!goals().rows().isEmpty()) {
      goals().markdown(text);
    }
    for (Section section : sections) {
      new Table(section.title(), section.header(), section.rows()).markdown(text);
    }
    return text.append(String.join("  \n", about)).append("\n").toString();
  }

  String console() {
    StringBuilder text = new StringBuilder();
    for (Section section : sections) {
      new Table(section.title(), section.header(), section.rows()).console(text);
    }
    if (!goals().rows().isEmpty()) {
      goals().console(text);
    }
    return text.append(String.join("\n", about)).append("\n").toString();
  }

  private Table goals() {
    List<List<String>> rows = new ArrayList<>();
    for (Section section : sections) {
      for (Section.Goal goal : section.goals()) {
        rows.add(List.of(goal.name(), goal.wanted(), goal.measured(), goal.verdict()));
      }
    }
    return new Table("Goals", List.of("ratio", "goal", "measured", "reached or missed"), rows);
  }

  /** One table; the first column is text, the others are numbers. */
  private record Table(String title, List<String> header, List<List<String>> rows) {

    void markdown(StringBuilder text) {
      text.append("**").append(title).append("**\n\n| ").append(String.join(" | ", header));
      text.append(" |\n|---").append("|--:".repeat(header.size() - 1)).append("|\n");
      rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
      text.append("\n");
    }

    void console(StringBuilder text) {
      text.append("\n").append(title).append("\n");
      line(text, header);
      rows.forEach(row -> line(text, row));
      text.append("\n");
    }

    private void line(StringBuilder text, List<String> cells) {
      for (int column = 0; column < cells.size(); column++) {
        String cell = cells.get(column);
        String space = " ".repeat(width(column) - cell.length());
        text.append(column == 0 ? cell + space : "  " + space + cell);
      }
      text.append("\n");
    }

    private int width(int column) {
      return Math.max(
          header.get(column).length(),
          rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }
  }
}
