package io.github.ntmrules.internal.check;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.reading.ScopeCondition.Mentions;
import io.github.ntmrules.internal.scope.ScopeClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All scopes of the periods of some sets, in classes that none of their rules, of their overlays'
 * and of the sets they refer to tells apart: found from what the conditions mention. Rules that
 * agree in one scope of each class agree everywhere. Not thread-safe.
 */
public final class ScopeClasses {

  /** More classes are not listed. */
  public static final int MOST = 50_000;

  private final Mentions mentions = new Mentions();
  private final List<CriteriaSet> sets = new ArrayList<>();
  private final List<Overlay> overlays = new ArrayList<>();

  /** Adds a set: its period counts, and whether it needs a region. */
  public void add(CriteriaSet set) {
    sets.add(set);
  }

  /** Adds an overlay: its period and its province count. */
  public void add(Overlay overlay) {
    overlays.add(overlay);
  }

  /** Adds rules: what their conditions mention counts. */
  public void add(List<CheckedRule> rules) {
    rules.forEach(rule -> mentions.addAll(rule.condition().mentions()));
  }

  /** Whether there are more than {@link #MOST}. */
  public boolean tooMany() {
    long classes = (long) days().size() * regions().size() * provinces().size();
    return classes * subsets().size() > MOST;
  }

  /** The classes, the plainer circumstances first, by day; at most {@link #MOST}. */
  public List<ScopeClass> classes() {
    List<LocalDate> changes = List.copyOf(changes());
    List<ScopeClass> classes = new ArrayList<>();
    for (Set<Designation> held : subsets()) {
      for (String province : provinces()) {
        for (LocalDate day : days()) {
          int next = changes.indexOf(day) + 1;
          LocalDate until = next < changes.size() ? changes.get(next) : null;
          for (Region region : regions()) {
            if (classes.size() == MOST) {
              return classes;
            }
            classes.add(new ScopeClass(Scope.of(day, region, province, held), until));
          }
        }
      }
    }
    return classes;
  }

  /** The days on which something may change: a condition can name a day, or what follows it. */
  private SortedSet<LocalDate> changes() {
    TreeSet<LocalDate> changes = new TreeSet<>();
    for (LocalDate day : mentions.days) {
      changes.addAll(List.of(day, day.plusDays(1)));
    }
    for (int year : mentions.years) {
      changes.addAll(List.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
    }
    sets.forEach(set -> addPeriod(changes, set.inForceFrom(), set.inForceUntil()));
    overlays.forEach(each -> addPeriod(changes, each.inForceFrom(), each.inForceUntil()));
    return changes;
  }

  private static void addPeriod(Set<LocalDate> changes, LocalDate from, @Nullable LocalDate until) {
    changes.add(from);
    if (until != null) {
      changes.add(until);
    }
  }

  private List<LocalDate> days() {
    return changes().stream()
        .filter(day -> sets.stream().anyMatch(set -> set.inForceOn(day)))
        .toList();
  }

  private List<@Nullable Region> regions() {
    boolean needed = sets.stream().anyMatch(CriteriaSet::regionNeeded);
    List<@Nullable Region> regions = new ArrayList<>();
    if (!needed) {
      regions.add(null);
    }
    if (needed || mentions.regions) {
      regions.addAll(Arrays.asList(Region.values()));
    }
    return regions;
  }

  private List<@Nullable String> provinces() {
    List<@Nullable String> provinces = new ArrayList<>(Collections.singletonList(null));
    TreeSet<String> named = new TreeSet<>(mentions.provinces);
    for (Overlay overlay : overlays) {
      String spelling = overlay.province();
      // An overlay does not mind the spelling, a condition does: one that no condition names.
      while (spelling != null && mentions.provinces.contains(spelling)) {
        spelling += " ";
      }
      if (spelling != null) {
        named.add(spelling);
      }
    }
    if (!named.isEmpty() || mentions.provinceNull) {
      provinces.addAll(named);
      provinces.add(Scope.ANOTHER_PROVINCE);
    }
    return provinces;
  }

  private List<Set<Designation>> subsets() {
    return ScopeCases.subsets(mentions.designations);
  }
}
