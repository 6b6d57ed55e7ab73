package io.github.ntmrules.internal.check;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.RuleContext;
import io.github.ntmrules.internal.reading.ScopeCondition.Mentions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The scopes in which conditions can differ, found from what they mention: a day on either side of
 * every change, every region, every province and one more, every subset of the circumstances.
 * Conditions that agree in all of them agree everywhere.
 */
final class ScopeCases {

  /** More scopes are not looked at. */
  static final int MOST = 200_000;

  private static final int YEARS_OF_AN_OPEN_PERIOD = 1;

  private final List<LocalDate> days;
  private final List<@Nullable Region> regions;
  private final List<@Nullable String> provinces;
  private final List<Set<Designation>> designations;

  private ScopeCases(RuleContext context, Mentions mentions, boolean anyDay) {
    this.days = days(context, mentions, anyDay);
    this.regions = regions(context, mentions);
    this.provinces = provinces(context, mentions);
    this.designations = subsets(mentions.designations);
  }

  /** The scopes of the period. */
  static ScopeCases ofPeriod(RuleContext context, Mentions mentions) {
    return new ScopeCases(context, mentions, false);
  }

  /** The scopes of all time. */
  static ScopeCases ofAnyDay(RuleContext context, Mentions mentions) {
    return new ScopeCases(context, mentions, true);
  }

  /** Whether there are more than can be looked at. */
  boolean tooMany() {
    return (long) days.size() * regions.size() * provinces.size() * designations.size() > MOST;
  }

  /** The first scope that passes the test, the plainer ones first; or {@code null}. */
  @Nullable Scope first(Predicate<Scope> test) {
    for (Set<Designation> each : designations) {
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

  private static List<LocalDate> days(RuleContext context, Mentions mentions, boolean anyDay) {
    TreeSet<LocalDate> changes = new TreeSet<>(mentions.days);
    for (int year : mentions.years) {
      changes.add(LocalDate.of(year, 1, 1));
      changes.add(LocalDate.of(year + 1, 1, 1));
    }
    changes.add(context.from());
    LocalDate until = context.until();
    LocalDate end = until == null ? changes.last().plusYears(YEARS_OF_AN_OPEN_PERIOD) : until;
    changes.add(end);
    TreeSet<LocalDate> days = new TreeSet<>();
    for (LocalDate change : changes) {
      days.addAll(List.of(change.minusDays(1), change, change.plusDays(1)));
    }
    if (!anyDay) {
      days.removeIf(day -> day.isBefore(context.from()) || !day.isBefore(end));
    }
    return List.copyOf(days);
  }

  private static List<@Nullable Region> regions(RuleContext context, Mentions mentions) {
    List<@Nullable Region> regions = new ArrayList<>();
    if (!context.regionNeeded()) {
      regions.add(null);
    }
    if (mentions.regions || context.regionNeeded()) {
      regions.addAll(Arrays.asList(Region.values()));
    }
    return mentions.regions ? regions : regions.subList(0, 1);
  }

  private static List<@Nullable String> provinces(RuleContext context, Mentions mentions) {
    if (context.province() != null) {
      return List.of(context.province());
    }
    List<@Nullable String> provinces = new ArrayList<>(Collections.singletonList(null));
    if (!mentions.provinces.isEmpty() || mentions.provinceNull) {
      provinces.addAll(mentions.provinces);
      provinces.add(Scope.ANOTHER_PROVINCE);
    }
    return provinces;
  }

  static List<Set<Designation>> subsets(Set<Designation> mentioned) {
    List<Set<Designation>> subsets = new ArrayList<>(List.of(Set.of()));
    for (Designation designation : mentioned) {
      for (Set<Designation> smaller : List.copyOf(subsets)) {
        Set<Designation> larger = EnumSet.of(designation);
        larger.addAll(smaller);
        subsets.add(larger);
      }
    }
    subsets.sort((a, b) -> Integer.compare(a.size(), b.size()));
    return subsets;
  }
}
