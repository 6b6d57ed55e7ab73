package io.github.ntmrules.internal.cases;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Acceptance;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.PartOf;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.internal.reasoning.FigureClasses;
import io.github.ntmrules.internal.reasoning.FigureClasses.FigureClass;
import io.github.ntmrules.internal.reasoning.PlainEvaluator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the other figures with which one level decides: those that leave the outcome open until the
 * one figure is known to satisfy its level or not. Not thread-safe.
 */
final class PivotSearch {

  /** More combinations of the other figures are not looked at. */
  static final int MOST_COMBINATIONS = 20_000;

  /** Of so many other figures all combinations are few. */
  private static final int FEW = 12;

  // Where some level is not known, the outcome is open more often, and a clearer one need not be.
  private static final int MOST_WITH_UNKNOWN_LEVELS = 2_000;
  private static final BigDecimal ROOM = BigDecimal.TEN;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** The outcomes if the level is satisfied and if it is not. */
  record Pair(Outcome satisfied, Outcome not) {

    /**
     * 2 if both are known, 1 if one is not, 0 if they are the same and the level decides nothing.
     */
    int clearness() {
      if (satisfied == not) {
        return 0;
      }
      return satisfied == Outcome.UNDETERMINED || not == Outcome.UNDETERMINED ? 1 : 2;
    }
  }

  private final SearchEffort effort;
  private final Requirement requirement;
  private final boolean confirmedOnly;
  private final PlainEvaluator evaluator;
  private final Derivations derivations;
  private final Map<Measure, Set<Threshold>> asked = new LinkedHashMap<>();
  private final Map<Measure, BigDecimal> base = new LinkedHashMap<>();
  private boolean unknownLevels;

  private int steps;
  private boolean complete = true;
  private @Nullable Map<Measure, BigDecimal> best;
  private int clearest;

  PivotSearch(
      Requirement requirement,
      Derivations derivations,
      boolean confirmedOnly,
      SearchEffort effort) {
    this.effort = effort;
    this.requirement = requirement;
    this.confirmedOnly = confirmedOnly;
    this.derivations = derivations;
    this.evaluator = new PlainEvaluator(derivations, confirmedOnly);
    requirement.thresholds().forEach(this::note);
    // A whole set that is to be met gets figures that satisfy as much of it as there is.
    referred(requirement)
        .filter(each -> !each.measure().placeholder())
        .forEach(each -> base.putIfAbsent(each.measure(), satisfying(each)));
  }

  private void note(Threshold threshold) {
    if (!threshold.measure().placeholder()) {
      asked.computeIfAbsent(threshold.measure(), key -> new LinkedHashSet<>()).add(threshold);
    }
    unknownLevels |= !threshold.level().decides(confirmedOnly);
  }

  /** The levels of whole sets that are to be met. */
  private static Stream<Threshold> referred(Requirement part) {
    return part.match(
        threshold -> Stream.of(),
        combination -> combination.parts().stream().flatMap(PivotSearch::referred),
        meets ->
            meets.requirements().provisions().stream()
                .flatMap(
                    each ->
                        Stream.concat(
                            each.thresholds().stream(),
                            Stream.ofNullable(each.requirement()).flatMap(PivotSearch::referred))));
  }

  /** The figures of whole sets that are to be met. */
  Map<Measure, BigDecimal> base() {
    return base;
  }

  /** Whether no figures were left out in the last search that found nothing. */
  boolean complete() {
    return complete;
  }

  /**
   * The other figures with which it makes a difference whether the figure satisfies the level or
   * not, or {@code null} if none were found.
   *
   * @param measure the measure of the level
   * @param satisfying a figure that satisfies it
   * @param not a figure that does not
   */
  @Nullable Map<Measure, BigDecimal> deciding(
      Measure measure, BigDecimal satisfying, BigDecimal not) {
    return search(
        measure,
        List.of(evaluator),
        others -> {
          Map<Measure, BigDecimal> figures = new LinkedHashMap<>(others);
          figures.put(measure, satisfying);
          Outcome one = evaluator.outcome(requirement, figures);
          figures.put(measure, not);
          return new Pair(one, evaluator.outcome(requirement, figures));
        });
  }

  /**
   * The other figures with which it would make a difference whether a level that is not known is
   * satisfied or not, or {@code null} if none were found.
   */
  @Nullable Map<Measure, BigDecimal> undetermined(Threshold unknown) {
    PlainEvaluator if1 = new PlainEvaluator(derivations, confirmedOnly, unknown, Outcome.MET);
    PlainEvaluator if0 = new PlainEvaluator(derivations, confirmedOnly, unknown, Outcome.NOT_MET);
    return search(
        unknown.measure(),
        List.of(if1, if0),
        others -> {
          Pair pair = new Pair(if1.outcome(requirement, others), if0.outcome(requirement, others));
          // Met if anything is asked at all: that is met, whatever the level is.
          return EnumSet.of(pair.satisfied(), pair.not())
                  .equals(Set.of(Outcome.MET, Outcome.NOT_APPLICABLE))
              ? new Pair(Outcome.MET, Outcome.UNDETERMINED)
              : pair;
        });
  }

  private @Nullable Map<Measure, BigDecimal> search(
      Measure without,
      List<PlainEvaluator> evaluators,
      Function<Map<Measure, BigDecimal>, Pair> pairs) {
    Function<Map<Measure, BigDecimal>, Pair> outcomes =
        figures -> {
          long before = looked(evaluators);
          Pair pair = pairs.apply(figures);
          effort.use(looked(evaluators) - before);
          return pair;
        };
    effort.next();
    List<Measure> measures = new ArrayList<>(asked.keySet());
    measures.remove(without);
    best = null;
    clearest = 0;
    complete = true;
    if (measures.size() > FEW) {
      steps = 0;
      someSatisfied(measures, outcomes);
    }
    for (boolean satisfiedFirst : new boolean[] {true, false}) {
      if (clearest < 2 && (satisfiedFirst || !complete)) {
        effort.next();
        steps = 0;
        complete = true;
        List<List<BigDecimal>> choices =
            measures.stream().map(each -> choices(each, satisfiedFirst)).toList();
        combine(measures, choices, 0, new LinkedHashMap<>(base), outcomes);
      }
    }
    return best;
  }

  /**
   * The first of the other figures satisfy their levels and the rest do not: of many parts some
   * must be met, and it is not known how many.
   */
  private void someSatisfied(
      List<Measure> measures, Function<Map<Measure, BigDecimal>, Pair> outcomes) {
    Map<Measure, BigDecimal> figures = new LinkedHashMap<>(base);
    for (Measure each : measures) {
      figures.put(each, choices(each, false).get(0));
    }
    for (int met = 0; met <= measures.size() && clearest < 2; met++) {
      if (met > 0) {
        Measure next = measures.get(met - 1);
        figures.put(next, choices(next, true).get(0));
      }
      take(figures, outcomes.apply(figures));
    }
  }

  private static long looked(List<PlainEvaluator> evaluators) {
    return evaluators.stream().mapToLong(PlainEvaluator::looked).sum();
  }

  private void combine(
      List<Measure> measures,
      List<List<BigDecimal>> choices,
      int next,
      Map<Measure, BigDecimal> figures,
      Function<Map<Measure, BigDecimal>, Pair> outcomes) {
    if (clearest == 2 || !complete) {
      return;
    }
    if (next == measures.size()) {
      take(figures, outcomes.apply(figures));
      return;
    }
    Measure measure = measures.get(next);
    BigDecimal before = figures.get(measure);
    for (BigDecimal choice : choices.get(next)) {
      figures.put(measure, choice);
      combine(measures, choices, next + 1, figures, outcomes);
    }
    figures.remove(measure);
    if (before != null) {
      figures.put(measure, before);
    }
    combine(measures, choices, next + 1, figures, outcomes);
  }

  private void take(Map<Measure, BigDecimal> figures, Pair pair) {
    if (pair.clearness() > clearest) {
      clearest = pair.clearness();
      best = new LinkedHashMap<>(figures);
    }
    steps++;
    boolean enough = unknownLevels && clearest > 0 && steps > MOST_WITH_UNKNOWN_LEVELS;
    if (enough || steps > MOST_COMBINATIONS || effort.isUsedUp()) {
      complete = false;
    }
  }

  // ---- which figures

  /** One figure for each class that the levels of the measure make; those that satisfy first. */
  private List<BigDecimal> choices(Measure measure, boolean satisfiedFirst) {
    Set<Threshold> held = asked.getOrDefault(measure, Set.of());
    List<BigDecimal> choices = new ArrayList<>();
    boolean part = isTied(measure, PartOf::part, PartOf::whole);
    boolean whole = isTied(measure, PartOf::whole, PartOf::part);
    for (FigureClass each : FigureClasses.of(measure, ranges(measure), Set.of())) {
      // A small part and a great whole leave the other figure all the room there is.
      choices.add(
          part == whole
              ? typical(each, held)
              : FixedPoint.stripped(part ? each.lower() : each.upper()));
    }
    Comparator<BigDecimal> bySatisfied =
        Comparator.comparingLong(
            figure -> held.stream().filter(each -> satisfies(each, figure)).count());
    choices.sort(satisfiedFirst ? bySatisfied.reversed() : bySatisfied);
    return Collections.unmodifiableList(choices);
  }

  /** Whether a level is asked of a figure to which this one is what {@code own} says. */
  private boolean isTied(
      Measure measure, Function<PartOf, Measure> own, Function<PartOf, Measure> other) {
    return Measures.standard().parts().stream()
        .anyMatch(each -> own.apply(each).equals(measure) && asked.containsKey(other.apply(each)));
  }

  /** What the levels of the measure tell apart, and of those that are part of it or whole. */
  private Set<Range> ranges(Measure measure) {
    Set<Range> ranges = FigureClasses.ranges(asked.getOrDefault(measure, Set.of()), confirmedOnly);
    for (PartOf each : Measures.standard().parts()) {
      if (each.part().equals(measure) || each.whole().equals(measure)) {
        Measure other = each.part().equals(measure) ? each.whole() : each.part();
        ranges.addAll(FigureClasses.ranges(asked.getOrDefault(other, Set.of()), confirmedOnly));
      }
    }
    return ranges;
  }

  private boolean satisfies(Threshold threshold, BigDecimal figure) {
    Range sure = threshold.acceptance(confirmedOnly).surely();
    return sure != null && sure.contains(figure);
  }

  /** A figure of the class that people would write: an end of the range, or well within. */
  private static BigDecimal typical(FigureClass figures, Set<Threshold> held) {
    boolean noLeast = figures.least() <= -FixedPoint.GREATEST / FixedPoint.ONE * FixedPoint.ONE;
    boolean noMost = figures.most() >= FixedPoint.GREATEST / FixedPoint.ONE * FixedPoint.ONE;
    if (noMost) {
      return noLeast ? BigDecimal.ZERO : up(figures.lower()).add(ROOM);
    }
    if (noLeast) {
      return down(figures.upper()).subtract(ROOM);
    }
    List<BigDecimal> levels =
        held.stream()
            .flatMap(each -> Stream.ofNullable(each.accepted()))
            .flatMap(accepted -> accepted.ends().stream())
            .toList();
    if (!levels.isEmpty() && levels.stream().allMatch(Range.atMost(figures.upper())::contains)) {
      return figures.upper();
    }
    if (!levels.isEmpty() && levels.stream().allMatch(Range.atLeast(figures.lower())::contains)) {
      return figures.lower();
    }
    BigDecimal middle = figures.lower().add(figures.upper()).divide(TWO);
    for (int decimals = 0; decimals < FixedPoint.DECIMALS; decimals++) {
      BigDecimal round = middle.setScale(decimals, RoundingMode.HALF_UP);
      if (figures.contains(round)) {
        return FixedPoint.stripped(round);
      }
    }
    return figures.lower();
  }

  private static BigDecimal up(BigDecimal figure) {
    return figure.setScale(0, RoundingMode.CEILING);
  }

  private static BigDecimal down(BigDecimal figure) {
    return figure.setScale(0, RoundingMode.FLOOR);
  }

  /** A figure that satisfies the level, or would if it were known: the best there is. */
  static BigDecimal satisfying(Threshold threshold) {
    Measure measure = threshold.measure();
    if (measure.kind() == MeasureKind.YES_NO) {
      return BigDecimal.ONE;
    }
    List<Range.End> ends = threshold.comparison().ends();
    Range accepted = threshold.accepted();
    if (ends.size() > 1) {
      return accepted == null ? BigDecimal.ONE : accepted.ends().get(0);
    }
    boolean much = ends.contains(Range.End.LOWER);
    BigDecimal most = much ? measure.max() : measure.min();
    if (most != null || accepted == null) {
      return most == null ? BigDecimal.ONE : most;
    }
    BigDecimal level = accepted.ends().get(0);
    return much ? up(level).add(ROOM) : down(level).subtract(ROOM);
  }

  /**
   * A figure that satisfies the level or does not, as the level turns out; else the best there is.
   */
  static BigDecimal open(Threshold threshold, boolean confirmedOnly) {
    Measure measure = threshold.measure();
    Acceptance acceptance = threshold.acceptance(confirmedOnly);
    Range sure = acceptance.surely();
    for (Range each : sure == null ? List.of(acceptance.possibly()) : sure.outside()) {
      Range both = each.intersect(acceptance.possibly());
      Range figures = both == null ? null : measure.figuresIn(both);
      if (figures != null) {
        Range.Millionths millionths = figures.inMillionths();
        long least = Math.max(millionths.least(), -FixedPoint.GREATEST);
        long most = Math.min(millionths.most(), FixedPoint.GREATEST);
        long step = measure.whole() ? FixedPoint.ONE : 1;
        return typical(new FigureClass(least, most, step), Set.of(threshold));
      }
    }
    return FixedPoint.stripped(satisfying(threshold));
  }

  /** The figures nearest to those of {@link #open} with which the level need not be known. */
  static List<BigDecimal> certain(Threshold threshold, boolean confirmedOnly) {
    Measure measure = threshold.measure();
    Acceptance acceptance = threshold.acceptance(confirmedOnly);
    List<Range> ranges = new ArrayList<>(acceptance.possibly().outside());
    if (acceptance.surely() != null) {
      ranges.add(acceptance.surely());
    }
    List<BigDecimal> figures = new ArrayList<>();
    for (Range each : ranges) {
      Range can = measure.figuresIn(each);
      if (can != null) {
        BigDecimal end = each.lower() == null ? can.upper() : can.lower();
        Stream.ofNullable(end).map(FixedPoint::stripped).forEach(figures::add);
      }
    }
    return figures;
  }
}
