package io.github.ntmrules.internal.engine;

import static io.github.ntmrules.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.UndeterminedGroup;
import io.github.ntmrules.internal.check.FolderCheck;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In an undetermined group what is asked is what each of the columns asks that are possible; and
 * how certain the choice of a column is, so certain are at the most the levels it picks.
 */
class UndeterminedGroupTest {

  private static final List<String> COLUMNS =
      List.of("TDMNPB", "ĐBSH", "BTB", "DHNTB", "TN", "ĐNB", "ĐBSCL");

  private static final String OTHER =
      rule("1.2 Hai", "", "law.require(\"1.2\", yes(\"security_and_order\"));");

  private static Requirements resolve(String... rules) {
    return RuleLoader.load(TestSets.source(rules)).resolve(TestSets.SCOPE);
  }

  private static String with(String status, String rule) {
    return rule.replace("\"confirmed\"", "\"" + status + "\"");
  }

  private static String undetermined(List<String> columns) {
    String named = columns.stream().map(each -> ", \"" + each + "\"").reduce("", String::concat);
    return rule("Nhóm", "", "law.groupUndetermined(\"lý do\"" + named + ");");
  }

  private static String require(String clause) {
    return rule("1.1 Một", "", "law.require(\"1.1\", " + clause + ");");
  }

  private static String cells(Random random) {
    return IntStream.range(0, COLUMNS.size())
        .mapToObj(i -> random.nextInt(4) == 0 ? "notOnFile()" : "" + (40 + 10 * random.nextInt(3)))
        .reduce((a, b) -> a + ", " + b)
        .orElseThrow();
  }

  private static String clause(Random random) {
    String one = "percent(\"alleys_clean\").atLeast(row(" + cells(random) + "))";
    String other =
        "percent(\"villages_with_cultural_standard\").atMost(row(" + cells(random) + "))";
    return switch (random.nextInt(4)) {
      case 0 -> one;
      case 1 -> "allOf(" + one + ", " + other + ")";
      case 2 -> "atLeast(1, " + one + ", " + other + ")";
      default -> "given(" + one + ", " + other + ")";
    };
  }

  @Test
  void what_is_asked_is_what_the_same_rules_ask_in_each_of_the_columns_that_are_possible() {
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      List<String> possible = new ArrayList<>(COLUMNS);
      possible.removeIf(each -> random.nextBoolean());
      boolean any = possible.size() < 2;
      String one = require(clause(random));
      Provision open =
          resolve(undetermined(any ? List.of() : possible), one, OTHER).provision("1.1");
      Set<Requirement> expected = new LinkedHashSet<>();
      for (String column : any ? COLUMNS : possible) {
        String chosen = rule("Cột", "", "law.column(\"" + column + "\");");
        expected.add(
            Objects.requireNonNull(resolve(chosen, one, OTHER).provision("1.1").requirement()));
      }
      if (expected.size() == 1) {
        assertThat(open.alternatives()).isEmpty();
        assertThat(open.requirement()).isEqualTo(expected.iterator().next());
      } else {
        assertThat(open.alternatives())
            .extracting(Provision::requirement)
            .containsExactlyElementsOf(expected);
        assertThat(open.thresholds())
            .extracting(Requirement.Threshold::level)
            .contains(Level.ofUndeterminedColumn());
      }
    }
  }

  @Test
  void the_columns_that_are_possible_are_told_in_the_order_of_the_decree() {
    UndeterminedGroup group =
        resolve(
                undetermined(List.of("TN", "ĐBSH")),
                require("percent(\"alleys_clean\").atLeast(80)"),
                OTHER)
            .undeterminedGroup();
    assertThat(group).isNotNull();
    assertThat(group.columns()).containsExactly("ĐBSH", "TN");
    assertThat(group.certainty()).isEqualTo(LegalStatus.CONFIRMED);
  }

  private static final String ROW =
      require("percent(\"alleys_clean\").atLeast(row(10, 50, 10, 10, 50, 10, 10))");

  private static Level level(Provision provision) {
    return provision.thresholds().get(0).level();
  }

  private static Level fifty(LegalStatus status) {
    return Level.of(BigDecimal.valueOf(50), status);
  }

  @Test
  void
      a_rule_in_doubt_excludes_no_column_and_an_unconfirmed_one_leaves_what_it_picks_unconfirmed() {
    String named = undetermined(List.of("ĐBSH", "TN"));
    assertThat(level(resolve(named, ROW, OTHER).provision("1.1")))
        .isEqualTo(fifty(LegalStatus.CONFIRMED));
    assertThat(level(resolve(with("unconfirmed", named), ROW, OTHER).provision("1.1")))
        .isEqualTo(fifty(LegalStatus.UNCONFIRMED));
    Provision doubtful = resolve(with("doubtful", named), ROW, OTHER).provision("1.1");
    assertThat(level(doubtful)).isEqualTo(Level.ofUndeterminedColumn());
    assertThat(doubtful.alternatives())
        .extracting(each -> level(each))
        .containsExactly(
            Level.of(BigDecimal.TEN, LegalStatus.CONFIRMED), fifty(LegalStatus.CONFIRMED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"law.column(\"ĐBSH\");", "law.group(\"ĐBSH\");"})
  void a_level_is_no_more_certain_than_the_rule_that_chose_its_column(String choice) {
    String chosen = rule("Cột", "", choice);
    for (LegalStatus status :
        List.of(LegalStatus.CONFIRMED, LegalStatus.UNCONFIRMED, LegalStatus.DOUBTFUL)) {
      String column = with(status.name().toLowerCase(Locale.ROOT), chosen);
      assertThat(level(resolve(column, ROW, OTHER).provision("1.1"))).isEqualTo(fifty(status));
      String unconfirmed =
          require("percent(\"alleys_clean\").atLeast(row(10, unconfirmed(50), 1, 1, 1, 1, 1))");
      assertThat(level(resolve(column, unconfirmed, OTHER).provision("1.1")).status())
          .isEqualTo(status == LegalStatus.DOUBTFUL ? status : LegalStatus.UNCONFIRMED);
    }
  }

  @Test
  void where_all_columns_agree_or_there_is_one_level_it_makes_no_difference_who_chose() {
    String column = with("doubtful", rule("Cột", "", "law.column(\"ĐBSH\");"));
    for (String level : List.of("50", "row(50, 50, 50, 50, 50, 50, 50)")) {
      String one = require("percent(\"alleys_clean\").atLeast(" + level + ")");
      assertThat(level(resolve(column, one, OTHER).provision("1.1")))
          .isEqualTo(fifty(LegalStatus.CONFIRMED));
    }
  }

  // ---- the checker

  private static List<Kind> problems(String undetermined) {
    return FolderCheck.check(
            TestSets.source(
                rule("Nhóm", "", undetermined),
                require("percent(\"alleys_clean\").atLeast(80)"),
                OTHER))
        .problems()
        .stream()
        .map(RuleProblem::kind)
        .toList();
  }

  @Test
  void the_columns_named_are_columns_of_the_set_and_at_least_two() {
    assertThat(problems("law.groupUndetermined(\"lý do\", \"TN\", \"ĐNB\");")).isEmpty();
    assertThat(problems("law.groupUndetermined(\"lý do\", \"TN\");"))
        .containsExactly(Kind.WRONG_ARGUMENTS);
    assertThat(problems("law.groupUndetermined(\"lý do\", \"TN\", \"TN\");"))
        .containsExactly(Kind.WRONG_ARGUMENTS);
    assertThat(problems("law.groupUndetermined();")).containsExactly(Kind.WRONG_ARGUMENTS);
    assertThat(problems("law.groupUndetermined(\"lý do\", \"TN\", \"DNB\");"))
        .containsExactly(Kind.UNKNOWN_COLUMN);
  }
}
