package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.population.Quotient;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The assessments of the units in one place: all together, and the latest. Not thread-safe. */
final class AreaCount {

  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private long units;
  private long met;
  private long open;
  private @Nullable Latest latest;

  /** What is kept of the latest assessment; of those of one day, of the last. */
  record Latest(LocalDate date, Outcome outcome, int met, int open, int applicable) {}

  void add(Assessment assessment) {
    units++;
    outcomes.merge(assessment.outcome(), 1L, Long::sum);
    met += assessment.metCount();
    open += assessment.undeterminedCount();
    LocalDate date = assessment.snapshot().date();
    Latest before = latest;
    if (before == null || !date.isBefore(before.date())) {
      latest =
          new Latest(
              date,
              assessment.outcome(),
              assessment.metCount(),
              assessment.undeterminedCount(),
              assessment.applicableCount());
    }
  }

  long units() {
    return units;
  }

  /**
   * The latest.
   *
   * @throws IllegalStateException if there is none
   */
  Latest latest() {
    Latest last = latest;
    if (last == null) {
      throw new IllegalStateException("Nothing was counted.");
    }
    return last;
  }

  /** What share of those that the set applies to meets it all; {@code null} of none. */
  @Nullable Quotient shareMet() {
    long of = units - count(Outcome.NOT_APPLICABLE);
    long sure = count(Outcome.MET);
    return of == 0 ? null : new Quotient(sure, sure + count(Outcome.UNDETERMINED), of);
  }

  private long count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /** How many criteria they meet on average. */
  Quotient meanMet() {
    return new Quotient(met, met + open, units);
  }
}
