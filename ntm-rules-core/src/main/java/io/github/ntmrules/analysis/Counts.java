package io.github.ntmrules.analysis;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The counters of one group: as many as the set has rows, however many units. Not thread-safe. */
final class Counts {

  private final CriteriaSet set;
  private final Counter units = new Counter();
  private final List<Counter> criteria;
  private final List<Counter> indicators;
  private final long[] certain = new long[Band.BEST_FIRST.size()];
  private final long[] possible = new long[Band.BEST_FIRST.size()];
  private long outsidePeriod;

  Counts(CriteriaSet set) {
    this.set = set;
    this.criteria = counters(set.criteria().size());
    this.indicators = counters(set.indicators().size());
  }

  static List<Counter> counters(int number) {
    return Stream.generate(Counter::new).limit(number).toList();
  }

  /** Counts a unit; its set has been checked. */
  void add(Assessment assessment) {
    units.add(assessment.outcome());
    if (assessment.outsidePeriod()) {
      outsidePeriod++;
    }
    int indicator = 0;
    for (int i = 0; i < criteria.size(); i++) {
      CriterionResult result = assessment.criteria().get(i);
      criteria.get(i).add(result.outcome());
      for (IndicatorResult each : result.indicators()) {
        indicators.get(indicator++).add(each.outcome());
      }
    }
    addBands(assessment);
  }

  /**
   * Counts the bands that the unit may be in. What is undetermined counts as not met, then as met.
   * A criterion that should turn out not applicable gives no further band: the fraction of criteria
   * met, which makes the band, stays between the two.
   */
  private void addBands(Assessment assessment) {
    int least = assessment.metCount();
    int most = least + assessment.undeterminedCount();
    int applicable = most + assessment.notMetCount();
    if (applicable == 0) {
      return;
    }
    for (int i = 0; i < certain.length; i++) {
      int from = Band.BEST_FIRST.get(i).from(applicable);
      int to = Band.BEST_FIRST.get(i).to(applicable);
      if (from <= least && most <= to) {
        certain[i]++;
      }
      if (Math.max(from, least) <= Math.min(to, most)) {
        possible[i]++;
      }
    }
  }

  void addAll(Counts other) {
    units.addAll(other.units);
    for (int i = 0; i < criteria.size(); i++) {
      criteria.get(i).addAll(other.criteria.get(i));
    }
    for (int i = 0; i < indicators.size(); i++) {
      indicators.get(i).addAll(other.indicators.get(i));
    }
    for (int i = 0; i < certain.length; i++) {
      certain[i] += other.certain[i];
      possible[i] += other.possible[i];
    }
    outsidePeriod += other.outsidePeriod;
  }

  Tally units() {
    return units.tally();
  }

  long outsidePeriod() {
    return outsidePeriod;
  }

  List<BandCount> bands() {
    return IntStream.range(0, certain.length)
        .mapToObj(i -> new BandCount(Band.BEST_FIRST.get(i), certain[i], possible[i]))
        .toList();
  }

  List<CriterionTally> criteria() {
    List<CriterionTally> tallies = new ArrayList<>();
    for (Criterion criterion : set.criteria()) {
      tallies.add(new CriterionTally(criterion, criteria.get(tallies.size()).tally()));
    }
    return tallies;
  }

  List<IndicatorTally> indicators() {
    List<IndicatorTally> tallies = new ArrayList<>();
    for (Indicator indicator : set.indicators()) {
      tallies.add(new IndicatorTally(indicator, indicators.get(tallies.size()).tally()));
    }
    return tallies;
  }
}
