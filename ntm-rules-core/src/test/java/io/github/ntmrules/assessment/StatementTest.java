package io.github.ntmrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.StatementCodes.Subject;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.TrialSet;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.SnapshotProblem;
import io.github.ntmrules.snapshot.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What sources state without figures is shown beside what follows, and never instead of it. */
class StatementTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final Assessor ASSESSOR = Assessor.packaged("qd1980-2016-xa");
  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);

  private static Snapshot.Builder commune() {
    return Snapshot.commune("Thử").region(Region.TAY_NGUYEN).on(DAY);
  }

  private static Assessment assess(Snapshot.Builder unit) {
    return ASSESSOR.assess(unit.build());
  }

  private static StatedOutcome only(Assessment assessment) {
    assertThat(assessment.statements()).hasSize(1);
    return assessment.statements().get(0);
  }

  // ---- what it is of

  @Test
  void a_statement_stands_beside_what_follows() {
    Assessment assessment =
        assess(
            commune()
                .value("income_per_capita", 50)
                .stated(Statement.met("10").from(" Báo cáo 12/BC-UBND ").on(DAY))
                .stated("17", true)
                .stated("17.2", false));
    assertThat(assessment.statements())
        .containsExactly(
            new StatedOutcome(
                new Statement("10", true, "Báo cáo 12/BC-UBND", DAY),
                new Subject(StatementCodes.Kind.INDICATOR, "10"),
                Outcome.MET,
                null),
            new StatedOutcome(
                Statement.met("17"),
                new Subject(StatementCodes.Kind.CRITERION, "17"),
                Outcome.UNDETERMINED,
                null),
            new StatedOutcome(
                Statement.notMet("17.2"),
                new Subject(StatementCodes.Kind.INDICATOR, "17.2"),
                Outcome.UNDETERMINED,
                null));
    assertThat(assessment.statements()).noneMatch(StatedOutcome::differs);
    assertThat(assessment.explain(VI))
        .contains("    nguồn nêu: đạt (Báo cáo 12/BC-UBND, 31/12/2020)\n")
        .contains(
            "17 Môi trường và an toàn thực phẩm: chưa xác định\n  nguồn nêu: đạt — số liệu chưa đủ để biết\n")
        .contains("    nguồn nêu: không đạt — số liệu chưa đủ để biết\n")
        .doesNotContain("Nguồn nêu khác");
    assertThat(assessment.explain("10", Locale.ENGLISH))
        .contains("    stated by a source: met (Báo cáo 12/BC-UBND, 2020-12-31)\n");
  }

  @Test
  void where_the_figures_say_otherwise_that_is_told_and_the_figures_decide() {
    Assessment assessment =
        assess(
            commune()
                .value("income_per_capita", 40)
                .value("commune_health_standard", false)
                .stated("10", true)
                .stated("15", true));
    assertThat(assessment.statements()).hasSize(2).allMatch(StatedOutcome::differs);
    assertThat(assessment.indicator("10").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(assessment.explain(VI))
        .contains(
            "Nguồn nêu khác với kết quả tính được: 10, 15. Kết quả đánh giá chỉ theo số liệu.\n")
        .contains("    nguồn nêu: đạt — khác với kết quả tính được: không đạt\n")
        .contains("15 Y tế: không đạt\n  nguồn nêu: đạt — khác với kết quả tính được: không đạt\n");
    assertThat(assessment.explain(Locale.ENGLISH))
        .contains(
            "A source states otherwise than what follows: 10, 15. The assessment follows the"
                + " figures alone.\n")
        .contains("stated by a source: met — what follows from the figures differs: not met\n");
    Assessment contrary = assess(commune().value("income_per_capita", 50).stated("tc:10", false));
    assertThat(only(contrary).differs()).isTrue();
    assertThat(contrary.indicator("10").outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void a_code_of_nothing_is_told_with_what_was_probably_meant() {
    Snapshot unit = commune().stated("17.11", true).stated("tiêu chí về y tế", true).build();
    Assessment assessment = ASSESSOR.assess(unit);
    StatedOutcome first = assessment.statements().get(0);
    assertThat(first.computed()).isNull();
    assertThat(first.differs()).isFalse();
    SnapshotProblem problem = Objects.requireNonNull(first.problem());
    assertThat(problem.kind()).isEqualTo(SnapshotProblem.Kind.UNKNOWN_CODE);
    assertThat(problem.subject()).isEqualTo("17.11");
    assertThat(problem.suggestion()).isEqualTo("17.1");
    assertThat(assessment.explain(VI))
        .contains(
            "17.11: qd1980-2016-xa không có tiêu chí, chỉ tiêu hay điều kiện nào đang xét mang mã"
                + " này; điều nguồn nêu về nó không so được.\nCó thể ý bạn là: 17.1\n")
        .contains("tiêu chí về y tế: qd1980-2016-xa không có");
    assertThat(ASSESSOR.statementProblems(unit))
        .containsExactly(problem, Objects.requireNonNull(assessment.statements().get(1).problem()));
    assertThat(ASSESSOR.statementProblems(commune().stated("17.1", true).build())).isEmpty();
  }

  @Test
  void a_code_is_stated_once_and_is_not_blank() {
    List<SnapshotProblem> problems = commune().stated("10", true).stated(" 10 ", true).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).kind()).isEqualTo(SnapshotProblem.Kind.REPEATED_STATEMENT);
    assertThat(problems.get(0).message(VI)).contains("10: điều nguồn nêu về mã này đã được cho");
    assertThatThrownBy(() -> Statement.met(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThat(Statement.met("10").from(" ").source()).isNull();
  }

  @Test
  void a_code_of_two_things_needs_a_word_before_it() {
    Indicator one = Indicator.of("1", "Một", "One");
    Indicator other = Indicator.of("2", "Hai", "Two");
    Indicator condition = Indicator.of("9", "Chín", "Nine");
    CriteriaSet set = ASSESSOR.set();
    CriteriaSet crossed =
        TrialSet.of(
            "thu",
            null,
            List.of(
                Criterion.of("2", "A", "A", List.of(one)),
                Criterion.of("9", "B", "B", List.of(other))));
    StatementCodes codes = StatementCodes.of(crossed, List.of(condition));
    assertThat(codes.find("1")).isEqualTo(new Subject(StatementCodes.Kind.INDICATOR, "1"));
    for (String code : List.of("2", "9")) {
      assertThat(codes.find(code)).isNull();
      SnapshotProblem problem = Objects.requireNonNull(codes.problem(Statement.met(code)));
      assertThat(problem.kind()).isEqualTo(SnapshotProblem.Kind.AMBIGUOUS_CODE);
      assertThat(problem.suggestion()).isEqualTo(code.equals("2") ? "ct:2, tc:2" : "tc:9, dk:9");
    }
    assertThat(codes.find("tc:2")).isEqualTo(new Subject(StatementCodes.Kind.CRITERION, "2"));
    assertThat(codes.find("ct:2")).isEqualTo(new Subject(StatementCodes.Kind.INDICATOR, "2"));
    assertThat(codes.find("dk:9")).isEqualTo(new Subject(StatementCodes.Kind.CONDITION, "9"));
    assertThat(codes.code(crossed.criteria().get(0))).isEqualTo("tc:2");
    assertThat(StatementCodes.of(set, List.of()).code(set.criteria().get(9))).isEqualTo("10");
  }

  private static List<String> sets() {
    return Assessor.packagedSets();
  }

  private static List<String> codes(Assessor assessor) {
    return Stream.of(
            assessor.set().criteria().stream()
                .map(StatementCodes.of(assessor.set(), assessor.conditions())::code),
            assessor.set().indicators().stream().map(each -> Statement.INDICATOR + each.code()),
            assessor.conditions().stream().map(each -> Statement.CONDITION + each.code()))
        .flatMap(each -> each)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void everything_in_a_set_can_be_stated(String id) {
    Assessor assessor = Assessor.packaged(id);
    Snapshot.Builder unit =
        Snapshot.of(assessor.set().unit(), "Thử").region(Region.TAY_NGUYEN).on(DAY);
    codes(assessor).forEach(code -> unit.stated(code, true));
    assertThat(assessor.statementProblems(unit.build())).isEmpty();
  }

  // ---- it changes nothing

  @ParameterizedTest
  @MethodSource("sets")
  void a_statement_never_changes_an_outcome(String id) {
    Assessor assessor = Assessor.packaged(id);
    List<String> codes = codes(assessor);
    Random random = new Random(id.hashCode());
    RandomUnits figures = new RandomUnits(random, true);
    int differing = 0;
    for (int i = 0; i < 150; i++) {
      Scope scope = scope(assessor, random);
      Requirements asked = assessor.requirements(scope);
      Snapshot bare =
          figures.report(Snapshot.of(assessor.set().unit(), "Thử").in(scope), asked).build();
      Snapshot.Builder stated = Snapshot.of(bare.unit(), bare.name()).in(scope);
      bare.figures().forEach(stated::figure);
      List<String> some = new ArrayList<>(codes);
      Collections.shuffle(some, random);
      some.subList(0, 1 + random.nextInt(some.size()))
          .forEach(code -> stated.stated(code, random.nextBoolean()));
      stated.stated("không có mã này", true);
      Assessment without = assessor.assess(bare);
      Assessment with = assessor.assess(stated.build());
      assertThat(said(with)).isEqualTo(said(without));
      differing += (int) with.statements().stream().filter(StatedOutcome::differs).count();
      assertThat(with.statements()).allSatisfy(each -> assertBeside(each, with));
    }
    // Of the communes of 2025 hardly an indicator is on file: nothing follows to differ from.
    assertThat(differing).matches(count -> count > 0 || id.equals("qd51-2025-xa"));
  }

  private static Scope scope(Assessor assessor, Random random) {
    LocalDate until = assessor.set().inForceUntil();
    List<Scope> scopes =
        assessor.scopes(until == null ? assessor.set().inForceFrom() : until.minusDays(1));
    return scopes.get(random.nextInt(scopes.size()));
  }

  /** All that an assessment says but the statements. */
  private static List<Object> said(Assessment assessment) {
    Recognition recognition = assessment.recognition();
    List<Object> said =
        new ArrayList<>(
            List.of(
                assessment.outcome(),
                recognition.conditionsOutcome(),
                recognition.withdrawals(),
                gaps(assessment)));
    assessment.criteria().forEach(each -> said.add(each.outcome()));
    Stream.concat(assessment.indicators().stream(), assessment.conditions().stream())
        .forEach(
            each -> {
              said.add(each.code());
              said.add(each.outcome());
              said.add(each.observed(VI));
              said.add(each.unsettled());
            });
    return said;
  }

  private static List<String> gaps(Assessment assessment) {
    return assessment.gaps().stream()
        .map(each -> each.result().code() + " " + each.relativeDistance())
        .toList();
  }

  private static void assertBeside(StatedOutcome stated, Assessment assessment) {
    Subject subject = stated.subject();
    if (subject == null) {
      assertThat(stated.problem()).isNotNull();
      return;
    }
    Stream<Outcome> computed =
        switch (subject.kind()) {
          case CRITERION ->
              assessment.criteria().stream()
                  .filter(each -> each.criterion().code().equals(subject.code()))
                  .map(CriterionResult::outcome);
          case INDICATOR -> Stream.of(assessment.indicator(subject.code()).outcome());
          case CONDITION ->
              assessment.conditions().stream()
                  .filter(each -> each.code().equals(subject.code()))
                  .map(IndicatorResult::outcome);
        };
    assertThat(computed).containsExactly(stated.computed());
  }

  @Test
  void a_table_of_figures_has_no_place_for_it() {
    List<Snapshot> units =
        List.of(
            commune().value("income_per_capita", BigDecimal.TEN).stated("10", true).build(),
            commune().value("income_per_capita", BigDecimal.TEN).build());
    OutcomeMatrix matrix = ASSESSOR.assess(FigureTable.of(UnitKind.COMMUNE, units));
    assertThat(matrix.outcome(0)).isEqualTo(matrix.outcome(1));
    for (int i = 0; i < ASSESSOR.set().indicators().size(); i++) {
      assertThat(matrix.indicator(0, i)).isEqualTo(matrix.indicator(1, i));
    }
  }
}
