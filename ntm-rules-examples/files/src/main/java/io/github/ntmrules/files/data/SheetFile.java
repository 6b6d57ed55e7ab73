package io.github.ntmrules.files.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook as it stands: its sheets, their rows, and what is in the cells, without knowing
 * what they are about. What a merged cell holds stands in all that it covers. Immutable.
 */
public final class SheetFile {

  /** What a cell holds. */
  public enum Kind {
    /** A text. */
    TEXT,
    /** A number; its text is the shortest decimal, with a point, and a sign of percents. */
    NUMBER,
    /** A day; its text is as {@code 2026-01-31}. */
    DAY,
    /** Yes or no. */
    TRUTH,
    /** An error, or a formula that was never computed. */
    BROKEN
  }

  /**
   * A cell that holds something.
   *
   * @param kind what it holds
   * @param text the same as text; a text is as it was typed
   * @param formula the formula that it was computed by; empty if it was typed
   */
  public record Cell(Kind kind, String text, String formula) {}

  /**
   * An area of merged cells: rows from 1 and columns from 0, all included.
   *
   * @param top its first row
   * @param left its first column
   * @param bottom its last row
   * @param right its last column
   */
  public record Merged(int top, int left, int bottom, int right) {}

  /**
   * A row.
   *
   * @param number the row as the sheet counts it, from 1
   * @param hidden whether people do not see it
   * @param cells what is in it; {@code null} where nothing is
   * @param merged the areas of merged cells that it is part of
   */
  public record Row(int number, boolean hidden, List<@Nullable Cell> cells, List<Merged> merged) {

    /** Copies the cells and areas. */
    public Row {
      cells = Collections.unmodifiableList(new ArrayList<>(cells));
      merged = List.copyOf(merged);
    }

    /**
     * What is in a column.
     *
     * @param column the column, from 0
     */
    public @Nullable Cell cell(int column) {
      return column < cells.size() ? cells.get(column) : null;
    }
  }

  /**
   * A sheet.
   *
   * @param name what it is called
   * @param visible whether people see it
   * @param rows its rows, in order
   * @param hiddenColumns the columns that people do not see, from 0
   */
  public record Sheet(String name, boolean visible, List<Row> rows, Set<Integer> hiddenColumns) {

    /** Copies the rows and columns. */
    public Sheet {
      rows = List.copyOf(rows);
      hiddenColumns = Set.copyOf(hiddenColumns);
    }
  }

  private SheetFile() {}

  /**
   * The sheets of a workbook, in the order of their tabs.
   *
   * @param file the workbook
   * @throws BadInputException if it is no Excel workbook, or damaged
   * @throws IOException if it cannot be read
   */
  public static List<Sheet> read(Path file) throws IOException {
    FileFormat format = FileFormat.of(file);
    if (format != FileFormat.XLSX) {
      String why =
          switch (format) {
            case LOCKED -> ".locked";
            case OLD_EXCEL, BINARY_EXCEL, OLD_XML, PAGE -> ".oldExcel";
            case ODS -> ".ods";
            default -> "";
          };
      throw new BadInputException("file.noWorkbook" + why, file.toString());
    }
    Collecting all = new Collecting();
    try {
      new XlsxGrid(file, true).read(all, bytes -> {});
    } catch (UnreadableFileException e) {
      throw new BadInputException("file.damagedWorkbook", file.toString());
    }
    return List.copyOf(all.sheets);
  }

  /**
   * Puts a text into a cell of a workbook that is being written, so that it is read as it stands.
   *
   * @param sheet the sheet
   * @param row the row, from 0
   * @param column the column, from 0
   * @param text the text; an empty one leaves the cell empty
   */
  public static void put(Worksheet sheet, int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.inlineString(row, column, XlsxTable.escaped(text));
    }
  }

  /**
   * The address of a cell as a spreadsheet names it: {@code C7}.
   *
   * @param column the column, from 0
   * @param row the row, from 1
   */
  public static String address(int column, int row) {
    return Grid.address(column, row);
  }

  /** Takes everything. */
  private static final class Collecting implements Grid.Sheets {

    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, String> formulas = new HashMap<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private List<Row> rows = new ArrayList<>();
    private String name = "";
    private boolean seen;

    @Override
    public boolean begin(String of, boolean visible) {
      name = of;
      seen = visible;
      rows = new ArrayList<>();
      formulas.clear();
      hiddenColumns.clear();
      return true;
    }

    @Override
    public void hiddenColumns(int first, int last) {
      for (int i = first; i <= last; i++) {
        hiddenColumns.add(i);
      }
    }

    @Override
    public void formula(int row, int column, String formula) {
      formulas.put(Grid.address(column, row), formula.isEmpty() ? "=" : formula);
    }

    @Override
    public boolean row(Grid.Row row) {
      if (!row.blank()) {
        List<@Nullable Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
          CellValue value = row.cells().get(i);
          String formula = formulas.getOrDefault(Grid.address(i, row.number()), "");
          cells.add(value == null ? null : cell(value, formula));
        }
        List<Merged> merged =
            row.merged().stream()
                .map(each -> new Merged(each.top(), each.left(), each.bottom(), each.right()))
                .toList();
        rows.add(new Row(row.number(), row.hidden(), cells, merged));
      }
      return true;
    }

    private static Cell cell(CellValue value, String formula) {
      Kind kind =
          value instanceof CellValue.Numeric
              ? Kind.NUMBER
              : value instanceof CellValue.Day
                  ? Kind.DAY
                  : value instanceof CellValue.Truth
                      ? Kind.TRUTH
                      : value instanceof CellValue.Text ? Kind.TEXT : Kind.BROKEN;
      return new Cell(kind, value.shown(), formula);
    }

    @Override
    public void end() {
      sheets.add(new Sheet(name, seen, rows, hiddenColumns));
    }
  }
}
