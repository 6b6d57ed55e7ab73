package io.github.ntmrules.examples.workbench.command;

import static io.github.ntmrules.examples.workbench.command.SheetAssessment.INCOME;
import static io.github.ntmrules.examples.workbench.command.SheetAssessment.INSURANCE;
import static io.github.ntmrules.examples.workbench.command.SheetAssessment.POVERTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.RawBook;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles, lines between rows, and columns that say of which year, or of what kind, figures are. */
class OtherPeriodsTest {

  private static final String HEADS = "Xã;" + INCOME + ";" + POVERTY;

  @TempDir private Path folder;

  private void isUnjudged(SheetAssessment sheet, String words) {
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A UNDETERMINED");
    assertThat(sheet.exit()).isEqualTo(2);
    assertThat(sheet.told()).contains(words);
  }

  private SheetAssessment book(String sheet, String title) {
    RawBook book = new RawBook().sheet(sheet);
    if (!title.isEmpty()) {
      book.row(title);
    }
    book.row("Xã", INCOME, POVERTY).row("A", 45, 5);
    return SheetAssessment.of(book.write(folder.resolve("p.xlsx")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kế hoạch năm 2021;;",
        "II. KẾ HOẠCH NĂM 2021;;",
        "BIỂU 2: KẾ HOẠCH NĂM 2021;;",
        "II;Các xã phấn đấu đạt chuẩn năm 2021 (dự kiến);",
        "NĂM 2019;;",
        "II. Thực hiện năm 2019;;",
        ";Số liệu năm 2022;",
        "Ước thực hiện năm 2020;;",
        "B. Dự báo đến năm 2025;;",
        "Phần 2. Chỉ tiêu giao năm 2021;;"
      })
  void rows_below_a_line_of_a_plan_or_of_another_year_are_not_read(String line) {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder,
            HEADS,
            "Thực hiện năm 2020;;",
            "A;30;5",
            "",
            line,
            HEADS,
            "B;60;5",
            "C;60;5",
            "III. Kết quả năm 2020;;",
            "D;45;5");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A NOT_MET", "D MET");
    assertThat(sheet.exit()).isEqualTo(2);
    assertThat(sheet.told()).contains("không được đọc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I. Các xã đã đạt chuẩn năm 2019;;",
        "Huyện Vũ Quang;;",
        "Thực hiện năm 2020;;",
        "II. Các xã khu vực III theo Quyết định 582/QĐ-TTg ngày 28/4/2017;;",
        "Các xã giai đoạn 2016-2020;;",
        "Ghi chú: Kế hoạch số 12/KH-UBND ngày 5/1/2019;;"
      })
  void other_lines_between_rows_end_nothing(String line) {
    SheetAssessment sheet = SheetAssessment.lines(folder, HEADS, "A;30;5", line, "B;45;5");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A NOT_MET", "B MET");
  }

  @Test
  void the_day_of_a_row_says_which_year_is_its_own() {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder,
            "Xã;Ngày;" + INCOME,
            "Năm 2019;;",
            "A;31/12/2019;45",
            "B;31/12/2020;45",
            "C;28/02/2020;45");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A MET", "C MET");
    assertThat(sheet.exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BIỂU TỔNG HỢP KẾT QUẢ NĂM 2019",
        "BÁO CÁO THU NHẬP NĂM 2019",
        "(Số liệu đến 31/12/2018)",
        "(Số liệu tính đến ngày 31 tháng 12 năm 2018)",
        "Kết quả thực hiện 2019 theo Quyết định 1980/QĐ-TTg ngày 17/10/2016",
        "KẾT QUẢ NĂM 2018 (Kèm theo Báo cáo số 12/BC-UBND ngày 05/01/2020)"
      })
  void figures_below_a_title_of_another_year_do_not_count(String title) {
    isUnjudged(SheetAssessment.lines(folder, title + ";;", ";;", HEADS, "A;45;5"), "≠ 2020");
    isUnjudged(book("Biểu 1", title), "≠ 2020");
    SheetAssessment turned =
        SheetAssessment.lines(
            folder, title + ";;", "Nội dung;Xã A;Xã B", INCOME + ";45;45", POVERTY + ";5;5");
    assertThat(turned.outcomes("10"))
        .as(turned.told())
        .containsExactly("Xã A UNDETERMINED", "Xã B UNDETERMINED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019", "Năm 2019", "Kết quả 2019", "BC năm 2021", "KH2021", "Dự toán"})
  void figures_of_a_sheet_named_by_another_year_or_a_plan_do_not_count(String name) {
    SheetAssessment sheet = book(name, "");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A UNDETERMINED");
    assertThat(sheet.exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quyết định 1980/QĐ-TTg ngày 17/10/2016",
        "CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA XÂY DỰNG NÔNG THÔN MỚI GIAI ĐOẠN 2016-2020",
        "(Kèm theo Báo cáo số 12/BC-UBND ngày 05 tháng 01 năm 2021 của UBND huyện)",
        "BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2020",
        "PHÒNG TÀI CHÍNH - KẾ HOẠCH",
        "Tổng hợp kết quả năm 2020 so với năm 2019",
        "Số liệu đến 31/12/2020",
        "Hà Tĩnh, ngày 15 tháng 01 năm 2021",
        "Báo cáo 12 tháng năm 2020",
        "Kết quả xây dựng nông thôn mới đến tháng 12 năm 2020"
      })
  void other_years_in_a_title_are_none_of_the_figures(String title) {
    SheetAssessment sheet = SheetAssessment.lines(folder, title + ";;", HEADS, "A;45;5");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A MET");
    assertThat(sheet.exit()).isZero();
  }

  @Test
  void reports_of_the_first_months_are_of_the_year_before() {
    String[] lines = {
      "KẾT QUẢ NĂM 2020;;", "Xã;Ngày;" + INCOME, "A;28/02/2021;45", "B;30/04/2021;45"
    };
    SheetAssessment sheet = SheetAssessment.lines(folder, lines);
    assertThat(sheet.outcomes("10")).as(sheet.told()).hasSize(2).contains("B UNDETERMINED");
    assertThat(sheet.outcomes("10").get(0)).doesNotContain("UNDETERMINED");
    SheetAssessment columns =
        SheetAssessment.lines(
            folder, "Xã;Ngày;" + INCOME + ";", ";;Năm 2019;Năm 2020", "A;28/02/2021;45;20");
    assertThat(columns.outcomes("10")).as(columns.told()).containsExactly("A NOT_MET");
  }

  private Path x(String name) {
    return folder.resolve(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6 tháng đầu năm 2020",
        "Quý IV năm 2020",
        "Tháng 12/2020",
        "9 tháng năm 2020",
        "Nửa đầu năm 2020"
      })
  void the_income_of_a_part_of_a_year_is_not_that_of_the_year(String part) {
    SheetAssessment below =
        SheetAssessment.lines(
            folder, "Xã;" + INCOME + ";" + POVERTY, ";" + part + ";" + part, "A;45;5");
    isUnjudged(below, part);
    assertThat(below.outcomes("11")).containsExactly("A MET");
    SheetAssessment title =
        SheetAssessment.lines(folder, "BÁO CÁO " + part + ";;", HEADS, "A;45;5");
    isUnjudged(title, part);
    assertThat(title.outcomes("11")).containsExactly("A MET");
    isUnjudged(book(part.replace('/', '-'), ""), part.replace('/', '-'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BÁO CÁO ƯỚC THỰC HIỆN NĂM 2020",
        "Phụ lục 2: Dự kiến kết quả năm 2020",
        "Biểu tổng hợp dự báo đến năm 2025",
        "Phụ lục: Số liệu giao các xã phấn đấu",
        "TỔNG HỢP ĐĂNG KÝ CHỈ TIÊU NĂM 2020",
        "Biểu 3. Dự toán năm 2020",
        "BIỂU TỔNG HỢP KẾ HOẠCH NĂM 2020"
      })
  void a_title_of_a_plan_or_an_estimate_is_understood_wherever_it_says_so(String title) {
    isUnjudged(SheetAssessment.lines(folder, title + ";;", ";;", HEADS, "A;45;5"), title);
  }

  @Test
  void targets_that_a_plan_carries_are_a_plan() {
    isUnjudged(
        SheetAssessment.lines(
            folder,
            "DANH MỤC CHỈ TIÊU NÔNG THÔN MỚI;;",
            "(Kèm theo Kế hoạch số 12/KH-UBND ngày 5/1/2020);;",
            HEADS,
            "A;45;5"),
        "DANH MỤC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yêu cầu",
        "Bình quân toàn tỉnh",
        "Giai đoạn 2016-2018",
        "Nghị quyết Đại hội",
        "Trước khi thực hiện chương trình",
        "Hộ dân tộc thiểu số",
        "Theo chuẩn nghèo cũ",
        "Xã lân cận"
      })
  void figures_below_a_heading_that_is_not_understood_do_not_count(String above) {
    isUnjudged(
        SheetAssessment.lines(
            folder,
            "Xã;" + above + ";;" + INSURANCE,
            ";" + INCOME + ";" + POVERTY + ";",
            "A;45;5;90"),
        above);
    RawBook merged =
        new RawBook()
            .sheet("1")
            .row("Xã", above, "", INSURANCE)
            .row("", INCOME, POVERTY, "")
            .row("A", 45, 5, 90)
            .merge("A1:A2")
            .merge("B1:C1")
            .merge("D1:D2");
    SheetAssessment sheet = SheetAssessment.of(merged.write(x("m.xlsx")));
    isUnjudged(sheet, above);
    assertThat(sheet.outcomes("15.1")).containsExactly("A MET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kết quả",
        "Thực hiện",
        "Số liệu",
        "Thu nhập",
        "10. Thu nhập",
        "Tiêu chí số 10: Thu nhập",
        "III. KINH TẾ VÀ TỔ CHỨC SẢN XUẤT",
        "Kết quả thực hiện các tiêu chí",
        "Nhóm tiêu chí kinh tế",
        "Tiêu chí 10",
        "Thực hiện năm 2020"
      })
  void figures_below_a_heading_of_their_group_count(String above) {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder, "Xã;" + above + ";" + INSURANCE, ";" + INCOME + ";", "A;45;90");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A MET");
    assertThat(sheet.exit()).isZero();
  }

  @Test
  void a_letterhead_right_above_headings_says_nothing_of_them() {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder,
            "UBND HUYỆN B;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "PHÒNG NÔNG NGHIỆP;;Độc lập - Tự do - Hạnh phúc",
            "BÁO CÁO;;Biểu số 01/NTM",
            HEADS,
            "A;45;5");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A MET");
    assertThat(sheet.outcomes("11")).containsExactly("A MET");
    assertThat(sheet.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Năm báo cáo;2018;2020",
        "Năm;2019;2020",
        "Kỳ báo cáo;31/12/2019;31/12/2020",
        "Loại số liệu;Kế hoạch;Thực hiện",
        "Loại số liệu;KH;TH",
        "Kỳ báo cáo;Quý IV;Năm 2020",
        "Năm số liệu;Năm 2019;Năm 2020"
      })
  void rows_whose_cell_says_another_year_or_a_plan_do_not_count(String column) {
    String[] parts = column.split(";", -1);
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder,
            "Xã;" + parts[0] + ";" + INCOME,
            "A;" + parts[1] + ";45",
            "B;" + parts[2] + ";45");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("B MET");
    assertThat(sheet.exit()).isEqualTo(2);
    assertThat(sheet.told()).contains(parts[1]);
  }

  @Test
  void a_unit_of_measure_in_a_column_of_its_own_is_that_of_the_row() {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder,
            "Xã;Đơn vị tính;" + INCOME,
            "A;nghìn đồng;45",
            "B;triệu đồng;45",
            "C;;45",
            "D;triệu đồng/tháng;45");
    assertThat(sheet.outcomes("10"))
        .as(sheet.told())
        .containsExactly("A UNDETERMINED", "B MET", "C MET", "D UNDETERMINED");
    assertThat(sheet.exit()).isEqualTo(2);
    assertThat(sheet.told()).contains("nghìn đồng");
  }

  @Test
  void a_unit_of_measure_at_the_end_is_that_of_the_rows_above_it() {
    SheetAssessment sheet =
        SheetAssessment.lines(folder, HEADS, "A;45;5", "", "Đơn vị tính: nghìn đồng;;");
    isUnjudged(sheet, "nghìn đồng");
    assertThat(sheet.outcomes("11")).containsExactly("A MET");
  }

  @Test
  void no_unit_is_named_by_a_number_or_by_a_heading() {
    SheetAssessment numbers =
        SheetAssessment.lines(
            folder,
            "STT;Xã;" + INCOME + ";Cột lạ;" + POVERTY,
            ";;(triệu đồng);(%);(%)",
            "1;2;3;4;5",
            "1;A;45;1;5");
    assertThat(numbers.outcomes("10")).as(numbers.told()).containsExactly("A MET");
    RawBook merged =
        new RawBook()
            .sheet("1")
            .row("Xã", INSURANCE, "", "", INCOME)
            .row("", "Tổng số", "Tham gia", "Tỷ lệ", "")
            .row("A", 1000, 900, 90, 45)
            .merge("A1:A2")
            .merge("B1:D1")
            .merge("E1:E2");
    SheetAssessment sheet = SheetAssessment.of(merged.write(x("h.xlsx")));
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A MET");
  }
}
