package io.github.ntmrules.internal.reasoning;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.criteria.Requirements;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to follow from exact figures, said once more in the plainest way: nothing prepared, no
 * fixed point, ratios by multiplying across. It is there so that what a case expects does not come
 * from the code that the case is to test.
 */
public final class PlainEvaluator {

  /** A figure as a quotient; the divisor is above 0. */
  private record Quotient(BigDecimal dividend, BigDecimal divisor) {

    boolean liesIn(Range range) {
      return range.times(divisor).contains(dividend);
    }
  }

  private final Derivations derivations;
  private final boolean confirmedOnly;
  private final @Nullable Threshold assumed;
  private final Outcome assumption;

  /** With nothing assumed. */
  public PlainEvaluator(Derivations derivations, boolean confirmedOnly) {
    this(derivations, confirmedOnly, null, Outcome.UNDETERMINED);
  }

  /**
   * Where the outcome of one threshold is assumed.
   *
   * @param assumed the threshold, itself and not one that is equal
   * @param assumption its outcome
   */
  public PlainEvaluator(
      Derivations derivations,
      boolean confirmedOnly,
      @Nullable Threshold assumed,
      Outcome assumption) {
    this.derivations = derivations.deciding(confirmedOnly);
    this.confirmedOnly = confirmedOnly;
    this.assumed = assumed;
    this.assumption = assumption;
  }

  /** The outcome of what is asked; of an exemption that of nothing. */
  public Outcome outcome(Provision provision, Map<Measure, BigDecimal> figures) {
    return provision.match(
        required -> outcome(required.requirement(), figures),
        exempt -> exempt.decides(confirmedOnly) ? Outcome.NOT_APPLICABLE : Outcome.UNDETERMINED);
  }

  /** The outcome of a requirement. */
  public Outcome outcome(Requirement requirement, Map<Measure, BigDecimal> figures) {
    return requirement.match(
        threshold -> threshold(threshold, figures),
        combination -> combination(combination, figures),
        meets -> meets(meets.requirements(), figures));
  }

  private Outcome combination(
      Requirement.Combination combination, Map<Measure, BigDecimal> figures) {
    List<Outcome> parts = combination.parts().stream().map(part -> outcome(part, figures)).toList();
    long applicable = parts.size() - count(parts, Outcome.NOT_APPLICABLE);
    return combination.match(
        all -> atLeast(applicable, parts, applicable),
        any -> atLeast(1, parts, applicable),
        some -> atLeast(some.needed(), parts, applicable),
        given -> given(parts.get(0), parts.get(1)));
  }

  private static Outcome given(Outcome condition, Outcome then) {
    return switch (condition) {
      case MET -> then;
      case UNDETERMINED -> Outcome.UNDETERMINED;
      case NOT_MET, NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
    };
  }

  private static Outcome atLeast(long needed, List<Outcome> parts, long applicable) {
    long met = count(parts, Outcome.MET);
    long open = count(parts, Outcome.UNDETERMINED);
    if (applicable == 0) {
      return Outcome.NOT_APPLICABLE;
    }
    if (met >= needed) {
      return Outcome.MET;
    }
    return met + open >= needed ? Outcome.UNDETERMINED : Outcome.NOT_MET;
  }

  private static long count(List<Outcome> parts, Outcome wanted) {
    return parts.stream().filter(each -> each == wanted).count();
  }

  private Outcome meets(Requirements other, Map<Measure, BigDecimal> figures) {
    PlainEvaluator there = new PlainEvaluator(other.derivations(), confirmedOnly);
    List<Outcome> all =
        other.provisions().stream().map(each -> there.outcome(each, figures)).toList();
    for (Outcome worst : List.of(Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.MET)) {
      if (all.contains(worst)) {
        return worst;
      }
    }
    return Outcome.NOT_APPLICABLE;
  }

  // The assumption is for one threshold, not for another that asks the same.
  @SuppressWarnings("ReferenceEquality")
  private Outcome threshold(Threshold threshold, Map<Measure, BigDecimal> figures) {
    if (threshold == assumed) {
      return assumption;
    }
    Range accepted = threshold.accepted();
    Quotient figure = figure(threshold.measure(), figures, derivations.all().size());
    if (accepted == null || figure == null || !threshold.level().decides(confirmedOnly)) {
      return Outcome.UNDETERMINED;
    }
    return figure.liesIn(accepted) ? Outcome.MET : Outcome.NOT_MET;
  }

  private @Nullable Quotient figure(
      Measure measure, Map<Measure, BigDecimal> figures, int deepest) {
    BigDecimal reported = figures.get(measure);
    if (reported != null) {
      return new Quotient(reported, BigDecimal.ONE);
    }
    Derivation rule = derivations.of(measure);
    if (rule == null || deepest == 0) {
      return null;
    }
    return rule.operation() == Derivation.Operation.SUM
        ? sum(rule, figures, deepest)
        : ratio(rule, figures, deepest);
  }

  private @Nullable Quotient sum(Derivation rule, Map<Measure, BigDecimal> figures, int deepest) {
    Quotient sum = new Quotient(BigDecimal.ZERO, BigDecimal.ONE);
    for (Measure part : rule.parts()) {
      Quotient figure = figure(part, figures, deepest - 1);
      if (figure == null) {
        return null;
      }
      BigDecimal crossed = sum.dividend().multiply(figure.divisor());
      sum =
          new Quotient(
              crossed.add(figure.dividend().multiply(sum.divisor())),
              sum.divisor().multiply(figure.divisor()));
    }
    return sum;
  }

  private @Nullable Quotient ratio(Derivation rule, Map<Measure, BigDecimal> figures, int deepest) {
    Quotient dividend = figure(rule.parts().get(0), figures, deepest - 1);
    Quotient divisor = figure(rule.parts().get(1), figures, deepest - 1);
    if (dividend == null || divisor == null || divisor.dividend().signum() <= 0) {
      return null;
    }
    return new Quotient(
        dividend.dividend().multiply(divisor.divisor()),
        dividend.divisor().multiply(divisor.dividend()));
  }
}
