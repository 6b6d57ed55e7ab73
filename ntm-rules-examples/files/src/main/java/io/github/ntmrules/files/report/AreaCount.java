package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.population.Quotient;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The assessments of the units in one place: all together, and the latest. Not thread-safe. */
final class AreaCount {

  private final long[] outcomes = new long[Outcome.values().length];
  private long units;
  private long met;
  private long open;
  private @Nullable Latest latest;

  /** What is kept of the latest assessment; of those of one day, of the last. */
  record Latest(LocalDate date, Outcome outcome, int met, int open, int applicable) {}

  void add(Assessment assessment) {
    units++;
    outcomes[assessment.outcome().ordinal()]++;
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
    long of = units - outcomes[Outcome.NOT_APPLICABLE.ordinal()];
    long sure = outcomes[Outcome.MET.ordinal()];
    return of == 0 ? null : new Quotient(sure, sure + outcomes[Outcome.UNDETERMINED.ordinal()], of);
  }

  /** How many criteria they meet on average. */
  Quotient meanMet() {
    return new Quotient(met, met + open, units);
  }
}
