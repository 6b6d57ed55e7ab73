package io.github.ntmrules.json;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What real runs over all packaged sets leave behind: objects of every public type. */
final class ObjectsOfRuns {

  private static final int MOST_OF_A_TYPE = 6;

  private final Map<Class<?>, List<Object>> found = new HashMap<>();
  private final IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
  private final Deque<Object> open = new ArrayDeque<>();

  private ObjectsOfRuns() {}

  /** The objects by their class; worked out once. */
  static Map<Class<?>, List<Object>> all() {
    return new HashMap<>(Once.ALL.found);
  }

  private static final class Once {

    private static final ObjectsOfRuns ALL = new ObjectsOfRuns();

    static {
      Roots.all().forEach(ALL::follow);
    }
  }

  private void follow(Object root) {
    push(root);
    while (!open.isEmpty()) {
      Object each = open.pop();
      if (each instanceof Collection<?> values) {
        values.forEach(this::push);
      } else if (each instanceof Map<?, ?> map) {
        map.forEach(
            (key, value) -> {
              push(key);
              push(value);
            });
      } else if (each instanceof Object[] values) {
        for (Object value : values) {
          push(value);
        }
      }
      if (each.getClass().getName().startsWith("io.github.ntmrules.")) {
        List<Object> same = found.computeIfAbsent(each.getClass(), any -> new ArrayList<>());
        if (same.size() < MOST_OF_A_TYPE && !each.getClass().isEnum()) {
          same.add(each);
          builder(each);
        }
        fields(each);
      }
    }
  }

  /** What begins with it can be given to a mapper by mistake too. */
  private void builder(Object of) {
    try {
      push(of.getClass().getMethod("toBuilder").invoke(of));
    } catch (NoSuchMethodException e) {
      // Made otherwise, or by the library alone.
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private void fields(Object of) {
    for (Class<?> type = of.getClass();
        type != null && type.getName().startsWith("io.github.ntmrules.");
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          try {
            field.setAccessible(true);
            push(field.get(of));
          } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
          }
        }
      }
    }
  }

  private void push(Object value) {
    if (value != null && seen.put(value, true) == null) {
      open.push(value);
    }
  }
}
