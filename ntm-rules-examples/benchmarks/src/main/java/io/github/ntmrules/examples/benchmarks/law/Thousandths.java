package io.github.ntmrules.examples.benchmarks.law;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers as whole thousandths: exact for every figure and level of the set. */
public final class Thousandths {

  /** Stands for a figure that is missing and for a level that does not decide. */
  public static final long NONE = Long.MIN_VALUE;

  private static final int DECIMALS = 3;

  private Thousandths() {}

  /** The number in thousandths, {@link #NONE} for {@code null}. */
  public static long of(@Nullable BigDecimal number) {
    return number == null ? NONE : number.movePointRight(DECIMALS).longValueExact();
  }

  /** The number that so many thousandths are. */
  public static BigDecimal toDecimal(long thousandths) {
    return BigDecimal.valueOf(thousandths, DECIMALS);
  }
}
