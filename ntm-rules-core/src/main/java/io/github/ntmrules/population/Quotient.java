package io.github.ntmrules.population;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A whole number divided by another, as an exact fraction: a share of units, or a mean per unit.
 * Where something is undetermined, the number divided is only bounded. Immutable.
 *
 * @param lower the least the number divided can be, from 0: what is undetermined counts as not met
 * @param upper the greatest it can be: what is undetermined counts as met
 * @param of the number it is divided by, at least 1
 */
public record Quotient(long lower, long upper, long of) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Checks the bounds.
   *
   * @param lower the lower end
   * @param upper the upper end
   * @param of of what
   * @throws IllegalArgumentException if they cannot be
   */
  public Quotient {
    if (lower < 0 || upper < lower || of < 1) {
      throw new IllegalArgumentException(
          "There is no fraction from " + lower + " to " + upper + ", divided by " + of + ".");
    }
  }

  /** {@return whether nothing undetermined leaves the fraction open} */
  public boolean exact() {
    return lower == upper;
  }

  /**
   * {@return the fraction as a figure: exact if nothing is undetermined and six decimals suffice,
   * else bounded}
   *
   * <p>A bound that has more decimals than a figure can have is replaced by the nearest number of
   * six decimals outside it, which is then excluded: 2/3 is more than 0.666666 and less than
   * 0.666667. So a comparison with a level of six decimals or fewer comes out as it would with the
   * fraction itself; rounding decides nothing.
   */
  public Figure figure() {
    return times(BigDecimal.ONE);
  }

  /**
   * {@return the fraction as a figure in percent, exact or bounded like {@link #figure()}: 1 of 4
   * is 25; 2 of 3 is more than 66.666666 and less than 66.666667}
   */
  public Figure percent() {
    return times(HUNDRED);
  }

  private Figure times(BigDecimal factor) {
    BigDecimal divisor = BigDecimal.valueOf(of);
    BigDecimal least = BigDecimal.valueOf(lower).multiply(factor);
    BigDecimal most = BigDecimal.valueOf(upper).multiply(factor);
    BigDecimal from = least.divide(divisor, FixedPoint.DECIMALS, RoundingMode.FLOOR);
    BigDecimal to = most.divide(divisor, FixedPoint.DECIMALS, RoundingMode.CEILING);
    return Figure.in(
        new Range(
            from,
            from.multiply(divisor).compareTo(least) != 0,
            to,
            to.multiply(divisor).compareTo(most) != 0));
  }
}
