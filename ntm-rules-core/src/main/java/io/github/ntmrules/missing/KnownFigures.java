package io.github.ntmrules.missing;

import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
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
 * @param ties how figures hang together
 */
record KnownFigures(
    Map<Measure, Figure> reported,
    Set<Derivation> derivations,
    Set<Measure> held,
    FigureTies ties) {

  @Nullable Figure figure(Measure measure) {
    return reported.get(measure);
  }

  /** Whether nothing else than one figure can be, by what is reported. */
  boolean fixed(Measure measure) {
    if (ties.isAtOdds(measure, reported)) {
      return false;
    }
    Figure figure = figure(measure);
    return figure != null ? figure.exact() : isMade(measure) || isOne(possible(measure, Map.of()));
  }

  private boolean isMade(Measure measure) {
    return rules(measure).stream()
        .anyMatch(rule -> rule.parts().stream().allMatch(this::fixed) && !dividesByNone(rule));
  }

  private static boolean isOne(@Nullable Range range) {
    return range != null && range.exact();
  }

  /** Whether a rule computes it where it is not reported. */
  boolean isComputed(Measure measure) {
    return figure(measure) == null && !rules(measure).isEmpty();
  }

  /** Whether it is part of another figure. */
  boolean isPart(Measure measure) {
    return derivations.stream().anyMatch(each -> each.parts().contains(measure))
        || ties.parts().stream().anyMatch(each -> each.part().equals(measure));
  }

  /** Whether it is reported beside figures that it has to fit. */
  boolean isReportedBesides(Measure measure) {
    return figure(measure) != null && ties.isTied(measure);
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

  /**
   * Whether no figure that is said contradicts another, and no fact what it can be before any
   * target is come to.
   */
  boolean agrees(Map<Measure, Told> chosen) {
    Map<Measure, Figure> figures = with(chosen);
    Map<Measure, Told> facts = facts(chosen);
    return chosen.entrySet().stream()
        .filter(each -> each.getValue().one())
        .allMatch(
            each ->
                !ties.isAtOdds(each.getKey(), figures)
                    && (each.getValue().kind() == Told.Kind.TARGET
                        ? computedAgrees(each.getKey(), each.getValue(), chosen)
                            && fitsExactly(each.getKey(), chosen)
                        : canBeFact(each.getKey(), each.getValue(), facts)));
  }

  /** What is the case before any target is come to. */
  static Map<Measure, Told> facts(Map<Measure, Told> chosen) {
    Map<Measure, Told> facts = new LinkedHashMap<>(chosen);
    facts.values().removeIf(each -> each.kind() == Told.Kind.TARGET);
    return facts;
  }

  /** Whether a target fits what else is said without rounding. */
  private boolean fitsExactly(Measure measure, Map<Measure, Told> chosen) {
    Map<Measure, Figure> said = new LinkedHashMap<>();
    chosen.forEach(
        (each, told) -> {
          if (told.one()) {
            said.put(each, Figure.exactly(FixedPoint.decimal(told.value())));
          }
        });
    return ties.possible(measure, said) != null;
  }

  /** Whether a fact can be, by what is reported and the other facts. */
  boolean canBeFact(Measure measure, Told told, Map<Measure, Told> facts) {
    Figure figure = figure(measure);
    BigDecimal value = FixedPoint.decimal(told.value());
    return !ties.isAtOdds(measure, with(facts))
        && (figure == null || figure.range().contains(value) || isOpen(measure))
        && computedAgrees(measure, told, facts);
  }

  /** Whether what is reported says nothing, for it is at odds with others today. */
  private boolean isOpen(Measure measure) {
    return ties.isAtOdds(measure, reported);
  }

  private static Map<Measure, Told> without(Measure measure, Map<Measure, Told> chosen) {
    Map<Measure, Told> others = new LinkedHashMap<>(chosen);
    others.remove(measure);
    return others;
  }

  /** A computed figure that is said is one that its parts can make, exactly. */
  private boolean computedAgrees(Measure measure, Told told, Map<Measure, Told> chosen) {
    if (figure(measure) != null || rules(measure).isEmpty()) {
      return true;
    }
    if (rules(measure).stream().anyMatch(rule -> dividesBySaidNone(rule, chosen))) {
      return false;
    }
    Range possible =
        told.kind() == Told.Kind.TARGET
            ? possibleByItself(measure, without(measure, chosen))
            : possible(measure, without(measure, chosen));
    return possible != null && possible.contains(FixedPoint.decimal(told.value()));
  }

  /** A quotient is not told beside a divisor that is told to become 0. */
  private static boolean dividesBySaidNone(Derivation rule, Map<Measure, Told> chosen) {
    Told by =
        rule.operation() == Derivation.Operation.RATIO ? chosen.get(rule.parts().get(1)) : null;
    return by != null && by.one() && by.value() <= 0;
  }

  /**
   * What a figure can be by what is reported and what is said of others; null if nothing. Where the
   * report contradicts itself, by what is said alone.
   */
  @Nullable Range possible(Measure measure, Map<Measure, Told> chosen) {
    Map<Measure, Figure> figures = with(without(measure, chosen));
    if (isOpen(measure)) {
      figures
          .keySet()
          .removeIf(each -> (each.equals(measure) || !chosen.containsKey(each)) && isOpen(each));
    }
    return ties.possible(measure, figures);
  }

  /** What a computed figure can be told to be, where it is reported instead of its parts. */
  @Nullable Range possibleByItself(Measure measure, Map<Measure, Told> chosen) {
    Map<Measure, Figure> figures = with(without(measure, chosen));
    insteadOf(measure, chosen.keySet()).forEach(figures::remove);
    figures.remove(measure);
    return ties.possible(measure, figures);
  }
}
