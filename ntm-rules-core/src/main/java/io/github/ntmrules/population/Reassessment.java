package io.github.ntmrules.population;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.Criterion;
import java.util.ArrayList;
import java.util.List;

/**
 * Two assessments of one unit against one criteria set, of an earlier and a later date (or of the
 * same). Immutable.
 *
 * <p>That both are of the same unit is the caller's affair: a snapshot has no key that would tell.
 * A change may come from the unit's figures or from the text in force on the later date.
 *
 * @param earlier the earlier assessment
 * @param later the later assessment
 */
public record Reassessment(Assessment earlier, Assessment later) {

  /**
   * Checks that the two can be compared.
   *
   * @param later what was so later
   * @param earlier what was so earlier
   * @throws IncompatibleAssessmentsException if they are against different sets, if one is strict
   *     and the other is not, or if the later one is of an earlier date
   */
  public Reassessment {
    IncompatibleAssessmentsException.requireSet(earlier.set(), later);
    IncompatibleAssessmentsException.requireMode(earlier.confirmedOnly(), later.confirmedOnly());
    IncompatibleAssessmentsException.requireOrder(earlier, later);
  }

  /** {@return how the outcome of the whole set changed} */
  public Change change() {
    return Change.of(earlier.outcome(), later.outcome());
  }

  /**
   * {@return the criteria whose outcome changed in that way, in the order of the decree}
   *
   * @param change the change
   */
  public List<Criterion> criteria(Change change) {
    List<Criterion> criteria = new ArrayList<>();
    for (int i = 0; i < earlier.criteria().size(); i++) {
      if (Change.of(earlier.criteria().get(i).outcome(), later.criteria().get(i).outcome())
          == change) {
        criteria.add(later.criteria().get(i).criterion());
      }
    }
    return List.copyOf(criteria);
  }
}
