package io.github.ntmrules.missing;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.missing.LevelKey.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds every level that does not decide, class of circumstances by class. Not thread-safe. */
final class LevelSearch {

  /** A level as it was first met, and wherever it was. */
  private static final class Met {
    private final Indicator indicator;
    private final Provision provision;
    private final Set<Scope> scopes = new LinkedHashSet<>();

    private Met(Indicator indicator, Provision provision) {
      this.indicator = indicator;
      this.provision = provision;
    }
  }

  /** A level, in what it stands in. */
  private record Found(LevelKey key, Provision provision) {}

  private final CriteriaSet set;
  private final boolean confirmedOnly;
  private final Map<LevelKey, Met> met = new LinkedHashMap<>();
  private final List<Scope> untold = new ArrayList<>();
  // By identity: what is asked is large, and the same again and again.
  private final IdentityHashMap<Provision, List<Found>> known = new IdentityHashMap<>();

  private LevelSearch(CriteriaSet set, boolean confirmedOnly) {
    this.set = set;
    this.confirmedOnly = confirmedOnly;
  }

  /** The same as {@link UnknownLevelSearch#in}. */
  static UnknownLevels in(
      CriteriaSet set,
      boolean confirmedOnly,
      List<Scope> scopes,
      boolean complete,
      Function<Scope, @Nullable Requirements> asked,
      Function<List<Scope>, List<Where>> describe) {
    LevelSearch search = new LevelSearch(set, confirmedOnly);
    for (Scope scope : scopes) {
      Requirements requirements = asked.apply(scope);
      if (requirements == null) {
        search.untold.add(scope);
      } else {
        search.add(scope, requirements);
      }
    }
    return new UnknownLevels(
        set,
        confirmedOnly,
        search.levels(describe),
        describe.apply(search.untold),
        complete,
        null,
        0);
  }

  private void add(Scope scope, Requirements requirements) {
    requirements.provisions().forEach(each -> add(scope, each, false));
    requirements.conditions().forEach(each -> add(scope, each, true));
  }

  private void add(Scope scope, Provision provision, boolean condition) {
    List<Found> found =
        known.computeIfAbsent(
            provision,
            each -> {
              List<Found> levels = new ArrayList<>();
              find(each, new Path(condition, each.code(), List.of()), levels);
              return levels;
            });
    for (Found each : found) {
      met.computeIfAbsent(each.key(), any -> new Met(provision.indicator(), each.provision()))
          .scopes
          .add(scope);
    }
  }

  // ---- the levels in what is asked

  private void find(Provision provision, Path path, List<Found> into) {
    if (!provision.alternatives().isEmpty()) {
      provision.alternatives().forEach(each -> find(each, path, into));
      return;
    }
    provision.<@Nullable Void>match(
        required -> {
          find(required.requirement(), 0, required, path, into);
          return null;
        },
        exempt -> {
          if (!exempt.decides(confirmedOnly)) {
            into.add(new Found(path.of(exempt), exempt));
          }
          return null;
        });
  }

  /** From that threshold of the provision on; gives the number of the next one. */
  private int find(
      Requirement requirement, int part, Provision provision, Path path, List<Found> into) {
    return requirement.match(
        threshold -> {
          if (LevelKey.isOpen(threshold, confirmedOnly)) {
            into.add(new Found(path.of(provision, part, threshold), provision));
          }
          return part + 1;
        },
        combination -> {
          int next = part;
          for (Requirement each : combination.parts()) {
            next = find(each, next, provision, path, into);
          }
          return next;
        },
        meets -> {
          Path further = path.through(meets.requirements().set().id());
          meets.requirements().provisions().forEach(each -> find(each, further, into));
          return part;
        });
  }

  // ---- in the order of the decree

  private List<UnknownLevel> levels(Function<List<Scope>, List<Where>> describe) {
    Map<String, Integer> places = new LinkedHashMap<>();
    set.indicators().forEach(each -> places.putIfAbsent(each.code(), places.size()));
    Map<String, Integer> conditions = new LinkedHashMap<>();
    met.keySet().stream()
        .filter(LevelKey::condition)
        .forEach(each -> conditions.putIfAbsent(each.code(), conditions.size()));
    List<UnknownLevel> levels = new ArrayList<>();
    met.forEach(
        (key, each) -> {
          Requirement.Threshold asked = key.threshold();
          Range bounds = asked == null ? null : asked.level().possible(confirmedOnly);
          List<Where> where = describe.apply(List.copyOf(each.scopes));
          levels.add(new UnknownLevel(key, each.indicator, each.provision, bounds, where, null));
        });
    // Stable: what is alike in all of this stays in the order in which it was met.
    levels.sort(
        Comparator.comparing(UnknownLevel::condition)
            .thenComparing(
                each -> (each.condition() ? conditions : places).getOrDefault(each.key().code(), 0))
            .thenComparing(each -> each.where().get(0).days().get(0).from())
            .thenComparing(each -> column(each.column())));
    return levels;
  }

  private int column(@Nullable String column) {
    return column == null ? -1 : set.columns().indexOf(column);
  }
}
