package io.github.ntmrules.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Region;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Computed figures as they are shown: quotients as one number, real intervals as intervals. */
class ShownFigureTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final Assessor RATIO = Assessor.packaged("qd491-2009-xa");
  private static final Measure INCOME = measure("income_per_capita");
  private static final Measure PROVINCE = measure("province_income_per_capita");

  private static Measure measure(String id) {
    return Objects.requireNonNull(Measures.standard().find(id));
  }

  /** The ratio of income to that of the province, by which communes were judged until 2013. */
  private static Figure ratio(Figure income, Figure province) {
    Snapshot snapshot =
        Snapshot.commune("A")
            .region(Region.TAY_NGUYEN)
            .on(LocalDate.of(2012, 12, 31))
            .figure(INCOME, income)
            .figure(PROVINCE, province)
            .build();
    Finding.Comparison found = RATIO.assess(snapshot).indicator("10").comparison();
    return Objects.requireNonNull(Objects.requireNonNull(found).figure());
  }

  private static Figure figure(String number) {
    return Figure.exactly(new BigDecimal(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "40; 30; 1.333333333; ≈ 1,333333333",
        "20; 30; 0.666666667; ≈ 0,666666667",
        "40; 32; 1.25; 1,25",
        "1; 128; 0.0078125; 0,0078125",
        "1; 1024; 0.000976562; ≈ 0,000976562", // 0.0009765625: half to even
        "3; 1024; 0.002929688; ≈ 0,002929688", // 0.0029296875
        "0; 30; 0; 0",
        "0.000001; 10000; 0; ≈ 0"
      })
  void a_quotient_is_one_number(String dividend, String divisor, String shown, String text) {
    Figure ratio = ratio(figure(dividend), figure(divisor));

    assertThat(ratio.shown()).isEqualTo(figure(shown));
    assertThat(ratio.text(measure("income_ratio_to_province"), VI)).isEqualTo(text);
  }

  @Test
  void every_quotient_is_the_nearest_number_of_nine_decimals_half_to_even() {
    Random random = new Random(12);
    for (int i = 0; i < 2_000; i++) {
      BigDecimal dividend = BigDecimal.valueOf(random.nextInt(1, 9_999), random.nextInt(6));
      BigDecimal divisor = BigDecimal.valueOf(random.nextInt(1, 2_000), random.nextInt(3));
      Figure shown = ratio(Figure.exactly(dividend), Figure.exactly(divisor)).shown();

      assertThat(shown.exact()).isTrue();
      assertThat(shown.lower())
          .as("%s / %s", dividend, divisor)
          .isEqualByComparingTo(nearest(dividend, divisor));
    }
  }

  /** By whole numbers: how many thousand millionths, and what is left over. */
  private static BigDecimal nearest(BigDecimal dividend, BigDecimal divisor) {
    BigInteger[] parts =
        dividend
            .movePointRight(9 + 6)
            .toBigIntegerExact()
            .divideAndRemainder(divisor.movePointRight(6).toBigIntegerExact());
    int half = parts[1].shiftLeft(1).compareTo(divisor.movePointRight(6).toBigIntegerExact());
    boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
    return new BigDecimal(up ? parts[0].add(BigInteger.ONE) : parts[0], 9);
  }

  @Test
  void a_quotient_that_is_only_bounded_stays_an_interval_that_holds_all_it_may_be() {
    Figure ratio = ratio(Figure.between(new BigDecimal(40), new BigDecimal(50)), figure("30"));

    assertThat(ratio.shown())
        .isEqualTo(
            Figure.in(
                new Range(
                    new BigDecimal("1.333333333"), true, new BigDecimal("1.666666667"), true)));
    assertThat(ratio.text(measure("income_ratio_to_province"), VI))
        .isEqualTo("trên 1,333333333 và dưới 1,666666667");
    Random random = new Random(34);
    for (int i = 0; i < 1_000; i++) {
      int least = random.nextInt(1, 90);
      Figure income =
          Figure.between(
              BigDecimal.valueOf(least), BigDecimal.valueOf(least + random.nextInt(1, 9)));
      Figure province = figure(String.valueOf(random.nextInt(1, 90)));
      Figure full = ratio(income, province);
      Range shown = full.shown().range();

      assertThat(shown.includes(full.range())).as("%s", full).isTrue();
      assertThat(shown.exact()).isFalse();
      assertThat(shown.ends()).allMatch(end -> end.scale() <= 9);
      BigDecimal wider =
          Objects.requireNonNull(shown.upper())
              .subtract(Objects.requireNonNull(shown.lower()))
              .subtract(Objects.requireNonNull(full.upper()))
              .add(Objects.requireNonNull(full.lower()));
      assertThat(wider.setScale(9, RoundingMode.UP)).isLessThan(new BigDecimal("3e-9"));
    }
  }

  @Test
  void one_that_is_bounded_on_one_side_keeps_its_side() {
    assertThat(ratio(Figure.moreThan(new BigDecimal(40)), figure("30")).shown())
        .isEqualTo(Figure.moreThan(new BigDecimal("1.333333333")));
    assertThat(ratio(Figure.lessThan(new BigDecimal(20)), figure("30")).shown().upper())
        .isEqualByComparingTo("0.666666667");
    assertThat(ratio(Figure.atLeast(new BigDecimal(45)), figure("30")).shown())
        .isEqualTo(Figure.atLeast(new BigDecimal("1.5")));
  }

  @Test
  void what_a_unit_reports_is_shown_as_it_is() {
    for (Figure each :
        new Figure[] {
          figure("123456789012.123456"),
          Figure.between(new BigDecimal("0.000001"), new BigDecimal("0.000002")),
          Figure.moreThan(new BigDecimal("5.5")),
          Figure.of(true)
        }) {
      assertThat(each.shown()).isSameAs(each);
    }
  }
}
