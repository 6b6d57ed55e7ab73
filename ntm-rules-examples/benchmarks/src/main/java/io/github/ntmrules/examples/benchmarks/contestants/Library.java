package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.Gap;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** This library: one full assessment for each commune, one after the other or in bulk. */
final class Library implements Contestant {

  private final Assessor assessor;
  private final Law law;
  private final List<Snapshot> snapshots;
  private final Way way;

  /** How it is asked. */
  enum Way {
    /** One after the other. */
    ONE_BY_ONE,
    /** One after the other, and the ordered list of what is missing is asked for too. */
    WITH_GAPS,
    /** All in one call. */
    BULK
  }

  /** Prepares the snapshots. */
  Library(Assessor assessor, Law law, Population population, Way way) {
    this.assessor = assessor;
    this.law = law;
    this.way = way;
    List<Snapshot> all = new ArrayList<>();
    for (int i = 0; i < population.communes().size(); i++) {
      all.add(population.snapshot(i));
    }
    this.snapshots = List.copyOf(all);
  }

  @Override
  public long assess(int from, int to) {
    Checksum sum = new Checksum();
    if (way == Way.BULK) {
      assessor.assessAll(snapshots.subList(from, to)).forEach(each -> read(each, sum));
      return sum.value();
    }
    for (int i = from; i < to; i++) {
      Assessment assessment = assessor.assess(snapshots.get(i));
      read(assessment, sum);
      if (way == Way.WITH_GAPS) {
        for (Gap gap : assessment.gaps()) {
          sum.add(gap.relativeDistance());
        }
      }
    }
    return sum.value();
  }

  private static void read(Assessment assessment, Checksum sum) {
    sum.add(assessment.outcome());
    for (CriterionResult criterion : assessment.criteria()) {
      sum.add(criterion.outcome());
      for (IndicatorResult indicator : criterion.indicators()) {
        read(indicator, sum);
      }
    }
    for (IndicatorResult condition : assessment.conditions()) {
      read(condition, sum);
    }
  }

  private static void read(IndicatorResult indicator, Checksum sum) {
    sum.add(indicator.outcome());
    Finding finding = indicator.finding();
    if (finding != null) {
      finding.forEachComparison(
          comparison -> {
            sum.add(comparison.difference());
            sum.add(comparison.unsettled().size());
          });
    }
  }

  @Override
  public Verdict verdict(int commune) {
    return verdict(assessor.assess(snapshots.get(commune)));
  }

  @Override
  public List<Verdict> verdicts(int from, int to) {
    return way == Way.BULK
        ? assessor.assessAll(snapshots.subList(from, to)).map(this::verdict).toList()
        : Contestant.super.verdicts(from, to);
  }

  private Verdict verdict(Assessment assessment) {
    Verdict verdict = new Verdict(law);
    List<IndicatorResult> indicators = assessment.indicators();
    for (int row = 0; row < indicators.size(); row++) {
      verdict.indicator(row, indicators.get(row).outcome());
      if (indicators.get(row).outcome() == Outcome.NOT_MET) {
        List<Finding.Comparison> comparisons = indicators.get(row).comparisons();
        for (Law.Part part : law.rows().get(row).parts()) {
          Finding.Comparison found =
              comparisons.get(part.slot() - law.rows().get(row).parts().get(0).slot());
          boolean notMet = found.outcome() == Outcome.NOT_MET;
          verdict.shortfall(part.slot(), notMet ? found.difference() : null);
        }
      }
    }
    for (int i = 0; i < assessment.criteria().size(); i++) {
      verdict.criterion(i, assessment.criteria().get(i).outcome());
    }
    verdict.overall(assessment.outcome());
    return verdict;
  }
}
