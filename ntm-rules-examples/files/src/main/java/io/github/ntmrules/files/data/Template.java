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
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
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
 * <p>Its cells are text but for the day: what is typed is what is read, and Excel turns neither
 * {@code 5-10} into a day nor {@code 1.234} into a number. Immutable.
 */
public final class Template {

  /** The columns of the sheet that explains the figures. */
  static final List<String> EXPLAINED =
      List.of("criterion", "indicator", "measure", "id", "unit", "values", "level", "source");

  /** How many rows below the headings have lists to choose from. */
  private static final int PREPARED_ROWS = 2_000;

  private static final int FIRST_ROW = 2;
  private static final int NAME_WIDTH = 24;
  private static final int FIGURE_WIDTH = 18;
  private static final String HEAD_COLOUR = "D9E8D4";
  private static final int[] EXPLANATION_WIDTHS = {26, 40, 40, 34, 16, 26, 60, 34};

  private final Assessor assessor;
  private final Locale locale;
  private final Texts texts;
  private final Wording wording;
  private final Form form;
  private final CellWriter words;

  /**
   * The form of a set.
   *
   * @param assessor the set, with its overlays
   * @param locale the language: English for English, else Vietnamese
   */
  public Template(Assessor assessor, Locale locale) {
    this.assessor = assessor;
    this.locale = locale;
    this.texts = Texts.of("template", locale);
    this.wording = Wording.in(locale);
    StatementCodes codes = StatementCodes.of(assessor.set(), assessor.conditions());
    this.form =
        Form.of(
            assessor.set().unit(),
            assessor.designations(),
            assessor.measures(),
            assessor.set().criteria().stream().map(codes::code).toList());
    this.words = new CellWriter(locale);
  }

  /** Its columns. */
  public Form form() {
    return form;
  }

  /** A unit that shows how rows are filled in: every figure is there, at a level that is asked. */
  public Snapshot example() {
    return new TemplateExample(assessor, texts).snapshot(form);
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
      table.row(new ArrayList<>(form.ids()));
      table.row(new ArrayList<>(form.headings(locale)));
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

  private void workbook(Path file, List<Snapshot> units) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "ntm", "1.0")) {
      Worksheet figures = workbook.newWorksheet(texts.get("sheet.figures"));
      Worksheet explanation = workbook.newWorksheet(texts.get("sheet.explanation"));
      Worksheet lists = workbook.newWorksheet(texts.get("sheet.lists"));
      lists.setVisibilityState(VisibilityState.HIDDEN);
      List<String> ids = form.ids();
      List<String> headings = form.headings(locale);
      for (int i = 0; i < ids.size(); i++) {
        figures.value(0, i, ids.get(i));
        figures.value(1, i, headings.get(i));
        column(figures, lists, i, form.columns().get(i));
      }
      head(figures, 1, ids.size());
      figures.hideRow(0);
      figures.freezePane(1, FIRST_ROW);
      for (int row = 0; row < units.size(); row++) {
        fill(figures, FIRST_ROW + row, cells(units.get(row)));
      }
      explain(explanation);
    }
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

  private void fill(Worksheet sheet, int row, List<@Nullable Object> cells) {
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (cell != null) {
        XlsxTable.put(sheet, words, row, i, cell);
      }
    }
  }

  private void column(Worksheet figures, Worksheet lists, int index, Column column) {
    figures.width(index, column == Circumstance.NAME ? NAME_WIDTH : FIGURE_WIDTH);
    figures.style(index).format(column == Circumstance.DATE ? XlsxTable.DAY_FORMAT : "@").set();
    String allowed = allowed(column);
    if (!allowed.isEmpty()) {
      figures.comment(1, index, allowed);
    }
    List<String> choices = choices(column);
    if (!choices.isEmpty()) {
      for (int i = 0; i < choices.size(); i++) {
        lists.value(i, index, choices.get(i));
      }
      Range list = lists.range(0, index, choices.size() - 1, index);
      figures
          .range(FIRST_ROW, index, FIRST_ROW + PREPARED_ROWS - 1, index)
          .validateWithList(list)
          .allowBlank(true)
          .errorStyle(DataValidationErrorStyle.WARNING)
          .showErrorMessage(true)
          .errorTitle(texts.get("wrong.title"))
          .error(texts.get("wrong.choice"));
    }
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
    int row = 1;
    for (AskedLevels.Row each : new AskedLevels(assessor, locale).rows()) {
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
      for (int i = 0; i < cells.size(); i++) {
        sheet.value(row, i, cells.get(i));
        sheet.style(row, i).wrapText(true).verticalAlignment("top").set();
      }
      row++;
    }
  }
}
