package io.github.ntmrules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.OfEverySet;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.RuleTests;
import io.github.ntmrules.TestFiles;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.cases.SetCodes;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases at the boundaries of the packaged sets, and of edited ones. */
class BoundariesTest {

  private static final String SET = "qd1980-2016-xa";
  private static final String INCOME =
      "millionDong(\"income_per_capita\").atLeast( row(36, 50, 36, 41, 41, 59, 50) )";

  @TempDir private Path folder;

  private Boundaries withIncome(String clause) throws IOException {
    RuleFiles.export(SET, folder);
    TestFiles.edit(folder.resolve("tc10_thu_nhap.drl"), INCOME, clause);
    Assessor assessor = Assessor.fromDirectory(folder);
    Boundaries boundaries = RuleTests.of(assessor).boundaries();
    CaseRun run = RuleTests.of(assessor).run(boundaries.cases());
    assertThat(run.passed()).as(run.explain(Locale.ROOT)).isTrue();
    return boundaries;
  }

  /** The outcomes that cases of the indicator in that region expect, by what they report. */
  private static Map<String, Outcome> income(Boundaries boundaries, String region) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (VerdictCase each : boundaries.cases()) {
      if (each.name().contains(region) && each.name().contains("năm 2020")) {
        outcomes.put(each.snapshot().figures().toString(), each.expected().get(0).outcome());
      }
    }
    return outcomes;
  }

  @OfEverySet
  void what_boundaries_expect_by_reasoning_follows_by_assessing(String id) {
    Assessor assessor = Assessor.packaged(id);
    Boundaries boundaries = RuleTests.of(assessor).boundaries();
    CaseRun run = RuleTests.of(assessor).run(boundaries.cases());
    assertThat(run.failures()).as(run.explain(Locale.ROOT)).isEmpty();
    assertThat(run.passed()).isTrue();
    assertThat(boundaries.cases()).extracting(VerdictCase::name).doesNotHaveDuplicates();
    // Every indicator of the set is tested, whatever is on file of it.
    SetCodes codes = new SetCodes(assessor.set(), List.of());
    assertThat(boundaries.cases())
        .flatExtracting(VerdictCase::expected)
        .extracting(Expectation::code)
        .containsAll(
            assessor.set().indicators().stream().map(each -> codes.code(each, false)).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"qd320-2022-huyen", "qd491-2009-xa", "qd691-2018-xa-kieu-mau"})
  void strict_boundaries_follow_too(String id) {
    Assessor assessor = Assessor.packaged(id).confirmedLevelsOnly();
    CaseRun run =
        RuleTests.of(assessor).run(RuleTests.of(assessor).boundaries(Locale.ENGLISH).cases());
    assertThat(run.failures()).as(run.explain(Locale.ROOT)).isEmpty();
  }

  @Test
  void the_printed_level_of_a_region_has_cases_at_below_above_and_without_the_figure() {
    Boundaries boundaries = RuleTests.of(Assessor.packaged(SET)).boundaries();
    CaseGroup group =
        boundaries.groups().stream()
            .filter(each -> each.file().equals("tc10_thu_nhap.drl"))
            .findFirst()
            .orElseThrow();
    // Decision 1980/QĐ-TTg, annex, row 10, column TN: 41 million đồng.
    assertThat(group.cases())
        .filteredOn(each -> each.name().contains("Tây Nguyên"))
        .extracting(
            VerdictCase::name,
            each -> each.snapshot().figures().toString(),
            each -> each.expected().get(0))
        .containsExactly(
            tuple(
                "Thu nhập bình quân đầu người 41 triệu đồng/năm ở Tây Nguyên, năm 2020: "
                    + "vừa đúng mức",
                "{income_per_capita=41}",
                new Expectation("10", Outcome.MET)),
            tuple(
                "Thu nhập bình quân đầu người 40,9 triệu đồng/năm ở Tây Nguyên, năm 2020: "
                    + "vừa dưới mức 41 triệu đồng/năm",
                "{income_per_capita=40.9}",
                new Expectation("10", Outcome.NOT_MET)),
            tuple(
                "Thu nhập bình quân đầu người 41,1 triệu đồng/năm ở Tây Nguyên, năm 2020: "
                    + "vừa trên mức 41 triệu đồng/năm",
                "{income_per_capita=41.1}",
                new Expectation("10", Outcome.MET)),
            tuple(
                "Thu nhập bình quân đầu người ở Tây Nguyên, năm 2020: chưa có số liệu",
                "{}",
                new Expectation("10", Outcome.UNDETERMINED)));
    // Before 2020 no level is on file; the four levels of 2020, 36, 41, 50 and 59, bound it.
    assertThat(group.cases())
        .filteredOn(each -> !each.name().contains("năm 2020"))
        .hasSize(8)
        .extracting(
            each -> each.snapshot().figures().toString(), each -> each.expected().get(0).outcome())
        .contains(
            tuple("{income_per_capita=36}", Outcome.MET),
            tuple("{income_per_capita=41}", Outcome.MET),
            tuple("{income_per_capita=50}", Outcome.MET),
            tuple("{income_per_capita=59}", Outcome.MET))
        .filteredOn(each -> each.toList().contains(Outcome.UNDETERMINED))
        .hasSize(4);
  }

  @Test
  void a_strict_bound_is_not_satisfied_by_its_level() throws IOException {
    Boundaries boundaries = withIncome("millionDong(\"income_per_capita\").lessThan(36.25)");
    assertThat(income(boundaries, "Trung du"))
        .containsEntry("{income_per_capita=36.25}", Outcome.NOT_MET)
        .containsEntry("{income_per_capita=36.24}", Outcome.MET)
        .containsEntry("{income_per_capita=36.26}", Outcome.NOT_MET);
  }

  @Test
  void in_a_combination_the_other_figures_leave_the_decision_to_the_level() throws IOException {
    Boundaries boundaries =
        withIncome(
            "atLeast(2, millionDong(\"income_per_capita\").atLeast(36), "
                + "percent(\"health_insurance_coverage\").atLeast(85), "
                + "percent(\"poor_households_rate\").atMost(12))");
    assertThat(boundaries.idle()).isEmpty();
    assertThat(income(boundaries, "Trung du"))
        .containsEntry(
            "{health_insurance_coverage=100, poor_households_rate=100, income_per_capita=36}",
            Outcome.MET)
        .containsEntry(
            "{health_insurance_coverage=100, poor_households_rate=100, income_per_capita=35.9}",
            Outcome.NOT_MET)
        .containsEntry(
            "{health_insurance_coverage=100, poor_households_rate=100}", Outcome.UNDETERMINED);
  }

  @Test
  void a_bound_that_another_one_always_decides_before_is_told_as_idle() throws IOException {
    Boundaries boundaries =
        withIncome(
            "allOf(millionDong(\"income_per_capita\").atLeast(36), "
                + "millionDong(\"income_per_capita\").atLeast(40))");
    assertThat(boundaries.idle()).hasSize(1);
    IdleLevel idle = boundaries.idle().get(0);
    assertThat(idle.threshold().measure()).isEqualTo(Measures.standard().find("income_per_capita"));
    assertThat(idle.threshold().level().value()).isEqualByComparingTo(new BigDecimal("36"));
    assertThat(idle.proved()).isTrue();
    assertThat(boundaries.explain(Locale.ROOT))
        .contains("10: mức này không bao giờ quyết định kết quả")
        .contains("từ 36 triệu đồng/năm [đã đối chiếu]");
    assertThat(boundaries.explain(Locale.ENGLISH)).contains("10: this level never decides");
  }

  @Test
  void a_condition_and_what_it_makes_apply_both_have_their_boundaries() throws IOException {
    Boundaries boundaries =
        withIncome(
            "given(yes(\"has_craft_village\"), millionDong(\"income_per_capita\").atLeast(36))");
    assertThat(income(boundaries, "Trung du"))
        .containsEntry("{has_craft_village=1, income_per_capita=36}", Outcome.MET)
        .containsEntry("{has_craft_village=1, income_per_capita=35.9}", Outcome.NOT_MET)
        .containsEntry("{has_craft_village=1}", Outcome.UNDETERMINED)
        .containsValue(Outcome.NOT_APPLICABLE);
  }

  @Test
  void the_levels_of_an_overlay_have_their_own_cases_in_its_province() {
    Assessor assessor = Assessor.packaged("qd318-2022-xa").withOverlay("binh-phuoc-2022");
    Boundaries boundaries = RuleTests.of(assessor).boundaries();
    assertThat(RuleTests.of(assessor).run(boundaries.cases()).passed()).isTrue();
    assertThat(boundaries.groups())
        .filteredOn(group -> group.overlay() != null)
        .hasSize(2)
        .flatExtracting(CaseGroup::cases)
        .isNotEmpty()
        .allMatch(each -> "Bình Phước".equals(String.valueOf(each.snapshot().province()).strip()));
  }

  /** A level as the requirements of some scope have it: where it stands, and what it is. */
  private record Asked(
      boolean condition, String code, String rule, @Nullable String column, Threshold level) {

    static Asked of(boolean condition, Provision provision, Threshold level) {
      return new Asked(
          condition,
          provision.code(),
          provision.rule().toString(),
          provision.citation().column(),
          level);
    }
  }

  /** What is asked in every scope of every month, without looking at cells. */
  private static Set<Asked> everywhere(Assessor assessor) {
    Set<Asked> asked = new LinkedHashSet<>();
    LocalDate until = assessor.set().inForceUntil();
    LocalDate end = until == null ? LocalDate.of(2032, 1, 1) : until;
    for (LocalDate day = assessor.set().inForceFrom(); day.isBefore(end); day = day.plusDays(10)) {
      for (Scope scope : assessor.scopes(day)) {
        Requirements requirements = assessor.requirements(scope);
        requirements.provisions().forEach(each -> add(false, each, asked));
        requirements.conditions().forEach(each -> add(true, each, asked));
      }
    }
    return asked;
  }

  private static void add(boolean condition, Provision provision, Set<Asked> asked) {
    Requirement requirement = provision.requirement();
    if (requirement != null) {
      requirement.thresholds().forEach(each -> asked.add(Asked.of(condition, provision, each)));
    }
  }

  @OfEverySet
  void every_level_whose_status_lets_it_decide_nothing_is_counted(String id) {
    for (boolean strict : new boolean[] {false, true}) {
      Assessor packaged = Assessor.packaged(id);
      Assessor assessor = strict ? packaged.confirmedLevelsOnly() : packaged;
      Boundaries boundaries = RuleTests.of(assessor).boundaries();
      Set<Asked> asked = everywhere(assessor);
      Set<LegalStatus> deciding =
          strict
              ? Set.of(LegalStatus.CONFIRMED)
              : Set.of(LegalStatus.CONFIRMED, LegalStatus.UNCONFIRMED);

      assertThat(
              boundaries.open().stream()
                  .map(
                      each ->
                          Asked.of(
                              each.cell().condition(), each.cell().provision(), each.threshold())))
          .containsExactlyInAnyOrderElementsOf(
              asked.stream()
                  .filter(each -> !deciding.contains(each.level().level().status()))
                  .toList());
      assertThat(boundaries.levels().all()).isEqualTo(asked.size());
      assertThat(boundaries.levels().neverDeciding())
          .isBetween(boundaries.open().size(), boundaries.open().size() + boundaries.idle().size());
    }
  }

  @Test
  void of_two_levels_that_never_decide_each_is_counted_once() throws IOException {
    Boundaries boundaries =
        withIncome(
            "allOf(millionDong(\"income_per_capita\").atLeast(36), "
                + "millionDong(\"income_per_capita\").atLeast(40), "
                + "percent(\"health_insurance_coverage\").atLeast(notOnFile()))");
    Boundaries before = RuleTests.of(Assessor.packaged(SET)).boundaries();

    // 36 never decides beside 40, and is the same in all seven columns, as is what is not on file.
    // Which of the two bounds the level before 2020 cannot be told: one level instead of four.
    LevelCount printed = before.levels();
    assertThat(boundaries.levels())
        .isEqualTo(new LevelCount(printed.all() - 7 + 3 - 3, printed.neverDeciding() + 2 - 3));
    assertThat(boundaries.explain(Locale.ROOT))
        .contains(
            printed.neverDeciding()
                - 1
                + " trong "
                + boundaries.levels().all()
                + " mức không bao giờ")
        .contains(" mức chưa có trong hồ sơ nên không quyết định kết quả: ");
  }
}
