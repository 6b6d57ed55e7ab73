package io.github.ntmrules.files.data;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A file of rows and columns. */
interface Grid {

  /** Takes the rows of a grid, in order. */
  @FunctionalInterface
  interface Rows {
    /**
     * Takes a row.
     *
     * @param number the row as the file counts it, from 1
     * @param cells what is in it, {@code null} where nothing is
     */
    void accept(int number, List<@Nullable CellValue> cells);
  }

  /**
   * Reads all rows.
   *
   * @param bytesRead takes, from time to time, how many bytes are read in all
   * @throws UnreadableFileException if it is no such file, or not from some row on
   * @throws IOException if the file cannot be read
   */
  void read(Rows rows, LongConsumer bytesRead) throws IOException;

  /** Whether a row must have as many cells as the heading. */
  boolean fixedWidth();

  /** How a place is named in messages. */
  String place(String address, String heading);
}
