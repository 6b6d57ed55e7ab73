package io.github.ntmrules.files.law;

import io.github.ntmrules.table.RowField;
import org.jspecify.annotations.Nullable;

/** The columns of the sheets of rows, in order; those of the decree stand after {@link #SIGN}. */
enum RowColumn {
  GROUP(18),
  TT(6),
  CRITERION(20),
  CODE(9),
  PART(6),
  JOIN(12),
  CONTENT(38),
  MEASURE(30),
  SIGN(9),
  SHARE(12),
  BELOW(12),
  NAMED(22),
  GENERAL(12, RowField.GENERAL),
  YEAR(10),
  FROM(12, RowField.FROM),
  UNTIL(12, RowField.UNTIL),
  CONDITION(30, RowField.CONDITION),
  PRIORITY(9),
  REASON(36),
  SOURCE(20, RowField.SOURCE),
  STATUS(14, RowField.STATUS),
  READ(56, RowField.READ),
  DECREE(18, RowField.DECREE),
  NOTE(56, RowField.REMARK),
  UNDERSTOOD(36),
  OPEN(28),
  ENGLISH(30),
  TEXT(60, RowField.TEXT),
  RULE(30, RowField.RULE),
  KEY(30);

  private final int width;

  // It is immutable; the library does not know the annotation.
  @SuppressWarnings("ImmutableEnumChecker")
  private final @Nullable RowField field;

  RowColumn(int width) {
    this(width, null);
  }

  RowColumn(int width, @Nullable RowField field) {
    this.width = width;
    this.field = field;
  }

  /** How wide it is, in digits. */
  int width() {
    return width;
  }

  /** The field of a row that it holds as it is, or {@code null}. */
  @Nullable RowField field() {
    return field;
  }

  /** Whether the tool writes it, and what a person writes there is not read. */
  boolean ofTool() {
    return this == UNDERSTOOD || this == OPEN || this == KEY;
  }

  /** Whether it holds a day. */
  boolean day() {
    return this == FROM || this == UNTIL;
  }
}
