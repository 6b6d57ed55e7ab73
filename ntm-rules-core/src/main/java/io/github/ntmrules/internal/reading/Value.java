package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Measure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an expression of a consequence stands for.
 *
 * @param type its type
 * @param object what the vocabulary made of it
 * @param measure the measure of a figure, else {@code null}
 * @param references the ids of the sets that it depends on
 */
record Value(ValueType type, Object object, @Nullable Measure measure, Set<String> references) {

  static Value of(ValueType type, Object object) {
    return new Value(type, object, null, Set.of());
  }
}
