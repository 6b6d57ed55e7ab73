package io.github.ntmrules.population;

import io.github.ntmrules.assessment.Outcome;

/** Counts outcomes. Not thread-safe. */
final class OutcomeCounter {

  private long met;
  private long notMet;
  private long undetermined;
  private long notApplicable;

  void add(Outcome outcome) {
    switch (outcome) {
      case MET -> met++;
      case NOT_MET -> notMet++;
      case UNDETERMINED -> undetermined++;
      case NOT_APPLICABLE -> notApplicable++;
    }
  }

  void addAll(OutcomeCounter other) {
    met += other.met;
    notMet += other.notMet;
    undetermined += other.undetermined;
    notApplicable += other.notApplicable;
  }

  OutcomeTally tally() {
    return new OutcomeTally(met, notMet, undetermined, notApplicable);
  }
}
