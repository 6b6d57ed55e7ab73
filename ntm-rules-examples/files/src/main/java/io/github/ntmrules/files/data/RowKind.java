package io.github.ntmrules.files.data;

/** Rows that are none of a unit. */
enum RowKind {
  /** A sum or an average of others. */
  TOTAL,
  /** The heading of a group of units. */
  GROUP,
  /** A note. */
  NOTE,
  /** Who signs, where and when. */
  SIGNATURE,
  /** The headings once more. */
  HEADING,
  /** The numbers of the columns. */
  NUMBERS
}
