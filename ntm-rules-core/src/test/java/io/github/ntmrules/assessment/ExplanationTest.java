package io.github.ntmrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.TestFiles;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final Assessor ASSESSOR = Assessor.packaged("qd1980-2016-xa");

  private static Snapshot.Builder commune(Region region) {
    return Snapshot.commune("Thử").province("Tỉnh").region(region).on(LocalDate.of(2020, 12, 31));
  }

  /** A commune with something of everything: met, not met, bounded, missing, unknown levels. */
  private static Assessment mixed() {
    return ASSESSOR.assess(
        commune(Region.DUYEN_HAI_NAM_TRUNG_BO)
            .value("general_construction_plan_published", true)
            .value("planning_rules_issued_and_implemented", true)
            .value("commune_roads_paved", 100)
            .value("farmland_irrigated_and_drained", Figure.moreThan(BigDecimal.valueOf(80)))
            .value("households_with_safe_electricity", "98")
            .value("schools_with_standard_facilities", "79.99")
            .value("market_to_plan", false)
            .value("shop_to_standard", true)
            .value("temporary_or_dilapidated_houses", 3)
            .value("income_per_capita", "1234.5")
            .value("multidimensional_poverty_rate", "7.25")
            .value("employed_share_of_labour_force", Figure.lessThan(BigDecimal.valueOf(98)))
            .value("commune_health_standard", false)
            .value("households_with_hygienic_water", "96")
            .value("households_with_clean_water", "55")
            .value("livestock_households_with_hygienic_pens", "80")
            .build());
  }

  @Test
  void a_line_reads_as_an_officer_would_write_it() {
    Assessment result =
        ASSESSOR.assess(
            commune(Region.DONG_BANG_SONG_HONG).value("income_per_capita", "44.2").build());
    assertThat(result.explain("10", VI).lines().findFirst())
        .contains(
            "✗ 10 Thu nhập bình quân đầu người: 44,2 triệu đồng/năm, yêu cầu từ 50 (thiếu 5,8) — QĐ"
                + " 1980/QĐ-TTg, Phụ lục, mục 10, cột ĐBSH [đã đối chiếu]");
    assertThat(result.explain("10", Locale.ENGLISH).lines().findFirst())
        .contains(
            "✗ 10 Income per head: 44.2 million đồng/year, required: at least 50 (5.8 short) — QĐ"
                + " 1980/QĐ-TTg, Phụ lục, mục 10, column ĐBSH [confirmed]");
  }

  @Test
  void the_whole_explanation_in_vietnamese_is_as_reviewed() {
    TestFiles.assertGolden("explanation_vi.txt", mixed().explain(VI));
  }

  @Test
  void the_whole_explanation_in_english_is_as_reviewed() {
    TestFiles.assertGolden("explanation_en.txt", mixed().explain(Locale.ENGLISH));
  }

  @Test
  void any_other_language_gets_vietnamese() {
    assertThat(mixed().explain(Locale.FRENCH)).isEqualTo(mixed().explain(VI));
  }

  @Test
  void the_result_carries_as_data_what_the_text_says() {
    IndicatorResult income = mixed().indicator("5");
    assertThat(income.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(income.provision().rule().position()).startsWith("tc05_truong_hoc.drl:");
    assertThat(income.provision().rule().name()).startsWith("5 ");
    assertThat(income.provision().citation().column()).isEqualTo("DHNTB");
    Finding.Comparison found = income.comparisons().get(0);
    assertThat(found.difference()).isEqualByComparingTo("0.01");
    assertThat(found.threshold().level().status()).isEqualTo(LegalStatus.UNCONFIRMED);
    assertThat(found.threshold().measure().unitVi()).isEqualTo("%");
    assertThat(found.figure()).isEqualTo(Figure.exactly(new BigDecimal("79.99")));
  }

  @Test
  void gaps_are_ordered_by_relative_distance_and_then_by_the_decree() {
    List<Gap> gaps = mixed().gaps();
    List<String> notMet =
        gaps.stream()
            .filter(gap -> gap.relativeDistance() != null)
            .map(gap -> gap.result().code())
            .toList();
    // 0.01 of 80; 5 of 60 (the part of 17.1 that is missing); 2.25 of 7.25; 3 of 3; a missing yes.
    assertThat(notMet).containsExactly("5", "17.1", "11", "9.1", "15.2");
    List<String> open =
        gaps.stream()
            .filter(gap -> gap.relativeDistance() == null)
            .map(gap -> gap.result().code())
            .toList();
    List<String> inOrder =
        mixed().indicators().stream()
            .filter(result -> result.outcome() == Outcome.UNDETERMINED)
            .map(IndicatorResult::code)
            .toList();
    assertThat(open).isEqualTo(inOrder);
  }
}
