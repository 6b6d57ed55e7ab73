package io.github.ntmrules.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final List<AssessedCommune> COMMUNES = Quickstart.assess();
  private static final List<String> LINES =
      new Report(COMMUNES, "khanhhoa-van-khanh").text().lines().toList();

  @Test
  void the_table_has_a_row_for_each_of_the_six_communes() {
    assertThat(table())
        .extracting(line -> line.substring(0, 10).strip())
        .filteredOn(name -> !name.isEmpty())
        .containsExactly(
            "Xã",
            "─".repeat(10),
            "Đăk Năng",
            "Thạnh Xuân",
            "Phú Long",
            "Vạn Khánh",
            "Đức Thành",
            "Gia Phú");
  }

  @Test
  void every_line_of_the_table_keeps_its_columns() {
    List<String> table = table();
    String rule = table.get(1);
    for (String line : table) {
      for (int at = 0; at < Math.min(rule.length(), line.length()); at++) {
        if (rule.charAt(at) == ' ') {
          assertThat(line.charAt(at)).as("column " + at + " of: " + line).isEqualTo(' ');
        }
      }
      assertThat(TextTable.displayWidth(line)).isLessThanOrEqualTo(rule.length());
      // One character takes one column here, so the positions above are those on the screen.
      assertThat(TextTable.displayWidth(line)).isEqualTo(line.length());
    }
  }

  @Test
  void the_numbers_stand_under_their_heads() {
    String head = table().get(0);
    String phuLong = line("Phú Long");
    assertThat(upTo(phuLong, head, "Đạt")).endsWith("2 (2)");
    assertThat(upTo(phuLong, head, "Không đạt")).endsWith("1 (1)");
    assertThat(upTo(phuLong, head, "Chưa xác định")).endsWith("16 (46)");
  }

  @Test
  void nothing_before_the_explanation_is_wider_than_110_columns() {
    int end = LINES.indexOf("Giải thích đầy đủ cho một xã");
    assertThat(end).isPositive();
    assertThat(LINES.subList(0, end))
        .allSatisfy(line -> assertThat(TextTable.displayWidth(line)).isLessThanOrEqualTo(110));
  }

  @Test
  void the_assessment_outside_the_period_in_force_is_marked() {
    assertThat(line("Phú Long")).contains("29/06/2022 [3]");
    assertThat(line("[3]")).contains("Ngoài thời gian hiệu lực");
    assertThat(LINES.stream().filter(line -> line.contains("Ngoài thời gian hiệu lực"))).hasSize(1);
  }

  @Test
  void a_verdict_that_contradicts_the_source_is_shown_with_the_days_it_holds_for() {
    assertThat(text())
        .contains(
            "Đăk Năng nếu vào 01/01/2020–31/12/2020 (tính chung mọi ngày có thể: chưa xác định):"
                + " ✗ 10")
        .containsOnlyOnce("KHÁC VỚI NGUỒN")
        .contains("Phú Long: ✗ 10")
        .contains("Thạnh Xuân, Vạn Khánh, Đức Thành, Gia Phú: không có.");
  }

  @Test
  void every_figure_that_is_not_used_is_listed_with_its_reason() {
    assertThat(text()).contains("Số liệu không dùng (8 trong 35):");
    assertThat(COMMUNES.stream().flatMap(each -> each.figures().stream()))
        .filteredOn(figure -> !figure.used())
        .hasSize(8)
        .allSatisfy(figure -> assertThat(text()).contains(figure.notUsedBecause()));
  }

  @Test
  void the_overall_outcome_of_every_source_is_given_whole() {
    assertThat(COMMUNES)
        .allSatisfy(each -> assertThat(lastColumn()).contains(each.commune().sourceSays()));
  }

  @Test
  void one_commune_is_explained_in_full() {
    assertThat(LINES).contains("Xã Vạn Khánh, Vạn Ninh, Khánh Hòa, ngày 01/01/2021");
    assertThat(LINES)
        .anySatisfy(line -> assertThat(line).contains("✓ 11").contains("1,91%").contains("5"));
  }

  @Test
  void a_commune_that_is_not_there_cannot_be_explained() {
    assertThatThrownBy(() -> new Report(COMMUNES, "nowhere").text())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nowhere");
  }

  private static List<String> table() {
    int from = LINES.indexOf("") + 1;
    return LINES.subList(from, from + LINES.subList(from, LINES.size()).indexOf(""));
  }

  private static String line(String start) {
    List<String> found = LINES.stream().filter(each -> each.startsWith(start)).toList();
    int at = LINES.indexOf(found.get(0));
    return start.startsWith("[") ? LINES.get(at) + " " + LINES.get(at + 1) : LINES.get(at);
  }

  private static String upTo(String row, String head, String column) {
    return row.substring(0, head.indexOf("  " + column) + 2 + column.length());
  }

  /** The text of the last column, its lines joined. */
  private static String lastColumn() {
    int from = table().get(1).lastIndexOf(' ') + 1;
    return String.join(
        " ",
        table().stream().map(line -> line.length() > from ? line.substring(from) : "").toList());
  }

  /** The report with its line breaks undone. */
  private static String text() {
    return String.join(" ", LINES.stream().map(String::strip).toList());
  }
}
