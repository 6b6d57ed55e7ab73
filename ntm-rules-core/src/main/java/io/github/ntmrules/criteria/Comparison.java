package io.github.ntmrules.criteria;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a figure is held against a level. Strict and non-strict bounds are different laws: "từ 80"
 * accepts 80, "trên 80" does not.
 */
public enum Comparison {
  /** Not below the level (từ … trở lên, tối thiểu). */
  AT_LEAST,
  /** Above the level (trên). */
  MORE_THAN,
  /** Not above the level (không quá, tối đa). */
  AT_MOST,
  /** Below the level (dưới). */
  LESS_THAN;

  /** The figures that satisfy it, or {@code null} if the level has no value. */
  public @Nullable Range accepting(Level level) {
    BigDecimal value = level.value();
    if (value == null) {
      return null;
    }
    return switch (this) {
      case AT_LEAST -> Range.atLeast(value);
      case MORE_THAN -> Range.moreThan(value);
      case AT_MOST -> Range.atMost(value);
      case LESS_THAN -> Range.lessThan(value);
    };
  }

  /** Whether more of the figure helps. */
  public boolean lowerBound() {
    return this == AT_LEAST || this == MORE_THAN;
  }

  /** Whether the level itself does not satisfy. */
  public boolean strict() {
    return this == MORE_THAN || this == LESS_THAN;
  }
}
