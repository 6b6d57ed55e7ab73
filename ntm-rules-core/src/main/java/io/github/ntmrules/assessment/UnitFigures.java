package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one unit, as a plan reads them; computed ones only when asked for. Not
 * thread-safe: one for each assessment.
 */
final class UnitFigures {

  private final Snapshot snapshot;
  private @Nullable DerivedFigures computed;

  UnitFigures(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** The figure of that measure, if it is reported. */
  @Nullable Figure reported(Measure measure) {
    return snapshot.figure(measure);
  }

  /** The figures by these rules, which are the same for all that an assessment asks. */
  DerivedFigures computed(Derivations derivations) {
    DerivedFigures known = computed;
    if (known == null) {
      known = new DerivedFigures(snapshot::figure, derivations);
      computed = known;
    }
    return known;
  }
}
