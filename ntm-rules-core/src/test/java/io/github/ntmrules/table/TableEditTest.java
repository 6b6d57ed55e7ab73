package io.github.ntmrules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.table.TableCell.Certainty;
import io.github.ntmrules.table.TableRow.Join;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that are more than a value in the place of a value. */
class TableEditTest {

  private static final String HEAD =
      """
      package io.github.ntmrules.sets.thu_xa

      import io.github.ntmrules.criteria.Scope
      import static io.github.ntmrules.rules.Vocabulary.*
      global io.github.ntmrules.rules.Conclusions law
      """;
  private static final String RULE =
      """

      // Một ghi chú.
      rule "1 Một"
          @source("mục 1") @status("confirmed")
      when
          Scope()
      then
          law.require("1", %s);
      end
      """;

  @TempDir Path temp;

  private static RuleTable table(String clause) {
    return RuleTable.of(
        Map.of(
            "bo_tieu_chi.txt",
            "id = thu-xa\ncolumns = a, b\ncriterion 1 = tc01_mot | Một\nindicator 1 = Một\n",
            "tc01_mot.drl",
            HEAD + RULE.formatted(clause)));
  }

  private static RowKey key(int part) {
    return new RowKey("tc01_mot.drl", "1 Một", part);
  }

  /** The line of the conclusion after the change. */
  private static String clause(RuleTable table) {
    String text = Objects.requireNonNull(table.files().get("tc01_mot.drl"));
    return text.substring(text.indexOf("    law."), text.indexOf("\nend")).strip();
  }

  @Test
  void one_cell_becomes_a_row_and_a_row_one_cell() {
    RuleTable table = table("percent(\"x\").atLeast(5)");
    List<TableCell> two =
        List.of(TableCell.number("5"), TableCell.grade("Khá").certain(Certainty.DOUBTFUL));
    RuleTable row = table.change().cells(key(1), two).done();
    assertThat(clause(row))
        .isEqualTo("law.require(\"1\", percent(\"x\").atLeast( row(5, doubtful(\"Khá\")) ));");
    RuleTable one = row.change().cells(key(1), List.of(TableCell.number("5"))).done();
    assertThat(one.files()).isEqualTo(table.files());
  }

  @Test
  void words_and_comparisons_of_other_forms_are_written_anew() {
    RuleTable table = table("percent(\"x\").atLeast(5)");
    assertThat(clause(table.change().set(key(1), RowField.COMPARISON, "none").done()))
        .isEqualTo("law.require(\"1\", percent(\"x\").none());");
    RuleTable between =
        table
            .change()
            .set(key(1), RowField.COMPARISON, "between")
            .upperCells(key(1), List.of(TableCell.number("9")))
            .done();
    assertThat(clause(between)).isEqualTo("law.require(\"1\", percent(\"x\").between(5, 9));");
    assertThat(clause(between.change().set(key(1), RowField.upper(0), "8").done()))
        .contains("(5, 8)");
    RuleTable yes =
        table
            .change()
            .set(key(1), RowField.WORD, "yes")
            .set(key(1), RowField.COMPARISON, "")
            .cell(key(1), 0, TableCell.notOnFile())
            .done();
    assertThat(clause(yes)).isEqualTo("law.require(\"1\", yes(\"x\", notOnFile()));");
    assertThat(clause(yes.change().cell(key(1), 0, TableCell.number("1")).done()))
        .isEqualTo("law.require(\"1\", yes(\"x\"));");
  }

  @Test
  void what_joins_the_parts_is_changed_where_it_stands() {
    RuleTable table = table("allOf( yes(\"x\"), yes(\"y\"), yes(\"z\") )");
    RuleTable two =
        table
            .change()
            .set(key(3), RowField.JOIN, "at_least")
            .set(key(1), RowField.NEEDED, "2")
            .done();
    assertThat(clause(two))
        .isEqualTo("law.require(\"1\", atLeast(2, yes(\"x\"), yes(\"y\"), yes(\"z\") ));");
    assertThat(two.rows().get(0).needed()).isEqualTo(2);
    assertThat(clause(two.change().set(key(1), RowField.NEEDED, "1").done()))
        .contains("atLeast(1, ");
    assertThat(clause(two.change().set(key(1), RowField.JOIN, "any").done()))
        .isEqualTo("law.require(\"1\", anyOf( yes(\"x\"), yes(\"y\"), yes(\"z\") ));");
  }

  @Test
  void a_rule_gets_more_parts_when_it_is_written_anew() {
    RuleTable table = table("yes(\"x\")");
    TableRow first = table.rows().get(0);
    TableRow all = first.toBuilder().join(Join.ALL).build();
    TableRow second = all.toBuilder().part(2).set(RowField.MEASURE, "y").build();
    RuleTable after = table.change().replace(key(1), List.of(all, second)).done();
    assertThat(after.files().get("tc01_mot.drl"))
        .isEqualTo(HEAD + RULE.formatted("allOf( yes(\"x\"), yes(\"y\") )"));
  }

  @Test
  void rules_come_and_go_with_their_files_and_imports() {
    RuleTable table = table("yes(\"x\")");
    TableRow second =
        TableRow.builder()
            .set(RowField.RULE, "2 Hai")
            .set(RowField.CODE, "2")
            .set(RowField.WORD, "yes")
            .set(RowField.MEASURE, "y")
            .set(RowField.SOURCE, "mục 2")
            .set(RowField.STATUS, "doubtful")
            .set(RowField.FROM, "2026-01-01")
            .set(RowField.CONDITION, "region == Region.TAY_NGUYEN")
            .build();
    RuleTable after =
        table
            .change()
            .criterion("2", "tc02_hai", "Hai", "Two")
            .indicator("2", "2", "Hai", null)
            .add(List.of(second))
            .done();
    assertThat(after.files().get("bo_tieu_chi.txt"))
        .endsWith("indicator 1 = Một\n\ncriterion 2 = tc02_hai | Hai | Two\nindicator 2 = Hai\n");
    assertThat(after.files().get("tc02_hai.drl"))
        .isEqualTo(
            """
            /*
             * TIÊU CHÍ 2 — HAI
             *
             * Bộ tiêu chí :  (thu-xa)
             * Căn cứ      :\s
             * Cột         : a, b
             */
            package io.github.ntmrules.sets.thu_xa

            import io.github.ntmrules.criteria.Scope
            import io.github.ntmrules.criteria.Region
            import static io.github.ntmrules.rules.Vocabulary.*
            global io.github.ntmrules.rules.Conclusions law

            rule "2 Hai"
                @source("mục 2") @status("doubtful")
            when
                Scope( date >= day("2026-01-01"), region == Region.TAY_NGUYEN )
            then
                law.require("2", yes("y"));
            end
            """);
    assertThat(after.files().get("tc01_mot.drl")).isEqualTo(table.files().get("tc01_mot.drl"));
    TableRow beside = second.toBuilder().file("tc01_mot.drl").set(RowField.RULE, "2 Ba").build();
    RuleTable both = after.change().add(List.of(beside)).done();
    RuleTable gone = both.change().remove(new RowKey("tc01_mot.drl", "2 Ba", 1)).done();
    assertThat(both.files().get("tc01_mot.drl")).contains("end\n\nrule \"2 Ba\"").endsWith("end\n");
    assertThat(gone.files().get("tc01_mot.drl"))
        .isEqualTo(
            Objects.requireNonNull(table.files().get("tc01_mot.drl"))
                .replace(
                    "criteria.Scope\n",
                    "criteria.Scope\nimport io.github.ntmrules.criteria.Region\n"));
    RuleTable first = both.change().remove(key(1)).done();
    assertThat(first.files().get("tc01_mot.drl"))
        .doesNotContain("Một ghi chú")
        .contains("law\n\nrule \"2 Ba\"");
    RuleTable none =
        both.change().remove(key(1)).remove(new RowKey("tc01_mot.drl", "2 Ba", 1)).done();
    assertThat(none.rows()).noneMatch(each -> each.key().file().equals("tc01_mot.drl"));
    assertThat(String.valueOf(none.files().get("tc01_mot.drl")).stripTrailing())
        .endsWith("Conclusions law");
  }

  @Test
  void an_overlay_names_the_rule_file_that_it_gets() throws IOException {
    Map<String, String> values = new TreeMap<>();
    values.put("id", "thu-tinh");
    values.put("title-vi", "Lớp phủ thử");
    values.put("decree", "QĐ 1/QĐ-UBND");
    values.put("overlays", "qd1980-2016-xa");
    values.put("province", "Kon Tum");
    values.put("in-force-from", "2017-01-01");
    RuleTable overlay = RuleTable.create(true, values);
    assertThat(overlay.document().columns()).hasSize(7);
    TableRow row =
        RuleTable.packaged("qd1980-2016-xa").rows().stream()
            .filter(each -> each.code().equals("2.3"))
            .findFirst()
            .orElseThrow();
    TableRow level = row.toBuilder().file("").cells(List.of(TableCell.number("80"))).build();
    RuleTable after = overlay.change().add(List.of(level)).done();
    assertThat(after.document().value("rules")).isEqualTo("tc02_giao_thong");
    for (Map.Entry<String, String> each : after.files().entrySet()) {
      Files.writeString(temp.resolve(each.getKey()), each.getValue());
    }
    assertThat(RuleFiles.check(temp)).isEmpty();
  }

  @Test
  void other_line_ends_and_marks_stay() {
    Map<String, String> windows = new TreeMap<>();
    table("yes(\"x\")")
        .files()
        .forEach((name, text) -> windows.put(name, "\uFEFF" + text.replace("\n", "\r\n")));
    RuleTable table = RuleTable.of(windows);
    TableRow row = table.rows().get(0).toBuilder().set(RowField.RULE, "1 Thêm").build();
    RuleTable after =
        table
            .change()
            .set(key(1), RowField.READ, "https://a.b")
            .set(key(1), RowField.REMARK, "a\nb")
            .document("decree", "QĐ")
            .criterion("2", "tc02", "Hai", null)
            .add(List.of(row))
            .done();
    after
        .files()
        .values()
        .forEach(text -> assertThat(text).startsWith("\uFEFF").doesNotContainPattern("[^\\r]\\n"));
    assertThat(after.files().get("tc01_mot.drl"))
        .contains("// a\r\n// b\r\nrule", "confirmed\")\r\n    @read(\"https://a.b\")\r\nwhen");
  }

  // ---- what is refused

  @Test
  void what_cannot_be_said_is_refused_all_at_once_and_nothing_is_done() {
    RuleTable table = table("percent(\"x\").atLeast(5)");
    TableChange change =
        table
            .change()
            .set(key(9), RowField.SOURCE, "a")
            .set(key(1), RowField.SOURCE, "có \"nháy\"")
            .set(key(1), RowField.STATUS, "confirmd")
            .set(key(1), RowField.cell(0), "UBND cấp tỉnh quy định")
            .set(key(1), RowField.cell(3), "4")
            .set(key(1), RowField.FROM, "2026-02-30")
            .set(key(1), RowField.CONDITION, "date >= day(\"2026-01-01\")")
            .set(key(1), RowField.RULE, "")
            .set(key(1), RowField.TEXT, "law.column(\"a\"); law.column(\"b\")")
            .set(key(1), RowField.REMARK, "kín\u200B")
            .set(key(1), RowField.JOIN, "any")
            .document("decree", "hai\ndòng")
            .document("withdrawal w1", null)
            .indicator("7", "7.1", "Bảy", null);
    assertThatThrownBy(change::done)
        .isInstanceOfSatisfying(
            TableChangeException.class,
            refused -> {
              assertThat(refused.problems())
                  .extracting(each -> each.kind() + " " + each.field() + " " + each.entry())
                  .containsExactlyInAnyOrder(
                      "NO_SUCH_ROW null null",
                      "WRONG_VALUE source null",
                      "WRONG_VALUE status null",
                      "WRONG_VALUE cell 1 null",
                      "NO_SUCH_FIELD cell 4 null",
                      "WRONG_VALUE from null",
                      "WRONG_VALUE condition null",
                      "VALUE_MISSING rule null",
                      "WRONG_VALUE text null",
                      "WRONG_VALUE remark null",
                      "NO_SUCH_FIELD join null",
                      "WRONG_VALUE null decree",
                      "NO_SUCH_ENTRY null withdrawal w1",
                      "NO_SUCH_ENTRY null criterion 7");
              assertThat(refused.message(Locale.forLanguageTag("vi")))
                  .contains("tình trạng", "confirmed");
              assertThat(refused).hasMessageContaining("14 problems");
            });
  }

  @Test
  void words_cannot_break_out_of_their_field() {
    RuleTable table = table("percent(\"x\").atLeast(5)");
    for (String value :
        List.of(
            "5), yes(\"y\"",
            "5)); law.column(\"a\"",
            "5 // x",
            "5 /* x",
            "row(5, 6)",
            "5, 6",
            "",
            "5 6")) {
      assertThatThrownBy(() -> table.change().set(key(1), RowField.cell(0), value).done())
          .as(value)
          .isInstanceOf(TableChangeException.class);
    }
    for (String value : List.of("year > 2020 ) then law.column(\"a\"); end //", "year", "a\nb")) {
      assertThatThrownBy(() -> table.change().set(key(1), RowField.CONDITION, value).done())
          .as(value)
          .isInstanceOf(TableChangeException.class);
    }
    for (String value : List.of("a\"b", "a\\b", "a\nb", "a*/b", "e\u0302")) {
      assertThatThrownBy(() -> table.change().set(key(1), RowField.RULE, value).done())
          .as(value)
          .isInstanceOf(TableChangeException.class);
    }
  }

  @Test
  void a_remark_that_would_be_lost_and_two_values_for_one_field_are_refused() {
    RuleTable table = table("percent(\"x\").atLeast( /* ghi chú */ row(5, 6) )");
    assertThatThrownBy(() -> table.change().cells(key(1), List.of(TableCell.number("5"))).done())
        .hasMessageContaining("remark");
    RuleTable two = table("allOf( yes(\"x\"), yes(\"y\") )");
    assertThatThrownBy(
            () ->
                two.change()
                    .set(key(1), RowField.SOURCE, "a")
                    .set(key(2), RowField.SOURCE, "b")
                    .done())
        .isInstanceOfSatisfying(
            TableChangeException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(RowProblem::kind)
                    .containsExactly(RowProblem.Kind.CONTRADICTION));
    assertThat(
            two.change()
                .set(key(1), RowField.SOURCE, "a")
                .set(key(2), RowField.SOURCE, "a")
                .done()
                .rows())
        .extracting(TableRow::source)
        .containsExactly("a", "a");
  }

  @Test
  void a_new_rule_that_is_not_whole_is_refused_field_by_field() {
    RuleTable table = table("yes(\"x\")");
    TableRow row =
        TableRow.builder()
            .set(RowField.RULE, "7 Bảy")
            .set(RowField.CODE, "7")
            .set(RowField.WORD, "percent")
            .build();
    assertThatThrownBy(() -> table.change().add(List.of(row)).done())
        .isInstanceOfSatisfying(
            TableChangeException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(each -> each.kind() + " " + each.field())
                    .containsExactlyInAnyOrder(
                        "NO_RULE_FILE null",
                        "VALUE_MISSING source",
                        "VALUE_MISSING status",
                        "VALUE_MISSING measure",
                        "VALUE_MISSING comparison"));
    TableRow twice = table.rows().get(0);
    assertThatThrownBy(() -> table.change().add(List.of(twice)).done())
        .hasMessageContaining("1 Một");
  }
}
