package io.github.ntmrules.internal.cache;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one of many equal values, as long as somebody uses it: what is asked alike in many scopes
 * takes room once. Thread-safe.
 *
 * @param <T> the values, which are immutable
 */
public final class Interner<T> {

  private final Map<T, WeakReference<T>> known = new WeakHashMap<>();

  /** The value that was first asked for among all equal to this one that are in use. */
  public synchronized T one(T value) {
    WeakReference<T> found = known.get(value);
    @Nullable T first = found == null ? null : found.get();
    if (first != null) {
      return first;
    }
    known.put(value, new WeakReference<>(value));
    return value;
  }

  /** How many values are in use, as far as is known. */
  public synchronized int size() {
    return known.size();
  }
}
