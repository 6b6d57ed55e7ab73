package io.github.ntmrules.files.draft;

import java.util.List;

/**
 * The tables of a file, and what is told of it.
 *
 * @param tables the tables, in order
 * @param notes what is told
 */
record FileTables(List<PrintedTable> tables, List<DraftNote> notes) {

  /** Copies the lists. */
  FileTables {
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
  }

  static DraftNote note(DraftNote.Kind kind, String table, String text) {
    return new DraftNote(kind, table, 0, "", text, List.of());
  }
}
