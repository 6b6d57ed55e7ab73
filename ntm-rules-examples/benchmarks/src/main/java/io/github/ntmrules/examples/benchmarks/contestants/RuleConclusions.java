package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.examples.benchmarks.law.Commune;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the textbook rules of a rule engine conclude; indicators and comparisons by their place. */
public interface RuleConclusions {

  /** The indicator at that place is met. */
  void met(Commune commune, int place);

  /** The indicator at that place is not met. */
  void notMet(Commune commune, int place);

  /** The indicator at that place is undetermined. */
  void undetermined(Commune commune, int place);

  /** The indicator at that place does not apply. */
  void notApplicable(Commune commune, int place);

  /** Notes how far a figure is below the level, if it is. */
  void below(Commune commune, int slot, @Nullable BigDecimal figure, BigDecimal level);

  /** Notes how far a figure is above the level, if it is. */
  void above(Commune commune, int slot, @Nullable BigDecimal figure, BigDecimal level);

  /** Notes a no where a yes is asked. */
  void no(Commune commune, int slot, @Nullable Boolean figure);
}
