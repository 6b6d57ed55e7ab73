package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.data.BadInputException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Rules of several sets, one for each day.
 *
 * @param all the earliest first
 */
record DatedRules(List<Assessor> all) {

  /**
   * Of those sets, in any order.
   *
   * @throws BadInputException if two are in force on one day, or assess units of different kinds
   */
  static DatedRules of(List<Assessor> assessors) {
    List<Assessor> sorted =
        assessors.stream().sorted(Comparator.comparing(each -> each.set().inForceFrom())).toList();
    for (int i = 1; i < sorted.size(); i++) {
      ComparedSets.requireSameUnit(sorted.get(i - 1), sorted.get(i));
      CriteriaSet earlier = sorted.get(i - 1).set();
      CriteriaSet later = sorted.get(i).set();
      LocalDate end = earlier.inForceUntil();
      if (end == null || end.isAfter(later.inForceFrom())) {
        throw new BadInputException("sets.overlap", earlier.id(), later.id());
      }
    }
    return new DatedRules(sorted);
  }

  /** Those in force on that day, or else the last before; of none before the first. */
  Assessor on(LocalDate day) {
    Assessor found = all.get(0);
    for (Assessor each : all) {
      found = each.set().inForceFrom().isAfter(day) ? found : each;
    }
    return found;
  }

  /** What they assess. */
  UnitKind unit() {
    return all.get(0).set().unit();
  }

  Assessor[] array() {
    return all.toArray(Assessor[]::new);
  }
}
