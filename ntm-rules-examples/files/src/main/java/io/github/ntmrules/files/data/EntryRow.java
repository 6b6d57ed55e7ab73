package io.github.ntmrules.files.data;

import java.util.List;

/**
 * What a file says of one unit.
 *
 * @param sheet the sheet it is on, where the file has several with units, else empty
 * @param number the row as the file counts it, from 1; in JSON the number of the unit
 * @param entries the cells that are not empty, in the order of the file
 */
record EntryRow(String sheet, int number, List<Entry> entries) {
  /** Copies the entries. */
  EntryRow {
    entries = List.copyOf(entries);
  }
}
