package io.github.ntmrules.internal.engine;

import static io.github.ntmrules.RuleTexts.column;
import static io.github.ntmrules.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UndeterminedGroup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every word of the vocabulary, compiled and asked. */
class VocabularyTest {

  private static final String OTHER =
      rule("1.2 Hai", "", "law.require(\"1.2\", yes(\"security_and_order\"));");

  private static Requirements resolve(String... rules) {
    return TestSets.set(rules).fire(TestSets.SCOPE);
  }

  private static List<Requirement> requirements(List<String> clauses) {
    List<String> rules = new ArrayList<>(List.of(column(), OTHER));
    for (int i = 0; i < clauses.size(); i++) {
      String then = "law.require(\"1.1\", " + clauses.get(i) + ");";
      rules.add(rule("1.1 Một " + i, "year == " + (2001 + i), then));
    }
    RuleSet set = TestSets.set(rules.toArray(new String[0]));
    return IntStream.range(0, clauses.size())
        .mapToObj(i -> requirement(set, LocalDate.of(2001 + i, 1, 1)))
        .toList();
  }

  private static Requirement requirement(RuleSet set, LocalDate date) {
    Scope scope = Scope.of(date, Region.TAY_NGUYEN, null, Set.of());
    return requirement(set.fire(scope));
  }

  private static Requirement requirement(Requirements requirements) {
    return ((Provision.Required) requirements.provision("1.1")).requirement();
  }

  private static String describe(Requirement requirement) {
    if (requirement instanceof Requirement.Threshold threshold) {
      Level level = threshold.level();
      return threshold.measure().id()
          + " "
          + threshold.comparison()
          + " "
          + (level.numbers() == null ? "-" : level.numbers())
          + " "
          + level.status()
          + "/"
          + level.certainty();
    }
    String name = requirement.getClass().getSimpleName();
    String needed = requirement instanceof Requirement.AtLeastOf some ? "" + some.needed() : "";
    return name + needed + requirement.children().stream().map(VocabularyTest::describe).toList();
  }

  /**
   * Clauses and what they mean; each speaks in a year of its own, so that all are compiled
   * together.
   */
  private static final List<String[]> CLAUSES =
      TestSets.table(
          """
          percent("alleys_clean").atLeast(80) | alleys_clean AT_LEAST 80 CONFIRMED/CONFIRMED
          percent("alleys_clean").moreThan(16.5) | alleys_clean MORE_THAN 16.5 CONFIRMED/CONFIRMED
          percent("alleys_clean").atMost(0.1) | alleys_clean AT_MOST 0.1 CONFIRMED/CONFIRMED
          percent("alleys_clean").lessThan(5) | alleys_clean LESS_THAN 5 CONFIRMED/CONFIRMED
          percent("alleys_clean").between(80, 90) | alleys_clean BETWEEN >= 80 <= 90 CONFIRMED/CONFIRMED
          percent("alleys_clean").between(80, unconfirmed(90)) | alleys_clean BETWEEN >= 80 <= 90 UNCONFIRMED/UNCONFIRMED
          percent("alleys_clean").between(setByProvince(), 90) | alleys_clean BETWEEN - SET_BY_PROVINCE/CONFIRMED
          millionDong("income_per_capita").between(row(1, 2, 3, 4, 41, 6, 7), 50.5) | income_per_capita BETWEEN >= 41 <= 50.5 CONFIRMED/CONFIRMED
          grade("community_learning_grade").between("Trung bình", "Khá") | community_learning_grade BETWEEN >= 0 <= 1 CONFIRMED/CONFIRMED
          count("temporary_or_dilapidated_houses").none() | temporary_or_dilapidated_houses AT_MOST 0 CONFIRMED/CONFIRMED
          millionDong("income_per_capita").atLeast(row(1, 2, 3, 4, 41, 6, 7)) | income_per_capita AT_LEAST 41 CONFIRMED/CONFIRMED
          squareMetres("public_green_space_per_capita").atLeast(4) | public_green_space_per_capita AT_LEAST 4 CONFIRMED/CONFIRMED
          litres("domestic_water_supply_per_capita_day").atLeast(60) | domestic_water_supply_per_capita_day AT_LEAST 60 CONFIRMED/CONFIRMED
          times("income_ratio_to_province").atLeast(1.2) | income_ratio_to_province AT_LEAST 1.2 CONFIRMED/CONFIRMED
          grade("community_learning_grade").atLeast("Khá") | community_learning_grade AT_LEAST 1 CONFIRMED/CONFIRMED
          yes("security_and_order") | security_and_order AT_LEAST 1 CONFIRMED/CONFIRMED
          yes("security_and_order", setByProvince()) | security_and_order AT_LEAST - SET_BY_PROVINCE/CONFIRMED
          yes("security_and_order", doubtful(setByProvince())) | security_and_order AT_LEAST - DOUBTFUL/DOUBTFUL
          percent("alleys_clean").atLeast(unconfirmed(setByProvince())) | alleys_clean AT_LEAST - SET_BY_PROVINCE/UNCONFIRMED
          percent("alleys_clean").atLeast(notOnFile()) | alleys_clean AT_LEAST - NOT_ON_FILE/NOT_ON_FILE
          percent("alleys_clean").atLeast(directionInDoubt()) | alleys_clean AT_LEAST - NOT_ON_FILE/NOT_ON_FILE
          percent("alleys_clean").atLeast(doubtful(75)) | alleys_clean AT_LEAST 75 DOUBTFUL/DOUBTFUL
          percent("alleys_clean").atLeast(row(1, 2, 3, 4, unconfirmed(5), 6, 7)) | alleys_clean AT_LEAST 5 UNCONFIRMED/UNCONFIRMED
          percent("alleys_clean").atLeast(confirmed(5)) | alleys_clean AT_LEAST 5 CONFIRMED/CONFIRMED
          allOf(yes("market_to_plan"), yes("shop_to_standard")) | AllOf[market_to_plan AT_LEAST 1 CONFIRMED/CONFIRMED, shop_to_standard AT_LEAST 1 CONFIRMED/CONFIRMED]
          anyOf(yes("market_to_plan"), yes("shop_to_standard")) | AnyOf[market_to_plan AT_LEAST 1 CONFIRMED/CONFIRMED, shop_to_standard AT_LEAST 1 CONFIRMED/CONFIRMED]
          atLeast(1, yes("market_to_plan")) | AtLeastOf1[market_to_plan AT_LEAST 1 CONFIRMED/CONFIRMED]
          given(yes("market_to_plan"), yes("shop_to_standard")) | Given[market_to_plan AT_LEAST 1 CONFIRMED/CONFIRMED, shop_to_standard AT_LEAST 1 CONFIRMED/CONFIRMED]
          """);

  @TestFactory
  Stream<DynamicTest> a_clause_says_what_it_reads() {
    List<String> clauses = CLAUSES.stream().map(row -> row[0]).toList();
    List<Requirement> requirements = requirements(clauses);
    return IntStream.range(0, clauses.size())
        .mapToObj(
            i ->
                dynamicTest(
                    clauses.get(i),
                    () -> assertThat(describe(requirements.get(i))).isEqualTo(CLAUSES.get(i)[1])));
  }

  @Test
  void a_decimal_in_a_rule_file_is_exact() {
    List<String> levels = List.of("26.7", "13.9", "0.1", "31.4", "99.999999", "1.1");
    List<Requirement> requirements =
        requirements(
            levels.stream().map(x -> "percent(\"alleys_clean\").atMost(" + x + ")").toList());
    for (int i = 0; i < levels.size(); i++) {
      Requirement.Threshold threshold = (Requirement.Threshold) requirements.get(i);
      assertThat(threshold.level())
          .isEqualTo(Level.of(new BigDecimal(levels.get(i)), LegalStatus.CONFIRMED));
      assertThat(threshold.comparison()).isEqualTo(Comparison.AT_MOST);
    }
  }

  @Test
  void a_group_picks_the_column_of_its_name_and_is_reported() {
    String group = rule("Nhóm", "", "law.group(\"ĐBSH\");");
    Requirements requirements =
        resolve(
            group,
            rule(
                "1.1 Một",
                "",
                "law.require(\"1.1\", percent(\"alleys_clean\").atLeast(row(1, 2, 3, 4, 5, 6,"
                    + " 7)));"),
            OTHER);
    assertThat(requirements.group()).isEqualTo("ĐBSH");
    assertThat(requirements.provision("1.1").citation().column()).isEqualTo("ĐBSH");
  }

  private static final String UNDETERMINED =
      rule("Nhóm chưa rõ", "", "law.groupUndetermined(\"vừa ĐBSH vừa TN\");");

  @Test
  void in_an_undetermined_group_a_row_has_a_level_only_where_all_its_cells_agree() {
    String clause = "law.require(\"%s\", percent(\"alleys_clean\").atLeast(row(%s)));";
    Requirements requirements =
        resolve(
            UNDETERMINED,
            rule("1.1 Một", "", clause.formatted("1.1", "1, 2, 3, 4, 5, 6, 7")),
            rule("1.2 Hai", "", clause.formatted("1.2", "80, 80.0, 80, 80, 80, 80, 80")));
    assertThat(requirements.column()).isNull();
    assertThat(requirements.group()).isNull();
    UndeterminedGroup undetermined = requirements.undeterminedGroup();
    assertThat(undetermined).isNotNull();
    assertThat(undetermined.reason()).isEqualTo("vừa ĐBSH vừa TN");
    assertThat(undetermined.rule().name()).isEqualTo("Nhóm chưa rõ");
    assertThat(level(requirements, "1.1")).isEqualTo(Level.ofUndeterminedColumn());
    assertThat(level(requirements, "1.1")).isNotEqualTo(Level.notOnFile());
    assertThat(level(requirements, "1.2"))
        .isEqualTo(Level.of(BigDecimal.valueOf(80), LegalStatus.CONFIRMED));
    assertThat(requirements.provision("1.1").citation().column()).isNull();
  }

  @Test
  void a_level_of_which_the_direction_is_in_doubt_is_not_one_that_is_merely_not_on_file() {
    Requirements requirements =
        resolve(
            column(),
            rule(
                "1.1 Một",
                "",
                "law.require(\"1.1\", percent(\"alleys_clean\").atMost(directionInDoubt()));"),
            OTHER);
    assertThat(level(requirements, "1.1")).isEqualTo(Level.ofDirectionInDoubt());
  }

  private static Level level(Requirements requirements, String code) {
    Provision.Required provision = (Provision.Required) requirements.provision(code);
    return ((Requirement.Threshold) provision.requirement()).level();
  }

  @Test
  void derived_figures_and_conditions_come_with_their_rules() {
    String first = rule("1.1 Một", "", "law.require(\"1.1\", yes(\"it_in_administration\"));");
    String derive =
        rule(
            "Tỷ số",
            "",
            "law.derive(\"income_ratio_to_province\", ratio(\"income_per_capita\","
                + " \"province_rural_income_per_capita\"));");
    String sum =
        rule(
            "Tổng",
            "",
            "law.derive(\"multidimensional_poverty_rate\", sum(\"poor_households_rate\","
                + " \"near_poor_households_rate\"));");
    String condition =
        rule(
            "Điều kiện",
            "",
            "law.condition(\"c1\", millionDong(\"outstanding_construction_debt\").none());");
    Requirements requirements = resolve(first, OTHER, derive, sum, condition);
    assertThat(requirements.derivations())
        .extracting(Derivation::operation)
        .containsExactlyInAnyOrder(Derivation.Operation.RATIO, Derivation.Operation.SUM);
    assertThat(requirements.conditions())
        .singleElement()
        .satisfies(each -> assertThat(each.indicator().code()).isEqualTo("c1"));
  }

  /** From June 2020 on, 60 percent instead of 50. */
  private static RuleSet amended() {
    return TestSets.set(
        rule(
            "1.1 Trước",
            "date < day(\"2020-06-01\")",
            "law.require(\"1.1\", percent(\"alleys_clean\").atLeast(50));"),
        rule(
            "1.1 Từ ngày sửa đổi",
            "date >= day(\"2020-06-01\")",
            "law.require(\"1.1\", percent(\"alleys_clean\").atLeast(60));"),
        OTHER);
  }

  @Test
  void a_date_in_a_condition_selects_the_text_in_force() {
    RuleSet set = amended();
    assertThat(level(set, LocalDate.of(2020, 5, 31))).isEqualByComparingTo("50");
    assertThat(level(set, LocalDate.of(2020, 6, 1))).isEqualByComparingTo("60");
  }

  private static BigDecimal level(RuleSet set, LocalDate date) {
    return level(requirement(set, date));
  }

  private static BigDecimal level(Requirement requirement) {
    BigDecimal value = ((Requirement.Threshold) requirement).level().value();
    assertThat(value).isNotNull();
    return value;
  }

  @Test
  void days_that_no_rule_tells_apart_share_one_answer_and_answers_stay_right() {
    RuleSet set = amended();
    LocalDate first = LocalDate.of(2000, 1, 1);
    for (int day = 0; day < 9000; day++) {
      LocalDate date = first.plusDays(day);
      boolean before = date.isBefore(LocalDate.of(2020, 6, 1));
      Scope scope = Scope.of(date, Region.TAY_NGUYEN, null, Set.of());
      assertThat(level(requirement(set.resolve(scope)))).isEqualByComparingTo(before ? "50" : "60");
    }
    assertThat(set.keptClasses()).isLessThanOrEqualTo(4);
  }
}
