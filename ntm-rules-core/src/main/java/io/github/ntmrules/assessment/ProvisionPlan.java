package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules concluded for one indicator, ready. Results that are the same for every unit are
 * made once: exemptions, and what a single threshold's shared findings lead to. Immutable and
 * thread-safe.
 */
public final class ProvisionPlan {

  private final Provision provision;
  private final @Nullable RequirementPlan requirement;
  private final @Nullable ThresholdPlan single;
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
    this.provision = provision;
    Requirement asked = provision.requirement();
    this.requirement =
        asked == null
            ? null
            : RequirementPlan.of(asked, derivations.deciding(confirmedOnly), confirmedOnly);
    this.single = requirement instanceof ThresholdPlan threshold ? threshold : null;
    List<ThresholdPlan> all = new ArrayList<>();
    if (requirement != null) {
      requirement.forEachThreshold(all::add);
    }
    this.thresholds = List.copyOf(all);
    List<Finding.Comparison> findings = single == null ? List.of() : single.sharedFindings();
    this.shared =
        provision.match(
            required -> findings.stream().map(this::result).toArray(IndicatorResult[]::new),
            exempt -> new IndicatorResult[] {exempted(exempt, confirmedOnly)});
  }

  private static IndicatorResult exempted(Provision.Exempt exempt, boolean confirmedOnly) {
    boolean decides = exempt.decides(confirmedOnly);
    return new IndicatorResult(
        exempt, decides ? Outcome.NOT_APPLICABLE : Outcome.UNDETERMINED, null);
  }

  private IndicatorResult result(Finding finding) {
    return new IndicatorResult(provision, finding.outcome(), finding);
  }

  /** What is asked. */
  public Provision provision() {
    return provision;
  }

  /** The outcome for one unit, whatever else is asked of it. */
  public Outcome outcome(Snapshot snapshot) {
    return result(new UnitFigures(snapshot)).outcome();
  }

  IndicatorResult result(UnitFigures unit) {
    if (single != null) {
      Figure figure = single.reported(unit);
      int index = single.sharedFinding(figure);
      return index == ThresholdPlan.OWN ? result(single.own(figure, unit)) : shared[index];
    }
    return requirement == null ? shared[0] : result(requirement.find(unit));
  }

  /** The codes of the outcomes for many units, as {@link RequirementPlan#outcomes}. */
  void outcomes(FigureTable table, int[] rows, byte[] outcomes, int at) {
    if (requirement == null) {
      Arrays.fill(outcomes, at, at + rows.length, (byte) shared[0].outcome().code());
    } else {
      requirement.outcomes(table, rows, outcomes, at);
    }
  }

  /** The thresholds, in the order of the comparisons of a result. */
  List<ThresholdPlan> thresholds() {
    return thresholds;
  }
}
