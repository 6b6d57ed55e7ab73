package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The conditions beside the criteria and the grounds for withdrawal, held against the second
 * transcription of each decree.
 */
class ConditionsTest {

  private static final String SUFFIX = ".conditions.tsv";

  private static List<String> transcribed(String suffix) {
    return TestFiles.names("law").stream()
        .filter(name -> name.endsWith(suffix))
        .map(name -> name.substring(0, name.length() - suffix.length()))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> every_condition_equals_the_second_transcription() {
    return transcribed(SUFFIX).stream()
        .map(
            set ->
                dynamicTest(
                    set,
                    () -> {
                      Assessor assessor = Assessor.packaged(set);
                      for (LocalDate day : days(assessor, set)) {
                        assertThat(described(assessor.requirements(scope(assessor, day))))
                            .as("%s", day)
                            .isEqualTo(expected(set, day));
                      }
                    }));
  }

  /** The first and the last day of every version of a condition. */
  private static Set<LocalDate> days(Assessor assessor, String set) {
    LocalDate first = assessor.set().inForceFrom();
    LocalDate end = Objects.requireNonNullElse(assessor.set().inForceUntil(), first.plusYears(5));
    Set<LocalDate> days = new TreeSet<>(Set.of(first, end.minusDays(1)));
    for (Map<String, String> row : TestFiles.table("law/" + set + SUFFIX)) {
      if (!row.get("from").isEmpty()) {
        LocalDate from = LocalDate.parse(row.get("from"));
        days.addAll(List.of(from, from.minusDays(1)));
      }
    }
    return days;
  }

  private static Scope scope(Assessor assessor, LocalDate day) {
    Region region = assessor.set().regionNeeded() ? Region.BAC_TRUNG_BO : null;
    return Scope.of(day, region, null, Set.of());
  }

  private static boolean holds(Map<String, String> row, LocalDate day) {
    return row.get("from").compareTo(day.toString()) <= 0
        && (row.get("until").isEmpty() || row.get("until").compareTo(day.toString()) > 0);
  }

  private static List<String> expected(String set, LocalDate day) {
    return TestFiles.table("law/" + set + SUFFIX).stream()
        .filter(row -> holds(row, day))
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
      String code = provision.indicator().code();
      String label = provision.indicator().labelEn();
      String sources = String.join(" ", provision.citation().readAt());
      if (requirement instanceof Requirement.Meets meets) {
        // How certain the condition itself is, no requirement says: it stands in the rule alone.
        String other = meets.requirements().set().id();
        lines.add(String.join("\t", code, label, "meets", other, "", "", "UNCONFIRMED", sources));
      } else {
        requirement
            .thresholds()
            .forEach(
                threshold -> lines.add(described(code, label, requirement, threshold, sources)));
      }
      assertThat(provision.rule().file()).isEqualTo("99_cong_nhan.drl");
      assertThat(provision.rule().line()).isPositive();
    }
    return lines;
  }

  private static String described(
      String code,
      String label,
      Requirement requirement,
      Requirement.Threshold threshold,
      String sources) {
    Level level = threshold.level();
    BigDecimal value = level.value();
    return String.join(
        "\t",
        code,
        label,
        requirement instanceof Requirement.AllOf ? "all" : "one",
        threshold.measure().id(),
        threshold.comparison().name(),
        value == null ? "" : value.toPlainString(),
        level.status().name(),
        sources);
  }

  @TestFactory
  Stream<DynamicTest> every_ground_for_withdrawal_equals_the_second_transcription() {
    String suffix = ".withdrawals.tsv";
    return transcribed(suffix).stream()
        .map(
            set ->
                dynamicTest(
                    set,
                    () -> {
                      Assessor assessor = Assessor.packaged(set);
                      List<Map<String, String>> rows = TestFiles.table("law/" + set + suffix);
                      LocalDate from = LocalDate.parse(rows.get(0).get("from"));
                      assertThat(withdrawals(assessor, from.minusDays(1))).isEmpty();
                      assertThat(withdrawals(assessor, from))
                          .isEqualTo(rows.stream().map(ConditionsTest::ground).toList());
                    }));
  }

  private static String ground(Map<String, String> row) {
    return Stream.of("code", "at_least", "less_than", "including", "certainty", "sources")
        .map(row::get)
        .collect(Collectors.joining("\t"));
  }

  private static List<String> withdrawals(Assessor assessor, LocalDate day) {
    return assessor.requirements(scope(assessor, day)).withdrawals().stream()
        .map(
            trigger ->
                String.join(
                    "\t",
                    trigger.name().code(),
                    "" + trigger.atLeastPercent(),
                    trigger.lessThanPercent() > 100 ? "" : "" + trigger.lessThanPercent(),
                    String.join(" ", trigger.including()),
                    trigger.certainty().name(),
                    String.join(" ", trigger.citation().readAt())))
        .toList();
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
