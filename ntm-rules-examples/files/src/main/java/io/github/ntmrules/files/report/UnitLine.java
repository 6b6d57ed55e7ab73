package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one unit of many.
 *
 * @param number its place among those given, from 0
 * @param name its name
 * @param district its district, or {@code null} if not stated
 * @param province its province, or {@code null} if not stated
 * @param region its region, or {@code null} if not stated
 * @param outcome the outcome of the whole set
 * @param criteria the outcome of each criterion, in the order of the decree
 * @param met how many criteria are met
 * @param notMet how many are not
 * @param applicable how many apply
 */
record UnitLine(
    long number,
    String name,
    @Nullable String district,
    @Nullable String province,
    @Nullable Region region,
    Outcome outcome,
    List<Outcome> criteria,
    int met,
    int notMet,
    int applicable) {

  /** The fewest criteria met first, then the most not met; among equals as they were given. */
  static final Comparator<UnitLine> WORST_FIRST =
      Comparator.comparingInt(UnitLine::met)
          .thenComparing(Comparator.comparingInt(UnitLine::notMet).reversed())
          .thenComparingLong(UnitLine::number);

  /** Copies the outcomes. */
  UnitLine {
    criteria = List.copyOf(criteria);
  }

  /** What is kept of that unit. */
  static UnitLine of(long number, Assessment assessment) {
    Snapshot snapshot = assessment.snapshot();
    return new UnitLine(
        number,
        snapshot.name(),
        snapshot.district(),
        snapshot.province(),
        snapshot.region(),
        assessment.outcome(),
        assessment.criteria().stream().map(each -> each.outcome()).toList(),
        assessment.metCount(),
        assessment.notMetCount(),
        assessment.criteria().size() - assessment.notApplicableCount());
  }
}
