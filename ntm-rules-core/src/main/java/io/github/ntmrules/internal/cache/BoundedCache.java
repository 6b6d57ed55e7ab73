package io.github.ntmrules.internal.cache;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values by key, at most so many; some are dropped when there are too many, and made again
 * when asked for. Thread-safe; finding a value takes no lock.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class BoundedCache<K, V> {

  private final int most;
  private final ConcurrentHashMap<K, V> kept = new ConcurrentHashMap<>();

  /** A cache of at most so many values. */
  public BoundedCache(int most) {
    this.most = most;
  }

  /** The value of that key, or {@code null} if it is not kept. */
  public @Nullable V find(K key) {
    return kept.get(key);
  }

  /**
   * The value of that key, made if it is not kept. Two threads may both make it; all are given the
   * one that is kept. What {@code make} throws is passed on, and nothing is kept.
   */
  public V get(K key, Function<? super K, ? extends V> make) {
    V known = kept.get(key);
    if (known != null) {
      return known;
    }
    V made = make.apply(key);
    if (kept.size() >= most) {
      kept.keySet().stream().limit(Math.max(1, most / 4)).forEach(kept::remove);
    }
    V first = kept.putIfAbsent(key, made);
    return first == null ? made : first;
  }

  /** How many values are kept at the moment. */
  public int size() {
    return kept.size();
  }
}
