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

/** Headings above headings, or below: plans, years, and which of two columns is the result. */
class PlanHeadingsTest {

  @TempDir private Path folder;

  private static void isNoResult(SheetAssessment sheet) {
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A UNDETERMINED");
    assertThat(sheet.outcomes("11")).containsExactly("A UNDETERMINED");
    assertThat(sheet.exit()).isEqualTo(2);
    assertThat(sheet.told()).contains("kế hoạch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kế hoạch 2021",
        "Chỉ tiêu giao",
        "Mục tiêu",
        "Kế hoạch",
        "KH 2021",
        "KẾ HOẠCH NĂM 2021",
        "Chỉ tiêu kế hoạch năm 2020",
        "Mục tiêu đến năm 2025",
        "Kế hoạch tỉnh giao",
        "Phấn đấu năm 2021",
        "Dự kiến năm 2021",
        "Ước thực hiện 2020",
        "Đăng ký năm 2021"
      })
  void a_plan_over_figures_is_no_result(String group) {
    isNoResult(
        SheetAssessment.lines(folder, "Xã;" + group + ";", ";" + INCOME + ";" + POVERTY, "A;45;5"));
    RawBook merged =
        new RawBook()
            .sheet("1")
            .row("BIỂU TỔNG HỢP")
            .row("STT", "Xã", "Vùng", group, "")
            .row("", "", "", INCOME, POVERTY)
            .row(1, "A", "TN", 45, 5)
            .merge("A2:A3")
            .merge("B2:B3")
            .merge("C2:C3")
            .merge("D2:E2");
    isNoResult(SheetAssessment.of(merged.write(folder.resolve("m.xlsx"))));
  }

  @Test
  void a_sheet_that_is_a_plan_is_no_result() {
    RawBook named = new RawBook().sheet("Kế hoạch 2021").row("Xã", INCOME, POVERTY).row("A", 45, 5);
    isNoResult(SheetAssessment.of(named.write(folder.resolve("n.xlsx"))));
    isNoResult(
        SheetAssessment.lines(
            folder, "KẾ HOẠCH NÔNG THÔN MỚI NĂM 2021;;", "Xã;" + INCOME + ";" + POVERTY, "A;45;5"));
    isNoResult(
        SheetAssessment.lines(
            folder, "Chỉ tiêu giao năm 2021;;", ";;", "Xã;" + INCOME + ";" + POVERTY, "A;45;5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2020",
        "(Kèm theo Kế hoạch số 12/KH-UBND ngày 5/1/2021)",
        "Kế hoạch số 12/KH-UBND",
        "BÁO CÁO THỰC HIỆN CHỈ TIÊU NÔNG THÔN MỚI"
      })
  void a_title_that_speaks_of_a_plan_is_none(String title) {
    SheetAssessment sheet =
        SheetAssessment.lines(folder, title + ";;", "Xã;" + INCOME + ";" + POVERTY, "A;45;5");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A MET");
    assertThat(sheet.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Kế hoạch 2020,Thực hiện 2020",
    "KH,TH",
    "Chỉ tiêu,Kết quả",
    "Kế hoạch năm,Thực hiện",
    "Mục tiêu,Kết quả thực hiện năm 2020",
    "Kế hoạch giao,Đã thực hiện"
  })
  void the_result_beside_a_plan_counts(String plan, String result) {
    SheetAssessment below =
        SheetAssessment.lines(
            folder,
            "Xã;" + INCOME + ";;" + POVERTY + ";",
            ";" + plan + ";" + result + ";" + plan + ";" + result,
            "A;45;40;5;8",
            "B;40;45;8;5");
    assertThat(below.outcomes("10")).as(below.told()).containsExactly("A NOT_MET", "B MET");
    assertThat(below.outcomes("11")).containsExactly("A NOT_MET", "B MET");
    assertThat(below.told()).contains(plan);
    SheetAssessment above =
        SheetAssessment.lines(
            folder,
            "Xã;" + plan + ";;" + result + ";",
            ";" + INCOME + ";" + POVERTY + ";" + INCOME + ";" + POVERTY,
            "A;45;5;40;8",
            "B;40;8;45;5");
    assertThat(above.outcomes("10")).as(above.told()).containsExactly("A NOT_MET", "B MET");
    assertThat(above.outcomes("11")).containsExactly("A NOT_MET", "B MET");
    assertThat(above.told()).contains(plan);
    RawBook book =
        new RawBook()
            .sheet("1")
            .row("Xã", INCOME, "", "", HEALTH)
            .row("", plan, result, "Tỷ lệ (%)", "")
            .row("A", 45, 40, 88.9, "Đ")
            .row("B", 40, 45, 112.5, "KĐ")
            .merge("A1:A2")
            .merge("B1:D1")
            .merge("E1:E2");
    SheetAssessment merged = SheetAssessment.of(book.write(folder.resolve("m.xlsx")));
    assertThat(merged.outcomes("10")).as(merged.told()).containsExactly("A NOT_MET", "B MET");
    assertThat(merged.outcomes("15.2")).containsExactly("A MET", "B NOT_MET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tỷ lệ (%)", "TH/KH (%)", "So với KH (%)", "Đạt (%)", "% thực hiện"})
  void how_much_of_a_plan_is_reached_is_no_share(String third) {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder,
            "Xã;" + POVERTY + ";;",
            ";Kế hoạch;Thực hiện;" + third,
            "A;8;7,5;6,5",
            "B;6;5;8");
    assertThat(sheet.outcomes("11")).as(sheet.told()).containsExactly("A NOT_MET", "B MET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KH/TH", "Kế hoạch/Thực hiện", "Số liệu khác"})
  void a_heading_of_both_is_not_read(String both) {
    SheetAssessment sheet = SheetAssessment.lines(folder, "Xã;" + INCOME, ";" + both, "A;45/40");
    assertThat(sheet.outcomes("10"))
        .as(sheet.told())
        .isIn(java.util.List.of(), java.util.List.of("A UNDETERMINED"));
    assertThat(sheet.exit()).isEqualTo(2);
  }

  @Test
  void of_two_years_that_of_the_day_counts() {
    String[] heads = {"Xã;Ngày;" + INCOME + ";;" + INSURANCE, ";;Năm 2019;Năm 2020;"};
    SheetAssessment dated =
        SheetAssessment.lines(folder, heads[0], heads[1], "A;31/12/2020;45;40;85");
    assertThat(dated.outcomes("10")).as(dated.told()).containsExactly("A NOT_MET");
    assertThat(dated.outcomes("15.1")).containsExactly("A MET");
    SheetAssessment earlier =
        SheetAssessment.lines(folder, heads[0], heads[1], "A;31/12/2019;45;40;85");
    assertThat(earlier.outcomes("10")).as(earlier.told()).containsExactly("A MET");
    SheetAssessment neither =
        SheetAssessment.lines(folder, heads[0], heads[1], "A;31/12/2018;45;40;85");
    assertThat(neither.outcomes("10")).as(neither.told()).containsExactly("A UNDETERMINED");
    assertThat(neither.exit()).isEqualTo(2);
    assertThat(neither.told()).contains("A (dòng 3, 1 ô)");
    SheetAssessment above =
        SheetAssessment.lines(
            folder,
            "Xã;Thực hiện 2019;;Thực hiện 2020;",
            ";" + INCOME + ";" + POVERTY + ";" + INCOME + ";" + POVERTY,
            "A;45;5;40;8");
    assertThat(above.outcomes("10")).as(above.told()).containsExactly("A NOT_MET");
    assertThat(above.outcomes("11")).containsExactly("A NOT_MET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Năm 2018", "Thực hiện 2018", "Kết quả năm 2022", "2018"})
  void figures_of_another_year_do_not_count(String year) {
    SheetAssessment sheet =
        SheetAssessment.lines(folder, "Xã;" + year + ";", ";" + INCOME + ";" + POVERTY, "A;45;5");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A UNDETERMINED");
    assertThat(sheet.exit()).isEqualTo(2);
  }

  @Test
  void a_result_under_its_year_is_read() {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder, "Xã;Thực hiện năm 2020;", ";" + INCOME + ";" + POVERTY, "A;45;5");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A MET");
    assertThat(sheet.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Thu nhập bình quân đầu người,Thu nhập bình quân đầu người",
    "income_per_capita,Thu nhập bình quân đầu người",
    "Thu nhập bình quân đầu người,10",
    "Thu nhập bình quân đầu người (triệu đồng/năm),Thu nhap binh quan dau nguoi"
  })
  void of_two_columns_that_differ_none_counts(String one, String other) {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder,
            "Xã;" + one + ";" + POVERTY + ";" + other,
            "A;45;5;40",
            "B;45;5;45",
            "C;45,0;5;45",
            "D;40;5;khoảng 45");
    assertThat(sheet.outcomes("10"))
        .as(sheet.told())
        .containsExactly("A UNDETERMINED", "B MET", "C MET", "D UNDETERMINED");
    assertThat(sheet.outcomes("11")).containsExactly("A MET", "B MET", "C MET", "D MET");
    assertThat(sheet.exit()).isEqualTo(2);
    assertThat(sheet.told()).contains("A (dòng 2, 1 ô)", "B2", "D2", "\"45\"", "\"40\"");
  }

  @Test
  void two_days_that_differ_are_no_day() {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder,
            "Xã;Ngày;Ngày báo cáo;" + INCOME,
            "A;31/12/2020;31/12/2018;40",
            "B;31/12/2020;2020-12-31;41");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("B MET");
    assertThat(sheet.exit()).isEqualTo(2);
  }
}
