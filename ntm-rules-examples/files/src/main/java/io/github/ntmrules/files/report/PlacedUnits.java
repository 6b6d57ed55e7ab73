package io.github.ntmrules.files.report;

import io.github.ntmrules.files.report.UnitPlace.Missing;
import io.github.ntmrules.register.RegisteredProvince;
import io.github.ntmrules.register.RegisteredUnit;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of units, by the province and the commune of today in which they lie. There are
 * no more counts than there are communes, however many units. Not thread-safe.
 *
 * @param <T> what is counted
 */
final class PlacedUnits<T> {

  /** So many units that are not on the map are named. */
  static final int NAMED = 20;

  private final Supplier<T> empty;
  private final UnitPlaces places = new UnitPlaces();
  private final Map<String, T> provinces = new HashMap<>();
  private final Map<String, T> communes = new HashMap<>();
  private final Map<String, Long> unitsIn = new HashMap<>();
  private final Map<String, Long> placedIn = new HashMap<>();
  private final Map<Missing, Unplaced> unplaced = new EnumMap<>(Missing.class);

  PlacedUnits(Supplier<T> empty) {
    this.empty = empty;
  }

  /** Units that are not on the map for one reason. */
  static final class Unplaced {
    private final List<String> names = new ArrayList<>();
    private long count;

    private void add(Snapshot unit) {
      count++;
      if (names.size() < NAMED) {
        names.add(
            Stream.of(unit.name(), unit.inCommune(), unit.district(), unit.province())
                .filter(each -> each != null)
                .collect(Collectors.joining(", ")));
      }
    }

    long count() {
      return count;
    }

    /** The first of them, as they were given. */
    List<String> names() {
      return Collections.unmodifiableList(names);
    }
  }

  /** Counts a unit wherever it lies. */
  void add(Snapshot unit, Consumer<T> count) {
    UnitPlace place = places.of(unit);
    RegisteredProvince province = place.province();
    if (province != null) {
      unitsIn.merge(province.code(), 1L, Long::sum);
      count.accept(provinces.computeIfAbsent(province.code(), any -> empty.get()));
    }
    RegisteredUnit commune = place.unit();
    if (commune != null) {
      placedIn.merge(commune.province().code(), 1L, Long::sum);
      count.accept(communes.computeIfAbsent(commune.code(), any -> empty.get()));
    }
    Missing missing = place.missing();
    if (missing != null) {
      unplaced.computeIfAbsent(missing, any -> new Unplaced()).add(unit);
    }
  }

  /** What was counted, by the code of the province. */
  Map<String, T> provinces() {
    return Collections.unmodifiableMap(provinces);
  }

  /** What was counted, by the code of the commune, ward or special zone. */
  Map<String, T> communes() {
    return Collections.unmodifiableMap(communes);
  }

  /** Whether at least half of the units in that province are on a map of its communes. */
  boolean mostlyIn(String province) {
    long placed = placedIn.getOrDefault(province, 0L);
    return placed > 0 && 2 * placed >= unitsIn.getOrDefault(province, 0L);
  }

  @Nullable Unplaced unplaced(Missing why) {
    return unplaced.get(why);
  }
}
