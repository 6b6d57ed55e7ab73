package io.github.ntmrules.cases;

import io.github.ntmrules.criteria.CriteriaSet;
import java.util.List;
import java.util.Locale;

/**
 * Cases at the boundaries of what a set asks: for every cell of every rule and every level in it,
 * one at the level, just below and just above it, and one without the figure; with other figures
 * such that this level decides. What each expects follows from the level by plain reasoning, never
 * from an assessment. Immutable.
 *
 * <p>"Just" is the smallest step that an analyst would write: 1 for what is counted, one grade,
 * else one in the last place of the level, but 0.1 for a level without decimals. A level that
 * decides nothing (doubtful, not on file, left to the province) has one case, which is undetermined
 * whatever the figure; what does not apply has one, too. Another whole set that is to be met has
 * three: all figures at their best, one that is not, and none. Where a figure can be computed from
 * others, one case is at the level by those.
 *
 * @param set the criteria set
 * @param groups the cases by rule file, in the order of the decree; no two have the same name
 * @param levels how many levels there are, and how many of them never decide
 * @param open the levels that decide nothing because of their status, in the order of the decree
 * @param idle the levels for which there are no such figures, in the order of the decree
 */
public record Boundaries(
    CriteriaSet set,
    List<CaseGroup> groups,
    LevelCount levels,
    List<OpenLevel> open,
    List<IdleLevel> idle) {

  /** Copies the lists. */
  public Boundaries {
    groups = List.copyOf(groups);
    open = List.copyOf(open);
    idle = List.copyOf(idle);
  }

  /** All cases, in the order of the decree. */
  public List<VerdictCase> cases() {
    return groups.stream().flatMap(group -> group.cases().stream()).toList();
  }

  /**
   * How many cases there are for which file, and which levels decide nothing, in words, for people;
   * do not parse.
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return new BoundariesText(this, locale).text();
  }
}
