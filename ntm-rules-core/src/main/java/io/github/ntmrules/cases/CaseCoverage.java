package io.github.ntmrules.cases;

import io.github.ntmrules.criteria.CriteriaSet;
import java.util.List;
import java.util.Locale;

/**
 * What of the rules some cases touch (độ phủ), and what none does. Immutable.
 *
 * <p>A case touches a cell only if it expects something of the indicator, of its criterion or of
 * the whole set in circumstances where the cell applies; and a level only if the figure is known
 * too. To assess a unit alone touches nothing: nobody would notice a wrong outcome. Whether the
 * expectations hold is not asked here.
 *
 * <p>Rules are left out whose conclusions no outcome shows: grounds for withdrawal, rules that do
 * not speak in the set's period, and those that choose a column where no level depends on it.
 *
 * @param set the criteria set
 * @param caseCount number of cases
 * @param rules the rules of which something is expected where they speak
 * @param levels the levels that are read, column by column; a cell without levels counts as one
 * @param outcomes the outcomes that are expected, among those that each indicator or condition can
 *     have
 * @param gaps what no case touches: rules, then levels, then outcomes, each in the order of the
 *     decree
 */
public record CaseCoverage(
    CriteriaSet set,
    int caseCount,
    Covered rules,
    Covered levels,
    Covered outcomes,
    List<CoverageGap> gaps) {

  /** Copies the list. */
  public CaseCoverage {
    gaps = List.copyOf(gaps);
  }

  /** Whether every rule, level and outcome is touched. */
  public boolean complete() {
    return gaps.isEmpty();
  }

  /**
   * The coverage in words, for people; do not parse.
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return new CoverageText(this, locale).text();
  }
}
