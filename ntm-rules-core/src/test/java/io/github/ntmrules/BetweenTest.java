package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.Boundaries;
import io.github.ntmrules.cases.CaseRun;
import io.github.ntmrules.cases.MutationResult;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.missing.MissingToPass;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A level of two numbers ("từ 36 đến 46"), from the rule file to every question asked of it. */
class BetweenTest {

  private static final Locale VI = Messages.VIETNAMESE;
  private static final String INCOME =
      "millionDong(\"income_per_capita\").between( row(36, 50, 36, 41, 41, 59, 50),"
          + " row(46, 60, 46, 51, 51, 69, 60) )";
  private static final String HEADER = RuleTexts.head("sets.khoang");
  private static final String DESCRIPTION =
      RuleTexts.description(
          "khoang",
          """
      title-vi = Khoảng
      title-en = Ranges
      indicators-in-decree = 1

      criterion 1 = tc01_mot | Một | One
      indicator 1 = Một | One
      """);

  @TempDir private Path folder;

  private Path folder(String name, String clause) throws IOException {
    Path set = Files.createDirectory(folder.resolve(name));
    Files.writeString(set.resolve("bo_tieu_chi.txt"), DESCRIPTION);
    Files.writeString(set.resolve("00_pham_vi.drl"), HEADER + RuleTexts.column());
    Files.writeString(
        set.resolve("tc01_mot.drl"),
        HEADER + RuleTexts.rule("1", "", "law.require(\"1\", " + clause + ");"));
    return set;
  }

  private Assessor assessor(String name, String clause) throws IOException {
    return Assessor.fromDirectory(folder(name, clause));
  }

  private static Snapshot commune(Figure income) {
    return Snapshot.commune("xã")
        .on(LocalDate.of(2020, 6, 1))
        .region(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC)
        .value("income_per_capita", income)
        .build();
  }

  private static Snapshot commune(String income) {
    return commune(Figure.exactly(new BigDecimal(income)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30 | NOT_MET | 6 | thiếu 6 | 6 short
          35.999999 | NOT_MET | 0.000001 | thiếu 0,000001 | 0.000001 short
          36 | MET | 0 | vừa đủ | exactly
          37.5 | MET | 1.5 | hơn 1,5 | 1.5 above
          44 | MET | 2 | thấp hơn 2 | 2 below
          46 | MET | 0 | vừa đủ | exactly
          50.25 | NOT_MET | 4.25 | vượt 4,25 | 4.25 over
          """)
  void a_figure_is_held_against_both_ends_and_told_how_far_it_is_from_the_nearer(
      String income, Outcome outcome, BigDecimal difference, String vietnamese, String english)
      throws IOException {
    Assessment assessment = assessor("a", INCOME).assess(commune(income));
    assertThat(assessment.outcome()).isEqualTo(outcome);
    assertThat(assessment.indicator("1").comparisons())
        .singleElement()
        .satisfies(found -> assertThat(found.difference()).isEqualByComparingTo(difference));
    assertThat(assessment.explain("1", VI)).contains("từ 36 đến 46", vietnamese);
    assertThat(assessment.explain("1", Locale.ENGLISH)).contains("required: 36 to 46", english);
  }

  @Test
  void a_bounded_figure_decides_where_all_that_it_may_be_lies_on_one_side() throws IOException {
    Assessor assessor = assessor("a", INCOME);
    BigDecimal forty = BigDecimal.valueOf(40);
    BigDecimal fifty = BigDecimal.valueOf(50);
    assertThat(assessor.assess(commune(Figure.atLeast(forty))).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(assessor.assess(commune(Figure.atLeast(fifty))).outcome())
        .isEqualTo(Outcome.NOT_MET);
    assertThat(assessor.assess(commune(Figure.between(forty, forty.add(BigDecimal.ONE)))).outcome())
        .isEqualTo(Outcome.MET);
  }

  @Test
  void what_is_missing_is_told_towards_the_nearer_end() throws IOException {
    Assessor assessor = assessor("a", INCOME);
    assertThat(MissingToPass.of(assessor.assess(commune("30"))).explain(VI))
        .contains("cần từ 36 đến 46 triệu đồng/năm (thêm 6 triệu đồng/năm)");
    assertThat(MissingToPass.of(assessor.assess(commune("50"))).explain(VI))
        .contains("cần từ 36 đến 46 triệu đồng/năm (bớt 4 triệu đồng/năm)");
    assertThat(assessor.assess(commune("50")).gaps())
        .singleElement()
        .satisfies(
            gap -> assertThat(gap.relativeDistance()).isEqualByComparingTo(new BigDecimal("0.08")));
  }

  @Test
  void cases_stand_at_both_ends_and_notice_every_change() throws IOException {
    Assessor assessor = assessor("a", INCOME);
    Boundaries boundaries = RuleTests.of(assessor).boundaries();
    assertThat(boundaries.idle()).isEmpty();
    CaseRun run = RuleTests.of(assessor).run(boundaries.cases());
    assertThat(run.passed()).as(run.explain(VI)).isTrue();
    String figures =
        boundaries.cases().stream()
            .filter(each -> each.snapshot().region() == Region.TRUNG_DU_MIEN_NUI_PHIA_BAC)
            .map(
                each -> each.snapshot().figures().values() + " " + each.expected().get(0).outcome())
            .collect(Collectors.joining(", "));
    assertThat(figures)
        .isEqualTo(
            "[36] MET, [35.9] NOT_MET, [36.1] MET, [] UNDETERMINED, "
                + "[46] MET, [45.9] MET, [46.1] NOT_MET");
    MutationResult mutations = RuleTests.of(assessor).mutations(boundaries.cases());
    assertThat(mutations.unnoticed()).isEmpty();
    assertThat(mutations.noticed()).isEqualTo(7 * 4);
  }

  @Test
  void two_laws_are_compared_range_by_range() throws IOException {
    Assessor between = assessor("a", INCOME);
    Assessor from =
        assessor(
            "b", "millionDong(\"income_per_capita\").atLeast(row(36, 50, 36, 41, 41, 59, 50))");
    RuleDifference difference = from.differences(between);
    assertThat(difference.changes("1"))
        .isNotEmpty()
        .allSatisfy(change -> assertThat(change.direction()).isEqualTo(Direction.STRICTER));
    assertThat(difference.explain(VI)).contains("từ 36 đến 46 triệu đồng/năm");
    UnitImpact impact = UnitImpact.of(from.assess(commune("50")), between.assess(commune("50")));
    assertThat(impact.flipped()).isTrue();
    assertThat(impact.explain(VI)).contains("vượt 4 triệu đồng/năm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          millionDong("income_per_capita").between(46, 36) | CANNOT_BE_MET
          percent("alleys_clean").between(80, 120) | IMPOSSIBLE_LEVEL
          percent("alleys_clean").between(0, 100) | CANNOT_FAIL
          percent("alleys_clean").between(0.8, 0.9) | FRACTION_FOR_PERCENT
          count("temporary_or_dilapidated_houses").between(1.5, 3) | IMPOSSIBLE_LEVEL
          percent("alleys_clean").between(80) | WRONG_ARGUMENTS
          """)
  void levels_that_cannot_be_are_found_where_they_are_written(String clause, RuleProblem.Kind kind)
      throws IOException {
    List<RuleProblem> problems = RuleFiles.check(folder("a", clause));
    assertThat(problems).extracting(RuleProblem::kind).containsExactly(kind);
  }
}
