package io.github.ntmrules.files.law;

import io.github.ntmrules.table.TableRow;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The sheets of which each line is a row of the table. */
enum LawSheet {
  /** What the decree asks, indicator by indicator. */
  ROWS(
      "sheet.rows",
      EnumSet.complementOf(
          EnumSet.of(
              RowColumn.GROUP,
              RowColumn.SHARE,
              RowColumn.BELOW,
              RowColumn.NAMED,
              RowColumn.PRIORITY,
              RowColumn.REASON)),
      EnumSet.of(RowColumn.CODE, RowColumn.CONTENT, RowColumn.SOURCE, RowColumn.STATUS)),
  /** Which column of the decree, or which group, applies to whom. */
  GROUPS(
      "sheet.groups",
      EnumSet.of(
          RowColumn.GROUP,
          RowColumn.YEAR,
          RowColumn.FROM,
          RowColumn.UNTIL,
          RowColumn.CONDITION,
          RowColumn.PRIORITY,
          RowColumn.REASON,
          RowColumn.SOURCE,
          RowColumn.STATUS,
          RowColumn.READ,
          RowColumn.DECREE,
          RowColumn.NOTE,
          RowColumn.UNDERSTOOD,
          RowColumn.OPEN,
          RowColumn.TEXT,
          RowColumn.RULE,
          RowColumn.KEY),
      EnumSet.of(RowColumn.GROUP, RowColumn.CONDITION, RowColumn.SOURCE, RowColumn.STATUS)),
  /** What else is needed for recognition, and on what grounds it is withdrawn. */
  CONDITIONS(
      "sheet.conditions",
      EnumSet.complementOf(
          EnumSet.of(
              RowColumn.GROUP,
              RowColumn.TT,
              RowColumn.CRITERION,
              RowColumn.GENERAL,
              RowColumn.PRIORITY,
              RowColumn.REASON)),
      EnumSet.of(RowColumn.CODE, RowColumn.CONTENT, RowColumn.SOURCE, RowColumn.STATUS));

  private final String key;

  // Nobody changes it, and it is not given out.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<RowColumn> columns;

  // The same.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<RowColumn> needed;

  LawSheet(String key, Set<RowColumn> columns, Set<RowColumn> needed) {
    this.key = key;
    this.columns = columns;
    this.needed = needed;
  }

  /** Which text says what it is called. */
  String key() {
    return key;
  }

  /** Its columns, in order. */
  List<RowColumn> columns() {
    return List.copyOf(columns.stream().sorted().toList());
  }

  boolean has(RowColumn column) {
    return columns.contains(column);
  }

  /** Whether a row without that column cannot be read: a book made by hand need not have others. */
  boolean needs(RowColumn column) {
    return needed.contains(column);
  }

  /** Whether columns of the decree stand in it. */
  boolean hasLevels() {
    return this != GROUPS;
  }

  /** On which of them a row stands. */
  static LawSheet of(TableRow row) {
    return of(row.conclusion());
  }

  /** On which of them what concludes that stands. */
  static LawSheet of(String conclusion) {
    return switch (conclusion) {
      case "column", "group", "groupUndetermined" -> GROUPS;
      case "condition", "withdrawal" -> CONDITIONS;
      default -> ROWS;
    };
  }
}
