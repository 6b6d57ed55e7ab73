package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.examples.benchmarks.law.Commune;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result objects of the hand-written contestants: as much as the library's say. Their
 * comparisons are of their own kind.
 */
final class Results {

  private Results() {}

  /** One comparison. */
  interface Comparison {
    /** What is missing to the level; {@code null} unless it is not met. */
    @Nullable BigDecimal shortfall();

    /** Reads all that there is to read. */
    void read(Checksum sum);
  }

  /** One indicator; no findings if it does not apply. */
  record Indicator<F extends Comparison>(String code, Outcome outcome, List<F> findings) {

    private void read(Checksum sum) {
      sum.add(outcome);
      for (F finding : findings) {
        finding.read(sum);
      }
    }
  }

  /** One criterion. */
  record Criterion<F extends Comparison>(
      String code, Outcome outcome, List<Indicator<F>> indicators) {}

  /** The whole set. */
  record Assessment<F extends Comparison>(
      Commune commune,
      Outcome outcome,
      List<Criterion<F>> criteria,
      List<Indicator<F>> conditions) {

    /** Reads every outcome and every difference. */
    void read(Checksum sum) {
      sum.add(outcome);
      for (Criterion<F> criterion : criteria) {
        sum.add(criterion.outcome());
        for (Indicator<F> indicator : criterion.indicators()) {
          indicator.read(sum);
        }
      }
      for (Indicator<F> condition : conditions) {
        condition.read(sum);
      }
    }
  }
}
