package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is special in the set of advanced communes, beside its cells. */
class AdvancedCommuneTest {

  private static final Assessor ASSESSOR = Assessor.packaged("qd318-2022-xa-nang-cao");

  private static final List<Set<Designation>> DESIGNATED =
      List.of(
          Set.of(Designation.ESPECIALLY_DIFFICULT),
          Set.of(Designation.SAFE_ZONE_IN_POOR_DISTRICT),
          Set.of(Designation.ESPECIALLY_DIFFICULT, Designation.SAFE_ZONE_IN_POOR_DISTRICT));

  /** Every day on which something changes, the day before it, and the ends of the period. */
  private static final List<LocalDate> DAYS =
      TestFiles.days(
          "2022-03-08 2022-12-31 2023-01-01 2023-12-31 2024-01-01 "
              + "2024-02-29 2024-03-01 2024-12-31 2025-01-01 2025-12-31");

  private static Requirements requirements(LocalDate day, Region region, Set<Designation> of) {
    return ASSESSOR.requirements(Scope.of(day, region, null, of));
  }

  // ---- the column of Điều 1

  @Test
  void especially_difficult_and_safe_zone_communes_use_the_northern_midlands_column_everywhere() {
    for (LocalDate day : DAYS) {
      Requirements midlands = requirements(day, Region.TRUNG_DU_MIEN_NUI_PHIA_BAC, Set.of());
      for (Region region : Region.values()) {
        for (Set<Designation> designations : DESIGNATED) {
          Requirements there = requirements(day, region, designations);
          assertThat(there.column()).isEqualTo(midlands.column());
          // In words: of a level that is not on file, the rule that picks the column tells besides
          // how certain it is that it is the one that is asked.
          assertThat(there.provisions())
              .as("%s %s %s", day, region, designations)
              .hasToString(midlands.provisions().toString());
          assertThat(there.conditions()).isEqualTo(midlands.conditions());
        }
      }
    }
  }

  @Test
  void every_other_commune_uses_the_column_of_its_region_whatever_else_it_is() {
    Set<Designation> others = new TreeSet<>(Designations.standard().all());
    others.removeAll(DESIGNATED.get(2));
    for (LocalDate day : DAYS) {
      for (Region region : Region.values()) {
        Requirements plain = requirements(day, region, Set.of());
        Requirements designated = requirements(day, region, others);
        assertThat(designated.column()).isEqualTo(region.abbreviation());
        // The ethnic-minority and mountain areas have a level of their own for 8.2 alone.
        assertThat(designated.provisions())
            .filteredOn(each -> !each.equals(plain.provision(each.code())))
            .extracting(Provision::code)
            .containsExactly("8.2");
        assertThat(designated.conditions()).isEqualTo(plain.conditions());
      }
    }
  }

  @Test
  void the_column_changes_the_level_that_a_commune_is_held_against() {
    LocalDate day = LocalDate.of(2023, 6, 30);
    Region delta = Region.DONG_BANG_SONG_HONG;
    assertThat(level(requirements(day, delta, Set.of()), "11"))
        .isEqualTo(Level.of(BigDecimal.ONE, LegalStatus.UNCONFIRMED));
    assertThat(level(requirements(day, delta, DESIGNATED.get(0)), "11"))
        .isEqualTo(Level.of(BigDecimal.valueOf(8), LegalStatus.DOUBTFUL));
  }

  private static Level level(Requirements requirements, String code) {
    Provision.Required provision = (Provision.Required) requirements.provision(code);
    return ((Requirement.Threshold) provision.requirement()).level();
  }

  // ---- what decides

  private static Outcome outcome(String code, LocalDate day, String... figures) {
    Snapshot.Builder snapshot =
        Snapshot.commune("Việt Hưng").region(Region.DONG_BANG_SONG_HONG).on(day);
    for (int i = 0; i < figures.length; i += 2) {
      snapshot.value(figures[i], figures[i + 1]);
    }
    return ASSESSOR.assess(snapshot.build()).indicator(code).outcome();
  }

  @Test
  void a_grade_passes_from_the_step_that_is_asked_upwards() {
    LocalDate day = LocalDate.of(2023, 12, 31);
    String measure = "disaster_preparedness_grade";
    assertThat(outcome("3.6", day, measure, "Trung bình")).isEqualTo(Outcome.NOT_MET);
    assertThat(outcome("3.6", day, measure, "Khá")).isEqualTo(Outcome.MET);
    assertThat(outcome("3.6", day, measure, "Tốt")).isEqualTo(Outcome.MET);
  }

  @Test
  void the_doubtful_lower_secondary_level_neither_passes_nor_fails_a_commune() {
    LocalDate day = LocalDate.of(2023, 12, 31);
    String primary = "primary_education_level";
    String lowerSecondary = "lower_secondary_education_level";
    assertThat(outcome("5.3", day, primary, "mức độ 3", lowerSecondary, "mức độ 3"))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome("5.3", day, primary, "mức độ 3", lowerSecondary, "mức độ 1"))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome("5.3", day, primary, "mức độ 2", lowerSecondary, "mức độ 3"))
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void a_level_that_was_amended_to_one_not_on_file_decides_only_before_the_amendment() {
    LocalDate before = LocalDate.of(2024, 2, 29);
    LocalDate from = LocalDate.of(2024, 3, 1);
    for (String[] figure :
        List.of(
            new String[] {"3.4", "irrigation_works_maintained"},
            new String[] {"14.3", "people_using_telehealth"},
            new String[] {"14.4", "population_with_electronic_health_book"})) {
      assertThat(outcome(figure[0], before, figure[1], "100")).isEqualTo(Outcome.MET);
      assertThat(outcome(figure[0], before, figure[1], "0")).isEqualTo(Outcome.NOT_MET);
      assertThat(outcome(figure[0], from, figure[1], "99.9")).isEqualTo(Outcome.UNDETERMINED);
      assertThat(outcome(figure[0], from, figure[1], "0")).isEqualTo(Outcome.UNDETERMINED);
      // Whatever share is asked now, all of them are enough, where a share is what is asked.
      assertThat(outcome(figure[0], from, figure[1], "100"))
          .isEqualTo(figure[0].equals("3.4") ? Outcome.MET : Outcome.UNDETERMINED);
    }
  }

  @Test
  void multidimensional_poverty_follows_from_poor_and_near_poor_households() {
    LocalDate day = LocalDate.of(2024, 12, 31);
    String poor = "poor_households_rate";
    String nearPoor = "near_poor_households_rate";
    assertThat(outcome("11", day, poor, "0.4", nearPoor, "0.6")).isEqualTo(Outcome.MET);
    assertThat(outcome("11", day, poor, "0.4", nearPoor, "0.61")).isEqualTo(Outcome.NOT_MET);
    assertThat(outcome("11", day, poor, "0.4")).isEqualTo(Outcome.UNDETERMINED);
  }
}
