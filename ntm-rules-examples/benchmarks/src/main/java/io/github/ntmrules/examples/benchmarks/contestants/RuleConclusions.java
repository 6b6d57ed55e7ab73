package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.examples.benchmarks.law.Commune;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the textbook rules of a rule engine conclude; indicators and comparisons by their place. */
public interface RuleConclusions {

  /** The indicator at that place comes out so. */
  void concludes(Commune commune, int place, Outcome outcome);

  /** Notes how far a figure is below the level, if it is. */
  void below(Commune commune, int slot, @Nullable BigDecimal figure, BigDecimal level);

  /** Notes how far a figure is above the level, if it is. */
  void above(Commune commune, int slot, @Nullable BigDecimal figure, BigDecimal level);

  /** Notes a no where a yes is asked. */
  void no(Commune commune, int slot, @Nullable Boolean figure);
}
