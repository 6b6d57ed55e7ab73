package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.PartOf;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a report by brute force: everything that is not known – figures, levels,
 * columns – is filled in with every value out of many, one after the other, and each filling is
 * held against the law with plain decimals. Shares nothing with the library but the values.
 *
 * <p>The values are whole numbers from 0 to 8, each with its neighbours on the grid, and the
 * greatest: enough for laws whose levels are whole numbers up to 6.
 */
final class Fillings {

  private static final BigDecimal STEP = new BigDecimal("0.000001");
  private static final int HIGHEST = 8;
  private static final double MOST = 30_000;

  private final Derivations derivations;
  private final boolean confirmedOnly;
  private final Snapshot unit;
  private final List<Measure> measures;
  private final Map<Measure, BigDecimal> figures = new HashMap<>();
  private final IdentityHashMap<Requirement.Threshold, Range> levels = new IdentityHashMap<>();
  private final Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);

  private Fillings(
      Derivations derivations, boolean confirmedOnly, Snapshot unit, Set<Measure> measures) {
    this.derivations = derivations.deciding(confirmedOnly);
    this.confirmedOnly = confirmedOnly;
    this.unit = unit;
    this.measures = List.copyOf(measures);
  }

  /**
   * All that can follow; empty if no filling is consistent with the report, or if they are too
   * many.
   */
  static Set<Outcome> outcomes(
      Provision provision, Derivations derivations, Snapshot unit, boolean confirmedOnly) {
    Set<Measure> measures = new LinkedHashSet<>();
    if (provision instanceof Provision.Required required) {
      List<Provision> all = new ArrayList<>(required.alternatives());
      if (all.isEmpty()) {
        all.add(required);
      }
      Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
      all.forEach(each -> each.thresholds().forEach(one -> measures.add(one.measure())));
      close(measures, derivations.deciding(confirmedOnly));
      for (Provision each : all) {
        Fillings fillings = new Fillings(derivations, confirmedOnly, unit, measures);
        if (fillings.count(each) > MOST) {
          return EnumSet.noneOf(Outcome.class);
        }
        fillings.fill(0, each);
        outcomes.addAll(fillings.outcomes);
      }
      return outcomes;
    }
    Provision.Exempt exempt = (Provision.Exempt) provision;
    return EnumSet.of(
        exempt.decides(confirmedOnly) ? Outcome.NOT_APPLICABLE : Outcome.UNDETERMINED);
  }

  private static void close(Set<Measure> measures, Derivations derivations) {
    int before;
    do {
      before = measures.size();
      for (Derivation each : derivations) {
        List<Measure> all = new ArrayList<>(each.parts());
        all.add(each.measure());
        if (!Collections.disjoint(all, measures)) {
          measures.addAll(all);
        }
      }
      for (PartOf each : Measures.standard().parts()) {
        if (measures.contains(each.part()) || measures.contains(each.whole())) {
          measures.addAll(List.of(each.part(), each.whole()));
        }
      }
    } while (measures.size() > before);
  }

  /** The outcome by all that can follow: one; or met, where else nothing is asked. */
  static Outcome verdict(Set<Outcome> outcomes) {
    if (outcomes.equals(EnumSet.of(Outcome.MET, Outcome.NOT_APPLICABLE))) {
      return Outcome.MET;
    }
    return outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.UNDETERMINED;
  }

  private double count(Provision provision) {
    double count = 1;
    for (Measure measure : measures) {
      count *= values(measure).size();
    }
    for (Requirement.Threshold threshold : provision.thresholds()) {
      count *= accepted(threshold).size();
    }
    return count;
  }

  // ---- figures

  private void fill(int next, Provision provision) {
    if (next < measures.size()) {
      Measure measure = measures.get(next);
      for (BigDecimal value : values(measure)) {
        figures.put(measure, value);
        if (possibleSoFar()) {
          fill(next + 1, provision);
        }
        figures.remove(measure);
      }
      return;
    }
    if (provision.requirement() == null) {
      outcomes.add(
          ((Provision.Exempt) provision).decides(confirmedOnly)
              ? Outcome.NOT_APPLICABLE
              : Outcome.UNDETERMINED);
    } else {
      fillLevels(provision.thresholds(), 0, provision.requirement());
    }
  }

  /** A derived figure that is not reported, or only bounded, is what its parts make. */
  private List<BigDecimal> values(Measure measure) {
    Figure reported = unit.figure(measure);
    Derivation rule = derivations.of(measure);
    if (rule != null && (reported == null || !reported.exact())) {
      return Collections.singletonList(null);
    }
    Set<BigDecimal> all = new LinkedHashSet<>();
    if (reported != null && reported.exact()) {
      return List.of(reported.lower());
    }
    // Quotients need more of them: 29 divided by 5 lies between 5 and 6.
    boolean divided = measure.kind() == MeasureKind.COUNT && isPart(measure);
    for (int i = 0; i <= (divided ? 50 : HIGHEST); i++) {
      BigDecimal whole = BigDecimal.valueOf(i);
      all.add(whole);
      if (!measure.whole()) {
        all.add(whole.add(STEP));
        all.add(whole.subtract(STEP));
      }
    }
    if (measure.max() != null && !measure.whole()) {
      // What is left to the greatest by those, as a sum may ask for.
      List.copyOf(all).forEach(each -> all.add(measure.max().subtract(each)));
    }
    if (measure.max() != null) {
      all.add(measure.max());
    }
    if (measure.max() == null) {
      List.of(1_000L, 1_000_000L).forEach(each -> all.add(BigDecimal.valueOf(each)));
    }
    all.removeIf(each -> !measure.canBe(each));
    all.removeIf(each -> reported != null && !reported.range().contains(each));
    return List.copyOf(all);
  }

  private boolean isPart(Measure measure) {
    return derivations.all().stream().anyMatch(each -> each.parts().contains(measure));
  }

  private boolean possibleSoFar() {
    for (PartOf each : Measures.standard().parts()) {
      BigDecimal part = figures.get(each.part());
      BigDecimal whole = figures.get(each.whole());
      if (part != null && whole != null && part.compareTo(whole) > 0) {
        return false;
      }
    }
    for (Derivation each : derivations) {
      if (figures.containsKey(each.measure()) && figures.keySet().containsAll(each.parts())) {
        if (!consistent(each)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean consistent(Derivation derivation) {
    Figure reported = unit.figure(derivation.measure());
    BigDecimal[] made = made(derivation);
    if (made == null) {
      return reported == null;
    }
    if (reported != null && !reported.exact()) {
      return reported.range().times(made[1]).contains(made[0]) && canBe(derivation.measure(), made);
    }
    BigDecimal value = figures.get(derivation.measure());
    if (reported == null) {
      return canBe(derivation.measure(), made);
    }
    if (derivation.operation() == Derivation.Operation.SUM) {
      return made[0].compareTo(value) == 0;
    }
    BigDecimal slack = reported.exact() ? new BigDecimal("0.5") : BigDecimal.ZERO;
    return made[0].compareTo(value.subtract(slack).multiply(made[1])) >= 0
        && made[0].compareTo(value.add(slack).multiply(made[1])) <= 0;
  }

  private static boolean canBe(Measure measure, BigDecimal[] made) {
    return measure.max() == null || made[0].compareTo(measure.max().multiply(made[1])) <= 0;
  }

  /** A derived figure as a dividend and a divisor; {@code null} if there is none. */
  private BigDecimal @Nullable [] made(Derivation derivation) {
    if (derivation.operation() == Derivation.Operation.SUM) {
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal by = BigDecimal.ONE;
      for (Measure part : derivation.parts()) {
        BigDecimal[] figure = figure(part);
        if (figure == null) {
          return null;
        }
        sum = sum.multiply(figure[1]).add(figure[0].multiply(by));
        by = by.multiply(figure[1]);
      }
      return new BigDecimal[] {sum, by};
    }
    BigDecimal[] dividend = figure(derivation.parts().get(0));
    BigDecimal[] divisor = figure(derivation.parts().get(1));
    return dividend == null || divisor == null || divisor[0].signum() == 0
        ? null
        : new BigDecimal[] {dividend[0].multiply(divisor[1]), dividend[1].multiply(divisor[0])};
  }

  private BigDecimal @Nullable [] figure(Measure measure) {
    BigDecimal value = figures.get(measure);
    if (value != null) {
      return new BigDecimal[] {value, BigDecimal.ONE};
    }
    Derivation derivation = derivations.of(measure);
    return derivation == null ? null : made(derivation);
  }

  // ---- levels

  private void fillLevels(
      List<Requirement.Threshold> thresholds, int next, Requirement requirement) {
    if (next == thresholds.size()) {
      outcomes.add(outcome(requirement));
      return;
    }
    Requirement.Threshold threshold = thresholds.get(next);
    for (Range accepted : accepted(threshold)) {
      levels.put(threshold, accepted);
      fillLevels(thresholds, next + 1, requirement);
    }
  }

  private List<Range> accepted(Requirement.Threshold threshold) {
    Level level = threshold.level();
    if (level.decides(confirmedOnly)) {
      return List.of(threshold.accepted());
    }
    Measure measure = threshold.measure();
    List<Range> all = new ArrayList<>();
    Range bounds = level.possible(confirmedOnly);
    List<BigDecimal> numbers = new ArrayList<>();
    for (int i = 0; i <= HIGHEST; i++) {
      numbers.add(BigDecimal.valueOf(i));
    }
    boolean scale =
        measure.kind() == MeasureKind.PERCENT
            || measure.kind() == MeasureKind.GRADE
            || measure.kind() == MeasureKind.YES_NO;
    if (scale) {
      numbers.add(measure.max());
    }
    if (!measure.whole()) {
      numbers.add(STEP);
    }
    if (!measure.whole() && scale) {
      numbers.add(measure.max().subtract(STEP));
    }
    numbers.removeIf(each -> !measure.canBe(each));
    if (!scale) {
      // Higher than any figure: where no scale ends, there is always a harder level.
      numbers.add(BigDecimal.valueOf(2_000_000));
    }
    numbers.removeIf(each -> bounds != null && !bounds.contains(each));
    for (BigDecimal number : numbers) {
      switch (threshold.comparison()) {
        case AT_LEAST -> all.add(Range.atLeast(number));
        case AT_MOST -> all.add(Range.atMost(number));
        case MORE_THAN -> {
          if (!scale || number.compareTo(measure.max()) < 0) {
            all.add(Range.moreThan(number));
          }
        }
        case LESS_THAN -> {
          if (number.signum() > 0) {
            all.add(Range.lessThan(number));
          }
        }
        case BETWEEN ->
            numbers.stream()
                .filter(upper -> upper.compareTo(number) >= 0)
                .forEach(upper -> all.add(Range.between(number, upper)));
      }
    }
    boolean onlyTheNumber =
        (level.leftToProvince() || level.status() == LegalStatus.NOT_ON_FILE)
            && (level.asked() == LegalStatus.CONFIRMED
                || (level.asked() == LegalStatus.UNCONFIRMED && !confirmedOnly));
    if (level.directionInDoubt() || !onlyTheNumber || measure.kind() == MeasureKind.YES_NO) {
      all.add(Range.atLeast(new BigDecimal(-1)));
      all.add(Range.moreThan(BigDecimal.valueOf(Long.MAX_VALUE)));
    }
    return all;
  }

  // ---- outcomes

  private Outcome outcome(Requirement requirement) {
    if (requirement instanceof Requirement.Threshold threshold) {
      BigDecimal[] figure = figure(threshold.measure());
      if (figure == null) {
        return Outcome.UNDETERMINED;
      }
      Range accepted = levels.get(threshold);
      return accepted.times(figure[1]).contains(figure[0]) ? Outcome.MET : Outcome.NOT_MET;
    }
    List<Outcome> parts = requirement.children().stream().map(this::outcome).toList();
    if (requirement instanceof Requirement.Given) {
      return switch (parts.get(0)) {
        case MET -> parts.get(1);
        case UNDETERMINED -> Outcome.UNDETERMINED;
        case NOT_MET, NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
      };
    }
    int applicable = parts.size() - Collections.frequency(parts, Outcome.NOT_APPLICABLE);
    int needed =
        requirement instanceof Requirement.AllOf
            ? applicable
            : ((Requirement.Combination) requirement).needed();
    int met = Collections.frequency(parts, Outcome.MET);
    int untold = Collections.frequency(parts, Outcome.UNDETERMINED);
    if (applicable == 0) {
      return Outcome.NOT_APPLICABLE;
    }
    if (met >= needed) {
      return Outcome.MET;
    }
    boolean perhaps = met + untold >= needed;
    // What cannot be told may turn out not to apply; then so may all of it.
    return perhaps || untold == applicable ? Outcome.UNDETERMINED : Outcome.NOT_MET;
  }
}
