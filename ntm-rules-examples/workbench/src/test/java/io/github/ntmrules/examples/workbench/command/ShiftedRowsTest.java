package io.github.ntmrules.examples.workbench.command;

import static io.github.ntmrules.examples.workbench.command.SheetAssessment.INCOME;
import static io.github.ntmrules.examples.workbench.command.SheetAssessment.INSURANCE;
import static io.github.ntmrules.examples.workbench.command.SheetAssessment.POVERTY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A decimal comma without quotes, in a file parted by commas, shifts what follows. */
class ShiftedRowsTest {

  private static final String HEADS = "Xã,Vùng," + INCOME + "," + POVERTY + ",Ghi chú";

  @TempDir private Path folder;

  private SheetAssessment assess(String heads, String row) {
    return SheetAssessment.lines(folder, heads, row, "B,TN,\"41,5\",\"6,5\",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A,TN,40,9,5,",
        "A,TN,40,9,6,5,",
        "A,TN,40,9,6,5",
        "A,TN,40,9,5",
        "A,TN,40,9,5,đã rà soát",
        "A,TN,40,9,,",
        "A,TN,40,95,,,",
        "A,TN,,6,5,"
      })
  void a_row_that_may_be_shifted_is_refused(String row) {
    SheetAssessment sheet = assess(HEADS, row);
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("B MET");
    assertThat(sheet.exit()).isEqualTo(2);
    assertThat(sheet.told()).contains("a.csv:2:", "nháy kép");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A,TN,40,9,5", "A,TN,40,9,5,6", "A,TN,40,9,5,6,"})
  void so_is_one_without_remarks(String row) {
    SheetAssessment sheet = assess("Xã,Vùng," + INCOME + "," + POVERTY, row + "");
    assertThat(sheet.outcomes("10")).as(sheet.told()).doesNotContain("A MET", "A NOT_MET");
    assertThat(sheet.told()).contains("a.csv:2:", "nháy kép", "dấu chấm phẩy");
  }

  @Test
  void in_the_paper_form_too() {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder,
            "Nội dung,Xã A,Xã B",
            "Vùng,TN,TN",
            INCOME + ",40,9,45",
            POVERTY + ",6,5,",
            INSURANCE + ",90,80");
    assertThat(sheet.outcomes("10"))
        .as(sheet.told())
        .containsExactly("Xã A UNDETERMINED", "Xã B UNDETERMINED");
    assertThat(sheet.outcomes("11")).containsExactly("Xã A UNDETERMINED", "Xã B UNDETERMINED");
    assertThat(sheet.outcomes("15.1")).containsExactly("Xã A MET", "Xã B NOT_MET");
    assertThat(sheet.told()).contains("a.csv:3:", "a.csv:4:");
    assertThat(sheet.exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A;TN;41;5;;", "A;TN;41;5;;;;", "A;TN;41;5;ghi", "A;TN;40,9;6,5;5;"})
  void empty_cells_at_the_end_shift_nothing(String row) {
    SheetAssessment sheet = SheetAssessment.lines(folder, HEADS.replace(',', ';'), row);
    assertThat(sheet.outcomes("11")).as(sheet.told()).containsExactly("A MET");
    assertThat(sheet.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A,TN,41.5,5,,", "A,TN,\"41,5\",\"6,5\",,,", "A,TN,41.0,,,", "A,TN,41.5,6.5,chưa"})
  void nor_where_no_comma_can_have_been_in_a_number(String row) {
    SheetAssessment sheet = assess(HEADS, row);
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A MET", "B MET");
    assertThat(sheet.exit()).isZero();
  }
}
