package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.CaseProblem;
import io.github.ntmrules.cases.CaseResult;
import io.github.ntmrules.cases.CaseRun;
import io.github.ntmrules.cases.Expectation;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.InvalidSnapshotException;
import io.github.ntmrules.snapshot.InvalidTableException;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.SnapshotProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Studies of days outside a set's period, some of which the set has no rule for. */
class AnyPeriodTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  /** Income of communes is laid down for the years 2022 to 2025 (318/QĐ-TTg, II, indicator 10). */
  private static final String YEARLY = "qd318-2022-xa-nang-cao";

  private static final LocalDate BEFORE = LocalDate.of(2021, 12, 31);

  private static Snapshot commune(LocalDate day) {
    return Snapshot.commune("Đăk Năng").region(Region.TAY_NGUYEN).on(day).build();
  }

  private static Snapshot unit(Assessor of, LocalDate day) {
    return Snapshot.of(of.set().unit(), "A").region(Region.TAY_NGUYEN).on(day).build();
  }

  static List<String> sets() {
    return Assessor.packagedSets();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void on_every_day_a_unit_is_assessed_or_the_rules_that_are_missing_are_told(String id) {
    Assessor any = Assessor.packaged(id).forAnyPeriod();
    for (LocalDate day = LocalDate.of(2008, 1, 1);
        day.getYear() < 2031;
        day = day.plusMonths(5).plusDays(1)) {
      Snapshot snapshot = unit(any, day);
      List<String> missing = missing(any, snapshot);
      if (missing.isEmpty()) {
        assertThat(any.assess(snapshot).outsidePeriod()).isEqualTo(!any.set().inForceOn(day));
      } else {
        assertThatThrownBy(() -> any.assess(snapshot))
            .isInstanceOfSatisfying(
                InvalidSnapshotException.class,
                wrong ->
                    assertThat(wrong.problems())
                        .allMatch(each -> each.kind() == SnapshotProblem.Kind.NO_RULES)
                        .flatExtracting(each -> ((SnapshotProblem.NoRules) each).indicators())
                        .containsExactlyElementsOf(missing));
      }
    }
  }

  /** The indicators without a rule, as asking for the requirements tells. */
  private static List<String> missing(Assessor any, Snapshot snapshot) {
    try {
      any.requirements(snapshot.scope());
      return List.of();
    } catch (RuleException e) {
      assertThat(e.problems()).allMatch(each -> each.kind() == RuleProblem.Kind.NO_RULE);
      return e.problems().stream().map(each -> each.details().get(0)).distinct().toList();
    }
  }

  @Test
  void a_day_without_a_rule_is_told_with_the_set_the_day_and_the_indicator() {
    SnapshotProblem told = problems(YEARLY, BEFORE).get(0);

    assertThat(told).isEqualTo(new SnapshotProblem.NoRules(BEFORE, YEARLY, List.of("10")));
    assertThat(told.subject()).isEqualTo(YEARLY);
    assertThat(told.message(VI))
        .isEqualTo("Ngày 31/12/2021: " + YEARLY + " không có quy tắc cho 1 chỉ tiêu: 10.");
    assertThat(told.message(Locale.ENGLISH))
        .isEqualTo("On 2021-12-31 " + YEARLY + " has no rule for 1 indicator: 10.");
  }

  @Test
  void a_set_that_is_referred_to_is_named_where_it_is_the_one_without_the_rule() {
    assertThat(problems("qd319-2022-xa-kieu-mau", BEFORE))
        .containsExactly(new SnapshotProblem.NoRules(BEFORE, YEARLY, List.of("10")));
  }

  private static List<SnapshotProblem> problems(String set, LocalDate day) {
    try {
      Assessor.packaged(set).forAnyPeriod().assess(commune(day));
      return List.of();
    } catch (InvalidSnapshotException e) {
      return e.problems();
    }
  }

  @Test
  void a_table_tells_the_rows_of_days_without_a_rule_all_at_once() {
    FigureTable.Builder table = FigureTable.of(UnitKind.COMMUNE);
    for (LocalDate day : List.of(BEFORE, LocalDate.of(2022, 6, 1), LocalDate.of(2026, 1, 1))) {
      table.unit(commune(day));
    }
    assertThatThrownBy(() -> Assessor.packaged(YEARLY).forAnyPeriod().assess(table.build()))
        .isInstanceOfSatisfying(
            InvalidTableException.class,
            wrong ->
                assertThat(wrong.message(VI))
                    .contains("Ngày 31/12/2021", "Ngày 01/01/2026")
                    .doesNotContain("01/06/2022"));
  }

  @Test
  void cases_on_a_day_without_a_rule_are_told_and_the_others_are_run() {
    CaseRun run =
        RuleTests.of(Assessor.packaged(YEARLY).forAnyPeriod())
            .run(
                Stream.of(BEFORE, LocalDate.of(2022, 6, 1))
                    .map(day -> expecting(commune(day), Outcome.UNDETERMINED))
                    .toList());

    assertThat(run.results()).extracting(CaseResult::passed).containsExactly(false, true);
    CaseProblem told = run.results().get(0).problems().get(0);
    assertThat(told.kind()).isEqualTo(CaseProblem.Kind.NOT_TOLD);
    assertThat(told.message(VI)).contains("31/12/2021", YEARLY, ": 10");
  }

  @Test
  void who_reads_of_cases_reads_no_name_of_a_method() {
    CaseRun run =
        RuleTests.of(Assessor.packaged(YEARLY))
            .run(List.of(expecting(commune(BEFORE), Outcome.UNDETERMINED)));
    CaseProblem told = run.results().get(0).problems().get(0);

    for (Locale locale : List.of(VI, Locale.ENGLISH)) {
      for (String text : List.of(run.explain(locale), told.message(locale))) {
        assertThat(text).doesNotContain("()", "forAnyPeriod").contains("2021");
      }
      for (String text :
          List.of(run.explain(locale, "--any-period"), told.message(locale, "--any-period"))) {
        assertThat(text.stripTrailing()).endsWith(": --any-period");
      }
    }
    assertThat(told.message(VI)).contains("mọi thời kỳ");
    assertThat(told.message(Locale.ENGLISH)).contains("any period");
  }

  private static VerdictCase expecting(Snapshot unit, Outcome outcome) {
    return VerdictCase.of("một ca", unit, List.of(new Expectation("10", outcome)), "");
  }
}
