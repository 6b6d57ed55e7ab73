package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.data.Column.Circumstance;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the two ways of reading a sheet share: how its parts are named in messages, what a heading
 * is of, and which cells are not what they seem.
 */
abstract class SheetReading {

  private static final int LONGEST_SHOWN = 50;
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{3})*");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8} ?%?");

  final Grid grid;
  final UnitKind unit;
  final @Nullable LocalDate day;
  final FileProblems of;
  final Headings headings;
  final RowTaker taker;
  final UnitEvidence evidence;
  final String sheet;
  final String prefix;
  private final boolean byComma;

  /**
   * Of one sheet.
   *
   * @param sheet its name
   * @param prefix what stands before an address in it; empty where the sheet needs no name
   * @param byComma whether its cells are parted by commas
   */
  SheetReading(FileReading file, String sheet, String prefix, boolean byComma) {
    this.grid = file.grid();
    this.unit = file.unit();
    this.day = file.day();
    this.of = file.of();
    this.headings = file.headings();
    this.taker = file.taker();
    this.evidence = file.evidence();
    this.sheet = sheet;
    this.prefix = prefix;
    this.byComma = byComma;
  }

  String unitOf(Measure measure) {
    return measure.unit(this.of.texts().locale());
  }

  static boolean isFigure(Column column) {
    return !(column instanceof Circumstance) && !(column instanceof Column.Aside);
  }

  @Nullable Head head(int number, String address, String text, @Nullable Column id) {
    String place = prefix + grid.place(address, text);
    try {
      Head head = new Head(text, id == null ? headings.find(text) : id);
      if (head.column() instanceof Column.Aside) {
        taker.log().aside(text);
        return head;
      }
      noteHeading(address, text, head.column(), id != null);
      return head;
    } catch (UnreadableCellException e) {
      DataProblem problem = of.problem(number, place, e);
      if (Headings.kind(text) != null && !headings.ofCases()) {
        // It may say more: that the file is of other units.
        evidence.heading(text, problem);
      } else {
        taker.problems().accept(problem);
      }
      return null;
    }
  }

  void noteHeading(String address, String text, Column column, boolean byId) {
    if (column instanceof Column.Reported reported) {
      Measure measure = reported.measure();
      if (!headings.asks(measure)) {
        taker.log().notAsked(text);
      }
      if (!byId && !headings.isExact(text)) {
        String meaning = Headings.of(measure, of.texts().locale());
        taker.log().heading(prefix + address, text, meaning);
      }
    }
  }

  /**
   * Two cells that may be one number with a comma in it, in a row that has more cells than there
   * are headings, or a number in its remarks; {@code null} if nothing speaks for that.
   */
  @Nullable String shifted(Grid.Row row, int columns, List<? extends @Nullable Head> over) {
    if (!byComma || !(row.cells().size() > columns || hasNumberInRemarks(row, over))) {
      return null;
    }
    for (int i = 1; i < row.cells().size(); i++) {
      CellValue before = row.cell(i - 1);
      CellValue after = row.cell(i);
      Head head = i - 1 < over.size() ? over.get(i - 1) : null;
      boolean number = head != null && head.column() == Column.Aside.NUMBER;
      if (before != null
          && after != null
          && !number
          && WHOLE.matcher(before.shown()).matches()
          && DIGITS.matcher(after.shown()).matches()) {
        return before.shown() + "," + after.shown();
      }
    }
    return null;
  }

  private static boolean hasNumberInRemarks(Grid.Row row, List<? extends @Nullable Head> over) {
    for (int i = 0; i < over.size(); i++) {
      Head head = over.get(i);
      CellValue cell = row.cell(i);
      if (head != null
          && head.column() == Column.Aside.REMARK
          && cell != null
          && WHOLE.matcher(cell.shown()).matches()) {
        return true;
      }
    }
    return false;
  }

  CellValue merged(CellValue value) {
    return new CellValue.Broken("cell.merged", value.shown());
  }

  static String shown(Grid.Row row) {
    String lead = OtherRows.lead(row);
    return lead == null ? "" : shown(lead);
  }

  static String shown(String words) {
    String text = words.replaceAll("\\s+", " ");
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  Entry entry(int row, int column, String heading, Column of, CellValue value) {
    String before = prefix;
    return new Entry(() -> before + grid.place(Grid.address(column, row), heading), row, of, value);
  }

  void tell(int number, String place, String key, Object... arguments) {
    taker.problems().accept(of.problem(number, place, key, arguments));
  }
}
