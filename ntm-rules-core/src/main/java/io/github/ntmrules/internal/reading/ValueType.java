package io.github.ntmrules.internal.reading;

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
