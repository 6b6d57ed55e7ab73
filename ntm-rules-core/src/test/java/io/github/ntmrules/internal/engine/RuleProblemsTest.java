package io.github.ntmrules.internal.engine;

import static io.github.ntmrules.RuleTexts.column;
import static io.github.ntmrules.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with rules is said with the rule, the file and the line, and yields no verdict. */
class RuleProblemsTest {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private static final String GOOD_1 =
      rule("1.1 Một", "", "law.require(\"1.1\", percent(\"alleys_clean\").atLeast(80));");
  private static final String GOOD_2 =
      rule("1.2 Hai", "", "law.require(\"1.2\", yes(\"security_and_order\"));");

  private static RuleException refused(String... rules) {
    return refused(TestSets.set(rules), TestSets.SCOPE);
  }

  private static RuleException refused(RuleSet set, Scope scope) {
    RuleException refused = catchThrowableOfType(RuleException.class, () -> set.resolve(scope));
    assertThat(refused).as("refused").isNotNull().hasNoCause();
    assertThat(refused.message(VIETNAMESE)).doesNotContain("org.drools", "\tat ");
    for (RuleProblem problem : refused.problems()) {
      assertThat(problem.message(Locale.ENGLISH)).doesNotContain("{0}", "{1}", "{2}");
    }
    return refused;
  }

  private static List<Kind> kinds(RuleException refused) {
    return refused.problems().stream().map(RuleProblem::kind).toList();
  }

  @Test
  void two_rules_for_one_indicator_are_an_error_that_names_both_and_the_scope() {
    RuleException refused =
        refused(
            GOOD_1,
            GOOD_2,
            rule(
                "1.1 Lần nữa",
                "year >= 2020",
                "law.require(\"1.1\", percent(\"alleys_clean\").atLeast(90));"));
    assertThat(kinds(refused)).containsExactly(Kind.TWO_RULES);
    assertThat(refused.message(VIETNAMESE))
        .contains("1.1 Một", "1.1 Lần nữa", "tc01_thu.drl:9", "2020-12-31, TN, Kon Tum");
  }

  @Test
  void a_requirement_and_an_exemption_for_one_indicator_are_an_error_too() {
    String exempt = rule("1.1 Không xét", "", "law.notApplicable(\"1.1\", \"lý do\");");
    assertThat(kinds(refused(GOOD_1, GOOD_2, exempt))).containsExactly(Kind.TWO_RULES);
  }

  @Test
  void an_indicator_without_a_rule_in_some_scope_is_an_error_that_names_the_scope() {
    String before =
        rule("1.2 Trước 2019", "year < 2019", "law.require(\"1.2\", yes(\"security_and_order\"));");
    RuleException refused = refused(GOOD_1, before);
    assertThat(kinds(refused)).containsExactly(Kind.NO_RULE);
    assertThat(refused.message(VIETNAMESE))
        .isEqualTo("Không quy tắc nào quy định chỉ tiêu 1.2; phạm vi: 2020-12-31, TN, Kon Tum.");
  }

  @Test
  void six_cells_for_seven_columns_are_an_error() {
    RuleException refused =
        refused(
            column(),
            rule(
                "1.1 Một",
                "",
                "law.require(\"1.1\", percent(\"alleys_clean\").atLeast(row(1, 2, 3, 4, 5, 6)));"),
            GOOD_2);
    assertThat(kinds(refused)).containsExactly(Kind.WRONG_NUMBER_OF_CELLS);
    assertThat(refused.message(VIETNAMESE))
        .isEqualTo(
            "tc01_thu.drl:16: quy tắc \"1.1 Một\": row(…) có 6 ô, bộ tiêu chí có 7 cột: TDMNPB,"
                + " ĐBSH, BTB, DHNTB, TN, ĐNB, ĐBSCL.");
  }

  @Test
  void a_row_without_a_column_is_an_error() {
    String row =
        rule(
            "1.1 Một",
            "",
            "law.require(\"1.1\", percent(\"alleys_clean\").atLeast(row(1, 2, 3, 4, 5, 6, 7)));");
    assertThat(kinds(refused(row, GOOD_2))).containsExactly(Kind.NO_COLUMN);
  }

  @Test
  void two_columns_for_one_scope_are_an_error() {
    String other = rule("Cột khác", "", "law.column(\"ĐBSH\");");
    assertThat(kinds(refused(column(), other, GOOD_1, GOOD_2))).containsExactly(Kind.TWO_COLUMNS);
  }

  @Test
  void the_same_column_twice_is_no_error() {
    String same = rule("Cột nữa", "", "law.column(\"TN\");");
    assertThat(TestSets.set(column(), same, GOOD_1, GOOD_2).resolve(TestSets.SCOPE).column())
        .isEqualTo("TN");
  }

  @Test
  void a_group_and_an_undetermined_group_in_one_scope_are_an_error_that_names_both() {
    String undetermined = rule("Chưa rõ", "", "law.groupUndetermined(\"lý do\");");
    RuleException refused = refused(column(), undetermined, GOOD_1, GOOD_2);
    assertThat(kinds(refused)).containsExactly(Kind.GROUP_ALSO_UNDETERMINED);
    assertThat(refused.message(VIETNAMESE)).contains("Chưa rõ", "TN", "Cột (tc01_thu.drl:9)");
  }

  @Test
  void a_row_of_the_wrong_length_is_an_error_in_an_undetermined_group_too() {
    String undetermined = rule("Chưa rõ", "", "law.groupUndetermined(\"lý do\");");
    String row =
        rule("1.1 Một", "", "law.require(\"1.1\", percent(\"alleys_clean\").atLeast(row(1, 2)));");
    assertThat(kinds(refused(undetermined, row, GOOD_2)))
        .containsExactly(Kind.WRONG_NUMBER_OF_CELLS);
  }

  /** Wrong conclusions; each speaks in a year of its own, so that all are compiled together. */
  private static final List<String[]> WRONG =
      TestSets.table(
          """
          UNKNOWN_MEASURE       | law.require("1.1", percent("alley_clean").atLeast(80));
          WRONG_MEASURE_KIND    | law.require("1.1", count("alleys_clean").atLeast(80));
          WRONG_LEVEL           | law.require("1.1", percent("alleys_clean").atLeast(true));
          WRONG_LEVEL           | law.require("1.1", percent("alleys_clean").atLeast(1.0/0));
          WRONG_LEVEL           | law.require("1.1", percent("alleys_clean").atLeast(0.1234567890123456));
          WRONG_LEVEL           | law.require("1.1", percent("alleys_clean").atLeast(0.1234567));
          WRONG_LEVEL           | law.require("1.1", millionDong("outstanding_construction_debt").atMost(1000000000000L));
          WRONG_LEVEL           | law.require("1.1", grade("community_learning_grade").atLeast(1));
          UNKNOWN_GRADE         | law.require("1.1", grade("community_learning_grade").atLeast("Giỏi"));
          WRONG_LEVEL           | law.require("1.1", percent("alleys_clean").atLeast("80"));
          IMPOSSIBLE_LEVEL      | law.require("1.1", percent("alleys_clean").atLeast(120));
          WRONG_NUMBER_OF_PARTS | law.require("1.1", atLeast(2, yes("security_and_order")));
          WRONG_NUMBER_OF_PARTS | law.require("1.1", allOf());
          UNKNOWN_COLUMN        | law.column("DBSH");
          UNKNOWN_INDICATOR     | law.require("1.3", yes("security_and_order"));
          WRONG_DATE            | day("2024-02-30");
          FAILED                | law.require("1.1", null);
          IMPOSSIBLE_LEVEL      | law.require("1.1", percent("alleys_clean").atLeast(row(120, 2, 3, 4, 5, 6, 7)));
          TWO_DERIVATIONS       | law.derive("income_ratio_to_province", ratio("income_per_capita", "province_rural_income_per_capita")); law.derive("income_ratio_to_province", ratio("income_per_capita", "income_per_capita"));
          """);

  @TestFactory
  Stream<DynamicTest> a_mistake_in_a_conclusion_names_its_rule() {
    List<String> rules = new ArrayList<>();
    for (int i = 0; i < WRONG.size(); i++) {
      rules.add(rule("1.1 Sai " + i, "year == " + (2001 + i), WRONG.get(i)[1]));
    }
    rules.add(GOOD_2);
    rules.add(column());
    RuleSet set = TestSets.set(rules.toArray(new String[0]));
    return IntStream.range(0, WRONG.size())
        .mapToObj(
            i ->
                dynamicTest(
                    String.join(": ", WRONG.get(i)),
                    () -> {
                      LocalDate date = LocalDate.of(2001 + i, 1, 1);
                      Scope scope = Scope.of(date, Region.TAY_NGUYEN, null, Set.of());
                      RuleException refused = refused(set, scope);
                      assertThat(kinds(refused)).contains(Kind.valueOf(WRONG.get(i)[0]));
                      assertThat(refused.message(VIETNAMESE))
                          .contains("tc01_thu.drl:" + (9 + 7 * i), "1.1 Sai " + i);
                    }));
  }

  @Test
  void all_mistakes_are_said_at_once_with_what_was_probably_meant() {
    RuleException refused =
        refused(
            rule("1.1 Sai", "", "law.require(\"1.1\", percent(\"alley_clean\").atLeast(80));"),
            rule("1.2 Sai", "", "law.require(\"1.2\", yes(\"security_and_ordre\"));"));
    assertThat(kinds(refused)).containsExactly(Kind.UNKNOWN_MEASURE, Kind.UNKNOWN_MEASURE);
    assertThat(refused.problems())
        .extracting(RuleProblem::suggestion)
        .containsExactlyInAnyOrder("alleys_clean", "security_and_order");
  }

  @Test
  void a_rule_without_source_or_with_an_unknown_status_is_refused() {
    String noSource = GOOD_1.replace("@source(\"mục 1\")", "");
    assertThat(kinds(refused(noSource, GOOD_2))).containsExactly(Kind.NO_SOURCE);
    String wrongStatus = GOOD_1.replace("confirmed", "certain");
    assertThat(kinds(refused(wrongStatus, GOOD_2))).containsExactly(Kind.WRONG_STATUS);
  }

  @Test
  void every_kind_of_problem_has_a_message_in_both_languages() {
    for (Kind kind : Kind.values()) {
      RuleProblem problem = RuleProblem.of(kind, null, List.of("a", "b", "c", "d"), null);
      for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"))) {
        assertThat(problem.message(locale)).isNotBlank().doesNotContain("{");
      }
    }
  }

  // ---- what the checker says of a folder

  private static void write(Path folder, RuleSource source, String... files) throws IOException {
    for (String file : files) {
      Files.writeString(folder.resolve(file), String.valueOf(source.text(file)));
    }
  }

  /** What the checker says, each problem without its line and caret. */
  private static List<String> check(Path folder) {
    return RuleFiles.check(folder).stream()
        .map(problem -> problem.message(Messages.VIETNAMESE).lines().findFirst().orElseThrow())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "percent(     | pecent(      | 14:24 | không có từ \"pecent\" ở chỗ này.",
        "year >= 2016 | yeer >= 2016 | 12:12 | phạm vi không có \"yeer\"; chỉ có: year, date,"
            + " region, province, group, designations.",
        "80));        | 80);         | 14:59 | ở đây phải là ) chứ không phải ;.",
        "end          |              | 14:61 | còn thiếu end ở đây.",
        "80           | 76,5         | 14:58 | số thập phân viết bằng dấu chấm, không phải dấu"
            + " phẩy."
      })
  void the_check_names_the_broken_rule_and_its_place(
      String good, String bad, String place, String message, @TempDir Path folder)
      throws IOException {
    String rule =
        rule(
            "1.1 Một",
            "year >= 2016",
            "law.require(\"1.1\", percent(\"alleys_clean\").atLeast(80));");
    assertThat(rule).contains(good);
    String broken = rule.replace(good, bad == null ? "" : bad);
    write(folder, TestSets.source(broken, GOOD_2), "bo_tieu_chi.txt", "tc01_thu.drl");
    assertThat(check(folder))
        .containsExactly("tc01_thu.drl:%s: quy tắc \"1.1 Một\": %s".formatted(place, message));
  }

  @Test
  void the_check_names_a_rule_name_that_stands_twice(@TempDir Path folder) throws IOException {
    String again = GOOD_1.replace("\"1.1\"", "\"1.2\"");
    write(folder, TestSets.source(GOOD_1, again), "bo_tieu_chi.txt", "tc01_thu.drl");
    assertThat(check(folder))
        .containsExactly(
            "tc01_thu.drl:16: quy tắc \"1.1 Một\": tên quy tắc này đã dùng ở" + " tc01_thu.drl:9.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "unit           = commune ~ unit = hamlet ~ :5:1: unit: \"hamlet\" không dùng được; có thể"
            + " viết: village, commune, district, province.",
        "indicator 1.1  = Một ~ indicator 1.1 Một ~ :11:1: dòng này phải viết là \"khóa = giá"
            + " trị\", và chỉ tiêu phải đứng sau tiêu chí của nó: indicator 1.1 Một | One",
        "2016-12-01 ~ 2016-13-01 ~ :7:1: \"2016-13-01\" không phải là ngày viết như 2024-03-01.",
        "indicators-in-decree = 2 ~ indicators-in-decree = two ~ :8:1: indicators-in-decree:"
            + " \"two\" không dùng được",
        "id             = thu-xa ~ title-vi = x ~ :2:1: \"title-vi\" được ghi hai lần."
      })
  void the_check_names_the_line_of_a_broken_description(
      String good, String bad, String message, @TempDir Path folder) throws IOException {
    RuleSource source = TestSets.source(GOOD_1, GOOD_2);
    String text = String.valueOf(source.text("bo_tieu_chi.txt"));
    assertThat(text).contains(good);
    write(folder, source, "tc01_thu.drl");
    Files.writeString(folder.resolve("bo_tieu_chi.txt"), text.replace(good, bad));
    assertThat(check(folder))
        .filteredOn(line -> line.startsWith("bo_tieu_chi.txt" + message))
        .hasSize(1);
  }

  @Test
  void the_check_names_a_rule_file_that_is_missing(@TempDir Path folder) throws IOException {
    write(folder, TestSets.source(GOOD_1, GOOD_2), "bo_tieu_chi.txt");
    assertThat(check(folder))
        .containsExactly(
            "bo_tieu_chi.txt:10: thiếu tệp quy tắc tc01_thu.drl, có tên trong tệp mô tả.");
  }

  @Test
  void the_check_names_a_rule_file_that_its_set_does_not(@TempDir Path folder) throws IOException {
    RuleSource source = TestSets.source(GOOD_1, GOOD_2);
    write(folder, source, "bo_tieu_chi.txt", "tc01_thu.drl");
    assertThat(check(folder)).isEmpty();
    String header = String.valueOf(source.text("tc01_thu.drl")).split("rule", 2)[0];
    Files.writeString(folder.resolve("tc02_lac.drl"), header);
    assertThat(check(folder))
        .contains(
            "tc02_lac.drl:1: tệp tc02_lac.drl không có tên trong tệp mô tả; thêm tên nó vào"
                + " đó, hoặc bỏ tệp đi.");
  }
}
