package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.Unsettled;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is special in 491/QĐ-TTg: the amendment of 20/02/2013 and the ladder of incomes. */
class Decree491Test {

  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final Assessor ASSESSOR = Assessor.packaged("qd491-2009-xa");
  private static final LocalDate LAST_DAY_BEFORE = LocalDate.of(2013, 2, 19);
  private static final LocalDate FIRST_DAY_AFTER = LocalDate.of(2013, 2, 20);

  private static Snapshot.Builder commune(LocalDate date) {
    return Snapshot.commune("xã").region(Region.TAY_NGUYEN).on(date);
  }

  private static Outcome outcome(Snapshot.Builder snapshot, String indicator) {
    return ASSESSOR.assess(snapshot.build()).indicator(indicator).outcome();
  }

  @Test
  void the_set_of_2016_supersedes_it_on_the_day_it_ends() {
    assertThat(Assessor.packaged("qd1980-2016-xa").set().supersedes()).isEqualTo("qd491-2009-xa");
    assertThat(ASSESSOR.set().inForceUntil())
        .isEqualTo(Assessor.packaged("qd1980-2016-xa").set().inForceFrom());
  }

  @ParameterizedTest(name = "13 against {0} {1}: {2}")
  @CsvSource({
    "province_income_per_capita, 10, MET",
    "province_income_per_capita, 10.001, NOT_MET",
    "province_rural_income_per_capita, 10, UNDETERMINED"
  })
  void the_ratio_of_incomes_follows_from_the_income_of_the_whole_province_not_its_rural_one(
      String measure, String province, Outcome expected) {
    Snapshot.Builder snapshot =
        commune(LAST_DAY_BEFORE).value("income_per_capita", "13").value(measure, province);
    assertThat(outcome(snapshot, "10")).isEqualTo(expected);
  }

  @Test
  void from_the_amendment_on_the_ratio_decides_nothing() {
    Snapshot.Builder snapshot =
        commune(FIRST_DAY_AFTER)
            .value("income_per_capita", "15")
            .value("province_income_per_capita", "1");
    Assessment result = ASSESSOR.assess(snapshot.build());
    assertThat(result.requirements().derivations()).isEmpty();
    assertThat(result.indicator("10").outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(result.indicator("10").unsettled())
        .extracting(Unsettled::reason)
        .containsExactly(Unsettled.Reason.LEVEL_NOT_ON_FILE);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2013-02-19, false, true", "2013-02-20, true, false"})
  void the_other_amended_indicators_change_on_the_same_day(
      LocalDate date, boolean amended, boolean original) {
    Snapshot.Builder snapshot =
        commune(date)
            .value("market_to_construction_ministry_standard", original)
            .value("market_to_plan", amended)
            .value("agricultural_share_of_labour", original ? "40" : "100")
            .value("working_share_of_working_age_population", amended ? "90" : "0")
            .value("universal_secondary_education", original)
            .value("universal_lower_secondary_education", amended)
            .value("health_insurance_coverage", original ? "20" : "70");
    for (String indicator : List.of("7", "12", "14.1", "15.1")) {
      assertThat(outcome(snapshot, indicator)).as(indicator).isEqualTo(Outcome.MET);
    }
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "2013-12-31, DUYEN_HAI_NAM_TRUNG_BO, 19",
    "2014-12-31, BAC_TRUNG_BO, 17",
    "2015-12-31, TAY_NGUYEN, 23",
    "2020-12-31, DONG_NAM_BO, 58",
  })
  void the_income_of_a_year_is_the_one_on_file(LocalDate date, Region region, BigDecimal level) {
    assertThat(income(date, region, level)).isEqualTo(Outcome.MET);
    assertThat(income(date, region, level.subtract(TENTH))).isEqualTo(Outcome.NOT_MET);
  }

  /**
   * 342/QĐ-TTg prints 23 for 2015 and 40 for 2020; nothing after, and no level of its own before.
   */
  @ParameterizedTest(name = "{0} {1}: {2} to {3}")
  @CsvSource({
    "2013-12-31, TAY_NGUYEN, , 23",
    "2016-11-30, TAY_NGUYEN, 23, 40",
    "2017-12-31, TAY_NGUYEN, 23, 40",
    "2019-12-31, TAY_NGUYEN, 23, 40",
    "2021-01-01, TAY_NGUYEN, 40, ",
  })
  void between_two_years_on_file_none_is_interpolated(
      LocalDate date, Region region, @Nullable BigDecimal before, @Nullable BigDecimal after) {
    if (before != null) {
      assertThat(income(date, region, before.subtract(TENTH))).isEqualTo(Outcome.NOT_MET);
      assertThat(income(date, region, before)).isEqualTo(Outcome.UNDETERMINED);
    }
    if (after != null) {
      assertThat(income(date, region, after.subtract(TENTH))).isEqualTo(Outcome.UNDETERMINED);
      assertThat(income(date, region, after)).isEqualTo(Outcome.MET);
    } else {
      assertThat(income(date, region, new BigDecimal(9999))).isEqualTo(Outcome.UNDETERMINED);
    }
  }

  private static Outcome income(LocalDate date, Region region, BigDecimal income) {
    Snapshot snapshot =
        Snapshot.commune("xã").region(region).on(date).value("income_per_capita", income).build();
    return ASSESSOR.forAnyPeriod().assess(snapshot).indicator("10").outcome();
  }
}
