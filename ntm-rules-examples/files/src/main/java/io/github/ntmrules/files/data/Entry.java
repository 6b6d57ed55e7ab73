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
 * @param heading its heading where that is a whole number alone, as that of a criterion; else empty
 */
record Entry(Supplier<String> place, int row, Column column, CellValue value, String heading) {

  Entry(Supplier<String> place, int row, Column column, CellValue value) {
    this(place, row, column, value, "");
  }

  /** Whether the number of a criterion alone heads it. */
  boolean bare() {
    return !heading.isEmpty();
  }

  /** The same place with another value. */
  Entry with(CellValue other) {
    return new Entry(place, row, column, other, heading);
  }
}
