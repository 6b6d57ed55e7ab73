package io.github.ntmrules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.OfEverySet;
import io.github.ntmrules.RuleTests;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.CoverageGap.UnexpectedOutcome;
import io.github.ntmrules.cases.CoverageGap.UntouchedLevel;
import io.github.ntmrules.cases.CoverageGap.UntouchedRule;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What cases touch. */
class CaseCoverageTest {

  private static final Assessor ASSESSOR = Assessor.packaged("qd1980-2016-xa");

  /** In Tây Nguyên, at the end of that year. */
  private static Snapshot.Builder commune(int year) {
    return Snapshot.commune("Đăk Mar").region(Region.TAY_NGUYEN).on(LocalDate.of(year, 12, 31));
  }

  private static VerdictCase one(Snapshot.Builder commune, String code, Outcome outcome) {
    return VerdictCase.of("?", commune.build(), List.of(new Expectation(code, outcome)));
  }

  /** The columns in which no case reads the income level of 2020. */
  private static Set<String> untouchedIncome(VerdictCase... cases) {
    Set<String> columns = new HashSet<>();
    for (CoverageGap gap : RuleTests.of(ASSESSOR).coverage(List.of(cases)).gaps()) {
      if (gap instanceof UntouchedLevel level
          && level.cell().indicator().code().equals("10")
          && level.cell().column() != null) {
        columns.add(level.cell().column());
      }
    }
    return columns;
  }

  private static final Set<String> ALL =
      Set.of("TDMNPB", "ĐBSH", "BTB", "DHNTB", "TN", "ĐNB", "ĐBSCL");
  private static final Set<String> ALL_BUT_TN =
      Set.of("TDMNPB", "ĐBSH", "BTB", "DHNTB", "ĐNB", "ĐBSCL");

  @Test
  void a_level_is_touched_by_a_case_that_expects_something_of_its_indicator_and_has_the_figure() {
    Snapshot.Builder with = commune(2020).value("income_per_capita", 80);
    assertThat(untouchedIncome(one(with, "10", Outcome.MET))).isEqualTo(ALL_BUT_TN);
  }

  @Test
  void so_it_is_by_one_that_expects_something_of_the_whole_set() {
    Snapshot.Builder with = commune(2020).value("income_per_capita", 80);
    assertThat(untouchedIncome(one(with, Expectation.WHOLE_SET, Outcome.UNDETERMINED)))
        .isEqualTo(ALL_BUT_TN);
  }

  @Test
  void to_be_assessed_with_another_indicator_touches_nothing() {
    Snapshot.Builder with = commune(2020).value("income_per_capita", 80);
    assertThat(untouchedIncome(one(with, "11", Outcome.UNDETERMINED))).isEqualTo(ALL);
  }

  @Test
  void without_the_figure_the_level_is_not_touched_but_the_rule_is() {
    VerdictCase without = one(commune(2020), "10", Outcome.UNDETERMINED);
    assertThat(untouchedIncome(without)).isEqualTo(ALL);
    assertThat(rules(List.of(without)))
        .doesNotContain("10 Thu nhập bình quân đầu người khu vực nông thôn (triệu đồng/năm)")
        .contains("10 Thu nhập trước năm 2020: mức từng năm chưa có trong hồ sơ");
  }

  @Test
  void circumstances_of_another_year_touch_another_rule() {
    VerdictCase one = one(commune(2019).value("income_per_capita", 80), "10", Outcome.UNDETERMINED);
    assertThat(untouchedIncome(one)).isEqualTo(ALL);
    assertThat(rules(List.of(one)))
        .contains("10 Thu nhập bình quân đầu người khu vực nông thôn (triệu đồng/năm)")
        .doesNotContain("10 Thu nhập trước năm 2020: mức từng năm chưa có trong hồ sơ");
  }

  private static List<String> rules(List<VerdictCase> cases) {
    List<String> rules = new ArrayList<>();
    for (CoverageGap gap : RuleTests.of(ASSESSOR).coverage(cases).gaps()) {
      if (gap instanceof UntouchedRule rule) {
        rules.add(rule.rule().name());
      }
    }
    return rules;
  }

  @Test
  void outcomes_that_no_case_expects_are_told() {
    Snapshot.Builder with = commune(2020).value("income_per_capita", 80);
    CaseCoverage coverage = RuleTests.of(ASSESSOR).coverage(List.of(one(with, "10", Outcome.MET)));
    assertThat(coverage.gaps())
        .filteredOn(UnexpectedOutcome.class::isInstance)
        .map(UnexpectedOutcome.class::cast)
        .filteredOn(each -> each.indicator().code().equals("10"))
        .extracting(UnexpectedOutcome::outcome)
        .containsExactlyInAnyOrder(Outcome.NOT_MET, Outcome.UNDETERMINED);
    assertThat(coverage.explain(Locale.ROOT))
        .contains("quy tắc")
        .contains("mức quá lỏng sẽ không ai thấy");
  }

  @Test
  void without_cases_everything_is_a_gap_and_says_where_it_stands() {
    CaseCoverage coverage = RuleTests.of(ASSESSOR).coverage(List.of());
    assertThat(coverage.complete()).isFalse();
    assertThat(coverage.rules().touched()).isZero();
    assertThat(coverage.levels().touched()).isZero();
    assertThat(coverage.outcomes().touched()).isZero();
    assertThat(coverage.levels().percent()).isZero();
    assertThat(coverage.explain(Locale.ROOT))
        .contains(
            "10: không ca nào từ 01/01/2020 đến hết 07/03/2022, vùng ĐBSH; mức này có thể sai mà "
                + "không ai thấy: Thu nhập bình quân đầu người từ 50 triệu đồng/năm [đã đối chiếu] "
                + "(tc10_thu_nhap.drl:");
    assertThat(coverage.explain(Locale.ENGLISH)).contains("Not touched by any case:");
  }

  @OfEverySet
  void boundaries_leave_no_gap_but_idle_levels_and_other_sets(String id) {
    Assessor assessor = Assessor.packaged(id);
    Boundaries boundaries = RuleTests.of(assessor).boundaries();
    CaseCoverage coverage = RuleTests.of(assessor).coverage(boundaries.cases());
    Set<Object> idle = new HashSet<>();
    boundaries.idle().forEach(each -> idle.add(List.of(each.cell(), each.threshold())));
    for (CoverageGap gap : coverage.gaps()) {
      boolean known =
          gap instanceof UntouchedLevel level
              && (level.threshold() == null
                  ? asksForAnotherSet(level.cell())
                  : idle.contains(List.of(level.cell(), level.threshold())));
      boolean byIdle = gap instanceof UnexpectedOutcome && !idle.isEmpty();
      assertThat(known || byIdle).as(gap.message(Locale.ROOT)).isTrue();
    }
    assertThat(coverage.rules().percent()).isEqualTo(100);
  }

  private static boolean asksForAnotherSet(RuleCell cell) {
    return cell.provision() instanceof Provision.Required required
        && required.requirement() instanceof Requirement.Meets;
  }
}
