package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.Lookup;
import io.github.ntmrules.internal.text.NoJson;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the assessments of many units against one criteria set say together. Immutable and
 * thread-safe.
 *
 * <p>It counts assessments, not recognitions: whether a unit was recognised is for the authority.
 * The share of a district or a province is that of the units that were given; for those that were
 * not, see {@link OutcomeTally#withUnassessed}.
 */
public final class RollUpResult {

  private final CriteriaSet set;
  private final boolean confirmedOnly;
  private final OutcomeTally units;
  private final long outsidePeriod;
  private final long incomplete;
  private final List<BandCount> bands;
  private final List<CriterionTally> criteria;
  private final List<IndicatorTally> indicators;
  private final Map<Grouping, Map<GroupKey, RollUpResult>> groups;

  /**
   * Copies the collections, keeping their order.
   *
   * @throws IllegalArgumentException if the criteria or indicators are not those of the set
   */
  RollUpResult(
      CriteriaSet set,
      boolean confirmedOnly,
      OutcomeTally units,
      long outsidePeriod,
      long incomplete,
      List<BandCount> bands,
      List<CriterionTally> criteria,
      List<IndicatorTally> indicators,
      Map<Grouping, Map<GroupKey, RollUpResult>> groups) {
    bands = List.copyOf(bands);
    criteria = List.copyOf(criteria);
    indicators = List.copyOf(indicators);
    groups = GroupedCounts.copyOf(groups);
    if (!criteria.stream().map(CriterionTally::criterion).toList().equals(set.criteria())
        || !indicators.stream().map(IndicatorTally::indicator).toList().equals(set.indicators())) {
      throw new IllegalArgumentException("The tallies do not follow the rows of " + set.id());
    }

    this.set = set;
    this.confirmedOnly = confirmedOnly;
    this.units = units;
    this.outsidePeriod = outsidePeriod;
    this.incomplete = incomplete;
    this.bands = bands;
    this.criteria = criteria;
    this.indicators = indicators;
    this.groups = groups;
  }

  /** {@return the criteria set} */
  public CriteriaSet set() {
    return set;
  }

  /** {@return whether only confirmed levels were let decide; false where nothing was counted} */
  public boolean confirmedOnly() {
    return confirmedOnly;
  }

  /** {@return the number of units by the outcome of the whole set} */
  public OutcomeTally units() {
    return units;
  }

  /**
   * {@return how many of the units were assessed for a date outside the set's period in force:
   * studies, not assessments under it}
   */
  public long outsidePeriod() {
    return outsidePeriod;
  }

  /**
   * {@return the number of units that are missing figures because some of what their source says
   * could not be read}
   */
  public long incomplete() {
    return incomplete;
  }

  /**
   * {@return the number of units by band, the best first; a unit of which nothing is asked is in
   * none}
   */
  public List<BandCount> bands() {
    return bands;
  }

  /** {@return the number of units by the outcome of each criterion, in the order of the decree} */
  public List<CriterionTally> criteria() {
    return criteria;
  }

  /**
   * {@return the number of units by the outcome of each indicator, and how many it alone holds
   * back, in the order of the decree}
   */
  public List<IndicatorTally> indicators() {
    return indicators;
  }

  /**
   * {@return the same by group, in the order of the groups, for each grouping that was asked for;
   * empty within a group}
   */
  public Map<Grouping, Map<GroupKey, RollUpResult>> groups() {
    return groups;
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
   * {@return the result for that criterion}
   *
   * @param code the code of an indicator, criterion or condition
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
   * {@return the result for that indicator}
   *
   * @param code the code of an indicator, criterion or condition
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
   * {@return the indicators that hold units back: those that some unit does not meet, the one most
   * units do not meet first; among equals, the one that is undetermined for more units first, then
   * in the order of the decree} Each tells for how many units it is the only one in the way, and
   * for how many one of the last two.
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
   * {@return the results by group, in the order of {@link GroupKey}: every unit is in exactly one
   * group, and one that does not state its group is under "not stated"}
   *
   * @param grouping the grouping
   * @throws IllegalArgumentException if the roll-up was not asked to group by that
   */
  public Map<GroupKey, RollUpResult> groups(Grouping grouping) {
    return GroupedCounts.by(grouping, groups, "RollUp.collector(set");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RollUpResult that
        && set.equals(that.set)
        && confirmedOnly == that.confirmedOnly
        && units.equals(that.units)
        && outsidePeriod == that.outsidePeriod
        && incomplete == that.incomplete
        && bands.equals(that.bands)
        && criteria.equals(that.criteria)
        && indicators.equals(that.indicators)
        && groups.equals(that.groups);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        set, confirmedOnly, units, outsidePeriod, incomplete, bands, criteria, indicators, groups);
  }

  @Override
  public String toString() {
    return "RollUpResult[set="
        + set
        + ", confirmedOnly="
        + confirmedOnly
        + ", units="
        + units
        + ", outsidePeriod="
        + outsidePeriod
        + ", incomplete="
        + incomplete
        + ", bands="
        + bands
        + ", criteria="
        + criteria
        + ", indicators="
        + indicators
        + ", groups="
        + groups
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(RollUpResult.class);
  }
}
