package io.github.ntmrules.files.law;

import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableCell;
import io.github.ntmrules.table.TableCell.Certainty;
import io.github.ntmrules.table.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rows of a set with levels that decide nothing, as lines for somebody who knows them. */
final class OpenRows {

  /** How the key of such a line begins until it is a row. */
  static final String MARK = "~ ";

  /** The same of one that was read of a decree: it becomes one as soon as its status is said. */
  static final String DRAFT = "~~ ";

  private static final Pattern OPEN =
      Pattern.compile("\\b(?:notOnFile|directionInDoubt|setByProvince|doubtful)\\(");

  private final RuleTable set;
  private final RowText rows;

  OpenRows(RuleTable set, Locale locale) {
    this.set = set;
    this.rows = new RowText(set, new BookWords(locale, set.dictionary()));
  }

  /** Whether the line is one of these that nobody filled in. */
  static boolean unfilled(RowsSheet.Line line) {
    String key = line.get(RowColumn.KEY);
    boolean draft = key.startsWith(DRAFT.strip());
    return key.startsWith(MARK.strip())
        && (draft || line.get(RowColumn.SOURCE).isEmpty())
        && line.get(RowColumn.STATUS).isEmpty();
  }

  List<SheetLine> lines() {
    Set<String> open = new HashSet<>();
    for (TableRow row : set.rows()) {
      if (!row.code().isEmpty() && open(row)) {
        open.add(RowText.rule(row.key()));
      }
    }
    List<SheetLine> lines = new ArrayList<>();
    for (TableRow row : set.rows()) {
      if (open.contains(RowText.rule(row.key()))) {
        lines.add(line(row));
      }
    }
    return lines;
  }

  private static boolean open(TableRow row) {
    return row.isPlain()
        ? row.cells().stream().anyMatch(each -> open(each, row))
        : OPEN.matcher(row.text()).find() || row.status().equals("doubtful");
  }

  private static boolean open(TableCell cell, TableRow row) {
    return switch (cell.kind()) {
      case NOT_ON_FILE, DIRECTION_IN_DOUBT, SET_BY_PROVINCE -> true;
      case NOT_APPLICABLE -> false;
      default ->
          cell.certainty() == Certainty.DOUBTFUL
              || (cell.certainty() == Certainty.AS_RULE && row.status().equals("doubtful"));
    };
  }

  private SheetLine line(TableRow row) {
    SheetLine line = rows.line(row);
    for (int i = 0; i < line.levels().size(); i++) {
      TableCell cell = LevelText.at(row.cells(), i);
      if (cell != null && open(cell, row)) {
        line.levels().set(i, "");
      }
    }
    for (RowColumn each :
        List.of(
            RowColumn.SOURCE, RowColumn.STATUS, RowColumn.READ, RowColumn.DECREE, RowColumn.NOTE)) {
      line.put(each, "");
    }
    return line.put(RowColumn.KEY, MARK + row.code());
  }
}
