package io.github.ntmrules.files.draft;

import io.github.ntmrules.files.draft.DraftNote.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes of rows that print none: what the rows of a criterion together make sure. */
final class RowCodes {

  private static final Pattern YEAR = Pattern.compile("(?:[-+•*–] ?)?nam ((?:19|20)[0-9]{2}) ?:?");

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
      if (row.year() != null) {
        kept.add(row);
        continue;
      }
      boolean alone = sizes.getOrDefault(row.criterion(), 0) == 1;
      if (row.code().isEmpty() && row.partOfAbove()) {
        row.code(rows.get(i - 1).code());
      }
      if (row.code().isEmpty() && headsParts(rows, i) && startsOnly(rows, i)) {
        row.code(row.criterionCode());
      }
      List<PrintedRow> years = years(rows, i);
      boolean onlyYears = sizes.getOrDefault(row.criterion(), 0) == years.size() + 1;
      if (row.code().isEmpty() && (alone || (onlyYears && !years.isEmpty()))) {
        row.code(row.criterionCode());
      }
      if (!years.isEmpty() && !row.code().isEmpty()) {
        told(Kind.TITLE, row);
        years.forEach(each -> each.makeYear(year(each), row));
        continue;
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

  /** The rows below this one that name a year alone, of what it asks; none if it has levels. */
  private static List<PrintedRow> years(List<PrintedRow> rows, int i) {
    PrintedRow head = rows.get(i);
    List<PrintedRow> years = new ArrayList<>();
    boolean asks = head.hasLevel() || !head.general().isEmpty() || head.partOfAbove();
    for (int k = i + 1; !asks && k < rows.size() && year(rows.get(k)) > 0; k++) {
      if (rows.get(k).criterion() != head.criterion() || !rows.get(k).hasLevel()) {
        break;
      }
      years.add(rows.get(k));
    }
    return year(head) > 0 ? List.of() : years;
  }

  /** The year that is all that a row says; 0 if it says more. */
  private static int year(PrintedRow row) {
    Matcher year = YEAR.matcher(TableHead.bare(row.content()));
    return row.code().isEmpty() && year.matches() ? Integer.parseInt(year.group(1)) : 0;
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
        String of = row.year() == null ? row.code() : row.code() + " " + row.year();
        PrintedRow other = seen.putIfAbsent(of, row);
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
