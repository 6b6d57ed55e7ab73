package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The conditions beside the criteria, held against the second transcription of each decree. */
class ConditionsTest {

  private static final List<String> SETS =
      List.of(
          "qd320-2022-huyen",
          "qd320-2022-huyen-nang-cao",
          "qd691-2018-xa-kieu-mau",
          "ha-tinh-2014-kdc");

  @TestFactory
  Stream<DynamicTest> every_condition_equals_the_second_transcription() {
    return SETS.stream()
        .map(
            set ->
                dynamicTest(
                    set,
                    () -> {
                      Assessor assessor = Assessor.packaged(set);
                      LocalDate day = assessor.set().inForceFrom();
                      assertThat(described(assessor.requirements(scope(day))))
                          .isEqualTo(expected(set));
                    }));
  }

  private static Scope scope(LocalDate day) {
    return Scope.of(day, null, null, Set.of());
  }

  private static List<String> expected(String set) {
    return TestFiles.table("law/" + set + ".conditions.tsv").stream()
        .map(
            row ->
                String.join(
                    "\t",
                    row.get("code"),
                    row.get("label_en").replaceAll("(20[0-9]{2})-(20[0-9]{2})", "$1–$2"),
                    row.get("combination"),
                    row.get("measure"),
                    row.get("comparison"),
                    row.get("level"),
                    row.get("status"),
                    row.get("sources")))
        .toList();
  }

  private static List<String> described(Requirements requirements) {
    List<String> lines = new ArrayList<>();
    for (Provision provision : requirements.conditions()) {
      Requirement requirement = ((Provision.Required) provision).requirement();
      requirement
          .thresholds()
          .forEach(
              threshold -> {
                Level level = threshold.level();
                BigDecimal value = level.value();
                lines.add(
                    String.join(
                        "\t",
                        provision.indicator().code(),
                        provision.indicator().labelEn(),
                        requirement instanceof Requirement.AllOf ? "all" : "one",
                        threshold.measure().id(),
                        threshold.comparison().name(),
                        value == null ? "" : value.toPlainString(),
                        level.status().name(),
                        String.join(" ", provision.citation().readAt())));
              });
      assertThat(provision.rule().file()).isEqualTo("99_cong_nhan.drl");
      assertThat(provision.rule().line()).isPositive();
    }
    return lines;
  }

  private static Assessment district(String satisfaction) {
    return Assessor.packaged("qd320-2022-huyen")
        .assess(
            Snapshot.of(Assessor.packaged("qd320-2022-huyen").set().unit(), "Huyện thử")
                .on(LocalDate.of(2023, 6, 30))
                .value("communes_at_ntm_standard", 100)
                .value("communes_at_advanced_standard", "9.99")
                .value("residents_satisfied", satisfaction)
                .value("least_satisfaction_with_a_content_in_a_commune", 80)
                .build());
  }

  @Test
  void a_condition_has_an_outcome_of_its_own_and_does_not_count_as_a_criterion() {
    Assessment result = district("90");
    assertThat(result.conditions().stream().map(IndicatorResult::outcome))
        .containsExactly(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.MET);
    assertThat(result.criteria()).hasSize(9);
    assertThat(result.notMetCount()).isZero();
    assertThat(district("89.999").conditions().get(3).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void the_income_of_a_model_commune_is_held_against_its_income_at_recognition() {
    Assessment result =
        Assessor.packaged("qd691-2018-xa-kieu-mau")
            .assess(
                Snapshot.commune("Xã thử")
                    .on(LocalDate.of(2019, 12, 31))
                    .value("income_per_capita", 45)
                    .value("income_per_capita_at_recognition", 30)
                    .build());
    assertThat(result.indicator("1.3").outcome()).isEqualTo(Outcome.MET);
    assertThat(result.indicator("1.3").comparisons().get(0).derivation()).isNotNull();
  }

  @Test
  void a_district_without_a_planned_coach_station_is_not_asked_for_one() {
    Snapshot.Builder district =
        Snapshot.of(Assessor.packaged("qd320-2022-huyen").set().unit(), "Huyện thử")
            .on(LocalDate.of(2023, 6, 30));
    Assessment without =
        Assessor.packaged("qd320-2022-huyen")
            .assess(district.value("coach_station_planned", false).build());
    assertThat(without.indicator("2.4").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }
}
