package io.github.ntmrules.impact;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.Lookup;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.population.CriterionTransitions;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.GroupedCounts;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.IndicatorTransitions;
import io.github.ntmrules.population.Transitions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What other rules mean for many units. Immutable and thread-safe. */
public final class ImpactResult {

  private final CriteriaSet before;
  private final CriteriaSet after;
  private final boolean confirmedOnly;
  private final Transitions units;
  private final List<CriterionTransitions> criteria;
  private final List<IndicatorTransitions> indicators;
  private final List<IndicatorTransitions> conditions;
  private final List<CauseCount> causes;
  private final Map<Grouping, Map<GroupKey, ImpactResult>> groups;

  /** Copies the collections, keeping their order. */
  ImpactResult(
      CriteriaSet before,
      CriteriaSet after,
      boolean confirmedOnly,
      Transitions units,
      List<CriterionTransitions> criteria,
      List<IndicatorTransitions> indicators,
      List<IndicatorTransitions> conditions,
      List<CauseCount> causes,
      Map<Grouping, Map<GroupKey, ImpactResult>> groups) {
    criteria = List.copyOf(criteria);
    indicators = List.copyOf(indicators);
    conditions = List.copyOf(conditions);
    causes = List.copyOf(causes);
    groups = GroupedCounts.copyOf(groups);

    this.before = before;
    this.after = after;
    this.confirmedOnly = confirmedOnly;
    this.units = units;
    this.criteria = criteria;
    this.indicators = indicators;
    this.conditions = conditions;
    this.causes = causes;
    this.groups = groups;
  }

  /** {@return the earlier criteria set} */
  public CriteriaSet before() {
    return before;
  }

  /** {@return the later criteria set; it may be the same, as with another overlay} */
  public CriteriaSet after() {
    return after;
  }

  /** {@return whether only confirmed levels were let decide; false where nothing was counted} */
  public boolean confirmedOnly() {
    return confirmedOnly;
  }

  /**
   * {@return how the outcome of the whole set changes: {@code units.count(Change.LOST)} is the
   * number of units that no longer meet it}
   */
  public Transitions units() {
    return units;
  }

  /**
   * {@return how the outcome of each criterion of either set changes, in the order of the later
   * decree, with what only the earlier has after what it follows there}
   */
  public List<CriterionTransitions> criteria() {
    return criteria;
  }

  /** {@return the same for each indicator} */
  public List<IndicatorTransitions> indicators() {
    return indicators;
  }

  /** {@return the same for each condition beside the criteria, by code} */
  public List<IndicatorTransitions> conditions() {
    return conditions;
  }

  /**
   * {@return how many units each changed rule concerns: indicators in that order, then conditions;
   * of one indicator, the rule that changes the outcome of most units first}
   */
  public List<CauseCount> causes() {
    return causes;
  }

  /**
   * {@return the same by group, in the order of the groups, for each grouping that was asked for;
   * empty within a group}
   */
  public Map<Grouping, Map<GroupKey, ImpactResult>> groups() {
    return groups;
  }

  /**
   * {@return the result for that criterion}
   *
   * @param code the code of an indicator, criterion or condition
   * @throws IllegalArgumentException if neither set has such a criterion
   */
  public CriterionTransitions criterion(String code) {
    return Lookup.byCode(
        criteria,
        each -> each.criterion().code(),
        code,
        "Neither " + before.id() + " nor " + after.id() + " has a criterion ");
  }

  /**
   * {@return the result for that indicator}
   *
   * @param code the code of an indicator, criterion or condition
   * @throws IllegalArgumentException if neither set has such an indicator
   */
  public IndicatorTransitions indicator(String code) {
    return Lookup.byCode(
        indicators,
        each -> each.indicator().code(),
        code,
        "Neither " + before.id() + " nor " + after.id() + " has an indicator ");
  }

  /**
   * {@return the changed rules that concern that indicator; empty if none does}
   *
   * @param code the code of an indicator, criterion or condition
   */
  public List<CauseCount> causes(String code) {
    return causes.stream().filter(each -> each.code().equals(code)).toList();
  }

  /**
   * {@return the results by group, in the order of {@link GroupKey}: every unit is in exactly one
   * group, and one of which the group is not known is under "not stated"}
   *
   * @param grouping the grouping
   * @throws IllegalArgumentException if it was not asked to group by that
   */
  public Map<GroupKey, ImpactResult> groups(Grouping grouping) {
    return GroupedCounts.by(grouping, groups, "Impact.collector(before, after");
  }

  /**
   * {@return the result in words, for people; do not parse}
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return new ImpactText(locale).result(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ImpactResult that
        && before.equals(that.before)
        && after.equals(that.after)
        && confirmedOnly == that.confirmedOnly
        && units.equals(that.units)
        && criteria.equals(that.criteria)
        && indicators.equals(that.indicators)
        && conditions.equals(that.conditions)
        && causes.equals(that.causes)
        && groups.equals(that.groups);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        before, after, confirmedOnly, units, criteria, indicators, conditions, causes, groups);
  }

  @Override
  public String toString() {
    return "ImpactResult[before="
        + before
        + ", after="
        + after
        + ", confirmedOnly="
        + confirmedOnly
        + ", units="
        + units
        + ", criteria="
        + criteria
        + ", indicators="
        + indicators
        + ", conditions="
        + conditions
        + ", causes="
        + causes
        + ", groups="
        + groups
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(ImpactResult.class);
  }
}
