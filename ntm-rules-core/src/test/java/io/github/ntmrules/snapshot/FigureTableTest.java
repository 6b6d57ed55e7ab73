package io.github.ntmrules.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.problem.NtmException;
import io.github.ntmrules.snapshot.SnapshotProblem.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FigureTableTest {

  private static final LocalDate DAY = LocalDate.of(2020, 7, 1);
  private static final String INCOME = "income_per_capita";
  private static final Scope NORTH =
      Scope.of(DAY, Region.TRUNG_DU_MIEN_NUI_PHIA_BAC, "Lào Cai", Set.of());
  private static final Scope SOUTH =
      Scope.of(DAY, Region.DONG_NAM_BO, null, Set.of(Designation.AREA_II));

  private static FigureTable.Builder communes() {
    return FigureTable.of(UnitKind.COMMUNE);
  }

  private static FigureTable three() {
    return communes()
        .unit("Gia Phú", NORTH)
        .value(INCOME, "37.02")
        .value("commune_health_standard", true)
        .unit("Tân Lập", SOUTH)
        .value("community_learning_grade", "Tốt")
        .unit("Bảo Hà", Scope.of(DAY, NORTH.region(), NORTH.province(), Set.of()))
        .value(INCOME, new BigDecimal("41"))
        .value("temporary_or_dilapidated_houses", 3)
        .build();
  }

  @Test
  void a_cell_holds_an_exact_figure_or_none() {
    FigureTable table = three();
    assertThat(table.size()).isEqualTo(3);
    assertThat(table.name(1)).isEqualTo("Tân Lập");
    assertThat(table.figure(0, INCOME)).isEqualTo(Figure.exactly(new BigDecimal("37.02")));
    assertThat(table.figure(0, "commune_health_standard")).isEqualTo(Figure.of(true));
    assertThat(table.figure(1, INCOME)).isNull();
    assertThat(table.figure(1, "community_learning_grade"))
        .isEqualTo(Figure.exactly(BigDecimal.valueOf(2)));
    assertThat(table.column(INCOME)).containsExactly(37_020_000, FixedPoint.NONE, 41_000_000);
    assertThat(table.figure(2, "no_such_measure")).isNull();
    assertThat(table.column("alleys_clean")).containsOnly(FixedPoint.NONE);
  }

  @Test
  void equal_circumstances_are_kept_once() {
    FigureTable table = three();
    assertThat(table.distinctScopes()).containsExactly(NORTH, SOUTH);
    assertThat(table.scopeIndex(2)).isZero();
    assertThat(table.scope(1)).isSameAs(SOUTH).hasToString("2020-07-01, ĐNB, AREA_II");
  }

  @Test
  void a_table_of_snapshots_holds_what_they_report() {
    Snapshot snapshot = Snapshot.commune("Gia Phú").on(DAY).value(INCOME, "37.02").build();
    FigureTable table = FigureTable.of(UnitKind.COMMUNE, List.of(snapshot, snapshot));
    assertThat(table.scope(1)).isEqualTo(snapshot.scope());
    assertThat(table.figure(1, INCOME)).isEqualTo(snapshot.figure(INCOME));
  }

  @Test
  void all_problems_are_collected_with_their_rows_and_thrown_together() {
    Snapshot bounded =
        Snapshot.of(UnitKind.VILLAGE, "Thôn Một")
            .on(DAY)
            .value(INCOME, Figure.moreThan(BigDecimal.TEN))
            .build();
    FigureTable.Builder builder =
        communes()
            .unit("Gia Phú", NORTH)
            .value("income_per_capta", "37")
            .value(INCOME, "37,5")
            .value("alleys_clean", 120)
            .value("commune_health_standard", 1)
            .value(INCOME, 37)
            .value(INCOME, 38)
            .unit(" ", NORTH)
            .unit(bounded);
    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            InvalidTableException.class,
            wrong -> {
              assertThat(wrong.problems())
                  .extracting(each -> each.problem().kind())
                  .containsExactly(
                      Kind.UNKNOWN_MEASURE,
                      Kind.NOT_A_NUMBER,
                      Kind.OUT_OF_RANGE,
                      Kind.WRONG_TYPE,
                      Kind.REPEATED,
                      Kind.MISSING_NAME,
                      Kind.OTHER_UNIT,
                      Kind.NOT_EXACT);
              assertThat(wrong.problems()).extracting(TableProblem::row).startsWith(0).endsWith(2);
              assertThat(wrong.message(Locale.ENGLISH))
                  .contains("8 problems", "row 1 (Gia Phú): income_per_capta", "row 3 (Thôn Một)");
              assertThat(wrong).hasMessageContaining("row 1 (Gia Phú)");
            });
  }

  @Test
  void a_message_of_very_many_problems_stays_readable() {
    FigureTable.Builder builder = communes();
    for (int i = 0; i < 1000; i++) {
      builder.unit("xã", NORTH).value(INCOME, "?");
    }
    assertThat(builder.problems()).hasSize(1000);
    assertThatThrownBy(builder::build)
        .satisfies(
            wrong ->
                assertThat(((NtmException) wrong).message(Locale.ENGLISH).lines())
                    .hasSizeLessThan(60)
                    .last()
                    .isEqualTo("  …"))
        .hasMessageEndingWith("; and 995 more");
  }

  @Test
  void a_figure_before_any_unit_is_a_mistake_of_the_program() {
    assertThatThrownBy(() -> communes().value(INCOME, 37))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void another_column_leaves_the_table_as_it_is() {
    FigureTable table = three();
    long[] raised = Arrays.stream(table.column(INCOME)).map(FigureTableTest::raised).toArray();
    FigureTable other = table.with(INCOME, raised);
    raised[0] = 0;
    assertThat(other.figure(0, INCOME)).isEqualTo(Figure.exactly(new BigDecimal("38.02")));
    assertThat(other.figure(1, INCOME)).isNull();
    assertThat(other.figure(2, "temporary_or_dilapidated_houses")).isNotNull();
    assertThat(table.figure(0, INCOME)).isEqualTo(Figure.exactly(new BigDecimal("37.02")));
  }

  private static long raised(long scaled) {
    return scaled == FixedPoint.NONE ? scaled : scaled + FixedPoint.ONE;
  }

  @Test
  void a_column_of_figures_that_cannot_be_is_refused_with_every_row() {
    FigureTable table = three();
    long half = FixedPoint.ONE / 2;
    assertThatThrownBy(() -> table.with("commune_health_standard", new long[] {half, 0, 2_000_000}))
        .isInstanceOfSatisfying(
            InvalidTableException.class,
            wrong ->
                assertThat(wrong.problems())
                    .extracting(each -> each.row() + " " + each.problem().kind())
                    .containsExactly("0 NOT_WHOLE", "2 OUT_OF_RANGE"));
    assertThatThrownBy(() -> table.with(INCOME, new long[] {Long.MAX_VALUE, 0, -1}))
        .isInstanceOfSatisfying(
            InvalidTableException.class, wrong -> assertThat(wrong.problems()).hasSize(2));
    assertThatThrownBy(() -> table.with(INCOME, new long[2]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> table.with("income_per_capta", new long[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(INCOME);
  }
}
