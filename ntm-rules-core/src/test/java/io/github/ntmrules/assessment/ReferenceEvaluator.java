package io.github.ntmrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Unsettled.Reason;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Ranges;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The law as plainly as it can be held against figures: decimals, one threshold at a time, nothing
 * prepared. Slow, and what the library computes is compared with it.
 */
record ReferenceEvaluator(
    Requirements requirements, Snapshot snapshot, PlainFigures figures, boolean confirmedOnly) {

  ReferenceEvaluator(Requirements requirements, Snapshot snapshot, boolean confirmedOnly) {
    this(
        requirements,
        snapshot,
        new PlainFigures(snapshot::figure, requirements.derivations().deciding(confirmedOnly)),
        confirmedOnly);
  }

  /**
   * What plain decimals decide stands, with figure and distance; what they leave open is open, for
   * the same reasons, or is certain for a reason that is told. Criteria follow from indicators.
   */
  void check(Assessment assessment) {
    check(assessment.indicators(), requirements.provisions());
    check(assessment.conditions(), requirements.conditions());
    List<Outcome> all = new ArrayList<>();
    List<IndicatorResult> nested = new ArrayList<>();
    for (CriterionResult criterion : assessment.criteria()) {
      nested.addAll(criterion.indicators());
      Outcome expected =
          all(criterion.indicators().stream().map(IndicatorResult::outcome).toList());
      assertThat(criterion.outcome()).isEqualTo(expected);
      all.add(expected);
    }
    assertThat(assessment.outcome()).isEqualTo(all(all));
    assertThat(nested).isEqualTo(assessment.indicators());
  }

  private void check(List<IndicatorResult> found, List<Provision> asked) {
    assertThat(found).hasSameSizeAs(asked);
    for (int i = 0; i < found.size(); i++) {
      check(found.get(i), evaluate(asked.get(i)));
    }
  }

  private void check(IndicatorResult found, IndicatorResult plain) {
    assertThat(found.provision()).isEqualTo(plain.provision());
    if (found.finding() instanceof Finding.Referred referred) {
      new ReferenceEvaluator(referred.requirement().requirements(), snapshot, confirmedOnly)
          .check(referred.assessment());
      assertThat(found.outcome()).isEqualTo(referred.assessment().outcome());
      return;
    }
    boolean refers = refers(found.finding());
    boolean atOdds =
        found.comparisons().stream()
            .flatMap(each -> each.unsettled().stream())
            .anyMatch(open -> open.reason() == Reason.FIGURES_CONTRADICT);
    if (plain.outcome() != Outcome.UNDETERMINED
        && !atOdds
        && !refers
        && plain.comparisons().stream()
            .noneMatch(each -> mayBeNone(each) || isComputedFromFiguresAtOdds(each))
        && found.provision().alternatives().isEmpty()) {
      assertThat(found.outcome()).isEqualTo(plain.outcome());
    }
    if (plain.outcome() == Outcome.UNDETERMINED
        && found.outcome() != Outcome.UNDETERMINED
        && !refers) {
      assertThat(found.inferences().isEmpty())
          .as("%s", found)
          .isIn(found.comparisons().stream().anyMatch(ReferenceEvaluator::fromBounds), false);
    }
    for (int i = 0; !refers && i < plain.comparisons().size(); i++) {
      check(found.comparisons().get(i), plain.comparisons().get(i));
    }
  }

  /** Nothing is computed from figures that contradict each other. */
  private boolean isComputedFromFiguresAtOdds(Finding.Comparison plain) {
    Measure measure = plain.threshold().measure();
    if (plain.derivation() == null) {
      return false;
    }
    FigureGroup group =
        FigureNetwork.of(List.of(measure), requirements.derivations().deciding(confirmedOnly))
            .group(measure);
    PossibleFigures possible = PossibleFigures.of(group, snapshot::figure);
    return plain.derivation().parts().stream()
        .anyMatch(part -> possible.conflict(group.place(part)) != null);
  }

  private boolean mayBeNone(Finding.Comparison plain) {
    Derivation derivation = plain.derivation();
    if (derivation == null || derivation.operation() != Derivation.Operation.RATIO) {
      return false;
    }
    Figure divisor = figures.of(derivation.parts().get(1));
    return divisor == null || divisor.lower() == null || divisor.lower().signum() <= 0;
  }

  private static boolean fromBounds(Finding.Comparison found) {
    return found.derivation() != null && found.figure() != null && !found.figure().exact();
  }

  private static boolean refers(@Nullable Finding finding) {
    return finding instanceof Finding.Referred
        || (finding instanceof Finding.Combination combination
            && combination.parts().stream().anyMatch(ReferenceEvaluator::refers));
  }

  private void check(Finding.Comparison found, Finding.Comparison plain) {
    if (found.unsettled().stream().anyMatch(o -> o.reason() == Reason.FIGURES_CONTRADICT)) {
      assertThat(found.outcome()).isEqualTo(Outcome.UNDETERMINED);
      return;
    }
    if (isComputedFromFiguresAtOdds(plain)) {
      assertThat(found.derivation()).isNull();
      return;
    }
    assertThat(found.threshold()).isEqualTo(plain.threshold());
    if (found.derivation() != null && plain.derivation() == null) {
      // By what its parts can be at all; or there may be no quotient.
      return;
    }
    if (fromBounds(found) || fromBounds(plain)) {
      // What is computed from bounded figures lies within what its parts can be, too; and where
      // the divisor may be 0 there may be no quotient.
      Outcome outcome = plain.outcome();
      if (outcome != Outcome.UNDETERMINED && mayBeNone(plain)) {
        outcome = Outcome.UNDETERMINED;
      }
      assertThat(found.outcome())
          .isIn(outcome == Outcome.UNDETERMINED ? List.of(Outcome.values()) : List.of(outcome));
      // A divisor that was reported as a bound may be narrowed to 0.
      assertThat(found.derivation()).isIn(plain.derivation(), null);
    } else if (plain.outcome() != Outcome.UNDETERMINED) {
      assertThat(found).isEqualTo(plain).hasSameHashCodeAs(plain);
    } else if (found.outcome() == Outcome.UNDETERMINED) {
      assertThat(found.unsettled()).isEqualTo(plain.unsettled());
      assertThat(found.inference()).isNull();
    } else {
      assertThat(found.inference()).as("%s", found).isNotNull();
      assertThat(found.unsettled()).isEmpty();
    }
  }

  private IndicatorResult evaluate(Provision provision) {
    if (provision instanceof Provision.Required required) {
      Finding finding = find(required.requirement());
      return new IndicatorResult(provision, finding.outcome(), finding, null);
    }
    boolean decides = provision instanceof Provision.Exempt exempt && exempt.decides(confirmedOnly);
    return new IndicatorResult(
        provision, decides ? Outcome.NOT_APPLICABLE : Outcome.UNDETERMINED, null, null);
  }

  private Finding find(Requirement requirement) {
    return requirement.match(
        this::compare,
        combination -> {
          List<Finding> parts = combination.parts().stream().map(this::find).toList();
          List<Outcome> outcomes = parts.stream().map(Finding::outcome).toList();
          return new Finding.Combination(combination, parts, combine(combination, outcomes), null);
        },
        meets ->
            new Finding.Referred(
                meets, Assessment.of(meets.requirements(), snapshot, confirmedOnly)));
  }

  private static Outcome combine(Requirement requirement, List<Outcome> outcomes) {
    if (requirement instanceof Requirement.AnyOf) {
      return atLeast(1, outcomes);
    }
    if (requirement instanceof Requirement.AtLeastOf some) {
      return atLeast(some.needed(), outcomes);
    }
    return requirement instanceof Requirement.Given
        ? given(outcomes.get(0), outcomes.get(1))
        : all(outcomes);
  }

  private static Outcome all(List<Outcome> outcomes) {
    return Stream.of(Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.MET)
        .filter(outcomes::contains)
        .findFirst()
        .orElse(Outcome.NOT_APPLICABLE);
  }

  private static Outcome atLeast(int needed, List<Outcome> outcomes) {
    if (outcomes.stream().allMatch(outcome -> outcome == Outcome.NOT_APPLICABLE)) {
      return Outcome.NOT_APPLICABLE;
    }
    int met = Collections.frequency(outcomes, Outcome.MET);
    int open = Collections.frequency(outcomes, Outcome.UNDETERMINED);
    if (met >= needed) {
      return Outcome.MET;
    }
    // What is open may turn out not to apply.
    boolean applies = met > 0 || outcomes.contains(Outcome.NOT_MET);
    return applies && met + open < needed ? Outcome.NOT_MET : Outcome.UNDETERMINED;
  }

  private static Outcome given(Outcome condition, Outcome outcome) {
    return switch (condition) {
      case MET -> outcome;
      case UNDETERMINED -> Outcome.UNDETERMINED;
      case NOT_MET, NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
    };
  }

  private Finding compare(Requirement.Threshold threshold) {
    Figure figure = figures.of(threshold.measure());
    List<Unsettled> unsettled = new ArrayList<>();
    if (figure == null) {
      unsettled.add(unsettled(Reason.FIGURE_MISSING, threshold));
    }
    Level level = threshold.level();
    Range accepted = threshold.accepted();
    if (accepted == null || !level.decides(confirmedOnly)) {
      unsettled.add(unsettled(reason(level), threshold));
    } else if (figure != null) {
      Outcome outcome = outcome(figure, accepted);
      if (outcome == Outcome.UNDETERMINED) {
        unsettled.add(unsettled(Reason.FIGURE_BOUND_TOO_WEAK, threshold));
      } else {
        BigDecimal difference = difference(figure, accepted);
        return finding(threshold, figure, outcome, difference, unsettled);
      }
    }
    return finding(threshold, figure, Outcome.UNDETERMINED, null, unsettled);
  }

  private Finding.Comparison finding(
      Requirement.Threshold threshold,
      @Nullable Figure figure,
      Outcome outcome,
      @Nullable BigDecimal difference,
      List<Unsettled> unsettled) {
    return new Finding.Comparison(
        threshold,
        figure,
        figures.derivation(threshold.measure()),
        outcome,
        difference,
        unsettled,
        null);
  }

  private static Unsettled unsettled(Reason reason, Requirement.Threshold threshold) {
    return Unsettled.of(reason, threshold.measure(), threshold.level());
  }

  private static Reason reason(Level level) {
    return switch (level.status()) {
      case DOUBTFUL -> Reason.LEVEL_DOUBTFUL;
      case NOT_ON_FILE ->
          level.inUndeterminedColumn() ? Reason.COLUMN_UNDETERMINED : Reason.LEVEL_NOT_ON_FILE;
      case SET_BY_PROVINCE -> Reason.LEVEL_SET_BY_PROVINCE;
      case CONFIRMED, UNCONFIRMED, OWN_READING -> Reason.LEVEL_UNCONFIRMED;
    };
  }

  /** Met if every value the figure may have is, not met if none is. */
  private static Outcome outcome(Figure figure, Range accepted) {
    List<BigDecimal> ends = new ArrayList<>(accepted.ends());
    ends.addAll(figure.range().ends());
    List<Boolean> met =
        Ranges.around(ends).stream()
            .filter(each -> Ranges.lies(each, figure.range()))
            .map(each -> Ranges.lies(each, accepted))
            .distinct()
            .toList();
    return met.size() > 1 ? Outcome.UNDETERMINED : met.get(0) ? Outcome.MET : Outcome.NOT_MET;
  }

  /** The distance to the nearest level from the nearest value the figure may have. */
  private static BigDecimal difference(Figure figure, Range accepted) {
    BigDecimal difference =
        accepted.ends().stream()
            .flatMap(level -> figure.range().ends().stream().map(level::subtract))
            .map(BigDecimal::abs)
            .min(BigDecimal::compareTo)
            .orElseThrow()
            .stripTrailingZeros();
    return difference.setScale(Math.max(0, difference.scale()));
  }
}
