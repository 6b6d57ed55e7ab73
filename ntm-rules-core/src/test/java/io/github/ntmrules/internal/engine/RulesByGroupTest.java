package io.github.ntmrules.internal.engine;

import static io.github.ntmrules.RuleTexts.head;
import static io.github.ntmrules.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.GroupFolder;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.RuleTests;
import io.github.ntmrules.TestFiles;
import io.github.ntmrules.assessment.AssessmentPlan;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.Boundaries;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.check.FolderCheck;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rule can speak for a group that the rules of the set conclude. Where the group is not
 * determined, what is asked is what the same rules ask in each group that is possible.
 */
class RulesByGroupTest {

  private static final String OTHER =
      rule("1.2 Hai", "", "law.require(\"1.2\", yes(\"security_and_order\"));");
  private static final Set<Designation> THIRD = Set.of(Designation.AREA_III);
  private static final Set<Designation> FIRST_OR_THIRD =
      Set.of(Designation.AREA_III, Designation.AGRICULTURE_UNDER_10_PERCENT);

  @TempDir private Path temp;

  private static RuleSource source(String... rules) {
    return new RuleSource(GroupFolder.texts(rules), List.of());
  }

  private static Scope scope(Set<Designation> held) {
    return Scope.of(GroupFolder.DAY, null, null, held);
  }

  private static Outcome outcome(Requirements asked, Scope scope, int share) {
    Snapshot xa = Snapshot.commune("A").in(scope).value("alleys_clean", share).build();
    return AssessmentPlan.of(asked, false).assess(xa).indicator("1.1").outcome();
  }

  /** What is said of one group; -1 stands for "not applicable". */
  private static String said(int level) {
    return level < 0
        ? "law.notApplicable(\"1.1\", \"lý do\");"
        : "law.require(\"1.1\", percent(\"alleys_clean\").atLeast(" + level + "));";
  }

  private static Outcome outcome(int level, int share) {
    return level < 0 ? Outcome.NOT_APPLICABLE : share >= level ? Outcome.MET : Outcome.NOT_MET;
  }

  /** Rules that say so, for the groups of which the same is said together: in one of three ways. */
  private static List<String> rules(List<Integer> levels, Random random) {
    Map<Integer, List<String>> groups = new LinkedHashMap<>();
    for (int i = 0; i < levels.size(); i++) {
      groups
          .computeIfAbsent(levels.get(i), each -> new ArrayList<>())
          .add(GroupFolder.GROUPS.get(i));
    }
    List<String> rules = new ArrayList<>(List.of(OTHER));
    groups.forEach(
        (level, those) -> rules.add(rule("1.1 " + those, condition(those, random), said(level))));
    return rules;
  }

  private static String condition(List<String> groups, Random random) {
    List<String> others =
        GroupFolder.GROUPS.stream().filter(each -> !groups.contains(each)).toList();
    return switch (random.nextInt(3)) {
      case 0 -> "group in (\"" + String.join("\", \"", groups) + "\")";
      case 1 ->
          String.join(" || ", groups.stream().map(each -> "group == \"" + each + "\"").toList());
      default ->
          String.join(", ", others.stream().map(each -> "group != \"" + each + "\"").toList());
    };
  }

  @Test
  void the_outcome_is_that_of_every_group_that_is_possible_or_there_is_none() {
    Random random = new Random(12);
    Set<Outcome> seen = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      List<Integer> levels =
          IntStream.range(0, 3).mapToObj(c -> List.of(-1, 40, 60).get(random.nextInt(3))).toList();
      RuleSource source = source(rules(levels, random).toArray(new String[0]));
      RuleSet rules = RuleLoader.load(source);
      for (Set<Designation> held : GroupFolder.designations()) {
        Requirements asked = rules.resolve(scope(held));
        List<String> possible = GroupFolder.possible(held);
        assertThat(asked.group()).isEqualTo(possible.size() == 1 ? possible.get(0) : null);
        assertThat(asked.undeterminedGroup() == null).isEqualTo(possible.size() == 1);
        for (int share : new int[] {30, 50, 70}) {
          Set<Outcome> each = new HashSet<>();
          for (String group : possible) {
            each.add(outcome(levels.get(GroupFolder.GROUPS.indexOf(group)), share));
          }
          Outcome expected = GroupFolder.agreed(each);
          assertThat(outcome(asked, scope(held), share))
              .as("%s of %s for %s", share, levels, held)
              .isEqualTo(expected);
          seen.add(expected);
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(Outcome.values());
  }

  @Test
  void the_compiler_of_the_rule_engine_makes_the_same_of_such_rules() {
    Random random = new Random(3);
    for (List<Integer> levels : List.of(List.of(40, 60, -1), List.of(-1, 50, -1))) {
      RuleSource source = source(rules(levels, random).toArray(new String[0]));
      RuleSet own = RuleLoader.load(source);
      RuleSet compiled = new RuleSet(CompiledRules.load(source));
      for (Set<Designation> held : GroupFolder.designations()) {
        assertThat(own.fire(scope(held))).isEqualTo(compiled.fire(scope(held)));
      }
    }
  }

  /** What may be written in either way has the same verdicts, levels of other years included. */
  @Test
  void levels_by_group_and_rows_ask_the_same() throws IOException {
    String eased = rule("1.1 Không nhẹ đi", "", "law.neverEased(\"1.1\");");
    String level = "law.require(\"1.1\", percent(\"alleys_clean\").atLeast(%s));";
    String[] rows = {
      OTHER,
      eased,
      rule("1.1 2026", "year < 2027", level.formatted("row(20, 40, notOnFile())")),
      rule("1.1 2027", "year == 2027", level.formatted("row(notOnFile(), notOnFile(), 10)")),
      rule("1.1 2028", "year > 2027", level.formatted("row(60, 40, 50)"))
    };
    List<String> groups = new ArrayList<>(List.of(OTHER, eased));
    List<List<String>> table =
        List.of(
            List.of("year < 2027", "20", "40", "notOnFile()"),
            List.of("year == 2027", "notOnFile()", "notOnFile()", "10"),
            List.of("year > 2027", "60", "40", "50"));
    for (List<String> year : table) {
      for (int i = 0; i < 3; i++) {
        String group = GroupFolder.GROUPS.get(i);
        groups.add(
            rule(
                "1.1 " + group + " " + year.get(0),
                year.get(0) + ", group == \"" + group + "\"",
                level.formatted(year.get(i + 1))));
      }
    }
    Assessor byRow = Assessor.fromDirectory(GroupFolder.write(temp.resolve("hang"), rows));
    Assessor byGroup =
        Assessor.fromDirectory(
            GroupFolder.write(temp.resolve("nhom"), groups.toArray(new String[0])));
    Set<Outcome> seen = new HashSet<>();
    for (int year : new int[] {2026, 2027, 2028}) {
      for (Set<Designation> held : GroupFolder.designations()) {
        for (int share = 0; share <= 100; share += 5) {
          Scope at = Scope.of(LocalDate.of(year, 6, 30), null, null, held);
          Outcome expected = outcome(byRow.requirements(at), at, share);
          assertThat(outcome(byGroup.requirements(at), at, share))
              .as("%s %s", at, share)
              .isEqualTo(expected);
          seen.add(expected);
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED);
    assertThat(byRow.differences(byGroup).sameVerdicts()).isTrue();
    assertThat(
            byRow
                .differences(
                    Assessor.fromDirectory(
                        GroupFolder.write(
                            temp.resolve("khac"), GroupFolder.asking("yes(\"market_to_plan\")"))))
                .sameVerdicts())
        .isFalse();
  }

  @Test
  void a_rule_for_a_group_is_no_more_certain_than_that_the_unit_is_in_it() {
    String[] rules = {
      OTHER,
      rule("1.1 Ba", "group == \"g3\"", said(-1)),
      rule("1.1 Khác", "group != \"g3\"", said(50))
    };
    for (LegalStatus status :
        List.of(LegalStatus.CONFIRMED, LegalStatus.UNCONFIRMED, LegalStatus.DOUBTFUL)) {
      Map<String, String> texts = GroupFolder.texts(rules);
      String text = texts.get("tc01.drl");
      int at = text.indexOf("\"confirmed\"", text.indexOf("rule \"Nhóm 3\""));
      texts.put(
          "tc01.drl",
          text.substring(0, at)
              + "\""
              + status.name().toLowerCase(Locale.ROOT)
              + "\""
              + text.substring(at + "\"confirmed\"".length()));
      RuleSource source = new RuleSource(texts, List.of());
      for (RuleSet set :
          List.of(RuleLoader.load(source), new RuleSet(CompiledRules.load(source)))) {
        Provision.Exempt third = (Provision.Exempt) set.fire(scope(THIRD)).provision("1.1");
        assertThat(third.certainty()).isEqualTo(status);
        Provision second = set.fire(scope(Set.of())).provision("1.1");
        assertThat(second.thresholds().get(0).level().certainty()).isEqualTo(LegalStatus.CONFIRMED);
      }
    }
  }

  @Test
  void conditions_beside_the_criteria_can_be_asked_of_a_group_alone() {
    RuleSet rules =
        RuleLoader.load(
            source(
                OTHER,
                rule("1.1 Một", "", said(50)),
                rule(
                    "Điều kiện",
                    "group == \"g3\"",
                    "law.condition(\"c1\", yes(\"market_to_plan\"));")));
    assertThat(rules.resolve(scope(Set.of())).conditions()).isEmpty();
    assertThat(rules.resolve(scope(THIRD)).conditions()).hasSize(1);
    Provision open = rules.resolve(scope(FIRST_OR_THIRD)).conditions().get(0);
    assertThat(open.alternatives())
        .extracting(each -> each.requirement() == null)
        .containsExactlyInAnyOrder(true, false);
  }

  // ---- overlays

  @Test
  void an_overlay_can_speak_for_a_group_that_the_set_below_concludes() throws IOException {
    Path set = GroupFolder.write(temp.resolve("bo"), OTHER, rule("1.1 Một", "", said(50)));
    Path overlay = Files.createDirectories(temp.resolve("tinh"));
    Files.writeString(
        overlay.resolve("lop_phu.txt"),
        """
        id = tinh
        title-vi = Tỉnh
        title-en = Province
        decree = QĐ
        overlays = thu-nhom
        province = Phú Thọ
        in-force-from = 2026-01-01
        rules = tc
        """);
    Files.writeString(
        overlay.resolve("tc.drl"),
        head("overlays.tinh") + rule("1.1 Tỉnh, nhóm 3", "group == \"g3\"", said(-1)));
    Assessor below = Assessor.fromDirectory(set);
    assertThat(RuleFiles.check(overlay, below)).isEmpty();
    Assessor over = below.withOverlay(overlay);
    for (Set<Designation> held : GroupFolder.designations()) {
      for (String province : List.of("Phú Thọ", "Nghệ An")) {
        for (int share : new int[] {30, 70}) {
          Scope at = Scope.of(GroupFolder.DAY, null, province, held);
          Set<Outcome> each = new HashSet<>();
          for (String group : GroupFolder.possible(held)) {
            boolean exempt = province.equals("Phú Thọ") && group.equals("g3");
            each.add(outcome(exempt ? -1 : 50, share));
          }
          assertThat(outcome(over.requirements(at), at, share))
              .as("%s %s", at, share)
              .isEqualTo(GroupFolder.agreed(each));
        }
      }
    }
    Files.writeString(
        overlay.resolve("tc.drl"),
        head("overlays.tinh")
            + rule(
                "1.1 Không bao giờ",
                "group == \"g3\", designations not contains Designation.AREA_III,"
                    + " designations not contains Designation.ORIENTED_AS_NEW_URBAN_AREA",
                said(-1)));
    assertThat(RuleFiles.check(overlay, below))
        .extracting(RuleProblem::kind)
        .containsExactly(Kind.NEVER_APPLIES);
  }

  // ---- the checker

  private static List<RuleProblem> problems(String... rules) {
    return FolderCheck.check(source(rules)).problems();
  }

  @Test
  void a_group_without_a_rule_is_told_and_two_rules_for_one_group_are() {
    List<RuleProblem> none =
        problems(
            OTHER,
            rule("1.1 Một", "group == \"g1\"", said(1)),
            rule("1.1 Ba", "group == \"g3\"", said(3)));
    assertThat(none).extracting(RuleProblem::kind).containsExactly(Kind.NO_RULE);
    assertThat(none.get(0).details().get(1)).endsWith("g2");
    List<RuleProblem> two =
        problems(
            OTHER,
            rule("1.1 Một", "group != \"g3\"", said(1)),
            rule("1.1 Ba", "group != \"g1\"", said(3)));
    assertThat(two).extracting(RuleProblem::kind).containsExactly(Kind.TWO_RULES);
    assertThat(two.get(0).details().get(2)).endsWith("g2");
  }

  @Test
  void rules_by_group_and_by_what_makes_the_group_are_held_against_each_other() {
    String third = "designations contains Designation.AREA_III";
    String open = "designations contains Designation.ORIENTED_AS_NEW_URBAN_AREA";
    // What is not of group 3 by designations is of group 1 or 2, unless it is not determined.
    assertThat(
            problems(
                OTHER,
                rule(
                    "1.1 Khác",
                    "designations not contains Designation.AREA_III, group != \"g3\"",
                    said(1)),
                rule(
                    "1.1 Chưa rõ",
                    "designations not contains Designation.AREA_III, group == \"g3\"",
                    said(1)),
                rule("1.1 Ba", third, said(3))))
        .isEmpty();
    assertThat(
            problems(
                OTHER,
                rule("1.1 Khác", "group != \"g3\"", said(1)),
                rule("1.1 Ba", third, said(3))))
        .extracting(RuleProblem::kind)
        .containsExactlyInAnyOrder(Kind.TWO_RULES, Kind.NO_RULE);
    assertThat(
            problems(
                OTHER,
                rule("1.1 Một", "", said(1)),
                rule(
                    "1.2 Không bao giờ",
                    "group == \"g2\", "
                        + third
                        + ", designations not contains"
                        + " Designation.ORIENTED_AS_NEW_URBAN_AREA",
                    said(1))))
        .extracting(RuleProblem::kind)
        .contains(Kind.NEVER_APPLIES);
    assertThat(open).isNotEmpty();
  }

  @Test
  void what_cannot_be_asked_of_a_group_is_told_at_its_place() {
    Map<String, Kind> wrong =
        Map.of(
            "group == \"g4\"", Kind.UNKNOWN_COLUMN,
            "group in (\"g1\", \"g4\")", Kind.UNKNOWN_COLUMN,
            "group == g1", Kind.WRONG_VALUE,
            "group == null", Kind.WRONG_VALUE,
            "group > \"g1\"", Kind.WRONG_OPERATOR,
            "group contains \"g1\"", Kind.WRONG_OPERATOR);
    wrong.forEach(
        (condition, kind) -> {
          List<RuleProblem> problems = problems(OTHER, rule("1.1 Một", condition, said(1)));
          assertThat(problems).as(condition).extracting(RuleProblem::kind).containsExactly(kind);
          assertThat(problems.get(0).place()).as(condition).isNotNull();
        });
  }

  @Test
  void a_rule_that_concludes_a_group_cannot_look_at_it_and_somebody_has_to_conclude_it() {
    assertThat(
            problems(
                OTHER,
                rule("1.1 Một", "", said(1)),
                rule("Nhóm nữa", "group == \"g2\"", "law.group(\"g2\");")))
        .extracting(RuleProblem::kind)
        .contains(Kind.GROUP_OF_ITSELF);
    Map<String, String> texts = GroupFolder.texts();
    String rules =
        head("sets.thu_nhom")
            + rule("Cột", "", "law.column(\"g1\");")
            + OTHER
            + rule("1.1 Một", "group != \"g1\"", said(1));
    texts.put("tc01.drl", rules);
    assertThat(FolderCheck.check(new RuleSource(texts, List.of())).problems())
        .extracting(RuleProblem::kind)
        .contains(Kind.NO_GROUPS);
  }

  @Test
  void a_mistake_in_a_rule_of_groups_is_told_once() {
    Map<String, String> texts =
        GroupFolder.texts(
            OTHER,
            rule("1.1 Ba", "group == \"g3\"", said(-1)),
            rule("1.1 Khác", "group != \"g3\"", said(50)));
    texts.put("tc01.drl", texts.get("tc01.drl").replace("law.group(\"g2\")", "law.grop(\"g2\")"));
    assertThat(FolderCheck.check(new RuleSource(texts, List.of())).problems())
        .extracting(RuleProblem::kind)
        .containsExactly(Kind.UNKNOWN_WORD);
  }

  // ---- what tests of law make of it

  @Test
  void boundaries_cases_coverage_and_mutants_know_it() throws IOException {
    Assessor assessor =
        Assessor.fromDirectory(
            GroupFolder.write(
                temp.resolve("bo"),
                OTHER,
                rule("1.1 Ba", "group == \"g3\"", said(-1)),
                rule("1.1 Khác", "group != \"g3\"", said(50))));
    RuleTests tests = RuleTests.of(assessor);
    Boundaries boundaries = tests.boundaries();
    assertThat(tests.run(boundaries.cases()).passed()).isTrue();
    assertThat(tests.coverage(boundaries.cases()).gaps()).isEmpty();
    assertThat(tests.mutations(boundaries.cases()).total()).isPositive();
    assertThat(tests.mutations(boundaries.cases()).unnoticed())
        .noneMatch(each -> each.mutant().scopeCondition().contains("group"));
    // Left out, either condition speaks for two rules at once, which the checker refuses.
    assertThat(tests.mutations(boundaries.cases()).refused()).isGreaterThanOrEqualTo(2);
  }

  // ---- the decision of 2025, in which somebody filled in 7.4

  @Test
  void a_commune_of_which_the_group_is_not_determined_is_not_exempt_for_one_of_them()
      throws IOException {
    Path set = temp.resolve("qd51");
    RuleFiles.export("qd51-2025-xa", set);
    TestFiles.edit(
        set.resolve("bo_tieu_chi.txt"),
        "indicator 7 =",
        "indicator 7.4 = Thôn thông minh | Smart villages\nindicator 7 =");
    Path file = set.resolve("tc07_khoa_hoc_chuyen_doi_so.drl");
    String asked = "law.require(\"7.4\", count(\"smart_village_models\").atLeast( row(2, 1, 1) ));";
    Files.writeString(
        file,
        Files.readString(file)
            + "\n"
            + rule("7.4 Nhóm 1, 2", "group in (\"nhom-1\", \"nhom-2\")", asked)
            + rule(
                "7.4 Nhóm 3",
                "group == \"nhom-3\"",
                "law.notApplicable(\"7.4\", \"không áp dụng với nhóm 3\");"));
    Assessor assessor = Assessor.fromDirectory(set);
    Designation area = Designation.AREA_III;
    Designation town = Designation.AGRICULTURE_UNDER_10_PERCENT;
    assertThat(villages(assessor, 0, area)).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(villages(assessor, 1, town)).isEqualTo(Outcome.NOT_MET);
    assertThat(villages(assessor, 1)).isEqualTo(Outcome.MET);
    assertThat(villages(assessor, 1, area, town)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(villages(assessor, 2, area, town)).isEqualTo(Outcome.MET);
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
