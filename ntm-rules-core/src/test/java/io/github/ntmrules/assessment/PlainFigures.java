package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of a unit, and those that rules compute from them, said as plainly as it can be. */
final class PlainFigures {

  // More digits than two figures of 12 + 6 digits can differ in: a quotient between its roundings
  // never has a level strictly between them.
  private static final int DIGITS = 60;

  private final Function<Measure, @Nullable Figure> reported;
  private final Map<Measure, Figure> derived = new HashMap<>();
  private final Map<Measure, Derivation> derivations = new HashMap<>();

  /**
   * By those rules.
   *
   * @param reported the figure of a measure, or null if it is not reported
   */
  PlainFigures(Function<Measure, @Nullable Figure> reported, Derivations rules) {
    this.reported = reported;
    // As many rounds as there are rules: a derived figure may be part of another one.
    for (int round = 0; round < rules.all().size(); round++) {
      for (Derivation rule : rules) {
        derive(rule);
      }
    }
  }

  @Nullable Figure of(Measure measure) {
    Figure figure = reported.apply(measure);
    return figure != null ? figure : derived.get(measure);
  }

  /** How the figure was computed, or null if it was reported. */
  @Nullable Derivation derivation(Measure measure) {
    return derivations.get(measure);
  }

  private void derive(Derivation rule) {
    Measure measure = rule.measure();
    if (of(measure) != null) {
      return;
    }
    Figure figure =
        switch (rule.operation()) {
          case SUM -> sum(rule.parts());
          case RATIO -> ratio(of(rule.parts().get(0)), of(rule.parts().get(1)));
        };
    if (figure != null) {
      derived.put(measure, figure);
      derivations.put(measure, rule);
    }
  }

  private @Nullable Figure sum(List<Measure> parts) {
    BigDecimal lower = BigDecimal.ZERO;
    BigDecimal upper = BigDecimal.ZERO;
    boolean lowerStrict = false;
    boolean upperStrict = false;
    for (Measure part : parts) {
      Figure figure = of(part);
      if (figure == null) {
        return null;
      }
      lower = lower == null || figure.lower() == null ? null : lower.add(figure.lower());
      upper = upper == null || figure.upper() == null ? null : upper.add(figure.upper());
      lowerStrict |= figure.range().lowerOpen();
      upperStrict |= figure.range().upperOpen();
    }
    return lower == null && upper == null
        ? null
        : Figure.in(new Range(lower, lowerStrict, upper, upperStrict));
  }

  /** Of figures that are not negative. */
  private static @Nullable Figure ratio(@Nullable Figure dividend, @Nullable Figure divisor) {
    if (dividend == null || divisor == null) {
      return null;
    }
    BigDecimal lower = quotient(dividend.lower(), divisor.upper(), RoundingMode.FLOOR);
    BigDecimal upper = quotient(dividend.upper(), divisor.lower(), RoundingMode.CEILING);
    if (lower == null && upper == null) {
      return null;
    }
    boolean rounded = lower != null && upper != null && !exact(dividend, divisor, lower);
    return Figure.in(
        new Range(
            lower,
            rounded || dividend.range().lowerOpen() || divisor.range().upperOpen(),
            upper,
            rounded || dividend.range().upperOpen() || divisor.range().lowerOpen()));
  }

  private static boolean exact(Figure dividend, Figure divisor, BigDecimal quotient) {
    BigDecimal by = divisor.upper();
    return by != null
        && dividend.lower() != null
        && quotient.multiply(by).compareTo(dividend.lower()) == 0;
  }

  private static @Nullable BigDecimal quotient(
      @Nullable BigDecimal dividend, @Nullable BigDecimal divisor, RoundingMode rounding) {
    return dividend == null || divisor == null || divisor.signum() <= 0
        ? null
        : dividend.divide(divisor, new MathContext(DIGITS, rounding));
  }
}
