package io.github.ntmrules.files.law;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.files.law.RowText.BookLine;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.table.RuleTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as a workbook. */
final class BookWriter {

  /** How many rows below the last have lists to choose from. */
  static final int PREPARED_ROWS = 500;

  private static final int FEW_ROWS = 60;
  private static final int[] HEAD_WIDTHS = {34, 70, 50, 26, 30, 36};
  private static final String[] HEADS = {"label", "value", "english", "extra", "key", "open"};
  private static final int[] WORD_WIDTHS = {74, 16, 30, 60};
  private static final List<String> CELLS =
      List.of("met", "none", "setByProvince", "notApplicable", "notOnFile", "directionInDoubt");

  /** The columns of the sheet of lists. */
  private enum Listed {
    STATUS,
    JOIN,
    SIGN,
    CELLS,
    PROVINCES,
    KINDS,
    GROUPS;

    int at() {
      return List.of(values()).indexOf(this);
    }
  }

  private final RuleTable table;
  private final BookWords words;
  private final BookStyle look;
  private final RowText rows;
  private final List<SheetLine> forms = new ArrayList<>();
  private final List<MeasureLine> declared = new ArrayList<>();

  BookWriter(RuleTable table, Locale locale) {
    this.table = table;
    this.words = new BookWords(locale, table.dictionary());
    this.look = new BookStyle(words);
    this.rows = new RowText(table, words);
  }

  /** This, with lines that are no rows yet. */
  BookWriter with(List<SheetLine> more) {
    forms.addAll(more);
    return this;
  }

  /** This, with a measure that counts if a row asks for it. */
  BookWriter declaring(MeasureLine measure) {
    declared.add(measure);
    return this;
  }

  /** Writes it; the stream stays open. */
  void write(OutputStream out, int emptyRows) throws IOException {
    Workbook book = new Workbook(out, "ntm", "1.0");
    Worksheet document = book.newWorksheet(words.get("sheet.document"));
    Worksheet law = book.newWorksheet(words.get("sheet.rows"));
    Worksheet measures = book.newWorksheet(words.get("sheet.measures"));
    Worksheet groups = book.newWorksheet(words.get("sheet.groups"));
    Worksheet conditions = book.newWorksheet(words.get("sheet.conditions"));
    Worksheet dictionary = book.newWorksheet(words.get("sheet.dictionary"));
    Worksheet lists = book.newWorksheet(words.get("sheet.lists"));
    lists.setVisibilityState(VisibilityState.HIDDEN);
    document(document, lists);
    Range known = dictionary(dictionary);
    Map<RowColumn, Range> choices = choices(lists, known);
    Range cells =
        BookStyle.column(
            lists,
            Listed.CELLS.at(),
            CELLS.stream().map(each -> words.get("cell." + each)).toList());
    writer(LawSheet.ROWS)
        .write(
            law,
            lists,
            choices,
            cells,
            lines(LawSheet.ROWS),
            of(LawSheet.ROWS),
            emptyRows,
            PREPARED_ROWS,
            3);
    measures(measures, lists);
    List<SheetLine> columns = of(LawSheet.GROUPS);
    if (emptyRows > 0 && rows.columns().size() > 1) {
      columns.addAll(columnRules());
    }
    writer(LawSheet.GROUPS)
        .write(groups, lists, choices, null, lines(LawSheet.GROUPS), columns, 0, FEW_ROWS, 2);
    writer(LawSheet.CONDITIONS)
        .write(
            conditions,
            lists,
            choices,
            cells,
            lines(LawSheet.CONDITIONS),
            of(LawSheet.CONDITIONS),
            0,
            FEW_ROWS,
            3);
    Originals.write(book, table.files(), words.locale().getLanguage());
    law.keepInActiveTab();
    book.finish();
  }

  private RowsWriter writer(LawSheet sheet) {
    return new RowsWriter(sheet, rows.columns(sheet), words);
  }

  private List<BookLine> lines(LawSheet sheet) {
    return rows.lines(table, sheet);
  }

  /** The lines that are no rows yet, of that sheet. */
  private List<SheetLine> of(LawSheet sheet) {
    List<SheetLine> lines = new ArrayList<>();
    for (SheetLine each : forms) {
      boolean condition = rows.beside(each.get(RowColumn.CODE));
      LawSheet other = condition ? LawSheet.CONDITIONS : LawSheet.ROWS;
      if (sheet == (each.get(RowColumn.GROUP).isEmpty() ? other : LawSheet.GROUPS)) {
        lines.add(each);
      }
    }
    return lines;
  }

  /** Of a new set: which column applies to whom, to be filled in. */
  private List<SheetLine> columnRules() {
    List<SheetLine> lines = new ArrayList<>();
    for (String each : rows.columns()) {
      String name = words.get("new.column", each);
      lines.add(
          new SheetLine()
              .put(RowColumn.GROUP, each)
              .put(RowColumn.RULE, name)
              .put(RowColumn.UNDERSTOOD, words.get("new.column.how"))
              .put(RowColumn.KEY, OpenRows.MARK + name));
    }
    return lines;
  }

  private Map<RowColumn, Range> choices(Worksheet lists, Range known) {
    Map<RowColumn, Range> choices = new EnumMap<>(RowColumn.class);
    choices.put(RowColumn.STATUS, list(lists, Listed.STATUS, words.status().texts()));
    choices.put(RowColumn.JOIN, list(lists, Listed.JOIN, words.join().texts()));
    choices.put(RowColumn.SIGN, list(lists, Listed.SIGN, words.sign().texts()));
    choices.put(RowColumn.MEASURE, known);
    List<String> groups = new ArrayList<>(table.document().columns());
    groups.add(GroupText.ofRegion(words));
    choices.put(RowColumn.GROUP, list(lists, Listed.GROUPS, groups));
    return choices;
  }

  private static Range list(Worksheet lists, Listed column, List<String> texts) {
    return BookStyle.column(lists, column.at(), texts);
  }

  // ---- the document

  void document(Worksheet sheet, Worksheet lists) {
    int heading = 1;
    for (int i = 0; i < HEADS.length; i++) {
      String head = words.get("head.column." + HEADS[i]);
      sheet.value(0, i, head);
      sheet.comment(0, i, words.get("head.hint." + HEADS[i]));
      sheet.width(i, HEAD_WIDTHS[i]);
      sheet.style(i).format("@").set();
      heading = Math.max(heading, BookStyle.lines(head, HEAD_WIDTHS[i] - 4));
    }
    BookStyle.head(sheet, HEADS.length, heading);
    int row = 1;
    for (HeadLine each : HeadLine.of(table.document(), words)) {
      headLine(sheet, row, each);
      if (each.key().equals("province")) {
        look.list(sheet.range(row, 1, row, 1), list(lists, Listed.PROVINCES, Provinces.names()));
      }
      row++;
    }
    look.tool(sheet, 4, row + PREPARED_ROWS);
    look.tool(sheet, 5, row + PREPARED_ROWS);
    sheet.freezePane(0, 1);
    BookStyle.page(sheet, 1);
  }

  private static void headLine(Worksheet sheet, int row, HeadLine line) {
    String[] cells = {line.label(), line.value(), line.english(), line.extra(), line.key(), ""};
    int lines = 1;
    for (int i = 0; i < cells.length; i++) {
      boolean day = i == 1 && line.day();
      StyleSetter style = BookStyle.style(sheet, row, i, day);
      BookStyle.put(sheet, row, i, cells[i], day, style);
      lines = Math.max(lines, BookStyle.lines(cells[i], HEAD_WIDTHS[i]));
    }
    for (int i = 4; i < cells.length; i++) {
      grey(sheet.style(row, i));
    }
    sheet.rowHeight(row, BookStyle.height(lines));
  }

  private static void grey(StyleSetter style) {
    style.fontColor(BookStyle.GREY).fontName(BookStyle.FONT).fontSize(BookStyle.FONT_SIZE).set();
  }

  // ---- the measures of its own

  private void measures(Worksheet sheet, Worksheet lists) {
    MeasureColumn[] columns = MeasureColumn.values();
    int last = table.measures().size() + declared.size() + FEW_ROWS;
    int heading = 1;
    for (int i = 0; i < columns.length; i++) {
      String head = words.get(columns[i].key());
      sheet.value(0, i, head);
      sheet.comment(0, i, words.get("measure.hint." + columns[i]));
      sheet.width(i, columns[i].width());
      sheet.style(i).format("@").set();
      heading = Math.max(heading, BookStyle.lines(head, columns[i].width() - 4));
      if (columns[i].ofTool()) {
        look.tool(sheet, i, last);
      }
    }
    BookStyle.head(sheet, columns.length, heading);
    int kind = MeasureColumn.KIND.at();
    look.list(sheet.range(1, kind, last, kind), list(lists, Listed.KINDS, words.kind().texts()));
    int row = 1;
    List<MeasureLine> all = new ArrayList<>();
    table.measures().forEach(each -> all.add(MeasureLine.of(each, words)));
    all.addAll(declared);
    for (MeasureLine line : all) {
      int lines = 1;
      for (MeasureColumn column : columns) {
        String text = line.get(column);
        StyleSetter style = BookStyle.style(sheet, row, column.at(), false);
        if (column.ofTool()) {
          style.fillColor(BookStyle.TOOL);
        }
        BookStyle.put(sheet, row, column.at(), text, false, style);
        lines = Math.max(lines, BookStyle.lines(text, column.width()));
      }
      sheet.rowHeight(row++, BookStyle.height(lines));
    }
    sheet.freezePane(1, 1);
    BookStyle.page(sheet, 1);
  }

  // ---- the dictionary

  /** Where the names of measures are. */
  Range dictionary(Worksheet sheet) {
    String[] heads = {"measure", "unit", "values", "english"};
    for (int i = 0; i < heads.length; i++) {
      sheet.value(0, i, words.get("dictionary." + heads[i]));
      sheet.width(i, WORD_WIDTHS[i]);
    }
    BookStyle.head(sheet, heads.length, 1);
    Texts kinds = Texts.of("decree", words.locale());
    Locale other = Texts.english(words.locale()) ? Locale.forLanguageTag("vi") : Locale.ENGLISH;
    word(sheet, 1, words.get("measure.new"), "", words.get("measure.new.how"), "");
    int row = 2;
    for (Measure each : words.dictionary().reportable()) {
      String values =
          each.scale().isEmpty()
              ? kinds.get("kind." + each.kind())
              : String.join(" < ", each.scale());
      word(
          sheet,
          row++,
          words.measure(each.id()),
          each.unit(words.locale()),
          values,
          each.label(other));
    }
    sheet.freezePane(0, 1);
    BookStyle.page(sheet, 1);
    return sheet.range(1, 0, row - 1, 0);
  }

  private static void word(Worksheet sheet, int row, String... cells) {
    int lines = 1;
    for (int i = 0; i < cells.length; i++) {
      BookStyle.put(sheet, row, i, cells[i], false, BookStyle.style(sheet, row, i, false));
      lines = Math.max(lines, BookStyle.lines(cells[i], WORD_WIDTHS[i]));
    }
    sheet.rowHeight(row, BookStyle.height(lines));
  }
}
