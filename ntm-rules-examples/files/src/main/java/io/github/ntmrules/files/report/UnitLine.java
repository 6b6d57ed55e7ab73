package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of one unit of many. */
record UnitLine(
    long number,
    String name,
    @Nullable String commune,
    @Nullable String district,
    @Nullable String province,
    @Nullable Region region,
    Outcome outcome,
    List<Outcome> criteria,
    int met,
    int notMet,
    int applicable,
    boolean incomplete) {

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
        snapshot.inCommune(),
        snapshot.district(),
        snapshot.province(),
        snapshot.region(),
        assessment.outcome(),
        assessment.criteria().stream().map(each -> each.outcome()).toList(),
        assessment.metCount(),
        assessment.notMetCount(),
        assessment.applicableCount(),
        snapshot.isIncomplete());
  }
}
