package io.github.ntmrules.assessment;

import io.github.ntmrules.assessment.Unsettled.Reason;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Level;
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
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The law as plainly as it can be held against figures: decimals, one threshold at a time, nothing
 * prepared. Slow, and what the library computes is compared with it.
 */
record ReferenceEvaluator(
    Requirements requirements, Snapshot snapshot, DerivedFigures figures, boolean confirmedOnly) {

  ReferenceEvaluator(Requirements requirements, Snapshot snapshot, boolean confirmedOnly) {
    this(
        requirements,
        snapshot,
        new DerivedFigures(snapshot::figure, requirements.derivations().deciding(confirmedOnly)),
        confirmedOnly);
  }

  /** The results for all indicators, in the order of the decree. */
  List<IndicatorResult> indicators() {
    return requirements.provisions().stream().map(this::evaluate).toList();
  }

  /** The results for the conditions beside them. */
  List<IndicatorResult> conditions() {
    return requirements.conditions().stream().map(this::evaluate).toList();
  }

  /** The outcomes of the criteria, then that of the whole. */
  List<Outcome> criteria() {
    Iterator<IndicatorResult> results = indicators().iterator();
    List<Outcome> outcomes = new ArrayList<>();
    for (Criterion criterion : requirements.set().criteria()) {
      outcomes.add(
          all(criterion.indicators().stream().map(each -> results.next().outcome()).toList()));
    }
    outcomes.add(all(outcomes));
    return outcomes;
  }

  private IndicatorResult evaluate(Provision provision) {
    if (provision instanceof Provision.Required required) {
      Finding finding = find(required.requirement());
      return new IndicatorResult(provision, finding.outcome(), finding);
    }
    boolean decides = provision instanceof Provision.Exempt exempt && exempt.decides(confirmedOnly);
    return new IndicatorResult(
        provision, decides ? Outcome.NOT_APPLICABLE : Outcome.UNDETERMINED, null);
  }

  private Finding find(Requirement requirement) {
    return requirement.match(
        this::compare,
        combination -> {
          List<Finding> parts = combination.parts().stream().map(this::find).toList();
          List<Outcome> outcomes = parts.stream().map(Finding::outcome).toList();
          return new Finding.Combination(combination, parts, combine(combination, outcomes));
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
    return met + open < needed ? Outcome.NOT_MET : Outcome.UNDETERMINED;
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
        threshold, figure, figures.derivation(threshold.measure()), outcome, difference, unsettled);
  }

  private static Unsettled unsettled(Reason reason, Requirement.Threshold threshold) {
    return new Unsettled(reason, threshold.measure(), threshold.level());
  }

  private static Reason reason(Level level) {
    return switch (level.status()) {
      case DOUBTFUL -> Reason.LEVEL_DOUBTFUL;
      case NOT_ON_FILE ->
          level.inUndeterminedColumn() ? Reason.COLUMN_UNDETERMINED : Reason.LEVEL_NOT_ON_FILE;
      case SET_BY_PROVINCE -> Reason.LEVEL_SET_BY_PROVINCE;
      case CONFIRMED, UNCONFIRMED -> Reason.LEVEL_UNCONFIRMED;
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
