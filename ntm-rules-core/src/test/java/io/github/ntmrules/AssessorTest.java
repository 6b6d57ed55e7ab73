package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Inference;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.Unsettled;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.InvalidSnapshotException;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.SnapshotProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AssessorTest {

  private static final Assessor ASSESSOR = Assessor.packaged("qd1980-2016-xa");
  private static final LocalDate IN_2020 = LocalDate.of(2020, 12, 31);

  private static Snapshot.Builder commune() {
    return Snapshot.commune("Đăk Năng")
        .district("TP Kon Tum")
        .province("Kon Tum")
        .region(Region.TAY_NGUYEN)
        .on(IN_2020);
  }

  // ---- refused, and said why

  @Test
  void how_many_answers_are_kept_changes_nothing_else() {
    Assessor usual =
        Assessor.packaged("qd318-2022-xa")
            .withOverlay("binh-phuoc-2022")
            .confirmedLevelsOnly()
            .forAnyPeriod();
    Assessor few = usual.keepingAnswers(1);
    for (Region region : Region.values()) {
      Snapshot unit =
          Snapshot.commune("Xã")
              .province("Bình Phước")
              .region(region)
              .on(LocalDate.of(2020, 1, 2))
              .build();
      assertThat(few.assess(unit).explain(Locale.ENGLISH))
          .isEqualTo(usual.assess(unit).explain(Locale.ENGLISH));
    }
    assertThat(few.overlays()).isEqualTo(usual.overlays());
    assertThat(few.rulesHash()).isEqualTo(usual.rulesHash());
    assertThatThrownBy(() -> usual.keepingAnswers(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_set_that_does_not_exist_is_refused_with_the_nearest_id() {
    assertThatThrownBy(() -> Assessor.packaged("qd1980-2016"))
        .isInstanceOf(UnknownCriteriaSetException.class)
        .hasMessage("There is no criteria set \"qd1980-2016\". Maybe you mean: qd1980-2016-xa");
  }

  @Test
  void an_id_that_is_a_path_finds_nothing() {
    for (String id : List.of("", "../qd1980-2016-xa", "qd1980_2016_xa", "/etc/passwd")) {
      assertThatThrownBy(() -> Assessor.packaged(id))
          .isInstanceOf(UnknownCriteriaSetException.class);
    }
  }

  @Test
  void a_commune_without_a_region_is_assessed_on_what_all_regions_ask_alike() {
    Assessment result =
        ASSESSOR.assess(
            Snapshot.commune("Đăk Năng")
                .on(IN_2020)
                .value("farmland_irrigated_and_drained", 80)
                .build());
    assertThat(result.requirements().regionOpen()).isTrue();
    assertThat(result.requirements().column()).isNull();
    assertThat(result.indicator("3.1").outcome()).isEqualTo(Outcome.MET);
    assertThat(result.explain(Locale.forLanguageTag("vi"))).contains("Vùng chưa khai báo");
    assertThat(result.explain(Locale.ENGLISH)).contains("The region is not stated");
  }

  @Test
  void the_period_in_force_is_kept_to_the_day() {
    LocalDate first = LocalDate.of(2016, 12, 1);
    LocalDate last = LocalDate.of(2022, 3, 7);
    for (LocalDate inside : List.of(first, last)) {
      assertThat(ASSESSOR.assess(commune().on(inside).build()).outsidePeriod()).isFalse();
    }
    for (LocalDate outside : List.of(first.minusDays(1), last.plusDays(1))) {
      assertThatThrownBy(() -> ASSESSOR.assess(commune().on(outside).build()))
          .isInstanceOf(InvalidSnapshotException.class)
          .hasMessageContaining(outside.equals(last.plusDays(1)) ? "2022-03-08" : "2016-11-30")
          .hasMessageContaining("2016-12-01 … 2022-03-07")
          .hasMessageContaining("forAnyPeriod()");
    }
  }

  @Test
  void another_period_is_studied_only_when_asked_for_and_the_result_says_so() {
    Snapshot snapshot =
        commune().on(LocalDate.of(2022, 6, 29)).value("income_per_capita", 45).build();
    Assessment study = ASSESSOR.forAnyPeriod().assess(snapshot);
    assertThat(study.outsidePeriod()).isTrue();
    assertThat(study.indicator("10").outcome()).isEqualTo(Outcome.MET);
    assertThat(study.explain(Locale.forLanguageTag("vi")))
        .contains("nằm ngoài thời gian hiệu lực (từ 01/12/2016 đến trước 08/03/2022)");
  }

  @Test
  void everything_that_is_wrong_with_a_snapshot_is_said_at_once() {
    Snapshot snapshot = Snapshot.of(UnitKind.DISTRICT, "X").on(LocalDate.of(2010, 1, 1)).build();
    assertThatThrownBy(() -> ASSESSOR.assess(snapshot))
        .isInstanceOfSatisfying(
            InvalidSnapshotException.class,
            wrong ->
                assertThat(wrong.problems())
                    .extracting(SnapshotProblem::kind)
                    .containsExactly(
                        SnapshotProblem.Kind.WRONG_UNIT, SnapshotProblem.Kind.OUTSIDE_PERIOD));
  }

  // ---- verdicts

  @Test
  void a_commune_that_reports_nothing_meets_nothing_and_fails_nothing() {
    Assessment result = ASSESSOR.assess(commune().build());
    assertThat(result.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(result.undeterminedCount()).isEqualTo(19);
    assertThat(result.gaps()).hasSize(49).allMatch(gap -> !gap.result().unsettled().isEmpty());
  }

  @Test
  void a_commune_without_planned_trade_infrastructure_is_not_assessed_on_criterion_7() {
    Assessment result =
        ASSESSOR.assess(
            commune()
                .designation(Designation.NO_TRADE_INFRASTRUCTURE_PLANNED)
                .value("market_to_plan", false)
                .value("shop_to_standard", false)
                .build());
    assertThat(result.indicator("7").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(result.notApplicableCount()).isEqualTo(1);
    assertThat(result.notMetCount()).isZero();
    assertThat(result.requirements().coverage().notApplicable()).isEqualTo(1);
    assertThat(ASSESSOR.confirmedLevelsOnly().assess(result.snapshot()).indicator("7").outcome())
        .as("the exemption is unconfirmed")
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(result.explain(Locale.forLanguageTag("vi")))
        .contains("Đạt 0/18 tiêu chí", "– 7 Xã có chợ nông thôn", "không áp dụng: quy hoạch");
  }

  @Test
  void a_level_that_the_province_sets_stays_undetermined_and_says_what_would_settle_it() {
    Assessment result = ASSESSOR.assess(commune().value("commune_roads_paved", 99).build());
    assertThat(result.indicator("2.1").outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(result.indicator("2.1").unsettled())
        .singleElement()
        .satisfies(
            open -> assertThat(open.reason()).isEqualTo(Unsettled.Reason.LEVEL_SET_BY_PROVINCE));
  }

  @Test
  void what_meets_every_level_that_can_be_set_is_met_and_says_why() {
    IndicatorResult result =
        ASSESSOR.assess(commune().value("commune_roads_paved", 100).build()).indicator("2.1");
    assertThat(result.outcome()).isEqualTo(Outcome.MET);
    assertThat(result.unsettled()).isEmpty();
    assertThat(result.inferences())
        .extracting(Inference::ground)
        .containsExactly(Inference.Ground.ANY_LEVEL);
  }

  @Test
  void strict_mode_lets_only_confirmed_levels_decide() {
    Snapshot snapshot =
        commune().value("income_per_capita", 40).value("multidimensional_poverty_rate", 9).build();
    Assessment usual = ASSESSOR.assess(snapshot);
    Assessment strict = ASSESSOR.confirmedLevelsOnly().assess(snapshot);
    assertThat(usual.indicator("11").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(strict.indicator("11").outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(strict.indicator("10").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(strict.confirmedOnly()).isTrue();
  }

  @Test
  void coverage_adds_up_to_the_indicators_and_levels_of_the_set() {
    for (Region region : Region.values()) {
      Map<LegalStatus, Integer> indicators =
          ASSESSOR.requirements(Scope.of(IN_2020, region, null, Set.of())).coverage().indicators();
      assertThat(indicators.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(49);
    }
  }

  // ---- shared by threads

  @Test
  void one_assessor_serves_many_threads_with_the_same_results_as_one() throws Exception {
    List<Snapshot> snapshots = new ArrayList<>();
    Random random = new Random(20161017);
    for (int i = 0; i < 400; i++) {
      snapshots.add(random(random));
    }
    List<String> alone = snapshots.stream().map(AssessorTest::outcomes).toList();
    Assessor shared = Assessor.packaged("qd1980-2016-xa");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<List<String>>> work = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        work.add(() -> snapshots.stream().map(each -> outcomes(shared, each)).toList());
      }
      for (Future<List<String>> result : threads.invokeAll(work)) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String outcomes(Snapshot snapshot) {
    return outcomes(ASSESSOR, snapshot);
  }

  private static String outcomes(Assessor assessor, Snapshot snapshot) {
    StringBuilder text = new StringBuilder();
    assessor.assess(snapshot).indicators().forEach(each -> text.append(each.outcome()).append(' '));
    return text.toString();
  }

  private static Snapshot random(Random random) {
    Snapshot.Builder builder =
        Snapshot.commune("xã " + random.nextInt())
            .region(List.of(Region.values()).get(random.nextInt(7)))
            .on(LocalDate.of(2017 + random.nextInt(5), 1 + random.nextInt(12), 1));
    for (Measure measure : Measures.standard().reportable()) {
      if (random.nextInt(4) > 0 && measure.kind() == MeasureKind.YES_NO) {
        builder.value(measure.id(), random.nextBoolean());
      } else if (random.nextInt(4) > 0 && measure.kind() == MeasureKind.PERCENT) {
        builder.value(measure.id(), BigDecimal.valueOf(random.nextInt(10001), 2));
      }
    }
    return builder.build();
  }

  @Test
  void the_same_snapshot_gives_the_same_text_twice() {
    Snapshot snapshot = random(new Random(7));
    Locale vi = Locale.forLanguageTag("vi");
    assertThat(ASSESSOR.assess(snapshot).explain(vi))
        .isEqualTo(Assessor.packaged("qd1980-2016-xa").assess(snapshot).explain(vi));
  }
}
