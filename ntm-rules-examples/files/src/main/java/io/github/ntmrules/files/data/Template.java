package io.github.ntmrules.files.data;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.StatementCodes;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.data.Column.Circumstance;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A form for entering the figures of units, with a column for everything a set asks for, and one
 * for each criterion of which a source may state without figures that it is met, as {@link
 * UnitFile} reads it back. A workbook has the ids in a hidden row above the headings, notes of what
 * can be entered, lists to choose from, and a second sheet that explains each figure.
 *
 * <p>Figures stand in cells of numbers, which can be added up; names, words and decisions in cells
 * of text, which Excel turns into nothing else. Headings begin with the code of the first indicator
 * that asks for the figure. The sheets are laid out for A4 on its side, with rows as high as their
 * texts. Immutable.
 */
public final class Template {

  /** The columns of the sheet that explains the figures. */
  static final List<String> EXPLAINED =
      List.of("criterion", "indicator", "measure", "id", "unit", "values", "level", "source");

  /** How many rows below the headings have lists to choose from. */
  private static final int PREPARED_ROWS = 2_000;

  /** The codes that a heading may begin with. */
  private static final Pattern CODE = Pattern.compile("[0-9]{1,2}(\\.[0-9]{1,2}){0,2}");

  /** How many columns beside what is asked have lists to choose from, where units stand across. */
  private static final int PREPARED_COLUMNS = 30;

  /** The widths of code, figure, unit and level, where what is asked stands downwards. */
  private static final int[] ASKED_WIDTHS = {7, 42, 14, 28};

  /** So that four units stand beside what is asked on a page. */
  private static final int TURNED_SCALE = 60;

  private static final int FIRST_ROW = 2;
  private static final double LINE_HEIGHT = 15;
  private static final double HIGHEST = 409;
  private static final float MARGIN = 0.4f;
  private static final int NAME_WIDTH = 24;
  private static final int FIGURE_WIDTH = 18;
  private static final String HEAD_COLOUR = "D9E8D4";
  private static final int[] EXPLANATION_WIDTHS = {20, 34, 30, 26, 10, 18, 36, 24};

  private final Assessor assessor;
  private final Locale locale;
  private final Texts texts;
  private final Wording wording;
  private final Form form;
  private final CellWriter words;
  private final List<AskedLevels.Row> asked;
  private final boolean down;

  /**
   * The form of a set.
   *
   * @param assessor the set, with its overlays
   * @param locale the language: English for English, else Vietnamese
   */
  public Template(Assessor assessor, Locale locale) {
    this(assessor, locale, false);
  }

  private Template(Assessor assessor, Locale locale, boolean down) {
    this.down = down;
    this.assessor = assessor;
    this.locale = locale;
    this.texts = Texts.of("template", locale);
    this.wording = Wording.in(locale);
    StatementCodes codes = StatementCodes.of(assessor.set(), assessor.conditions());
    this.form =
        Form.of(
            assessor.set().unit(),
            assessor.designations(),
            measures(assessor),
            assessor.set().criteria().stream().map(codes::code).toList());
    this.words = new CellWriter(locale);
    this.asked = new AskedLevels(assessor, locale).rows();
  }

  /** What is asked; where overlays are of one province, what is asked there. */
  private static List<Measure> measures(Assessor assessor) {
    String province = AskedLevels.province(assessor);
    List<Measure> all = assessor.measures();
    if (province == null) {
      return all;
    }
    Set<Measure> there = new HashSet<>();
    try {
      assessor.scopes(AskedLevels.day(assessor)).stream()
          .filter(scope -> province.equals(scope.province()))
          .forEach(scope -> there.addAll(assessor.measures(scope)));
    } catch (RuleException e) {
      return all; // Told of by the check, not by a form.
    }
    return there.isEmpty() ? all : all.stream().filter(there::contains).toList();
  }

  /**
   * The same form turned: what is asked stands downwards, with its code, its unit and the level
   * that is asked, and units stand across, as on paper. It is read back too.
   */
  public Template down() {
    return new Template(assessor, locale, true);
  }

  /** Its columns; rows where it is turned. */
  public Form form() {
    return form;
  }

  /** A unit that shows how rows are filled in: every figure is there, at a level that is asked. */
  public Snapshot example() {
    return new TemplateExample(assessor, texts)
        .snapshot(form, texts.get(down ? "down.example" : "example"));
  }

  /**
   * Writes it to a new file, {@code .xlsx} or {@code .csv}.
   *
   * @param units what is filled in already; may be empty
   * @throws BadInputException if the file is there already, or of another kind
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(Path file, List<Snapshot> units) {
    requireForm(file);
    write(NewFile.of(file, false, List.of()), units);
  }

  /**
   * Writes it, {@code .xlsx} or {@code .csv}.
   *
   * @param units what is filled in already; may be empty
   * @throws BadInputException if it is a file of another kind, or came to be there meanwhile
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(NewFile file, List<Snapshot> units) {
    FileKind kind = requireForm(file.target());
    file.write(
        beside -> {
          if (kind == FileKind.CSV) {
            csv(beside, units);
          } else {
            workbook(beside, units);
          }
        });
  }

  /**
   * Of what kind the form is in that file.
   *
   * @throws BadInputException if it is none of those that a form can be
   */
  private static FileKind requireForm(Path file) {
    FileKind kind = FileKind.find(file);
    if (kind != FileKind.CSV && kind != FileKind.XLSX) {
      throw new BadInputException("file.form", file.toString());
    }
    return kind;
  }

  private void csv(Path file, List<Snapshot> units) throws IOException {
    try (CsvTable table = new CsvTable(file, locale)) {
      if (down) {
        for (Line line : turned(units)) {
          table.row(line.cells());
        }
        return;
      }
      table.row(new ArrayList<>(form.ids()));
      table.row(new ArrayList<>(headings()));
      for (Snapshot unit : units) {
        table.row(cells(unit));
      }
    }
  }

  private List<@Nullable Object> cells(Snapshot unit) {
    List<@Nullable Object> cells = new ArrayList<>();
    form.columns().forEach(column -> cells.add(words.cell(unit, column)));
    return cells;
  }

  /** The code of the first indicator that asks for a figure. */
  private Map<Measure, String> codes() {
    Map<Measure, String> codes = new HashMap<>();
    for (AskedLevels.Row each : asked) {
      String code = each.indicator().code();
      if (each.criterion() != null && CODE.matcher(code).matches()) {
        codes.putIfAbsent(each.measure(), code);
      }
    }
    return codes;
  }

  private static @Nullable String code(Map<Measure, String> codes, Column column) {
    return column instanceof Column.Reported reported ? codes.get(reported.measure()) : null;
  }

  /**
   * A row of the turned form.
   *
   * @param column what it asks; {@code null} of one that names a criterion
   * @param cells its cells
   */
  private record Line(@Nullable Column column, List<@Nullable Object> cells) {}

  /** The criterion of the first indicator that asks for a figure, and what is no criterion's. */
  private Map<Measure, String[]> criteria() {
    Map<Measure, String[]> criteria = new HashMap<>();
    for (AskedLevels.Row each : asked) {
      Criterion of = each.criterion();
      criteria.putIfAbsent(
          each.measure(),
          of == null
              ? new String[] {"", texts.get("conditions")}
              : new String[] {of.code(), of.name(locale)});
    }
    return criteria;
  }

  /**
   * The rows of the turned form: its headings, with the names of the units, then what is asked, and
   * above the figures of each criterion its number and name.
   */
  private List<Line> turned(List<Snapshot> units) {
    Map<Measure, String[]> criteria = criteria();
    String group = "";
    Map<Measure, String> codes = codes();
    Map<Measure, String> levels = new HashMap<>();
    asked.forEach(
        each -> {
          if (!each.level().isEmpty()) {
            levels.merge(each.measure(), each.level(), Template::both);
          }
        });
    List<String> headings = form.headings(locale);
    List<Line> rows = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      Column column = form.columns().get(i);
      Measure measure = column instanceof Column.Reported reported ? reported.measure() : null;
      String[] criterion = measure == null ? null : criteria.get(measure);
      if (criterion != null && !group.equals(String.join(" ", criterion))) {
        group = String.join(" ", criterion);
        List<@Nullable Object> named = new ArrayList<>();
        named.add(criterion[0].isEmpty() ? null : criterion[0]);
        named.add(criterion[1]);
        named.add(null);
        named.add(null);
        units.forEach(unit -> named.add(null));
        rows.add(new Line(null, named));
      }
      List<@Nullable Object> row = new ArrayList<>();
      row.add(i == 0 ? texts.get("down.code") : code(codes, column));
      row.add(i == 0 ? texts.get("column.measure") : headings.get(i));
      row.add(i == 0 ? texts.get("down.unit") : measure == null ? null : unit(measure));
      row.add(i == 0 ? texts.get("column.level") : measure == null ? null : levels.get(measure));
      units.forEach(unit -> row.add(words.cell(unit, column)));
      rows.add(new Line(column, row));
    }
    return rows;
  }

  private static String both(String one, String other) {
    return one.equals(other) ? one : one + "; " + other;
  }

  private @Nullable String unit(Measure measure) {
    String unit = measure.unit(locale);
    return unit.isEmpty() ? null : unit;
  }

  /** Those of the form, with the codes of the indicators that ask for the figures. */
  private List<String> headings() {
    Map<Measure, String> codes = codes();
    List<String> headings = new ArrayList<>(form.headings(locale));
    for (int i = 0; i < headings.size(); i++) {
      String code = code(codes, form.columns().get(i));
      if (code != null) {
        headings.set(i, code + " " + headings.get(i));
      }
    }
    return headings;
  }

  private void workbook(Path file, List<Snapshot> units) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "ntm", "1.0")) {
      Worksheet figures = workbook.newWorksheet(texts.get("sheet.figures"));
      Worksheet explanation = workbook.newWorksheet(texts.get("sheet.explanation"));
      Worksheet lists = workbook.newWorksheet(texts.get("sheet.lists"));
      lists.setVisibilityState(VisibilityState.HIDDEN);
      if (down) {
        turned(figures, lists, units);
        explain(explanation);
        return;
      }
      List<String> ids = form.ids();
      List<String> headings = headings();
      int lines = 1;
      for (int i = 0; i < ids.size(); i++) {
        figures.value(0, i, ids.get(i));
        figures.value(1, i, headings.get(i));
        lines = Math.max(lines, lines(headings.get(i), width(form.columns().get(i))));
        column(figures, lists, i, form.columns().get(i));
      }
      head(figures, 1, ids.size());
      figures.rowHeight(1, height(lines));
      figures.hideRow(0);
      page(figures);
      figures.repeatRows(1);
      figures.repeatCols(0);
      figures.freezePane(1, FIRST_ROW);
      for (int row = 0; row < units.size(); row++) {
        fill(figures, FIRST_ROW + row, cells(units.get(row)));
      }
      explain(explanation);
    }
  }

  private void turned(Worksheet figures, Worksheet lists, List<Snapshot> units) {
    List<Line> rows = turned(units);
    int columns = ASKED_WIDTHS.length + Math.max(PREPARED_COLUMNS, units.size());
    for (int i = 0; i < columns; i++) {
      figures.width(i, i < ASKED_WIDTHS.length ? ASKED_WIDTHS[i] : FIGURE_WIDTH);
    }
    for (int row = 0; row < rows.size(); row++) {
      List<@Nullable Object> cells = rows.get(row).cells();
      Column column = rows.get(row).column();
      int lines = 1;
      for (int i = 0; i < ASKED_WIDTHS.length; i++) {
        Object cell = cells.get(i);
        lines = cell == null ? lines : Math.max(lines, lines(cell.toString(), ASKED_WIDTHS[i]));
      }
      figures.rowHeight(row, height(lines));
      fill(figures, row, cells);
      if (column == null) {
        continue;
      }
      if (!isNumber(column)) {
        figures
            .range(row, ASKED_WIDTHS.length, row, columns - 1)
            .style()
            .format(column == Circumstance.DATE ? XlsxTable.DAY_FORMAT : "@")
            .set();
      }
      String allowed = allowed(column);
      if (!allowed.isEmpty()) {
        figures.comment(row, 1, allowed);
      }
      validate(
          figures.range(row, ASKED_WIDTHS.length, row, columns - 1),
          ASKED_WIDTHS.length,
          row,
          list(lists, row, column),
          column);
    }
    // What is asked is broken into lines; an alignment that is set replaces the one before.
    framed(figures.range(0, 0, rows.size() - 1, ASKED_WIDTHS.length - 1)).wrapText(true).set();
    framed(figures.range(0, ASKED_WIDTHS.length, rows.size() - 1, columns - 1)).set();
    head(figures, 0, columns);
    group(figures, rows, columns);
    page(figures);
    figures.pageScale(TURNED_SCALE);
    figures.repeatRows(0);
    figures.repeatCols(0, ASKED_WIDTHS.length - 1);
    figures.freezePane(ASKED_WIDTHS.length, 1);
  }

  private static StyleSetter framed(Range cells) {
    return cells
        .style()
        .borderStyle(BorderStyle.THIN)
        .borderColor("BFBFBF")
        .verticalAlignment("top");
  }

  /** Rows that name a criterion stand out, and those of the criterion can be folded away. */
  private static void group(Worksheet figures, List<Line> rows, int columns) {
    int named = -1;
    for (int row = 0; row <= rows.size(); row++) {
      Line line = row < rows.size() ? rows.get(row) : null;
      boolean within = line != null && line.column() instanceof Column.Reported;
      if (!within && named >= 0) {
        figures.groupRows(named + 1, row - 1);
        named = -1;
      }
      if (line != null && line.column() == null) {
        head(figures, row, columns);
        named = row;
      }
    }
    figures.rowSumsBelow(false);
  }

  private static boolean isNumber(Column column) {
    return column instanceof Column.Reported reported && reported.measure().isNumber();
  }

  /** The hidden list of what may be chosen, or {@code null} where there is none. */
  private @Nullable Range list(Worksheet lists, int index, Column column) {
    List<String> choices = choices(column);
    for (int i = 0; i < choices.size(); i++) {
      lists.value(i, index, choices.get(i));
    }
    return choices.isEmpty() ? null : lists.range(0, index, choices.size() - 1, index);
  }

  /**
   * Warns of what is none of a list, and of a number that the figure cannot be; a text such as a
   * bound is left to reading.
   *
   * @param column the column of the first of the cells, from 0
   * @param row their first row, from 0
   */
  private void validate(Range cells, int column, int row, @Nullable Range list, Column of) {
    if (list != null) {
      cells
          .validateWithList(list)
          .allowBlank(true)
          .errorStyle(DataValidationErrorStyle.WARNING)
          .showErrorMessage(true)
          .errorTitle(texts.get("wrong.title"))
          .error(texts.get("wrong.choice"));
    } else if (of instanceof Column.Reported reported && reported.measure().isNumber()) {
      cells
          .validateWithFormula(possible(reported.measure(), Grid.address(column, row + 1)))
          .allowBlank(true)
          .errorStyle(DataValidationErrorStyle.WARNING)
          .showErrorMessage(true)
          .errorTitle(texts.get("wrong.number.title"))
          .error(allowed(of));
    }
  }

  private static String possible(Measure measure, String cell) {
    StringBuilder conditions = new StringBuilder("TRUE");
    if (measure.min() != null) {
      conditions.append(',').append(cell).append(">=").append(measure.min().toPlainString());
    }
    if (measure.max() != null) {
      // The other way round: a sign that opens an element would not be escaped.
      conditions.append(',').append(measure.max().toPlainString()).append(">=").append(cell);
    }
    if (measure.whole()) {
      conditions.append(",INT(").append(cell).append(")=").append(cell);
    }
    return "IF(ISNUMBER(" + cell + "),AND(" + conditions + "),TRUE)";
  }

  private static void head(Worksheet sheet, int row, int columns) {
    sheet
        .range(row, 0, row, columns - 1)
        .style()
        .bold()
        .wrapText(true)
        .verticalAlignment("top")
        .fillColor(HEAD_COLOUR)
        .set();
  }

  /** A4 on its side, with narrow margins and the number of the page. */
  private static void page(Worksheet sheet) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.leftMargin(MARGIN);
    sheet.rightMargin(MARGIN);
    sheet.footer("&P/&N", Position.RIGHT);
  }

  /** How many lines a text takes in a column so wide; words are not broken where they need not. */
  private static int lines(String text, int width) {
    int room =
        width - 2; // The letters of a heading are bold, and wider than the digits of a width.
    int lines = 1;
    int used = 0;
    for (String word : text.split("\\s+", -1)) {
      int length = word.codePointCount(0, word.length());
      if (used > 0 && used + 1 + length > room) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + length;
      while (used > room) {
        lines++;
        used -= room;
      }
    }
    return lines;
  }

  private static double height(int lines) {
    return Math.min(HIGHEST, lines * LINE_HEIGHT + 2);
  }

  private static int width(Column column) {
    return column == Circumstance.NAME ? NAME_WIDTH : FIGURE_WIDTH;
  }

  private void fill(Worksheet sheet, int row, List<@Nullable Object> cells) {
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (cell != null) {
        XlsxTable.put(sheet, words, row, i, cell);
      }
    }
  }

  private void column(Worksheet figures, Worksheet lists, int index, Column column) {
    figures.width(index, width(column));
    if (!isNumber(column)) {
      figures.style(index).format(column == Circumstance.DATE ? XlsxTable.DAY_FORMAT : "@").set();
    }
    String allowed = allowed(column);
    if (!allowed.isEmpty()) {
      figures.comment(1, index, allowed);
    }
    validate(
        figures.range(FIRST_ROW, index, FIRST_ROW + PREPARED_ROWS - 1, index),
        index,
        FIRST_ROW,
        list(lists, index, column),
        column);
  }

  private List<String> choices(Column column) {
    if (column == Circumstance.REGION) {
      return Arrays.stream(Region.values()).map(each -> each.displayName(locale)).toList();
    }
    if (column instanceof Column.Held) {
      return List.of(texts.get("held"));
    }
    if (column instanceof Column.Stated) {
      return List.of(texts.get("stated"), texts.get("statedNot"));
    }
    if (column instanceof Column.Reported reported) {
      Measure measure = reported.measure();
      return measure.kind() == MeasureKind.YES_NO
          ? List.of(texts.get("met"), texts.get("notMet"))
          : measure.scale();
    }
    return List.of();
  }

  private String allowed(Column column) {
    if (column instanceof Column.Reported reported) {
      return texts.get("allowed", allowed(reported.measure()));
    }
    if (column instanceof Column.Held) {
      return texts.get("allowed", texts.get("allowed.held"));
    }
    if (column instanceof Column.Stated) {
      return texts.get("allowed", texts.get("allowed.stated"));
    }
    if (column instanceof Column.DecidedBy) {
      return texts.get("allowed", texts.get("allowed.decision"));
    }
    return column == Circumstance.DATE ? texts.get("allowed", texts.get("allowed.date")) : "";
  }

  private String allowed(Measure measure) {
    if (measure.kind() == MeasureKind.YES_NO) {
      return texts.get("allowed.yes");
    }
    if (measure.kind() == MeasureKind.GRADE) {
      return String.join(" < ", measure.scale());
    }
    String least = measure.min() == null ? "" : wording.number(measure.min());
    String most = measure.max() == null ? "" : wording.number(measure.max());
    String range =
        most.isEmpty() ? texts.get("allowed.from", least) : texts.get("allowed.to", least, most);
    String number = measure.whole() ? texts.get("allowed.whole", range) : range;
    return wording.withUnit(number, measure);
  }

  private void explain(Worksheet sheet) {
    for (int i = 0; i < EXPLAINED.size(); i++) {
      sheet.value(0, i, texts.get("column." + EXPLAINED.get(i)));
      sheet.width(i, EXPLANATION_WIDTHS[i]);
    }
    head(sheet, 0, EXPLAINED.size());
    sheet.freezePane(0, 1);
    page(sheet);
    sheet.repeatRows(0);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    int row = 1;
    for (AskedLevels.Row each : asked) {
      Measure measure = each.measure();
      Criterion criterion = each.criterion();
      String level = each.level().isEmpty() ? texts.get("level.computed") : each.level();
      List<String> cells =
          List.of(
              criterion == null
                  ? texts.get("conditions")
                  : criterion.code() + " " + criterion.name(locale),
              each.indicator().code() + " " + each.indicator().label(locale),
              measure.label(locale),
              measure.id(),
              measure.unit(locale),
              allowed(measure),
              level,
              each.source());
      int lines = 1;
      for (int i = 0; i < cells.size(); i++) {
        sheet.value(row, i, cells.get(i));
        sheet.style(row, i).wrapText(true).verticalAlignment("top").set();
        lines = Math.max(lines, lines(cells.get(i), EXPLANATION_WIDTHS[i]));
      }
      sheet.rowHeight(row, height(lines));
      row++;
    }
  }
}
