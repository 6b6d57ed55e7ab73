package io.github.ntmrules.files.data;

import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.Column.Circumstance;
import io.github.ntmrules.files.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The usual form on paper: what is asked downwards, the units across. It is held in memory as a
 * whole, and has so many rows at most.
 *
 * @param rows the rows
 * @param headings the column of what is asked, from 0
 * @param names the row of names, as an index of the rows
 * @param units the columns of units
 */
record TurnedSheet(List<Grid.Row> rows, int headings, int names, List<Integer> units) {

  /** So many rows can it have. */
  static final int MOST_ROWS = 2_000;

  /** What is asked begins in one of so many columns. */
  private static final int FIRST_COLUMNS = 6;

  private static final int LEAST = 2;
  private static final int LONGEST_NAME = 60;

  /** Columns that stand before, between or after those of units; those of our own explanation. */
  private static final Set<String> NO_UNITS = noUnits();

  private static final Pattern NO_UNIT =
      Pattern.compile("(?:đơn vị tính|đvt|mức|chỉ tiêu phải|quy định|kế hoạch|values? ).*");

  /** Whether that is the heading of the sheet in which a form for data entry explains itself. */
  static boolean isExplanation(Grid.Row row) {
    for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
      Texts texts = Texts.of("template", locale);
      boolean same = row.cells().size() >= Template.EXPLAINED.size();
      for (int i = 0; i < Template.EXPLAINED.size() && same; i++) {
        CellValue cell = row.cell(i);
        String word = texts.get("column." + Template.EXPLAINED.get(i));
        same = cell != null && cell.shown().equals(word);
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** Whether that is the sheet of a form for data entry in which the lists of its cells are. */
  static boolean isOwnList(String name) {
    return Stream.of(Locale.ROOT, Locale.ENGLISH)
        .anyMatch(each -> Texts.of("template", each).get("sheet.lists").equals(name));
  }

  private static Set<String> noUnits() {
    Set<String> words =
        new HashSet<>(
            List.of(
                "đơn vị",
                "đơn vị tính",
                "đvt",
                "mức",
                "yêu cầu",
                "quy định",
                "chuẩn",
                "tiêu chuẩn",
                "mã",
                "nội dung",
                "nội dung tiêu chí",
                "tên tiêu chí",
                "tên chỉ tiêu",
                "unit of measure"));
    for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
      Texts texts = Texts.of("template", locale);
      Template.EXPLAINED.forEach(each -> words.add(Spelling.plain(texts.get("column." + each))));
    }
    return Set.copyOf(words);
  }

  /** Such a form, or {@code null} if those rows are none. */
  static @Nullable TurnedSheet of(List<Grid.Row> rows, Headings headings) {
    int best = -1;
    int most = LEAST - 1;
    for (int column = 0; column < FIRST_COLUMNS; column++) {
      int understood = 0;
      for (Grid.Row row : rows) {
        CellValue cell = row.cell(column);
        boolean numbers =
            cell instanceof CellValue.Text && headings.peek(cell.shown()) == Column.Aside.NUMBER;
        understood += numbers ? -rows.size() : asked(row, column, headings) == null ? 0 : 1;
      }
      if (understood > most) {
        most = understood;
        best = column;
      }
    }
    if (best < 0) {
      return null;
    }
    int names = names(rows, best, headings);
    List<Integer> units = names < 0 ? List.of() : units(rows.get(names), best, headings);
    return units.isEmpty() ? null : new TurnedSheet(List.copyOf(rows), best, names, units);
  }

  /** What a row asks for: by its words, or by them and the code in a column before. */
  static @Nullable Column asked(Grid.Row row, int column, Headings headings) {
    CellValue words = row.cell(column);
    Column own = column(words, headings);
    for (int i = 0; i < column && own == null && words instanceof CellValue.Text; i++) {
      CellValue code = row.cell(i);
      own =
          code == null
              ? null
              : column(new CellValue.Text(code.shown() + " " + words.shown()), headings);
    }
    return own;
  }

  /** What a cell asks for. */
  static @Nullable Column column(@Nullable CellValue cell, Headings headings) {
    boolean may = cell instanceof CellValue.Text || cell instanceof CellValue.Numeric;
    Column column = may && cell != null ? headings.peek(cell.shown()) : null;
    return column instanceof Column.Aside ? null : column;
  }

  /** The row of names: that which asks for them, or the last before what is asked begins. */
  private static int names(List<Grid.Row> rows, int column, Headings headings) {
    int before = -1;
    for (int i = 0; i < rows.size(); i++) {
      Column first = column(rows.get(i).cell(column), headings);
      if (first == Circumstance.NAME && hasTexts(rows.get(i), column)) {
        return i;
      }
      if (first != null) {
        return before;
      }
      if (hasTexts(rows.get(i), column)) {
        before = i;
      }
    }
    return -1;
  }

  private static boolean hasTexts(Grid.Row row, int after) {
    for (int i = after + 1; i < row.cells().size(); i++) {
      if (row.cell(i) instanceof CellValue.Text) {
        return true;
      }
    }
    return false;
  }

  private static List<Integer> units(Grid.Row names, int after, Headings headings) {
    List<Integer> units = new ArrayList<>();
    CellValue head = names.cell(after);
    for (int i = after + 1; i < names.cells().size(); i++) {
      if (names.cell(i) instanceof CellValue.Text text) {
        String plain = Spelling.plain(text.text());
        boolean other =
            NO_UNITS.contains(plain)
                || NO_UNIT.matcher(plain).matches()
                || plain.length() > LONGEST_NAME
                || headings.peek(plain) != null
                || (head != null && head.shown().equals(text.text()));
        if (!other) {
          units.add(i);
        }
      }
    }
    return units;
  }
}
