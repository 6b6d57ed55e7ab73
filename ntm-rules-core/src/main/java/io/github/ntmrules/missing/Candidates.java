package io.github.ntmrules.missing;

import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.PartOf;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.internal.reasoning.FigureClasses;
import io.github.ntmrules.internal.reasoning.FigureClasses.FigureClass;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a figure are tried: one from between every two neighbouring levels. Immutable.
 *
 * @param held the levels
 * @param known what is reported
 */
record Candidates(HeldFigures held, KnownFigures known) {

  // More digits than figures and levels can differ in.
  private static final MathContext EXACT = new MathContext(60);

  /** The classes that the levels of the figure, and of what is computed from it, make. */
  List<FigureClass> classes(Measure measure, Map<Measure, Told> chosen) {
    return FigureClasses.of(measure, held.ranges(held.levels(measure)), turns(measure, chosen));
  }

  /** Of each class the least and the greatest figure that can be. */
  Set<Long> facts(Measure measure, Map<Measure, Told> chosen) {
    Range possible = known.possible(measure, KnownFigures.facts(chosen));
    Set<Long> facts = new TreeSet<>();
    for (FigureClass each : classes(measure, chosen)) {
      facts.addAll(possible(measure, each, possible));
    }
    return facts;
  }

  /**
   * The least and the greatest figure of the class that can be; none if none can. Where there is no
   * greatest one, the least alone: beside the greatest that can be written no sum could be.
   */
  static Set<Long> possible(Measure measure, FigureClass of, @Nullable Range range) {
    Range both = range == null ? null : of.range().intersect(range);
    Range figures = both == null ? null : both.onGridOf(measure);
    if (figures == null) {
      return Set.of();
    }
    long least = figures.inMillionths().least();
    long most = figures.inMillionths().most();
    boolean open = measure.max() == null && most == FigureClasses.all(measure).most();
    return open ? Set.of(least) : new TreeSet<>(List.of(least, most));
  }

  /** From one class to another, as a level would say it. */
  static Range range(Measure measure, FigureClass first, FigureClass last) {
    FigureClass all = FigureClasses.all(measure);
    if (measure.kind() == MeasureKind.YES_NO || measure.kind() == MeasureKind.GRADE) {
      return Range.between(first.lower(), last.upper());
    }
    BigDecimal least = FixedPoint.stripped(first.lower());
    BigDecimal below = FixedPoint.stripped(FixedPoint.decimal(first.least() - all.step()));
    BigDecimal most = FixedPoint.stripped(last.upper());
    BigDecimal above = FixedPoint.stripped(FixedPoint.decimal(last.most() + all.step()));
    boolean lowerOpen = below.scale() < least.scale();
    boolean upperOpen = above.scale() < most.scale();
    boolean lower = first.least() > all.least();
    boolean upper = last.most() < all.most();
    return new Range(
        lower ? (lowerOpen ? below : least) : null,
        lowerOpen,
        upper ? (upperOpen ? above : most) : null,
        upperOpen);
  }

  // ---- targets

  /**
   * Of each class the figure nearest to what is reported; of a part of a computed one, both ends.
   * Those that levels alone make which are asked come first, so that of two as near it is one of
   * them.
   */
  Set<Long> targets(Measure measure, Map<Measure, Told> chosen) {
    Set<BigDecimal> turns = turns(measure, chosen);
    Set<Range> all = held.ranges(held.levels(measure));
    Set<Range> asked = held.ranges(held.levels(measure).stream().filter(held::asks).toList());
    boolean tied = known.isPart(measure) || known.isReportedBesides(measure);
    Figure figure = known.figure(measure);
    Set<Long> targets =
        new LinkedHashSet<>(targets(FigureClasses.of(measure, asked, turns), measure, tied));
    if (held.conditions().contains(measure)) {
      // Where it is not known from which side the figure comes, either end may be what is asked.
      boolean either = figure == null || !figure.exact();
      targets.addAll(targets(FigureClasses.of(measure, asked, turns), measure, tied || either));
      targets.addAll(targets(FigureClasses.of(measure, all, turns), measure, tied));
    }
    if (known.isComputed(measure)) {
      Range possible = known.possibleByItself(measure, chosen);
      for (FigureClass each : classes(measure, chosen)) {
        targets.addAll(possible(measure, each, possible));
      }
    }
    if (figure != null && figure.exact()) {
      targets.remove(figure.scaled());
    }
    return targets;
  }

  private Set<Long> targets(List<FigureClass> classes, Measure measure, boolean ends) {
    Set<Long> targets = new LinkedHashSet<>();
    for (int i = 0; i < classes.size(); i++) {
      targets.add(nearest(classes.get(i), reported(measure), i == 0 && classes.size() > 1));
    }
    for (FigureClass each : ends ? classes : List.<FigureClass>of()) {
      if (Math.abs(each.least()) < FixedPoint.GREATEST) {
        targets.add(each.least());
      }
      if (Math.abs(each.most()) < FixedPoint.GREATEST - FixedPoint.ONE) {
        targets.add(each.most());
      }
    }
    return targets;
  }

  /** The figures from which on the figure may be at odds with others, or others come to a level. */
  private Set<BigDecimal> turns(Measure measure, Map<Measure, Told> chosen) {
    Set<BigDecimal> turns = new TreeSet<>();
    for (Derivation each : known.derivations()) {
      if (each.parts().contains(measure)) {
        turns(each, measure, chosen, turns);
      } else if (each.measure().equals(measure)) {
        made(each, chosen).forEach(turn -> add(turn, measure, turns));
      }
    }
    for (PartOf each : known.ties().parts()) {
      Measure other =
          each.part().equals(measure)
              ? each.whole()
              : each.whole().equals(measure) ? each.part() : null;
      if (other != null) {
        against(other, chosen).forEach(turn -> add(turn, measure, turns));
      }
    }
    return turns;
  }

  private static void add(BigDecimal turn, Measure measure, Set<BigDecimal> turns) {
    BigDecimal step = FixedPoint.decimal(measure.whole() ? FixedPoint.ONE : 1);
    turns.add(turn);
    turns.add(turn.divide(step).setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(step));
  }

  /** What the parts of a computed figure make, as they are, as they can be and by their levels. */
  private Set<BigDecimal> made(Derivation rule, Map<Measure, Told> chosen) {
    Measure last = rule.parts().get(rule.parts().size() - 1);
    Set<BigDecimal> lasts = new TreeSet<>(against(last, chosen));
    for (boolean upper : new boolean[] {false, true}) {
      BigDecimal end = end(last, chosen, upper, false);
      if (end != null) {
        lasts.add(end);
      }
    }
    boolean sum = rule.operation() == Derivation.Operation.SUM;
    if (!sum) {
      lasts.add(FixedPoint.decimal(last.whole() ? FixedPoint.ONE : 1));
    }
    Set<BigDecimal> made = new TreeSet<>();
    for (BigDecimal others : others(rule, last, chosen)) {
      for (BigDecimal end : lasts) {
        if (sum) {
          made.add(others.add(end));
        } else if (end.signum() > 0) {
          made.add(others.divide(end, EXACT));
        }
      }
    }
    return made;
  }

  /** The figures that another one is held against: its levels, and what it is, or is told to be. */
  private Set<BigDecimal> against(Measure other, Map<Measure, Told> chosen) {
    Told told = chosen.get(other);
    if (told != null && told.one()) {
      return Set.of(FixedPoint.decimal(told.value()));
    }
    Set<BigDecimal> against = new TreeSet<>();
    held.ranges(held.levels(other)).forEach(each -> against.addAll(each.ends()));
    Range reported = reported(other);
    if (reported != null) {
      against.addAll(reported.ends());
    }
    return against;
  }

  /** The figures that can be by what is reported of that one alone. */
  private @Nullable Range reported(Measure measure) {
    Figure figure = known.figure(measure);
    return figure == null ? null : measure.figuresIn(figure.range());
  }

  /** The figures of a part at which the computed figure comes to a level. */
  private void turns(
      Derivation derivation, Measure part, Map<Measure, Told> chosen, Set<BigDecimal> turns) {
    boolean ratio = derivation.operation() == Derivation.Operation.RATIO;
    boolean divisor = ratio && derivation.parts().get(1).equals(part);
    BigDecimal step = FixedPoint.decimal(part.whole() ? FixedPoint.ONE : 1);
    if (divisor) {
      turns.add(step);
    }
    for (BigDecimal level : against(derivation.measure(), chosen)) {
      for (BigDecimal others : others(derivation, part, chosen)) {
        BigDecimal turn = turn(level, others, ratio, divisor);
        if (turn != null) {
          add(turn, part, turns);
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
  private Set<BigDecimal> others(Derivation derivation, Measure part, Map<Measure, Told> chosen) {
    Set<BigDecimal> sums = new TreeSet<>();
    for (boolean upper : new boolean[] {false, true}) {
      for (boolean free : new boolean[] {false, true}) {
        BigDecimal sum = sum(derivation, Set.of(part), chosen, upper, free);
        if (sum != null) {
          sums.add(sum);
        }
        for (Measure other : derivation.parts()) {
          BigDecimal rest =
              other.equals(part) ? null : sum(derivation, Set.of(part, other), chosen, upper, free);
          if (rest != null) {
            against(other, chosen).forEach(each -> sums.add(rest.add(each)));
          }
        }
      }
    }
    if (derivation.operation() == Derivation.Operation.RATIO) {
      // Nothing is divided by 0, but by the least figure above it.
      Measure divisor = derivation.parts().get(1);
      if (!divisor.equals(part) && sums.remove(BigDecimal.ZERO)) {
        sums.add(FixedPoint.decimal(divisor.whole() ? FixedPoint.ONE : 1));
      }
    }
    return sums;
  }

  /** What all parts but some come to. */
  private @Nullable BigDecimal sum(
      Derivation derivation,
      Set<Measure> but,
      Map<Measure, Told> chosen,
      boolean upper,
      boolean free) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Measure each : derivation.parts()) {
      if (!but.contains(each)) {
        BigDecimal end = end(each, chosen, upper, free);
        sum = sum == null || end == null ? null : sum.add(end);
      }
    }
    return sum;
  }

  private @Nullable BigDecimal end(
      Measure measure, Map<Measure, Told> chosen, boolean upper, boolean free) {
    Told told = chosen.get(measure);
    Range reported = reported(measure);
    if (told != null && told.one()) {
      // What follows without the target has to be told apart too.
      return free && reported != null
          ? (upper ? reported.upper() : reported.lower())
          : FixedPoint.decimal(told.value());
    }
    if (free || reported == null) {
      return upper ? measure.max() : measure.min();
    }
    return upper ? reported.upper() : reported.lower();
  }

  /**
   * The figure of a class nearest to what is reported; where nothing is, the one nearest to the
   * level.
   *
   * @param first whether no class lies below, and some above
   */
  private static long nearest(FigureClass of, @Nullable Range reported, boolean first) {
    if (reported == null) {
      return first ? of.most() : of.least();
    }
    Range.Millionths known = reported.inMillionths();
    if (of.most() < known.least() || of.least() > known.most()) {
      return of.most() < known.least() ? of.most() : of.least();
    }
    // The class and what is known overlap: the figure that is nearest to the class's own end.
    return of.least() > known.least() ? of.least() : Math.min(of.most(), known.most());
  }
}
