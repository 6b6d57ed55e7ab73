package io.github.ntmrules.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares as figures, and bands. */
class RollUpFiguresTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  // ---- shares

  @ParameterizedTest
  @CsvSource({
    "0, 7, 0",
    "7, 7, 100",
    "1, 4, 25",
    "1, 64, 1.5625",
    "1, 256, 0.390625",
    "99999999, 100000000, 99.999999"
  })
  void a_share_that_six_decimals_can_say_is_exact(long met, long of, String percent) {
    assertThat(new Quotient(met, met, of).percent()).isEqualTo(Figure.exactly(number(percent)));
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 66.666666, MET",
    "AT_LEAST, 66.666667, NOT_MET",
    "MORE_THAN, 66.666666, MET",
    "MORE_THAN, 66.666667, NOT_MET",
    "AT_MOST, 66.666666, NOT_MET",
    "AT_MOST, 66.666667, MET",
    "LESS_THAN, 66.666666, NOT_MET",
    "LESS_THAN, 66.666667, MET"
  })
  void two_thirds_of_the_communes_are_never_rounded_to_a_verdict(
      Comparison comparison, String level, Outcome outcome) {
    Quotient share = Objects.requireNonNull(new OutcomeTally(2, 1, 0, 0).shareMet());
    assertThat(share.exact()).isTrue();
    assertThat(Units.held(share.percent(), comparison, level)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"50, MET", "50.1, UNDETERMINED", "75, UNDETERMINED", "75.1, NOT_MET"})
  void undetermined_communes_leave_a_share_open_between_its_bounds(String level, Outcome outcome) {
    Quotient share = Objects.requireNonNull(new OutcomeTally(2, 1, 1, 5).shareMet());
    assertThat(share.exact()).isFalse();
    assertThat(share.percent()).isEqualTo(Figure.between(number("50"), number("75")));
    assertThat(Units.held(share.percent(), Comparison.AT_LEAST, level)).isEqualTo(outcome);
  }

  @Test
  void every_share_is_compared_as_the_fraction_itself_would_be() {
    for (int of = 1; of <= 60; of++) {
      for (int met = 0; met <= of; met++) {
        Figure percent = new Quotient(met, met, of).percent();
        BigInteger cut = BigInteger.valueOf(met).multiply(BigInteger.valueOf(100_000_000L));
        BigDecimal below = new BigDecimal(cut.divide(BigInteger.valueOf(of)), 6);
        boolean terminates = cut.mod(BigInteger.valueOf(of)).signum() == 0;
        assertThat(percent.exact()).isEqualTo(terminates);
        assertThat(percent.lower()).isEqualByComparingTo(below);
        assertThat(percent.range().lowerOpen()).isEqualTo(!terminates);
        assertThat(percent.upper())
            .isEqualByComparingTo(terminates ? below : below.add(number("0.000001")));
        assertThat(percent.range().upperOpen()).isEqualTo(!terminates);
      }
    }
  }

  @Test
  void every_share_is_accepted_by_a_snapshot() {
    for (long of : List.of(1L, 3L, 7L, 11_000L, 999_999_999_999_999L)) {
      for (long met : List.of(0L, of / 3, of - 1, of)) {
        assertThat(
                Units.commune()
                    .value("health_insurance_coverage", new Quotient(met, of, of).percent())
                    .problems())
            .isEmpty();
      }
    }
  }

  @Test
  void communes_that_were_not_assessed_leave_the_share_of_the_province_open() {
    OutcomeTally assessed = new OutcomeTally(9, 0, 0, 0);
    OutcomeTally province = assessed.withUnassessed(1);
    assertThat(Objects.requireNonNull(province.shareMet()).percent())
        .isEqualTo(Figure.between(number("90"), number("100")));
    assertThat(province.countMet()).isEqualTo(Figure.between(number("9"), number("10")));
    assertThat(assessed.countMet()).isEqualTo(Figure.exactly(number("9")));
    assertThatThrownBy(() -> assessed.withUnassessed(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_share_not_meeting_is_bounded_the_other_way() {
    assertThat(new OutcomeTally(2, 1, 1, 5).shareNotMet()).isEqualTo(new Quotient(1, 2, 4));
    assertThat(new OutcomeTally(0, 0, 0, 5).shareNotMet()).isNull();
  }

  @Test
  void numbers_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> new OutcomeTally(0, -1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quotient(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quotient(2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quotient(-1, 1, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  // ---- bands

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "19 | 19–19 15–18 10–14 5–9 0–4",
        "10 | 10–10 8–9 6–7 3–5 0–2",
        "9 | 9–9 8–8 5–7 3–4 0–2",
        "8 | 8–8 7–7 5–6 3–4 0–2",
        "5 | 5–5 4–4 3–3 2–2 0–1",
        "4 | 4–4 4–3 3–3 2–2 0–1",
        "1 | 1–1 1–0 1–0 1–0 0–0",
        "38 | 38–38 30–37 20–29 10–19 0–9",
      })
  void the_bands_of_a_set_begin_at_the_same_fractions(int criteria, String bounds) {
    assertThat(
            List.of(Band.values()).stream()
                .map(band -> band.from(criteria) + "–" + band.to(criteria)))
        .containsExactly(bounds.split(" "));
  }

  @Test
  void every_number_of_criteria_met_is_in_exactly_one_band() {
    for (int criteria = 1; criteria <= 80; criteria++) {
      for (int met = 0; met <= criteria; met++) {
        int size = criteria;
        int count = met;
        assertThat(List.of(Band.values()))
            .filteredOn(band -> band.from(size) <= count && count <= band.to(size))
            .containsExactly(Band.of(count, size));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALL | 19 | đạt cả 19 tiêu chí | all 19 criteria",
        "FROM_15 | 19 | 15–18 tiêu chí | 15–18 criteria",
        "UNDER_5 | 19 | dưới 5 tiêu chí | under 5 criteria",
        "FROM_10 | 4 | 3 tiêu chí | 3 criteria",
        "FROM_15 | 4 | nhóm trống | empty band",
        "ALL | 1200 | đạt cả 1200 tiêu chí | all 1200 criteria",
      })
  void a_band_is_named_with_the_numbers_of_the_set(Band band, int criteria, String vi, String en) {
    assertThat(band.label(criteria, VI)).isEqualTo(vi);
    assertThat(band.label(criteria, Locale.ENGLISH)).isEqualTo(en);
  }

  @Test
  void bands_of_what_cannot_be_are_refused() {
    assertThatThrownBy(() -> Band.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Band.of(20, 19)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Band.of(-1, 19)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Band.ALL.from(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
