package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.examples.benchmarks.law.Commune;
import io.github.ntmrules.examples.benchmarks.law.FigureName;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result objects of the hand-written contestants: as much as the library's say. */
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
      List<Unsettled> unsettled) {}

  /** One indicator; no findings if it does not apply. */
  record Indicator(String code, Outcome outcome, List<Finding> findings) {}

  /** One criterion. */
  record Criterion(String code, Outcome outcome, List<Indicator> indicators) {}

  /** The whole set. */
  record Assessment(
      Commune commune, Outcome outcome, List<Criterion> criteria, List<Indicator> conditions) {}

  /** What keeps the commune from passing; a distance from 0 to 1 unless undetermined. */
  record Gap(Indicator indicator, @Nullable BigDecimal relativeDistance) {}
}
