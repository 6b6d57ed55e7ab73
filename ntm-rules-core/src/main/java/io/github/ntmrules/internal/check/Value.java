package io.github.ntmrules.internal.check;

import io.github.ntmrules.criteria.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What an expression of a consequence stands for.
 *
 * @param type its type
 * @param object what the vocabulary made of it
 * @param measure the measure of a figure, else {@code null}
 * @param refers whether it depends on another set
 */
record Value(Type type, Object object, @Nullable Measure measure, boolean refers) {

  /** The types of the vocabulary. */
  enum Type {
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

  static Value of(Type type, Object object) {
    return new Value(type, object, null, false);
  }
}
