package io.github.ntmrules.internal.check;

/** The types of the vocabulary. */
enum ValueType {
  FIGURE,
  CLAUSE,
  CELL,
  ROW,
  REFERENCE,
  SHARE,
  DERIVED,
  TEXT,
  WHOLE,
  DECIMAL,
  REGION
}
