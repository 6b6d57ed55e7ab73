package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.snapshot.FigureTable;
import java.util.function.Consumer;

/** A requirement made ready to be held against figures, of one unit or of many. Immutable. */
sealed interface RequirementPlan permits ThresholdPlan, CombinationPlan, MeetsPlan {

  /**
   * Makes a requirement ready.
   *
   * @param derivations the figures that may be computed for it
   * @param confirmedOnly strict mode
   */
  static RequirementPlan of(
      Requirement requirement, Derivations derivations, boolean confirmedOnly) {
    return requirement.match(
        threshold -> new ThresholdPlan(threshold, derivations, confirmedOnly),
        combination -> new CombinationPlan(combination, derivations, confirmedOnly),
        meets -> new MeetsPlan(meets, AssessmentPlan.of(meets.requirements(), confirmedOnly)));
  }

  /** What is found for one unit. */
  Finding find(UnitFigures unit);

  /**
   * The codes of the outcomes for many units: for each of the rows, in their order, one in {@code
   * outcomes} from {@code at} on.
   */
  void outcomes(FigureTable table, int[] rows, byte[] outcomes, int at);

  /** Visits the thresholds in the order of the comparisons of a finding. */
  void forEachThreshold(Consumer<ThresholdPlan> visitor);
}
