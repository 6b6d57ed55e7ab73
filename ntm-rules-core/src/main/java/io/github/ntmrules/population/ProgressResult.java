package io.github.ntmrules.population;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.Lookup;
import java.util.List;

/**
 * What changed between two dates for many units. Immutable and thread-safe.
 *
 * @param set the criteria set
 * @param confirmedOnly whether only confirmed levels were let decide; false where nothing was
 *     counted
 * @param units how the outcome of the whole set changed: {@code units.count(Change.NEWLY_MET)} is
 *     the number of units newly meeting it, {@code units.count(Change.LOST)} of those no longer
 * @param criteria how the outcome of each criterion changed, in the order of the decree
 */
public record ProgressResult(
    CriteriaSet set, boolean confirmedOnly, Transitions units, List<CriterionProgress> criteria) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the criteria are not those of the set
   */
  public ProgressResult {
    criteria = List.copyOf(criteria);
    if (!criteria.stream().map(CriterionProgress::criterion).toList().equals(set.criteria())) {
      throw new IllegalArgumentException("The criteria are not those of " + set.id());
    }
  }

  /**
   * The number of criteria that changed in that way, over all units: criteria newly met, lost, kept
   * and so on.
   */
  public long criteriaCount(Change change) {
    return criteria.stream().mapToLong(each -> each.transitions().count(change)).sum();
  }

  /**
   * The result for that criterion.
   *
   * @throws IllegalArgumentException if the set has no such criterion
   */
  public CriterionProgress criterion(String code) {
    return Lookup.byCode(
        criteria,
        each -> each.criterion().code(),
        code,
        "The set " + set.id() + " has no criterion ");
  }
}
