package io.github.ntmrules.files.draft;

import io.github.ntmrules.files.draft.DraftNote.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The codes of rows that print none: what the rows of a criterion together make sure. */
final class RowCodes {

  private final String table;
  private final List<DraftNote> notes;

  RowCodes(String table, List<DraftNote> notes) {
    this.table = table;
    this.notes = notes;
  }

  /** Fills in codes; rows that are the title of their parts are left out, and told. */
  List<PrintedRow> of(List<PrintedRow> rows) {
    Map<Integer, Integer> sizes = new HashMap<>();
    rows.forEach(each -> sizes.merge(each.criterion(), 1, Integer::sum));
    List<PrintedRow> kept = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      PrintedRow row = rows.get(i);
      boolean alone = sizes.getOrDefault(row.criterion(), 0) == 1;
      if (row.code().isEmpty() && row.partOfAbove()) {
        row.code(rows.get(i - 1).code());
      }
      if (row.code().isEmpty() && headsParts(rows, i) && startsOnly(rows, i)) {
        row.code(row.criterionCode());
      }
      if (row.code().isEmpty() && alone) {
        row.code(row.criterionCode());
      }
      if (!row.hasLevel() && row.general().isEmpty() && headsParts(rows, i)) {
        told(Kind.TITLE, row);
        for (int k = i + 1; k < rows.size() && rows.get(k).partOfAbove(); k++) {
          rows.get(k).title(row.content());
        }
      } else {
        kept.add(row);
      }
    }
    told(kept);
    return kept;
  }

  private static boolean headsParts(List<PrintedRow> rows, int i) {
    return i + 1 < rows.size() && rows.get(i + 1).partOfAbove() && !rows.get(i).partOfAbove();
  }

  /** Whether the criterion has this row and its parts alone. */
  private static boolean startsOnly(List<PrintedRow> rows, int i) {
    int criterion = rows.get(i).criterion();
    return rows.stream()
        .filter(each -> each.criterion() == criterion)
        .allMatch(each -> each == rows.get(i) || each.partOfAbove());
  }

  private void told(Kind kind, PrintedRow row, String... details) {
    notes.add(new DraftNote(kind, table, row.number(), "", row.content(), List.of(details)));
  }

  private void told(List<PrintedRow> rows) {
    Map<String, PrintedRow> seen = new HashMap<>();
    for (PrintedRow row : rows) {
      if (row.code().isEmpty()) {
        told(Kind.NO_CODE, row);
      } else if (!row.partOfAbove()) {
        PrintedRow other = seen.putIfAbsent(row.code(), row);
        if (other != null) {
          told(Kind.SAME_CODE, row, row.code(), Integer.toString(other.number()));
        }
      }
      if (row.criterionCode().isEmpty() || row.criterionName().isEmpty()) {
        told(Kind.NO_CRITERION, row);
      }
      if (!row.hasLevel()) {
        told(Kind.NO_LEVEL, row);
      }
    }
  }
}
