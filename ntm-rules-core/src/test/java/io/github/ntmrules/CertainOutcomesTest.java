package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Inference;
import io.github.ntmrules.assessment.Inference.Ground;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.Unsettled;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is certain although not all is known, and what only seems to be, with the levels of the
 * decrees: what can be told by hand. All that there may be is held in {@code CompletenessTest}.
 */
class CertainOutcomesTest {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  @TempDir private Path folder;

  private static Snapshot.Builder commune(String date) {
    return Snapshot.commune("xã").on(LocalDate.parse(date));
  }

  private static IndicatorResult result(String set, Snapshot.Builder unit, String code) {
    return Assessor.packaged(set).assess(unit.build()).indicator(code);
  }

  private static void assertOutcome(IndicatorResult result, Outcome outcome, Ground... grounds) {
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.inferences()).extracting(Inference::ground).containsExactly(grounds);
  }

  @Test
  void the_reason_is_told_in_words() {
    Snapshot unit =
        commune("2020-12-31").region(Region.TAY_NGUYEN).value("commune_roads_paved", 100).build();
    assertThat(Assessor.packaged("qd1980-2016-xa").assess(unit).explain("2.1", VIETNAMESE))
        .contains("suy ra: đạt với mọi mức có thể đặt ra");
  }

  // ---- figures that others bound

  /** 318/QĐ-TTg asks for at most 13 % poor and near-poor together in the Northern midlands. */
  private static Snapshot.Builder midlands() {
    return commune("2024-12-31").region(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC);
  }

  @Test
  void poor_households_alone_may_be_too_many_and_never_few_enough() {
    Snapshot.Builder unit = midlands().value("poor_households_rate", "13.1");
    assertOutcome(result("qd318-2022-xa", unit, "11"), Outcome.NOT_MET, Ground.RELATED_FIGURES);
    Snapshot.Builder few = midlands().value("poor_households_rate", "0.1");
    assertOutcome(result("qd318-2022-xa", few, "11"), Outcome.UNDETERMINED);
  }

  @Test
  void clean_water_is_hygienic_water() {
    Snapshot.Builder unit = commune("2020-12-31").region(Region.TAY_NGUYEN);
    unit.value("households_with_clean_water", 95);
    assertOutcome(result("qd1980-2016-xa", unit, "17.1"), Outcome.MET, Ground.RELATED_FIGURES);
    Snapshot.Builder dirty = commune("2020-12-31").region(Region.TAY_NGUYEN);
    dirty.value("households_with_hygienic_water", 49);
    assertThat(result("qd1980-2016-xa", dirty, "17.1").outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void fewer_than_one_house_is_none() {
    Snapshot.Builder unit = commune("2015-12-31").region(Region.TAY_NGUYEN);
    unit.value("temporary_or_dilapidated_houses", Figure.lessThan(BigDecimal.ONE));
    assertThat(result("qd491-2009-xa", unit, "9.1").outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void a_total_below_its_parts_contradicts_them_and_proves_nothing() {
    Snapshot.Builder unit = midlands();
    unit.value("poor_households_rate", 10)
        .value("near_poor_households_rate", 6)
        .value("multidimensional_poverty_rate", 0);
    IndicatorResult result = result("qd318-2022-xa", unit, "11");
    assertOutcome(result, Outcome.UNDETERMINED);
    Unsettled open = result.unsettled().get(0);
    assertThat(open.reason()).isEqualTo(Unsettled.Reason.FIGURES_CONTRADICT);
    assertThat(open.conflict().keySet())
        .extracting(Measure::id)
        .containsExactlyInAnyOrder(
            "poor_households_rate", "near_poor_households_rate", "multidimensional_poverty_rate");
  }

  @Test
  void a_part_above_its_whole_contradicts_it() {
    Snapshot.Builder unit = commune("2020-12-31").region(Region.TAY_NGUYEN);
    // By more than rounding to whole percents makes.
    unit.value("households_with_clean_water", 98).value("households_with_hygienic_water", 95);
    IndicatorResult result = result("qd1980-2016-xa", unit, "17.1");
    assertOutcome(result, Outcome.UNDETERMINED);
    assertThat(result.unsettled())
        .extracting(Unsettled::reason)
        .containsOnly(Unsettled.Reason.FIGURES_CONTRADICT);
  }

  @Test
  void a_share_above_100_by_its_parts_contradicts_itself() {
    Snapshot.Builder unit = midlands();
    unit.value("poor_households_rate", 60).value("near_poor_households_rate", 42);
    IndicatorResult result = result("qd318-2022-xa", unit, "11");
    assertOutcome(result, Outcome.UNDETERMINED);
    assertThat(result.unsettled())
        .extracting(Unsettled::reason)
        .containsExactly(Unsettled.Reason.FIGURES_CONTRADICT);
  }

  @Test
  void a_ratio_is_not_formed_over_what_may_be_0() {
    Snapshot.Builder unit = commune("2012-12-31").region(Region.TAY_NGUYEN);
    unit.value("income_per_capita", 40)
        .value("province_income_per_capita", Figure.between(BigDecimal.ZERO, BigDecimal.TEN));
    assertOutcome(result("qd491-2009-xa", unit, "10"), Outcome.UNDETERMINED);
    Snapshot.Builder some = commune("2012-12-31").region(Region.TAY_NGUYEN);
    some.value("income_per_capita", 40)
        .value("province_income_per_capita", Figure.between(BigDecimal.ONE, BigDecimal.TEN));
    assertThat(result("qd491-2009-xa", some, "10").outcome()).isEqualTo(Outcome.MET);
  }

  // ---- levels that others bound, columns, conditions

  @Test
  void what_meets_the_level_of_2020_meets_that_of_2018() {
    Snapshot.Builder enough = commune("2018-12-31").region(Region.TAY_NGUYEN);
    enough.value("income_per_capita", 41);
    assertOutcome(
        result("qd1980-2016-xa", enough, "10"), Outcome.MET, Ground.LEVELS_OF_OTHER_YEARS);
    Snapshot.Builder less = commune("2018-12-31").region(Region.TAY_NGUYEN);
    less.value("income_per_capita", "40.9");
    assertOutcome(result("qd1980-2016-xa", less, "10"), Outcome.UNDETERMINED);
  }

  /** 1980/QĐ-TTg asks 36 to 59 in 2020, by region. */
  @ParameterizedTest(name = "income {0}: {1}")
  @CsvSource({"59, MET", "58.9, UNDETERMINED", "36, UNDETERMINED", "35.9, NOT_MET"})
  void where_the_region_is_not_known_the_hardest_and_the_easiest_column_decide(
      String income, Outcome outcome) {
    Snapshot.Builder unit = commune("2020-12-31").value("income_per_capita", income);
    IndicatorResult result = result("qd1980-2016-xa", unit, "10");
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.inferences().isEmpty()).isEqualTo(outcome == Outcome.UNDETERMINED);
  }

  @Test
  void what_is_met_fails_nobody_whether_it_is_asked_or_not() {
    Snapshot.Builder unit = commune("2024-12-31").region(Region.TAY_NGUYEN);
    unit.value("craft_village_plan", true);
    assertOutcome(result("qd318-2022-xa", unit, "13.4"), Outcome.MET, Ground.CANNOT_FAIL);
    Snapshot.Builder none = commune("2024-12-31").region(Region.TAY_NGUYEN);
    none.value("craft_village_plan", false);
    assertOutcome(result("qd318-2022-xa", none, "13.4"), Outcome.UNDETERMINED);
  }

  @Test
  void of_a_level_whose_direction_is_in_doubt_nothing_is_certain() {
    for (int share : new int[] {0, 100}) {
      Snapshot.Builder unit = commune("2026-12-31").region(Region.TAY_NGUYEN);
      unit.value("multidimensional_poverty_rate", share)
          .value("households_with_clean_water", share);
      assertOutcome(result("qd51-2025-xa", unit, "6-ngheo"), Outcome.UNDETERMINED);
      assertOutcome(result("qd51-2025-xa", unit, "8-nuoc-sach"), Outcome.UNDETERMINED);
    }
  }

  // ---- differences

  @ParameterizedTest(name = "{0} and {1}: the same {2}")
  @CsvSource({
    "'count(\"temporary_or_dilapidated_houses\").none()', "
        + "'count(\"temporary_or_dilapidated_houses\").lessThan(1)', true",
    "'percent(\"health_insurance_coverage\").moreThan(50)', "
        + "'percent(\"health_insurance_coverage\").atLeast(50.000001)', true",
    "'percent(\"health_insurance_coverage\").moreThan(50)', "
        + "'percent(\"health_insurance_coverage\").atLeast(50.000002)', false",
  })
  void a_proof_that_verdicts_are_the_same_holds_for_bounds_too(
      String one, String other, boolean same) throws IOException {
    Assessor before = asking("mot", one);
    Assessor after = asking("hai", other);
    assertThat(before.differences(after).sameVerdicts()).isEqualTo(same);
    Map<String, Figure> bounds =
        Map.of(
            "temporary_or_dilapidated_houses", Figure.lessThan(BigDecimal.ONE),
            "health_insurance_coverage", Figure.moreThan(BigDecimal.valueOf(50)));
    Snapshot.Builder unit = commune("2020-12-31").region(Region.TAY_NGUYEN);
    bounds.forEach(unit::value);
    Outcome told = before.assess(unit.build()).indicator("1.1").outcome();
    assertThat(told).isEqualTo(Outcome.MET);
    assertThat(after.assess(unit.build()).indicator("1.1").outcome())
        .isEqualTo(same ? told : Outcome.UNDETERMINED);
  }

  private Assessor asking(String name, String clause) throws IOException {
    String head = RuleTexts.head("sets.thu");
    Path set = Files.createDirectory(folder.resolve(name));
    Files.writeString(
        set.resolve("bo_tieu_chi.txt"),
        RuleTexts.description(
            "thu",
            """
            title-vi = Thử
            title-en = Test
            indicators-in-decree = 1

            criterion 1 = tc01_mot | Một | One
            indicator 1.1 = Một | One
            """));
    Files.writeString(
        set.resolve("tc01_mot.drl"),
        head
            + RuleTexts.column()
            + RuleTexts.rule("1.1", "", "law.require(\"1.1\", " + clause + ");"));
    return Assessor.fromDirectory(set);
  }
}
