package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.data.Column.Circumstance;
import io.github.ntmrules.files.data.Column.Stated.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settles which of several columns for the same figure counts in a row: that of the year of its
 * day, the marked one of a pair, any where they say the same; else none, which is told of the cell.
 * Of one sheet; not thread-safe.
 */
final class Rivals {

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");
  private static final Set<String> MARKS =
      Set.of("x", "×", "✓", "✔", "√", "☑", "v", "1", "đạt", "có", "không đạt", "chưa đạt", "không");

  /** Reports of the first months are of the year before. */
  private static final int LAST_MONTH_FOR_YEAR_BEFORE = 3;

  /**
   * A cell of one column of several, or of one whose year is said.
   *
   * @param index the column, from 0
   * @param year the year that is said of it, or {@code null}
   * @param mark whether it is a column of marks for what is met, or for what is not; or {@code
   *     null}
   */
  record One(int index, @Nullable Integer year, @Nullable Boolean mark) {}

  private final Map<Column, List<One>> columns = new LinkedHashMap<>();
  private final @Nullable LocalDate given;

  /** For rows of that day where they have none of their own. */
  Rivals(@Nullable LocalDate given) {
    this.given = given;
  }

  /** Adds a column of that figure. */
  void add(Column of, One column) {
    columns.computeIfAbsent(of, each -> new ArrayList<>()).add(column);
  }

  /** Forgets what is alone and says nothing of its year: there is nothing to be settled. */
  void begin() {
    columns
        .values()
        .removeIf(all -> all.size() == 1 && all.get(0).year == null && all.get(0).mark == null);
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  /** Whether those columns are for yes and for no. */
  static boolean isPair(List<One> all) {
    return all.size() == 2
        && all.get(0).mark != null
        && all.get(1).mark != null
        && !Objects.equals(all.get(0).mark, all.get(1).mark);
  }

  /** Whether a mark can be the answer. */
  static boolean isYesNo(Column column) {
    return column instanceof Column.Held
        || (column instanceof Column.Stated stated && stated.part() == Part.VERDICT)
        || (column instanceof Column.Reported of && of.measure().kind() == MeasureKind.YES_NO);
  }

  /** Whether each of those columns is of a year of its own. */
  static boolean areYears(List<One> all) {
    return all.stream().allMatch(each -> each.year != null)
        && all.stream().map(One::year).distinct().count() == all.size();
  }

  /** All columns of each figure that is to be settled. */
  Map<Column, List<One>> all() {
    return columns;
  }

  /**
   * Settles a row.
   *
   * @param cells its cells by their columns; changed here
   * @param empty makes a cell where nothing stands
   */
  void settle(Map<Integer, Entry> cells, java.util.function.IntFunction<Entry> empty) {
    int[] year = year(cells);
    columns.forEach(
        (column, all) -> {
          if (isPair(all)) {
            pair(all, cells, empty);
          } else if (all.size() == 1) {
            alone(all.get(0), cells, year);
          } else if (areYears(all)) {
            years(all, cells, year);
          } else {
            same(column, all, cells);
          }
        });
  }

  /** The year and the month of the row; none if it is not plain. */
  private int[] year(Map<Integer, Entry> cells) {
    for (Entry each : cells.values()) {
      if (each.column() == Circumstance.DATE) {
        return year(each.value());
      }
    }
    return year(given);
  }

  /** The year and the month of a day; none if there is no day. */
  static int[] year(@Nullable LocalDate day) {
    return day == null ? new int[0] : new int[] {day.getYear(), day.getMonthValue()};
  }

  /** Whether figures of a year are not those of a row of that year and month. */
  static boolean isOther(int its, int[] year) {
    return year.length > 0
        && its != year[0]
        && (its != year[0] - 1 || year[1] > LAST_MONTH_FOR_YEAR_BEFORE);
  }

  /** The year and the month that a cell names; none if it is not plain. */
  static int[] year(CellValue value) {
    try {
      LocalDate day = CellReader.day(value);
      return new int[] {day.getYear(), day.getMonthValue()};
    } catch (UnreadableCellException e) {
      Matcher year = YEAR.matcher(value.shown());
      return year.find() ? new int[] {Integer.parseInt(year.group()), 12} : new int[0];
    }
  }

  private static void alone(One one, Map<Integer, Entry> cells, int[] year) {
    Entry cell = cells.get(one.index);
    Integer its = one.year;
    if (cell != null && its != null && isOther(its, year)) {
      String shown = its + " ≠ " + year[0];
      cells.put(one.index, cell.with(new CellValue.Broken("cell.otherYear", shown)));
    }
  }

  /** Whether figures of a year may be those of a day: of it, or of the first months after it. */
  static boolean fits(int year, LocalDate day) {
    return year == day.getYear()
        || (year == day.getYear() - 1 && day.getMonthValue() <= LAST_MONTH_FOR_YEAR_BEFORE);
  }

  private static void years(List<One> all, Map<Integer, Entry> cells, int[] year) {
    Integer own = year.length > 0 ? Integer.valueOf(year[0]) : null;
    if (own != null && !has(all, own) && !isOther(own - 1, year)) {
      own--;
    }
    if (own == null || !has(all, own)) {
      none("cell.years", all, cells);
      return;
    }
    Integer its = own;
    all.stream().filter(each -> !its.equals(each.year)).forEach(each -> cells.remove(each.index));
  }

  private static boolean has(List<One> all, Integer year) {
    return all.stream().anyMatch(each -> year.equals(each.year));
  }

  private static void pair(
      List<One> all, Map<Integer, Entry> cells, java.util.function.IntFunction<Entry> empty) {
    One first = all.get(0);
    One second = all.get(1);
    Entry one = cells.get(first.index);
    Entry other = cells.get(second.index);
    if ((one == null) == (other == null)) {
      if (one == null) {
        cells.put(first.index, empty.apply(first.index).with(broken("cell.unmarked", "")));
      } else {
        none("cell.marks", all, cells);
      }
      return;
    }
    One marked = one == null ? second : first;
    Entry cell = Objects.requireNonNull(one == null ? other : one);
    boolean yes = Objects.requireNonNull(marked.mark);
    boolean plain = isMark(cell.value(), yes);
    cells.put(
        marked.index,
        cell.with(plain ? new CellValue.Truth(yes) : broken("cell.mark", cell.value().shown())));
  }

  private static boolean isMark(CellValue value, boolean yes) {
    if (value instanceof CellValue.Truth truth) {
      return truth.yes();
    }
    String plain = Spelling.plain(value.shown());
    boolean words = plain.startsWith("không") || plain.startsWith("chưa");
    boolean word = words || plain.equals("đạt") || plain.equals("có");
    return MARKS.contains(plain) && (!word || words != yes);
  }

  private static CellValue broken(String key, String shown) {
    return new CellValue.Broken(key, shown);
  }

  /** Columns that say the same count as one. */
  private static void same(Column column, List<One> all, Map<Integer, Entry> cells) {
    List<Entry> said =
        all.stream().map(each -> cells.get(each.index)).filter(Objects::nonNull).toList();
    if (said.isEmpty()) {
      return;
    }
    boolean same =
        said.size() == all.size()
            && said.stream().map(each -> meaning(column, each.value())).distinct().count() == 1;
    if (!same) {
      none("cell.rivals", all, cells);
      return;
    }
    all.stream().skip(1).forEach(each -> cells.remove(each.index));
  }

  private static Object meaning(Column column, CellValue value) {
    try {
      if (column instanceof Column.Reported of) {
        Measure measure = of.measure();
        return CellReader.figure(measure, value);
      }
      if (column == Circumstance.DATE) {
        return CellReader.day(value);
      }
      return column instanceof Column.Held ? CellReader.yes(value) : plain(value);
    } catch (UnreadableCellException e) {
      return plain(value);
    }
  }

  private static String plain(CellValue value) {
    return Spelling.plain(value.shown());
  }

  /** None of those counts: the first of them tells, the others go. */
  private static void none(String key, List<One> all, Map<Integer, Entry> cells) {
    Map<Integer, Entry> said = new HashMap<>();
    StringBuilder shown = new StringBuilder();
    int first = -1;
    for (One each : all) {
      Entry cell = cells.get(each.index);
      if (cell != null) {
        first = first < 0 ? each.index : first;
        said.put(each.index, cell);
        String value = "\"" + cell.value().shown() + "\"";
        shown.append(shown.isEmpty() ? "" : "; ").append(value + " (" + cell.place().get() + ")");
      }
    }
    said.keySet().forEach(cells::remove);
    if (first >= 0) {
      cells.put(first, Objects.requireNonNull(said.get(first)).with(broken(key, shown.toString())));
    }
  }
}
