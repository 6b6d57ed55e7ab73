package io.github.ntmrules.snapshot;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.snapshot.SnapshotProblem.Kind;
import io.github.ntmrules.snapshot.SnapshotProblem.WrongFigure;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether a measure can have a figure. */
final class FigureValidator {

  private FigureValidator() {}

  /** Why the measure cannot have the figure, or {@code null} if it can. */
  static @Nullable SnapshotProblem problem(Measure measure, Figure figure) {
    if (measure.placeholder()) {
      return new WrongFigure(Kind.NOT_A_FIGURE, measure, figure);
    }
    if (!figure.exact() && !measure.isNumber()) {
      return new WrongFigure(Kind.WRONG_TYPE, measure, figure);
    }
    if (beyond(measure, figure)) {
      return new WrongFigure(Kind.OUT_OF_RANGE, measure, figure);
    }
    return Stream.of(figure.lower(), figure.upper())
        .filter(Objects::nonNull)
        .map(bound -> problem(measure, bound))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable SnapshotProblem problem(Measure measure, BigDecimal bound) {
    Kind kind;
    if (!FixedPoint.fits(bound)) {
      kind = bound.scale() > FixedPoint.DECIMALS ? Kind.NOT_A_NUMBER : Kind.OUT_OF_RANGE;
    } else if (!measure.canBe(bound)) {
      boolean whole = measure.whole() && bound.stripTrailingZeros().scale() > 0;
      kind = whole ? Kind.NOT_WHOLE : Kind.OUT_OF_RANGE;
    } else {
      return null;
    }
    return new WrongFigure(kind, measure, Figure.exactly(bound));
  }

  // "Over 100 %" and "under 0" leave no value that can be.
  private static boolean beyond(Measure measure, Figure figure) {
    return (figure.range().lowerOpen() && same(figure.lower(), measure.max()))
        || (figure.range().upperOpen() && same(figure.upper(), measure.min()));
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) == 0;
  }
}
