package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annex III of the decision of 2025: what was read of it may fail a province, never pass it. */
class ProvinceOf2025Test {

  private static final Assessor ASSESSOR = Assessor.packaged("qd51-2025-tinh");

  /** Figures with which every part that was read is met. */
  private static Map<String, String> everythingRead() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("communes_at_ntm_standard", "100");
    figures.put("communes_at_modern_standard", "10");
    figures.put("new_rural_work_in_wards_or_zones_necessary", "1");
    figures.put("largest_farmland_share_of_arranged_ward_on_2025_07_01", "70");
    figures.put("has_special_zone", "0");
    figures.put("least_share_of_contents_met_in_such_ward_or_zone", "70");
    figures.put("required_contents_met_in_every_such_ward_or_zone", "1");
    figures.put("private_sector_mean_growth", "10");
    return figures;
  }

  private static Assessment assess(Map<String, String> figures) {
    Snapshot.Builder province =
        Snapshot.of(UnitKind.PROVINCE, "Tỉnh").on(LocalDate.of(2026, 6, 27));
    figures.forEach(
        (measure, value) -> {
          Measure known = Objects.requireNonNull(Measures.standard().find(measure), measure);
          if (known.kind() == MeasureKind.YES_NO) {
            province.value(measure, value.equals("1"));
          } else {
            province.value(measure, value);
          }
        });
    return ASSESSOR.assess(province.build());
  }

  @Test
  void a_province_that_meets_all_that_was_read_is_still_undetermined() {
    Assessment result = assess(everythingRead());
    assertThat(result.indicator("1").outcome()).isEqualTo(Outcome.MET);
    assertThat(result.indicator("2").outcome()).isEqualTo(Outcome.MET);
    assertThat(result.indicator("3").outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(result.indicator("10").outcome()).isEqualTo(Outcome.MET);
    assertThat(result.outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "least_share_of_contents_met_in_such_ward_or_zone, 69.99, NOT_MET",
    "required_contents_met_in_every_such_ward_or_zone, 0, NOT_MET",
    "communes_at_ntm_standard, 99.9, NOT_MET",
    "communes_at_modern_standard, 9.9, NOT_MET",
    "new_rural_work_in_wards_or_zones_necessary, 0, UNDETERMINED",
    "largest_farmland_share_of_arranged_ward_on_2025_07_01, 69.99, UNDETERMINED",
  })
  void what_was_read_can_fail_a_province_and_nothing_passes_it(
      String measure, String value, Outcome expected) {
    Map<String, String> figures = everythingRead();
    figures.put(measure, value);
    assertThat(assess(figures).outcome()).isEqualTo(expected);
  }

  /** Without a ward or zone in question, shares of contents met there say nothing. */
  @ParameterizedTest
  @CsvSource({"0, UNDETERMINED", "1, NOT_MET"})
  void a_special_zone_is_in_question_whatever_the_wards_are(String zone, Outcome expected) {
    Map<String, String> figures = everythingRead();
    figures.put("largest_farmland_share_of_arranged_ward_on_2025_07_01", "0");
    figures.put("has_special_zone", zone);
    figures.put("least_share_of_contents_met_in_such_ward_or_zone", "0");
    assertThat(assess(figures).indicator("3").outcome()).isEqualTo(expected);
  }
}
