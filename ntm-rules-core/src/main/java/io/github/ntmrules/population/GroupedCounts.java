package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.internal.text.NoJson;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Counters of many units, one for all of them and one for each group. Not thread-safe.
 *
 * @param <C> the counter of one group
 */
public final class GroupedCounts<C> {

  private final Supplier<C> counter;
  private final C total;
  private final Map<Grouping, Map<GroupKey, C>> groups = new EnumMap<>(Grouping.class);
  private @Nullable Boolean confirmedOnly;

  /**
   * Without any unit yet.
   *
   * @param counter makes a counter at zero
   * @param groupings by what the units are grouped, beside the total; may be none
   */
  public GroupedCounts(Supplier<C> counter, Grouping... groupings) {
    this.counter = counter;
    this.total = counter.get();
    for (Grouping grouping : groupings) {
      groups.put(grouping, new HashMap<>());
    }
  }

  /** {@return whether only confirmed levels were let decide; false where nothing was counted} */
  public boolean confirmedOnly() {
    return Boolean.TRUE.equals(confirmedOnly);
  }

  /**
   * Counts one unit in the total and in its groups.
   *
   * @param assessment says which groups are its
   * @param count counts it in one counter
   * @throws IncompatibleAssessmentsException if it is strict and those before were not, or the
   *     reverse; it is then not counted
   */
  public void add(Assessment assessment, Consumer<C> count) {
    confirmedOnly =
        IncompatibleAssessmentsException.requireMode(confirmedOnly, assessment.confirmedOnly());
    count.accept(total);
    groups.forEach(
        (grouping, counts) ->
            count.accept(counts.computeIfAbsent(grouping.key(assessment), key -> counter.get())));
  }

  /**
   * Counts all units of another one, which stays as it is.
   *
   * @param other the other one
   * @param addAll adds the second counter to the first
   * @throws IncompatibleAssessmentsException if it is strict where this is not, or the reverse;
   *     nothing is then counted
   * @throws IllegalArgumentException if its units are grouped otherwise
   */
  public void addAll(GroupedCounts<C> other, BiConsumer<C, C> addAll) {
    if (!groups.keySet().equals(other.groups.keySet())) {
      throw new IllegalArgumentException(
          "Units grouped by "
              + other.groups.keySet()
              + " are not those grouped by "
              + groups.keySet()
              + ".");
    }
    confirmedOnly =
        IncompatibleAssessmentsException.requireMode(confirmedOnly, other.confirmedOnly);
    addAll.accept(total, other.total);
    groups.forEach(
        (grouping, counts) ->
            other
                .groups
                .getOrDefault(grouping, Map.of())
                .forEach(
                    (key, theirs) ->
                        addAll.accept(counts.computeIfAbsent(key, each -> counter.get()), theirs)));
  }

  /**
   * {@return what has been counted so far}
   *
   * @param <R> what is made of it
   * @param result makes the result of one counter, with the results of its groups
   */
  public <R> R result(BiFunction<C, Map<Grouping, Map<GroupKey, R>>, R> result) {
    Map<Grouping, Map<GroupKey, R>> results = new EnumMap<>(Grouping.class);
    groups.forEach(
        (grouping, counts) -> {
          Map<GroupKey, R> ordered = new TreeMap<>();
          counts.forEach((key, each) -> ordered.put(key, result.apply(each, Map.of())));
          results.put(grouping, ordered);
        });
    return result.apply(total, results);
  }

  /**
   * {@return the results by group in the order they have, so that nobody can change them}
   *
   * @param <R> what is made of it
   * @param groups the groups
   */
  public static <R> Map<Grouping, Map<GroupKey, R>> copyOf(Map<Grouping, Map<GroupKey, R>> groups) {
    Map<Grouping, Map<GroupKey, R>> copy = new EnumMap<>(Grouping.class);
    groups.forEach(
        (grouping, results) ->
            copy.put(grouping, Collections.unmodifiableMap(new LinkedHashMap<>(results))));
    return Collections.unmodifiableMap(copy);
  }

  /**
   * {@return the results by one grouping}
   *
   * @param <R> what is made of it
   * @param grouping the grouping
   * @param groups the groups
   * @param collector the collector that would have grouped, up to its groupings
   * @throws IllegalArgumentException if the units were not grouped by that
   */
  public static <R> Map<GroupKey, R> by(
      Grouping grouping, Map<Grouping, Map<GroupKey, R>> groups, String collector) {
    Map<GroupKey, R> results = groups.get(grouping);
    if (results == null) {
      throw new IllegalArgumentException(
          "The units were not grouped by %s. Maybe %s, Grouping.%s) was meant."
              .formatted(grouping, collector, grouping));
    }
    return results;
  }

  /**
   * Collects a stream, parallel or not.
   *
   * @param <U> what is counted
   * @param <A> what counts
   * @param <R> what is made of it
   * @param counts makes what counts units of one thread
   * @param add counts one unit
   * @param addAll adds the second to the first
   * @param result what was counted
   * @return a static
   */
  public static <U, A, R> Collector<U, A, R> collector(
      Supplier<A> counts, BiConsumer<A, U> add, BiConsumer<A, A> addAll, Function<A, R> result) {
    return Collector.of(
        counts,
        add,
        (one, other) -> {
          addAll.accept(one, other);
          return one;
        },
        result,
        Collector.Characteristics.UNORDERED);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(GroupedCounts.class);
  }
}
