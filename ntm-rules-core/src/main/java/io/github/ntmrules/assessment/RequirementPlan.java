package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.snapshot.FigureTable;
import java.util.function.Consumer;

/** A requirement made ready to be held against figures, of one unit or of many. Immutable. */
sealed interface RequirementPlan permits ThresholdPlan, CombinationPlan, MeetsPlan {

  /**
   * Makes a requirement ready.
   *
   * @param network the figures that are asked for
   * @param confirmedOnly strict mode
   * @param plans makes what other sets ask ready
   */
  static RequirementPlan of(
      Requirement requirement,
      FigureNetwork network,
      boolean confirmedOnly,
      AssessmentPlans plans) {
    return requirement.match(
        threshold -> new ThresholdPlan(threshold, network, confirmedOnly),
        combination -> new CombinationPlan(combination, network, confirmedOnly, plans),
        meets -> new MeetsPlan(meets, plans.of(meets.requirements(), confirmedOnly)));
  }

  /** What is found for one unit. */
  Found find(UnitFigures unit);

  /** What can follow in a case, as an {@link OutcomeSet}. */
  int outcomes(CaseFigures figures);

  /**
   * What can follow for many units, seen part by part: for each of the rows, in their order, an
   * {@link OutcomeSet} in {@code sets} from {@code at} on.
   */
  void sets(FigureTable table, int[] rows, byte[] sets, int at);

  /** Visits the thresholds in the order of the comparisons of a finding. */
  void forEachThreshold(Consumer<ThresholdPlan> visitor);

  /** Visits the same, but for those of other sets. */
  void forEachOwnThreshold(Consumer<ThresholdPlan> visitor);

  /**
   * Whether it is certain that something is asked: an outcome is met or not met, once all is known.
   */
  boolean isAsked(CaseFigures figures);
}
