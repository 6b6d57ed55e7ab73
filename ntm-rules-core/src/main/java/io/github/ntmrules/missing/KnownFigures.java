package io.github.ntmrules.missing;

import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a unit reports, what that leaves possible for figures that are computed from it, and what
 * becomes of both in a choice. Immutable.
 *
 * @param reported what is reported, of the figures that matter
 * @param derivations how figures are computed
 * @param held the figures that are held to a level themselves
 */
record KnownFigures(Map<Measure, Figure> reported, Set<Derivation> derivations, Set<Measure> held) {

  // More digits than figures and levels can differ in.
  private static final int DIGITS = 60;

  @Nullable Figure figure(Measure measure) {
    return reported.get(measure);
  }

  /** Whether nothing else than one figure can be, by what is reported. */
  boolean fixed(Measure measure) {
    Figure figure = figure(measure);
    return figure != null
        ? figure.exact()
        : rules(measure).stream()
            .anyMatch(rule -> rule.parts().stream().allMatch(this::fixed) && !dividesByNone(rule));
  }

  /** Whether a rule computes it where it is not reported. */
  boolean isComputed(Measure measure) {
    return figure(measure) == null && !rules(measure).isEmpty();
  }

  private List<Derivation> rules(Measure measure) {
    return derivations.stream().filter(each -> each.measure().equals(measure)).toList();
  }

  private boolean dividesByNone(Derivation rule) {
    if (rule.operation() != Derivation.Operation.RATIO) {
      return false;
    }
    Figure by = figure(rule.parts().get(1));
    return by != null && by.upper() != null && by.upper().signum() <= 0;
  }

  /**
   * The reported figures that a computed one is reported instead of: those that are asked for
   * nothing else. Of a quotient either both or none.
   */
  List<Measure> insteadOf(Measure measure, Collection<Measure> chosen) {
    if (figure(measure) != null) {
      return List.of();
    }
    List<Derivation> rules = rules(measure);
    if (rules.size() != 1) {
      return List.of();
    }
    List<Measure> parts = rules.get(0).parts();
    List<Measure> free =
        parts.stream()
            .filter(each -> !held.contains(each) && !chosen.contains(each) && usedOnce(each))
            .toList();
    boolean quotient = rules.get(0).operation() == Derivation.Operation.RATIO;
    return quotient && free.size() < parts.size()
        ? List.of()
        : free.stream().filter(reported::containsKey).toList();
  }

  private boolean usedOnce(Measure part) {
    return derivations.stream().filter(each -> each.parts().contains(part)).count() == 1;
  }

  // ---- in a choice

  /** The figures of a choice, without those of which any will do. */
  Map<Measure, Figure> with(Map<Measure, Told> chosen) {
    Map<Measure, Figure> figures = new LinkedHashMap<>(reported);
    chosen.forEach(
        (measure, told) -> {
          if (told.kind() == Told.Kind.TARGET) {
            insteadOf(measure, chosen.keySet()).forEach(figures::remove);
          }
          if (told.one()) {
            figures.put(measure, Figure.exactly(FixedPoint.decimal(told.value())));
          }
        });
    return figures;
  }

  /** Whether no computed figure that is said contradicts its parts. */
  boolean agrees(Map<Measure, Told> chosen) {
    return chosen.entrySet().stream()
        .filter(each -> each.getValue().one() && figure(each.getKey()) == null)
        .allMatch(each -> agrees(each.getKey(), each.getValue(), chosen));
  }

  /** Whether the facts can be by what is reported today, before any target is come to. */
  boolean canBeFacts(Map<Measure, Told> chosen) {
    return agrees(facts(chosen));
  }

  /** What is the case before any target is come to. */
  static Map<Measure, Told> facts(Map<Measure, Told> chosen) {
    Map<Measure, Told> facts = new LinkedHashMap<>(chosen);
    facts.values().removeIf(each -> each.kind() == Told.Kind.TARGET);
    return facts;
  }

  private boolean agrees(Measure measure, Told told, Map<Measure, Told> chosen) {
    if (rules(measure).stream().anyMatch(rule -> dividesBySaidNone(rule, chosen))) {
      return false;
    }
    List<Measure> free =
        told.kind() == Told.Kind.TARGET ? insteadOf(measure, chosen.keySet()) : List.of();
    Range possible = computed(measure, chosen, free);
    return possible != null && possible.contains(FixedPoint.decimal(told.value()));
  }

  /** A quotient is not told beside a divisor that is told to become 0. */
  private static boolean dividesBySaidNone(Derivation rule, Map<Measure, Told> chosen) {
    Told by =
        rule.operation() == Derivation.Operation.RATIO ? chosen.get(rule.parts().get(1)) : null;
    return by != null && by.one() && by.value() <= 0;
  }

  /** What a figure can be by what is reported and what is said of others; null if nothing. */
  @Nullable Range possible(Measure measure, Map<Measure, Told> chosen) {
    Figure figure = figure(measure);
    return figure != null
        ? measure.figuresIn(figure.range())
        : computed(measure, chosen, List.of());
  }

  /** What a computed figure can be told to be, where it is reported instead of its parts. */
  @Nullable Range possibleByItself(Measure measure, Map<Measure, Told> chosen) {
    return computed(measure, chosen, insteadOf(measure, chosen.keySet()));
  }

  private @Nullable Range computed(Measure measure, Map<Measure, Told> chosen, List<Measure> free) {
    Range range = measure.range();
    for (Derivation rule : rules(measure)) {
      boolean sum = rule.operation() == Derivation.Operation.SUM;
      Range by = sum ? sum(rule, chosen, free) : ratio(rule, chosen, free);
      range = range == null || by == null ? null : range.intersect(by);
    }
    return range;
  }

  private @Nullable Range part(Measure part, Map<Measure, Told> chosen, List<Measure> free) {
    Told told = chosen.get(part);
    if (told != null && told.one()) {
      return Range.exactly(FixedPoint.decimal(told.value()));
    }
    return free.contains(part) ? part.range() : possible(part, chosen);
  }

  private @Nullable Range sum(Derivation rule, Map<Measure, Told> chosen, List<Measure> free) {
    BigDecimal lower = BigDecimal.ZERO;
    BigDecimal upper = BigDecimal.ZERO;
    boolean lowerOpen = false;
    boolean upperOpen = false;
    for (Measure each : rule.parts()) {
      Range part = part(each, chosen, free);
      if (part == null) {
        return null;
      }
      lower = lower == null || part.lower() == null ? null : lower.add(part.lower());
      upper = upper == null || part.upper() == null ? null : upper.add(part.upper());
      lowerOpen |= part.lowerOpen();
      upperOpen |= part.upperOpen();
    }
    return new Range(lower, lowerOpen, upper, upperOpen);
  }

  /** Of figures that are not negative; what is divided by 0 can be anything. */
  private @Nullable Range ratio(Derivation rule, Map<Measure, Told> chosen, List<Measure> free) {
    Range dividend = part(rule.parts().get(0), chosen, free);
    Range divisor = part(rule.parts().get(1), chosen, free);
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
    return new Range(
        lower,
        lower != null && !lower.equals(upper) && (dividend.lowerOpen() || divisor.upperOpen()),
        upper,
        upper != null && !upper.equals(lower) && (dividend.upperOpen() || divisor.lowerOpen()));
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
