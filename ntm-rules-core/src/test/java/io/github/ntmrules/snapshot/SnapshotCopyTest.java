package io.github.ntmrules.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.SnapshotProblem.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Snapshots as values: compared, shown, and taken as the beginning of another. */
class SnapshotCopyTest {

  private static final LocalDate DAY = LocalDate.of(2020, 7, 1);
  private static final Evidence REPORT = Evidence.of("Báo cáo 12/BC-UBND");
  private static final Evidence LATER = Evidence.of("Báo cáo 13/BC-UBND");
  private static final String INCOME = "income_per_capita";
  private static final String HOUSES = "temporary_or_dilapidated_houses";

  private static Snapshot.Builder full() {
    return Snapshot.commune("Đăk Năng")
        .district("Kon Tum")
        .province("Kon Tum")
        .region(Region.TAY_NGUYEN)
        .on(DAY)
        .designation(Designation.AREA_III, "2971/QĐ-UBND")
        .value(INCOME, "44.2")
        .value(HOUSES, 3)
        .evidence(INCOME, REPORT)
        .decision(AuthorityDecision.recognised("qd1980-2016-xa", "QĐ 3770/QĐ-UBND", DAY))
        .stated(Statement.met("13").from("Báo cáo 12/BC-UBND"));
  }

  @Test
  void snapshots_are_equal_when_everything_reported_is() {
    assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
    assertThat(full().build()).isNotEqualTo(null).isNotEqualTo("Đăk Năng");
    List<UnaryOperator<Snapshot.Builder>> changes =
        List.of(
            each -> each.district("Đăk Hà"),
            each -> each.province("Gia Lai"),
            each -> each.region(Region.DONG_NAM_BO),
            each -> each.on(DAY.plusDays(1)),
            each -> each.designation(Designation.AREA_II),
            each -> each.designation(Designation.AREA_III, "2972/QĐ-UBND"),
            each -> each.value("alleys_clean", 90),
            each -> each.evidence(HOUSES, REPORT),
            each -> each.decision(AuthorityDecision.recognised("qd1980-2016-xa", "khác", DAY)),
            each -> each.stated("10", true));
    for (UnaryOperator<Snapshot.Builder> change : changes) {
      assertThat(change.apply(full()).build()).isNotEqualTo(full().build());
    }
    assertThat(Snapshot.commune("Một").on(DAY).build())
        .isNotEqualTo(Snapshot.commune("Hai").on(DAY).build())
        .isNotEqualTo(Snapshot.of(UnitKind.VILLAGE, "Một").on(DAY).build());
  }

  @Test
  void a_village_lies_in_a_commune_and_nothing_else_does() {
    Snapshot one = Snapshot.of(UnitKind.VILLAGE, "Thôn 1").inCommune("Minh Hạc").on(DAY).build();
    Snapshot other = Snapshot.of(UnitKind.VILLAGE, "Thôn 1").inCommune("Xuân Sơn").on(DAY).build();
    assertThat(one.inCommune()).isEqualTo("Minh Hạc");
    assertThat(one).isNotEqualTo(other).isEqualTo(one.toBuilder().build());
    assertThat(one).isNotEqualTo(Snapshot.of(UnitKind.VILLAGE, "Thôn 1").on(DAY).build());
    for (UnitKind kind : List.of(UnitKind.COMMUNE, UnitKind.DISTRICT, UnitKind.PROVINCE)) {
      Snapshot.Builder unit = Snapshot.of(kind, "A");
      assertThatThrownBy(() -> unit.inCommune("B")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_figure_that_is_written_otherwise_makes_no_other_snapshot() {
    Snapshot one = Snapshot.commune("Một").on(DAY).value(INCOME, "44.20").value(HOUSES, 3).build();
    Snapshot other = Snapshot.commune("Một").on(DAY).value(HOUSES, 3).value(INCOME, "44.2").build();
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
  }

  @Test
  void a_snapshot_is_shown_in_one_short_line() {
    assertThat(full().build())
        .hasToString("Snapshot[COMMUNE Đăk Năng: 2020-07-01, TN, Kon Tum, AREA_III; 2 figures]");
    assertThat(Snapshot.commune("Một\nHai" + "x".repeat(500)).on(DAY).build().toString())
        .hasSizeLessThan(150)
        .doesNotContain("\n");
  }

  @Test
  void a_snapshot_goes_back_in_as_it_came_out() {
    Snapshot snapshot = full().build();
    assertThat(snapshot.toBuilder().build()).isEqualTo(snapshot);
    assertThat(snapshot.toBuilder().value("alleys_clean", 90).build().figures())
        .containsOnlyKeys(
            List.of(INCOME, HOUSES, "alleys_clean").stream()
                .map(id -> Measures.standard().find(id))
                .toList());
    assertThat(full().build()).isEqualTo(snapshot);
  }

  @Test
  void what_was_taken_over_can_be_given_anew_once() {
    Snapshot snapshot = full().build();
    Snapshot.Builder richer = snapshot.toBuilder().on(DAY.plusYears(1)).value(INCOME, 50);
    Snapshot changed = richer.build();
    assertThat(changed.figure(INCOME)).isEqualTo(Figure.exactly(BigDecimal.valueOf(50)));
    assertThat(changed.figures().keySet()).containsExactlyElementsOf(snapshot.figures().keySet());
    assertThat(changed.date()).isEqualTo(DAY.plusYears(1));
    assertThat(changed.figure(HOUSES)).isEqualTo(snapshot.figure(HOUSES));
    assertThat(richer.value(INCOME, 51).problems())
        .extracting(SnapshotProblem::kind)
        .containsExactly(Kind.REPEATED);
    assertThat(snapshot.toBuilder().figure(INCOME, null).build().figure(INCOME)).isNull();
    assertThat(snapshot.toBuilder().figures(Map.of(INCOME, 44.2)).build()).isEqualTo(snapshot);
    Snapshot stated = snapshot.toBuilder().stated("13", false).build();
    assertThat(stated.statements()).containsExactly(Statement.notMet("13"));
  }

  /** Evidence is of a figure: it does not stand for another one. */
  @Test
  void the_evidence_of_a_figure_goes_with_it() {
    Snapshot snapshot = full().build();
    assertThat(snapshot.toBuilder().value(INCOME, "44.20").build().evidence(INCOME))
        .containsExactly(REPORT);
    assertThat(snapshot.toBuilder().value(INCOME, 50).build().evidence(INCOME)).isEmpty();
    assertThat(snapshot.toBuilder().figure(INCOME, null).build().evidence(INCOME)).isEmpty();
    assertThat(
            snapshot.toBuilder().evidence(INCOME, LATER).value(INCOME, 50).build().evidence(INCOME))
        .containsExactly(LATER);
    assertThat(snapshot.toBuilder().evidence(INCOME, LATER).build().evidence(INCOME))
        .containsExactly(REPORT, LATER);
  }
}
