package io.github.ntmrules.files.data;

import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.Column.Circumstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands over the columns of a sheet beside what they are of: in the rows of headings, in rows
 * of groups right above them, in titles and in the name of the sheet.
 */
final class HeadingGroups {

  /** So many rows of groups stand above headings at most. */
  private static final int MOST_ABOVE = 3;

  private static final Pattern SHARE_ONLY =
      Pattern.compile("(?:%|(?:ty|ti) le)(?: ?\\(? ?%? ?\\)?)?");

  /**
   * What is said of a column.
   *
   * @param text the words that say that it is no result, or the last that say something
   * @param noResult whether it is a plan or a comparison
   * @param result whether it is said to be a result
   * @param year of which year it is, or {@code null}
   * @param mark what a mark in it means, or {@code null}
   * @param part the words by which it is of a part of a year; else empty
   * @param strange words that nobody can tell to say nothing of its figures; else empty
   */
  record Said(
      String text,
      boolean noResult,
      boolean result,
      @Nullable Integer year,
      @Nullable Boolean mark,
      String part,
      String strange) {}

  private final Layout.Found found;
  private final Headings headings;
  private final int names;
  private final List<Grid.Row> rows = new ArrayList<>();
  private final Map<Integer, Said> said = new HashMap<>();
  private final Titles titles;

  /**
   * Over those headings.
   *
   * @param all the first rows of the sheet
   * @param sheet its name
   */
  HeadingGroups(List<Grid.Row> all, Layout.Found found, Headings headings, String sheet) {
    this.found = found;
    this.headings = headings;
    this.names = names();
    int next = found.first();
    for (int i = all.size() - 1; i >= 0; i--) {
      Grid.Row row = all.get(i);
      boolean above = row.number() == next - 1 && found.first() - row.number() <= MOST_ABOVE;
      if (row.number() >= found.first() && row.number() <= found.last()) {
        rows.add(0, row);
      } else if (above && !row.blank()) {
        rows.add(0, row);
        next--;
      }
    }
    List<String> texts = new ArrayList<>();
    for (Grid.Row row : all) {
      if (row.number() < found.first()) {
        row.cells().stream()
            .filter(each -> each instanceof CellValue.Text && isTitle(row, each))
            .map(CellValue::shown)
            .filter(each -> !texts.contains(each))
            .forEach(texts::add);
      }
    }
    titles = Titles.of(texts, sheet);
  }

  private int names() {
    for (int i = 0; i < found.cells().size(); i++) {
      CellValue cell = found.cells().get(i);
      Column column = cell == null ? null : headings.peek(cell.shown());
      if (column == Circumstance.NAME || column == Circumstance.CASE) {
        return i;
      }
    }
    return 0;
  }

  /** What is said of the whole sheet. */
  Titles titles() {
    return titles;
  }

  /**
   * Whether a cell above the headings is over the names too, or over all that is not one of names,
   * or in no row right above.
   */
  private boolean isTitle(Grid.Row row, CellValue cell) {
    return !rows.contains(row)
        || Objects.equals(cell, over(row, names))
        || (isOverAll(row, cell) && GroupNames.isTitle(cell.shown()));
  }

  private boolean isOverAll(Grid.Row row, CellValue cell) {
    for (int i = names + 1; i < found.cells().size(); i++) {
      if (!cell.equals(over(row, i))) {
        return false;
      }
    }
    return true;
  }

  /** What is said of a column, or {@code null} if nothing is. */
  @Nullable Said at(int column) {
    return said.computeIfAbsent(column, this::find);
  }

  private @Nullable Said find(int column) {
    String text = "";
    boolean noResult = false;
    boolean result = false;
    Integer year = null;
    Boolean mark = null;
    String part = "";
    String strange = "";
    for (int i = 0; i < rows.size(); i++) {
      CellValue cell = cell(i, column);
      if (cell == null) {
        continue;
      }
      String shown = cell.shown();
      GroupWords words = words(i, column, cell);
      boolean form = !found.ids().isEmpty() && !isAbove(i);
      if (words == null && (form || headings.understands(shown))) {
        continue;
      }
      Period period = words == null || isPart(shown) ? Period.of(shown) : null;
      if (words == null && (period == null || !period.plan())) {
        boolean own = cell.equals(heading(column));
        boolean harmless =
            own
                || GroupNames.isHarmless(shown, headings, heading(column))
                || below(i, column, cell);
        strange = harmless ? strange : shown;
      }
      if (period != null && period.part()) {
        part = shown;
      }
      boolean plan =
          words == null
              ? period != null && period.plan()
              : words.kind().isNoResult()
                  || (words.kind() == GroupWords.Kind.PLAN_OR_INDICATOR && hasResults(i));
      if (!noResult && (words != null || plan || period != null)) {
        text = shown;
      }
      noResult |= plan;
      if (words == null) {
        year = period == null || period.year() == null ? year : period.year();
        continue;
      }
      result |= words.kind() == GroupWords.Kind.RESULT;
      year = words.year() == null ? year : words.year();
      mark =
          (words.kind() == GroupWords.Kind.YES || words.kind() == GroupWords.Kind.NO)
              ? Boolean.valueOf(words.kind() == GroupWords.Kind.YES)
              : mark;
    }
    return text.isEmpty() && strange.isEmpty()
        ? null
        : new Said(text, noResult, result, year, mark, part, strange);
  }

  private static boolean isPart(String text) {
    return Period.isPart(text);
  }

  /** Whether a cell stands below a heading that is understood, and is looked at with it. */
  private boolean below(int row, int column, CellValue cell) {
    for (int i = 0; i < row; i++) {
      CellValue above = isAbove(i) ? null : over(i, column);
      if (above != null
          && (headings.understands(above.shown())
              || headings.understands(above.shown() + " " + cell.shown()))) {
        return true;
      }
    }
    return false;
  }

  /** What stands over a column in a row, if it says something of it alone and is no heading. */
  private @Nullable CellValue cell(int row, int column) {
    CellValue cell = over(row, column);
    if (cell == null || (isAbove(row) && isTitle(rows.get(row), cell))) {
      return null;
    }
    return cell.equals(heading(column)) && headings.understands(cell.shown()) ? null : cell;
  }

  private @Nullable GroupWords words(int row, int column, CellValue cell) {
    GroupWords words = GroupWords.of(cell.shown());
    if (words == null && !isAbove(row) && isShareOfPlan(row, column, cell)) {
      return new GroupWords(GroupWords.Kind.COMPARISON, null, "");
    }
    return words;
  }

  private boolean isAbove(int row) {
    return rows.get(row).number() < found.first();
  }

  private @Nullable CellValue heading(int column) {
    return column < found.cells().size() ? found.cells().get(column) : null;
  }

  /** "Tỷ lệ (%)" beside a plan and a result of the same: how much of the plan is reached. */
  private boolean isShareOfPlan(int row, int column, CellValue cell) {
    if (row == 0 || !SHARE_ONLY.matcher(Spelling.bare(cell.shown())).matches()) {
      return false;
    }
    for (int i = column - 1; i >= 0 && sameAbove(row, i, column); i--) {
      CellValue beside = rows.get(row).cell(i);
      if (beside != null && GroupWords.of(beside.shown()) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean sameAbove(int row, int one, int other) {
    CellValue above = over(row - 1, one);
    return above != null && above == over(row - 1, other);
  }

  private boolean hasResults(int row) {
    return rows.get(row).cells().stream()
        .filter(Objects::nonNull)
        .map(each -> GroupWords.of(each.shown()))
        .anyMatch(each -> each != null && each.kind() == GroupWords.Kind.RESULT);
  }

  private @Nullable CellValue over(int row, int column) {
    CellValue own = rows.get(row).cell(column);
    return own != null || !hasHeadingBelow(row, column) ? own : over(rows.get(row), column);
  }

  private boolean hasHeadingBelow(int row, int column) {
    for (int i = row + 1; i < rows.size(); i++) {
      if (rows.get(i).cell(column) != null) {
        return true;
      }
    }
    return false;
  }

  /** What stands in a cell, or to the left of it where nothing does and nothing is merged. */
  private static @Nullable CellValue over(Grid.Row row, int column) {
    for (int i = column; i >= 0; i--) {
      CellValue cell = row.cell(i);
      if (cell != null) {
        MergedCells.Area area = row.area(i);
        boolean wide = area != null && area.right() > area.left();
        return i == column || !wide ? cell : null;
      }
    }
    return null;
  }

  /** How many columns the rows of groups and headings have at most. */
  int width() {
    return rows.stream().mapToInt(each -> each.cells().size()).max().orElse(0);
  }

  /** A heading that is understood and stands above a column which has none of its own. */
  @Nullable CellValue above(int column) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      CellValue cell = isAbove(i) ? rows.get(i).cell(column) : null;
      if (cell != null) {
        boolean own = cell instanceof CellValue.Text && headings.understands(cell.shown());
        return own && !cell.equals(rows.get(i).cell(names)) ? cell : null;
      }
    }
    return null;
  }
}
