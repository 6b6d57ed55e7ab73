package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.RawBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of which it is not plain whose they are, and columns of which it is not plain what of. */
final class DoubtfulRowsSheetTest {

  private static final String INCOME = SheetAssessment.INCOME;
  private static final String POVERTY = SheetAssessment.POVERTY;
  private static final String INSURANCE = SheetAssessment.INSURANCE;

  @TempDir private Path folder;

  private SheetAssessment lines(String... lines) {
    return SheetAssessment.lines(folder, lines);
  }

  // ---- whose they are

  @ParameterizedTest
  @CsvSource({
    "Tân Lập – huyện Vũ Quang, Hương Khê",
    "Tân Lập (H. Vũ Quang), huyện Hương Khê",
    "'Tân Lập, thị xã Kỳ Anh', huyện Kỳ Anh",
    "Tân Lập huyện Vũ Quang, TP Vinh"
  })
  void a_name_that_contradicts_its_district_is_no_unit(String name, String district) {
    SheetAssessment sheet =
        lines("Xã;Huyện;" + INCOME, name + ";" + district + ";45", "B;Hương Khê;45");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("B MET");
    assertThat(sheet.told()).contains("Tên \"" + name + "\"", "cột ghi \"" + district + "\"");
    assertThat(sheet.exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Tân Lập – huyện Vũ Quang, Vũ Quang",
    "Tân Lập (H. Vũ Quang), huyện Vũ Quang",
    "'Tân Lập, TP. Vinh', Vinh",
    "Tân Lập - Hòa Bình, Vũ Quang",
    "Tân Lập - Vũ Quang, H. Vũ Quang"
  })
  void one_that_agrees_with_it_is(String name, String district) {
    SheetAssessment sheet = lines("Xã;Huyện;" + INCOME, name + ";" + district + ";45");
    assertThat(sheet.told()).doesNotContain("cột ghi");
    assertThat(sheet.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tân Lập - H. Vũ Quang",
        "Tân Lập – huyện Vũ Quang",
        "xã Tân Lập – Vũ Quang",
        "Tân Lập (huyện Vũ Quang)"
      })
  void a_district_behind_the_name_is_the_same_with_its_kind_or_without(String name) {
    SheetAssessment sheet = lines("Xã;" + INCOME, name + ";45", "Tân Lập - Vũ Quang;45");
    assertThat(sheet.told()).contains("Trùng đơn vị với dòng 2");
    assertThat(sheet.outcomes("10")).hasSize(1);
    SheetAssessment column =
        lines("Xã;Huyện;" + INCOME, name + ";;45", "Tân Lập;Vũ Quang;45", "Tân Lập;Can Lộc;45");
    assertThat(column.told()).contains("Trùng đơn vị với dòng 2");
    assertThat(column.outcomes("10")).hasSize(2);
  }

  @Test
  void a_unit_on_two_sheets_with_other_figures_is_told_so() {
    SheetAssessment sheet =
        SheetAssessment.of(
            new RawBook()
                .sheet("TC10")
                .row("Xã", INCOME)
                .row("A", 45)
                .sheet("TC11")
                .row("Xã", POVERTY)
                .row("A", 5)
                .write(folder.resolve("a.xlsx")));
    assertThat(sheet.told())
        .contains("ghi các chỉ tiêu khác nhau", "trên một trang")
        .doesNotContain("số liệu khác nhau");
    SheetAssessment same = lines("Xã;" + INCOME + ";" + POVERTY, "A;45;5", "A;45;6");
    assertThat(same.told()).contains("số liệu khác nhau").doesNotContain("chỉ tiêu khác nhau");
  }

  // ---- what of

  @Test
  void zeros_and_ones_under_numbers_of_criteria_are_no_figures() {
    SheetAssessment sheet = lines("Xã;10;11;15.1", "A;1;0;90", "B;0;1;91");
    assertThat(sheet.outcomes("10")).containsExactly("A UNDETERMINED", "B UNDETERMINED");
    assertThat(sheet.outcomes("11")).containsExactly("A UNDETERMINED", "B UNDETERMINED");
    assertThat(sheet.outcomes("15.1")).containsExactly("A MET", "B MET");
    assertThat(sheet.told().lines().filter(each -> each.contains("\"Nêu: 11\""))).hasSize(1);
    assertThat(sheet.told()).contains("\"Nêu: 10\"", "A (dòng 2, 2 ô)");
    assertThat(sheet.exit()).isEqualTo(2);
  }

  @Test
  void nor_are_words_for_them_nor_in_a_workbook_nor_with_the_option() {
    SheetAssessment words = lines("Xã;11", "A;Đ", "B;K.Đ", "C;x");
    assertThat(words.outcomes("11"))
        .containsExactly("A UNDETERMINED", "B UNDETERMINED", "C UNDETERMINED");
    assertThat(words.told().lines().filter(each -> each.contains("\"Nêu: 11\""))).hasSize(1);
    SheetAssessment book =
        SheetAssessment.of(
            new RawBook()
                .sheet("1")
                .row("Xã", 10, 11)
                .row("A", 1, 0)
                .row("B", 1, 0)
                .write(folder.resolve("a.xlsx")),
            "--fractions",
            "percent");
    assertThat(book.outcomes("11")).containsExactly("A UNDETERMINED", "B UNDETERMINED");
  }

  @Test
  void beside_other_figures_or_under_a_label_a_zero_is_one() {
    SheetAssessment mixed = lines("Xã;11", "A;0", "B;6,5");
    assertThat(mixed.outcomes("11")).as(mixed.told()).containsExactly("A MET", "B MET");
    SheetAssessment named = lines("Xã;" + POVERTY, "A;0", "B;0");
    assertThat(named.outcomes("11")).as(named.told()).containsExactly("A MET", "B MET");
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 250, 600})
  void what_settles_a_column_may_stand_far_below(int units) {
    List<String> lines = new ArrayList<>(List.of("Xã;11"));
    for (int i = 0; i < units; i++) {
      lines.add("A" + i + ";0");
    }
    SheetAssessment all = lines(lines.toArray(String[]::new));
    assertThat(all.outcomes("11")).hasSize(units).allMatch(each -> each.endsWith("UNDETERMINED"));
    lines.add("Z;6,5");
    SheetAssessment settled = lines(lines.toArray(String[]::new));
    assertThat(settled.outcomes("11")).hasSize(units + 1).allMatch(each -> each.endsWith(" MET"));
  }

  @Test
  void two_last_cells_that_may_be_one_number_are_told() {
    SheetAssessment sheet = lines("Xã,Huyện,10,15.1", "Tân Lập,Vũ Quang,40,9");
    assertThat(sheet.told()).contains("\"40,9\" = hai ô 40 và 9", "ngăn ô bằng dấu phẩy");
    assertThat(lines("Xã;Huyện;10;15.1", "Tân Lập;Vũ Quang;40;9").told()).doesNotContain("hai ô");
    assertThat(lines("Xã,Huyện,10,15.1", "Tân Lập,Vũ Quang,40,92").told()).doesNotContain("hai ô");
  }

  @Test
  void below_a_row_that_is_shifted_such_a_row_is_refused() {
    SheetAssessment sheet = lines("Xã,Huyện,10,15.1", "A,H,40,9,90", "B,H,40,9", "C,H,40.5,90.1");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("C NOT_MET");
    assertThat(sheet.told()).contains(":2:", ":3:", "\"40,9\" có thể là một số");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12/11", "12/11 km", "13/12", "101/100"})
  void a_part_is_not_greater_than_its_whole(String cell) {
    SheetAssessment sheet = lines("Xã;" + INSURANCE, "A;" + cell);
    assertThat(sheet.outcomes("15.1")).containsExactly("A UNDETERMINED");
    assertThat(sheet.told()).contains("\"" + cell + "\" nhiều hơn toàn bộ");
  }
}
