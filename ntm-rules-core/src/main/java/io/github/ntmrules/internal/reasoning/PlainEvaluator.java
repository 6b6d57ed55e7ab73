package io.github.ntmrules.internal.reasoning;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Acceptance;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.PartOf;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.criteria.Requirements;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to follow from exact figures, said once more in the plainest way: nothing prepared, no
 * fixed point, ratios by multiplying across, and figures that are missing filled in one after the
 * other, at and around every level. It is there so that what a case expects does not come from the
 * code that the case is to test. Not thread-safe.
 */
public final class PlainEvaluator {

  // More fillings are not tried; then parts are seen each for itself, and less is certain.
  private static final int MOST_FILLINGS = 20_000;
  private static final BigDecimal SMALLEST = new BigDecimal("0.000001");

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

  private long looked;
  private boolean sawAll = true;

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

  /** How many levels figures were held against so far, which is what takes time. */
  public long looked() {
    return looked;
  }

  /**
   * Whether so far every way to fill in what is missing was tried; if not, an outcome that is
   * undetermined may be more than that.
   */
  public boolean sawAll() {
    return sawAll;
  }

  /** The outcome of what is asked; of an exemption that of nothing. */
  public Outcome outcome(Provision provision, Map<Measure, BigDecimal> figures) {
    if (!provision.alternatives().isEmpty()) {
      Set<Outcome> all = EnumSet.noneOf(Outcome.class);
      provision.alternatives().forEach(each -> all.addAll(possible(each, figures)));
      return PossibleOutcomes.certain(all);
    }
    return PossibleOutcomes.certain(possible(provision, figures));
  }

  /** The outcome of a requirement. */
  public Outcome outcome(Requirement requirement, Map<Measure, BigDecimal> figures) {
    return PossibleOutcomes.certain(possible(requirement, figures));
  }

  private Set<Outcome> possible(Provision provision, Map<Measure, BigDecimal> figures) {
    return provision.match(
        required -> possible(required.requirement(), figures),
        exempt ->
            EnumSet.of(
                exempt.decides(confirmedOnly) ? Outcome.NOT_APPLICABLE : Outcome.UNDETERMINED));
  }

  private Set<Outcome> possible(Requirement requirement, Map<Measure, BigDecimal> figures) {
    Map<Measure, List<BigDecimal>> missing = missing(requirement, figures);
    double fillings = 1;
    for (List<BigDecimal> values : missing.values()) {
      fillings *= values.size();
    }
    if (contradicts(figures, figures.keySet())) {
      return EnumSet.of(Outcome.UNDETERMINED);
    }
    if (fillings > MOST_FILLINGS) {
      sawAll = false;
      return filled(requirement, figures);
    }
    Set<Outcome> all = EnumSet.noneOf(Outcome.class);
    fill(requirement, List.copyOf(missing.keySet()), missing, 0, new HashMap<>(figures), all);
    return all.isEmpty() ? filled(requirement, figures) : all;
  }

  private void fill(
      Requirement requirement,
      List<Measure> measures,
      Map<Measure, List<BigDecimal>> missing,
      int next,
      Map<Measure, BigDecimal> figures,
      Set<Outcome> all) {
    if (next == measures.size()) {
      all.addAll(filled(requirement, figures));
      return;
    }
    Measure measure = measures.get(next);
    for (BigDecimal value : missing.getOrDefault(measure, List.of())) {
      figures.put(measure, value);
      if (!contradicts(figures, Set.of())) {
        fill(requirement, measures, missing, next + 1, figures, all);
      }
      figures.remove(measure);
    }
  }

  // ---- which figures to fill in

  /** The figures that matter and are not known, with the values to try for each. */
  private Map<Measure, List<BigDecimal>> missing(
      Requirement requirement, Map<Measure, BigDecimal> figures) {
    Map<Measure, Set<BigDecimal>> turns = new LinkedHashMap<>();
    for (Threshold threshold : requirement.thresholds()) {
      looked++;
      Set<BigDecimal> ends = turns.computeIfAbsent(threshold.measure(), key -> new TreeSet<>());
      Acceptance acceptance = threshold.acceptance(confirmedOnly);
      ends.addAll(acceptance.possibly().ends());
      if (acceptance.surely() != null) {
        ends.addAll(acceptance.surely().ends());
      }
    }
    derivations.closure(turns.keySet()).forEach(each -> turns.putIfAbsent(each, new TreeSet<>()));
    related(turns);
    Map<Measure, List<BigDecimal>> missing = new LinkedHashMap<>();
    turns.forEach(
        (measure, ends) -> {
          boolean made = derivations.of(measure) != null;
          if (!figures.containsKey(measure) && !made && !measure.placeholder()) {
            missing.put(measure, values(measure, turns, figures));
          }
        });
    return missing;
  }

  /** A part may be as much as its whole turns at, and a whole as its parts. */
  private static void related(Map<Measure, Set<BigDecimal>> turns) {
    for (PartOf each : Measures.standard().parts()) {
      Set<BigDecimal> part = turns.get(each.part());
      Set<BigDecimal> whole = turns.get(each.whole());
      if (part != null && whole != null) {
        part.addAll(whole);
        whole.addAll(part);
      }
    }
  }

  private List<BigDecimal> values(
      Measure measure, Map<Measure, Set<BigDecimal>> turns, Map<Measure, BigDecimal> figures) {
    Set<BigDecimal> ends = new TreeSet<>(turns.getOrDefault(measure, Set.of()));
    for (Derivation rule : derivations) {
      if (rule.parts().contains(measure)) {
        for (BigDecimal level : turns.getOrDefault(rule.measure(), Set.of())) {
          ends.addAll(turning(rule, measure, level, figures));
        }
      }
    }
    ends.add(BigDecimal.ZERO);
    Stream.of(measure.min(), measure.max()).filter(Objects::nonNull).forEach(ends::add);
    if (measure.max() == null) {
      ends.add(
          ends.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO).add(BigDecimal.TEN));
    }
    BigDecimal step = measure.whole() ? BigDecimal.ONE : SMALLEST;
    Set<BigDecimal> values = new TreeSet<>();
    for (BigDecimal end : ends) {
      BigDecimal near = end.setScale(measure.whole() ? 0 : FixedPoint.DECIMALS, RoundingMode.FLOOR);
      values.addAll(List.of(near.subtract(step), near, near.add(step)));
    }
    values.removeIf(each -> !measure.canBe(each));
    return List.copyOf(values);
  }

  /** The values of a part with which what is computed comes to a level, beside what is known. */
  private static List<BigDecimal> turning(
      Derivation rule, Measure part, BigDecimal level, Map<Measure, BigDecimal> figures) {
    List<BigDecimal> others =
        rule.parts().stream()
            .filter(each -> !each.equals(part))
            .map(each -> figures.getOrDefault(each, BigDecimal.ONE))
            .toList();
    if (rule.operation() == Derivation.Operation.SUM) {
      BigDecimal known =
          rule.parts().stream()
              .filter(each -> !each.equals(part))
              .map(each -> figures.getOrDefault(each, BigDecimal.ZERO))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      return List.of(level, level.subtract(known));
    }
    BigDecimal other = others.isEmpty() ? BigDecimal.ONE : others.get(0);
    return rule.parts().get(0).equals(part) || level.signum() == 0
        ? List.of(level.multiply(other))
        : List.of(other.divide(level, MathContext.DECIMAL64));
  }

  /**
   * Whether a part is above its whole, or what is reported is not what its parts make.
   *
   * @param rounded the figures that may have been rounded
   */
  private boolean contradicts(Map<Measure, BigDecimal> figures, Set<Measure> rounded) {
    for (PartOf each : Measures.standard().parts()) {
      BigDecimal part = figures.get(each.part());
      BigDecimal whole = figures.get(each.whole());
      boolean both = rounded.contains(each.part()) && rounded.contains(each.whole());
      if (part != null
          && whole != null
          && part.subtract(whole).compareTo(both ? half(part).add(half(whole)) : BigDecimal.ZERO)
              > 0) {
        return true;
      }
    }
    return derivations.all().stream().anyMatch(rule -> contradicts(rule, figures));
  }

  private boolean contradicts(Derivation rule, Map<Measure, BigDecimal> figures) {
    Map<Measure, BigDecimal> without = new HashMap<>(figures);
    BigDecimal reported = without.remove(rule.measure());
    Quotient made = figure(rule.measure(), without, derivations.all().size());
    boolean share = rule.measure().kind() == MeasureKind.PERCENT;
    if (made == null || (reported == null && !share)) {
      return false;
    }
    return !made.liesIn(reported == null ? rule.measure().range() : rounded(reported, rule));
  }

  private static BigDecimal half(BigDecimal figure) {
    return new BigDecimal("0.5").movePointLeft(FixedPoint.stripped(figure).scale());
  }

  /** What may be written so when rounded: each summand as well as the sum. */
  private static Range rounded(BigDecimal figure, Derivation rule) {
    BigDecimal slack =
        rule.measure().whole()
            ? BigDecimal.ZERO
            : half(figure).multiply(BigDecimal.valueOf(1L + rule.parts().size()));
    return Range.between(figure.subtract(slack), figure.add(slack));
  }

  // ---- what follows when they are

  private Set<Outcome> filled(Requirement requirement, Map<Measure, BigDecimal> figures) {
    return requirement.match(
        threshold -> threshold(threshold, figures),
        combination ->
            PossibleOutcomes.combined(
                combination,
                combination.parts().stream().map(part -> filled(part, figures)).toList()),
        meets -> meets(meets.requirements(), figures));
  }

  private Set<Outcome> meets(Requirements other, Map<Measure, BigDecimal> figures) {
    PlainEvaluator there = new PlainEvaluator(other.derivations(), confirmedOnly);
    Set<Outcome> all =
        PossibleOutcomes.all(
            other.provisions().stream().map(each -> there.possible(each, figures)).toList());
    looked += there.looked;
    sawAll &= there.sawAll;
    return all;
  }

  // The assumption is for one threshold, not for another that asks the same.
  @SuppressWarnings("ReferenceEquality")
  private Set<Outcome> threshold(Threshold threshold, Map<Measure, BigDecimal> figures) {
    looked++;
    if (threshold == assumed) {
      return EnumSet.of(assumption);
    }
    Acceptance acceptance = threshold.acceptance(confirmedOnly);
    Range sure = acceptance.surely();
    Quotient figure = figure(threshold.measure(), figures, derivations.all().size());
    if (figure == null) {
      return derivations.of(threshold.measure()) == null
          ? EnumSet.of(Outcome.MET, Outcome.NOT_MET)
          : EnumSet.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED);
    }
    if (sure != null && figure.liesIn(sure)) {
      return EnumSet.of(Outcome.MET);
    }
    return figure.liesIn(acceptance.possibly())
        ? EnumSet.of(Outcome.MET, Outcome.NOT_MET)
        : EnumSet.of(Outcome.NOT_MET);
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
