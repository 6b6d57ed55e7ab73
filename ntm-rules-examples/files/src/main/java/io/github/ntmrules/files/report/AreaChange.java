package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.population.Reassessment;

/**
 * How many criteria the units in one place have gained and lost between two days. A criterion that
 * is undetermined on both counts neither way; one that is so on one of them may be a change or
 * none. Not thread-safe.
 */
final class AreaChange {

  private long units;
  private long before;
  private long after;
  private long least;
  private long most;

  void add(Reassessment pair) {
    units++;
    before += pair.earlier().metCount();
    after += pair.later().metCount();
    for (int i = 0; i < pair.later().criteria().size(); i++) {
      Outcome earlier = pair.earlier().criteria().get(i).outcome();
      Outcome later = pair.later().criteria().get(i).outcome();
      if (earlier != Outcome.UNDETERMINED || later != Outcome.UNDETERMINED) {
        least += sure(later) - possible(earlier);
        most += possible(later) - sure(earlier);
      }
    }
  }

  private static int sure(Outcome outcome) {
    return outcome == Outcome.MET ? 1 : 0;
  }

  private static int possible(Outcome outcome) {
    return outcome == Outcome.MET || outcome == Outcome.UNDETERMINED ? 1 : 0;
  }

  long units() {
    return units;
  }

  long before() {
    return before;
  }

  long after() {
    return after;
  }

  /** The criteria met after, less those met before. */
  long change() {
    return after - before;
  }

  /** The same at the least, whatever is undetermined on one of the days. */
  long least() {
    return least;
  }

  /** The same at the most. */
  long most() {
    return most;
  }
}
