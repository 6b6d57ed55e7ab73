package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.internal.text.NoJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The counters of one group: as many as the set has rows, however many units. Not thread-safe. */
final class RollUpCounts {

  private final CriteriaSet set;
  private final OutcomeCounter units = new OutcomeCounter();
  private final List<OutcomeCounter> criteria;
  private final List<OutcomeCounter> indicators;
  private final long[] certain = new long[Band.BEST_FIRST.size()];
  private final long[] possible = new long[Band.BEST_FIRST.size()];
  private final long[] alone;
  private final long[] amongLastTwo;
  private long outsidePeriod;
  private long incomplete;

  RollUpCounts(CriteriaSet set) {
    this.set = set;
    this.criteria = counters(set.criteria().size());
    this.indicators = counters(set.indicators().size());
    this.alone = new long[indicators.size()];
    this.amongLastTwo = new long[indicators.size()];
  }

  static List<OutcomeCounter> counters(int number) {
    return Stream.generate(OutcomeCounter::new).limit(number).toList();
  }

  /**
   * What is counted of one unit, made once for all its groups.
   *
   * @param inTheWay the positions of the indicators that are not met or undetermined, if they are
   *     two at most; else the first three
   */
  record Unit(
      Assessment assessment, Outcome outcome, OutcomeTally criteria, List<Integer> inTheWay) {
    static Unit of(Assessment assessment) {
      OutcomeCounter criteria = new OutcomeCounter();
      assessment.criteria().forEach(result -> criteria.add(result.outcome()));
      return new Unit(
          assessment, assessment.outcome(), criteria.tally(), inTheWay(assessment.indicators()));
    }

    private static List<Integer> inTheWay(List<IndicatorResult> results) {
      List<Integer> inTheWay = new ArrayList<>();
      for (int i = 0; i < results.size() && inTheWay.size() <= 2; i++) {
        Outcome outcome = results.get(i).outcome();
        if (outcome == Outcome.NOT_MET || outcome == Outcome.UNDETERMINED) {
          inTheWay.add(i);
        }
      }
      return inTheWay;
    }
  }

  /** Counts a unit; its set has been checked. */
  void add(Unit unit) {
    units.add(unit.outcome());
    if (unit.assessment().outsidePeriod()) {
      outsidePeriod++;
    }
    if (unit.assessment().snapshot().isIncomplete()) {
      incomplete++;
    }
    int criterion = 0;
    int indicator = 0;
    for (CriterionResult result : unit.assessment().criteria()) {
      criteria.get(criterion++).add(result.outcome());
      for (IndicatorResult each : result.indicators()) {
        indicators.get(indicator++).add(each.outcome());
      }
    }
    addBands(unit.criteria());
    if (unit.inTheWay().size() == 1) {
      alone[unit.inTheWay().get(0)]++;
    } else if (unit.inTheWay().size() == 2) {
      unit.inTheWay().forEach(each -> amongLastTwo[each]++);
    }
  }

  /**
   * Counts the bands that a unit may be in, by the outcomes of its criteria. What is undetermined
   * counts as not met, then as met. A criterion that should turn out not applicable gives no
   * further band: the fraction of criteria met, which makes the band, stays between the two.
   */
  private void addBands(OutcomeTally tally) {
    long least = tally.met();
    long most = least + tally.undetermined();
    int applicable = Math.toIntExact(tally.applicable());
    if (applicable == 0) {
      return;
    }
    int to = applicable;
    for (int i = 0; i < certain.length; i++) {
      int from = Band.BEST_FIRST.get(i).from(applicable);
      if (from <= least && most <= to) {
        certain[i]++;
      }
      if (Math.max(from, least) <= Math.min(to, most)) {
        possible[i]++;
      }
      to = from - 1;
    }
  }

  void addAll(RollUpCounts other) {
    units.addAll(other.units);
    for (int i = 0; i < criteria.size(); i++) {
      criteria.get(i).addAll(other.criteria.get(i));
    }
    for (int i = 0; i < indicators.size(); i++) {
      indicators.get(i).addAll(other.indicators.get(i));
    }
    for (int i = 0; i < alone.length; i++) {
      alone[i] += other.alone[i];
      amongLastTwo[i] += other.amongLastTwo[i];
    }
    for (int i = 0; i < certain.length; i++) {
      certain[i] += other.certain[i];
      possible[i] += other.possible[i];
    }
    outsidePeriod += other.outsidePeriod;
    incomplete += other.incomplete;
  }

  OutcomeTally units() {
    return units.tally();
  }

  long outsidePeriod() {
    return outsidePeriod;
  }

  long incomplete() {
    return incomplete;
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
      int at = tallies.size();
      tallies.add(
          new IndicatorTally(indicator, indicators.get(at).tally(), alone[at], amongLastTwo[at]));
    }
    return tallies;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(RollUpCounts.class);
  }
}
