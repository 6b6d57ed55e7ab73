package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.examples.benchmarks.contestants.HandResults.Reason;
import io.github.ntmrules.examples.benchmarks.law.FigureName;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Thousandths;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules and result objects of the hand-written contestant that counts in thousandths. */
final class FixedResults {

  private FixedResults() {}

  /** One comparison that is asked for; the level in thousandths, or why there is none. */
  record Asked(FigureName name, boolean atLeast, long level, @Nullable Reason undecided) {}

  /** One indicator that is asked for. */
  record AskedIndicator(
      String code, Law.Join join, List<Asked> parts, boolean onlyWhereTradePlanned) {}

  /** One criterion that is asked for. */
  record AskedCriterion(String code, List<AskedIndicator> indicators) {}

  /** One comparison; figure and difference in thousandths. */
  record Finding(Asked asked, long figure, Outcome outcome, long difference, List<Reason> unsettled)
      implements Results.Comparison {

    @Override
    public @Nullable BigDecimal shortfall() {
      return outcome == Outcome.NOT_MET ? Thousandths.toDecimal(difference) : null;
    }

    @Override
    public void read(Checksum sum) {
      sum.add(difference);
      sum.add(unsettled.size());
    }
  }
}
