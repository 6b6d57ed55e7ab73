package io.github.ntmrules.criteria;

import java.math.BigDecimal;
import java.util.List;
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
  LESS_THAN,
  /** Not below the lower number of the level, nor above the upper one (từ … đến). */
  BETWEEN;

  /**
   * {@return the figures that satisfy it, or {@code null} if the level has no value}
   *
   * @param level the level
   */
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
      case BETWEEN -> level.numbers();
    };
  }

  /** {@return the ends that what it accepts has, the lower one first} */
  public List<Range.End> ends() {
    return switch (this) {
      case AT_LEAST, MORE_THAN -> List.of(Range.End.LOWER);
      case AT_MOST, LESS_THAN -> List.of(Range.End.UPPER);
      case BETWEEN -> List.of(Range.End.values());
    };
  }

  /**
   * {@return the comparison that accepts the level itself where this one does not, and the other
   * way round; {@code null} if there is none}
   */
  public @Nullable Comparison otherBound() {
    return switch (this) {
      case AT_LEAST -> MORE_THAN;
      case MORE_THAN -> AT_LEAST;
      case AT_MOST -> LESS_THAN;
      case LESS_THAN -> AT_MOST;
      case BETWEEN -> null;
    };
  }
}
