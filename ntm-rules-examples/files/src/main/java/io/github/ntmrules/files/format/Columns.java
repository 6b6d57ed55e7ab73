package io.github.ntmrules.files.format;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a kind of row: the components of a record, in their order. A component that is
 * unwrapped gives its own columns, a map by an enumeration one for each constant. Immutable.
 *
 * @param <R> the kind of row
 */
public final class Columns<R extends Record> {

  private final Map<String, Function<Object, @Nullable Object>> columns = new LinkedHashMap<>();

  private Columns(Class<?> type) {
    add(type, row -> row);
  }

  /** Those of that kind of row. */
  public static <R extends Record> Columns<R> of(Class<R> type) {
    return new Columns<>(type);
  }

  /** Their names, as programs read them. */
  public List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /** What the row has in that column. */
  public @Nullable Object value(R row, String column) {
    return Objects.requireNonNull(columns.get(column), column).apply(row);
  }

  private void add(Class<?> type, Function<Object, Object> holder) {
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      // Rows of a program may be of classes that only it can see.
      accessor.setAccessible(true);
      if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
        add(component.getType(), row -> Objects.requireNonNull(value(accessor, holder.apply(row))));
      } else if (accessor.isAnnotationPresent(JsonAnyGetter.class)) {
        Type key = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        for (Object each : ((Class<?>) key).getEnumConstants()) {
          columns.put(
              each.toString(),
              row ->
                  ((Map<?, ?>) Objects.requireNonNull(value(accessor, holder.apply(row))))
                      .get(each));
        }
      } else {
        JsonProperty name = accessor.getAnnotation(JsonProperty.class);
        columns.put(
            name == null ? component.getName() : name.value(),
            row -> value(accessor, holder.apply(row)));
      }
    }
  }

  private static @Nullable Object value(Method accessor, Object row) {
    try {
      return accessor.invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
