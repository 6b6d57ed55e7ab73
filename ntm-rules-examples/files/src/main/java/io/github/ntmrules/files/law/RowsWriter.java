package io.github.ntmrules.files.law;

import io.github.ntmrules.files.law.RowText.BookLine;
import io.github.ntmrules.table.TableCell;
import io.github.ntmrules.table.TableCell.Certainty;
import io.github.ntmrules.table.TableRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes one of the sheets of rows. */
final class RowsWriter {

  static final int LEVEL_WIDTH = 13;

  /** Where on the sheet of lists those of single rows stand. */
  private static final Set<RowColumn> GROUP_CELLS =
      EnumSet.of(RowColumn.CONDITION, RowColumn.SOURCE, RowColumn.STATUS);

  private static final int PROPOSALS = 9;

  private static final Map<String, String> COLOURS =
      Map.of("confirmed", "E2EFDA", "unconfirmed", "FFF2CC", "doubtful", "F8CBAD");

  private final LawSheet kind;
  private final List<String> levels;
  private final BookWords words;
  private final BookStyle look;
  private final List<Object> heads = new ArrayList<>();

  /**
   * For that sheet.
   *
   * @param levels the columns of the decree that it has
   */
  RowsWriter(LawSheet kind, List<String> levels, BookWords words) {
    this.kind = kind;
    this.levels = levels;
    this.words = words;
    this.look = new BookStyle(words);
    for (RowColumn each : kind.columns()) {
      heads.add(each);
      if (each == RowColumn.SIGN) {
        for (int i = 0; i < levels.size(); i++) {
          heads.add(i);
        }
      }
    }
  }

  /**
   * Writes it.
   *
   * @param lists the sheet of lists, for those of single rows
   * @param choices what can be chosen in a column
   * @param rows the rows
   * @param forms lines that are no rows yet
   * @param emptyRows how many empty rows are made ready
   * @param prepared how many rows below have lists to choose from
   * @param pagesWide on how many pages side by side it is printed
   */
  void write(
      Worksheet sheet,
      Worksheet lists,
      Map<RowColumn, Range> choices,
      @Nullable Range cells,
      List<BookLine> rows,
      List<SheetLine> forms,
      int emptyRows,
      int prepared,
      int pagesWide) {
    int last = rows.size() + forms.size() + Math.max(emptyRows, prepared);
    int lines = 1;
    for (int i = 0; i < heads.size(); i++) {
      lines = Math.max(lines, column(sheet, i, heads.get(i), last));
    }
    BookStyle.head(sheet, heads.size(), lines);
    choices.forEach(
        (column, range) -> {
          int at = heads.indexOf(column);
          if (at >= 0) {
            boolean own = column == RowColumn.MEASURE;
            int from = own ? proposals(sheet, lists, at, range, rows.size() + 1, forms) : 1;
            look.list(sheet.range(from, at, last, at), range);
          }
        });
    cells(sheet, cells, last);
    int row = 1;
    for (BookLine each : rows) {
      line(sheet, row++, each.line(), each.row());
    }
    for (SheetLine each : forms) {
      line(sheet, row++, each, null);
    }
    for (int i = 0; i < emptyRows; i++) {
      line(sheet, row++, new SheetLine(), null);
    }
    sheet.setAutoFilter(0, 0, Math.max(1, row - 1), heads.size() - 1);
    RowColumn first = kind == LawSheet.GROUPS ? RowColumn.GROUP : RowColumn.CODE;
    sheet.freezePane(heads.indexOf(first) + 1, 1);
    BookStyle.page(sheet, pagesWide);
    sheet.repeatCols(heads.indexOf(first), heads.indexOf(first));
  }

  private String heading(Object head) {
    return head instanceof RowColumn column
        ? words.heading(column)
        : levelHeading(levels.get((Integer) head), words);
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
    sheet.style(index).format(isDay(head) ? BookStyle.DAY : "@").set();
    if (head instanceof RowColumn column && column.ofTool()) {
      look.tool(sheet, index, last);
    }
    return BookStyle.lines(heading, width(head) - 4);
  }

  private static boolean isDay(Object head) {
    return head instanceof RowColumn column && column.day();
  }

  /** A list for each line that has one of its own; the first row below that has none. */
  private int proposals(
      Worksheet sheet, Worksheet lists, int column, Range all, int first, List<SheetLine> forms) {
    int row = first;
    int next = 1;
    for (SheetLine each : forms) {
      List<String> own = each.proposals();
      if (!own.isEmpty()) {
        if (next < row) {
          look.list(sheet.range(next, column, row - 1, column), all);
        }
        for (int i = 0; i < own.size(); i++) {
          lists.value(row, PROPOSALS + i, own.get(i));
        }
        Range list = lists.range(row, PROPOSALS, row, PROPOSALS + own.size() - 1);
        look.list(sheet.range(row, column, row, column), list);
        next = row + 1;
      }
      row++;
    }
    return next;
  }

  private void cells(Worksheet sheet, @Nullable Range cells, int last) {
    if (cells != null && kind.hasLevels()) {
      int first = heads.indexOf(RowColumn.SIGN) + 1;
      sheet
          .range(1, first, last, first + levels.size() - 1)
          .validateWithList(cells)
          .allowBlank(true)
          .showErrorMessage(false);
    }
  }

  private void line(Worksheet sheet, int row, SheetLine line, @Nullable TableRow of) {
    while (line.levels().size() < levels.size()) {
      line.levels().add("");
    }
    int lines = 1;
    for (int i = 0; i < heads.size(); i++) {
      Object head = heads.get(i);
      String text =
          head instanceof RowColumn column ? line.get(column) : line.levels().get((Integer) head);
      StyleSetter style = BookStyle.style(sheet, row, i, isDay(head));
      colour(style, head, of, line);
      BookStyle.put(sheet, row, i, text, isDay(head), style);
      lines = Math.max(lines, BookStyle.lines(text, width(head)));
    }
    sheet.rowHeight(row, BookStyle.height(lines));
  }

  /** Of a line of the sheet of groups: who has the column, by what, and whether that is so. */
  private static boolean toFill(Object head, SheetLine line) {
    return !line.get(RowColumn.GROUP).isEmpty()
        && head instanceof RowColumn column
        && GROUP_CELLS.contains(column)
        && line.get(column).isEmpty();
  }

  private static void colour(
      StyleSetter style, Object head, @Nullable TableRow row, SheetLine line) {
    if (head instanceof RowColumn column && column.ofTool()) {
      style
          .fillColor(BookStyle.TOOL)
          .fontColor(BookStyle.GREY)
          .fontName(BookStyle.FONT)
          .fontSize(BookStyle.FONT_SIZE);
    } else if (row == null) {
      boolean open =
          head instanceof Integer column
              ? line.open(column)
              : head == RowColumn.MEASURE ? line.chooses() : toFill(head, line);
      if (open) {
        style.fillColor(BookStyle.OPEN);
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
      case NOT_ON_FILE, DIRECTION_IN_DOUBT, SET_BY_PROVINCE -> BookStyle.OPEN;
      default -> {
        String of =
            cell.certainty() == Certainty.AS_RULE
                ? status
                : cell.certainty().name().toLowerCase(Locale.ROOT);
        yield COLOURS.getOrDefault(of, "FFFFFF");
      }
    };
  }
}
