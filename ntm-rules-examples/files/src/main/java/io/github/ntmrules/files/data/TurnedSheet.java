package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.Column.Circumstance;
import io.github.ntmrules.files.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * @param codes the column of codes before or after it, or the same
 * @param names the row of names, as an index of the rows
 * @param last the last row of headings, as an index of the rows
 * @param units the columns of units
 * @param passed what heads columns that are none of a unit
 * @param unclear names of units over several columns, of which none is plainly that of its figures
 * @param unknown columns that nobody can tell to be of a unit or not
 */
record TurnedSheet(
    List<Grid.Row> rows,
    int headings,
    int codes,
    int names,
    int last,
    List<Unit> units,
    List<String> passed,
    List<Unclear> unclear,
    List<Integer> unknown) {

  /** So many rows can it have. */
  static final int MOST_ROWS = 2_000;

  /** What is asked begins in one of so many columns. */
  private static final int FIRST_COLUMNS = 6;

  private static final int LEAST = 2;

  /** A code, as the first letters of what is asked. */
  private static final Pattern CODE = Pattern.compile("[0-9]{1,2}(?:[.,][0-9]{1,2}){0,2}[.)]?");

  private static final Pattern GROUP = Pattern.compile("[IVX]+[.)]?");

  private static final Pattern ONE_DECIMAL = Pattern.compile("[0-9]{1,2}\\.[1-9]");

  /** A figure, and not a year. */
  private static final Pattern FIGURE =
      Pattern.compile("(?!(?:19|20)[0-9]{2}$)[0-9]+(?:[.,][0-9]+)* ?%?");

  /**
   * A column of a unit.
   *
   * @param column which, from 0
   * @param name its name
   * @param district what stands over it and is its district, or {@code null}
   */
  record Unit(int column, String name, @Nullable CellValue district) {}

  /**
   * A unit over several columns.
   *
   * @param column the first of them
   * @param name its name
   * @param heads what stands below the name
   */
  record Unclear(int column, String name, List<String> heads) {}

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

  /** Such a form, or {@code null} if those rows are none. */
  static @Nullable TurnedSheet of(
      List<Grid.Row> rows, Headings headings, UnitKind unit, @Nullable LocalDate day) {
    int best = best(rows, headings, false, LEAST);
    TurnedSheet form = best < 0 ? null : at(rows, best, headings, unit, day);
    if (form != null) {
      return form;
    }
    // Numbers of rows are codes only where there is nothing else that says what is asked.
    int numbers = best(rows, headings, true, LEAST);
    form = numbers < 0 ? null : at(rows, numbers, headings, unit, day);
    if (form != null) {
      return form.hasWordsBeside() ? null : form;
    }
    int one = best(rows, headings, false, 1);
    form = one < 0 ? null : at(rows, one, headings, unit, day);
    return form != null && form.isOfOne(headings) ? form : null;
  }

  /** Whether all that is asked is one figure, below a heading that says so, of plain names. */
  private boolean isOfOne(Headings headings) {
    boolean asks = false;
    for (Grid.Row row : rows.subList(last + 1, rows.size())) {
      boolean asked = asked(row, this.headings, headings) instanceof Column.Reported;
      asks |= asked && units.stream().anyMatch(each -> row.cell(each.column()) != null);
    }
    return asks && !units.isEmpty() && unclear.isEmpty() && isLabel(head(this.headings));
  }

  private static int best(List<Grid.Row> rows, Headings headings, boolean numbers, int least) {
    int best = -1;
    int most = least - 1;
    for (int column = 0; column < FIRST_COLUMNS; column++) {
      int understood = 0;
      boolean numbered = false;
      boolean pointed = false;
      for (Grid.Row row : rows) {
        CellValue cell = row.cell(column);
        numbered |=
            cell instanceof CellValue.Text && headings.peek(cell.shown()) == Column.Aside.NUMBER;
        pointed |= cell != null && isCode(cell) && cell.shown().matches(".*[0-9][.,][0-9].*");
        understood += asked(row, column, headings) == null ? 0 : 1;
      }
      boolean may = numbers ? numbered && pointed : !numbered;
      if (may && understood > most) {
        most = understood;
        best = column;
      }
    }
    return best;
  }

  /** The form whose rows ask in that column, or in the one of words beside its codes. */
  private static @Nullable TurnedSheet at(
      List<Grid.Row> rows, int best, Headings headings, UnitKind unit, @Nullable LocalDate day) {
    TurnedSheet form = new TurnedHeads(rows, best, headings, unit, day).form(best);
    if (form == null || form.units.isEmpty()) {
      return form;
    }
    int words = words(form, headings);
    return words == best ? form : new TurnedHeads(rows, words, headings, unit, day).form(best);
  }

  /** The column of words after one of codes, which say whether the codes are meant. */
  private static int words(TurnedSheet form, Headings headings) {
    int first = form.units.get(0).column();
    for (int i = form.headings + 1; i < first; i++) {
      String head = form.head(i);
      if (StatedUnits.heads(head) || (TurnedWords.isKnownOther(head) && !isLabel(head))) {
        continue;
      }
      for (Grid.Row row : form.rows.subList(form.last + 1, form.rows.size())) {
        CellValue code = row.cell(form.headings);
        if (code != null
            && isCode(code)
            && row.cell(i) instanceof CellValue.Text text
            && isWords(text.text())
            && asked(row, form.headings, headings) != null) {
          return i;
        }
      }
    }
    return form.headings;
  }

  private static boolean isLabel(String head) {
    return Spelling.plain(head).matches("(?:tên |nội dung|tiêu chí|chỉ tiêu).*");
  }

  /** Whether a text has words, and is no unit of measure. */
  static boolean isWords(String text) {
    return text.chars().filter(Character::isLetter).count() > 1 && !StatedUnits.isKnown(text);
  }

  /** What stands over a column, in the lowest row of headings that has something there. */
  private String head(int column) {
    for (int i = last; i >= 0; i--) {
      if (rows.get(i).cell(column) instanceof CellValue.Text text) {
        return text.text();
      }
    }
    return "";
  }

  private boolean hasWordsBeside() {
    int first = units.isEmpty() ? headings + 1 : units.get(0).column();
    for (Grid.Row row : rows.subList(last + 1, rows.size())) {
      for (int i = 0; i < first; i++) {
        if (i != headings && row.cell(i) instanceof CellValue.Text text && isWords(text.text())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The column of units of measure, from 0, or -1. */
  int measures() {
    int first = units.isEmpty() ? 0 : units.get(0).column();
    for (int i = 0; i <= last; i++) {
      Grid.Row row = rows.get(i);
      for (int column = 0; column < row.cells().size(); column++) {
        if (column != headings && row.cell(column) instanceof CellValue.Text text) {
          boolean between = column > headings && column < first;
          if (StatedUnits.heads(text.text())
              || (between && Spelling.bare(text.text()).matches("don vi[ :.]*"))) {
            return column;
          }
        }
      }
    }
    return -1;
  }

  /** The unit of measure that is stated in a row, and where; {@code null} if there is none. */
  @Nullable Stated stated(Grid.Row row, int measures) {
    CellValue own = measures < 0 ? null : row.cell(measures);
    if (own instanceof CellValue.Text text) {
      return new Stated(measures, text.text());
    }
    for (int i = 0; i < row.cells().size(); i++) {
      int column = i;
      boolean figures = units.stream().anyMatch(each -> each.column() == column);
      if (i != headings
          && !figures
          && row.cell(i) instanceof CellValue.Text text
          && StatedUnits.isKnown(text.text())) {
        return new Stated(i, text.text());
      }
    }
    return null;
  }

  /**
   * A unit of measure.
   *
   * @param column where it stands
   * @param unit what stands there
   */
  record Stated(int column, String unit) {}

  /** What a row asks for: by its words, or by them and the code in a column before. */
  static @Nullable Column asked(Grid.Row row, int column, Headings headings) {
    CellValue words = row.cell(column);
    if (words instanceof CellValue.Numeric && codes(words, headings).size() > 1) {
      // Two codes: which is asked another question, that it is one is plain.
      return column(new CellValue.Text(codes(words, headings).get(0)), headings);
    }
    Column own = column(words, headings);
    String before = wordsBefore(row, column);
    if (words != null
        && own != null
        && before != null
        && !own.equals(headings.peek(words.shown() + " " + before))) {
      // The code of another numbering, as its words say.
      return null;
    }
    if (own == null && words instanceof CellValue.Text text && StatedUnits.isKnown(text.text())) {
      return null;
    }
    for (int i = 0; i < column && own == null && words instanceof CellValue.Text; i++) {
      CellValue code = row.cell(i);
      if (code != null) {
        List<String> both = codes(code, headings);
        for (String each : both) {
          Column meant = column(new CellValue.Text(each + " " + words.shown()), headings);
          if (own != null && meant != null && !own.equals(meant)) {
            return null;
          }
          own = own == null ? meant : own;
        }
      }
    }
    return own;
  }

  /** The words in a column before a code, or {@code null} if there are none. */
  static @Nullable String wordsBefore(Grid.Row row, int column) {
    CellValue code = row.cell(column);
    for (int i = column - 1; i >= 0 && code != null && isCode(code); i--) {
      if (row.cell(i) instanceof CellValue.Text text
          && isWords(text.text())
          && !GROUP.matcher(text.text().strip()).matches()) {
        return text.text();
      }
    }
    return null;
  }

  /** Whether that is written as the code of an indicator. */
  static boolean isCode(@Nullable CellValue cell) {
    return (cell instanceof CellValue.Text || cell instanceof CellValue.Numeric)
        && CODE.matcher(cell.shown().strip()).matches();
  }

  /** Whether a cell may be a figure. */
  static boolean isFigure(CellValue cell) {
    return !(cell instanceof CellValue.Text text) || text.text().matches(".*[0-9].*");
  }

  /**
   * What a cell of a code says. A number does not keep the last zero: 2.1 may have been 2.10, where
   * a set has both.
   */
  static List<String> codes(CellValue cell, Headings headings) {
    if (!(cell instanceof CellValue.Numeric number) || number.percent()) {
      return List.of(cell.shown());
    }
    BigDecimal value = number.value();
    String code =
        Math.abs(value.scale()) > 40
            ? cell.shown()
            : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    boolean two =
        ONE_DECIMAL.matcher(code).matches()
            && headings.hasCode(code)
            && headings.hasCode(code + "0");
    return two ? List.of(code, code + "0") : List.of(code);
  }

  /** What a cell asks for. */
  static @Nullable Column column(@Nullable CellValue cell, Headings headings) {
    boolean may = cell instanceof CellValue.Text || cell instanceof CellValue.Numeric;
    Column column = may && cell != null ? headings.peek(codes(cell, headings).get(0)) : null;
    return column instanceof Column.Aside ? null : column;
  }

  /** Finds the headings of such a form: names of units over one row or several. */
  private static final class TurnedHeads {

    private final List<Grid.Row> rows;
    private final int column;
    private final Headings headings;
    private final UnitKind unit;
    private final @Nullable LocalDate day;

    TurnedHeads(
        List<Grid.Row> rows,
        int column,
        Headings headings,
        UnitKind unit,
        @Nullable LocalDate day) {
      this.day = day;
      this.rows = rows;
      this.column = column;
      this.headings = headings;
      this.unit = unit;
    }

    @Nullable TurnedSheet form(int codes) {
      List<Integer> block = block();
      int names = names(block);
      if (names < 0) {
        return null;
      }
      int last = names;
      for (int each : block) {
        last = each > last && (isBelow(names, each) || isNumbers(rows.get(each))) ? each : last;
      }
      Heads heads = new Heads(names, block.stream().filter(each -> isBelow(names, each)).toList());
      heads.read();
      boolean none =
          heads.units.stream().allMatch(each -> OtherRows.isNoUnit(each.name(), unit))
              && heads.unclear.isEmpty();
      if (none) {
        heads.units.forEach(each -> heads.passed.add(each.name()));
        heads.units.clear();
      }
      if (none
          && heads.passed.stream().noneMatch(TurnedWords::isOfOneUnit)
          && heads.unknown.stream().noneMatch(each -> mayBeOne(names, each))) {
        return null;
      }
      return new TurnedSheet(
          List.copyOf(rows),
          column,
          codes,
          names,
          last,
          heads.units,
          List.copyOf(heads.passed),
          heads.unclear,
          heads.unknown);
    }

    /** Whether the first word over a column says that it is of a unit. */
    private boolean mayBeOne(int names, int cell) {
      CellValue value = rows.get(names).cell(cell);
      return value != null && UnitKinds.kind(Spelling.composed(value.shown())) != null;
    }

    /** The rows that may be headings: before the first figure that is asked for. */
    private List<Integer> block() {
      List<Integer> block = new ArrayList<>();
      boolean named = false;
      for (int i = 0; i < rows.size(); i++) {
        Grid.Row row = rows.get(i);
        Column first = isNumbers(row) ? null : asked(row, column, headings);
        if (first == Circumstance.NAME && !named && hasTexts(row)) {
          block.add(i);
          named = true;
        } else if (first != null) {
          if (!(first instanceof Circumstance) || named || !namesFollow(i)) {
            break;
          }
        } else if (hasTexts(row) || isNumbers(row)) {
          block.add(i);
        }
      }
      return block;
    }

    /** Whether the row of names, which says so, stands below those of circumstances. */
    private boolean namesFollow(int from) {
      for (int i = from + 1; i < rows.size(); i++) {
        Column next = asked(rows.get(i), column, headings);
        if (next == Circumstance.NAME || (next == null && rows.get(i).cell(column) == null)) {
          return hasTexts(rows.get(i));
        }
        if (next != null && !(next instanceof Circumstance)) {
          return false;
        }
      }
      return false;
    }

    private static boolean isNumbers(Grid.Row row) {
      return OtherRows.areNumbers(row);
    }

    private boolean hasTexts(Grid.Row row) {
      for (int i = column + 1; i < row.cells().size(); i++) {
        if (row.cell(i) instanceof CellValue.Text
            || (row.cell(i) instanceof CellValue.Numeric && i > column)) {
          return row.cells().stream().anyMatch(CellValue.Text.class::isInstance);
        }
      }
      return false;
    }

    /** The row with most names; of two the lower. */
    private int names(List<Integer> block) {
      int best = -1;
      int most = 0;
      int otherwise = -1;
      int mostOther = 0;
      for (int i : block) {
        Grid.Row row = rows.get(i);
        if (isNumbers(row)) {
          continue;
        }
        int names = 0;
        int others = 0;
        for (int cell = column + 1; cell < row.cells().size(); cell++) {
          CellValue value = row.cell(cell);
          if (value == null) {
            continue;
          }
          boolean name = isName(row, cell);
          names += name ? (isOfOtherKind(value) ? 1 : 1_000) : 0;
          others += !name && !isTitle(row, value) ? 1 : 0;
        }
        if (names > 0 && names >= most) {
          most = names;
          best = i;
        }
        if (others > 0 && others >= mostOther) {
          mostOther = others;
          otherwise = i;
        }
      }
      return best < 0 ? otherwise : best;
    }

    private boolean isOfOtherKind(CellValue value) {
      UnitKind kind = UnitKinds.kind(Spelling.composed(value.shown()));
      return kind != null && kind != unit;
    }

    /** A title is the same over the column of what is asked. */
    private boolean isTitle(Grid.Row row, CellValue value) {
      CellValue head = row.cell(column);
      return head != null && head.shown().equals(value.shown());
    }

    private boolean isName(Grid.Row row, int cell) {
      return row.cell(cell) instanceof CellValue.Text text
          && !isTitle(row, text)
          && TurnedWords.isName(text.text())
          && headings.peek(text.text()) == null;
    }

    /**
     * Whether a row below the names goes on with them: it has nothing of its own before them, or
     * says of plans, results and the like which is which.
     */
    private boolean isBelow(int names, int row) {
      if (row <= names || isNumbers(rows.get(row))) {
        return false;
      }
      CellValue own = rows.get(row).cell(column);
      CellValue head = rows.get(names).cell(column);
      if (own == null || own.equals(head)) {
        return true;
      }
      for (int i = column + 1; i < rows.get(row).cells().size(); i++) {
        boolean named = isName(rows.get(names), i) || rows.get(names).cell(i) == null;
        if (named
            && rows.get(row).cell(i) instanceof CellValue.Text text
            && !FIGURE.matcher(text.text()).matches()
            && TurnedWords.isPart(text.text())) {
          return true;
        }
      }
      return false;
    }

    /**
     * A column under the name of a unit.
     *
     * @param column which, from 0
     * @param name the name
     * @param district the district over it
     * @param over what of plans and results stands over the name; empty if nothing
     * @param below what stands below the name; empty if nothing
     */
    private record Part(
        int column, String name, @Nullable CellValue district, String over, String below) {
      String said() {
        return (over + " " + below).strip();
      }
    }

    /** The columns. */
    private final class Heads {
      private final Grid.Row names;
      private final List<Integer> below;
      private final List<Unit> units = new ArrayList<>();
      private final Set<String> passed = new LinkedHashSet<>();
      private final List<Unclear> unclear = new ArrayList<>();
      private final List<Integer> unknown = new ArrayList<>();
      private final int index;

      Heads(int index, List<Integer> below) {
        this.index = index;
        this.names = rows.get(index);
        this.below = below;
      }

      void read() {
        int width = names.cells().size();
        for (int row : below) {
          width = Math.max(width, rows.get(row).cells().size());
        }
        List<Part> parts = new ArrayList<>();
        String over = "";
        for (int i = column + 1; i < width; ) {
          int end = i + 1;
          CellValue name = names.cell(i);
          over = over(i, over);
          if (name == null) {
            pass(below(i));
          } else if (OtherRows.isNoUnit(name.shown(), unit)) {
            // Which is left out, and told, as among rows of units.
            units.add(new Unit(i, name.shown(), null));
          } else if (!isName(names, i)) {
            other(i, name);
          } else {
            while (end < width && goesOn(name, end)) {
              end++;
            }
            for (int each = i; each < end; each++) {
              parts.add(new Part(each, name.shown(), district(each), over, below(each)));
            }
          }
          i = end;
        }
        Map<String, List<Part>> byName = new LinkedHashMap<>();
        for (Part each : parts) {
          CellValue district = each.district;
          String key = each.name + "\u0000" + (district == null ? "" : district.shown());
          byName.computeIfAbsent(key, name -> new ArrayList<>()).add(each);
        }
        byName.values().forEach(this::unit);
        units.sort(Comparator.comparingInt(Unit::column));
      }

      /** What stands over a column of plans, results and the like, over it or to its left. */
      private String over(int cell, String before) {
        Grid.Row above = null;
        for (int i = index - 1; i >= 0 && above == null; i--) {
          above = rows.get(i).blank() ? null : rows.get(i);
        }
        CellValue value = above == null ? null : above.cell(cell);
        if (value == null || above == null) {
          return before;
        }
        return !isTitle(above, value) && TurnedWords.isPart(value.shown()) ? value.shown() : "";
      }

      /** Whether a column is below the same name, which is merged over it, or was. */
      private boolean goesOn(CellValue name, int next) {
        CellValue cell = names.cell(next);
        return !below(next).isEmpty() && (cell == null || cell.equals(name));
      }

      private String below(int cell) {
        StringBuilder text = new StringBuilder();
        for (int row : below) {
          CellValue value = rows.get(row).cell(cell);
          if (value != null && !value.equals(names.cell(cell))) {
            text.append(text.isEmpty() ? "" : " ").append(value.shown());
          }
        }
        return text.toString();
      }

      private void pass(String text) {
        if (!text.isEmpty()) {
          passed.add(text);
        }
      }

      private void other(int cell, CellValue head) {
        String below = below(cell);
        String text = head.shown();
        if (isTitle(names, head)) {
          pass(below);
        } else if (StatedUnits.heads(text)) {
          // That column is heeded.
          pass(below);
        } else if (headings.peek(text) != null || TurnedWords.isKnownOther(text)) {
          passed.add(below.isEmpty() ? text : text + " – " + below);
        } else {
          unknown.add(cell);
        }
      }

      /** Of several columns of a unit the one that is plainly of its figures. */
      private void unit(List<Part> parts) {
        List<Part> results = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        boolean bare = true;
        for (Part each : parts) {
          boolean result =
              (each.below.isEmpty() || TurnedWords.isResult(each.below))
                  && !TurnedWords.isPlan(each.over)
                  && (parts.size() == 1 || each.over.isEmpty() || TurnedWords.isResult(each.over));
          if (result) {
            results.add(each);
          }
          bare &= each.below.isEmpty() && each.over.isEmpty();
          heads.add(each.said());
        }
        Part ofYear = ofYear(parts);
        if (ofYear != null) {
          results = List.of(ofYear);
        } else if (parts.size() == 1 && isOfOtherYear(parts.get(0))) {
          results = List.of();
        }
        if (bare) {
          parts.forEach(each -> units.add(new Unit(each.column, each.name, each.district)));
        } else if (results.size() == 1) {
          Part one = results.get(0);
          units.add(new Unit(one.column, one.name, one.district));
          passed.addAll(heads);
        } else {
          unclear.add(new Unclear(parts.get(0).column, parts.get(0).name, List.copyOf(heads)));
        }
      }

      /** Of columns each of a year of its own that of the day; {@code null} if there is none. */
      private @Nullable Part ofYear(List<Part> parts) {
        LocalDate given = day;
        Part found = null;
        Set<Integer> years = new HashSet<>();
        for (Part each : parts) {
          GroupWords said = GroupWords.of(each.said());
          if (said != null && said.kind().isNoResult()) {
            continue;
          }
          Integer year = said == null ? null : said.year();
          if (given == null || year == null || !years.add(year)) {
            return null;
          }
          found = year == given.getYear() ? each : found;
        }
        return found;
      }

      /** Whether a column is of a year of which the day is not, nor its first months. */
      private boolean isOfOtherYear(Part part) {
        GroupWords said = GroupWords.of(part.said());
        Integer year = said == null ? null : said.year();
        LocalDate given = day;
        return given != null && year != null && !Rivals.fits(year, given);
      }

      private @Nullable CellValue district(int cell) {
        for (int i = 0; i < index; i++) {
          CellValue over = rows.get(i).cell(cell);
          boolean own = asked(rows.get(i), column, headings) != null;
          if (over instanceof CellValue.Text
              && !own
              && !isTitle(rows.get(i), over)
              && unit.compareTo(UnitKind.DISTRICT) < 0
              && UnitKinds.isDistrict(over.shown())
              && isName(rows.get(i), cell)) {
            return over;
          }
        }
        return null;
      }
    }
  }
}
