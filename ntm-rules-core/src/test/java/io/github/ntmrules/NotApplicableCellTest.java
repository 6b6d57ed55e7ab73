package io.github.ntmrules;

import static io.github.ntmrules.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.Boundaries;
import io.github.ntmrules.cases.Expectation;
import io.github.ntmrules.cases.Mutant;
import io.github.ntmrules.cases.MutationResult;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.difference.RuleChange;
import io.github.ntmrules.missing.MissingToPass;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A cell can say that nothing is asked in its column. Where the group is not determined, that is
 * one of the answers that are possible, and there is a verdict only if all of them give it.
 */
class NotApplicableCellTest {

  private static final String SHARE = "percent(\"alleys_clean\")";

  @TempDir private Path temp;

  private Assessor of(String... rules) throws IOException {
    return Assessor.fromDirectory(GroupFolder.write(Files.createTempDirectory(temp, "bo"), rules));
  }

  private static Assessment assess(Assessor assessor, Set<Designation> held, int share) {
    Snapshot.Builder xa = Snapshot.commune("A").on(GroupFolder.DAY);
    held.forEach(xa::designation);
    return assessor.assess(xa.value("alleys_clean", share).build());
  }

  /** What one cell says of a figure; -1 stands for a cell in which nothing is asked. */
  private static Outcome outcome(int cell, int share) {
    return cell < 0 ? Outcome.NOT_APPLICABLE : share >= cell ? Outcome.MET : Outcome.NOT_MET;
  }

  private static String row(List<Integer> cells) {
    return "row("
        + cells.stream()
            .map(each -> each < 0 ? "notApplicable()" : each.toString())
            .reduce((a, b) -> a + ", " + b)
            .orElseThrow()
        + ")";
  }

  @Test
  void the_outcome_is_that_of_every_group_that_is_possible_or_there_is_none() throws IOException {
    Random random = new Random(12);
    Set<Outcome> seen = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      List<Integer> cells =
          IntStream.range(0, 3).mapToObj(c -> List.of(-1, 40, 60).get(random.nextInt(3))).toList();
      Assessor assessor = of(GroupFolder.asking(SHARE + ".atLeast( " + row(cells) + " )"));
      for (Set<Designation> held : GroupFolder.designations()) {
        for (int share : new int[] {30, 50, 70}) {
          Set<Outcome> each = new HashSet<>();
          for (String group : GroupFolder.possible(held)) {
            each.add(outcome(cells.get(GroupFolder.GROUPS.indexOf(group)), share));
          }
          Outcome expected = GroupFolder.agreed(each);
          assertThat(assess(assessor, held, share).indicator("1.1").outcome())
              .as("%s of %s for %s", share, cells, held)
              .isEqualTo(expected);
          seen.add(expected);
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(Outcome.values());
  }

  private static final Set<Designation> THIRD = Set.of(Designation.AREA_III);
  private static final Set<Designation> FIRST_OR_THIRD =
      Set.of(Designation.AREA_III, Designation.AGRICULTURE_UNDER_10_PERCENT);

  private static Provision provision(Assessor assessor, Set<Designation> held) {
    return assessor.requirements(Scope.of(GroupFolder.DAY, null, null, held)).provision("1.1");
  }

  @Test
  void it_is_cited_with_its_column_and_rule() throws IOException {
    Assessor assessor =
        of(
            GroupFolder.asking(
                SHARE + ".between( row(1, 2, notApplicable()), row(8, 9, notApplicable()) )"));
    Provision third = provision(assessor, THIRD);
    assertThat(third).isInstanceOf(Provision.Exempt.class);
    assertThat(third.citation().column()).isEqualTo("g3");
    assertThat(third.rule().name()).isEqualTo("1.1 Một");
    IndicatorResult result = assess(assessor, THIRD, 5).indicator("1.1");
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(assess(assessor, THIRD, 5).explain("1.1", Locale.forLanguageTag("vi")))
        .contains("không áp dụng ở cột g3", "mục 1, cột g3");
    Provision open = provision(assessor, FIRST_OR_THIRD);
    assertThat(open.alternatives())
        .extracting(each -> each.requirement() == null)
        .containsExactly(false, true);
    assertThat(open.thresholds().get(0).level().inUndeterminedColumn()).isTrue();
    assertThat(assess(assessor, FIRST_OR_THIRD, 9).indicator("1.1").outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void it_is_as_well_established_as_the_cell_the_rule_and_the_group_are() throws IOException {
    String usual = SHARE + ".atLeast( row(1, 2, %s) )";
    String[] confirmed = GroupFolder.asking(usual.formatted("notApplicable()"));
    String[] cell = GroupFolder.asking(usual.formatted("unconfirmed(notApplicable())"));
    String[] doubtful = GroupFolder.asking(usual.formatted("notApplicable()"));
    doubtful[0] = doubtful[0].replace("\"confirmed\"", "\"doubtful\"");
    assertThat(certainty(of(confirmed))).isEqualTo(LegalStatus.CONFIRMED);
    assertThat(certainty(of(cell))).isEqualTo(LegalStatus.UNCONFIRMED);
    assertThat(assess(of(cell), THIRD, 0).indicator("1.1").outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(assess(of(cell).confirmedLevelsOnly(), THIRD, 0).indicator("1.1").outcome())
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(certainty(of(doubtful))).isEqualTo(LegalStatus.DOUBTFUL);
    assertThat(assess(of(doubtful), THIRD, 0).indicator("1.1").outcome())
        .isEqualTo(Outcome.UNDETERMINED);
    Path folder = GroupFolder.write(temp.resolve("nhom-ba"), confirmed);
    String group = rule("Nhóm 3", "@", "@").lines().findFirst().orElseThrow();
    String text = Files.readString(folder.resolve("tc01.drl"));
    int at = text.indexOf("\"confirmed\"", text.indexOf(group));
    Files.writeString(
        folder.resolve("tc01.drl"),
        text.substring(0, at) + "\"unconfirmed\"" + text.substring(at + "\"confirmed\"".length()));
    assertThat(certainty(Assessor.fromDirectory(folder))).isEqualTo(LegalStatus.UNCONFIRMED);
  }

  private static LegalStatus certainty(Assessor assessor) {
    return ((Provision.Exempt) provision(assessor, THIRD)).certainty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "percent(\"alleys_clean\").atLeast(notApplicable())",
        "percent(\"alleys_clean\").between(10, notApplicable())",
        "percent(\"alleys_clean\").between( row(1, 2, notApplicable()), row(7, 8, 9) )",
        "percent(\"alleys_clean\").between( row(1, 2, notApplicable()), 9 )",
        "yes(\"market_to_plan\", notApplicable())",
        "allOf(percent(\"alleys_clean\").atLeast( row(1, 2, notApplicable()) ), yes(\"market_to_plan\"))",
        "given(yes(\"market_to_plan\"), percent(\"alleys_clean\").atLeast( row(1, 2, notApplicable()) ))",
      })
  void elsewhere_than_in_a_row_of_a_whole_requirement_it_is_refused(String clause)
      throws IOException {
    Path folder = GroupFolder.write(temp.resolve("bo"), GroupFolder.asking(clause));
    List<RuleProblem> problems = RuleFiles.check(folder);
    assertThat(problems).extracting(RuleProblem::kind).contains(Kind.CELL_NOT_APPLICABLE);
    assertThat(problems.get(0).place()).isNotNull();
  }

  @Test
  void a_level_beside_it_is_checked_as_ever() throws IOException {
    Path folder =
        GroupFolder.write(
            temp.resolve("bo"),
            GroupFolder.asking(SHARE + ".atLeast( row(850, 2, notApplicable()) )"));
    assertThat(RuleFiles.check(folder))
        .extracting(RuleProblem::kind)
        .containsExactly(Kind.IMPOSSIBLE_LEVEL);
  }

  @Test
  void cases_boundaries_mutants_and_what_is_missing_know_it() throws IOException {
    for (String cells : List.of("40, 60, notApplicable()", "notApplicable(), 60, 40")) {
      Assessor assessor = of(GroupFolder.asking(SHARE + ".atLeast( row(" + cells + ") )"));
      RuleTests tests = RuleTests.of(assessor);
      Boundaries boundaries = tests.boundaries();
      assertThat(boundaries.cases())
          .flatExtracting(VerdictCase::expected)
          .extracting(Expectation::outcome)
          .contains(Outcome.NOT_APPLICABLE, Outcome.MET, Outcome.NOT_MET);
      assertThat(tests.run(boundaries.cases()).passed()).isTrue();
      assertThat(tests.coverage(boundaries.cases()).gaps()).isEmpty();
      MutationResult mutants = tests.mutations(boundaries.cases());
      assertThat(mutants.unnoticed()).allMatch(each -> each.mutant().kind() == Mutant.Kind.SCOPE);
      assertThat(mutants.total()).isPositive();
    }
    Assessor assessor = of(GroupFolder.asking(SHARE + ".atLeast( row(40, 60, notApplicable()) )"));
    Assessment open = assess(assessor, FIRST_OR_THIRD, 30);
    assertThat(MissingToPass.of(open).explain(Locale.ENGLISH)).isNotEmpty();
  }

  @Test
  void a_difference_is_found_in_the_group_that_nothing_is_asked_of_any_more() throws IOException {
    Assessor before = of(GroupFolder.asking(SHARE + ".atLeast( row(40, 60, 20) )"));
    Assessor after = of(GroupFolder.asking(SHARE + ".atLeast( row(40, 60, notApplicable()) )"));
    List<RuleChange> changes = before.differences(after).changes("1.1");
    assertThat(changes).isNotEmpty();
    for (RuleChange change : changes) {
      assertThat(change.where())
          .allSatisfy(
              where ->
                  assertThat(where.with())
                      .containsAnyOf(Designation.AREA_III, Designation.ORIENTED_AS_NEW_URBAN_AREA));
    }
    assertThat(before.differences(before).changes()).isEmpty();
    assertThat(after.differences(after).changes()).isEmpty();
  }

  /** The indicator of the decision of 2025 that somebody filled in: "2, 1, –" by groups. */
  @Test
  void a_row_of_the_decree_with_a_dash_is_written_as_it_is_printed() throws IOException {
    Path set = temp.resolve("qd51");
    RuleFiles.export("qd51-2025-xa", set);
    TestFiles.edit(
        set.resolve("bo_tieu_chi.txt"),
        "indicator 7 =",
        "indicator 7.4 = Thôn thông minh | Smart villages\nindicator 7 =");
    Path file = set.resolve("tc07_khoa_hoc_chuyen_doi_so.drl");
    Files.writeString(
        file,
        Files.readString(file)
            + "\n"
            + rule(
                "7.4 Thôn thông minh",
                "",
                "law.require(\"7.4\", count(\"smart_village_models\").atLeast( row(2, 1,"
                    + " notApplicable()) ));"));
    Assessor assessor = Assessor.fromDirectory(set);
    assertThat(villages(assessor, 0, Designation.AREA_III)).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(villages(assessor, 1, Designation.AGRICULTURE_UNDER_10_PERCENT))
        .isEqualTo(Outcome.NOT_MET);
    assertThat(villages(assessor, 1)).isEqualTo(Outcome.MET);
    // Of group 1 or of group 3: not met, or not asked.
    assertThat(
            villages(assessor, 1, Designation.AREA_III, Designation.AGRICULTURE_UNDER_10_PERCENT))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  private static Outcome villages(Assessor assessor, int models, Designation... held) {
    Snapshot.Builder xa = Snapshot.commune("A").province("Phú Thọ").on(GroupFolder.DAY);
    Set.of(held).forEach(xa::designation);
    return assessor
        .assess(xa.value("smart_village_models", models).build())
        .indicator("7.4")
        .outcome();
  }
}
