package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.snapshot.FigureTable;
import java.util.Arrays;
import java.util.function.Consumer;

/** Another whole set, ready. Immutable. */
final class MeetsPlan implements RequirementPlan {

  private final Requirement.Meets meets;
  private final AssessmentPlan other;

  MeetsPlan(Requirement.Meets meets, AssessmentPlan other) {
    this.meets = meets;
    this.other = other;
  }

  @Override
  public Found find(UnitFigures unit) {
    Assessment assessment = other.assess(unit.snapshot());
    Finding finding = new Finding.Referred(meets, assessment);
    return assessment.outcome() == Outcome.UNDETERMINED
        ? new Found(finding, outcomes(unit))
        : Found.of(finding);
  }

  @Override
  public int outcomes(CaseFigures figures) {
    CaseFigures there = figures.under(other.network());
    int all = OutcomeSet.of(Outcome.NOT_APPLICABLE);
    for (ProvisionPlan provision : other.provisions()) {
      all = OutcomeSet.all(all, provision.allOutcomes(there));
    }
    return all;
  }

  @Override
  public boolean isAsked(CaseFigures figures) {
    CaseFigures there = figures.under(other.network());
    return other.provisions().stream().anyMatch(each -> each.isAsked(there));
  }

  /** All criteria are met if all indicators are: no need to look at criteria. */
  @Override
  public void sets(FigureTable table, int[] rows, byte[] sets, int at) {
    byte[] one = new byte[rows.length];
    Arrays.fill(sets, at, at + rows.length, (byte) OutcomeSet.of(Outcome.NOT_APPLICABLE));
    for (ProvisionPlan provision : other.provisions()) {
      provision.sets(table, rows, one, 0);
      for (int i = 0; i < one.length; i++) {
        sets[at + i] = (byte) OutcomeSet.all(sets[at + i], one[i]);
      }
    }
  }

  @Override
  public void forEachThreshold(Consumer<ThresholdPlan> visitor) {
    for (ProvisionPlan provision : other.provisions()) {
      provision.thresholds().forEach(visitor);
    }
  }

  @Override
  public void forEachOwnThreshold(Consumer<ThresholdPlan> visitor) {
    // Those of another set are looked at there.
  }
}
