package io.github.ntmrules.files.report;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.population.RollUpResult;
import java.time.LocalDate;
import java.util.List;

/**
 * What was counted of many units.
 *
 * @param set the criteria set
 * @param rulesHash the content hash of the rule files that were followed
 * @param earliest the first day of assessment
 * @param latest the last day of assessment
 * @param result the counts
 * @param byCriteriaMet how many units meet so many criteria, from none to all
 * @param worst those that meet the fewest criteria, worst first; all, if they are not too many
 */
record Population(
    CriteriaSet set,
    String rulesHash,
    LocalDate earliest,
    LocalDate latest,
    RollUpResult result,
    List<Long> byCriteriaMet,
    List<UnitLine> worst) {

  /** Copies the lists. */
  Population {
    byCriteriaMet = List.copyOf(byCriteriaMet);
    worst = List.copyOf(worst);
  }

  /** How many units there are. */
  long units() {
    return result.units().total();
  }
}
