package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a group can be for one unit, as narrow as what is reported and how the
 * figures hang together make it. Immutable.
 *
 * <p>Where reported figures are at odds by no more than their rounding, they stand as reported.
 * Where they are at odds by more, nothing follows from them.
 */
final class PossibleFigures {

  // Narrowing in a circle may go on for ever, by less and less.
  private static final int MOST_ROUNDS = 64;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final FigureGroup group;
  private final @Nullable Figure[] reported;
  private final Range[] ranges;
  private final Map<Integer, Map<Measure, Figure>> conflicts;

  private PossibleFigures(
      FigureGroup group,
      @Nullable Figure[] reported,
      Range[] ranges,
      Map<Integer, Map<Measure, Figure>> conflicts) {
    this.group = group;
    this.reported = reported;
    this.ranges = ranges;
    this.conflicts = conflicts;
  }

  /** Of a unit that reports these figures. */
  static PossibleFigures of(FigureGroup group, Function<Measure, @Nullable Figure> reported) {
    List<Measure> measures = group.measures();
    @Nullable Figure[] figures = new Figure[measures.size()];
    for (int place = 0; place < figures.length; place++) {
      figures[place] = reported.apply(measures.get(place));
    }
    return of(group, figures, new LinkedHashMap<>());
  }

  /** Leaves figures that are at odds out, one conflict after the other. */
  private static PossibleFigures of(
      FigureGroup group, @Nullable Figure[] figures, Map<Integer, Map<Measure, Figure>> conflicts) {
    Narrowing exact = new Narrowing(group, figures, false);
    if (exact.run()) {
      return new PossibleFigures(group, figures, exact.ranges, conflicts);
    }
    Narrowing rounded = new Narrowing(group, figures, true);
    if (rounded.run()) {
      return asReported(group, figures, rounded, conflicts);
    }
    @Nullable Figure[] left = figures.clone();
    Map<Measure, Figure> atOdds = new LinkedHashMap<>();
    for (int place : rounded.atOdds()) {
      Figure figure = figures[place];
      if (figure != null) {
        atOdds.put(group.measures().get(place), figure);
      }
      left[place] = null;
      conflicts.put(place, atOdds);
    }
    return of(group, left, conflicts);
  }

  /** Where figures are at odds by their rounding only: they stand, and what is made of them. */
  private static PossibleFigures asReported(
      FigureGroup group,
      @Nullable Figure[] figures,
      Narrowing rounded,
      Map<Integer, Map<Measure, Figure>> conflicts) {
    Range[] ranges = rounded.asReported();
    PossibleFigures possible = new PossibleFigures(group, figures, ranges, conflicts);
    for (int place = 0; place < ranges.length; place++) {
      Range made =
          figures[place] == null && possible.isMade(place) ? possible.computed(place) : null;
      Range both = made == null ? null : made.intersect(group.range(place));
      if (both != null) {
        ranges[place] = both;
      }
    }
    return possible;
  }

  private boolean isMade(int place) {
    return group.ties().stream()
        .anyMatch(
            tie ->
                !(tie instanceof FigureTie.Part)
                    && tie.places()[0] == place
                    && IntStream.of(tie.places())
                        .skip(1)
                        .allMatch(part -> reported[part] != null || isMade(part)));
  }

  FigureGroup group() {
    return group;
  }

  /** What the figure can be; an exact one is what is reported, though it may have been rounded. */
  Range range(int place) {
    Figure figure = reported[place];
    return figure != null && figure.exact() ? figure.range() : ranges[place];
  }

  /** Whether the figure lies on the grid of its measure. */
  boolean onGrid(int place) {
    return onGrid(group, reported[place], place);
  }

  /** A computed share may be reported as what it lies between. */
  private static boolean onGrid(FigureGroup group, @Nullable Figure reported, int place) {
    return !group.offGrid(place)
        && (reported == null || reported.range().onGridOf(group.measures().get(place)) != null);
  }

  /** The reported figures that are at odds and concern this one; {@code null} if none are. */
  @Nullable Map<Measure, Figure> conflict(int place) {
    Map<Measure, Figure> conflict = conflicts.get(place);
    return conflict == null ? null : Collections.unmodifiableMap(conflict);
  }

  /** The other figures that are reported. */
  Map<Measure, Figure> others(int place) {
    Map<Measure, Figure> others = new LinkedHashMap<>();
    for (int other = 0; other < reported.length; other++) {
      Figure figure = reported[other];
      if (other != place && figure != null) {
        others.put(group.measures().get(other), figure);
      }
    }
    return others;
  }

  /** Whether there may be no such figure: it is not reported, and its divisor may be 0. */
  boolean mayBeNone(int place) {
    if (reported[place] != null) {
      return false;
    }
    return group.ties().stream()
        .anyMatch(
            tie ->
                tie instanceof FigureTie.Ratio ratio
                    ? ratio.ratio() == place
                        && (ranges[ratio.divisor()].contains(BigDecimal.ZERO)
                            || mayBeNone(ratio.dividend())
                            || mayBeNone(ratio.divisor()))
                    : tie instanceof FigureTie.Sum sum
                        && sum.sum() == place
                        && anyMayBeNone(sum.parts()));
  }

  private boolean anyMayBeNone(int[] places) {
    for (int place : places) {
      if (mayBeNone(place)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The place of the divisor of which it has to be known whether it is 0, for the figure to be
   * computed; {@link FigureGroup#NOWHERE} if there is none.
   */
  int divisorPerhapsZero(int place) {
    if (reported[place] == null) {
      for (FigureTie tie : group.ties()) {
        if (tie instanceof FigureTie.Ratio ratio
            && ratio.ratio() == place
            && ranges[ratio.divisor()].contains(BigDecimal.ZERO)
            && !isZero(ranges[ratio.divisor()])) {
          return ratio.divisor();
        }
      }
    }
    return FigureGroup.NOWHERE;
  }

  /** Whether there is no such figure: its divisor is 0. */
  boolean isNone(int place) {
    return reported[place] == null
        && group.ties().stream()
            .anyMatch(
                tie ->
                    tie instanceof FigureTie.Ratio ratio
                        && ratio.ratio() == place
                        && isZero(ranges[ratio.divisor()]));
  }

  private static boolean isZero(Range range) {
    return range.exact() && range.contains(BigDecimal.ZERO);
  }

  /**
   * How the figure is computed from others, if all of them are known, it is not, and there is one;
   * else {@code null}.
   */
  @Nullable Derivation computed(int place, Function<Measure, @Nullable Derivation> rules) {
    Derivation rule = rules.apply(group.measures().get(place));
    return rule != null && reported[place] == null && known(place, rules, group.ties().size())
        ? rule
        : null;
  }

  /** Whether it is reported, or computed by that many rules after each other at most. */
  private boolean known(int place, Function<Measure, @Nullable Derivation> rules, int deepest) {
    if (reported[place] != null) {
      return true;
    }
    Derivation rule = rules.apply(group.measures().get(place));
    return rule != null
        && deepest > 0
        && !conflicts.containsKey(place)
        && !isNone(place)
        && rule.parts().stream().allMatch(part -> known(group.place(part), rules, deepest - 1));
  }

  /** The figure as it is computed from reported ones, which say no more than they say. */
  Range computed(int place) {
    Figure figure = reported[place];
    if (figure != null) {
      return figure.range();
    }
    for (FigureTie tie : group.ties()) {
      Range made = tie.made(place, this::computed);
      if (made != null) {
        return made;
      }
    }
    return ranges[place];
  }

  /** The same where the figure lies in that range too; {@code null} if it cannot. */
  @Nullable PossibleFigures with(int place, Range range) {
    Narrowing more = new Narrowing(group, reported, ranges.clone());
    return more.narrow(place, range) && more.run()
        ? new PossibleFigures(group, reported, more.ranges, conflicts)
        : null;
  }

  /** What the figures can be, while it gets narrower. Not thread-safe. */
  static final class Narrowing {

    private final FigureGroup group;
    private final @Nullable Figure[] reported;
    private final Range[] ranges;
    private boolean changed;
    private @Nullable FigureTie broken;

    private Narrowing(FigureGroup group, @Nullable Figure[] reported, Range[] ranges) {
      this.group = group;
      this.reported = reported;
      this.ranges = ranges;
    }

    /** Begins with what is reported, {@code rounded} or exactly as it is. */
    private Narrowing(FigureGroup group, @Nullable Figure[] reported, boolean rounded) {
      this(group, reported, new Range[reported.length]);
      for (int place = 0; place < ranges.length; place++) {
        ranges[place] = start(place, rounded);
      }
    }

    private Range start(int place, boolean rounded) {
      Figure figure = reported[place];
      Range all = group.range(place);
      if (figure == null) {
        return all;
      }
      Measure measure = group.measures().get(place);
      // A quotient is reported rounded, always.
      boolean asRounded =
          figure.exact() && !measure.whole() && group.tied() && (rounded || group.offGrid(place));
      Range may = asRounded ? rounded(figure.range()) : figure.range();
      Range on = asRounded || !onGrid(group, figure, place) ? may : may.onGridOf(measure);
      Range within = on == null ? null : on.intersect(all);
      return within == null ? figure.range() : within;
    }

    /** All that is written like this figure when it is rounded to as many decimals. */
    private static Range rounded(Range exact) {
      BigDecimal figure = FixedPoint.stripped(exact.lower() == null ? HALF : exact.lower());
      BigDecimal half = HALF.movePointLeft(figure.scale());
      return Range.between(figure.subtract(half), figure.add(half));
    }

    /** Where the figures are only at odds by their rounding: as reported. */
    private Range[] asReported() {
      Range[] all = ranges.clone();
      for (int place = 0; place < all.length; place++) {
        Figure figure = reported[place];
        if (figure != null) {
          all[place] = start(place, false);
        }
      }
      return all;
    }

    Range at(int place) {
      return ranges[place];
    }

    boolean isReported(int place) {
      return reported[place] != null;
    }

    /** Narrows one; {@code false} if nothing is left. */
    boolean narrow(int place, Range range) {
      Range before = ranges[place];
      if (range.includes(before)) {
        return true;
      }
      Range both = before.intersect(range);
      Range left =
          both == null || !onGrid(group, reported[place], place)
              ? both
              : both.onGridOf(group.measures().get(place));
      if (left == null) {
        return false;
      }
      changed |= !left.equals(before);
      ranges[place] = left;
      return true;
    }

    private boolean run() {
      changed = true;
      for (int round = 0; changed && round < MOST_ROUNDS; round++) {
        changed = false;
        for (FigureTie tie : group.ties()) {
          if (!tie.narrow(this)) {
            broken = tie;
            return false;
          }
        }
      }
      return true;
    }

    /**
     * The places that are at odds: of the broken tie, or of the whole group if not all are told.
     */
    private List<Integer> atOdds() {
      List<Integer> places = new ArrayList<>();
      int unreported = 0;
      for (int place : broken == null ? new int[0] : broken.places()) {
        places.add(place);
        unreported += reported[place] == null ? 1 : 0;
      }
      if (unreported > 1 || (unreported == 1 && !isOfTheRest(places))) {
        places.clear();
        for (int place = 0; place < reported.length; place++) {
          places.add(place);
        }
      }
      return places;
    }

    /** Whether the figure that is not reported is what the others make. */
    private boolean isOfTheRest(List<Integer> places) {
      return !(broken instanceof FigureTie.Part) && reported[places.get(0)] == null;
    }
  }
}
