package io.github.ntmrules.examples.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One table of the report and the goals it answers. Filled by one measurement. */
public final class Section {

  private final String title;
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Goal> goals = new ArrayList<>();

  /**
   * A goal and what was measured.
   *
   * @param name what is compared with what
   * @param wanted the bound, in words
   * @param measured the median and the range
   * @param spare the part of the bound that the median leaves free; negative if it is missed
   */
  public record Goal(String name, String wanted, String measured, double spare) {

    /** Whether the median is within the bound. */
    public boolean reached() {
      return spare >= 0;
    }

    /** Whether it is, and by how much of the bound, in per cent. */
    public String verdict() {
      String percent = Rounds.percent(Math.abs(spare));
      return reached() ? "reached, " + percent + " to spare" : "missed by " + percent;
    }
  }

  /** An empty table with that title and those columns. */
  public Section(String title, String... header) {
    this.title = title;
    this.header = List.of(header);
  }

  Section row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  Section atMost(String name, String wanted, double bound, @Nullable Rounds measured) {
    if (measured != null) {
      goals.add(new Goal(name, wanted, measured.text(), 1 - measured.median() / bound));
    }
    return this;
  }

  Section atLeast(String name, String wanted, double bound, Rounds measured) {
    goals.add(new Goal(name, wanted, measured.text(), measured.median() / bound - 1));
    return this;
  }

  /** What the table is about. */
  public String title() {
    return title;
  }

  /** The names of the columns. */
  public List<String> header() {
    return header;
  }

  /** The rows, as many cells as columns each. */
  public List<List<String>> rows() {
    return List.copyOf(rows);
  }

  /** The goals this table answers. */
  public List<Goal> goals() {
    return List.copyOf(goals);
  }
}
