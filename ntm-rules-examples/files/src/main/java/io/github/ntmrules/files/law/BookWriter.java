package io.github.ntmrules.files.law;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableCell;
import io.github.ntmrules.table.TableCell.Certainty;
import io.github.ntmrules.table.TableRow;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a table as a workbook. */
final class BookWriter {

  /** How many rows below the last have lists to choose from. */
  static final int PREPARED_ROWS = 500;

  static final int LEVEL_WIDTH = 13;

  /** Where on the sheet of lists those of single rows stand. */
  private static final int PROPOSALS = 7;

  private static final String HEAD = "D9E8D4";
  private static final String TOOL = "E7E6E6";
  private static final String GREY = "7F7F7F";
  private static final Map<String, String> COLOURS =
      Map.of("confirmed", "E2EFDA", "unconfirmed", "FFF2CC", "doubtful", "F8CBAD");
  private static final String FONT = "Calibri";
  private static final int FONT_SIZE = 11;
  private static final String LINES = "D0D0D0";
  private static final String OPEN = "FCE4D6";
  private static final String DAY = "dd/mm/yyyy";
  private static final double LINE = 15;
  private static final double HIGHEST = 409;
  private static final int[] HEAD_WIDTHS = {34, 70, 50, 26, 30};
  private static final int[] WORD_WIDTHS = {74, 16, 30, 60};
  private static final float MARGIN = 0.4f;

  private final RuleTable table;
  private final BookWords words;
  private final RowText rows;
  private final List<SheetLine> forms = new ArrayList<>();

  BookWriter(RuleTable table, Locale locale) {
    this.table = table;
    this.words = new BookWords(locale);
    this.rows = new RowText(table, words);
  }

  /** This, with lines that are no rows yet. */
  BookWriter with(List<SheetLine> more) {
    forms.addAll(more);
    return this;
  }

  /** Writes it; the stream stays open. */
  void write(OutputStream out, int emptyRows) throws IOException {
    if (emptyRows > 0 && rows.columns().size() > 1) {
      forms.addAll(columnRules());
    }
    Workbook book = new Workbook(out, "ntm", "1.0");
    Worksheet document = book.newWorksheet(words.get("sheet.document"));
    Worksheet law = book.newWorksheet(words.get("sheet.rows"));
    Worksheet dictionary = book.newWorksheet(words.get("sheet.dictionary"));
    Worksheet lists = book.newWorksheet(words.get("sheet.lists"));
    lists.setVisibilityState(VisibilityState.HIDDEN);
    document(document, lists);
    int measures = dictionary(dictionary);
    law(law, lists, dictionary, measures, emptyRows);
    Originals.write(book, table.files(), words.locale().getLanguage());
    law.keepInActiveTab();
    book.finish();
  }

  /** Of a new set: which column applies to whom, to be filled in. */
  private List<SheetLine> columnRules() {
    List<SheetLine> lines = new ArrayList<>();
    for (String each : rows.columns()) {
      String name = words.get("new.column", each);
      lines.add(
          new SheetLine()
              .put(RowColumn.TEXT, "law.group(\"" + each + "\")")
              .put(RowColumn.RULE, name)
              .put(RowColumn.UNDERSTOOD, words.get("new.column.how"))
              .put(RowColumn.KEY, OpenRows.MARK + name));
    }
    return lines;
  }

  // ---- the document

  private void document(Worksheet sheet, Worksheet lists) {
    String[] heads = {"label", "value", "english", "extra", "key"};
    for (int i = 0; i < heads.length; i++) {
      sheet.value(0, i, words.get("head.column." + heads[i]));
      sheet.comment(0, i, words.get("head.hint." + heads[i]));
      sheet.width(i, HEAD_WIDTHS[i]);
      sheet.style(i).format("@").set();
    }
    head(sheet, 0, heads.length);
    int row = 1;
    for (HeadLine each : HeadLine.of(table.document(), words)) {
      headLine(sheet, row, each);
      if (each.key().equals("province")) {
        list(sheet.range(row, 1, row, 1), column(lists, 5, Provinces.names()));
      }
      row++;
    }
    tool(sheet, 4, row + PREPARED_ROWS);
    sheet.freezePane(0, 1);
    page(sheet, 1);
    sheet.repeatRows(0);
  }

  private void headLine(Worksheet sheet, int row, HeadLine line) {
    String[] cells = {line.label(), line.value(), line.english(), line.extra(), line.key()};
    int lines = 1;
    for (int i = 0; i < cells.length; i++) {
      boolean day = i == 1 && line.day();
      put(sheet, row, i, cells[i], day, style(sheet, row, i, day));
      lines = Math.max(lines, lines(cells[i], HEAD_WIDTHS[i]));
    }
    sheet.style(row, 4).fontColor(GREY).fontName(FONT).fontSize(FONT_SIZE).set();
    sheet.rowHeight(row, height(lines));
  }

  private static StyleSetter style(Worksheet sheet, int row, int column, boolean day) {
    StyleSetter style = sheet.style(row, column);
    style.wrapText(true).verticalAlignment("top").format(day ? DAY : "@");
    style.borderStyle("thin").borderColor(LINES);
    return style;
  }

  private static void put(
      Worksheet sheet, int row, int column, String text, boolean day, StyleSetter style) {
    LocalDate date = day ? date(text) : null;
    if (date == null) {
      SheetFile.put(sheet, row, column, text);
    } else {
      sheet.value(row, column, date);
      style.horizontalAlignment("left");
    }
    style.set();
  }

  private static @Nullable LocalDate date(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.toString().equals(text) && day.getYear() > 1901 ? day : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  // ---- the rows

  private void law(
      Worksheet sheet, Worksheet lists, Worksheet dictionary, int measures, int emptyRows) {
    List<Object> heads = heads();
    int last = table.rows().size() + forms.size() + Math.max(emptyRows, PREPARED_ROWS);
    int lines = 1;
    for (int i = 0; i < heads.size(); i++) {
      lines = Math.max(lines, column(sheet, i, heads.get(i), last));
    }
    head(sheet, 0, heads.size());
    sheet.rowHeight(0, height(lines));
    lists(sheet, lists, dictionary, measures, last, heads);
    int row = 1;
    for (TableRow each : table.rows()) {
      line(sheet, row++, rows.line(each), each, heads);
    }
    for (SheetLine each : forms) {
      line(sheet, row++, each, null, heads);
    }
    for (int i = 0; i < emptyRows; i++) {
      line(sheet, row + i, new SheetLine(), null, heads);
    }
    row += emptyRows;
    sheet.setAutoFilter(0, 0, Math.max(1, row - 1), heads.size() - 1);
    sheet.freezePane(heads.indexOf(RowColumn.PART), 1);
    page(sheet, 3);
    sheet.repeatRows(0);
    sheet.repeatCols(heads.indexOf(RowColumn.CODE), heads.indexOf(RowColumn.CODE));
  }

  /** The columns; those of the decree by their numbers. */
  private List<Object> heads() {
    List<Object> heads = new ArrayList<>();
    for (RowColumn each : RowColumn.values()) {
      heads.add(each);
      if (each == RowColumn.SIGN) {
        for (int i = 0; i < rows.columns().size(); i++) {
          heads.add(i);
        }
      }
    }
    return heads;
  }

  private String heading(Object head) {
    return head instanceof RowColumn column
        ? words.heading(column)
        : levelHeading(rows.columns().get((Integer) head), words);
  }

  static String levelHeading(String column, BookWords words) {
    return column.isEmpty() ? words.get("column.LEVEL") : column;
  }

  private static int width(Object head) {
    return head instanceof RowColumn column ? column.width() : LEVEL_WIDTH;
  }

  private int column(Worksheet sheet, int index, Object head, int last) {
    String heading = heading(head);
    sheet.value(0, index, heading);
    String hint =
        words.get("hint." + (head instanceof RowColumn column ? column.toString() : "LEVEL"));
    sheet.comment(0, index, hint);
    sheet.width(index, width(head));
    sheet.style(index).format(isDay(head) ? DAY : "@").set();
    if (head instanceof RowColumn column && column.ofTool()) {
      tool(sheet, index, last);
    }
    return lines(heading, width(head) - 4);
  }

  private static boolean isDay(Object head) {
    return head instanceof RowColumn column && column.day();
  }

  /** What only the tool writes takes no typing; rows can still be sorted and taken away. */
  private void tool(Worksheet sheet, int column, int last) {
    sheet
        .range(1, column, last, column)
        .validateWithFormula("FALSE")
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle(words.get("locked.title"))
        .error(words.get("locked"));
  }

  private void lists(
      Worksheet sheet,
      Worksheet lists,
      Worksheet dictionary,
      int measures,
      int last,
      List<Object> heads) {
    Map<RowColumn, Range> all =
        Map.of(
            RowColumn.STATUS, column(lists, 0, words.status().texts()),
            RowColumn.JOIN, column(lists, 1, words.join().texts()),
            RowColumn.SIGN, column(lists, 2, words.sign().texts()),
            RowColumn.MEASURE, dictionary.range(1, 0, measures, 0));
    all.forEach(
        (column, range) -> {
          int at = heads.indexOf(column);
          int from = column == RowColumn.MEASURE ? proposals(sheet, lists, at, range) : 1;
          list(sheet.range(from, at, last, at), range);
        });
    List<String> cells = new ArrayList<>();
    for (String each :
        List.of("met", "none", "setByProvince", "notApplicable", "notOnFile", "directionInDoubt")) {
      cells.add(words.get("cell." + each));
    }
    int first = heads.indexOf(RowColumn.SIGN) + 1;
    Range range = column(lists, 3, cells);
    sheet
        .range(1, first, last, first + rows.columns().size() - 1)
        .validateWithList(range)
        .allowBlank(true)
        .showErrorMessage(false);
  }

  /** A list for each row that has one of its own; the first row below that has none. */
  private int proposals(Worksheet sheet, Worksheet lists, int column, Range all) {
    int row = table.rows().size() + 1;
    int next = 1;
    for (SheetLine each : forms) {
      List<String> own = each.proposals();
      if (!own.isEmpty()) {
        if (next < row) {
          list(sheet.range(next, column, row - 1, column), all);
        }
        for (int i = 0; i < own.size(); i++) {
          lists.value(row, PROPOSALS + i, own.get(i));
        }
        Range list = lists.range(row, PROPOSALS, row, PROPOSALS + own.size() - 1);
        list(sheet.range(row, column, row, column), list);
        next = row + 1;
      }
      row++;
    }
    return next;
  }

  private static Range column(Worksheet lists, int column, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      lists.value(i, column, texts.get(i));
    }
    return lists.range(0, column, texts.size() - 1, column);
  }

  private void list(Range cells, Range list) {
    cells
        .validateWithList(list)
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.WARNING)
        .showErrorMessage(true)
        .errorTitle(words.get("wrong.title"))
        .error(words.get("wrong.choice"));
  }

  private void line(
      Worksheet sheet, int row, SheetLine line, @Nullable TableRow of, List<Object> heads) {
    while (line.levels().size() < rows.columns().size()) {
      line.levels().add("");
    }
    int lines = 1;
    for (int i = 0; i < heads.size(); i++) {
      Object head = heads.get(i);
      String text =
          head instanceof RowColumn column ? line.get(column) : line.levels().get((Integer) head);
      StyleSetter style = style(sheet, row, i, isDay(head));
      colour(style, head, of, line);
      put(sheet, row, i, text, isDay(head), style);
      lines = Math.max(lines, lines(text, width(head)));
    }
    sheet.rowHeight(row, height(lines));
  }

  private static void colour(
      StyleSetter style, Object head, @Nullable TableRow row, SheetLine line) {
    if (head instanceof RowColumn column && column.ofTool()) {
      style.fillColor(TOOL).fontColor(GREY).fontName(FONT).fontSize(FONT_SIZE);
    } else if (row == null) {
      boolean open =
          head instanceof Integer column
              ? line.open(column)
              : head == RowColumn.MEASURE && line.chooses();
      if (open) {
        style.fillColor(OPEN);
      }
    } else if (head == RowColumn.STATUS) {
      style.fillColor(COLOURS.getOrDefault(row.status(), "FFFFFF"));
    } else if (head instanceof Integer column) {
      TableCell cell = LevelText.at(row.cells(), column);
      if (cell != null) {
        style.fillColor(colour(cell, row.status()));
      }
    }
  }

  private static String colour(TableCell cell, String status) {
    return switch (cell.kind()) {
      case NOT_ON_FILE, DIRECTION_IN_DOUBT, SET_BY_PROVINCE -> OPEN;
      default -> {
        String of =
            cell.certainty() == Certainty.AS_RULE
                ? status
                : cell.certainty().name().toLowerCase(Locale.ROOT);
        yield COLOURS.getOrDefault(of, "FFFFFF");
      }
    };
  }

  // ---- the dictionary

  private int dictionary(Worksheet sheet) {
    String[] heads = {"measure", "unit", "values", "english"};
    for (int i = 0; i < heads.length; i++) {
      sheet.value(0, i, words.get("dictionary." + heads[i]));
      sheet.width(i, WORD_WIDTHS[i]);
    }
    head(sheet, 0, heads.length);
    Texts kinds = Texts.of("decree", words.locale());
    Locale other = Texts.english(words.locale()) ? Locale.forLanguageTag("vi") : Locale.ENGLISH;
    int row = 1;
    for (Measure each : Measures.standard().reportable()) {
      String values =
          each.scale().isEmpty()
              ? kinds.get("kind." + each.kind())
              : String.join(" < ", each.scale());
      String[] cells = {
        words.measure(each.id()), each.unit(words.locale()), values, each.label(other)
      };
      int lines = 1;
      for (int i = 0; i < cells.length; i++) {
        put(sheet, row, i, cells[i], false, style(sheet, row, i, false));
        lines = Math.max(lines, lines(cells[i], WORD_WIDTHS[i]));
      }
      sheet.rowHeight(row++, height(lines));
    }
    sheet.freezePane(0, 1);
    page(sheet, 1);
    sheet.repeatRows(0);
    return row - 1;
  }

  // ---- the page

  private static void head(Worksheet sheet, int row, int columns) {
    sheet
        .range(row, 0, row, columns - 1)
        .style()
        .bold()
        .fontName(FONT)
        .fontSize(FONT_SIZE)
        .wrapText(true)
        .verticalAlignment("top")
        .fillColor(HEAD)
        .set();
  }

  private static void page(Worksheet sheet, int pagesWide) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.leftMargin(MARGIN);
    sheet.rightMargin(MARGIN);
    sheet.footer("&P/&N", Position.RIGHT);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) pagesWide);
    sheet.fitToHeight((short) 0);
  }

  /** How many lines a text takes in a column so wide. */
  private static int lines(String text, int width) {
    int room = width + width / 10; // Letters are narrower than the digits of a width.
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines++;
      int used = 0;
      for (String word : line.split("\\s+", -1)) {
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
    }
    return lines;
  }

  private static double height(int lines) {
    return Math.min(HIGHEST, lines * LINE + 2);
  }
}
