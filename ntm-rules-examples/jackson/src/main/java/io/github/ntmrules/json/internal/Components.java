package io.github.ntmrules.json.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record, in their order.
 *
 * @param type the record
 * @param constructor its constructor
 * @param all its components
 * @param brief whether what is absent or empty is not written
 */
record Components(Class<?> type, Constructor<?> constructor, List<Component> all, boolean brief) {

  /**
   * One of them.
   *
   * @param name the field
   * @param unwrapped whether its own fields stand in its place
   * @param nullable whether it may be {@code null}
   */
  record Component(String name, Type type, boolean unwrapped, boolean nullable, Method accessor) {

    @Nullable Object value(Object record) {
      try {
        return accessor.invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final ClassValue<Components> KNOWN =
      new ClassValue<>() {
        @Override
        protected Components computeValue(Class<?> type) {
          return read(type);
        }
      };

  static Components of(Class<?> type) {
    return KNOWN.get(type);
  }

  private static Components read(Class<?> type) {
    List<Component> all = new ArrayList<>();
    RecordComponent[] components = type.getRecordComponents();
    for (RecordComponent each : components) {
      Method accessor = each.getAccessor();
      accessor.setAccessible(true);
      JsonProperty name = accessor.getAnnotation(JsonProperty.class);
      all.add(
          new Component(
              name == null ? each.getName() : name.value(),
              each.getGenericType(),
              accessor.isAnnotationPresent(JsonUnwrapped.class),
              each.getAnnotatedType().isAnnotationPresent(Nullable.class),
              accessor));
    }
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      boolean brief = type.isAnnotationPresent(JsonInclude.class);
      return new Components(type, constructor, List.copyOf(all), brief);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The record of those values; {@code null} if it refuses them. */
  @Nullable Object create(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The names of all fields, those of unwrapped components included. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Component each : all) {
      if (each.unwrapped()) {
        names.addAll(of((Class<?>) each.type()).names());
      } else {
        names.add(each.name());
      }
    }
    return names;
  }

  /** The first field, by which forms of one family are told apart. */
  String first() {
    return Objects.requireNonNull(all.get(0)).name();
  }
}
