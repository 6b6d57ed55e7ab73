package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.text.NotApi;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values by measure, found without hashing: a bit for every measure of the library's dictionary,
 * and only those values that are there. Those of measures that a folder brought stand beside them,
 * by hash. Keeps the order it was given. Immutable and thread-safe.
 *
 * @param <V> what each measure has
 */
@NotApi
public final class MeasureMap<V> extends AbstractMap<Measure, V> {

  // A long has 2^6 bits.
  private static final int WORD = 6;

  private final Measure[] keys;
  private final long[] held;
  private final int[] before;
  private final Object[] values;
  private final Map<Measure, V> ofFolders;

  private MeasureMap(Map<Measure, V> from) {
    this.keys = from.keySet().toArray(Measure[]::new);
    int most = Measure.OF_FOLDER;
    int common = 0;
    for (Measure key : keys) {
      most = Math.max(most, key.position);
      common += key.ofFolder() ? 0 : 1;
    }
    this.held = new long[(most >> WORD) + 1];
    this.before = new int[held.length];
    this.values = new Object[common];
    Map<Measure, V> others = new HashMap<>();
    for (Measure key : keys) {
      if (!key.ofFolder()) {
        held[key.position >>> WORD] |= 1L << key.position;
      }
    }
    for (int word = 1; word < before.length; word++) {
      before[word] = before[word - 1] + Long.bitCount(held[word - 1]);
    }
    from.forEach(
        (key, value) -> {
          if (key.ofFolder()) {
            others.put(key, value);
          } else {
            values[rank(key.position)] = value;
          }
        });
    this.ofFolders = others.isEmpty() ? Map.of() : others;
  }

  /**
   * {@return the same values, in the same order}
   *
   * @param <V> what each has
   * @param values the values
   */
  public static <V> MeasureMap<V> copyOf(Map<Measure, V> values) {
    return new MeasureMap<>(values);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return key instanceof Measure measure ? value(measure) : null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof Measure measure
        && (measure.ofFolder() ? ofFolders.containsKey(measure) : held(measure));
  }

  private boolean held(Measure measure) {
    int word = measure.position >>> WORD;
    return word < held.length && (held[word] & (1L << measure.position)) != 0;
  }

  private @Nullable V value(Measure measure) {
    if (measure.ofFolder()) {
      return ofFolders.get(measure);
    }
    return held(measure) ? value(measure.position) : null;
  }

  @SuppressWarnings("unchecked") // only values of that type are put in
  private V value(int position) {
    return (V) values[rank(position)];
  }

  /** How many values come before that of the measure at this position of the dictionary. */
  private int rank(int position) {
    int word = position >>> WORD;
    return before[word] + Long.bitCount(held[word] & ((1L << position) - 1));
  }

  @Override
  public Set<Map.Entry<Measure, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return keys.length;
      }

      @Override
      public Iterator<Map.Entry<Measure, V>> iterator() {
        return Stream.of(keys)
            .map(key -> Map.entry(key, Objects.requireNonNull(value(key))))
            .iterator();
      }
    };
  }
}
