package io.github.ntmrules.internal.difference;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.difference.RuleChange;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.difference.RuleDifference.Limit;
import io.github.ntmrules.difference.RuleDifference.Other;
import io.github.ntmrules.internal.scope.ScopeClass;
import io.github.ntmrules.internal.scope.ScopeDescriber;
import io.github.ntmrules.internal.text.DecreeOrder;
import io.github.ntmrules.internal.text.Lookup;
import io.github.ntmrules.internal.text.Messages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two sets of rules, class of circumstances by class. Not thread-safe. */
public final class RuleComparison {

  /** One place of the decree: an indicator, or a condition beside the criteria. */
  private record Row(boolean condition, String code) {}

  /** What is asked of something, by its set as a whole: found again without looking into it. */
  private record Key(
      @Nullable Provision provision, Derivations derivations, boolean confirmedOnly) {}

  /** One change in the circumstances of one class. */
  private record Found(ProvisionComparison both, ScopeClass at) {}

  private final ComparedRules before;
  private final ComparedRules after;
  private final List<ScopeClass> classes;
  private final Map<Key, EffectiveProvision> asked = new HashMap<>();
  private final Map<EffectiveProvision, EffectiveProvision> distinct = new HashMap<>();
  // By identity: what is asked is large, and the same again and again.
  private final IdentityHashMap<
          EffectiveProvision, IdentityHashMap<EffectiveProvision, ProvisionComparison>>
      known = new IdentityHashMap<>();
  private final Map<Row, Map<ProvisionComparison, List<Found>>> found = new LinkedHashMap<>();
  private final Set<Other> others = EnumSet.noneOf(Other.class);
  private final Set<Limit> limits = EnumSet.noneOf(Limit.class);
  private final List<ScopeClass> untold = new ArrayList<>();

  /**
   * Compares two sets of rules.
   *
   * @param before the one
   * @param after the other
   * @param classes classes of circumstances that neither tells apart
   * @param all whether these are all classes of both periods
   * @throws IllegalArgumentException if the two assess units of different kinds
   */
  public static RuleDifference between(
      ComparedRules before, ComparedRules after, List<ScopeClass> classes, boolean all) {
    return new RuleComparison(before, after, classes, all).result();
  }

  private RuleComparison(
      ComparedRules before, ComparedRules after, List<ScopeClass> classes, boolean all) {
    if (before.set().unit() != after.set().unit()) {
      throw new IllegalArgumentException(
          Messages.get(
              Locale.ENGLISH, "ruleDifference.units", before.set().id(), after.set().id()));
    }
    this.before = before;
    this.after = after;
    this.classes = classes;
    if (!all) {
      limits.add(Limit.TOO_MANY_CIRCUMSTANCES);
    }
  }

  private RuleDifference result() {
    sets(before.set(), after.set());
    for (ScopeClass each : classes) {
      Requirements one = before.requirements().apply(each.first());
      Requirements other = after.requirements().apply(each.first());
      if (one == null || other == null) {
        untold.add(each);
        limits.add(Limit.NOT_TOLD);
      } else {
        compare(one, other, each);
      }
    }
    ScopeDescriber describer = new ScopeDescriber(classes);
    List<RuleChange> changes = new ArrayList<>();
    found.forEach(
        (row, byText) ->
            byText.forEach(
                (text, same) -> changes.add(change(row.condition(), text, same, describer))));
    return RuleDifference.builder()
        .before(before.set())
        .after(after.set())
        .changes(changes)
        .others(others)
        .limits(limits)
        .notCompared(describer.describe(untold))
        .classes(classes.size() - untold.size())
        .build();
  }

  // ---- the sets as a whole

  private void sets(CriteriaSet one, CriteriaSet other) {
    if (!one.inForceFrom().equals(other.inForceFrom())
        || !Objects.equals(one.inForceUntil(), other.inForceUntil())) {
      others.add(Other.PERIOD);
    }
    if (one.regionNeeded() != other.regionNeeded()) {
      others.add(Other.REGION_NEEDED);
    }
    if (!criteria(one).equals(criteria(other))) {
      others.add(Other.CRITERIA);
    }
  }

  private static List<List<Object>> criteria(CriteriaSet set) {
    return set.criteria().stream()
        .map(
            each ->
                List.<Object>of(
                    each.code(), each.indicators().stream().map(Indicator::code).toList()))
        .toList();
  }

  private static List<List<Object>> withdrawals(Requirements requirements, boolean confirmedOnly) {
    return requirements.withdrawals().stream()
        .map(
            each ->
                List.<Object>of(
                    each.name().code(),
                    each.atLeastPercent(),
                    each.lessThanPercent(),
                    each.including(),
                    each.certainty(),
                    confirmedOnly))
        .toList();
  }

  // ---- one class of circumstances

  private void compare(Requirements one, Requirements other, ScopeClass at) {
    if (!withdrawals(one, before.confirmedOnly())
        .equals(withdrawals(other, after.confirmedOnly()))) {
      others.add(Other.WITHDRAWALS);
    }
    for (boolean condition : new boolean[] {false, true}) {
      Map<String, Provision> mine =
          Lookup.byCode(condition ? one.conditions() : asked(one), Provision::code);
      Map<String, Provision> theirs =
          Lookup.byCode(condition ? other.conditions() : asked(other), Provision::code);
      for (String code : DecreeOrder.of(mine.keySet(), theirs.keySet())) {
        Row row = new Row(condition, code);
        // Rows keep the order of the decree, whether they have a change in this class or not.
        Map<ProvisionComparison, List<Found>> changes =
            found.computeIfAbsent(row, key -> new LinkedHashMap<>());
        ProvisionComparison both =
            both(
                asked(mine.get(code), one, before.confirmedOnly()),
                asked(theirs.get(code), other, after.confirmedOnly()));
        if (both.differ()) {
          ProvisionComparison text =
              both(distinct(both.before().inAnyColumn()), distinct(both.after().inAnyColumn()));
          changes.computeIfAbsent(text, key -> new ArrayList<>()).add(new Found(both, at));
        }
      }
    }
  }

  /** What an overlay adds counts only where the overlay applies. */
  private static List<Provision> asked(Requirements of) {
    return of.provisions().stream().filter(each -> !each.outsideOverlay()).toList();
  }

  private EffectiveProvision asked(
      @Nullable Provision provision, Requirements of, boolean confirmedOnly) {
    return asked.computeIfAbsent(
        new Key(provision, of.derivations(), confirmedOnly),
        key ->
            distinct(
                new EffectiveProvision(key.provision(), key.derivations(), key.confirmedOnly())));
  }

  private EffectiveProvision distinct(EffectiveProvision one) {
    return distinct.computeIfAbsent(one, each -> each);
  }

  private ProvisionComparison both(EffectiveProvision one, EffectiveProvision other) {
    return known
        .computeIfAbsent(one, each -> new IdentityHashMap<>())
        .computeIfAbsent(other, each -> new ProvisionComparison(one, other));
  }

  // ---- one change

  private RuleChange change(
      boolean condition, ProvisionComparison text, List<Found> same, ScopeDescriber describer) {
    ProvisionComparison first = same.get(0).both();
    ProvisionComparison shown = same.stream().allMatch(each -> each.both() == first) ? first : text;
    if (!first.complete()) {
      limits.add(Limit.TOO_MANY_FIGURES);
    }
    return RuleChange.builder()
        .kind(kind(first))
        .direction(first.direction())
        .condition(condition)
        .before(shown.before().provision())
        .after(shown.after().provision())
        .where(describer.describe(same.stream().map(Found::at).toList()))
        .witnesses(first.witnesses(same.get(0).at().first()))
        .build();
  }

  private static RuleChange.Kind kind(ProvisionComparison both) {
    if (both.before().provision() == null) {
      return RuleChange.Kind.ADDED;
    }
    if (both.after().provision() == null) {
      return RuleChange.Kind.REMOVED;
    }
    return both.direction() == Direction.SAME ? RuleChange.Kind.RESTATED : RuleChange.Kind.CHANGED;
  }
}
