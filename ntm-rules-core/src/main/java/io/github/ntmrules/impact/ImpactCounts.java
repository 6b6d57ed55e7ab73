package io.github.ntmrules.impact;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.internal.text.DecreeOrder;
import io.github.ntmrules.population.CriterionTransitions;
import io.github.ntmrules.population.IndicatorTransitions;
import io.github.ntmrules.population.OutcomeTally;
import io.github.ntmrules.population.TransitionCounter;
import io.github.ntmrules.population.Transitions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The counters of one group: as many as the sets have rows and rules. Not thread-safe. */
final class ImpactCounts {

  /** One row of either set. */
  private static final class Row<T> {
    private @Nullable T before;
    private @Nullable T after;
    private final TransitionCounter counter = new TransitionCounter();
  }

  private record Key(
      String code,
      boolean condition,
      boolean derivation,
      @Nullable RuleLocation before,
      @Nullable RuleLocation after) {

    /** By few parts: it is asked for each unit. */
    @Override
    public int hashCode() {
      return code.hashCode() * 31 + (after == null ? 0 : after.line());
    }
  }

  /**
   * One changed rule that concerns a unit.
   *
   * @param indicator in which direction it changed the outcome of the indicator
   * @param unit in which direction it changed the outcome of the whole
   */
  private record Changed(Key key, Direction indicator, Direction unit) {}

  /** What is counted of one rule. */
  private static final class Cause {
    private final long[] flips = new long[3];
    private final long[] unitFlips = new long[3];
    private long concerned;

    private void add(Cause other) {
      concerned += other.concerned;
      for (int i = 0; i < flips.length; i++) {
        flips[i] += other.flips[i];
        unitFlips[i] += other.unitFlips[i];
      }
    }
  }

  private final TransitionCounter units = new TransitionCounter();
  private final Map<String, Row<Criterion>> criteria = new LinkedHashMap<>();
  private final Map<String, Row<Indicator>> indicators = new LinkedHashMap<>();
  private final Map<String, Row<Indicator>> conditions = new TreeMap<>();
  private final Map<Key, Cause> causes = new HashMap<>();

  ImpactCounts(CriteriaSet before, CriteriaSet after) {
    DecreeOrder.of(codes(before), codes(after)).forEach(code -> criteria.put(code, new Row<>()));
    before.criteria().forEach(each -> row(criteria, each.code()).before = each);
    after.criteria().forEach(each -> row(criteria, each.code()).after = each);
    DecreeOrder.of(indicatorCodes(before), indicatorCodes(after))
        .forEach(code -> indicators.put(code, new Row<>()));
    before.indicators().forEach(each -> row(indicators, each.code()).before = each);
    after.indicators().forEach(each -> row(indicators, each.code()).after = each);
  }

  private static List<String> codes(CriteriaSet set) {
    return set.criteria().stream().map(Criterion::code).toList();
  }

  private static List<String> indicatorCodes(CriteriaSet set) {
    return set.indicators().stream().map(Indicator::code).toList();
  }

  private static <T> Row<T> row(Map<String, Row<T>> rows, String code) {
    return rows.computeIfAbsent(code, key -> new Row<>());
  }

  // ---- adding

  /** What is counted of one unit, made once for all its groups. */
  record Unit(
      UnitImpact impact,
      Map<String, Outcome> criteriaBefore,
      Map<String, Outcome> criteriaAfter,
      Map<String, Outcome> before,
      Map<String, Outcome> after,
      List<Changed> changes) {

    static Unit of(UnitImpact impact) {
      return new Unit(
          impact,
          criteria(impact.before()),
          criteria(impact.after()),
          outcomes(impact.before().indicators()),
          outcomes(impact.after().indicators()),
          changes(impact));
    }

    private static List<Changed> changes(UnitImpact impact) {
      Set<String> decisive = new HashSet<>();
      impact.decisive().forEach(each -> decisive.add(each.code()));
      List<IndicatorImpact> all = new ArrayList<>(impact.indicators());
      all.addAll(impact.conditions());
      List<Changed> changes = new ArrayList<>();
      for (IndicatorImpact each : all) {
        for (RuleCause change : each.changes()) {
          boolean cause = each.causes().contains(change);
          boolean ofUnit = cause && !each.condition() && decisive.contains(each.code());
          changes.add(
              new Changed(
                  key(each, change),
                  cause ? each.direction() : Direction.SAME,
                  ofUnit ? impact.direction() : Direction.SAME));
        }
      }
      return changes;
    }

    private static Map<String, Outcome> criteria(Assessment assessment) {
      Map<String, Outcome> outcomes = new HashMap<>();
      assessment.criteria().forEach(each -> outcomes.put(each.criterion().code(), each.outcome()));
      return outcomes;
    }
  }

  void add(Unit unit) {
    Assessment before = unit.impact().before();
    Assessment after = unit.impact().after();
    units.add(before.outcome(), after.outcome());
    count(criteria, unit.criteriaBefore(), unit.criteriaAfter());
    count(indicators, unit.before(), unit.after());
    before.conditions().forEach(each -> row(conditions, each.code()).before = each.indicator());
    after.conditions().forEach(each -> row(conditions, each.code()).after = each.indicator());
    count(conditions, outcomes(before.conditions()), outcomes(after.conditions()));
    addCauses(unit);
  }

  private static Map<String, Outcome> outcomes(List<IndicatorResult> results) {
    Map<String, Outcome> outcomes = new HashMap<>();
    results.forEach(each -> outcomes.put(each.code(), each.outcome()));
    return outcomes;
  }

  private static <T> void count(
      Map<String, Row<T>> rows, Map<String, Outcome> before, Map<String, Outcome> after) {
    rows.forEach(
        (code, row) ->
            row.counter.add(
                before.getOrDefault(code, Outcome.NOT_APPLICABLE),
                after.getOrDefault(code, Outcome.NOT_APPLICABLE)));
  }

  private void addCauses(Unit unit) {
    for (Changed each : unit.changes()) {
      Cause cause = causes.computeIfAbsent(each.key(), key -> new Cause());
      cause.concerned++;
      count(cause.flips, each.indicator());
      count(cause.unitFlips, each.unit());
    }
  }

  private static Key key(IndicatorImpact of, RuleCause cause) {
    return new Key(
        of.code(),
        of.condition(),
        cause instanceof RuleCause.OfDerivation,
        cause.ruleBefore(),
        cause.ruleAfter());
  }

  private static void count(long[] flips, Direction direction) {
    switch (direction) {
      case LOOSER -> flips[0]++;
      case STRICTER -> flips[1]++;
      case APPLICABILITY_ONLY -> flips[2]++;
      case SAME, INCOMPARABLE, UNDECIDED -> {
        // No unit changed.
      }
    }
  }

  void addAll(ImpactCounts other) {
    units.addAll(other.units);
    addAll(criteria, other.criteria);
    addAll(indicators, other.indicators);
    addAll(conditions, other.conditions);
    other.causes.forEach(
        (key, theirs) -> causes.computeIfAbsent(key, each -> new Cause()).add(theirs));
  }

  private static <T> void addAll(Map<String, Row<T>> rows, Map<String, Row<T>> others) {
    others.forEach(
        (code, other) -> {
          Row<T> row = row(rows, code);
          row.before = other.before == null ? row.before : other.before;
          row.after = other.after == null ? row.after : other.after;
          row.counter.addAll(other.counter);
        });
  }

  // ---- results

  Transitions units() {
    return units.transitions();
  }

  List<CriterionTransitions> criteria() {
    return criteria.values().stream()
        .map(row -> new CriterionTransitions(row.before, row.after, row.counter.transitions()))
        .toList();
  }

  List<IndicatorTransitions> indicators() {
    return indicators.values().stream()
        .map(row -> new IndicatorTransitions(row.before, row.after, row.counter.transitions()))
        .toList();
  }

  /** A condition that was met with late was not asked of the units before. */
  List<IndicatorTransitions> conditions() {
    long all = units().total();
    return conditions.values().stream()
        .map(
            row ->
                new IndicatorTransitions(
                    row.before, row.after, filled(row.counter.transitions(), all)))
        .toList();
  }

  private static Transitions filled(Transitions known, long all) {
    Map<Outcome, OutcomeTally> from = new HashMap<>(known.from());
    OutcomeTally none = known.from().get(Outcome.NOT_APPLICABLE);
    long open = all - known.total();
    from.put(
        Outcome.NOT_APPLICABLE,
        none == null
            ? new OutcomeTally(0, 0, 0, open)
            : new OutcomeTally(
                none.met(), none.notMet(), none.undetermined(), none.notApplicable() + open));
    return new Transitions(from);
  }

  /** Indicators in the order of the decree, then conditions; the rule that flips most first. */
  List<CauseCount> causes() {
    List<String> order = new ArrayList<>(indicators.keySet());
    return causes.entrySet().stream()
        .map(each -> cause(each.getKey(), each.getValue()))
        .sorted(
            Comparator.comparing(CauseCount::condition)
                .thenComparingInt(each -> each.condition() ? 0 : order.indexOf(each.code()))
                .thenComparing(CauseCount::code)
                .thenComparing(each -> -each.flips().total())
                .thenComparing(each -> -each.concerned())
                .thenComparing(CauseCount::derivation)
                .thenComparing(each -> position(each.before()))
                .thenComparing(each -> position(each.after())))
        .toList();
  }

  private static String position(@Nullable RuleLocation rule) {
    return rule == null ? "" : rule.position() + rule.name();
  }

  private static CauseCount cause(Key key, Cause cause) {
    return new CauseCount(
        key.code(),
        key.condition(),
        key.derivation(),
        key.before(),
        key.after(),
        cause.concerned,
        flips(cause.flips),
        flips(cause.unitFlips));
  }

  private static FlipCount flips(long[] flips) {
    return new FlipCount(flips[0], flips[1], flips[2]);
  }
}
