package io.github.ntmrules.files.data;

import io.github.ntmrules.json.SnapshotView;
import java.util.List;
import java.util.Map;

/**
 * What a file says of one unit.
 *
 * @param sheet the sheet it is on, where the file has several with units, else empty
 * @param number the row as the file counts it, from 1; in JSON the number of the unit
 * @param entries the cells that are not empty, in the order of the file
 * @param beside what it says that no cell can
 */
record EntryRow(String sheet, int number, List<Entry> entries, SnapshotView.Beside beside) {

  private static final SnapshotView.Beside NOTHING =
      new SnapshotView.Beside(null, Map.of(), List.of(), null, null);

  /** Copies the entries. */
  EntryRow {
    entries = List.copyOf(entries);
  }

  /** With nothing beside the cells. */
  EntryRow(String sheet, int number, List<Entry> entries) {
    this(sheet, number, entries, NOTHING);
  }
}
