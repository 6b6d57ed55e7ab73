package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.Lookup;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed between two dates for many units. Immutable and thread-safe. */
public final class ProgressResult {

  private final CriteriaSet set;
  private final boolean confirmedOnly;
  private final Transitions units;
  private final List<CriterionProgress> criteria;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the criteria are not those of the set
   */
  ProgressResult(
      CriteriaSet set, boolean confirmedOnly, Transitions units, List<CriterionProgress> criteria) {
    criteria = List.copyOf(criteria);
    if (!criteria.stream().map(CriterionProgress::criterion).toList().equals(set.criteria())) {
      throw new IllegalArgumentException("The criteria are not those of " + set.id());
    }

    this.set = set;
    this.confirmedOnly = confirmedOnly;
    this.units = units;
    this.criteria = criteria;
  }

  /** {@return the criteria set} */
  public CriteriaSet set() {
    return set;
  }

  /** {@return whether only confirmed levels were let decide; false where nothing was counted} */
  public boolean confirmedOnly() {
    return confirmedOnly;
  }

  /**
   * {@return how the outcome of the whole set changed: {@code units.count(Change.NEWLY_MET)} is the
   * number of units newly meeting it, {@code units.count(Change.LOST)} of those no longer}
   */
  public Transitions units() {
    return units;
  }

  /** {@return how the outcome of each criterion changed, in the order of the decree} */
  public List<CriterionProgress> criteria() {
    return criteria;
  }

  /**
   * {@return the number of criteria that changed in that way, over all units: criteria newly met,
   * lost, kept and so on}
   *
   * @param change the change
   */
  public long criteriaCount(Change change) {
    return criteria.stream().mapToLong(each -> each.transitions().count(change)).sum();
  }

  /**
   * {@return the result for that criterion}
   *
   * @param code the code of an indicator, criterion or condition
   * @throws IllegalArgumentException if the set has no such criterion
   */
  public CriterionProgress criterion(String code) {
    return Lookup.byCode(
        criteria,
        each -> each.criterion().code(),
        code,
        "The set " + set.id() + " has no criterion ");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProgressResult that
        && set.equals(that.set)
        && confirmedOnly == that.confirmedOnly
        && units.equals(that.units)
        && criteria.equals(that.criteria);
  }

  @Override
  public int hashCode() {
    return Objects.hash(set, confirmedOnly, units, criteria);
  }

  @Override
  public String toString() {
    return "ProgressResult[set="
        + set
        + ", confirmedOnly="
        + confirmedOnly
        + ", units="
        + units
        + ", criteria="
        + criteria
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(ProgressResult.class);
  }
}
