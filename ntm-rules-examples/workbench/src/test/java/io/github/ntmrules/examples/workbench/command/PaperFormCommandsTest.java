package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.RawBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The paper form as a newcomer filled it in, and what stands above tables: units of measure, plans
 * and results, codes that are numbers, headings over two rows, forms of other units. Levels of
 * qd1980-2016-xa in Tây Nguyên on 31 December 2020: income from 41, health insurance from 85.
 */
class PaperFormCommandsTest {

  private static final String SET = "qd1980-2016-xa";
  private static final String INCOME = "Thu nhập bình quân đầu người";
  private static final String INSURANCE = "Tỷ lệ người dân tham gia bảo hiểm y tế";

  @TempDir private Path folder;

  private Path text(String... lines) throws IOException {
    return Files.write(folder.resolve("a.csv"), List.of(lines));
  }

  private static Result assess(String set, Path file) {
    return NtmProcess.within(
        "assess",
        set,
        file,
        "--date",
        set.equals(SET) ? "31/12/2020" : "31/12/2024",
        "--province",
        "Kon Tum",
        "--region",
        "TN",
        "--format",
        "csv");
  }

  private static Result assess(Path file) {
    return assess(SET, file);
  }

  private static List<String> outcomes(Result result, String code) {
    Pattern row =
        Pattern.compile(
            "([^,]*),.*,qd[^,]*,[A-Z_]+,[^,]*,[A-Z_]+," + Pattern.quote(code) + ",([A-Z_]+),.*");
    List<String> outcomes = new ArrayList<>();
    for (String line : result.lines()) {
      Matcher one = row.matcher(line);
      if (one.matches()) {
        outcomes.add(one.group(1) + " " + one.group(2));
      }
    }
    return outcomes;
  }

  // ---- the column of units of measure

  @ParameterizedTest
  @CsvSource({
    "ĐVT,nghìn đồng",
    "Đơn vị tính,đồng",
    "Đơn vị,tỷ đồng",
    "Đơn vị tính (ĐVT),1.000 đồng",
    "Don vi tinh,ngàn đồng/tháng",
    "ĐVT,triệu đồng/hộ",
    "ĐVT,%",
    ",nghìn đồng"
  })
  void income_in_another_unit_of_measure_does_not_count(String head, String unit)
      throws IOException {
    Result result =
        assess(
            text(
                "TT;Tiêu chí;" + (head == null ? "" : head) + ";Xã A;Xã B",
                "10;" + INCOME + ";" + unit + ";45;3000",
                "15.1;" + INSURANCE + ";%;85;84"));
    assertThat(outcomes(result, "10"))
        .as(result.err())
        .containsExactly("Xã A UNDETERMINED", "Xã B UNDETERMINED");
    assertThat(outcomes(result, "15.1")).containsExactly("Xã A MET", "Xã B NOT_MET");
    result.exits(2);
    assertThat(result.err()).contains("a.csv:2:", "\"" + unit + "\"", "Xã A (dòng 1, 1 ô)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ha", "‰", "triệu đồng", "hộ", "Người", "%/năm"})
  void neither_does_a_share_in_another(String unit) throws IOException {
    Result result =
        assess(
            text(
                "TT;Tiêu chí;ĐVT;Xã A;Xã B",
                "10;" + INCOME + ";tr.đ;45;30",
                "15.1;" + INSURANCE + ";" + unit + ";85;84"));
    assertThat(outcomes(result, "15.1"))
        .as(result.err())
        .containsExactly("Xã A UNDETERMINED", "Xã B UNDETERMINED");
    result.exits(2);
    assertThat(result.err()).contains("a.csv:3:", "\"" + unit + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "triệu đồng,%",
    "Tr.đồng/người/năm,Tỷ lệ %",
    "(triệu đồng/năm),(%)",
    "Triệu đồng/người,phần trăm",
    "'',''"
  })
  void the_same_unit_in_other_words_changes_nothing(String money, String share) throws IOException {
    Result result =
        assess(
            text(
                "TT;Tiêu chí;ĐVT;Xã A;Xã B",
                "10;" + INCOME + ";" + money + ";45;30",
                "15.1;" + INSURANCE + ";" + share + ";85;84"));
    result.exits(0);
    assertThat(outcomes(result, "10")).containsExactly("Xã A MET", "Xã B NOT_MET");
    assertThat(outcomes(result, "15.1")).containsExactly("Xã A MET", "Xã B NOT_MET");
  }

  @Test
  void a_cell_that_names_its_own_unit_counts() throws IOException {
    Result result =
        assess(
            text(
                "Đơn vị tính: ‰;;;;",
                "TT;Tiêu chí;ĐVT;Xã A;Xã B",
                "10;" + INCOME + ";nghìn đồng;45 triệu;30000 nghìn đồng",
                "15.1;" + INSURANCE + ";;85%;84 %"));
    assertThat(outcomes(result.exits(0), "10")).containsExactly("Xã A MET", "Xã B NOT_MET");
    assertThat(outcomes(result, "15.1")).containsExactly("Xã A MET", "Xã B NOT_MET");
    assertThat(result.err()).contains("\"30000 nghìn đồng\" = 30");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "trạm", "người"})
  void a_number_of_something_is_neither_yes_nor_no(String unit) throws IOException {
    String clinic = ";Xã đạt tiêu chí quốc gia về y tế;";
    Result result =
        assess(
            text(
                "TT;Tiêu chí;ĐVT;Xã A;Xã B;Xã C",
                "15.1;" + INSURANCE + ";%;85;84;90",
                "15.2" + clinic + unit + ";1;Đạt;0"));
    assertThat(outcomes(result, "15.2"))
        .as(result.err())
        .containsExactly("Xã A UNDETERMINED", "Xã B MET", "Xã C UNDETERMINED");
    result.exits(2);
    Result words =
        assess(
            text(
                "TT;Tiêu chí;ĐVT;Xã A;Xã B;Xã C",
                "15.1;" + INSURANCE + ";%;85;84;90",
                "15.2" + clinic + "Đạt/Không đạt;1;Đạt;0"));
    assertThat(outcomes(words.exits(0), "15.2"))
        .containsExactly("Xã A MET", "Xã B MET", "Xã C NOT_MET");
  }

  // ---- a line of the unit of measure above a table

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đơn vị tính: nghìn đồng",
        "ĐVT: đồng",
        "(Đơn vị tính: 1.000 đ)",
        "Đơn vị: tỷ đồng",
        "Don vi tinh : nghin dong",
        "Biểu 3. Số liệu các xã (ĐVT: nghìn đồng)",
        "Đơn vị: %",
        "ĐVT: %, nghìn đồng",
        "Đơn vị tính nghìn đồng/tháng"
      })
  void a_line_above_speaks_of_money_that_names_no_unit(String line) throws IOException {
    Path file = text(line + ";;", "Xã;" + INCOME + ";" + INSURANCE + " (%)", "An Phú;45;85");
    Result result = assess(file).exits(2);
    assertThat(outcomes(result, "10")).as(result.err()).containsExactly("An Phú UNDETERMINED");
    assertThat(outcomes(result, "15.1")).containsExactly("An Phú MET");
    assertThat(result.err()).contains("B2", "An Phú (dòng 3, 1 ô)");

    Result own =
        assess(
            text(
                line + ";;",
                "Xã;" + INCOME + " (triệu đồng/năm);" + INSURANCE + " (%)",
                "An Phú;45;85"));
    assertThat(outcomes(own.exits(0), "10")).containsExactly("An Phú MET");

    Result across =
        assess(
            text(line + ";;", "Tiêu chí;Xã A;Xã B", INCOME + ";45;30", INSURANCE + " (%);85;84"));
    assertThat(outcomes(across.exits(2), "10"))
        .as(across.err())
        .containsExactly("Xã A UNDETERMINED", "Xã B UNDETERMINED");
    assertThat(outcomes(across, "15.1")).containsExactly("Xã A MET", "Xã B NOT_MET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đơn vị tính: triệu đồng",
        "ĐVT: triệu đồng/người/năm; %",
        "Đơn vị: UBND huyện Đắk Tô",
        "Đơn vị: Xã An Phú",
        "Đơn vị báo cáo: phòng Nông nghiệp"
      })
  void one_that_says_the_same_or_is_none_changes_nothing(String line) throws IOException {
    Result result =
        assess(text(line + ";;", "Xã;" + INCOME + ";" + INSURANCE, "An Phú;45;85")).exits(0);
    assertThat(outcomes(result, "10")).containsExactly("An Phú MET");
    assertThat(outcomes(result, "15.1")).containsExactly("An Phú MET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Đơn vị tính: ‰", "ĐVT: người", "ĐVT: nghìn người", "Đơn vị tính: hộ"})
  void a_share_that_does_not_say_percent_is_not_one_of_something_else(String line)
      throws IOException {
    Result result =
        assess(text(line + ";;", "Xã;" + INCOME + " (triệu đồng/năm);" + INSURANCE, "A;45;85"))
            .exits(2);
    assertThat(outcomes(result, "15.1")).as(result.err()).containsExactly("A UNDETERMINED");
    assertThat(outcomes(result, "10")).containsExactly("A MET");
  }

  @Test
  void label_and_unit_stand_in_two_cells_or_below_the_headings() throws IOException {
    Result apart =
        assess(text(";Đơn vị tính:;nghìn đồng", "Xã;Huyện;" + INCOME, "An Phú;Đắk Tô;45")).exits(2);
    assertThat(outcomes(apart, "10")).containsExactly("An Phú UNDETERMINED");
    Result below = assess(text("Xã;" + INCOME, "ĐVT: nghìn đồng;", "An Phú;45")).exits(2);
    assertThat(outcomes(below, "10")).containsExactly("An Phú UNDETERMINED");
    Path book =
        new RawBook()
            .sheet("1")
            .row("BÁO CÁO", "", "")
            .row("", "", "Đơn vị tính: nghìn đồng")
            .row("TT", "Tên xã", INCOME)
            .row(1, "An Phú", 45)
            .merge("A1:C1")
            .write(folder.resolve("a.xlsx"));
    assertThat(outcomes(assess(book).exits(2), "10")).containsExactly("An Phú UNDETERMINED");
    Result foot = assess(text("Xã;" + INCOME, "An Phú;45", "Đơn vị tính: nghìn đồng;"));
    assertThat(foot.exits(2).err()).contains("a.csv:3:", "\"nghìn đồng\"");
  }

  // ---- columns that are no units

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kế hoạch 2020;Thực hiện 2020;Tỷ lệ %",
        "Năm 2019;Năm 2020;So sánh",
        "KH;TH;Ghi chú",
        "Điểm tối đa;Điểm;Đánh giá",
        "Kết quả;Tự đánh giá;Thẩm định",
        "KẾ HOẠCH;THỰC HIỆN;TỶ LỆ",
        "Xã tự đánh giá;Huyện thẩm định;Ghi chú",
        "2019;2020;Tăng/giảm",
        "Mức đạt được;Hiện trạng;Lộ trình",
        "Quý I;Quý II;Lũy kế"
      })
  void plans_and_results_are_no_communes(String columns) throws IOException {
    Path file =
        text(
            "Xã Đắk Hà;;;;",
            "TT;Tiêu chí;" + columns,
            "10;" + INCOME + ";45;30;110",
            "15.1;" + INSURANCE + ";85;84;99");
    Result result = assess(file).exits(2);
    assertThat(result.out().lines()).as(result.out() + result.err()).hasSizeLessThan(2);
    assertThat(result.err())
        .contains("\"" + columns.split(";", -1)[0] + "\"", "\"Xã Đắk Hà\"")
        .hasLineCount(result.err().split("\n", -1).length - 1);
  }

  @Test
  void the_name_of_the_sheet_is_offered() {
    Path book =
        new RawBook()
            .sheet("Đắk Hà")
            .row("TT", "Tiêu chí", "ĐVT", "Kế hoạch", "Thực hiện")
            .row("10", INCOME, "triệu đồng", 41, 45)
            .row("15.1", INSURANCE, "%", 85, 90)
            .write(folder.resolve("mot-xa.xlsx"));
    Result result = assess(book).exits(2);
    assertThat(outcomes(result, "10")).isEmpty();
    assertThat(result.err()).contains("\"Thực hiện\"", "\"Đắk Hà\"");
  }

  @ParameterizedTest
  @CsvSource({
    "Kế hoạch,Thực hiện,true",
    "KH 2020,TH 2020,true",
    "Mục tiêu,Kết quả thực hiện,true",
    "Kế hoạch 2021,Hiện trạng,true",
    "Năm 2019,Năm 2020,true",
    "Tự đánh giá,Thẩm định,false",
    "Thực hiện 2019,Thực hiện 2020,true",
    "Số lượng,Tỷ lệ %,false"
  })
  void below_the_name_of_a_commune_its_one_result_counts(String one, String other, boolean plain) {
    Path book =
        new RawBook()
            .sheet("1")
            .row("TT", "Tiêu chí", "Xã A", "", "Xã B", "")
            .row("", "", one, other, one, other)
            .row("10", INCOME, 30, 45, 45, 30)
            .row("15.1", INSURANCE, 84, 85, 86, 84)
            .merge("A1:A2")
            .merge("B1:B2")
            .merge("C1:D1")
            .merge("E1:F1")
            .write(folder.resolve("a.xlsx"));
    Result result = assess(book);
    if (plain) {
      assertThat(outcomes(result.exits(0), "10"))
          .as(result.err())
          .containsExactly("Xã A MET", "Xã B NOT_MET");
      assertThat(result.err()).contains(one, other);
    } else {
      assertThat(outcomes(result.exits(2), "10")).as(result.err()).isEmpty();
      assertThat(result.err()).contains("\"Xã A\"", "\"Xã B\"", one, other);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kế hoạch;;Thực hiện;", "KH 2020;KH 2020;TH 2020;TH 2020"})
  void nor_do_plans_that_stand_over_the_names(String over) throws IOException {
    Result result =
        assess(
            text(
                "Tiêu chí;" + over,
                ";Xã A;Xã B;Xã A;Xã B",
                INCOME + ";30;45;45;30",
                INSURANCE + ";84;85;85;84"));
    assertThat(outcomes(result.exits(0), "10")).containsExactly("Xã A MET", "Xã B NOT_MET");
    assertThat(result.err()).contains(over.split(";", -1)[0]);
    Result only =
        assess(
            text("Tiêu chí;Kế hoạch 2021;", ";Xã A;Xã B", INCOME + ";30;45", INSURANCE + ";84;85"));
    assertThat(outcomes(only.exits(2), "10")).isEmpty();
    assertThat(only.err()).contains("\"Xã A\"", "\"Kế hoạch 2021\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tiêu chí", "Nội dung", "Tên chỉ tiêu", ""})
  void the_heading_of_what_is_asked_may_stand_beside_plans_and_results(String head)
      throws IOException {
    Result result =
        assess(
            text(
                ";Xã A;;Xã B;",
                head + ";Kế hoạch;Thực hiện;Kế hoạch;Thực hiện",
                INCOME + ";30;45;45;30",
                INSURANCE + ";84;85;85;84"));
    assertThat(outcomes(result.exits(0), "10"))
        .as(result.err())
        .containsExactly("Xã A MET", "Xã B NOT_MET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Các Sơn;Kỳ Sơn;Quý Lộc",
        "Mã Đà;Tăng Tiến;Năm Căn",
        "TT. Đắk Hà;X. Ia Der;P. Quyết Thắng",
        "XÃ AN PHÚ;TỰ LẬP;ĐẮK RƠ NGA",
        "1. Tân Lập;2. Y Tý;3. Ea H'leo",
        "A;B;C"
      })
  void names_that_begin_like_other_words_are_names(String names) throws IOException {
    Result result =
        assess(
            text(
                "TT;Tiêu chí;" + names,
                "10;" + INCOME + ";45;30;60",
                "15.1;" + INSURANCE + ";85;84;99"));
    String[] each = names.split(";", -1);
    assertThat(outcomes(result.exits(0), "10"))
        .containsExactly(each[0] + " MET", each[1] + " NOT_MET", each[2] + " MET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xã an phú;xã kế an", "xã còn lại;xã đạt chuẩn"})
  void names_without_capitals_are_asked_for(String names) throws IOException {
    Result result =
        assess(
            text(
                "TT;Tiêu chí;" + names, "10;" + INCOME + ";45;30", "15.1;" + INSURANCE + ";85;84"));
    assertThat(outcomes(result.exits(2), "10")).isEmpty();
    assertThat(result.err()).contains("viết hoa", "\"" + names.split(";", -1)[0] + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UBND HUYỆN ĐẮK TÔ", "ỦY BAN NHÂN DÂN XÃ", "NÔNG THÔN MỚI 2020"})
  void a_title_over_the_columns_is_no_unit(String title) throws IOException {
    Result result =
        assess(
            text(
                ";;" + title + ";;",
                "TT;Tiêu chí;Kế hoạch;Thực hiện;Ghi chú",
                "10;" + INCOME + ";30;45;",
                "15.1;" + INSURANCE + ";84;85;"));
    assertThat(outcomes(result.exits(2), "10")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kế hoạch 2020", "Ghi chú", "Xã phấn đấu", "kết quả rà soát", "Xã A (KH)", "TH"})
  void beside_communes_other_columns_are_none(String column) throws IOException {
    Result result =
        assess(
            text(
                "TT;Tiêu chí;Kế An;Năm Căn;" + column,
                "10;" + INCOME + ";45;30;60",
                "15.1;" + INSURANCE + ";85;84;99"));
    assertThat(outcomes(result, "10"))
        .as(result.err())
        .containsExactly("Kế An MET", "Năm Căn NOT_MET");
    assertThat(result.err()).contains(column);
  }

  // ---- codes that are numbers

  @ParameterizedTest
  @ValueSource(strings = {"Mã", "Tiêu chí", "TT", "STT tiêu chí", "Mã số"})
  void codes_are_read_that_are_numbers(String head) throws IOException {
    Path book =
        new RawBook()
            .sheet("1")
            .row(head, "Xã A", "Xã B")
            .row(10, 45, 30)
            .row(15.1, 85, 84)
            .row(15.2, "Đạt", "Không đạt")
            .write(folder.resolve("a.xlsx"));
    Result result = assess(book).exits(0);
    assertThat(outcomes(result, "10")).containsExactly("Xã A MET", "Xã B NOT_MET");
    assertThat(outcomes(result, "15.1")).containsExactly("Xã A MET", "Xã B NOT_MET");
    assertThat(outcomes(result, "15.2")).containsExactly("Xã A MET", "Xã B NOT_MET");

    Result commas = assess(text(head + ";Xã A;Xã B", "15,1;85;84", "15,2.;Đạt;KĐ")).exits(0);
    assertThat(outcomes(commas, "15.1")).containsExactly("Xã A MET", "Xã B NOT_MET");
    assertThat(outcomes(commas, "15.2")).containsExactly("Xã A MET", "Xã B NOT_MET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mã", "TT", "STT tiêu chí"})
  void words_beside_a_code_must_speak_of_the_same(String head) throws IOException {
    Path book =
        new RawBook()
            .sheet("1")
            .row(head, "Nội dung", "Xã A", "Xã B")
            .row(10, "Thu nhập bình quân", 45, 30)
            .row(15.1, "Bảo hiểm y tế", 85, 84)
            .row(11, "Hộ có nhà kiên cố", 3, 50)
            .write(folder.resolve("a.xlsx"));
    Result result = assess(book).exits(2);
    assertThat(outcomes(result, "15.1"))
        .as(result.err())
        .containsExactly("Xã A MET", "Xã B NOT_MET");
    assertThat(outcomes(result, "11")).containsExactly("Xã A UNDETERMINED", "Xã B UNDETERMINED");
    assertThat(result.err()).contains("\"Hộ có nhà kiên cố\"");
  }

  @Test
  void so_must_words_before_it() throws IOException {
    Result result =
        assess(
            text(
                "Tiêu chí;Mã;Xã A;Xã B",
                "Thu nhập;10;45;30",
                "Y tế;15.1;85;84",
                "Nhà ở dân cư;11;3;50",
                "II;15.2;Đạt;KĐ"));
    assertThat(outcomes(result.exits(2), "10")).containsExactly("Xã A MET", "Xã B NOT_MET");
    assertThat(outcomes(result, "15.1")).containsExactly("Xã A MET", "Xã B NOT_MET");
    assertThat(outcomes(result, "15.2")).containsExactly("Xã A MET", "Xã B NOT_MET");
    assertThat(outcomes(result, "11")).containsExactly("Xã A UNDETERMINED", "Xã B UNDETERMINED");
    assertThat(result.err()).contains("\"11 Nhà ở dân cư\"");
  }

  @Test
  void a_number_that_may_be_two_codes_is_neither_unless_words_settle_it() {
    String set = "qd318-2022-xa";
    String food = "17.10";
    Path bare =
        new RawBook()
            .sheet("1")
            .row("Mã", "Xã A", "Xã B")
            .row(15.1, 95, 10)
            .row(17.1, 50, 10)
            .row(17.3, "Đạt", "Đạt")
            .write(folder.resolve("a.xlsx"));
    Result result = assess(set, bare).exits(2);
    assertThat(result.out()).doesNotContain(",50,false,");
    assertThat(result.err()).contains("a.xlsx:3:", "17.1", food);
    assertThat(outcomes(result, "15.1")).containsExactly("Xã A MET", "Xã B NOT_MET");

    Path heads =
        new RawBook()
            .sheet("1")
            .row("Tên xã", 15.1, 17.1)
            .row("Xã A", 95, 50)
            .write(folder.resolve("b.xlsx"));
    Result across = assess(set, heads).exits(2);
    assertThat(across.out()).doesNotContain(",50,false,");
    assertThat(across.err()).contains("b.xlsx:1:", "17.1", food);

    String label = "Tỷ lệ hộ và cơ sở sản xuất, kinh doanh thực phẩm tuân thủ an toàn thực phẩm";
    Path words =
        new RawBook()
            .sheet("1")
            .row("Mã", "Nội dung", "Xã A")
            .row(15.1, INSURANCE, 95)
            .row(17.1, label, 50)
            .write(folder.resolve("c.xlsx"));
    Result settled = assess(set, words).exits(0);
    assertThat(outcomes(settled, food)).as(settled.err()).containsExactly("Xã A NOT_MET");

    // Where people wrote a text, it is what they wrote.
    Path texts =
        new RawBook()
            .sheet("1")
            .row("Mã", "Xã A")
            .row("15.1", 95)
            .row(food, 50)
            .write(folder.resolve("d.xlsx"));
    assertThat(outcomes(assess(set, texts).exits(0), food)).containsExactly("Xã A NOT_MET");
  }

  @Test
  void figures_beside_nothing_or_a_day_are_told() throws IOException {
    Result nothing =
        assess(text("Tiêu chí;Xã A;Xã B", "10;45;30", "15.1;85;84", ";99;98")).exits(2);
    assertThat(nothing.err()).contains("a.csv:4:");
    Path day =
        new RawBook()
            .sheet("1")
            .row("Mã", "Xã A")
            .row("10", 45)
            .row("15.2", "Đạt")
            .row(RawBook.styled(RawBook.DAY, "44211"), 85)
            .write(folder.resolve("a.xlsx"));
    assertThat(assess(day).exits(2).err()).contains("a.xlsx:4:");
  }

  // ---- headings over two rows

  @ParameterizedTest
  @ValueSource(strings = {"Các xã", "Kết quả các xã", "Tên xã", "Đơn vị", "Xã, thị trấn"})
  void a_heading_over_the_names_is_no_unit(String over) throws IOException {
    Result csv =
        assess(
            text(
                "TT;Tiêu chí;ĐVT;" + over + ";",
                ";;;An Phú;Kế An",
                "1;2;3;4;5",
                "10;" + INCOME + ";triệu đồng;45;30",
                "15.1;" + INSURANCE + ";%;85;84"));
    csv.exits(0);
    assertThat(outcomes(csv, "10")).containsExactly("An Phú MET", "Kế An NOT_MET");
    assertThat(csv.err()).contains("tên ở dòng 2: 2 đơn vị");
    Path book =
        new RawBook()
            .sheet("1")
            .row("BIỂU TỔNG HỢP", "", "", "", "")
            .row("TT", "Nội dung tiêu chí", "ĐVT", over, "")
            .row("", "", "", "An Phú", "Kế An")
            .row("10", INCOME, "triệu đồng", 45, 30)
            .row("15.1", INSURANCE, "%", 85, 84)
            .merge("A1:E1")
            .merge("A2:A3")
            .merge("B2:B3")
            .merge("C2:C3")
            .merge("D2:E2")
            .write(folder.resolve("a.xlsx"));
    Result merged = assess(book).exits(0);
    assertThat(outcomes(merged, "10")).containsExactly("An Phú MET", "Kế An NOT_MET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tiêu chí", "Huyện", ""})
  void districts_stand_over_communes(String head) throws IOException {
    Path book =
        new RawBook()
            .sheet("1")
            .row(head, "Huyện Đắk Tô", "", "Huyện Ngọc Hồi")
            .row(head.isEmpty() ? "Tiêu chí" : "", "Tân Cảnh", "Diên Bình", "Tân Cảnh")
            .row(INCOME, 45, 30, 41)
            .row(INSURANCE, 85, 84, 90)
            .merge("B1:C1")
            .write(folder.resolve("a.xlsx"));
    Result result = assess(book).exits(0);
    assertThat(outcomes(result, "10"))
        .as(result.err())
        .containsExactly("Tân Cảnh MET", "Diên Bình NOT_MET", "Tân Cảnh MET");
    assertThat(result.out()).contains("Tân Cảnh,,Huyện Đắk Tô,", "Tân Cảnh,,Huyện Ngọc Hồi,");
  }

  @Test
  void a_row_of_districts_may_stand_before_that_of_names() throws IOException {
    Result result =
        assess(
            text(
                "Huyện;Đắk Tô;Ngọc Hồi",
                "Tên xã;Tân Cảnh;Bờ Y",
                INCOME + ";45;30",
                INSURANCE + ";85;84"));
    assertThat(outcomes(result.exits(0), "10")).containsExactly("Tân Cảnh MET", "Bờ Y NOT_MET");
    assertThat(result.out()).contains("Tân Cảnh,,Đắk Tô,", "Bờ Y,,Ngọc Hồi,");
  }

  // ---- forms of other units

  @ParameterizedTest
  @CsvSource({
    "qd318-2022-xa,qd320-2022-huyen",
    "qd318-2022-xa,qd321-2022-tinh",
    "ha-tinh-2014-kdc,qd318-2022-xa",
    "ha-tinh-2014-kdc,qd320-2022-huyen",
    "qd320-2022-huyen,qd318-2022-xa",
    "qd321-2022-tinh,qd318-2022-xa",
    "qd320-2022-huyen,ha-tinh-2014-kdc",
    "ha-tinh-2014-kdc,qd321-2022-tinh"
  })
  void a_form_of_other_units_is_refused_in_one_sentence(String form, String set)
      throws IOException {
    for (String ending : List.of("csv", "xlsx")) {
      Path empty = folder.resolve(form + "." + ending);
      Path file = empty;
      NtmProcess.within("template", form, "-o", empty).exits(0);
      if (ending.equals("csv")) {
        List<String> lines = new ArrayList<>(Files.readAllLines(empty));
        lines.removeIf(line -> line.isBlank());
        int width = lines.get(0).split(";", -1).length;
        lines.add("An Phú" + ";".repeat(width - 2) + ";x");
        file = Files.write(folder.resolve("filled.csv"), lines);
      }
      Result result = assess(set, file).exits(2);
      assertThat(result.err()).containsPattern("Tệp này là của|biểu của bộ tiêu chí khác");
      assertThat(result.err().lines()).hasSize(2);
      assertThat(result.out()).doesNotContain("An Phú");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tên xã;15.1;10", "Xã;health_insurance_coverage;10", "Thôn;15.1;15.2"})
  void so_is_one_of_codes_or_of_names_across(String heads) throws IOException {
    for (String name : List.of("An Phú", "Xã An Phú")) {
      Result result = assess("qd320-2022-huyen", text(heads, name + ";85;45")).exits(2);
      assertThat(result.err()).contains("Tệp này là của");
    }
    Result across =
        assess(
            "qd320-2022-huyen",
            text("Tiêu chí;Xã A;Xã B", INCOME + ";45;30", INSURANCE + ";85;84"));
    assertThat(across.exits(2).err()).contains("Tệp này là của xã (\"Xã A\")");
  }
}
