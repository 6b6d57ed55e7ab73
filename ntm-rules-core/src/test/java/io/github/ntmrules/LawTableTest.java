package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.DaySpan;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The table of a set: its cells against the second transcription, its circumstances against every
 * scope that the rule files tell apart.
 */
class LawTableTest {

  /** What is asked in the plainest circumstances of a column on a day. */
  private static Provision plain(
      LawTable table, String code, @Nullable String column, LocalDate day) {
    LawTable.Row row = table.row(code);
    assertThat(row).as(code).isNotNull();
    List<LawTable.Entry> found =
        row.entries().stream()
            .filter(each -> column == null ? each.column() == null : column.equals(each.column()))
            .filter(each -> each.days().stream().anyMatch(span -> span.contains(day)))
            .toList();
    assertThat(found).as("%s %s on %s", code, column, day).hasSize(1);
    return found.get(0).provision();
  }

  private static List<LocalDate> days(LawTable table, Map<String, String> cell) {
    LocalDate end = table.set().inForceUntil();
    LocalDate from =
        cell.get("from").isEmpty() ? table.set().inForceFrom() : LocalDate.parse(cell.get("from"));
    LocalDate until = cell.get("until").isEmpty() ? end : LocalDate.parse(cell.get("until"));
    return List.of(from, until == null ? from.plusYears(4) : until.minusDays(1));
  }

  @TestFactory
  Stream<DynamicTest> every_cell_of_the_second_transcription_stands_in_the_table() {
    return Assessor.packagedSets().stream()
        .map(id -> dynamicTest(id, () -> assertCells(Assessor.packaged(id).lawTable(), id)));
  }

  private static void assertCells(LawTable table, String id) {
    int compared = 0;
    for (Map<String, String> cell : TestFiles.table("law/" + id + ".cells.tsv")) {
      // A level above that of another set, and another set itself, have no figure of their own.
      if (Set.of("meets", "above").contains(cell.get("combination"))) {
        continue;
      }
      String column = cell.get("column").isEmpty() ? null : cell.get("column");
      for (String each : column == null ? columns(table) : List.of(column)) {
        for (LocalDate day : days(table, cell)) {
          Provision provision = plain(table, cell.get("code"), each.isEmpty() ? null : each, day);
          Threshold threshold = provision.thresholds().get(Integer.parseInt(cell.get("part")) - 1);
          Level level = threshold.level();
          String what = String.join(" ", cell.values()) + " on " + day;
          assertThat(threshold.measure().id()).as(what).isEqualTo(cell.get("measure"));
          assertThat(level.status().name()).as(what).isEqualTo(cell.get("status"));
          if (cell.get("level").isEmpty()) {
            assertThat(level.value()).as(what).isNull();
          } else {
            assertThat(threshold.comparison().name()).as(what).isEqualTo(cell.get("comparison"));
            assertThat(level.value())
                .as(what)
                .isEqualByComparingTo(new BigDecimal(cell.get("level")));
          }
          compared++;
        }
      }
    }
    assertThat(compared).isPositive();
  }

  private static List<String> columns(LawTable table) {
    return table.columns().isEmpty() ? List.of("") : table.columns();
  }

  @TestFactory
  Stream<DynamicTest> a_place_of_an_entry_is_where_just_that_is_asked() {
    return Assessor.packagedSets().stream().map(id -> dynamicTest(id, () -> assertPlaces(id)));
  }

  private static void assertPlaces(String id) {
    Assessor assessor = Assessor.packaged(id);
    LawTable table = assessor.lawTable();
    assertThat(table.complete()).isTrue();
    assertThat(table.untold()).isEmpty();
    Set<LawTable.Entry> met = new LinkedHashSet<>();
    List<Scope> scopes = SetScopes.of(id).scopes();
    int step = 1 + scopes.size() / 200;
    for (int i = 0; i < scopes.size(); i += step) {
      Scope scope = scopes.get(i);
      Requirements asked = assessor.requirements(scope);
      for (LawTable.Row row : table.rows()) {
        List<LawTable.Entry> here =
            row.entries().stream()
                .filter(each -> each.where().stream().anyMatch(where -> where.contains(scope)))
                .toList();
        List<Provision> expected =
            Stream.concat(asked.provisions().stream(), asked.conditions().stream())
                .filter(each -> each.indicator().equals(row.indicator()))
                .toList();
        assertThat(here.stream().map(LawTable.Entry::provision).toList())
            .as("%s in %s", row.indicator().code(), scope)
            .isEqualTo(expected);
        met.addAll(here);
      }
    }
    if (step == 1) {
      table.rows().forEach(row -> assertThat(met).containsAll(row.entries()));
    }
  }

  @OfEverySet
  void the_rows_are_those_of_the_decree_and_the_plain_days_fill_each_column_once(String id) {
    Assessor assessor = Assessor.packaged(id);
    LawTable table = assessor.lawTable();
    List<Indicator> rows = new ArrayList<>();
    assessor.set().criteria().stream().map(Criterion::indicators).forEach(rows::addAll);
    assertThat(table.rows().stream().filter(each -> each.criterion() != null))
        .extracting(LawTable.Row::indicator)
        .isEqualTo(rows);
    List<LocalDate> days = SetScopes.of(id).days();
    if (!assessor.set().columns().isEmpty()) {
      assertThat(table.columns()).isEqualTo(assessor.set().columns());
    }
    for (LawTable.Row row : table.rows()) {
      if (row.criterion() == null) {
        continue;
      }
      for (String column : columns(table)) {
        for (LocalDate day : days) {
          plain(table, row.indicator().code(), column.isEmpty() ? null : column, day);
        }
      }
    }
  }

  @Test
  void what_is_asked_of_some_units_only_is_no_plain_entry() {
    LawTable.Row row = Assessor.packaged("qd1980-2016-xa").lawTable().row("7");
    assertThat(row.entries())
        .filteredOn(each -> each.provision().requirement() == null)
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.days()).isEmpty();
              assertThat(each.always()).isFalse();
              assertThat(each.where()).allSatisfy(where -> assertThat(where.with()).isNotEmpty());
            });
  }

  @Test
  void a_level_that_changes_within_the_period_has_an_entry_for_each_of_its_times() {
    LawTable.Row row = Assessor.packaged("qd1980-2016-xa").lawTable().row("10");
    assertThat(row.entries())
        .filteredOn(each -> "ĐBSH".equals(each.column()))
        .extracting(
            each -> each.provision().thresholds().get(0).level().value(), LawTable.Entry::days)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                null, List.of(new DaySpan(LocalDate.of(2016, 12, 1), LocalDate.of(2020, 1, 1)))),
            org.assertj.core.groups.Tuple.tuple(
                new BigDecimal("50"),
                List.of(new DaySpan(LocalDate.of(2020, 1, 1), LocalDate.of(2022, 3, 8)))));
  }

  @Test
  void of_one_day_and_one_province_it_has_what_an_overlay_asks_there() {
    Assessor assessor = Assessor.packaged("qd318-2022-xa").withOverlay("binh-phuoc-2022");
    LocalDate day = LocalDate.of(2022, 12, 31);
    for (Map<String, String> level : TestFiles.table("law/binh-phuoc-2022.within.tsv")) {
      if (!level.get("combination").equals("one") || !level.get("designation").isEmpty()) {
        continue;
      }
      LawTable there = assessor.lawTable(day, "tỉnh bình phước");
      Threshold asked = plain(there, level.get("code"), "ĐNB", day).thresholds().get(0);
      assertThat(asked.measure().id()).isEqualTo(level.get("measure"));
      assertThat(asked.level().status().name()).isEqualTo(level.get("status"));
      assertThat(asked.level().value()).isEqualByComparingTo(level.get("level"));
      Provision elsewhere = plain(assessor.lawTable(day, "Kon Tum"), level.get("code"), "ĐNB", day);
      assertThat(elsewhere.replaced()).isNull();
    }
  }
}
