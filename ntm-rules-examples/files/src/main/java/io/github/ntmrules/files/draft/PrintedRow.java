package io.github.ntmrules.files.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a decree's table: an indicator, or a part of one, as printed. Not thread-safe. */
final class PrintedRow {

  /**
   * A level.
   *
   * @param text as printed; empty where nothing is
   * @param open whether it is not sure that it belongs here
   */
  record Cell(String text, boolean open) {}

  private final int number;
  private final int criterion;
  private final String criterionCode;
  private final String criterionName;
  private final String content;
  private final String unit;
  private final String general;
  private final List<Cell> cells;
  private String code;
  private String title = "";
  private boolean partOfAbove;
  private @Nullable Integer year;

  PrintedRow(
      int number,
      Criterion criterion,
      String code,
      String content,
      String unit,
      String general,
      List<Cell> cells) {
    this.number = number;
    this.criterion = criterion.number();
    this.criterionCode = criterion.code();
    this.criterionName = criterion.name();
    this.code = code;
    this.content = content;
    this.unit = unit;
    this.general = general;
    this.cells = new ArrayList<>(cells);
  }

  /**
   * The criterion that rows belong to.
   *
   * @param number which one of the table, from 1; 0 before the first
   * @param code its number as printed; may be empty
   * @param name what it is called; may be empty
   */
  record Criterion(int number, String code, String name) {}

  /** The row as people count it. */
  int number() {
    return number;
  }

  int criterion() {
    return criterion;
  }

  String criterionCode() {
    return criterionCode;
  }

  String criterionName() {
    return criterionName;
  }

  String code() {
    return code;
  }

  void code(String of) {
    code = of;
  }

  /** Whether it is a part of the row above. */
  boolean partOfAbove() {
    return partOfAbove;
  }

  void makePart() {
    partOfAbove = true;
  }

  String content() {
    return content;
  }

  /** The words above its parts; empty where it has none. */
  String title() {
    return title;
  }

  void title(String of) {
    title = of;
  }

  /** The year that it alone names, of the indicator above it; {@code null} of all others. */
  @Nullable Integer year() {
    return year;
  }

  /** Makes it what the row above asks in that year. */
  void makeYear(int of, PrintedRow above) {
    year = of;
    code = above.code;
    title = above.content;
    partOfAbove = false;
  }

  /** What it asks, with what stands above its parts. */
  String words() {
    return title.isEmpty() ? content : year != null ? title : title + " " + content;
  }

  String unit() {
    return unit;
  }

  String general() {
    return general;
  }

  /** The levels, in the order of the columns of levels. */
  List<Cell> cells() {
    return cells;
  }

  /** Says of all levels that it is not sure that they belong here. */
  void openAll() {
    cells.replaceAll(each -> new Cell(each.text(), true));
  }

  boolean hasLevel() {
    return cells.stream().anyMatch(each -> !each.text().isEmpty());
  }
}
