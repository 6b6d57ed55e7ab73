package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.examples.benchmarks.contestants.Results.Indicator;
import io.github.ntmrules.examples.benchmarks.law.FigureName;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comparisons and gaps of the hand-written contestant that counts in decimal numbers. */
final class HandResults {

  private HandResults() {}

  /** Why something is undetermined. */
  enum Reason {
    FIGURE_MISSING,
    LEVEL_DOUBTFUL,
    LEVEL_NOT_ON_FILE,
    LEVEL_SET_BY_PROVINCE
  }

  /** A level, or why there is none that decides. */
  record Level(@Nullable BigDecimal value, @Nullable Reason undecided) {}

  /** What would settle a comparison. */
  record Unsettled(Reason reason, FigureName figure, Level level) {}

  /** One comparison. */
  record Finding(
      FigureName name,
      @Nullable BigDecimal figure,
      Level level,
      Outcome outcome,
      @Nullable BigDecimal difference,
      List<Unsettled> unsettled)
      implements Results.Comparison {

    @Override
    public @Nullable BigDecimal shortfall() {
      return outcome == Outcome.NOT_MET ? difference : null;
    }

    @Override
    public void read(Checksum sum) {
      sum.add(difference);
      sum.add(unsettled.size());
    }
  }

  /** What keeps the commune from passing; a distance from 0 to 1 unless undetermined. */
  record Gap(Indicator<Finding> indicator, @Nullable BigDecimal relativeDistance) {}
}
