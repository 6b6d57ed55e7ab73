package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules concluded for one indicator, ready. Results that are the same for every unit are
 * made once: exemptions, and what a single threshold's shared findings lead to. Immutable and
 * thread-safe.
 */
public final class ProvisionPlan {

  private final Provision provision;
  private final FigureNetwork network;
  private final @Nullable RequirementPlan requirement;
  private final @Nullable ThresholdPlan single;
  private final @Nullable CaseSearch cases;
  private final List<ProvisionPlan> alternatives;
  private final IndicatorResult[] shared;
  private final List<ThresholdPlan> thresholds;

  /**
   * Makes a provision ready.
   *
   * @param provision what is asked
   * @param derivations how figures are computed for it; rules that may not decide are left out
   * @param confirmedOnly strict mode: only confirmed levels decide
   */
  public ProvisionPlan(Provision provision, Derivations derivations, boolean confirmedOnly) {
    this(
        provision,
        FigureNetwork.of(measures(provision), derivations.deciding(confirmedOnly)),
        confirmedOnly);
  }

  ProvisionPlan(Provision provision, FigureNetwork network, boolean confirmedOnly) {
    this.provision = provision;
    this.network = network;
    Requirement asked = provision.requirement();
    this.requirement = asked == null ? null : RequirementPlan.of(asked, network, confirmedOnly);
    this.cases = requirement == null ? null : CaseSearch.of(requirement);
    this.alternatives =
        provision.alternatives().stream()
            .map(each -> new ProvisionPlan(each, network, confirmedOnly))
            .toList();
    this.single =
        alternatives.isEmpty() && requirement instanceof ThresholdPlan threshold ? threshold : null;
    List<ThresholdPlan> all = new ArrayList<>();
    if (requirement != null) {
      requirement.forEachThreshold(all::add);
    }
    this.thresholds = List.copyOf(all);
    List<Found> findings = single == null ? List.of() : single.sharedFindings();
    this.shared =
        provision.match(
            required -> findings.stream().map(this::result).toArray(IndicatorResult[]::new),
            exempt -> new IndicatorResult[] {exempted(exempt, confirmedOnly)});
  }

  /** The measures of all levels that may be asked, those of other sets apart. */
  static Set<Measure> measures(Provision provision) {
    Set<Measure> measures = new LinkedHashSet<>();
    provision.thresholds().forEach(each -> measures.add(each.measure()));
    provision.alternatives().forEach(each -> measures.addAll(measures(each)));
    return measures;
  }

  private static IndicatorResult exempted(Provision.Exempt exempt, boolean confirmedOnly) {
    boolean decides = exempt.decides(confirmedOnly);
    return new IndicatorResult(
        exempt, decides ? Outcome.NOT_APPLICABLE : Outcome.UNDETERMINED, null, null);
  }

  private IndicatorResult result(Found found) {
    Finding finding = found.finding();
    return new IndicatorResult(provision, finding.outcome(), finding, null);
  }

  /** What is asked. */
  public Provision provision() {
    return provision;
  }

  /** The outcome for one unit, whatever else is asked of it. */
  public Outcome outcome(Snapshot snapshot) {
    return result(new UnitFigures(snapshot, network)).outcome();
  }

  IndicatorResult result(UnitFigures unit) {
    if (single != null) {
      Figure figure = single.reported(unit);
      int index = single.sharedFinding(figure, unit);
      return index == ThresholdPlan.OWN ? result(single.own(figure, unit)) : shared[index];
    }
    if (requirement == null) {
      return shared[0];
    }
    Found found = requirement.find(unit);
    if (!alternatives.isEmpty()) {
      return concluded(found, ofAlternatives(unit), Inference.Ground.ANY_COLUMN);
    }
    if (OutcomeSet.isCertain(found.outcomes()) || cases == null) {
      return result(found);
    }
    CaseSearch.Result searched = cases.search(unit, found.outcomes());
    return concluded(
        found,
        searched.outcomes(),
        searched.complete() ? Inference.Ground.ANY_CASE : Inference.Ground.TOO_MANY_CASES);
  }

  /** What all cases lead to, where what was found for the parts does not say it. */
  private IndicatorResult concluded(Found found, int outcomes, Inference.Ground ground) {
    boolean told = OutcomeSet.isCertain(outcomes) || ground == Inference.Ground.TOO_MANY_CASES;
    return new IndicatorResult(
        provision,
        OutcomeSet.verdict(outcomes),
        found.finding(),
        told ? new Inference(ground) : null);
  }

  private int ofAlternatives(CaseFigures figures) {
    int outcomes = 0;
    for (ProvisionPlan each : alternatives) {
      outcomes |= each.outcomes(figures);
    }
    return outcomes;
  }

  /**
   * All that can come about for one unit when everything gets known: an {@link OutcomeSet} of
   * {@code MET}, {@code NOT_MET} and {@code NOT_APPLICABLE}.
   */
  int possible(CaseFigures figures) {
    if (alternatives.isEmpty()) {
      return OutcomeSet.told(allOutcomes(figures), isAsked(figures));
    }
    int outcomes = 0;
    for (ProvisionPlan each : alternatives) {
      outcomes |= each.possible(figures);
    }
    return outcomes;
  }

  /** Whether it is certain that something is asked. */
  boolean isAsked(CaseFigures figures) {
    return alternatives.isEmpty()
        ? requirement != null && requirement.isAsked(figures)
        : alternatives.stream().allMatch(each -> each.isAsked(figures));
  }

  /** All that can follow in a case, as an {@link OutcomeSet}, where nothing is certain, too. */
  int allOutcomes(CaseFigures figures) {
    if (requirement == null) {
      return OutcomeSet.of(shared[0].outcome());
    }
    if (!alternatives.isEmpty()) {
      int outcomes = 0;
      for (ProvisionPlan each : alternatives) {
        outcomes |= each.allOutcomes(figures);
      }
      return outcomes;
    }
    int outcomes = requirement.outcomes(figures);
    return cases == null || Integer.bitCount(outcomes) == 1
        ? outcomes
        : cases.searchAll(figures, outcomes);
  }

  /**
   * What can follow in a case, as an {@link OutcomeSet}; not all of it where nothing is certain.
   */
  int outcomes(CaseFigures figures) {
    if (requirement == null) {
      return OutcomeSet.of(shared[0].outcome());
    }
    if (!alternatives.isEmpty()) {
      return ofAlternatives(figures);
    }
    int outcomes = requirement.outcomes(figures);
    return OutcomeSet.isCertain(outcomes) || cases == null
        ? outcomes
        : cases.search(figures, outcomes).outcomes();
  }

  /** Whether an outcome may be certain though its parts, each for itself, are not. */
  boolean hasCases() {
    return cases != null
        || !alternatives.isEmpty()
        || (requirement != null && requirement.hasConditions());
  }

  /** The codes of the outcomes for many units, as {@link RequirementPlan#outcomes}. */
  void outcomes(FigureTable table, int[] rows, byte[] outcomes, int at) {
    if (requirement == null) {
      Arrays.fill(outcomes, at, at + rows.length, (byte) shared[0].outcome().code());
      return;
    }
    requirement.outcomes(table, rows, outcomes, at);
    if (hasCases()) {
      for (int i = 0; i < rows.length; i++) {
        if (!alternatives.isEmpty() || outcomes[at + i] == Outcome.UNDETERMINED.code()) {
          int all = outcomes(new UnitFigures(table, rows[i], network));
          outcomes[at + i] = (byte) OutcomeSet.verdict(all).code();
        }
      }
    }
  }

  /** The thresholds, in the order of the comparisons of a result. */
  List<ThresholdPlan> thresholds() {
    return thresholds;
  }
}
