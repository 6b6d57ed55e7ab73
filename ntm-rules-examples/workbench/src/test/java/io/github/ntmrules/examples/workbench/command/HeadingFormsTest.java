package io.github.ntmrules.examples.workbench.command;

import static io.github.ntmrules.examples.workbench.command.SheetAssessment.HEALTH;
import static io.github.ntmrules.examples.workbench.command.SheetAssessment.INCOME;
import static io.github.ntmrules.examples.workbench.command.SheetAssessment.INSURANCE;
import static io.github.ntmrules.examples.workbench.command.SheetAssessment.POVERTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.RawBook;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ordinary headings: three rows, marks in pairs of columns, units with slashes, levels. */
class HeadingFormsTest {

  @TempDir private Path folder;

  // ---- codes whose words are of another unit

  @ParameterizedTest
  @CsvSource({
    "4.2 Số hộ sử dụng điện thường xuyên (hộ),4.2",
    "15.1 Số người dân tham gia bảo hiểm y tế (người),15.1",
    "15.1 Số người tham gia bảo hiểm y tế,15.1",
    "4.2 Tổng số hộ sử dụng điện an toàn,4.2",
    "15.1 Người dân tham gia bảo hiểm y tế (người),15.1",
    "15.1 (người),15.1",
    "9.1 Tỷ lệ nhà tạm dột nát (%),9.1",
    "9.1 Nhà tạm dột nát (%),9.1",
    "9.1 Tỷ lệ nhà tạm,9.1",
    "10 Thu nhập bình quân (nghìn đồng),10",
    "10 Thu nhập bình quân đầu người (triệu đồng/tháng),10",
    "10 Thu nhập (%),10",
    "11 Số hộ nghèo đa chiều (hộ),11",
    "15.2 Tỷ lệ xã đạt tiêu chí quốc gia về y tế (%),15.2",
    "15.2 Xã đạt tiêu chí quốc gia về y tế (điểm),15.2",
    "15.1 Người dân tham gia bảo hiểm y tế (≥ 900 người),15.1"
  })
  void a_heading_that_contradicts_the_unit_of_its_code_is_not_read(String heading, String code) {
    SheetAssessment sheet =
        SheetAssessment.lines(folder, "Xã;" + heading + ";postal_service_point", "A;1;x");
    assertThat(sheet.outcomes(code))
        .as(sheet.told())
        .isNotEmpty()
        .doesNotContain("A MET", "A NOT_MET");
    assertThat(sheet.exit()).isEqualTo(2);
    assertThat(sheet.told()).contains(heading, "không được đọc", "Có thể ý bạn là");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nghìn đồng/tháng;%", "(nghìn đồng);(%)", "đồng;%", "(triệu đồng/tháng);%"})
  void nor_is_one_whose_unit_in_the_row_below_contradicts(String units) {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder, "Xã;" + INCOME + ";" + POVERTY, ";" + units, "A;3500;5", "B;39;8");
    assertThat(sheet.outcomes("10"))
        .as(sheet.told())
        .containsExactly("A UNDETERMINED", "B UNDETERMINED");
    assertThat(sheet.outcomes("11")).containsExactly("A MET", "B NOT_MET");
    assertThat(sheet.exit()).isEqualTo(2);
    assertThat(sheet.told()).contains("Đơn vị trong tiêu đề", "Có thể ý bạn là: " + INCOME);
  }

  @ParameterizedTest
  @CsvSource({
    "15.1 Người dân tham gia bảo hiểm y tế (≥ 90%),15.1",
    "15.1 Người dân tham gia bảo hiểm y tế (≥85),15.1",
    "15.1 Bảo hiểm y tế (từ 85% trở lên),15.1",
    "Người dân tham gia bảo hiểm y tế (>= 85%),15.1",
    "Tỷ lệ người dân tham gia bảo hiểm y tế (%) (≥ 85),15.1",
    "15.1 (≥85%),15.1",
    "10 Thu nhập bình quân đầu người (≥41),10",
    "10 Thu nhập (từ 41 triệu đồng/người/năm),10",
    "Thu nhập bình quân đầu người (tr.đ/người/năm),10",
    "Thu nhập bình quân đầu người (triệu đồng/người/năm),10",
    "Thu nhập bình quân đầu người (Trđ/người),10",
    "10. Thu nhập bình quân (triệu đồng/người/năm),10",
    "15.2 Xã đạt tiêu chí quốc gia về y tế (Đạt/Không đạt),15.2"
  })
  void a_level_or_a_usual_unit_is_passed_over(String heading, String code) {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder,
            "Xã;" + heading + ";postal_service_point",
            "A;" + (code.equals("15.2") ? "x" : "90") + ";x");
    assertThat(sheet.outcomes(code)).as(sheet.told()).containsExactly("A MET");
    assertThat(sheet.exit()).isZero();
  }

  // ---- three rows

  @Test
  void headings_of_three_rows_with_a_remark_in_the_first() {
    RawBook book =
        new RawBook()
            .sheet("1")
            .row("BIỂU 01")
            .row("STT", "Xã", "Kinh tế", "", "Y tế", "Ghi chú")
            .row("", "", INCOME, POVERTY, INSURANCE, "")
            .row("", "", "(triệu đồng/năm)", "(%)", "(%)", "")
            .row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)")
            .row(1, "A", 40, 5, 85, "đang bổ sung")
            .merge("A2:A4")
            .merge("B2:B4")
            .merge("C2:D2");
    SheetAssessment sheet = SheetAssessment.of(book.write(folder.resolve("3.xlsx")));
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A NOT_MET");
    assertThat(sheet.outcomes("15.1")).containsExactly("A MET");
    assertThat(sheet.exit()).as(sheet.told()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1;2;3;4;5;6", "(1);(2);(3);(4);(5);(6)", "A;B;1;2;3;4", ";;10;11;15.1;", ""})
  void rows_of_numbers_stand_below_three_rows(String numbers) {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder,
            "STT;Xã;Kinh tế;;Y tế;Ghi chú",
            ";;" + INCOME + ";" + POVERTY + ";" + INSURANCE + ";",
            ";;(triệu đồng/năm);(%);(%);",
            numbers.isEmpty() ? ";;;;;" : numbers,
            "1;A;40;5;85;x");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A NOT_MET");
    assertThat(sheet.outcomes("11")).containsExactly("A MET");
    assertThat(sheet.outcomes("15.1")).containsExactly("A MET");
    assertThat(sheet.exit()).as(sheet.told()).isZero();
  }

  @Test
  void a_plan_in_the_first_of_three_rows_is_heeded() {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder,
            "Xã;Kế hoạch 2020;;Thực hiện 2020;",
            ";" + INCOME + ";" + POVERTY + ";" + INCOME + ";" + POVERTY,
            ";triệu đồng;%;triệu đồng;%",
            "A;45;5;40;8");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A NOT_MET");
    assertThat(sheet.outcomes("11")).containsExactly("A NOT_MET");
  }

  // ---- pairs

  @ParameterizedTest
  @CsvSource({
    "Đạt,Không đạt",
    "Đạt,Chưa đạt",
    "Có,Không",
    "ĐẠT,KHÔNG ĐẠT",
  })
  void of_a_pair_of_columns_the_marked_one_counts(String yes, String no) {
    String[] marks = {"x", "X", "✓"};
    SheetAssessment text =
        SheetAssessment.lines(
            folder,
            "Xã;" + HEALTH + ";;" + INCOME,
            ";" + yes + ";" + no + ";",
            "A;x;;41",
            "B;;" + marks[1] + ";41",
            "C;x;x;41",
            "D;;;41",
            "E;0;x;41");
    assertThat(text.outcomes("15.2"))
        .as(text.told())
        .containsExactly(
            "A MET", "B NOT_MET", "C UNDETERMINED", "D UNDETERMINED", "E UNDETERMINED");
    assertThat(text.outcomes("10")).hasSize(5).allMatch(each -> each.endsWith(" MET"));
    assertThat(text.told()).contains("C (dòng 5, 1 ô)", "D (dòng 6, 1 ô)");
    RawBook book =
        new RawBook()
            .sheet("1")
            .row("STT", "Xã", "15.2", "", INCOME, "8.1", "")
            .row("", "", yes, no, "", no, yes)
            .row(1, "A", "x", "", 41, "", "x")
            .row(2, "B", "", marks[2], 41, "x", "")
            .row(3, "C", "x", "", 41, "x", "")
            .merge("A1:A2")
            .merge("B1:B2")
            .merge("C1:D1")
            .merge("E1:E2")
            .merge("F1:G1")
            .merge("C5:D5");
    SheetAssessment merged = SheetAssessment.of(book.write(folder.resolve("p.xlsx")));
    assertThat(merged.outcomes("15.2"))
        .as(merged.told())
        .containsExactly("A MET", "B NOT_MET", "C UNDETERMINED");
    assertThat(merged.outcomes("8.1")).containsExactly("A MET", "B NOT_MET", "C NOT_MET");
  }

  @Test
  void marks_say_nothing_of_a_number() {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder, "Xã;" + INCOME + ";;8.1", ";Đạt;Không đạt;", "A;x;;x", "B;;x;x");
    assertThat(sheet.outcomes("10"))
        .as(sheet.told())
        .containsExactly("A UNDETERMINED", "B UNDETERMINED");
    assertThat(sheet.exit()).isEqualTo(2);
  }
}
