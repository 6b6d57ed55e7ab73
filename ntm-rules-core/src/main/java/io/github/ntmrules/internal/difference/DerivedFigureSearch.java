package io.github.ntmrules.internal.difference;

import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.internal.reasoning.FigureClasses.FigureClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds parts, within classes of figures, whose computed figure falls at each of some levels and
 * between them: a computed figure can have more decimals than a reported one.
 */
final class DerivedFigureSearch {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final List<BigDecimal> SCALES =
      List.of(
          BigDecimal.ONE,
          BigDecimal.TEN,
          BigDecimal.valueOf(100),
          BigDecimal.valueOf(1000),
          BigDecimal.valueOf(FixedPoint.ONE));

  private final Derivation derivation;

  /** The levels, and what lies between two and beyond the last. */
  private final List<Range> targets = new ArrayList<>();

  /**
   * For one computed figure.
   *
   * @param levels the levels it is held against
   */
  DerivedFigureSearch(Derivation derivation, Set<BigDecimal> levels) {
    this.derivation = derivation;
    BigDecimal last = null;
    for (BigDecimal level : new TreeSet<>(levels)) {
      add(new Range(last, true, level, true));
      add(Range.exactly(level));
      last = level;
    }
    add(new Range(last, true, null, false));
  }

  private void add(Range target) {
    Range ratios = target.intersect(Range.atLeast(BigDecimal.ZERO));
    if (derivation.operation() == Derivation.Operation.SUM) {
      targets.add(target);
    } else if (ratios != null) {
      targets.add(ratios);
    }
  }

  /**
   * Parts of those classes, one choice for each place their figure can fall.
   *
   * @param parts a class for each part, in the order of the derivation
   * @return {@code null} if it could not be found out whether some place can be reached
   */
  @Nullable List<List<BigDecimal>> choices(List<FigureClass> parts) {
    List<List<BigDecimal>> choices = new ArrayList<>();
    boolean ratio = derivation.operation() == Derivation.Operation.RATIO;
    if (ratio && parts.get(1).most() <= 0) {
      return List.of(parts.stream().map(FigureClass::lower).toList());
    }
    for (Range target : targets) {
      List<BigDecimal> found = ratio ? quotient(target, parts) : sum(target, parts);
      if (found != null) {
        choices.add(found.stream().map(FixedPoint::stripped).toList());
      } else if (possible(target, parts, ratio)) {
        return null;
      }
    }
    return choices;
  }

  private boolean possible(Range target, List<FigureClass> parts, boolean ratio) {
    if (ratio) {
      // The dividend is the ratio times the divisor, whichever of its class that is.
      Range by = parts.get(1).range();
      Range dividends =
          new Range(
              times(target.lower(), by.lower()),
              target.lowerOpen(),
              times(target.upper(), by.upper()),
              target.upperOpen());
      return !dividends.isDisjointFrom(parts.get(0).range());
    }
    BigDecimal least = parts.stream().map(FigureClass::lower).reduce(BigDecimal::add).orElseThrow();
    BigDecimal most = parts.stream().map(FigureClass::upper).reduce(BigDecimal::add).orElseThrow();
    // Sums advance by the smallest step of their parts: none may lie between two close levels.
    Measure finest =
        derivation.parts().stream()
            .filter(part -> !part.whole())
            .findFirst()
            .orElse(derivation.parts().get(0));
    Range sums = target.onGridOf(finest);
    return sums != null && !sums.isDisjointFrom(Range.between(least, most));
  }

  private static @Nullable BigDecimal times(
      @Nullable BigDecimal end, @Nullable BigDecimal divisor) {
    return end == null || divisor == null ? null : end.multiply(divisor);
  }

  /** A figure with few decimals that falls there, if one is easily found. */
  private static BigDecimal middle(Range target) {
    BigDecimal above = target.lower();
    BigDecimal below = target.upper();
    if (above == null) {
      return below == null ? BigDecimal.ONE : below.divide(TWO);
    }
    return below == null ? above.add(BigDecimal.ONE) : above.add(below).divide(TWO);
  }

  // ---- sums

  private static @Nullable List<BigDecimal> sum(Range target, List<FigureClass> parts) {
    long least = parts.stream().mapToLong(FigureClass::least).sum();
    List<BigDecimal> wanted = new ArrayList<>(List.of(FixedPoint.decimal(least)));
    wanted.add(middle(target));
    BigDecimal above = target.lower();
    if (above != null) {
      parts.forEach(part -> wanted.add(above.add(FixedPoint.decimal(part.step()))));
    }
    for (BigDecimal value : wanted) {
      List<BigDecimal> choice = distribute(value, parts);
      BigDecimal total = choice.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (target.contains(total)) {
        return choice;
      }
    }
    return null;
  }

  /** Parts from their least on, raised one after the other until they make the value. */
  private static List<BigDecimal> distribute(BigDecimal value, List<FigureClass> parts) {
    BigDecimal open = value;
    for (FigureClass part : parts) {
      open = open.subtract(part.lower());
    }
    List<BigDecimal> choice = new ArrayList<>();
    for (FigureClass part : parts) {
      BigDecimal step = FixedPoint.decimal(part.step());
      BigDecimal room = part.upper().subtract(part.lower());
      BigDecimal more =
          open.min(room).max(BigDecimal.ZERO).divide(step).setScale(0, RoundingMode.FLOOR);
      BigDecimal raise = more.multiply(step);
      choice.add(part.lower().add(raise));
      open = open.subtract(raise);
    }
    return choice;
  }

  // ---- ratios

  private static @Nullable List<BigDecimal> quotient(Range target, List<FigureClass> parts) {
    FigureClass figure = parts.get(0);
    FigureClass by = parts.get(1);
    BigDecimal value = middle(target);
    Set<BigDecimal> divisors = new LinkedHashSet<>(SCALES);
    divisors.addAll(List.of(by.lower(), by.upper()));
    if (value.signum() > 0) {
      for (BigDecimal end : List.of(figure.lower(), figure.upper())) {
        for (int decimals = 0; decimals <= FixedPoint.DECIMALS; decimals++) {
          divisors.add(end.divide(value, decimals, RoundingMode.CEILING));
          divisors.add(end.divide(value, decimals, RoundingMode.FLOOR));
        }
      }
    }
    for (BigDecimal divisor : divisors) {
      if (divisor.signum() > 0 && by.contains(divisor)) {
        Range dividends = target.times(divisor);
        for (BigDecimal dividend :
            List.of(value.multiply(divisor), figure.lower(), figure.upper())) {
          if (figure.contains(dividend) && dividends.contains(dividend)) {
            return List.of(dividend, divisor);
          }
        }
      }
    }
    return null;
  }
}
