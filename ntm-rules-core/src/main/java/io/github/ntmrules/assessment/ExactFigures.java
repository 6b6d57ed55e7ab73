package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.snapshot.Figure;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a {@link FigureGroup} that are exact or missing, as whole millionths, and what that
 * leaves for those that are missing. What is not as simple as that – quotients, figures at odds –
 * is left to {@link PossibleFigures}. Not thread-safe: one for many units, one after the other.
 */
final class ExactFigures {

  private static final int MOST_ROUNDS = 64;
  // Sums of a few such numbers fit a long.
  private static final long LIMIT = Long.MAX_VALUE / 1024;

  private final FigureGroup group;
  private final long[] millionths;
  private final long[] least;
  private final long[] most;

  ExactFigures(FigureGroup group) {
    this.group = group;
    this.millionths = new long[group.measures().size()];
    this.least = new long[millionths.length];
    this.most = new long[millionths.length];
  }

  /** Puts the figures of a row, by place; {@code null} for a column of which none is reported. */
  void put(@Nullable IntToLongFunction[] columns, int row) {
    for (int place = 0; place < columns.length; place++) {
      IntToLongFunction column = columns[place];
      millionths[place] = column == null ? FixedPoint.NONE : column.applyAsLong(row);
    }
  }

  /** Puts what a unit reports; {@code false} if one of the figures is only bounded. */
  boolean put(UnitFigures unit) {
    for (int place = 0; place < millionths.length; place++) {
      Figure figure = unit.reported(group.measures().get(place));
      millionths[place] = figure == null ? FixedPoint.NONE : figure.scaled();
      if (figure != null && FigureGroup.missing(millionths[place])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the others may say something of that figure: an exact one that they allow stands. */
  boolean concern(int place) {
    if (!FigureGroup.missing(millionths[place])) {
      return !group.allows(millionths);
    }
    for (long each : millionths) {
      if (!FigureGroup.missing(each)) {
        return true;
      }
    }
    return false;
  }

  /** Works out what the figure can be, if that is simple and figures are not at odds. */
  boolean narrow(int place) {
    if (group.hasQuotients()) {
      return false;
    }
    for (int each = 0; each < millionths.length; each++) {
      boolean missing = FigureGroup.missing(millionths[each]);
      least[each] = Math.max(missing ? group.least(each) : millionths[each], -LIMIT);
      most[each] = Math.min(missing ? group.most(each) : millionths[each], LIMIT);
    }
    boolean changed = true;
    for (int round = 0; changed; round++) {
      if (round == MOST_ROUNDS) {
        return false;
      }
      changed = false;
      for (FigureTie tie : group.ties()) {
        changed |= tie.narrow(this);
      }
    }
    for (int each = 0; each < millionths.length; each++) {
      if (least[each] > most[each] || least[each] <= -LIMIT || most[each] >= LIMIT) {
        return false;
      }
    }
    return true;
  }

  long least(int place) {
    return least[place];
  }

  long most(int place) {
    return most[place];
  }

  /** Narrows one; whether that changed it. */
  boolean narrow(int place, long from, long to) {
    boolean changed = from > least[place] || to < most[place];
    least[place] = Math.max(least[place], from);
    most[place] = Math.min(most[place], to);
    return changed;
  }
}
