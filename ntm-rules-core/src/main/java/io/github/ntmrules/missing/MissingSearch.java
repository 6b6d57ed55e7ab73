package io.github.ntmrules.missing;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.internal.reasoning.Conjunct;
import io.github.ntmrules.internal.reasoning.FigureClasses;
import io.github.ntmrules.internal.reasoning.FigureClasses.FigureClass;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Searches the smallest change of figures that meets needs which share figures. All choices of one
 * figure are tried, then of two, and so on; of each figure one value from between every two
 * neighbouring levels, the nearest to what is reported. Not thread-safe.
 */
final class MissingSearch {

  /** How many choices are tried at most. */
  static final int MOST_TRIES = 50_000;

  // More digits than figures and levels can differ in.
  private static final MathContext EXACT = new MathContext(60);

  /**
   * Figures that do.
   *
   * @param figures the figures to change, in the order of the decree, in millionths; {@code null}
   *     for a condition that is to be reported
   * @param divisors how many of them are what another figure is divided by
   * @param distance how far they change, each relative to the larger of the two figures
   */
  record Choice(Map<Measure, @Nullable Long> figures, int divisors, BigDecimal distance) {}

  private final List<Conjunct> needs;
  private final Map<Measure, Set<Threshold>> thresholds = new LinkedHashMap<>();
  private final Set<Derivation> derivations = new LinkedHashSet<>();
  private final Set<Measure> asked = new LinkedHashSet<>();
  private final Set<Measure> divisors = new LinkedHashSet<>();
  private final Map<Measure, Figure> reported = new LinkedHashMap<>();
  private final List<Measure> variables = new ArrayList<>();
  private int tries;
  private @Nullable Choice best;

  MissingSearch(List<Conjunct> needs, Snapshot snapshot) {
    this.needs = needs;
    Set<Measure> all = new LinkedHashSet<>();
    for (Conjunct need : needs) {
      need.thresholds()
          .forEach(
              (measure, held) ->
                  thresholds.computeIfAbsent(measure, each -> new LinkedHashSet<>()).addAll(held));
      derivations.addAll(need.derivations());
      asked.addAll(need.asked());
      all.addAll(need.measures());
    }
    for (Measure measure : all) {
      Figure figure = snapshot.figure(measure);
      if (figure != null) {
        reported.put(measure, figure);
      }
    }
    for (Derivation each : derivations) {
      if (each.operation() == Derivation.Operation.RATIO) {
        divisors.add(each.parts().get(1));
      }
    }
    all.stream().filter(this::canChange).forEach(variables::add);
  }

  /** A condition that is known is a fact, and a computed figure follows from its parts. */
  private boolean canChange(Measure measure) {
    Figure figure = reported.get(measure);
    if (asked.contains(measure)) {
      return figure != null || !computed(measure);
    }
    return thresholds.containsKey(measure) && (figure == null || !figure.exact());
  }

  private boolean computed(Measure measure) {
    return derivations.stream()
        .anyMatch(
            each ->
                each.measure().equals(measure)
                    && each.parts().stream()
                        .allMatch(part -> reported.containsKey(part) || computed(part))
                    && !dividesByNone(each));
  }

  private boolean dividesByNone(Derivation derivation) {
    if (derivation.operation() != Derivation.Operation.RATIO) {
      return false;
    }
    Figure by = reported.get(derivation.parts().get(1));
    return by != null
        && (by.upper() == null || by.upper().signum() <= 0)
        && (by.lower() == null || by.lower().signum() <= 0);
  }

  // ---- search

  /** The smallest choice, or {@code null} if there is none, or if it was not found. */
  @Nullable Choice smallest() {
    for (int size = 0; size <= variables.size() && best == null && !gaveUp(); size++) {
      choose(size, 0, new LinkedHashMap<>());
    }
    return gaveUp() ? null : best;
  }

  /** Whether there were too many choices to try them all. */
  boolean gaveUp() {
    return tries > MOST_TRIES;
  }

  private void choose(int left, int from, Map<Measure, @Nullable Long> chosen) {
    if (left == 0) {
      consider(chosen);
      return;
    }
    for (int i = from; i <= variables.size() - left && !gaveUp(); i++) {
      Measure measure = variables.get(i);
      if (asked.contains(measure)) {
        for (long value : candidates(measure, chosen)) {
          chosen.put(measure, value);
          choose(left - 1, i + 1, chosen);
          chosen.remove(measure);
        }
      } else {
        chosen.put(measure, null);
        choose(left - 1, i + 1, chosen);
        chosen.remove(measure);
      }
    }
  }

  private void consider(Map<Measure, @Nullable Long> chosen) {
    tries++;
    Choice choice = choice(chosen);
    if ((best == null || less(choice, best)) && passes(needs, chosen)) {
      best = choice;
    }
  }

  private static boolean less(Choice one, Choice other) {
    int order = Integer.compare(one.divisors(), other.divisors());
    return order < 0 || (order == 0 && one.distance().compareTo(other.distance()) < 0);
  }

  private Choice choice(Map<Measure, @Nullable Long> chosen) {
    int divided = 0;
    BigDecimal distance = BigDecimal.ZERO;
    for (Map.Entry<Measure, @Nullable Long> each : chosen.entrySet()) {
      Long value = each.getValue();
      if (value != null) {
        divided += divisors.contains(each.getKey()) ? 1 : 0;
        distance = distance.add(distance(each.getKey(), value));
      }
    }
    return new Choice(new LinkedHashMap<>(chosen), divided, distance);
  }

  /** From 0 to 1; 1 where nothing is reported. */
  private BigDecimal distance(Measure measure, long to) {
    BigDecimal amount = amount(measure, to);
    if (amount == null) {
      return BigDecimal.ONE;
    }
    BigDecimal value = FixedPoint.decimal(to);
    BigDecimal larger = value.abs().max(value.subtract(amount).abs()).max(amount.abs());
    return larger.signum() == 0
        ? BigDecimal.ZERO
        : amount.abs().divide(larger, MathContext.DECIMAL64);
  }

  /** How much more it is than the nearest that is reported today; {@code null} if nothing is. */
  @Nullable BigDecimal amount(Measure measure, long to) {
    Figure figure = reported.get(measure);
    if (figure == null) {
      return null;
    }
    BigDecimal value = FixedPoint.decimal(to);
    if (figure.lower() != null && value.compareTo(figure.lower()) < 0) {
      return value.subtract(figure.lower());
    }
    return figure.upper() != null && value.compareTo(figure.upper()) > 0
        ? value.subtract(figure.upper())
        : BigDecimal.ZERO;
  }

  // ---- trying

  /** Whether these needs are met with the figures, whatever the conditions to be reported say. */
  boolean passes(List<Conjunct> some, Map<Measure, @Nullable Long> chosen) {
    Map<Measure, Figure> figures = new LinkedHashMap<>(reported);
    List<Measure> open = new ArrayList<>();
    chosen.forEach(
        (measure, value) -> {
          if (value == null) {
            open.add(measure);
          } else {
            figures.put(measure, Figure.exactly(FixedPoint.decimal(value)));
          }
        });
    return passes(some, figures, open, 0);
  }

  private boolean passes(
      List<Conjunct> some, Map<Measure, Figure> figures, List<Measure> open, int next) {
    if (next == open.size()) {
      Snapshot snapshot = snapshot(figures);
      return some.stream().allMatch(need -> passes(need.outcome(snapshot)));
    }
    Measure condition = open.get(next);
    Map<Measure, Figure> told = new LinkedHashMap<>(figures);
    for (FigureClass each : classes(condition, Set.of())) {
      Long value = possible(condition, each, reported.get(condition));
      if (value != null) {
        told.put(condition, Figure.exactly(FixedPoint.decimal(value)));
        if (!passes(some, told, open, next + 1)) {
          return false;
        }
      }
    }
    return true;
  }

  static boolean passes(Outcome outcome) {
    return outcome == Outcome.MET || outcome == Outcome.NOT_APPLICABLE;
  }

  /** One figure of the class that can be by what is reported, or {@code null} if none can. */
  private static @Nullable Long possible(Measure measure, FigureClass of, @Nullable Figure figure) {
    Range both = figure == null ? of.range() : of.range().intersect(figure.range());
    Range figures = both == null ? null : both.onGridOf(measure);
    return figures == null ? null : Long.valueOf(figures.inMillionths().least());
  }

  private static Snapshot snapshot(Map<Measure, Figure> figures) {
    Snapshot.Builder unit = Snapshot.commune("…").on(LocalDate.EPOCH);
    figures.forEach(unit::figure);
    return unit.build();
  }

  // ---- which figures

  private List<FigureClass> classes(Measure measure, Set<BigDecimal> more) {
    List<Range> ranges =
        thresholds.getOrDefault(measure, Set.of()).stream()
            .map(each -> Objects.requireNonNull(each.accepted()))
            .toList();
    return FigureClasses.of(measure, ranges, more);
  }

  /**
   * Of each class the figure nearest to what is reported; of a part of a computed one, both ends.
   */
  private Set<Long> candidates(Measure measure, Map<Measure, @Nullable Long> chosen) {
    Figure figure = reported.get(measure);
    Set<BigDecimal> turns = new TreeSet<>();
    boolean part = false;
    for (Derivation each : derivations) {
      if (each.parts().contains(measure) && !told(each.measure(), chosen)) {
        part = true;
        turns(each, measure, chosen, turns);
      }
    }
    Set<Long> candidates = new TreeSet<>();
    List<FigureClass> classes = classes(measure, turns);
    for (int i = 0; i < classes.size(); i++) {
      FigureClass each = classes.get(i);
      candidates.add(nearest(each, figure, i == 0 && classes.size() > 1));
      if (part && Math.abs(each.least()) < FixedPoint.GREATEST) {
        candidates.add(each.least());
      }
      if (part && Math.abs(each.most()) < FixedPoint.GREATEST - FixedPoint.ONE) {
        candidates.add(each.most());
      }
    }
    if (figure != null && figure.exact()) {
      candidates.remove(figure.scaled());
    }
    return candidates;
  }

  private boolean told(Measure measure, Map<Measure, @Nullable Long> chosen) {
    return reported.containsKey(measure) || chosen.containsKey(measure);
  }

  /** The figures of a part at which the computed figure comes to a level. */
  private void turns(
      Derivation derivation,
      Measure part,
      Map<Measure, @Nullable Long> chosen,
      Set<BigDecimal> turns) {
    boolean ratio = derivation.operation() == Derivation.Operation.RATIO;
    boolean divisor = ratio && derivation.parts().get(1).equals(part);
    BigDecimal step = FixedPoint.decimal(part.whole() ? FixedPoint.ONE : 1);
    if (divisor) {
      turns.add(step);
    }
    for (Threshold threshold : thresholds.getOrDefault(derivation.measure(), Set.of())) {
      for (BigDecimal level : Objects.requireNonNull(threshold.accepted()).ends()) {
        for (BigDecimal others : others(derivation, part, chosen)) {
          BigDecimal turn = turn(level, others, ratio, divisor);
          if (turn != null) {
            turns.add(turn);
            turns.add(
                turn.divide(step)
                    .setScale(0, RoundingMode.FLOOR)
                    .add(BigDecimal.ONE)
                    .multiply(step));
          }
        }
      }
    }
  }

  /** The part with which a figure computed from it and others comes to the level. */
  private static @Nullable BigDecimal turn(
      BigDecimal level, BigDecimal others, boolean ratio, boolean divisor) {
    if (!ratio) {
      return level.subtract(others);
    }
    if (!divisor) {
      return level.multiply(others);
    }
    return level.signum() == 0 ? null : others.divide(level, EXACT);
  }

  /** What the other parts come to, at the least and at the most, as they are and as they can be. */
  private Set<BigDecimal> others(
      Derivation derivation, Measure part, Map<Measure, @Nullable Long> chosen) {
    Set<BigDecimal> sums = new TreeSet<>();
    for (boolean upper : new boolean[] {false, true}) {
      for (boolean free : new boolean[] {false, true}) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Measure other : derivation.parts()) {
          if (!other.equals(part)) {
            BigDecimal end = end(other, chosen, upper, free);
            sum = sum == null || end == null ? null : sum.add(end);
          }
        }
        if (sum != null) {
          sums.add(sum);
        }
      }
    }
    return sums;
  }

  private @Nullable BigDecimal end(
      Measure measure, Map<Measure, @Nullable Long> chosen, boolean upper, boolean free) {
    Long value = chosen.get(measure);
    if (value != null) {
      return FixedPoint.decimal(value);
    }
    Figure figure = reported.get(measure);
    if (free || figure == null) {
      return upper ? measure.max() : measure.min();
    }
    return upper ? figure.upper() : figure.lower();
  }

  /**
   * The figure of a class nearest to what is reported; where nothing is, the one nearest to the
   * level.
   *
   * @param first whether no class lies below, and some above
   */
  private static long nearest(FigureClass of, @Nullable Figure figure, boolean first) {
    if (figure == null) {
      return first ? of.most() : of.least();
    }
    Range.Millionths known = figure.range().inMillionths();
    if (of.most() < known.least() || of.least() > known.most()) {
      return of.most() < known.least() ? of.most() : of.least();
    }
    // The class and what is known overlap: the figure that is nearest to the class's own end.
    return of.least() > known.least() ? of.least() : Math.min(of.most(), known.most());
  }
}
