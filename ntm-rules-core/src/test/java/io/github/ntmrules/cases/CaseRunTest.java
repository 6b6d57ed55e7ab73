package io.github.ntmrules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.OfEverySet;
import io.github.ntmrules.RuleTests;
import io.github.ntmrules.TestFiles;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.cases.SetCodes;
import io.github.ntmrules.internal.engine.RuleSet;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.SnapshotProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cases run against packaged sets. */
class CaseRunTest {

  private static final Assessor ASSESSOR = Assessor.packaged("qd1980-2016-xa");

  private static Snapshot.Builder commune() {
    return Snapshot.commune("Đăk Mar").region(Region.TAY_NGUYEN).on(LocalDate.of(2020, 12, 31));
  }

  /** Each written like {@code 10 MET}. */
  private static Expectation[] all(String... expected) {
    return Stream.of(expected)
        .map(each -> each.split(" ", 2))
        .map(each -> new Expectation(each[0], Outcome.valueOf(each[1])))
        .toArray(Expectation[]::new);
  }

  private static VerdictCase one(Snapshot.Builder commune, Expectation... expected) {
    return VerdictCase.of("Một ca", commune.build(), List.of(expected), "tc10.csv:4");
  }

  private static CaseResult run(VerdictCase one) {
    return RuleTests.of(ASSESSOR).run(List.of(one)).results().get(0);
  }

  @Test
  void a_case_passes_when_all_it_expects_follows() {
    VerdictCase both =
        one(
            commune().value("income_per_capita", 41).value("outstanding_construction_debt", 1),
            all(
                "10 MET",
                "11 UNDETERMINED",
                "no-debt NOT_MET",
                Expectation.WHOLE_SET + " UNDETERMINED"));
    CaseRun run = RuleTests.of(ASSESSOR).run(List.of(both));
    assertThat(run.passed()).isTrue();
    assertThat(run.expectationCount()).isEqualTo(4);
    assertThat(run.explain(Locale.ROOT)).contains("1 ca đều đúng như mong đợi (4 kết quả).");
  }

  @Test
  void a_case_fails_when_one_of_several_expectations_does_not_hold_and_says_why() {
    VerdictCase wrong =
        one(
            commune().value("income_per_capita", 40).value("outstanding_construction_debt", 1),
            all("10 MET", "11 UNDETERMINED", "no-debt MET"));
    CaseRun run = RuleTests.of(ASSESSOR).run(List.of(wrong));
    assertThat(run.passed()).isFalse();
    assertThat(run.failures()).hasSize(1);
    assertThat(run.failures().get(0).failures())
        .extracting(each -> each.expectation().code())
        .containsExactly("10", "no-debt");
    assertThat(run.explain(Locale.ROOT))
        .contains("✗ tc10.csv:4: Một ca")
        .contains("10: mong đợi đạt, kết quả không đạt")
        .contains("yêu cầu từ 41")
        .contains("no-debt: mong đợi đạt, kết quả không đạt")
        .contains("yêu cầu không có");
    assertThat(run.explain(Locale.ENGLISH)).contains("10: expected met, followed not met");
  }

  @Test
  void a_criterion_of_several_indicators_is_explained_by_all_of_them() {
    Criterion several =
        ASSESSOR.set().criteria().stream()
            .filter(each -> each.indicators().size() > 1)
            .findFirst()
            .orElseThrow();
    CaseRun run =
        RuleTests.of(ASSESSOR)
            .run(List.of(one(commune(), new Expectation(several.code(), Outcome.MET))));
    String text = run.explain(Locale.ROOT);
    several.indicators().forEach(each -> assertThat(text).contains("? " + each.code() + " "));
  }

  @Test
  void no_case_is_a_failure() {
    CaseRun run = RuleTests.of(ASSESSOR).run(List.of());
    assertThat(run.passed()).isFalse();
    assertThat(run.explain(Locale.ROOT)).contains("Chưa có ca kiểm tra nào");
  }

  @Test
  void a_case_that_expects_nothing_is_a_failure() {
    CaseRun run = RuleTests.of(ASSESSOR).run(List.of(one(commune())));
    assertThat(run.passed()).isFalse();
    assertThat(run.results().get(0).problems())
        .extracting(CaseProblem::kind)
        .containsExactly(CaseProblem.Kind.NO_EXPECTATION);
  }

  @Test
  void an_unknown_code_is_told_with_the_nearest_and_the_rest_is_still_run() {
    CaseResult result =
        run(
            one(
                commune().value("income_per_capita", 41),
                new Expectation("no-dept", Outcome.MET),
                new Expectation("10", Outcome.MET)));
    assertThat(result.passed()).isFalse();
    assertThat(result.expectations()).singleElement().matches(CheckedExpectation::holds);
    CaseProblem problem = result.problems().get(0);
    assertThat(problem.kind()).isEqualTo(CaseProblem.Kind.UNKNOWN_CODE);
    assertThat(problem.message(Locale.ROOT)).contains("\"no-dept\"").contains("no-debt");
  }

  @Test
  void what_is_expected_of_a_code_twice_is_told() {
    CaseResult result =
        run(
            one(
                commune(),
                new Expectation("10", Outcome.UNDETERMINED),
                new Expectation("10", Outcome.UNDETERMINED)));
    assertThat(result.passed()).isFalse();
    assertThat(result.problems())
        .extracting(CaseProblem::kind)
        .containsExactly(CaseProblem.Kind.REPEATED_CODE);
  }

  @Test
  void a_unit_that_cannot_be_assessed_is_told_with_all_problems_and_stops_no_other_case() {
    Snapshot early = Snapshot.of(UnitKind.DISTRICT, "Đăk Hà").on(LocalDate.of(1999, 1, 1)).build();
    VerdictCase wrong =
        VerdictCase.of("Sai ngày", early, List.of(new Expectation("10", Outcome.MET)));
    VerdictCase right = one(commune(), new Expectation("10", Outcome.UNDETERMINED));
    CaseRun run = RuleTests.of(ASSESSOR).run(List.of(wrong, right));
    assertThat(run.passed()).isFalse();
    assertThat(run.results().get(1).passed()).isTrue();
    assertThat(run.results().get(0).assessment()).isNull();
    assertThat(run.results().get(0).problems())
        .extracting(each -> each.snapshot().kind())
        .containsExactly(SnapshotProblem.Kind.WRONG_UNIT, SnapshotProblem.Kind.OUTSIDE_PERIOD);
    assertThat(run.explain(Locale.ROOT)).contains("huyện").contains("1 ca viết chưa đúng");
  }

  @Test
  void a_condition_that_is_not_asked_yet_does_not_apply() {
    Snapshot.Builder before =
        commune().on(LocalDate.of(2016, 12, 29)).value("outstanding_construction_debt", 1);
    assertThat(run(one(before, all("no-debt NOT_APPLICABLE"))).passed()).isTrue();
  }

  @Test
  void a_case_needs_a_name() {
    assertThatThrownBy(() -> VerdictCase.of(" ", commune().build(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_code_that_stands_for_two_things_is_refused_and_can_be_told_apart() {
    Assessor model = Assessor.packaged("qd319-2022-xa-kieu-mau");
    Snapshot commune =
        Snapshot.commune("Đăk Mar").region(Region.TAY_NGUYEN).on(LocalDate.of(2024, 1, 1)).build();
    VerdictCase unclear =
        VerdictCase.of("?", commune, List.of(new Expectation("1", Outcome.UNDETERMINED)));
    CaseProblem problem =
        RuleTests.of(model).run(List.of(unclear)).results().get(0).problems().get(0);
    assertThat(problem.kind()).isEqualTo(CaseProblem.Kind.AMBIGUOUS_CODE);
    assertThat(problem.message(Locale.ROOT)).contains("ct:1, tc:1");
    VerdictCase clear =
        VerdictCase.of(
            "!",
            commune,
            List.of(
                new Expectation("ct:1", Outcome.UNDETERMINED),
                new Expectation("tc:1", Outcome.UNDETERMINED)));
    assertThat(RuleTests.of(model).run(List.of(clear)).passed()).isTrue();
  }

  @OfEverySet
  void only_codes_of_a_criterion_of_several_indicators_stand_for_two_outcomes_and_all_can_be_named(
      String id) {
    SetDescription rules = Objects.requireNonNull(RuleSet.packaged(id)).description();
    SetCodes codes = new SetCodes(rules.set(), rules.conditions());
    assertThat(codes.ambiguous()).isEqualTo(ambiguous(id));
    int at = 0;
    for (Criterion criterion : rules.set().criteria()) {
      for (Indicator indicator : criterion.indicators()) {
        assertThat(codes.find(codes.code(indicator, false)))
            .isEqualTo(new SetCodes.OneIndicator(at, criterion));
        at++;
      }
      assertThat(codes.find("tc:" + criterion.code())).isInstanceOf(SetCodes.OneCriterion.class);
    }
    rules.conditions().forEach(each -> assertThat(codes.find(each.code())).isNotNull());
  }

  /** By the second transcription: a criterion of several indicators that has the code of one. */
  private static Set<String> ambiguous(String id) {
    List<Map<String, String>> rows = TestFiles.table("law/" + id + ".indicators.tsv");
    Set<String> indicators = rows.stream().map(row -> row.get("code")).collect(Collectors.toSet());
    return rows.stream()
        .collect(Collectors.groupingBy(row -> row.get("criterion")))
        .entrySet()
        .stream()
        .filter(each -> indicators.contains(each.getKey()))
        .filter(
            each ->
                each.getValue().size() > 1
                    || !each.getValue().get(0).get("code").equals(each.getKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
