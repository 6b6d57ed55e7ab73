package io.github.ntmrules.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Measure;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each expectation is the published figure held by hand against the decree's column. */
class VerdictsTest {

  private static final Map<String, AssessedCommune> COMMUNES =
      Quickstart.assess().stream()
          .collect(Collectors.toMap(each -> each.commune().name(), Function.identity()));

  @ParameterizedTest(name = "{0} {1}: {2} ({3})")
  @CsvSource({
    "Đăk Năng,   2.1,  MET,          100 meets whatever the province sets",
    "Đăk Năng,   3.1,  MET,          over 80 proves at least 80",
    "Đăk Năng,   4.2,  MET,          over 98 proves at least 98",
    "Đăk Năng,   5,    MET,          over 70 proves at least 70",
    "Đăk Năng,   6.3,  MET,          100 is 100",
    "Đăk Năng,   9.2,  MET,          over 75 proves at least 75",
    "Đăk Năng,   10,   UNDETERMINED, no level before 2020 and 35 is below 41 in 2020",
    "Đăk Năng,   11,   MET,          4.5 is not above 7",
    "Đăk Năng,   12,   MET,          93 is at least 90",
    "Đăk Năng,   15.1, MET,          85 is at least 85",
    "Thạnh Xuân, 2.1,  UNDETERMINED, all roads is not one indicator",
    "Thạnh Xuân, 4.2,  MET,          99.5 is at least 98",
    "Thạnh Xuân, 10,   UNDETERMINED, no level on file before 2020",
    "Thạnh Xuân, 11,   MET,          3.98 is not above 4",
    "Thạnh Xuân, 12,   MET,          99.79 is at least 90",
    "Thạnh Xuân, 17.1, UNDETERMINED, hygienic or clean water: not clear which",
    "Phú Long,   4.2,  UNDETERMINED, electricity but not said to be regular and safe",
    "Phú Long,   9.1,  UNDETERMINED, nothing said about temporary houses",
    "Phú Long,   10,   NOT_MET,      45 is below 50",
    "Phú Long,   11,   MET,          3.96 is not above 4",
    "Phú Long,   16,   MET,          100 is at least 70",
    "Phú Long,   17.1, UNDETERMINED, 99 hygienic suffices but clean water is not reported",
    "Vạn Khánh,  5,    MET,          100 is at least 80",
    "Vạn Khánh,  10,   MET,          over 42.8 proves at least 41",
    "Vạn Khánh,  11,   MET,          1.91 is not above 5",
    "Vạn Khánh,  12,   UNDETERMINED, below 98 does not prove at least 90",
    "Đức Thành,  10,   UNDETERMINED, no level before 2020 and over 33 does not prove at least 36",
    "Đức Thành,  11,   MET,          4.11 is not above 5",
    "Đức Thành,  15.1, MET,          85.17 is at least 85",
    "Đức Thành,  16,   MET,          72.2 is at least 70",
    "Gia Phú,    4.2,  UNDETERMINED, villages with electricity are not households",
    "Gia Phú,    10,   MET,          37.02 is at least 36",
    "Gia Phú,    11,   UNDETERMINED, a drop is not a level",
  })
  void a_figure_is_judged_by_the_column_of_its_region(
      String commune, String indicator, Outcome outcome, String why) {
    assertThat(result(commune).indicator(indicator)).as(why).isEqualTo(outcome);
  }

  @ParameterizedTest(name = "{0}: {1} criteria met, {2} not met")
  @CsvSource({
    "Đăk Năng,   3, 0, 9, 0",
    "Thạnh Xuân, 2, 0, 3, 0",
    "Phú Long,   2, 1, 2, 1",
    "Vạn Khánh,  3, 0, 3, 0",
    "Đức Thành,  2, 0, 3, 0",
    "Gia Phú,    1, 0, 1, 0",
  })
  void what_is_not_reported_counts_neither_as_met_nor_as_not_met(
      String commune, int met, int notMet, int indicatorsMet, int indicatorsNotMet) {
    DatedAssessment result = result(commune);
    assertThat(result.criteria(Outcome.MET)).isEqualTo(met);
    assertThat(result.criteria(Outcome.NOT_MET)).isEqualTo(notMet);
    assertThat(result.criteria(Outcome.UNDETERMINED)).isEqualTo(19 - met - notMet);
    assertThat(result.indicators(Outcome.MET)).isEqualTo(indicatorsMet);
    assertThat(result.indicators(Outcome.NOT_MET)).isEqualTo(indicatorsNotMet);
    assertThat(result.indicators(Outcome.UNDETERMINED))
        .isEqualTo(49 - indicatorsMet - indicatorsNotMet);
  }

  @Test
  void only_phu_long_fails_as_a_whole_and_is_outside_the_period() {
    assertThat(COMMUNES.values())
        .allSatisfy(
            each -> {
              boolean phuLong = each.commune().name().equals("Phú Long");
              assertThat(each.result().outcome())
                  .isEqualTo(phuLong ? Outcome.NOT_MET : Outcome.UNDETERMINED);
              assertThat(each.result().outsidePeriod()).isEqualTo(phuLong);
            });
  }

  @Test
  void no_verdict_rests_on_a_figure_that_is_not_used() {
    assertThat(result("Gia Phú").spans().get(0).assessment().snapshot().figures().keySet())
        .extracting(Measure::id)
        .containsExactly("income_per_capita");
  }

  private static DatedAssessment result(String commune) {
    return Objects.requireNonNull(COMMUNES.get(commune), commune).result();
  }
}
