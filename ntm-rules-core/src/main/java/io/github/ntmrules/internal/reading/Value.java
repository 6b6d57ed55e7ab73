package io.github.ntmrules.internal.reading;

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
record Value(ValueType type, Object object, @Nullable Measure measure, boolean refers) {

  static Value of(ValueType type, Object object) {
    return new Value(type, object, null, false);
  }
}
