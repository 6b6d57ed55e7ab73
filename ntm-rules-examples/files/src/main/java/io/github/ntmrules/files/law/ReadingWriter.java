package io.github.ntmrules.files.law;

import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.decree.PrintedLevel;
import io.github.ntmrules.files.law.ReadingRules.Spot;
import io.github.ntmrules.missing.HeldUp;
import io.github.ntmrules.missing.UnknownLevel;
import io.github.ntmrules.missing.UnknownLevels;
import io.github.ntmrules.table.TableRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the form in which an office fills in what it reads in the gazette: a line for each level
 * that does not decide, those first that hold up most units. Where the law has columns and a level
 * holds for all of them, there is a cell for each beside the one for all.
 */
final class ReadingWriter {

  private static final int COLUMN_WIDTH = 13;
  // What is printed in the place of a level says these.
  private static final Set<LegalStatus> STATED =
      EnumSet.of(LegalStatus.NOT_ON_FILE, LegalStatus.SET_BY_PROVINCE);

  private final ReadingRules rules;
  private final UnknownLevels levels;
  private final BookWords words;
  private final BookStyle look;
  private final PrintedLevel printed;
  private final Wording wording;
  private final boolean counted;
  private final List<String> columns;
  private final List<Object> heads = new ArrayList<>();

  ReadingWriter(ReadingRules rules, UnknownLevels levels, Locale locale) {
    this.rules = rules;
    this.levels = levels;
    this.words = new BookWords(locale);
    this.look = new BookStyle(words);
    this.printed = PrintedLevel.in(locale);
    this.wording = Wording.in(locale);
    this.counted = levels.units() != null;
    this.columns = levels.set().columns();
    boolean each = levels.levels().stream().map(rules::spot).anyMatch(ReadingWriter::forAll);
    for (ReadingColumn column : ReadingColumn.values()) {
      boolean count = column == ReadingColumn.UNITS || column == ReadingColumn.DECIDED;
      if (counted || !count) {
        heads.add(column);
      }
      if (column == ReadingColumn.LEVEL && each) {
        for (int i = 0; i < columns.size(); i++) {
          heads.add(i);
        }
      }
    }
  }

  private static boolean forAll(Spot spot) {
    return spot.row() != null && spot.column() < 0;
  }

  /** What the cell of one column beside the one for all is called. */
  static String heading(String column, BookWords words) {
    return words.get("reading.of", column);
  }

  void write(OutputStream out) throws IOException {
    BookWriter others = new BookWriter(rules.table(), words.locale());
    Workbook book = new Workbook(out, "ntm", "1.0");
    Worksheet document = book.newWorksheet(words.get("sheet.document"));
    Worksheet form = book.newWorksheet(words.get("sheet.reading"));
    Worksheet dictionary = book.newWorksheet(words.get("sheet.dictionary"));
    Worksheet lists = book.newWorksheet(words.get("sheet.lists"));
    lists.setVisibilityState(VisibilityState.HIDDEN);
    others.document(document, lists);
    Range measures = others.dictionary(dictionary);
    form(form);
    int last = Math.max(1, levels.levels().size());
    int measure = heads.indexOf(ReadingColumn.MEASURE);
    look.list(form.range(1, measure, last, measure), measures);
    Originals.write(book, rules.files(), words.locale().getLanguage());
    form.keepInActiveTab();
    book.finish();
  }

  private static int width(Object head) {
    return head instanceof ReadingColumn column ? column.width() : COLUMN_WIDTH;
  }

  private void form(Worksheet sheet) {
    int lines = 1;
    for (int i = 0; i < heads.size(); i++) {
      Object head = heads.get(i);
      String heading =
          head instanceof ReadingColumn column
              ? column.heading(words)
              : heading(columns.get((Integer) head), words);
      String hint =
          words.get(
              "reading.hint."
                  + (head instanceof ReadingColumn column ? column.toString() : "OF_COLUMN"));
      sheet.value(0, i, heading);
      sheet.comment(0, i, hint);
      sheet.width(i, width(head));
      lines = Math.max(lines, BookStyle.lines(heading, width(head) - 4));
    }
    BookStyle.head(sheet, heads.size(), lines);
    int row = 1;
    for (UnknownLevel each : levels.levels()) {
      line(sheet, row++, each);
    }
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i) instanceof ReadingColumn column && !column.input()) {
        look.tool(sheet, i, Math.max(1, row - 1));
      }
    }
    sheet.setAutoFilter(0, 0, Math.max(1, row - 1), heads.size() - 1);
    sheet.freezePane(2, 1);
    BookStyle.page(sheet, 2);
    sheet.repeatCols(0, 0);
  }

  private void line(Worksheet sheet, int number, UnknownLevel level) {
    Spot spot = rules.spot(level);
    Map<ReadingColumn, String> texts = texts(level, spot);
    int lines = 1;
    for (int i = 0; i < heads.size(); i++) {
      Object head = heads.get(i);
      String text = head instanceof ReadingColumn column ? texts.getOrDefault(column, "") : "";
      boolean day = head == ReadingColumn.READ_ON;
      StyleSetter style = BookStyle.style(sheet, number, i, day);
      colour(style, head, spot);
      Integer count = head instanceof ReadingColumn column ? count(column, level) : null;
      if (count != null) {
        sheet.value(number, i, count);
        style.format("0").set();
      } else {
        BookStyle.put(sheet, number, i, text, day, style);
      }
      if (head == ReadingColumn.KEY) {
        style.wrapText(false).set(); // As long as it likes: nobody reads it.
      } else {
        lines = Math.max(lines, BookStyle.lines(text, width(head)));
      }
    }
    sheet.rowHeight(number, BookStyle.height(lines));
  }

  private static @Nullable Integer count(ReadingColumn column, UnknownLevel level) {
    HeldUp held = level.heldUp();
    if (held == null) {
      return null;
    }
    return column == ReadingColumn.UNITS
        ? (Integer) held.units()
        : column == ReadingColumn.DECIDED ? (Integer) held.decidedIfKnown() : null;
  }

  private static void colour(StyleSetter style, Object head, Spot spot) {
    boolean open = head instanceof ReadingColumn column ? column.input() : forAll(spot);
    if (open && spot.row() != null) {
      style.fillColor(BookStyle.OPEN);
    } else if (open || head instanceof Integer || head == ReadingColumn.KEY) {
      style.fillColor(BookStyle.TOOL).fontColor(BookStyle.GREY);
    }
  }

  private Map<ReadingColumn, String> texts(UnknownLevel level, Spot spot) {
    Map<ReadingColumn, String> texts = new EnumMap<>(ReadingColumn.class);
    Locale locale = words.locale();
    String column = level.column();
    texts.put(ReadingColumn.CODE, level.indicator().code());
    texts.put(ReadingColumn.CONTENT, level.indicator().label(locale));
    texts.put(
        ReadingColumn.WHERE,
        level.where().stream().map(each -> each.text(locale)).collect(Collectors.joining("; ")));
    texts.put(ReadingColumn.COLUMN, column == null ? "" : column);
    texts.put(ReadingColumn.ON_FILE, onFile(level));
    texts.put(ReadingColumn.SOURCE, wording.citation(level.provision().citation()));
    TableRow row = spot.row();
    if (row == null) {
      String via = level.via().isEmpty() ? "" : level.via().get(level.via().size() - 1);
      texts.put(ReadingColumn.REMARK, words.get("reading.why." + spot.why(), via));
    } else {
      texts.put(ReadingColumn.KEY, spot.key());
      texts.put(ReadingColumn.MEASURE, placeholder(level) ? "" : words.measure(row.measure()));
      texts.put(
          ReadingColumn.REMARK, placeholder(level) ? words.get("reading.why.placeholder") : "");
    }
    return texts;
  }

  private static boolean placeholder(UnknownLevel level) {
    return level.threshold() != null && level.threshold().measure().placeholder();
  }

  private String onFile(UnknownLevel level) {
    String found =
        level.threshold() == null
            ? printed.inOneLine(level.provision())
            : printed.of(level.threshold());
    return STATED.contains(level.status())
        ? found
        : words.get("reading.onFile", found, level.status().displayName(words.locale()));
  }
}
