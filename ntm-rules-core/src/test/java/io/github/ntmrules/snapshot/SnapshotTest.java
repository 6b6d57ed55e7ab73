package io.github.ntmrules.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.SnapshotProblem.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

  private static Snapshot.Builder commune() {
    return Snapshot.commune("Gia Phú")
        .region(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC)
        .on(LocalDate.of(2020, 7, 1));
  }

  private static SnapshotProblem only(Snapshot.Builder builder) {
    assertThat(builder.problems()).hasSize(1);
    return builder.problems().get(0);
  }

  @Test
  void an_unknown_measure_is_refused_with_the_nearest_id() {
    SnapshotProblem problem = only(commune().value("income_per_capta", "37.02"));
    assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_MEASURE);
    assertThat(problem.suggestion()).isEqualTo("income_per_capita");
    assertThat(problem.message(Locale.ENGLISH))
        .isEqualTo(
            "income_per_capta = 37.02: no measure has the id \"income_per_capta\".\n"
                + "Maybe you mean: income_per_capita");
  }

  @Test
  void a_percent_over_100_cannot_be() {
    SnapshotProblem problem = only(commune().value("health_insurance_coverage", 120));
    assertThat(problem.kind()).isEqualTo(Kind.OUT_OF_RANGE);
    assertThat(problem.message(Locale.forLanguageTag("vi"))).contains("120", "0 … 100 %");
    assertThat(only(commune().value("health_insurance_coverage", "100.000001")).kind())
        .isEqualTo(Kind.OUT_OF_RANGE);
    Figure over = Figure.moreThan(new BigDecimal("100.0"));
    assertThat(only(commune().value("health_insurance_coverage", over)).kind())
        .isEqualTo(Kind.OUT_OF_RANGE);
    assertThat(commune().value("health_insurance_coverage", 100).problems()).isEmpty();
  }

  @Test
  void a_count_is_whole_and_not_negative() {
    String houses = "temporary_or_dilapidated_houses";
    assertThat(only(commune().value(houses, -1)).kind()).isEqualTo(Kind.OUT_OF_RANGE);
    assertThat(only(commune().value(houses, "1.5")).kind()).isEqualTo(Kind.NOT_WHOLE);
    assertThat(commune().value(houses, "3.0").problems()).isEmpty();
  }

  @Test
  void a_value_of_the_wrong_type_is_refused() {
    assertThat(only(commune().value("income_per_capita", true)).kind()).isEqualTo(Kind.WRONG_TYPE);
    assertThat(only(commune().value("commune_health_standard", 1)).kind())
        .isEqualTo(Kind.WRONG_TYPE);
    assertThat(only(commune().value("commune_health_standard", "đạt")).kind())
        .isEqualTo(Kind.WRONG_TYPE);
    assertThat(only(commune().value("community_learning_grade", 2)).kind())
        .isEqualTo(Kind.WRONG_TYPE);
    assertThat(only(commune().value("community_learning_grade", true)).kind())
        .isEqualTo(Kind.WRONG_TYPE);
  }

  @Test
  void a_grade_is_one_of_its_scale() {
    SnapshotProblem problem = only(commune().value("community_learning_grade", "Kha"));
    assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_GRADE);
    assertThat(problem.suggestion()).isEqualTo("Khá");
    assertThat(commune().value("community_learning_grade", "Tốt").build().figures())
        .containsEntry(measure("community_learning_grade"), Figure.exactly(BigDecimal.valueOf(2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 44.2",
        "44,2",
        "44.2%",
        "1e5",
        "0x10",
        "NaN",
        "--1",
        "1.",
        "٤٤",
        "1234567890123",
        "1.0123456",
        "44.2 triệu"
      })
  void text_that_is_no_plain_decimal_number_is_refused(String text) {
    assertThat(only(commune().value("income_per_capita", text)).kind())
        .isEqualTo(Kind.NOT_A_NUMBER);
  }

  @Test
  void a_decimal_comma_is_refused_with_what_was_meant() {
    assertThat(only(commune().value("income_per_capita", "44,2")).suggestion()).isEqualTo("44.2");
  }

  @Test
  void a_gigantic_number_is_refused_without_being_written_out() {
    SnapshotProblem problem =
        only(commune().value("outstanding_construction_debt", new BigDecimal("1E+999999999")));
    assertThat(problem.kind()).isEqualTo(Kind.OUT_OF_RANGE);
    assertThat(problem.text(Locale.ENGLISH)).contains("= 1E+999999999:");
    assertThat(only(commune().value("income_per_capita", new BigDecimal("1E-999999999"))).kind())
        .isEqualTo(Kind.NOT_A_NUMBER);
  }

  @Test
  void twelve_digits_before_and_six_after_the_point_are_kept_and_one_more_is_refused() {
    String debt = "outstanding_construction_debt";
    BigDecimal greatest = new BigDecimal("999999999999.999999");
    assertThat(FixedPoint.scaled(greatest)).isEqualTo(FixedPoint.GREATEST);
    assertThat(commune().value(debt, greatest).build().figure(debt))
        .isEqualTo(Figure.exactly(greatest));
    assertThat(only(commune().value(debt, new BigDecimal("1000000000000"))).kind())
        .isEqualTo(Kind.OUT_OF_RANGE);
    SnapshotProblem finer = only(commune().value("income_per_capita", new BigDecimal("1.0000001")));
    assertThat(finer.kind()).isEqualTo(Kind.NOT_A_NUMBER);
    assertThat(finer.message(Locale.ENGLISH)).contains("12 digits before and 6 after the point");
    assertThat(only(commune().value("income_per_capita", Figure.moreThan(finer(1)))).kind())
        .isEqualTo(Kind.NOT_A_NUMBER);
  }

  private static BigDecimal finer(int wholes) {
    return BigDecimal.valueOf(wholes).add(new BigDecimal("1E-7"));
  }

  @Test
  void all_problems_are_collected_and_thrown_together() {
    Snapshot.Builder builder =
        Snapshot.commune(" ")
            .value("income_per_capta", 1)
            .value("health_insurance_coverage", 101)
            .value("commune_health_standard", true)
            .value("commune_health_standard", false);
    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            InvalidSnapshotException.class,
            wrong -> {
              assertThat(wrong.problems())
                  .extracting(SnapshotProblem::kind)
                  .containsExactly(
                      Kind.UNKNOWN_MEASURE,
                      Kind.OUT_OF_RANGE,
                      Kind.REPEATED,
                      Kind.MISSING_NAME,
                      Kind.MISSING_DATE);
              assertThat(wrong.message(Locale.ENGLISH)).contains("5 problems");
            });
  }

  @Test
  void a_snapshot_does_not_change_with_its_builder() {
    Snapshot.Builder builder = commune();
    Snapshot snapshot = builder.build();
    builder.value("income_per_capita", 37);
    assertThat(snapshot.figures()).isEmpty();
    assertThatThrownBy(() -> snapshot.figures().put(measure("alleys_clean"), Figure.of(true)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void figures_are_equal_by_value_not_by_how_they_are_written() {
    assertThat(Figure.exactly(new BigDecimal("16.50")))
        .isEqualTo(Figure.exactly(new BigDecimal("16.5")))
        .hasSameHashCodeAs(Figure.exactly(new BigDecimal("16.5")));
    assertThat(Figure.moreThan(BigDecimal.TEN)).isNotEqualTo(Figure.atLeast(BigDecimal.TEN));
  }

  @Test
  void every_figure_is_found_by_its_measure_and_no_other() {
    Random random = new Random(6);
    List<Measure> measures =
        Measures.standard().reportable().stream().filter(each -> each.scale().isEmpty()).toList();
    for (int run = 0; run < 300; run++) {
      Map<Measure, Figure> given = figures(measures, random, run);
      Snapshot.Builder builder = commune();
      given.forEach(builder::figure);
      Snapshot snapshot = builder.build();
      for (Measure measure : Measures.standard().reportable()) {
        assertThat(snapshot.figure(measure)).isSameAs(given.get(measure));
        assertThat(snapshot.figure(measure.id())).isSameAs(given.get(measure));
      }
      assertThat(snapshot.figures()).isEqualTo(given);
      assertThat(snapshot.figures().keySet()).containsExactlyElementsOf(given.keySet());
      assertThat(snapshot.figure("no_such_measure")).isNull();
    }
  }

  private static Map<Measure, Figure> figures(List<Measure> measures, Random random, int run) {
    List<Measure> order = new ArrayList<>(measures);
    Collections.shuffle(order, random);
    Map<Measure, Figure> figures = new LinkedHashMap<>();
    for (Measure measure : order) {
      if (random.nextInt(1 + run) == 0) {
        BigDecimal most = measure.max();
        int largest = most == null ? 99 : Math.min(99, most.intValueExact());
        figures.put(measure, Figure.exactly(BigDecimal.valueOf(random.nextInt(largest + 1))));
      }
    }
    return figures;
  }

  @Test
  void bounds_that_leave_no_value_cannot_be_built() {
    assertThatThrownBy(() -> Figure.between(BigDecimal.TEN, BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Figure.in(new Range(BigDecimal.TEN, true, BigDecimal.TEN, false)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_kind_of_problem_has_a_message_in_both_languages() {
    for (SnapshotProblem problem : oneOfEachKind()) {
      for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"))) {
        assertThat(problem.message(locale)).isNotBlank().doesNotContain("{", "}");
      }
    }
    assertThat(oneOfEachKind()).extracting(SnapshotProblem::kind).containsOnly(Kind.values());
  }

  private static List<SnapshotProblem> oneOfEachKind() {
    CriteriaSet set = Objects.requireNonNull(Assessor.packaged("qd1980-2016-xa")).set();
    Scope early = Scope.of(LocalDate.of(2000, 1, 1), null, null, Set.of());
    List<SnapshotProblem> all =
        new ArrayList<>(SnapshotProblem.of(set, false, UnitKind.VILLAGE, early));
    all.addAll(
        Snapshot.commune("")
            .value("income_per_capta", 1)
            .value("income_per_capita", -1)
            .value("content_not_on_file", true)
            .value("temporary_or_dilapidated_houses", "1.5")
            .value("income_per_capita", "44,2")
            .value("income_per_capita", true)
            .value("community_learning_grade", "Kha")
            .value("alleys_clean", 1)
            .value("alleys_clean", 1)
            .stated("10", true)
            .stated("10", false)
            .problems());
    Snapshot bounded =
        Snapshot.of(UnitKind.VILLAGE, "Thôn Một")
            .on(LocalDate.EPOCH)
            .value("income_per_capita", Figure.moreThan(BigDecimal.TEN))
            .build();
    FigureTable.of(UnitKind.COMMUNE).unit(bounded).problems().stream()
        .map(TableProblem::problem)
        .forEach(all::add);
    all.add(new SnapshotProblem.NoRules(LocalDate.EPOCH, set.id(), List.of("10")));
    all.add(new SnapshotProblem.OtherCode(Kind.UNKNOWN_CODE, "20", set.id(), "10"));
    all.add(new SnapshotProblem.OtherCode(Kind.AMBIGUOUS_CODE, "9", set.id(), "ct:9, tc:9"));
    return all;
  }

  @Test
  void a_figure_of_any_kind_is_given_by_its_measure() {
    Measure standard = measure("commune_health_standard");
    Measure grade = measure("community_learning_grade");
    Figure good = Figure.exactly(BigDecimal.valueOf(2));
    Snapshot snapshot = commune().figure(standard, Figure.of(true)).figure(grade, good).build();
    assertThat(snapshot.figures())
        .containsEntry(standard, Figure.of(true))
        .containsEntry(grade, good);
    assertThat(only(commune().figure(standard, good)).kind()).isEqualTo(Kind.OUT_OF_RANGE);
    Figure bounded = Figure.atLeast(BigDecimal.ONE);
    assertThat(only(commune().figure(standard, bounded)).kind()).isEqualTo(Kind.WRONG_TYPE);
    assertThat(only(commune().figure(grade, bounded)).kind()).isEqualTo(Kind.WRONG_TYPE);
  }

  @Test
  void a_problem_carries_values_and_words_come_last() {
    CriteriaSet set = Assessor.packaged("qd1980-2016-xa").set();
    LocalDate day = LocalDate.of(2000, 1, 2);
    SnapshotProblem early = new SnapshotProblem.OutsidePeriod(day, set);
    assertThat(early.message(Locale.forLanguageTag("vi"), "--any-period"))
        .startsWith("Ngày 02/01/2000 nằm ngoài")
        .endsWith(": --any-period");
    assertThat(early.message(Locale.ENGLISH)).startsWith("2000-01-02 ").endsWith("forAnyPeriod()");
    SnapshotProblem village =
        new SnapshotProblem.OtherUnit(Kind.WRONG_UNIT, UnitKind.VILLAGE, UnitKind.COMMUNE);
    assertThat(village.message(Locale.ENGLISH)).contains("commune, not village");
    SnapshotProblem negative = only(commune().value("income_per_capita", -1));
    assertThat(negative.subject()).isEqualTo("income_per_capita");
    assertThat(negative.message(Locale.ENGLISH)).contains("million đồng");
  }

  private static Measure measure(String id) {
    return Objects.requireNonNull(Measures.standard().find(id));
  }
}
