package io.github.ntmrules.internal.scope;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.DaySpan;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All scopes, in classes that some rules do not tell apart: found from what their conditions
 * mention, and from the overlays they stand in. Rules that agree in one scope of each class agree
 * everywhere. Immutable and thread-safe.
 */
public final class ScopeSpace {

  /** Analyses list no more classes. */
  public static final int MOST_CLASSES = 50_000;

  // Sets of so many designations are told apart by bits of a number that holds more than them.
  private static final int MOST_AS_BITS = 32;

  // A long has no more bits that count up.
  private static final int MOST_LISTED = 61;

  private static final List<Region> REGIONS = List.of(Region.values());

  private final Mentions mentions;
  private final long[] changes;
  private final List<LocalDate> days;
  private final List<@Nullable Region> regions;
  private final List<@Nullable String> provinces;
  private final Designation[] designations;
  private final List<Set<Designation>> held;
  private final Map<Set<Designation>, Long> manyHeld = new ConcurrentHashMap<>();
  private final AtomicLong numbered = new AtomicLong();

  private ScopeSpace(
      Mentions mentions,
      Collection<LocalDate> changes,
      List<LocalDate> days,
      boolean regionNeeded,
      List<@Nullable String> provinces) {
    this.mentions = mentions;
    this.changes = changes.stream().mapToLong(LocalDate::toEpochDay).toArray();
    this.days = List.copyOf(days);
    this.regions = regions(mentions.mentionsRegion(), regionNeeded);
    this.provinces = provinces;
    this.designations = mentions.designations().toArray(Designation[]::new);
    this.held = subsets(designations);
  }

  /**
   * The scopes of the periods of some sets.
   *
   * @param mentions what the conditions of their rules mention, those of overlays and of the sets
   *     they refer to included
   * @param sets the sets
   * @param overlays the overlays over them
   */
  public static ScopeSpace of(Mentions mentions, List<CriteriaSet> sets, List<Overlay> overlays) {
    List<DaySpan> periods = new ArrayList<>();
    sets.forEach(set -> periods.add(new DaySpan(set.inForceFrom(), set.inForceUntil())));
    TreeSet<LocalDate> changes = new TreeSet<>(mentions.changes());
    periods.forEach(each -> addTo(changes, each));
    overlays.forEach(each -> addTo(changes, new DaySpan(each.inForceFrom(), each.inForceUntil())));
    return new ScopeSpace(
        mentions,
        changes,
        in(periods, changes),
        sets.stream().anyMatch(CriteriaSet::regionNeeded),
        provinces(mentions, overlays));
  }

  /**
   * The scopes of one period.
   *
   * @param mentions what the conditions mention
   * @param period the period
   * @param regionNeeded whether the rules ask in each region; where none is stated it follows from
   *     these
   * @param province the only province that counts, or {@code null} if any does
   */
  public static ScopeSpace of(
      Mentions mentions, DaySpan period, boolean regionNeeded, @Nullable String province) {
    TreeSet<LocalDate> changes = new TreeSet<>(mentions.changes());
    addTo(changes, period);
    return new ScopeSpace(
        mentions,
        changes,
        in(List.of(period), changes),
        regionNeeded,
        province == null ? provinces(mentions, List.of()) : List.of(province));
  }

  /**
   * The scopes of all time.
   *
   * @param mentions what the conditions mention
   * @param regionNeeded whether the rules ask in each region; where none is stated it follows from
   *     these
   * @param province the only province that counts, or {@code null} if any does
   */
  public static ScopeSpace ofAnyDay(
      Mentions mentions, boolean regionNeeded, @Nullable String province) {
    return of(mentions, new DaySpan(LocalDate.MIN, null), regionNeeded, province);
  }

  private static void addTo(Set<LocalDate> changes, DaySpan period) {
    changes.add(period.from());
    if (period.until() != null) {
      changes.add(period.until());
    }
  }

  private static List<LocalDate> in(List<DaySpan> periods, Collection<LocalDate> days) {
    return days.stream()
        .filter(day -> periods.stream().anyMatch(each -> each.contains(day)))
        .toList();
  }

  private static List<@Nullable Region> regions(boolean told, boolean needed) {
    List<@Nullable Region> regions = new ArrayList<>();
    if (!needed) {
      regions.add(null);
    }
    regions.addAll(Arrays.asList(Region.values()));
    return told ? regions : regions.subList(0, 1);
  }

  private static List<@Nullable String> provinces(Mentions mentions, List<Overlay> overlays) {
    TreeSet<String> named = new TreeSet<>(mentions.provinces());
    overlays.stream().map(Overlay::province).filter(Objects::nonNull).forEach(named::add);
    List<@Nullable String> provinces = new ArrayList<>();
    if (named.isEmpty() || mentions.mentionsNoProvince()) {
      provinces.add(null);
    }
    if (named.isEmpty() && !mentions.mentionsNoProvince()) {
      return provinces;
    }
    provinces.add(Scope.ANOTHER_PROVINCE);
    provinces.addAll(named);
    return provinces;
  }

  /** The plainer sets first; of too many to be listed at all no more than the first. */
  private static List<Set<Designation>> subsets(Designation[] mentioned) {
    int bits = Math.min(mentioned.length, MOST_LISTED);
    List<Set<Designation>> subsets = new ArrayList<>(List.of(Set.of()));
    for (int size = 1; size <= bits; size++) {
      long subset = (1L << size) - 1;
      while (subset < 1L << bits && subsets.size() <= MOST_CLASSES) {
        subsets.add(held(mentioned, subset));
        // The next greater number with as many bits.
        long lowest = subset & -subset;
        long ripple = subset + lowest;
        subset = (((ripple ^ subset) >>> 2) / lowest) | ripple;
      }
    }
    return subsets;
  }

  private static Set<Designation> held(Designation[] mentioned, long subset) {
    Set<Designation> held = new TreeSet<>();
    for (int i = 0; i < mentioned.length; i++) {
      if (i < MOST_LISTED && (subset >>> i & 1) == 1) {
        held.add(mentioned[i]);
      }
    }
    return held;
  }

  // ---- the classes

  /** The first of the days of each class of days that lie in a period, in order of time. */
  public List<LocalDate> days() {
    return days;
  }

  /** How many classes there are. */
  public long size() {
    long others = (long) days.size() * regions.size() * provinces.size();
    return designations.length > MOST_AS_BITS
        ? Long.MAX_VALUE
        : others * (1L << designations.length);
  }

  /** Whether there are more than {@link #MOST_CLASSES}. */
  public boolean tooMany() {
    return size() > MOST_CLASSES;
  }

  /** The classes, the plainer circumstances first, by day; at most {@link #MOST_CLASSES}. */
  public List<ScopeClass> classes() {
    return classes(MOST_CLASSES);
  }

  /** The same, at most so many. */
  public List<ScopeClass> classes(int most) {
    List<ScopeClass> classes = new ArrayList<>();
    first(
        scope -> {
          if (classes.size() < most) {
            classes.add(new ScopeClass(scope, until(scope.date())));
          }
          return classes.size() == most;
        });
    return classes;
  }

  private @Nullable LocalDate until(LocalDate day) {
    int next = Arrays.binarySearch(changes, day.toEpochDay()) + 1;
    return next < changes.length ? LocalDate.ofEpochDay(changes[next]) : null;
  }

  /** The first scope that passes the test, the plainer ones first; or {@code null}. */
  public @Nullable Scope first(Predicate<Scope> test) {
    return first(days, test);
  }

  private @Nullable Scope first(List<LocalDate> days, Predicate<Scope> test) {
    for (Set<Designation> each : held) {
      for (String province : provinces) {
        for (LocalDate day : days) {
          for (Region region : regions) {
            Scope scope = Scope.of(day, region, province, each);
            if (test.test(scope)) {
              return scope;
            }
          }
        }
      }
    }
    return null;
  }

  /** One scope of each class on that day, be it in a period or not; at most as many. */
  public List<Scope> on(LocalDate day) {
    List<Scope> scopes = new ArrayList<>();
    first(
        List.of(day),
        scope -> {
          scopes.add(scope);
          return scopes.size() == MOST_CLASSES;
        });
    return scopes;
  }

  /** What a unit can be designated as that makes a difference. */
  public Set<Designation> designations() {
    Set<Designation> mentioned = new TreeSet<>();
    mentioned.addAll(Arrays.asList(designations));
    return Collections.unmodifiableSet(mentioned);
  }

  /**
   * The provinces that a unit can be of whose province is not stated, one of each kind: those that
   * rules or overlays name, and another; {@code null} alone where none makes a difference, and in
   * the place of another where a rule speaks of units that state none.
   */
  public List<@Nullable String> possibleProvinces() {
    return mentions.mentionsNoProvince()
        ? provinces.stream().filter(each -> !Scope.ANOTHER_PROVINCE.equals(each)).toList()
        : provinces;
  }

  // ---- the class of a scope

  /**
   * A number that two scopes share only if no rule tells them apart; scopes on days of no period
   * have one too. Takes some tens of nanoseconds.
   */
  public long classOf(Scope scope) {
    long number = daysBefore(scope.date());
    Region region = scope.region();
    number *= REGIONS.size() + 1L;
    number += !mentions.mentionsRegion() || region == null ? 0 : REGIONS.indexOf(region) + 1;
    number = number * (provinces.size() + 1L) + province(scope.province());
    if (designations.length > MOST_AS_BITS) {
      return (number << MOST_AS_BITS) + manyHeld(scope);
    }
    for (Designation each : designations) {
      number = 2 * number + (scope.designations().contains(each) ? 1 : 0);
    }
    return number;
  }

  /** A number that no other set of more designations than bits has ever had. */
  private long manyHeld(Scope scope) {
    Set<Designation> told = new TreeSet<>(scope.designations());
    told.retainAll(mentions.designations());
    if (manyHeld.size() > MOST_CLASSES) {
      manyHeld.clear();
    }
    return manyHeld.computeIfAbsent(told, any -> numbered.getAndIncrement());
  }

  /** How many changes there are up to that day. */
  private int daysBefore(LocalDate day) {
    int found = Arrays.binarySearch(changes, day.toEpochDay());
    return found < 0 ? -found - 1 : found + 1;
  }

  private int province(@Nullable String province) {
    if (provinces.size() == 1) {
      return 0;
    }
    if (!Provinces.isListed(province)) {
      return provinces.size();
    }
    int named = provinces.indexOf(province);
    return named >= 0 ? named : provinces.indexOf(Scope.ANOTHER_PROVINCE);
  }
}
