package io.github.ntmrules.population;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.Lookup;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the assessments of many units against one criteria set say together. Immutable and
 * thread-safe.
 *
 * <p>It counts assessments, not recognitions: whether a unit was recognised is for the authority.
 * The share of a district or a province is that of the units that were given; for those that were
 * not, see {@link OutcomeTally#withUnassessed}.
 *
 * @param set the criteria set
 * @param confirmedOnly whether only confirmed levels were let decide; false where nothing was
 *     counted
 * @param units the number of units by the outcome of the whole set
 * @param outsidePeriod how many of the units were assessed for a date outside the set's period in
 *     force: studies, not assessments under it
 * @param bands the number of units by band, the best first; a unit of which nothing is asked is in
 *     none
 * @param criteria the number of units by the outcome of each criterion, in the order of the decree
 * @param indicators the number of units by the outcome of each indicator, and how many it alone
 *     holds back, in the order of the decree
 * @param groups the same by group, in the order of the groups, for each grouping that was asked
 *     for; empty within a group
 */
public record RollUpResult(
    CriteriaSet set,
    boolean confirmedOnly,
    OutcomeTally units,
    long outsidePeriod,
    List<BandCount> bands,
    List<CriterionTally> criteria,
    List<IndicatorTally> indicators,
    Map<Grouping, Map<GroupKey, RollUpResult>> groups) {

  /**
   * Copies the collections, keeping their order.
   *
   * @throws IllegalArgumentException if the criteria or indicators are not those of the set
   */
  public RollUpResult {
    bands = List.copyOf(bands);
    criteria = List.copyOf(criteria);
    indicators = List.copyOf(indicators);
    groups = GroupedCounts.copyOf(groups);
    if (!criteria.stream().map(CriterionTally::criterion).toList().equals(set.criteria())
        || !indicators.stream().map(IndicatorTally::indicator).toList().equals(set.indicators())) {
      throw new IllegalArgumentException("The tallies do not follow the rows of " + set.id());
    }
  }

  /**
   * The share of units that meet the whole set: the figure that the district and province sets ask
   * for, as {@code result.shareMet().percent()}. See {@link OutcomeTally#shareMet()}.
   *
   * @return {@code null} if there are no units of which something is asked
   */
  public @Nullable Quotient shareMet() {
    return units.shareMet();
  }

  /**
   * The mean number of criteria met per unit (số tiêu chí đạt bình quân): the criteria that all
   * units meet together, divided by the number of all units.
   *
   * <p>A criterion that is undetermined for a unit may be met or not; one that does not apply to it
   * is not met by it.
   *
   * @return {@code null} if there are no units
   */
  public @Nullable Quotient meanCriteriaMet() {
    long met = criteria.stream().mapToLong(each -> each.tally().met()).sum();
    long open = criteria.stream().mapToLong(each -> each.tally().undetermined()).sum();
    return units.total() == 0 ? null : new Quotient(met, met + open, units.total());
  }

  /**
   * The result for that criterion.
   *
   * @throws IllegalArgumentException if the set has no such criterion
   */
  public CriterionTally criterion(String code) {
    return Lookup.byCode(
        criteria,
        each -> each.criterion().code(),
        code,
        "The set " + set.id() + " has no criterion ");
  }

  /**
   * The result for that indicator.
   *
   * @throws IllegalArgumentException if the set has no such indicator
   */
  public IndicatorTally indicator(String code) {
    return Lookup.byCode(
        indicators,
        each -> each.indicator().code(),
        code,
        "The set " + set.id() + " has no indicator ");
  }

  /**
   * The indicators that hold units back: those that some unit does not meet, the one most units do
   * not meet first; among equals, the one that is undetermined for more units first, then in the
   * order of the decree. Each tells for how many units it is the only one in the way, and for how
   * many one of the last two.
   */
  public List<IndicatorTally> holdingBack() {
    return indicators.stream()
        .filter(each -> each.tally().notMet() > 0)
        .sorted(
            Comparator.comparingLong((IndicatorTally each) -> each.tally().notMet())
                .thenComparingLong(each -> each.tally().undetermined())
                .reversed())
        .toList();
  }

  /**
   * The results by group, in the order of {@link GroupKey}: every unit is in exactly one group, and
   * one that does not state its group is under "not stated".
   *
   * @throws IllegalArgumentException if the roll-up was not asked to group by that
   */
  public Map<GroupKey, RollUpResult> groups(Grouping grouping) {
    return GroupedCounts.by(grouping, groups, "RollUp.collector(set");
  }
}
