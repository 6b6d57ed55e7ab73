package io.github.ntmrules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The measures of a folder's own: read as they are written, and changed where they stand. */
class TableMeasuresTest {

  private static final String LINES =
      """
      # của tỉnh
      own_share   | percent | 0..100 | % của hộ |  | Hộ có vườn mẫu |

      own_grade | grade | Kém < Khá < Tốt |  |  | Xếp loại vườn
      """;

  private static RuleTable table(String measures) {
    return RuleTable.of(
        Map.of(
            "bo_tieu_chi.txt", "id = thu\n", "so_lieu.txt", measures, "tc01.drl", "package a\n"));
  }

  private static String changed(RuleTable table, String id, String... parts) {
    List<String> asked = parts.length == 0 ? null : List.of(parts);
    return String.valueOf(table.change().measure(id, asked).done().files().get("so_lieu.txt"));
  }

  @Test
  void lines_are_read_as_they_are_written() {
    RuleTable table = table(LINES);
    assertThat(table.measures())
        .extracting(each -> each.id() + each.parts())
        .containsExactly(
            "own_share[percent, 0..100, % của hộ, , Hộ có vườn mẫu, ]",
            "own_grade[grade, Kém < Khá < Tốt, , , Xếp loại vườn, ]");
    assertThat(Objects.requireNonNull(table.dictionary().find("own_grade")).scale())
        .containsExactly("Kém", "Khá", "Tốt");
    assertThat(table.dictionary().find("health_insurance_coverage")).isNotNull();
    assertThat(Objects.requireNonNull(table.at("so_lieu.txt", 4, 0)).entry())
        .isEqualTo("measure own_grade");
  }

  @Test
  void one_part_changed_changes_nothing_else() {
    for (String lineEnd : List.of("\n", "\r\n")) {
      String text = "\uFEFF" + LINES.replace("\n", lineEnd);
      RuleTable table = table(text);
      assertThat(changed(table, "own_share", "percent", "0..100", "% của hộ", "", "Hộ có vườn", ""))
          .isEqualTo(text.replace("Hộ có vườn mẫu |", "Hộ có vườn |"));
      assertThat(
              changed(table, "own_grade", "grade", "Kém < Tốt", "", "", "Xếp loại vườn", "Grade"))
          .isEqualTo(
              text.replace("Kém < Khá < Tốt", "Kém < Tốt")
                  .replace("loại vườn", "loại vườn | Grade"));
      assertThat(changed(table, "own_share")).isEqualTo(text.replaceFirst("own_share[^\n]*\n", ""));
    }
  }

  @Test
  void a_measure_more_is_a_line_more_and_the_file_comes_and_goes_with_them() {
    String added = changed(table(LINES), "own_count", "count", "0..", "hộ", "", "Số vườn", "");
    assertThat(added).isEqualTo(LINES + "own_count | count | 0.. | hộ | | Số vườn |\n");
    RuleTable none = RuleTable.of(Map.of("bo_tieu_chi.txt", "id = thu\n"));
    RuleTable one =
        none.change().measure("own_a", List.of("yes", "0..1", "", "", "Có vườn", "")).done();
    assertThat(one.files().get("so_lieu.txt"))
        .startsWith("# ")
        .endsWith("own_a | yes | 0..1 | | | Có vườn |\n");
    assertThat(one.dictionary().find("own_a")).isNotNull();
    RuleTable only = table("own_a | yes | 0..1 | | | Có vườn |\n");
    assertThat(only.change().measure("own_a", null).done().files())
        .doesNotContainKey("so_lieu.txt");
  }

  @Test
  void what_cannot_stand_in_a_line_is_refused_by_its_key() {
    RuleTable table = table(LINES);
    assertThatThrownBy(() -> changed(table, "own_share", "percent", "0..100", "%", "", "A | B", ""))
        .isInstanceOfSatisfying(
            TableChangeException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(RowProblem::entry)
                    .containsExactly("measure own_share"));
    assertThatThrownBy(() -> changed(table, "own_other")).isInstanceOf(TableChangeException.class);
  }
}
