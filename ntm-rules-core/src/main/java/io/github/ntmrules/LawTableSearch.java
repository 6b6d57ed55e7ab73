package io.github.ntmrules;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.DaySpan;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.engine.RulesInUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills a {@link LawTable}, class of circumstances by class. Not thread-safe. */
final class LawTableSearch {

  /** What is asked, of an indicator in a column. */
  private record Key(String code, @Nullable String column, Provision provision) {}

  /** A column on the days of one class. */
  private record Place(String code, @Nullable String column, LocalDate day) {}

  private final RulesInUse use;
  private final ScopeClasses classes;
  private final List<String> columns;
  private final Map<Key, List<Scope>> found = new LinkedHashMap<>();
  private final Map<Place, Set<Key>> asked = new LinkedHashMap<>();
  private final Map<Key, List<DaySpan>> plain = new HashMap<>();
  // By identity first: what is asked is large, and the same again and again.
  private final IdentityHashMap<Provision, Provision> known = new IdentityHashMap<>();
  private final Map<Provision, Provision> distinct = new HashMap<>();
  private final List<Scope> untold = new ArrayList<>();

  LawTableSearch(RulesInUse use, ScopeClasses classes) {
    this.use = use;
    this.classes = classes;
    this.columns = columns(use.set());
  }

  private static List<String> columns(CriteriaSet set) {
    return set.columns().isEmpty() && set.regionNeeded()
        ? Stream.of(Region.values()).map(Region::abbreviation).toList()
        : set.columns();
  }

  LawTable table() {
    for (Scope scope : classes.scopes()) {
      Requirements requirements = use.rules().ifTold(scope);
      if (requirements == null) {
        untold.add(scope);
      } else {
        add(scope, requirements);
      }
    }
    asked.forEach(this::addPlain);
    return new LawTable(use.set(), columns, rows(), classes.describe(untold), classes.complete());
  }

  // ---- one class of circumstances

  private void add(Scope scope, Requirements requirements) {
    String column = column(scope, requirements);
    Stream.concat(requirements.provisions().stream(), requirements.conditions().stream())
        .forEach(
            each -> {
              Key key = new Key(each.code(), column, distinct(each));
              found.computeIfAbsent(key, any -> new ArrayList<>()).add(scope);
              asked
                  .computeIfAbsent(
                      new Place(each.code(), column, scope.date()), any -> new LinkedHashSet<>())
                  .add(key);
            });
  }

  private @Nullable String column(Scope scope, Requirements requirements) {
    if (!use.set().columns().isEmpty()) {
      return requirements.column();
    }
    Region region = scope.region();
    return columns.isEmpty() || region == null ? null : region.abbreviation();
  }

  private Provision distinct(Provision provision) {
    return known.computeIfAbsent(provision, each -> distinct.computeIfAbsent(each, same -> same));
  }

  /** The plainer circumstances come first. */
  private void addPlain(Place place, Set<Key> keys) {
    Key first = keys.iterator().next();
    found.getOrDefault(first, List.of()).stream()
        .filter(each -> each.date().equals(place.day()))
        .findFirst()
        .ifPresent(
            each ->
                plain
                    .computeIfAbsent(first, any -> new ArrayList<>())
                    .add(new DaySpan(place.day(), classes.until(each))));
  }

  // ---- the rows

  private List<LawTable.Row> rows() {
    Map<String, List<LawTable.Entry>> entries = new HashMap<>();
    Set<Key> contested = new HashSet<>();
    asked.values().stream().filter(each -> each.size() > 1).forEach(contested::addAll);
    found.forEach(
        (key, scopes) ->
            entries
                .computeIfAbsent(key.code(), any -> new ArrayList<>())
                .add(
                    new LawTable.Entry(
                        key.column(),
                        key.provision(),
                        joined(plain.getOrDefault(key, List.of())),
                        !contested.contains(key),
                        classes.describe(scopes))));
    List<LawTable.Row> rows = new ArrayList<>();
    for (Criterion criterion : use.set().criteria()) {
      for (Indicator indicator : criterion.indicators()) {
        rows.add(row(criterion, indicator, entries));
      }
    }
    for (Indicator condition : use.conditions()) {
      if (entries.containsKey(condition.code())) {
        rows.add(row(null, condition, entries));
      }
    }
    return rows;
  }

  private LawTable.Row row(
      @Nullable Criterion criterion, Indicator indicator, Map<String, List<LawTable.Entry>> all) {
    List<LawTable.Entry> entries = new ArrayList<>(all.getOrDefault(indicator.code(), List.of()));
    // Stable: of one column and one first day, the order in which they were found.
    entries.sort(
        Comparator.<LawTable.Entry>comparingInt(each -> place(each.column()))
            .thenComparing(each -> each.where().get(0).days().get(0).from()));
    return new LawTable.Row(criterion, indicator, entries);
  }

  private int place(@Nullable String column) {
    int place = column == null ? -1 : columns.indexOf(column);
    return place < 0 ? columns.size() : place;
  }

  private static List<DaySpan> joined(List<DaySpan> spans) {
    Map<LocalDate, DaySpan> byDay = new TreeMap<>();
    spans.forEach(each -> byDay.put(each.from(), each));
    List<DaySpan> joined = new ArrayList<>();
    for (DaySpan span : byDay.values()) {
      DaySpan last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && span.from().equals(last.until())) {
        joined.set(joined.size() - 1, new DaySpan(last.from(), span.until()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }
}
