package io.github.ntmrules.criteria;

import static io.github.ntmrules.criteria.Ranges.lies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.criteria.Range.End;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * All ranges with ends on a coarse grid, against trying all numbers of a grid so fine that some lie
 * between any two ends.
 */
class RangeTest {

  private static final List<BigDecimal> ENDS =
      Stream.of("0", "0.5", "1", "2.5", "3").map(BigDecimal::new).toList();
  private static final List<BigDecimal> NUMBERS =
      IntStream.rangeClosed(-8, 20).mapToObj(i -> BigDecimal.valueOf(i * 25L, 2)).toList();
  private static final List<Range> RANGES = ranges();

  private static Measure measure(String id) {
    return Objects.requireNonNull(Measures.standard().find(id));
  }

  private static List<Range> ranges() {
    List<Range> all = new ArrayList<>();
    List<@Nullable BigDecimal> ends = new ArrayList<>(ENDS);
    ends.add(null);
    for (BigDecimal lower : ends) {
      for (BigDecimal upper : ends) {
        for (int open = 0; open < 4; open++) {
          if (lower == null || upper == null || holdsANumber(lower, upper, open)) {
            all.add(new Range(lower, open % 2 == 1, upper, open / 2 == 1));
          }
        }
      }
    }
    return all.stream().distinct().toList();
  }

  private static boolean holdsANumber(BigDecimal lower, BigDecimal upper, int open) {
    int order = lower.compareTo(upper);
    return order < 0 || (order == 0 && open == 0);
  }

  @Test
  void a_range_that_no_number_lies_in_cannot_be() {
    for (BigDecimal lower : ENDS) {
      for (BigDecimal upper : ENDS) {
        for (int open = 0; open < 4; open++) {
          boolean lowerOpen = open % 2 == 1;
          boolean upperOpen = open / 2 == 1;
          if (!holdsANumber(lower, upper, open)) {
            assertThatThrownBy(() -> new Range(lower, lowerOpen, upper, upperOpen))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe the other way round?");
          }
        }
      }
    }
  }

  @Test
  void ranges_hold_what_their_numbers_say() {
    assertThat(RANGES).hasSizeGreaterThan(60);
    for (Range one : RANGES) {
      for (BigDecimal number : NUMBERS) {
        assertThat(one.contains(number)).as("%s in %s", number, one).isEqualTo(lies(number, one));
      }
      for (Range other : RANGES) {
        List<BigDecimal> both =
            NUMBERS.stream().filter(each -> lies(each, one) && lies(each, other)).toList();
        long others = NUMBERS.stream().filter(each -> lies(each, other)).count();
        assertThat(one.includes(other)).as("%s, %s", one, other).isEqualTo(both.size() == others);
        assertThat(one.isDisjointFrom(other)).as("%s, %s", one, other).isEqualTo(both.isEmpty());
        Range common = one.intersect(other);
        assertThat(common == null).isEqualTo(both.isEmpty());
        if (common != null) {
          assertThat(NUMBERS.stream().filter(each -> lies(each, common)).toList()).isEqualTo(both);
        }
      }
    }
  }

  @Test
  void comparisons_accept_what_their_words_say() {
    Map<Comparison, String> accepted = new EnumMap<>(Comparison.class);
    Range numbers = Range.between(BigDecimal.valueOf(80), BigDecimal.valueOf(90));
    for (Comparison each : Comparison.values()) {
      Level level =
          each.ends().size() == 1
              ? Level.of(numbers.lower(), LegalStatus.CONFIRMED)
              : Level.of(numbers, LegalStatus.CONFIRMED);
      accepted.put(each, String.valueOf(each.accepting(level)));
      assertThat(each.accepting(Level.notOnFile())).isNull();
    }
    assertThat(accepted)
        .isEqualTo(
            Map.of(
                Comparison.AT_LEAST, ">= 80",
                Comparison.MORE_THAN, "> 80",
                Comparison.AT_MOST, "<= 80",
                Comparison.LESS_THAN, "< 80",
                Comparison.BETWEEN, ">= 80 <= 90"));
  }

  @Test
  void beside_a_range_lie_the_numbers_that_do_not_lie_in_it() {
    for (Range one : RANGES) {
      for (BigDecimal number : NUMBERS) {
        assertThat(one.outside().stream().filter(each -> lies(number, each)).count())
            .as("%s beside %s", number, one)
            .isEqualTo(lies(number, one) ? 0 : 1);
      }
    }
  }

  // ---- how far

  @Test
  void a_range_is_as_far_from_a_figure_as_its_nearest_numbers() {
    for (Range one : RANGES) {
      for (Range figure : RANGES) {
        Range closed = new Range(figure.lower(), false, figure.upper(), false);
        List<BigDecimal> numbers = NUMBERS.stream().filter(each -> lies(each, closed)).toList();
        boolean decides = one.includes(figure) || one.isDisjointFrom(figure);
        BigDecimal fromLower = decides ? nearest(numbers, one.lower()) : null;
        BigDecimal fromUpper = decides ? nearest(numbers, one.upper()) : null;
        BigDecimal least =
            fromLower == null || (fromUpper != null && fromUpper.compareTo(fromLower) < 0)
                ? fromUpper
                : fromLower;
        End end = one.nearestEnd(figure);
        assertThat(end == null).as("%s, %s", one, figure).isEqualTo(least == null);
        if (least != null) {
          assertThat(one.distance(figure)).as("%s, %s", one, figure).isEqualByComparingTo(least);
          assertThat(end == End.LOWER ? fromLower : fromUpper).isEqualByComparingTo(least);
        }
      }
    }
  }

  private static @Nullable BigDecimal nearest(List<BigDecimal> numbers, @Nullable BigDecimal end) {
    return end == null
        ? null
        : numbers.stream()
            .map(each -> each.subtract(end).abs())
            .min(BigDecimal::compareTo)
            .orElseThrow();
  }

  // ---- on a grid

  @Test
  void on_the_grid_of_a_measure_a_range_begins_and_ends_with_figures_that_can_be() {
    BigDecimal million = BigDecimal.valueOf(FixedPoint.ONE);
    BigDecimal millionth = BigDecimal.ONE.movePointLeft(FixedPoint.DECIMALS);
    for (Range one : RANGES) {
      List<BigDecimal> whole =
          NUMBERS.stream()
              .filter(each -> lies(each, one) && each.stripTrailingZeros().scale() <= 0)
              .toList();
      for (String id : List.of("temporary_or_dilapidated_houses", "community_learning_grade")) {
        check(one, whole, one.onGridOf(measure(id)));
      }
      Range small = times(one, millionth).onGridOf(measure("income_per_capita"));
      check(one, whole, small == null ? null : times(small, million));
    }
  }

  private static Range times(Range range, BigDecimal by) {
    return new Range(
        range.lower() == null ? null : range.lower().multiply(by),
        range.lowerOpen(),
        range.upper() == null ? null : range.upper().multiply(by),
        range.upperOpen());
  }

  private static void check(Range range, List<BigDecimal> whole, @Nullable Range onGrid) {
    assertThat(onGrid == null).as("%s", range).isEqualTo(whole.isEmpty());
    if (onGrid != null) {
      Range expected =
          new Range(
              range.lower() == null ? null : whole.get(0),
              false,
              range.upper() == null ? null : whole.get(whole.size() - 1),
              false);
      assertThat(onGrid).as("%s", range).isEqualTo(expected);
    }
  }

  // ---- in millionths

  private static void check(BigDecimal level, long figure) {
    if (Math.abs(figure) > FixedPoint.GREATEST) {
      return;
    }
    BigDecimal decimal = FixedPoint.decimal(figure);
    assertThat(FixedPoint.scaled(decimal)).isEqualTo(figure);
    for (Range range :
        List.of(
            Range.atLeast(level),
            Range.moreThan(level),
            Range.atMost(level),
            Range.lessThan(level))) {
      assertThat(range.inMillionths().contains(figure))
          .as("%s %s", decimal, range)
          .isEqualTo(lies(decimal, range));
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
