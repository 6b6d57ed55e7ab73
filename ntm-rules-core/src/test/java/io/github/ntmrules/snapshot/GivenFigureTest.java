package io.github.ntmrules.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.SnapshotProblem.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures as a program has them: from a database, a form, another snapshot. */
class GivenFigureTest {

  private static final String INCOME = "income_per_capita";
  private static final String DEBT = "outstanding_construction_debt";
  private static final String HOUSES = "temporary_or_dilapidated_houses";
  private static final String YES_NO = "commune_health_standard";
  private static final String GRADE = "community_learning_grade";

  private static Snapshot.Builder commune() {
    return Snapshot.commune("Gia Phú").on(LocalDate.of(2020, 7, 1));
  }

  private static @Nullable Figure given(String measure, @Nullable Object value) {
    return commune().figure(measure, value).build().figure(measure);
  }

  private static SnapshotProblem refused(String measure, @Nullable Object value) {
    List<SnapshotProblem> problems = commune().figure(measure, value).problems();
    assertThat(problems).as("%s = %s", measure, value).hasSize(1);
    return problems.get(0);
  }

  private static Figure exactly(String number) {
    return Figure.exactly(new BigDecimal(number));
  }

  @Test
  void a_number_of_every_java_type_is_the_number_it_stands_for() {
    Map<Object, String> numbers = new LinkedHashMap<>();
    numbers.put(new BigDecimal("44.2"), "44.2");
    numbers.put(new BigDecimal("44.2000000000"), "44.2");
    numbers.put(new BigDecimal("4E+1"), "40");
    numbers.put(BigInteger.valueOf(44), "44");
    numbers.put(44, "44");
    numbers.put(44L, "44");
    numbers.put((short) 44, "44");
    numbers.put((byte) 44, "44");
    numbers.put(new AtomicInteger(44), "44");
    numbers.put(new AtomicLong(44), "44");
    numbers.put(44.2, "44.2");
    numbers.put(44.2f, "44.2");
    numbers.put(0.1, "0.1");
    numbers.put(0.000001, "0.000001");
    numbers.put(2.0E-3, "0.002");
    numbers.put(9876.123456, "9876.123456");
    numbers.put(-0.0, "0");
    numbers.put("44.2", "44.2");
    numbers.put("44.2000000000", "44.2");
    numbers.put(" 44.2  ", "44.2");
    numbers.put(CharBuffer.wrap("44.2"), "44.2");
    numbers.forEach(
        (number, meant) ->
            assertThat(given(INCOME, number))
                .as("%s %s", number.getClass(), number)
                .isEqualTo(exactly(meant)));
  }

  /** The other way round: every number that can be reported survives as a double. */
  @Test
  void a_double_is_the_shortest_decimal_it_stands_for() {
    Random random = new Random(13);
    for (int run = 0; run < 20_000; run++) {
      BigDecimal number = BigDecimal.valueOf(random.nextLong(100_000_000_000_000L), 6);
      assertThat(given(DEBT, number.doubleValue())).isEqualTo(Figure.exactly(number));
      BigDecimal few = BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4));
      assertThat(given(DEBT, few.floatValue())).isEqualTo(Figure.exactly(few));
    }
  }

  @Test
  void a_double_that_stands_for_no_reportable_number_is_told() {
    for (Object none :
        List.of(
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Float.NaN,
            Float.NEGATIVE_INFINITY)) {
      SnapshotProblem problem = refused(INCOME, none);
      assertThat(problem.kind()).isEqualTo(Kind.NOT_A_NUMBER);
      assertThat(problem.subject()).isEqualTo(INCOME);
      assertThat(problem.text(Locale.ENGLISH))
          .startsWith("Income per head (" + INCOME + ") = " + none + ":");
    }
    assertThat(refused(INCOME, 0.1 + 0.2).kind()).isEqualTo(Kind.NOT_A_NUMBER);
    assertThat(refused(INCOME, Double.MAX_VALUE).kind()).isEqualTo(Kind.OUT_OF_RANGE);
    assertThat(refused(INCOME, Double.MIN_VALUE).kind()).isEqualTo(Kind.NOT_A_NUMBER);
    assertThat(refused(HOUSES, 1.5).kind()).isEqualTo(Kind.NOT_WHOLE);
    assertThat(given(HOUSES, 3.0)).isEqualTo(exactly("3"));
  }

  @Test
  void zeros_at_the_end_of_a_number_are_no_decimals_wherever_it_is_given() {
    BigDecimal zeros = new BigDecimal("44.2000000000");
    assertThat(commune().value(INCOME, zeros).build().figure(INCOME)).isEqualTo(exactly("44.2"));
    assertThat(commune().value(INCOME, "44.2000000000").build().figure(INCOME))
        .isEqualTo(exactly("44.2"));
    Figure over = Figure.moreThan(zeros);
    Figure kept = commune().value(INCOME, over).build().figure(INCOME);
    assertThat(kept).isEqualTo(over);
    Figure exact = Objects.requireNonNull(given(INCOME, zeros));
    assertThat(exact.scaled()).isEqualTo(44_200_000L);
    FigureTable table =
        FigureTable.of(UnitKind.COMMUNE).unit("Một", scope()).figure(INCOME, zeros).build();
    assertThat(table.figure(0, INCOME)).isEqualTo(exactly("44.2"));
    assertThat(refused(INCOME, new BigDecimal("44.2000000001")).kind())
        .isEqualTo(Kind.NOT_A_NUMBER);
    assertThat(FixedPoint.fits(new BigDecimal("44.2000000000"))).isFalse();
  }

  private static Scope scope() {
    return Scope.of(LocalDate.of(2020, 7, 1), Region.TAY_NGUYEN, null, Set.of());
  }

  @Test
  void yes_and_no_are_taken_as_every_database_has_them() {
    for (Object yes : List.of(true, "true", "TRUE", "đạt", "Đạt", " đạt ", "đạt", "yes", 1, 1L)) {
      assertThat(given(YES_NO, yes)).as("%s", yes).isEqualTo(Figure.of(true));
    }
    for (Object no :
        List.of(false, "false", "không đạt", "Không đạt", "no", 0, new BigDecimal("0.00"))) {
      assertThat(given(YES_NO, no)).as("%s", no).isEqualTo(Figure.of(false));
    }
    for (Object neither : List.of("", "maybe", "không", 2, -1, 0.5, "1", 'x')) {
      assertThat(refused(YES_NO, neither).kind()).as("%s", neither).isEqualTo(Kind.WRONG_TYPE);
    }
    assertThat(refused(YES_NO, Double.NaN).kind()).isEqualTo(Kind.NOT_A_NUMBER);
  }

  @Test
  void a_grade_is_taken_by_its_name_and_not_by_a_number() {
    for (String each : List.of("Tốt", "tốt", " TỐT ", "Tốt")) {
      assertThat(given(GRADE, each)).as(each).isEqualTo(exactly("2"));
    }
    assertThat(refused(GRADE, "Kha").suggestion()).isEqualTo("Khá");
    assertThat(refused(GRADE, 2).kind()).isEqualTo(Kind.WRONG_TYPE);
    assertThat(refused(GRADE, true).kind()).isEqualTo(Kind.WRONG_TYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "44,2", "1e5", "NaN", "44.2 triệu", "true"})
  void a_text_that_is_no_number_is_told(String text) {
    assertThat(refused(INCOME, text).kind()).isEqualTo(Kind.NOT_A_NUMBER);
  }

  @Test
  void what_is_of_no_kind_of_value_is_told_with_the_measure() {
    assertThat(refused(INCOME, true).kind()).isEqualTo(Kind.WRONG_TYPE);
    SnapshotProblem day = refused(INCOME, LocalDate.of(2020, 1, 1));
    assertThat(day.kind()).isEqualTo(Kind.WRONG_TYPE);
    assertThat(day.message(Locale.ENGLISH))
        .startsWith("Income per head (income_per_capita) = 2020-01-01: wrong type");
    assertThat(refused(INCOME, "9".repeat(9000)).message(Locale.ENGLISH)).hasSizeLessThan(200);
    assertThat(refused("income_per_capta", 1).suggestion()).isEqualTo(INCOME);
  }

  @Test
  void nothing_is_a_missing_figure_but_an_unknown_measure_is_told_all_the_same() {
    assertThat(given(INCOME, null)).isNull();
    assertThat(refused("income_per_capta", null).kind()).isEqualTo(Kind.UNKNOWN_MEASURE);
    FigureTable table =
        FigureTable.of(UnitKind.COMMUNE).unit("Một", scope()).figure(INCOME, null).build();
    assertThat(table.figure(0, INCOME)).isNull();
  }

  @Test
  void all_problems_of_a_row_are_told_together_with_their_measures() {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put(INCOME, Double.NaN);
    row.put(HOUSES, null);
    row.put(YES_NO, "maybe");
    row.put("khong_co", 1);
    Snapshot.Builder builder = commune().figures(row);
    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            InvalidSnapshotException.class,
            wrong ->
                assertThat(wrong.problems())
                    .extracting(SnapshotProblem::subject)
                    .containsExactly(INCOME, YES_NO, "khong_co"));
  }

  @Test
  void figures_go_back_in_as_they_came_out() {
    Snapshot.Builder builder = commune();
    for (Measure each : Measures.standard().reportable()) {
      builder.figure(each, some(each));
    }
    Snapshot snapshot = builder.build();
    Snapshot again = commune().figures(snapshot.figures()).build();
    assertThat(again).isEqualTo(snapshot).hasSameHashCodeAs(snapshot);
    assertThat(again.figures().keySet()).containsExactlyElementsOf(snapshot.figures().keySet());
    // And as people read them: yes, no and grades by name.
    for (Measure each : Measures.standard().reportable()) {
      for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"))) {
        if (!each.isNumber()) {
          Figure figure = some(each);
          assertThat(given(each.id(), figure.text(each, locale))).isEqualTo(figure);
        }
      }
    }
  }

  private static Figure some(Measure measure) {
    if (measure.kind() == MeasureKind.YES_NO) {
      return Figure.of(measure.id().hashCode() % 2 == 0);
    }
    return measure.isNumber() && measure.id().hashCode() % 3 == 0
        ? Figure.atLeast(BigDecimal.ONE)
        : Figure.exactly(BigDecimal.ONE);
  }
}
