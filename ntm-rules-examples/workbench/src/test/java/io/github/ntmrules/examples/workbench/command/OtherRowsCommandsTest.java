package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows among those of units that are none, as a newcomer wrote them: each was a unit, or was left
 * out with what it said of the columns, without a word. Levels of qd1980-2016-xa in Tây Nguyên in
 * 2020: income from 41, poverty at most 7.
 */
class OtherRowsCommandsTest {

  private static final String HEADS = "Xã;Tỉnh;Vùng;Ngày;";
  private static final String INCOME = "Thu nhập bình quân đầu người";
  private static final String POVERTY = "Tỷ lệ hộ nghèo đa chiều";
  private static final String PLACE = ";Kon Tum;TN;31/12/2020;";

  @TempDir private Path folder;

  private Result assess(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("a.csv"), List.of(lines));
    return NtmProcess.within(
        "assess",
        "qd1980-2016-xa",
        file,
        "--date",
        "31/12/2020",
        "--province",
        "Kon Tum",
        "--region",
        "TN");
  }

  /** As a heading that is merged downwards is read: the words stand in each row. */
  @ParameterizedTest
  @ValueSource(strings = {"(nghìn đồng/tháng);(‰)", "(triệu đồng);(số hộ)", "(đồng);(hộ)"})
  void a_row_of_units_below_headings_that_changes_them_ends_the_sheet(String units)
      throws IOException {
    Result result = assess(HEADS + INCOME + ";" + POVERTY, HEADS + units, "A" + PLACE + "3500;3");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("a.csv:2: Dòng này giống dòng tiêu đề");
    assertThat(result.out()).contains("0 đơn vị");
  }

  @Test
  void one_that_changes_nothing_is_passed_over() throws IOException {
    Result result =
        assess(
            HEADS + INCOME + ";" + POVERTY, HEADS + "(triệu đồng/năm);(%)", "A" + PLACE + "45;5");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("1 đơn vị");
  }

  @ParameterizedTest
  @ValueSource(strings = {POVERTY + ";" + INCOME, POVERTY + ";Số nhà tạm", "Ghi chú;" + INCOME})
  void a_second_table_with_other_columns_is_not_read_by_the_first(String others)
      throws IOException {
    Result result =
        assess(
            HEADS + INCOME + ";" + POVERTY,
            "A" + PLACE + "45;5",
            HEADS + others,
            "B" + PLACE + "5;45");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("a.csv:3: Dòng này giống dòng tiêu đề");
    assertThat(result.out()).contains("1 đơn vị").doesNotContain("\nB ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kế hoạch năm 2021",
        "Chỉ tiêu giao",
        "Yêu cầu",
        "Mức chuẩn",
        "Năm 2019",
        "Cùng kỳ năm trước",
        "So với kế hoạch (%)",
        "So sánh",
        "Tỷ lệ (%)",
        "Đạt tỷ lệ",
        "Số xã đạt",
        "Xã đạt chuẩn NTM",
        "Trong đó:",
        "∑",
        "TC",
        "Cộng"
      })
  void what_units_are_held_against_is_no_unit(String name) throws IOException {
    Result result = assess("Xã;" + INCOME, "An Phú;45", name + ";45", "Kế An;45", "Năm Căn;45");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("3 đơn vị");
    assertThat(result.err()).contains("dòng 3 (");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A;B;1;2", "(A);(B);(1);(2)", "1;2;3;4"})
  void neither_are_the_numbers_of_columns(String numbers) throws IOException {
    Result result =
        assess("STT;Xã;" + INCOME + ";" + POVERTY, numbers, "1;An Phú;45;5", "2;B;45;5");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("2 đơn vị");
    assertThat(result.err()).contains("dòng 2 (số thứ tự cột)");
  }

  @Test
  void help_is_shown_without_a_technical_word() {
    assertThat(NtmProcess.within("assess", "--help").err()).isEmpty();
  }
}
