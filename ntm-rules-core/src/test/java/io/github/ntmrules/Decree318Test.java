package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is special in 318/QĐ-TTg, Phụ lục I: the column of difficult communes (Điều 1) and the
 * amendment of 01/3/2024.
 */
class Decree318Test {

  private static final Assessor ASSESSOR = Assessor.packaged("qd318-2022-xa");
  private static final LocalDate IN_2022 = LocalDate.of(2022, 12, 31);

  /** First and last days of every text and of every year's income. */
  private static final List<LocalDate> DAYS =
      TestFiles.days(
          "2022-03-08 2022-12-31 2023-01-01 2024-01-01 2024-02-29 "
              + "2024-03-01 2025-01-01 2025-12-31");

  private static final List<Set<Designation>> NORTHERN_COLUMN =
      List.of(
          new TreeSet<>(Set.of(Designation.ESPECIALLY_DIFFICULT)),
          new TreeSet<>(Set.of(Designation.SAFE_ZONE_IN_POOR_DISTRICT)),
          new TreeSet<>(
              Set.of(Designation.ESPECIALLY_DIFFICULT, Designation.SAFE_ZONE_IN_POOR_DISTRICT)));

  private static Requirements requirements(
      LocalDate date, Region region, Set<Designation> designations) {
    return ASSESSOR.requirements(Scope.of(date, region, null, designations));
  }

  private static Map<String, Requirement> asked(Requirements requirements) {
    Map<String, Requirement> asked = new LinkedHashMap<>();
    for (Indicator indicator : ASSESSOR.set().indicators()) {
      Provision provision = requirements.provision(indicator.code());
      asked.put(indicator.code(), ((Provision.Required) provision).requirement());
    }
    return asked;
  }

  @Test
  void difficult_and_safe_zone_communes_of_every_region_use_the_northern_midlands_column() {
    for (LocalDate day : DAYS) {
      Map<String, Requirement> northern =
          asked(requirements(day, Region.TRUNG_DU_MIEN_NUI_PHIA_BAC, Set.of()));
      assertThat(northern).hasSize(57);
      for (Region region : Region.values()) {
        for (Set<Designation> designations : NORTHERN_COLUMN) {
          Requirements requirements = requirements(day, region, designations);
          assertThat(requirements.column()).isEqualTo("TDMNPB");
          assertThat(asked(requirements))
              .as("%s %s %s", day, region, designations)
              .isEqualTo(northern);
        }
      }
    }
  }

  @Test
  void other_circumstances_leave_a_commune_in_the_column_of_its_region() {
    Set<Designation> others = new TreeSet<>(Designations.standard().all());
    others.removeAll(
        Set.of(Designation.ESPECIALLY_DIFFICULT, Designation.SAFE_ZONE_IN_POOR_DISTRICT));
    for (LocalDate day : DAYS) {
      for (Region region : Region.values()) {
        for (Set<Designation> designations : List.of(Set.<Designation>of(), others)) {
          Requirements requirements = requirements(day, region, designations);
          assertThat(requirements.column()).isEqualTo(region.abbreviation());
          assertThat(asked(requirements)).hasSize(57);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"false, 59, MET", "false, 58.9, NOT_MET", "true, 39, MET", "true, 38.9, NOT_MET"})
  void a_difficult_commune_of_the_southeast_needs_the_income_of_the_northern_midlands(
      boolean difficult, String income, Outcome expected) {
    Snapshot.Builder commune =
        Snapshot.commune("xã")
            .region(Region.DONG_NAM_BO)
            .on(IN_2022)
            .value("income_per_capita", income);
    if (difficult) {
      commune.designation(Designation.ESPECIALLY_DIFFICULT);
    }
    Assessment result = ASSESSOR.assess(commune.build());
    assertThat(result.indicator("10").outcome()).isEqualTo(expected);
  }

  @Test
  void the_amendment_changes_four_indicators_on_its_day_and_no_other() {
    for (Region region : Region.values()) {
      Map<String, Requirement> before =
          asked(requirements(LocalDate.of(2024, 2, 29), region, Set.of()));
      Map<String, Requirement> after =
          asked(requirements(LocalDate.of(2024, 3, 1), region, Set.of()));
      after.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));
      assertThat(after.keySet()).containsExactly("13.1", "15.4", "17.1", "18.4");
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2024-02-29, NOT_MET", "2024-03-01, MET"})
  void a_cooperative_group_is_enough_since_the_amendment(LocalDate date, Outcome expected) {
    Assessment result =
        ASSESSOR.assess(
            Snapshot.commune("xã")
                .region(Region.TAY_NGUYEN)
                .on(date)
                .value("effective_lawful_cooperative", false)
                .value("effective_cooperative_group_with_key_product_contract", true)
                .build());
    assertThat(result.indicator("13.1").outcome()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "poor {0} %, near-poor {1} %: {2}")
  @CsvSource({"6, 7, MET", "6, 7.01, NOT_MET", "13, , UNDETERMINED"})
  void near_poor_households_count_as_multidimensionally_poor(
      String poor, @Nullable String nearPoor, Outcome expected) {
    Snapshot.Builder commune =
        Snapshot.commune("xã")
            .region(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC)
            .on(IN_2022)
            .value("poor_households_rate", poor);
    if (nearPoor != null) {
      commune.value("near_poor_households_rate", nearPoor);
    }
    assertThat(ASSESSOR.assess(commune.build()).indicator("11").outcome()).isEqualTo(expected);
  }

  @Test
  void a_commune_without_craft_villages_is_not_assessed_on_their_plan() {
    Assessment result =
        ASSESSOR.assess(
            Snapshot.commune("xã")
                .region(Region.TAY_NGUYEN)
                .on(IN_2022)
                .value("has_craft_village", false)
                .build());
    assertThat(result.indicator("13.4").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void it_supersedes_the_set_of_2016_and_says_why_it_ends_with_the_period_2021_2025() {
    assertThat(ASSESSOR.set().supersedes()).isEqualTo("qd1980-2016-xa");
    assertThat(ASSESSOR.set().inForceFrom())
        .isEqualTo(Assessor.packaged("qd1980-2016-xa").set().inForceUntil());
    assertThat(ASSESSOR.set().inForceUntil()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(ASSESSOR.set().noteVi()).contains("31/12/2025", "15/02/2026");
  }
}
