package io.github.ntmrules.missing;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.PartOf;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.internal.reasoning.Conjunct;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How figures hang together: which are computed from which, and which are parts of which; what they
 * can be beside each other, and whether reported ones are at odds. Not thread-safe.
 */
final class FigureTies {

  // More digits than figures and levels can differ in.
  private static final int DIGITS = 60;
  // Narrowing in a circle may go on for ever, by less and less.
  private static final int MOST_ROUNDS = 64;

  private final Set<Derivation> derivations;
  private final Set<PartOf> parts = new LinkedHashSet<>();
  private final Map<Measure, List<Conjunct>> watched = new HashMap<>();

  /** Of the figures that needs depend on. */
  FigureTies(HeldFigures held, List<Conjunct> needs) {
    this.derivations = held.derivations();
    for (PartOf each : Measures.standard().parts()) {
      if (held.all().contains(each.part())) {
        parts.add(each);
      }
    }
    for (Measure measure : held.all()) {
      if (isTied(measure)) {
        BigDecimal least =
            measure.min() == null ? FixedPoint.decimal(-FixedPoint.GREATEST) : measure.min();
        Requirement any =
            new Requirement.Threshold(
                measure, Comparison.AT_LEAST, Level.of(least, LegalStatus.CONFIRMED));
        watched.put(
            measure, held.networks().stream().map(each -> needs.get(0).asking(any, each)).toList());
      }
    }
  }

  /** Whether the figure hangs together with others. */
  boolean isTied(Measure measure) {
    return derivations.stream()
            .anyMatch(each -> each.measure().equals(measure) || each.parts().contains(measure))
        || parts.stream()
            .anyMatch(each -> each.part().equals(measure) || each.whole().equals(measure));
  }

  /** The dictionary's relations. */
  Set<PartOf> parts() {
    return parts;
  }

  /** Whether a reported figure is at odds with others that are. */
  boolean isAtOdds(Measure measure, Map<Measure, Figure> reported) {
    List<Conjunct> watching = watched.getOrDefault(measure, List.of());
    if (watching.isEmpty() || !reported.containsKey(measure)) {
      return false;
    }
    Snapshot.Builder unit = Snapshot.commune("…").on(LocalDate.EPOCH);
    reported.forEach(unit::figure);
    Snapshot snapshot = unit.build();
    return watching.stream().anyMatch(each -> each.outcome(snapshot) != Outcome.MET);
  }

  // ---- what can be

  /** What a figure can be beside those that are reported; {@code null} if nothing. */
  @Nullable Range possible(Measure measure, Map<Measure, Figure> reported) {
    if (!isTied(measure)) {
      return start(measure, reported);
    }
    Map<Measure, Range> ranges = new LinkedHashMap<>();
    for (Measure each : besides(measure)) {
      Range range = start(each, reported);
      if (range == null) {
        return null;
      }
      ranges.put(each, range);
    }
    return narrow(ranges, reported) ? ranges.get(measure) : null;
  }

  private static @Nullable Range start(Measure measure, Map<Measure, Figure> reported) {
    Figure figure = reported.get(measure);
    return figure == null ? measure.range() : measure.figuresIn(figure.range());
  }

  private Set<Measure> besides(Measure measure) {
    Set<Measure> besides = new LinkedHashSet<>(Set.of(measure));
    boolean more = true;
    while (more) {
      more = false;
      for (Derivation each : derivations) {
        if (besides.contains(each.measure()) || each.parts().stream().anyMatch(besides::contains)) {
          more |= besides.add(each.measure());
          more |= besides.addAll(each.parts());
        }
      }
      for (PartOf each : parts) {
        if (besides.contains(each.part()) || besides.contains(each.whole())) {
          more |= besides.addAll(List.of(each.part(), each.whole()));
        }
      }
    }
    return besides;
  }

  private boolean narrow(Map<Measure, Range> ranges, Map<Measure, Figure> reported) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Map<Measure, Range> before = Map.copyOf(ranges);
      for (Derivation each : derivations) {
        if (ranges.containsKey(each.measure()) && !narrow(each, ranges, reported)) {
          return false;
        }
      }
      for (PartOf each : parts) {
        Range part = ranges.get(each.part());
        Range whole = ranges.get(each.whole());
        if (part != null
            && whole != null
            && !(narrow(
                    each.part(), new Range(null, false, whole.upper(), whole.upperOpen()), ranges)
                && narrow(
                    each.whole(),
                    new Range(part.lower(), part.lowerOpen(), null, false),
                    ranges))) {
          return false;
        }
      }
      if (ranges.equals(before)) {
        return true;
      }
    }
    return true;
  }

  private static boolean narrow(
      Derivation rule, Map<Measure, Range> ranges, Map<Measure, Figure> reported) {
    if (rule.operation() == Derivation.Operation.RATIO) {
      Range quotient = quotient(rule, ranges);
      // A quotient that is reported is rounded.
      return reported.containsKey(rule.measure())
          || (quotient != null && narrow(rule.measure(), quotient, ranges));
    }
    for (Measure part : rule.parts()) {
      Range sum = ranges.get(rule.measure());
      Range others = sum(rule, ranges, part);
      Range left =
          sum == null
              ? others
              : new Range(
                  difference(sum.lower(), others.upper()),
                  sum.lowerOpen() || others.upperOpen(),
                  difference(sum.upper(), others.lower()),
                  sum.upperOpen() || others.lowerOpen());
      if (!narrow(part, left, ranges)) {
        return false;
      }
    }
    return narrow(rule.measure(), sum(rule, ranges, null), ranges);
  }

  private static @Nullable BigDecimal difference(
      @Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.subtract(other);
  }

  private static boolean narrow(Measure measure, Range range, Map<Measure, Range> ranges) {
    Range before = ranges.get(measure);
    Range both = before == null ? null : before.intersect(range);
    Range left = both == null || !measure.whole() ? both : both.onGridOf(measure);
    if (left == null) {
      return false;
    }
    ranges.put(measure, left);
    return true;
  }

  private static Range sum(Derivation rule, Map<Measure, Range> ranges, @Nullable Measure but) {
    BigDecimal lower = BigDecimal.ZERO;
    BigDecimal upper = BigDecimal.ZERO;
    boolean lowerOpen = false;
    boolean upperOpen = false;
    for (Measure each : rule.parts()) {
      Range part = each.equals(but) ? null : ranges.get(each);
      if (part != null) {
        lower = lower == null || part.lower() == null ? null : lower.add(part.lower());
        upper = upper == null || part.upper() == null ? null : upper.add(part.upper());
        lowerOpen |= part.lowerOpen();
        upperOpen |= part.upperOpen();
      }
    }
    return new Range(lower, lowerOpen, upper, upperOpen);
  }

  /** Of figures that are not negative; what is divided by 0 can be anything. */
  private static @Nullable Range quotient(Derivation rule, Map<Measure, Range> ranges) {
    Range dividend = ranges.get(rule.parts().get(0));
    Range divisor = ranges.get(rule.parts().get(1));
    if (dividend == null || divisor == null) {
      return null;
    }
    if (divisor.upper() != null && divisor.upper().signum() <= 0) {
      return new Range(null, false, null, false);
    }
    if (isNone(dividend)) {
      return dividend;
    }
    // Where there is a quotient, the divisor is not 0.
    boolean whole = rule.parts().get(1).whole();
    BigDecimal least = whole && !above0(divisor) ? BigDecimal.ONE : divisor.lower();
    BigDecimal lower = quotient(dividend.lower(), divisor.upper(), RoundingMode.FLOOR);
    BigDecimal upper = quotient(dividend.upper(), least, RoundingMode.CEILING);
    if (lower == null && above0(dividend)) {
      return new Range(BigDecimal.ZERO, true, upper, false);
    }
    boolean one = lower != null && upper != null && lower.compareTo(upper) == 0;
    return new Range(
        lower,
        lower != null && !one && (dividend.lowerOpen() || divisor.upperOpen()),
        upper,
        upper != null && !one && (dividend.upperOpen() || divisor.lowerOpen()));
  }

  private static boolean above0(Range range) {
    return range.lower() != null && range.lower().signum() > 0;
  }

  private static boolean isNone(Range range) {
    return range.exact() && range.contains(BigDecimal.ZERO);
  }

  private static @Nullable BigDecimal quotient(
      @Nullable BigDecimal dividend, @Nullable BigDecimal divisor, RoundingMode rounding) {
    return dividend == null || divisor == null || divisor.signum() <= 0
        ? null
        : dividend.divide(divisor, new MathContext(DIGITS, rounding));
  }
}
