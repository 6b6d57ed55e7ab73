package io.github.ntmrules.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.internal.text.NotApi;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules concluded for one indicator, ready. Results that are the same for every unit are
 * made once: exemptions, and what a single threshold's shared findings lead to. Immutable and
 * thread-safe.
 */
@NotApi
public final class ProvisionPlan {

  private final Provision provision;
  private final FigureNetwork network;
  private final boolean confirmedOnly;
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
    this(provision, network, confirmedOnly, AssessmentPlans.UNSHARED);
  }

  ProvisionPlan(
      Provision provision, FigureNetwork network, boolean confirmedOnly, AssessmentPlans plans) {
    this.provision = provision;
    this.network = network;
    this.confirmedOnly = confirmedOnly;
    Requirement asked = provision.requirement();
    this.requirement =
        asked == null ? null : RequirementPlan.of(asked, network, confirmedOnly, plans);
    this.cases = requirement == null ? null : CaseSearch.of(requirement);
    this.alternatives =
        provision.alternatives().stream()
            .map(each -> new ProvisionPlan(each, network, confirmedOnly, plans))
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
    return result(found.finding());
  }

  private IndicatorResult result(Finding finding) {
    return new IndicatorResult(provision, finding.outcome(), finding, null);
  }

  /** Equal when the same is asked, by the same figures. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ProvisionPlan that
            && confirmedOnly == that.confirmedOnly
            && network.equals(that.network)
            && provision.equals(that.provision));
  }

  @Override
  public int hashCode() {
    return Objects.hash(provision, confirmedOnly);
  }

  /** {@return what is asked} */
  public Provision provision() {
    return provision;
  }

  /**
   * {@return the outcome for one unit, whatever else is asked of it}
   *
   * @param snapshot what the unit reports
   */
  public Outcome outcome(Snapshot snapshot) {
    return result(new UnitFigures(snapshot, network)).outcome();
  }

  IndicatorResult result(UnitFigures unit) {
    if (single != null) {
      Figure figure = single.reported(unit);
      int index = single.sharedFinding(figure, unit);
      return index == ThresholdPlan.OWN ? result(single.own(figure, unit)) : shared[index];
    }
    return requirement == null ? shared[0] : result(requirement, unit);
  }

  private IndicatorResult result(RequirementPlan asked, UnitFigures unit) {
    Found found = asked.find(unit);
    if (!alternatives.isEmpty()) {
      return concluded(found, ofAlternatives(unit), Inference.Ground.ANY_COLUMN);
    }
    if (OutcomeSet.isCertain(found.outcomes()) || cases == null) {
      return result(found);
    }
    CaseSearch.Result searched = searched(cases, unit, found.outcomes());
    return concluded(
        found,
        searched.outcomes(),
        searched.complete() ? Inference.Ground.ANY_CASE : Inference.Ground.TOO_MANY_CASES);
  }

  /** What all cases lead to, where what was found for the parts does not say it. */
  private IndicatorResult concluded(Found found, int outcomes, Inference.Ground ground) {
    Outcome outcome = OutcomeSet.verdict(outcomes);
    boolean told = outcome != Outcome.UNDETERMINED || ground == Inference.Ground.TOO_MANY_CASES;
    return new IndicatorResult(
        provision, outcome, found.finding(), told ? new Inference(ground) : null);
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

  /** The codes of the outcomes for many units, in the places of {@link RequirementPlan#sets}. */
  void outcomes(FigureTable table, int[] rows, byte[] outcomes, int at) {
    if (single != null) {
      single.outcomes(table, rows, outcomes, at);
      return;
    }
    sets(table, rows, outcomes, at);
    for (int i = at; i < at + rows.length; i++) {
      outcomes[i] = OutcomeSet.code(outcomes[i]);
    }
  }

  /** What can follow for many units, as {@link RequirementPlan#sets}, all cases considered. */
  void sets(FigureTable table, int[] rows, byte[] sets, int at) {
    if (requirement == null) {
      byte exempt = (byte) OutcomeSet.of(shared[0].outcome());
      Arrays.fill(sets, at, at + rows.length, exempt);
      return;
    }
    if (!alternatives.isEmpty()) {
      setsOfAlternatives(table, rows, sets, at);
      return;
    }
    requirement.sets(table, rows, sets, at);
    if (cases != null) {
      for (int i = 0; i < rows.length; i++) {
        if (!OutcomeSet.isCertain(sets[at + i])) {
          UnitFigures unit = new UnitFigures(table, rows[i], network);
          sets[at + i] = (byte) searched(cases, unit, sets[at + i]).outcomes();
        }
      }
    }
  }

  private void setsOfAlternatives(FigureTable table, int[] rows, byte[] sets, int at) {
    byte[] one = new byte[rows.length];
    Arrays.fill(sets, at, at + rows.length, (byte) 0);
    for (ProvisionPlan each : alternatives) {
      each.sets(table, rows, one, 0);
      for (int i = 0; i < one.length; i++) {
        sets[at + i] |= one[i];
      }
    }
  }

  private static CaseSearch.Result searched(CaseSearch cases, UnitFigures unit, int seenApart) {
    return cases.matters(unit)
        ? cases.search(unit, seenApart)
        : new CaseSearch.Result(seenApart, true);
  }

  /** The thresholds, in the order of the comparisons of a result. */
  List<ThresholdPlan> thresholds() {
    return thresholds;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(ProvisionPlan.class);
  }
}
