package io.github.ntmrules.impact;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.Lookup;
import io.github.ntmrules.population.CriterionTransitions;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.GroupedCounts;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.IndicatorTransitions;
import io.github.ntmrules.population.Transitions;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What other rules mean for many units. Immutable and thread-safe.
 *
 * @param before the earlier criteria set
 * @param after the later criteria set; it may be the same, as with another overlay
 * @param confirmedOnly whether only confirmed levels were let decide; false where nothing was
 *     counted
 * @param units how the outcome of the whole set changes: {@code units.count(Change.LOST)} is the
 *     number of units that no longer meet it
 * @param criteria how the outcome of each criterion of either set changes, in the order of the
 *     later decree, with what only the earlier has after what it follows there
 * @param indicators the same for each indicator
 * @param conditions the same for each condition beside the criteria, by code
 * @param causes how many units each changed rule concerns: indicators in that order, then
 *     conditions; of one indicator, the rule that changes the outcome of most units first
 * @param groups the same by group, in the order of the groups, for each grouping that was asked
 *     for; empty within a group
 */
public record ImpactResult(
    CriteriaSet before,
    CriteriaSet after,
    boolean confirmedOnly,
    Transitions units,
    List<CriterionTransitions> criteria,
    List<IndicatorTransitions> indicators,
    List<IndicatorTransitions> conditions,
    List<CauseCount> causes,
    Map<Grouping, Map<GroupKey, ImpactResult>> groups) {

  /** Copies the collections, keeping their order. */
  public ImpactResult {
    criteria = List.copyOf(criteria);
    indicators = List.copyOf(indicators);
    conditions = List.copyOf(conditions);
    causes = List.copyOf(causes);
    groups = GroupedCounts.copyOf(groups);
  }

  /**
   * The result for that criterion.
   *
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
   * The result for that indicator.
   *
   * @throws IllegalArgumentException if neither set has such an indicator
   */
  public IndicatorTransitions indicator(String code) {
    return Lookup.byCode(
        indicators,
        each -> each.indicator().code(),
        code,
        "Neither " + before.id() + " nor " + after.id() + " has an indicator ");
  }

  /** The changed rules that concern that indicator; empty if none does. */
  public List<CauseCount> causes(String code) {
    return causes.stream().filter(each -> each.code().equals(code)).toList();
  }

  /**
   * The results by group, in the order of {@link GroupKey}: every unit is in exactly one group, and
   * one of which the group is not known is under "not stated".
   *
   * @throws IllegalArgumentException if it was not asked to group by that
   */
  public Map<GroupKey, ImpactResult> groups(Grouping grouping) {
    return GroupedCounts.by(grouping, groups, "Impact.collector(before, after");
  }

  /**
   * The result in words, for people; do not parse.
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return new ImpactText(locale).result(this);
  }
}
