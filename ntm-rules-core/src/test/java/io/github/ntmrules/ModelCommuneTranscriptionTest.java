package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds the four conditions of a model commune (319/2022) against their second transcription. */
class ModelCommuneTranscriptionTest {

  private static final Assessor MODEL = Assessor.packaged("qd319-2022-xa-kieu-mau");
  private static final Assessor ADVANCED = Assessor.packaged("qd318-2022-xa-nang-cao");
  private static final List<Map<String, String>> INDICATORS =
      TestFiles.table("law/qd319-2022-xa-kieu-mau.indicators.tsv");
  private static final List<Map<String, String>> CELLS =
      TestFiles.table("law/qd319-2022-xa-kieu-mau.cells.tsv");

  private static Scope scope(Region region, int year) {
    return Scope.of(LocalDate.of(year, 12, 31), region, null, Set.of());
  }

  private static Provision.Required provision(String code, Region region, int year) {
    return (Provision.Required) MODEL.requirements(scope(region, year)).provision(code);
  }

  @Test
  void the_conditions_carry_the_names_and_sources_on_file() {
    assertThat(MODEL.set().indicators()).hasSize(4);
    for (Map<String, String> row : INDICATORS) {
      Provision.Required provision = provision(row.get("code"), Region.TAY_NGUYEN, 2022);
      Indicator indicator = provision.indicator();
      assertThat(indicator.labelVi().replace('–', '-')).isEqualTo(row.get("label_vi"));
      assertThat(indicator.labelEn().replace('–', '-')).isEqualTo(row.get("label_en"));
      assertThat(String.join(" ", provision.citation().readAt())).isEqualTo(row.get("sources"));
    }
  }

  @Test
  void every_condition_asks_what_the_second_transcription_says_in_every_region_and_year() {
    for (Map<String, String> cell : CELLS) {
      for (Region region : Region.values()) {
        for (int year = 2022; year <= 2025; year++) {
          assertCell(cell, region, year);
        }
      }
    }
  }

  private static void assertCell(Map<String, String> cell, Region region, int year) {
    Requirement requirement = provision(cell.get("code"), region, year).requirement();
    if (cell.get("combination").equals("meets")) {
      Requirement.Meets meets = (Requirement.Meets) requirement;
      assertThat(meets.requirements()).isEqualTo(ADVANCED.requirements(scope(region, year)));
      assertThat(meets.requirements().set().id()).isEqualTo(cell.get("measure"));
      return;
    }
    Requirement.Threshold threshold = (Requirement.Threshold) requirement;
    assertThat(threshold.measure().id()).isEqualTo(cell.get("measure"));
    assertThat(threshold.comparison()).hasToString(cell.get("comparison"));
    if (cell.get("combination").equals("one")) {
      LegalStatus status = LegalStatus.valueOf(cell.get("status"));
      assertThat(threshold.level())
          .isEqualTo(Level.of(new BigDecimal(Objects.requireNonNull(cell.get("level"))), status));
      return;
    }
    Level base = advancedIncome(region, year);
    assertThat(threshold.level().status()).isEqualTo(base.status());
    BigDecimal value = base.value();
    if (value == null) {
      assertThat(threshold.level().value()).isNull();
      return;
    }
    BigDecimal percent = new BigDecimal(Objects.requireNonNull(cell.get("level")));
    assertThat(threshold.level().value())
        .isEqualByComparingTo(value.add(value.multiply(percent).movePointLeft(2)));
  }

  /** The level of the advanced set, itself held against its own transcription elsewhere. */
  private static Level advancedIncome(Region region, int year) {
    Provision provision = ADVANCED.requirements(scope(region, year)).provision("10");
    return ((Requirement.Threshold) ((Provision.Required) provision).requirement()).level();
  }
}
