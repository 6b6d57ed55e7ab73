package io.github.ntmrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.FixedPoint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Levels of any number of decimals against figures of six, as the decimals themselves say. */
class StepsTest {

  private static boolean holds(BigDecimal figure, Comparison comparison, BigDecimal level) {
    int order = figure.compareTo(level);
    return switch (comparison) {
      case AT_LEAST -> order >= 0;
      case MORE_THAN -> order > 0;
      case AT_MOST -> order <= 0;
      case LESS_THAN -> order < 0;
    };
  }

  private static void check(BigDecimal level, long figure) {
    if (Math.abs(figure) > FixedPoint.GREATEST) {
      return;
    }
    BigDecimal decimal = FixedPoint.decimal(figure);
    assertThat(FixedPoint.scaled(decimal)).isEqualTo(figure);
    for (Comparison comparison : Comparison.values()) {
      assertThat(Steps.of(comparison, level).contains(figure))
          .as("%s %s %s", decimal, comparison, level)
          .isEqualTo(holds(decimal, comparison, level));
    }
  }

  @Test
  void a_level_of_any_number_of_decimals_is_compared_exactly() {
    Random random = new Random(60);
    for (int run = 0; run < 20_000; run++) {
      BigDecimal level =
          new BigDecimal(new BigInteger(random.nextInt(70), random), random.nextInt(12));
      if (random.nextBoolean()) {
        level = level.negate();
      }
      BigDecimal millionths = level.movePointRight(FixedPoint.DECIMALS);
      long near = millionths.toBigInteger().bitLength() < 61 ? millionths.longValue() : 0;
      for (long beside = -2; beside <= 2; beside++) {
        check(level, near + beside);
      }
      check(level, random.nextLong() % FixedPoint.GREATEST);
    }
  }

  @Test
  void a_level_beyond_every_figure_is_above_or_below_all_of_them() {
    for (String level :
        List.of("1E+12", "-1E+12", "1E+30", "-1E+30", "999999999999.9999995", "0E+40")) {
      for (long figure : new long[] {-FixedPoint.GREATEST, -1, 0, 1, FixedPoint.GREATEST}) {
        check(new BigDecimal(level), figure);
      }
    }
  }

  @Test
  void what_has_more_digits_is_no_fixed_point_number() {
    assertThat(FixedPoint.fits(new BigDecimal("-999999999999.999999"))).isTrue();
    for (String number : List.of("1000000000000", "1E+999999999", "0.0000001", "1E-999999999")) {
      assertThat(FixedPoint.scaled(new BigDecimal(number))).isEqualTo(FixedPoint.NONE);
    }
  }
}
