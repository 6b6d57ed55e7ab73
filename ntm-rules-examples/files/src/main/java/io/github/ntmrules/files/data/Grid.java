package io.github.ntmrules.files.data;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A file of sheets with rows of cells; what a merged cell holds stands in all that it covers. */
interface Grid {

  /**
   * A row.
   *
   * @param number the row as the file counts it, from 1
   * @param hidden whether the file hides it from people
   * @param cells what is in it, {@code null} where nothing is
   * @param merged the areas of merged cells that it is part of
   */
  record Row(
      int number, boolean hidden, List<@Nullable CellValue> cells, List<MergedCells.Area> merged) {

    /** Without merged cells. */
    Row(int number, boolean hidden, List<@Nullable CellValue> cells) {
      this(number, hidden, cells, List.of());
    }

    /** The area of merged cells that a cell is part of, or {@code null} if it is of none. */
    MergedCells.@Nullable Area area(int column) {
      for (MergedCells.Area each : merged) {
        if (each.left() <= column && column <= each.right()) {
          return each;
        }
      }
      return null;
    }

    /** Whether nothing is in it. */
    boolean blank() {
      for (CellValue each : cells) {
        if (each != null) {
          return false;
        }
      }
      return true;
    }

    /** What is in that column, from 0. */
    @Nullable CellValue cell(int column) {
      return column < cells.size() ? cells.get(column) : null;
    }
  }

  /** Takes the sheets of a file, and the rows of each, in order. */
  interface Sheets {

    /**
     * Begins a sheet.
     *
     * @param name what it is called; empty in a file that has no sheets
     * @param visible whether people see it
     * @return whether its rows are wanted
     */
    boolean begin(String name, boolean visible);

    /** What parts the cells of the file, told before its rows; not told where nothing does. */
    default void partedBy(char separator) {}

    /** Some columns of the sheet, from 0, are hidden from people; told before its rows. */
    default void hiddenColumns(int first, int last) {}

    /**
     * A cell is computed; told before its row.
     *
     * @param row the row as the file counts it, from 1
     * @param column the column, from 0
     */
    default void formula(int row, int column, String formula) {}

    /** Takes a row; whether more of the same sheet are wanted. */
    boolean row(Row row);

    /** Ends a sheet whose rows were wanted. */
    void end();
  }

  /**
   * Reads all sheets.
   *
   * @param bytesRead takes, from time to time, how many bytes are read in all
   * @throws UnreadableFileException if it is no such file, or not from some row on
   * @throws IOException if the file cannot be read
   */
  void read(Sheets sheets, LongConsumer bytesRead) throws IOException;

  /** Whether a row must have as many cells as the heading. */
  boolean fixedWidth();

  /** How a place is named in messages. */
  String place(String address, String heading);

  /** The address of a cell as a spreadsheet names it: {@code C7}; the column counts from 0. */
  static String address(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row).toString();
  }
}
