package io.github.ntmrules.files.data;

/** Rows that are none of a unit. */
enum RowKind {
  /** A sum or an average of others. */
  TOTAL,
  /** A plan, a level that is asked for, another year, a share: what units are held against. */
  COMPARISON,
  /** The heading of a group of units. */
  GROUP,
  /** A note. */
  NOTE,
  /** Who signs, where and when. */
  SIGNATURE,
  /** The headings once more. */
  HEADING,
  /** Other headings, or more of the same: what stands below them is not known any more. */
  OTHER_HEADING,
  /** The numbers of the columns. */
  NUMBERS
}
