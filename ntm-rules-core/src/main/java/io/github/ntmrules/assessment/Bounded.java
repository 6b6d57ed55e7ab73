package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Holds a figure that is only bounded, or has more digits than {@link FixedPoint} holds, against a
 * level. Decimal-exact.
 */
final class Bounded {

  private Bounded() {}

  /** Met if every value the figure may have is, not met if none is. */
  static Outcome outcome(Figure figure, Comparison comparison, BigDecimal level) {
    boolean strict = comparison.strict();
    if (comparison.lowerBound()) {
      if (above(figure.lower(), figure.lowerStrict(), level, strict)) {
        return Outcome.MET;
      }
      return below(figure.upper(), figure.upperStrict(), level, !strict)
          ? Outcome.NOT_MET
          : Outcome.UNDETERMINED;
    }
    if (below(figure.upper(), figure.upperStrict(), level, strict)) {
      return Outcome.MET;
    }
    return above(figure.lower(), figure.lowerStrict(), level, !strict)
        ? Outcome.NOT_MET
        : Outcome.UNDETERMINED;
  }

  /** Whether all that lies above the bound lies above the level, or, if not strict, at it. */
  private static boolean above(
      @Nullable BigDecimal bound, boolean boundStrict, BigDecimal level, boolean strict) {
    int order = bound == null ? -1 : bound.compareTo(level);
    return order > 0 || (order == 0 && (boundStrict || !strict));
  }

  /** Whether all that lies below the bound lies below the level, or, if not strict, at it. */
  private static boolean below(
      @Nullable BigDecimal bound, boolean boundStrict, BigDecimal level, boolean strict) {
    int order = bound == null ? 1 : bound.compareTo(level);
    return order < 0 || (order == 0 && (boundStrict || !strict));
  }

  /**
   * The distance to the level, from 0, from the nearest value the figure may have.
   *
   * @param above whether the figure is known to lie above the level, or at it; else below it, or at
   *     it
   */
  static BigDecimal distance(Figure figure, boolean above, BigDecimal level) {
    BigDecimal nearest = above ? figure.lower() : figure.upper();
    return nearest == null ? BigDecimal.ZERO : FixedPoint.stripped(nearest.subtract(level).abs());
  }
}
