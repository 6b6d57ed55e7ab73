package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.scope.ScopeClass;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.snapshot.Snapshot;
import java.lang.ref.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A month of daily reports of communes in 63 provinces, of all designations that make a difference,
 * against every packaged set of communes, in strict mode and not, and then all that the set asks in
 * any scope of its period; all sets are kept. Prints for each set how often its rules were asked on
 * the first day and then in the month, and how many classes of scopes there are on such a day.
 */
public final class MonthOfReports {

  private static final int PROVINCES = 63;
  private static final LocalDate FIRST = LocalDate.of(2024, 9, 1);

  private MonthOfReports() {}

  /** Takes the most answers that are kept. */
  public static void main(String[] arguments) {
    List<RuleSet> kept = new ArrayList<>();
    try {
      for (String id : PackagedRules.setIds()) {
        RuleSet set =
            Objects.requireNonNull(RuleSet.packaged(id)).keeping(Integer.parseInt(arguments[0]));
        if (set.description().set().unit() == UnitKind.COMMUNE) {
          kept.add(set);
          report(set);
          everything(set);
        }
      }
    } finally {
      // All of them together have to fit.
      Reference.reachabilityFence(kept);
    }
  }

  private static void report(RuleSet set) {
    List<Set<Designation>> held = subsets(set.space().designations());
    day(set, FIRST, held);
    long first = set.firings();
    for (int day = 1; day < FIRST.lengthOfMonth(); day++) {
      day(set, FIRST.plusDays(day), held);
    }
    long classes = set.space().on(FIRST).stream().map(set.space()::classOf).distinct().count();
    System.out.printf(
        "set %s first %d month %d classes %d kept %d%n",
        set.description().set().id(), first, set.firings(), classes, set.keptClasses());
  }

  /** All that the set asks anywhere in its period, ready. */
  private static void everything(RuleSet set) {
    for (ScopeClass each : set.space().classes()) {
      set.answer(each.first()).plan(true);
      set.answer(each.first()).plan(false);
    }
    System.out.printf("everything %s%n", set.description().set().id());
  }

  private static void day(RuleSet set, LocalDate day, List<Set<Designation>> held) {
    for (int province = 0; province < PROVINCES; province++) {
      Region region = List.of(Region.values()).get(province % Region.values().length);
      for (Set<Designation> each : held) {
        Scope scope = Scope.of(day, region, "Tỉnh " + province, each);
        Snapshot reported = Snapshot.commune("Xã " + province).in(scope).build();
        for (boolean strict : List.of(true, false)) {
          set.answer(scope).plan(strict).assess(reported);
        }
      }
    }
  }

  private static List<Set<Designation>> subsets(Set<Designation> all) {
    List<Set<Designation>> subsets = new ArrayList<>(List.of(Set.of()));
    for (Designation designation : all) {
      for (Set<Designation> smaller : List.copyOf(subsets)) {
        Set<Designation> larger = new TreeSet<>(Set.of(designation));
        larger.addAll(smaller);
        subsets.add(larger);
      }
    }
    return subsets;
  }
}
