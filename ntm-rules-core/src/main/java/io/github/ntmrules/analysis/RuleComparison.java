package io.github.ntmrules.analysis;

import io.github.ntmrules.analysis.RuleDifference.Limit;
import io.github.ntmrules.analysis.RuleDifference.Other;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.snapshot.Circumstances;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two sets of rules, class of circumstances by class. Not thread-safe. */
final class RuleComparison {

  /** One place of the decree: an indicator, or a condition beside the criteria. */
  private record Row(boolean condition, String code) {}

  private record Both(Asked before, Asked after) {}

  /** One change in the circumstances of one class. */
  private record Found(Both both, CircumstancesClass at) {}

  private final ComparedRules before;
  private final ComparedRules after;
  private final List<CircumstancesClass> classes;
  private final Map<Both, OutcomePairs> known = new HashMap<>();
  private final Map<Row, Map<Both, List<Found>>> found = new LinkedHashMap<>();
  private final Set<Other> others = EnumSet.noneOf(Other.class);
  private final Set<Limit> limits = EnumSet.noneOf(Limit.class);
  private final List<CircumstancesClass> untold = new ArrayList<>();

  RuleComparison(
      ComparedRules before, ComparedRules after, List<CircumstancesClass> classes, boolean all) {
    if (before.set().unit() != after.set().unit()) {
      throw new IllegalArgumentException(
          Messages.get(
              Messages.VIETNAMESE, "difference.units", before.set().id(), after.set().id()));
    }
    this.before = before;
    this.after = after;
    this.classes = classes;
    if (!all) {
      limits.add(Limit.TOO_MANY_CIRCUMSTANCES);
    }
  }

  RuleDifference result() {
    sets(before.set(), after.set());
    for (CircumstancesClass each : classes) {
      Requirements one = before.requirements().apply(each.first());
      Requirements other = after.requirements().apply(each.first());
      if (one == null || other == null) {
        untold.add(each);
        limits.add(Limit.NOT_TOLD);
      } else {
        compare(one, other, each);
      }
    }
    Places places = new Places(classes);
    List<RuleChange> changes = new ArrayList<>();
    found.forEach(
        (row, byText) ->
            byText.values().forEach(same -> changes.add(change(row.condition(), same, places))));
    return new RuleDifference(
        before.set(),
        after.set(),
        changes,
        others,
        limits,
        places.of(untold),
        classes.size() - untold.size());
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

  private void compare(Requirements one, Requirements other, CircumstancesClass at) {
    if (!withdrawals(one, before.confirmedOnly())
        .equals(withdrawals(other, after.confirmedOnly()))) {
      others.add(Other.WITHDRAWALS);
    }
    for (boolean condition : new boolean[] {false, true}) {
      Map<String, Provision> mine = byCode(condition ? one.conditions() : one.provisions());
      Map<String, Provision> theirs = byCode(condition ? other.conditions() : other.provisions());
      for (String code : order(List.copyOf(mine.keySet()), List.copyOf(theirs.keySet()))) {
        Row row = new Row(condition, code);
        // Rows keep the order of the decree, whether they have a change in this class or not.
        Map<Both, List<Found>> changes = found.computeIfAbsent(row, key -> new LinkedHashMap<>());
        Both both =
            new Both(
                new Asked(mine.get(code), one.derivations(), before.confirmedOnly()),
                new Asked(theirs.get(code), other.derivations(), after.confirmedOnly()));
        if (differ(both)) {
          changes
              .computeIfAbsent(inAnyColumn(both), key -> new ArrayList<>())
              .add(new Found(both, at));
        }
      }
    }
  }

  private static Map<String, Provision> byCode(List<Provision> provisions) {
    Map<String, Provision> byCode = new LinkedHashMap<>();
    provisions.forEach(each -> byCode.put(each.indicator().code(), each));
    return byCode;
  }

  /** The codes of the later set, with those of the earlier alone after what they follow there. */
  private static List<String> order(List<String> earlier, List<String> later) {
    List<String> codes = new ArrayList<>(later);
    int next = 0;
    for (String code : earlier) {
      int there = codes.indexOf(code);
      if (there < 0) {
        codes.add(next, code);
        next++;
      } else {
        next = there + 1;
      }
    }
    return codes;
  }

  private boolean differ(Both both) {
    boolean alike = both.before().decidesAlike(both.after());
    return !alike
        ? pairs(both).direction() != Direction.SAME || !both.before().readsAlike(both.after())
        : !both.before().readsAlike(both.after());
  }

  private OutcomePairs pairs(Both both) {
    return known.computeIfAbsent(
        inAnyColumn(both),
        each -> Asked.pairs(each.before(), each.after()));
  }

  // ---- one change

  private RuleChange change(boolean condition, List<Found> same, Places places) {
    Both first = same.get(0).both();
    boolean oneColumn = same.stream().allMatch(each -> each.both().equals(first));
    Both shown = oneColumn ? first : inAnyColumn(first);
    Direction direction =
        first.before().decidesAlike(first.after()) ? Direction.SAME : pairs(first).direction();
    if (direction == Direction.UNDECIDED || !complete(first)) {
      limits.add(Limit.TOO_MANY_FIGURES);
    }
    return new RuleChange(
        kind(first, direction),
        direction,
        condition,
        shown.before().provision(),
        shown.after().provision(),
        places.of(same.stream().map(Found::at).toList()),
        witnesses(first, direction, same.get(0).at().first()));
  }

  private boolean complete(Both both) {
    return both.before().decidesAlike(both.after()) || pairs(both).complete();
  }

  private static Both inAnyColumn(Both both) {
    return new Both(both.before().inAnyColumn(), both.after().inAnyColumn());
  }

  private static RuleChange.Kind kind(Both both, Direction direction) {
    if (both.before().provision() == null) {
      return RuleChange.Kind.ADDED;
    }
    if (both.after().provision() == null) {
      return RuleChange.Kind.REMOVED;
    }
    return direction == Direction.SAME ? RuleChange.Kind.RESTATED : RuleChange.Kind.CHANGED;
  }

  private List<Witness> witnesses(Both both, Direction direction, Circumstances at) {
    List<Witness> witnesses = new ArrayList<>();
    if (direction != Direction.SAME) {
      OutcomePairs pairs = pairs(both);
      add(witnesses, pairs, pairs.most(true), at);
      add(witnesses, pairs, pairs.most(false), at);
      if (witnesses.isEmpty()) {
        add(witnesses, pairs, pairs.applicability(), at);
      }
    }
    return witnesses;
  }

  private static void add(
      List<Witness> witnesses,
      OutcomePairs pairs,
      OutcomePairs.@Nullable Pair pair,
      Circumstances at) {
    Map<Measure, BigDecimal> figures = pair == null ? null : pairs.leadingTo(pair);
    if (pair != null && figures != null) {
      witnesses.add(new Witness(at, figures, pair.before(), pair.after()));
    }
  }
}
