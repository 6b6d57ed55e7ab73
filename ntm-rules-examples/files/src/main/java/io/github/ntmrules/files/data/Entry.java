package io.github.ntmrules.files.data;

import java.util.function.Supplier;

/**
 * A cell that is not empty.
 *
 * @param place where it is, for messages: an address, a heading, or both; made only where it is
 *     needed
 * @param row the row it is in, as the file counts it; in JSON the number of the unit
 * @param column what it stands for
 * @param value what it holds
 */
record Entry(Supplier<String> place, int row, Column column, CellValue value) {

  /** The same place with another value. */
  Entry with(CellValue other) {
    return new Entry(place, row, column, other);
  }
}
