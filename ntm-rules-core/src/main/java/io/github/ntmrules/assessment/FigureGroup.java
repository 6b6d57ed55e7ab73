package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.snapshot.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that hang together, directly or through others; or one that stands alone. Each has its
 * place, from 0. Immutable.
 */
final class FigureGroup {

  /** For no place. */
  static final int NOWHERE = -1;

  private static final long MISSING = FixedPoint.NONE;
  private static final long BOUNDED = FixedPoint.NONE + 1;

  private final int number;
  private final List<Measure> measures;
  private final List<FigureTie> ties;
  private final boolean[] offGrid;
  private final boolean tied;
  private final boolean quotients;

  /**
   * A group.
   *
   * @param number which group of its network it is, from 0
   */
  FigureGroup(int number, List<Measure> measures, List<FigureTie> ties) {
    this.number = number;
    this.measures = List.copyOf(measures);
    this.ties = List.copyOf(ties);
    this.offGrid = new boolean[measures.size()];
    this.tied = !ties.isEmpty();
    this.quotients = ties.stream().anyMatch(FigureTie.Ratio.class::isInstance);
    for (int round = 0; round < ties.size(); round++) {
      ties.forEach(this::noteQuotients);
    }
  }

  /** A quotient lies where it lies, and so does a sum of quotients. */
  private void noteQuotients(FigureTie tie) {
    if (tie instanceof FigureTie.Ratio ratio) {
      offGrid[ratio.ratio()] = true;
    } else if (tie instanceof FigureTie.Sum sum) {
      for (int part : sum.parts()) {
        offGrid[sum.sum()] |= offGrid[part];
      }
    }
  }

  int number() {
    return number;
  }

  List<Measure> measures() {
    return measures;
  }

  List<FigureTie> ties() {
    return ties;
  }

  /** Whether the figure is one that hangs together with others. */
  boolean tied() {
    return tied;
  }

  /** Whether one of the figures is a quotient of others. */
  boolean hasQuotients() {
    return quotients;
  }

  int place(Measure measure) {
    return measures.indexOf(measure);
  }

  /**
   * What the figure can be at all: on the grid of its measure. A quotient lies where it lies, and
   * only of a share is it known that it has a greatest.
   */
  Range range(int place) {
    Measure measure = measures.get(place);
    Range all = measure.range();
    if (offGrid[place]) {
      return measure.kind() == MeasureKind.PERCENT
          ? all
          : new Range(all.lower(), false, null, false);
    }
    Range on = all.onGridOf(measure);
    return on == null ? all : on;
  }

  /** Whether the figure, where it is not reported, need not lie on the grid of its measure. */
  boolean offGrid(int place) {
    return offGrid[place];
  }

  long least(int place) {
    Measure measure = measures.get(place);
    return measure.min() == null ? Long.MIN_VALUE : FixedPoint.scaled(measure.min());
  }

  long most(int place) {
    Measure measure = measures.get(place);
    return measure.max() == null ? Long.MAX_VALUE : FixedPoint.scaled(measure.max());
  }

  static boolean missing(long millionths) {
    return millionths == MISSING;
  }

  /** Whether any of the figures is reported. */
  boolean anyReported(UnitFigures unit) {
    for (Measure measure : measures) {
      if (unit.reported(measure) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is plain that exact figures are as they are reported: none is bounded, and none is
   * at odds with another. {@code false} where that has to be looked at in detail.
   */
  boolean plainlyConsistent(UnitFigures unit) {
    long[] millionths = new long[measures.size()];
    int known = 0;
    for (int place = 0; place < millionths.length; place++) {
      millionths[place] = millionths(unit.reported(measures.get(place)));
      if (millionths[place] == BOUNDED) {
        return false;
      }
      known += missing(millionths[place]) ? 0 : 1;
    }
    return (known <= 1 && !tooMuchAlone()) || allows(millionths);
  }

  /** Whether exact figures are plainly not at odds; those that are missing may be anything. */
  boolean allows(long[] millionths) {
    for (FigureTie tie : ties) {
      if (!tie.allows(millionths, this)) {
        return false;
      }
    }
    return true;
  }

  /** Whether one figure alone can be at odds with what the others can be. */
  private boolean tooMuchAlone() {
    return ties.stream().anyMatch(tie -> !(tie instanceof FigureTie.Part));
  }

  private static long millionths(@Nullable Figure figure) {
    if (figure == null) {
      return MISSING;
    }
    return figure.scaled() == FixedPoint.NONE ? BOUNDED : figure.scaled();
  }
}
