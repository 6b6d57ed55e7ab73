package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.rules.Scope;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the rule files of 1980/2016 against the second transcription of the decree, cell by cell,
 * and the verdicts against what the transcription implies. The transcription is made from the facts
 * alone (see {@code src/test/scripts}).
 */
class SecondTranscriptionTest {

  private static final LocalDate IN_2020 = LocalDate.of(2020, 12, 31);
  private static final LocalDate IN_2019 = LocalDate.of(2019, 12, 31);
  private static final BigDecimal SMALLEST_STEP = new BigDecimal("0.000000001");
  private static final Assessor ASSESSOR = Assessor.packaged("qd1980-2016-xa");
  private static final List<Map<String, String>> INDICATORS =
      TestFiles.table("law/qd1980-2016-xa.indicators.tsv");
  private static final List<Map<String, String>> CELLS =
      TestFiles.table("law/qd1980-2016-xa.cells.tsv");

  /** The cells of one indicator in one column, in the order of its parts. */
  private record Row(String code, Region region, List<Map<String, String>> parts) {
    String combination() {
      return parts.get(0).get("combination");
    }

    boolean sinceHolds(LocalDate date) {
      String since = parts.get(0).get("since");
      return since.isEmpty() || !date.isBefore(LocalDate.parse(since));
    }
  }

  private static List<Row> rows() {
    Map<String, List<Map<String, String>>> byCell = new LinkedHashMap<>();
    for (Map<String, String> cell : CELLS) {
      byCell
          .computeIfAbsent(cell.get("code") + " " + cell.get("column"), key -> new ArrayList<>())
          .add(cell);
    }
    return byCell.values().stream()
        .map(parts -> new Row(parts.get(0).get("code"), region(parts.get(0).get("column")), parts))
        .toList();
  }

  private static Region region(String abbreviation) {
    return Stream.of(Region.values())
        .filter(region -> region.abbreviation().equals(abbreviation))
        .findFirst()
        .orElseThrow();
  }

  private static Provision.Required provision(String code, Region region, LocalDate date) {
    Requirements requirements = ASSESSOR.requirements(Scope.of(date, region, null, Set.of()));
    return (Provision.Required) requirements.provision(code);
  }

  // ---- the table

  @Test
  void the_set_has_nineteen_criteria_and_forty_nine_indicators_as_the_decree() {
    assertThat(ASSESSOR.set().criteria()).hasSize(19);
    assertThat(ASSESSOR.set().indicators()).hasSize(49);
    assertThat(INDICATORS).hasSize(49);
    assertThat(rows()).hasSize(49 * 7);
  }

  @Test
  void criteria_and_indicators_carry_the_names_on_file_in_both_languages() {
    List<List<String>> expected =
        INDICATORS.stream()
            .map(
                row ->
                    Stream.of(
                            "criterion",
                            "criterion_vi",
                            "criterion_en",
                            "code",
                            "label_vi",
                            "label_en")
                        .map(row::get)
                        .map(text -> text.replace("2016-2020", "2016–2020"))
                        .toList())
            .toList();
    List<List<String>> actual = new ArrayList<>();
    for (Criterion criterion : ASSESSOR.set().criteria()) {
      for (Indicator indicator : criterion.indicators()) {
        actual.add(
            List.of(
                criterion.code(),
                criterion.nameVi(),
                criterion.nameEn(),
                indicator.code(),
                indicator.labelVi(),
                indicator.labelEn()));
      }
    }
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void every_rule_names_the_sources_and_the_general_target_on_file() {
    for (Map<String, String> row : INDICATORS) {
      Provision.Required provision = provision(row.get("code"), Region.TAY_NGUYEN, IN_2020);
      assertThat(provision.generalTarget()).as(row.get("code")).isEqualTo(row.get("general"));
      assertThat(String.join(" ", provision.citation().readAt()))
          .as(row.get("code"))
          .isEqualTo(row.get("sources"));
      assertThat(provision.citation().place()).startsWith("Phụ lục, mục " + row.get("code"));
      assertThat(provision.rule().name()).startsWith(row.get("code") + " ");
      assertThat(provision.rule().file())
          .startsWith("tc%02d_".formatted(Integer.parseInt(row.get("criterion"))));
    }
  }

  @TestFactory
  Stream<DynamicTest> every_cell_equals_the_second_transcription() {
    return rows().stream()
        .map(
            row ->
                dynamicTest(
                    row.code() + " " + row.region().abbreviation(), () -> assertCells(row)));
  }

  private static void assertCells(Row row) {
    Requirement requirement = provision(row.code(), row.region(), IN_2020).requirement();
    switch (row.combination()) {
      case "one" -> assertThat(requirement).isInstanceOf(Requirement.Threshold.class);
      case "all" -> assertThat(requirement).isInstanceOf(Requirement.AllOf.class);
      default -> assertThat(requirement).isInstanceOf(Requirement.AnyOf.class);
    }
    List<String> actual = new ArrayList<>();
    requirement.forEachThreshold(threshold -> actual.add(describe(threshold)));
    assertThat(actual)
        .isEqualTo(row.parts().stream().map(SecondTranscriptionTest::describe).toList());
  }

  private static String describe(Requirement.Threshold threshold) {
    Level level = threshold.level();
    BigDecimal value = level.value();
    return String.join(
        " ",
        threshold.measure().id(),
        threshold.comparison().name(),
        value == null ? "" : value.toPlainString(),
        level.status().name(),
        level.certainty().name());
  }

  private static String describe(Map<String, String> cell) {
    return Stream.of("measure", "comparison", "level", "status", "certainty")
        .map(cell::get)
        .collect(Collectors.joining(" "));
  }

  @Test
  void before_2020_no_income_level_is_on_file_and_the_level_of_2020_is_not_used() {
    for (Row row : rows()) {
      Requirement requirement = provision(row.code(), row.region(), IN_2019).requirement();
      if (row.sinceHolds(IN_2019)) {
        assertThat(requirement)
            .isEqualTo(provision(row.code(), row.region(), IN_2020).requirement());
      } else {
        assertThat(((Requirement.Threshold) requirement).level()).isEqualTo(Level.notOnFile());
      }
    }
  }

  // ---- the verdicts: at the level, just on the wrong side, missing

  @TestFactory
  Stream<DynamicTest> every_cell_decides_as_the_second_transcription_implies() {
    return rows().stream()
        .map(
            row ->
                dynamicTest(
                    row.code() + " " + row.region().abbreviation(),
                    () -> {
                      for (LocalDate date : List.of(IN_2019, IN_2020)) {
                        for (boolean confirmedOnly : List.of(false, true)) {
                          assertVerdicts(row, date, confirmedOnly);
                        }
                      }
                    }));
  }

  private enum Report {
    AT_LEVEL,
    JUST_WRONG,
    MISSING
  }

  /** Tries every way to report the parts. */
  private static void assertVerdicts(Row row, LocalDate date, boolean confirmedOnly) {
    int parts = row.parts().size();
    List<Report> kinds = List.of(Report.values());
    int ways = (int) Math.pow(kinds.size(), parts);
    for (int way = 0; way < ways; way++) {
      List<Report> reports = new ArrayList<>();
      for (int part = 0, rest = way; part < parts; part++, rest /= kinds.size()) {
        reports.add(kinds.get(rest % kinds.size()));
      }
      List<Outcome> expected = new ArrayList<>();
      for (int part = 0; part < parts; part++) {
        boolean known = row.sinceHolds(date);
        expected.add(expected(row.parts().get(part), reports.get(part), known, confirmedOnly));
      }
      assertThat(assess(row, reports, date, confirmedOnly))
          .as("%s on %s, strict %s: %s", row, date, confirmedOnly, reports)
          .isEqualTo(combined(row.combination(), expected));
    }
  }

  private static Outcome assess(
      Row row, List<Report> reports, LocalDate date, boolean confirmedOnly) {
    Snapshot.Builder snapshot = Snapshot.commune("xã").region(row.region()).on(date);
    for (int part = 0; part < reports.size(); part++) {
      report(snapshot, row.parts().get(part), reports.get(part));
    }
    Assessor assessor = confirmedOnly ? ASSESSOR.confirmedLevelsOnly() : ASSESSOR;
    Assessment assessment = assessor.assess(snapshot.build());
    return assessment.indicator(row.code()).outcome();
  }

  private static void report(Snapshot.Builder snapshot, Map<String, String> cell, Report report) {
    Measure measure = Measures.standard().find(cell.get("measure"));
    assertThat(measure).isNotNull();
    if (report == Report.MISSING) {
      return;
    }
    if (measure.kind() == MeasureKind.YES_NO) {
      snapshot.value(measure.id(), report == Report.AT_LEVEL);
      return;
    }
    String written = cell.get("level");
    BigDecimal level = new BigDecimal(written.isEmpty() ? "50" : written);
    BigDecimal step = measure.whole() ? BigDecimal.ONE : SMALLEST_STEP;
    BigDecimal wrong =
        cell.get("comparison").equals("AT_LEAST") ? level.subtract(step) : level.add(step);
    snapshot.value(measure.id(), Figure.exactly(report == Report.AT_LEVEL ? level : wrong));
  }

  /** What one figure against one level gives, from the transcription alone. */
  private static Outcome expected(
      Map<String, String> cell, Report report, boolean levelKnown, boolean confirmedOnly) {
    String status = cell.get("status");
    boolean decides =
        levelKnown
            && (status.equals("CONFIRMED") || (status.equals("UNCONFIRMED") && !confirmedOnly));
    if (!decides || report == Report.MISSING) {
      return Outcome.UNDETERMINED;
    }
    return report == Report.AT_LEVEL ? Outcome.MET : Outcome.NOT_MET;
  }

  /** Strong Kleene logic, written out a second time. */
  private static Outcome combined(String combination, List<Outcome> parts) {
    boolean all = !combination.equals("any");
    Outcome deciding = all ? Outcome.NOT_MET : Outcome.MET;
    if (parts.contains(deciding)) {
      return deciding;
    }
    return parts.contains(Outcome.UNDETERMINED)
        ? Outcome.UNDETERMINED
        : all ? Outcome.MET : Outcome.NOT_MET;
  }
}
