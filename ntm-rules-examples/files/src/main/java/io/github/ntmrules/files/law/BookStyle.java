package io.github.ntmrules.files.law;

import io.github.ntmrules.files.data.SheetFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** How the sheets of a workbook look, and what their cells take. */
final class BookStyle {

  static final String OPEN = "FCE4D6";
  static final String TOOL = "E7E6E6";
  static final String GREY = "7F7F7F";
  static final String FONT = "Calibri";
  static final int FONT_SIZE = 11;
  static final String DAY = "dd/mm/yyyy";

  private static final String HEAD = "D9E8D4";
  private static final String LINES = "D0D0D0";
  private static final double LINE = 15;
  private static final double HIGHEST = 409;
  private static final float MARGIN = 0.4f;

  private final BookWords words;

  BookStyle(BookWords words) {
    this.words = words;
  }

  static StyleSetter style(Worksheet sheet, int row, int column, boolean day) {
    StyleSetter style = sheet.style(row, column);
    style.wrapText(true).verticalAlignment("top").format(day ? DAY : "@");
    style.borderStyle("thin").borderColor(LINES);
    return style;
  }

  static void put(
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

  /** What only the tool writes takes no typing; rows can still be sorted and taken away. */
  void tool(Worksheet sheet, int column, int last) {
    sheet
        .range(1, column, last, column)
        .validateWithFormula("FALSE")
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle(words.get("locked.title"))
        .error(words.get("locked"));
  }

  void list(Range cells, Range list) {
    cells
        .validateWithList(list)
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.WARNING)
        .showErrorMessage(true)
        .errorTitle(words.get("wrong.title"))
        .error(words.get("wrong.choice"));
  }

  /** Puts what can be chosen into a column of the sheet of lists. */
  static Range column(Worksheet lists, int column, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      lists.value(i, column, texts.get(i));
    }
    return lists.range(0, column, texts.size() - 1, column);
  }

  static void head(Worksheet sheet, int columns, int lines) {
    sheet
        .range(0, 0, 0, columns - 1)
        .style()
        .bold()
        .fontName(FONT)
        .fontSize(FONT_SIZE)
        .wrapText(true)
        .verticalAlignment("top")
        .fillColor(HEAD)
        .set();
    sheet.rowHeight(0, height(lines));
    sheet.repeatRows(0);
  }

  static void page(Worksheet sheet, int pagesWide) {
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
  static int lines(String text, int width) {
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

  static double height(int lines) {
    return Math.min(HIGHEST, lines * LINE + 2);
  }
}
