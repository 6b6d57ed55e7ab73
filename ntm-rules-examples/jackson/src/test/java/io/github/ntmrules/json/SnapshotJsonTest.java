package io.github.ntmrules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Units and their results, written and read by both versions of Jackson. */
class SnapshotJsonTest {

  private static final List<AnyMapper> MAPPERS = AnyMapper.vietnamese();

  static List<Assessor> assessors() {
    return RealRuns.assessors();
  }

  @ParameterizedTest
  @MethodSource("assessors")
  void a_unit_reads_back_equal_and_both_versions_write_the_same_bytes(Assessor assessor)
      throws Exception {
    for (Snapshot unit : RealRuns.units(assessor, 160, 318)) {
      byte[] json = MAPPERS.get(0).write(unit);
      assertThat(MAPPERS.get(1).write(unit)).isEqualTo(json);
      for (AnyMapper each : MAPPERS) {
        Snapshot read = each.read(json, Snapshot.class);
        assertThat(read).as(each + " " + unit).isEqualTo(unit);
        assertThat(read.figures().keySet()).containsExactlyElementsOf(unit.figures().keySet());
        assertThat(each.write(read)).isEqualTo(json);
      }
    }
  }

  @Test
  void the_commune_of_a_village_is_read_and_that_of_another_unit_refused() throws Exception {
    Snapshot village =
        Snapshot.of(UnitKind.VILLAGE, "Thôn 1")
            .inCommune("Minh Hạc")
            .on(LocalDate.of(2024, 12, 31))
            .build();
    for (AnyMapper each : MAPPERS) {
      String json = new String(each.write(village), StandardCharsets.UTF_8);
      assertThat(json).contains("\"commune\":\"Minh Hạc\"");
      assertThat(each.read(json.getBytes(StandardCharsets.UTF_8), Snapshot.class))
          .isEqualTo(village);
      byte[] wrong = json.replace("VILLAGE", "COMMUNE").getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> each.read(wrong, Snapshot.class))
          .rootCause()
          .isInstanceOfSatisfying(
              JsonException.class,
              e -> assertThat(e.problems().get(0).path()).isEqualTo("$.commune"));
    }
  }

  @ParameterizedTest
  @MethodSource("assessors")
  void what_is_written_is_as_the_schema_says(Assessor assessor) throws Exception {
    for (Assessment each : RealRuns.assessments(assessor, 8, 51)) {
      Schemas.assertValid("snapshot", MAPPERS.get(0).write(each.snapshot()));
      Schemas.assertValid("assessment", MAPPERS.get(0).write(each));
      Schemas.assertValid("assess", MAPPERS.get(0).write(List.of(each)));
    }
  }

  @ParameterizedTest
  @MethodSource("assessors")
  void a_stored_result_is_come_to_again(Assessor assessor) throws Exception {
    for (Assessor mode : List.of(assessor, assessor.confirmedLevelsOnly())) {
      for (Assessment result : RealRuns.assessments(mode, 15, 1980)) {
        byte[] json = MAPPERS.get(0).write(result);
        assertThat(MAPPERS.get(1).write(result)).isEqualTo(json);
        for (AnyMapper each : MAPPERS) {
          Assessment again = each.read(json, Assessment.class);
          assertThat(again).isEqualTo(result);
          assertThat(again.key()).isEqualTo(result.key());
          assertThat(again.outcome()).isEqualTo(result.outcome());
          assertThat(again.indicators()).isEqualTo(result.indicators());
          AssessmentView view = each.read(json, AssessmentView.class);
          assertThat(view).isEqualTo(AssessmentView.of(result, Locale.ROOT));
          assertThat(view.snapshot().snapshot()).isEqualTo(result.snapshot());
        }
      }
    }
  }

  @Test
  void so_is_one_by_overlays_and_written_in_another_language() throws Exception {
    int overlaid = 0;
    for (Assessor assessor : RealRuns.overlaid()) {
      for (Assessment result : RealRuns.assessments(assessor, 3, 7)) {
        overlaid++;
        byte[] json = AnyMapper.english().get(0).write(result);
        assertThat(AnyMapper.english().get(1).write(result)).isEqualTo(json);
        assertThat(json).isNotEqualTo(MAPPERS.get(0).write(result));
        for (AnyMapper each : MAPPERS) {
          assertThat(each.read(json, Assessment.class)).isEqualTo(result);
        }
      }
    }
    assertThat(overlaid).isPositive();
  }

  @Test
  void of_several_modules_the_last_counts() throws Exception {
    Assessment result = RealRuns.assessments(RealRuns.assessors().get(1), 1, 4).get(0);
    byte[] english = AnyMapper.english().get(0).write(result);
    assertThat(
            JsonMapper.builder()
                .findAndAddModules()
                .addModule(new io.github.ntmrules.jackson.NtmModule(Locale.ENGLISH))
                .build()
                .writeValueAsBytes(result))
        .isEqualTo(english);
    assertThat(
            tools.jackson.databind.json.JsonMapper.builder()
                .findAndAddModules()
                .addModule(new io.github.ntmrules.jackson3.NtmModule(Locale.ENGLISH))
                .build()
                .writeValueAsBytes(result))
        .isEqualTo(english);
  }

  @Test
  void decimals_are_written_as_they_are_and_zeros_make_no_difference() throws Exception {
    String json =
        """
        {"kind":"COMMUNE","name":"Đăk Năng","date":"2020-12-31",
         "figures":{"income_per_capita":44.2000000000,"multidimensional_poverty_rate":4.42E1}}
        """;
    for (AnyMapper each : MAPPERS) {
      Snapshot unit = each.read(json.getBytes(StandardCharsets.UTF_8), Snapshot.class);
      assertThat(unit)
          .isEqualTo(
              Snapshot.commune("Đăk Năng")
                  .on(java.time.LocalDate.of(2020, 12, 31))
                  .value("income_per_capita", "44.2")
                  .value("multidimensional_poverty_rate", "44.2")
                  .build());
      assertThat(new String(each.write(unit), StandardCharsets.UTF_8))
          .contains("\"income_per_capita\":44.2,\"multidimensional_poverty_rate\":44.2}");
    }
  }
}
