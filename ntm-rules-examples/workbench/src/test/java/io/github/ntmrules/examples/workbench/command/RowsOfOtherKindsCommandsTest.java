package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.RawBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows of villages among communes, of districts above them, and of statistics below them: none is
 * judged as a commune, and each is told. Names of communes are those of the register before July
 * 2025.
 */
class RowsOfOtherKindsCommandsTest {

  private static final String INCOME = "Thu nhập bình quân đầu người (triệu đồng/năm)";

  @TempDir private Path folder;

  private Result assess(String set, String... lines) throws IOException {
    Path file = Files.write(folder.resolve("a.csv"), List.of(lines));
    return NtmProcess.within(
        "assess", set, file, "--date", "31/12/2020", "--region", "BTB", "--format", "csv");
  }

  private Result communes(String lines) throws IOException {
    return assess(
        "qd1980-2016-xa", ("STT|Xã|" + INCOME + " / " + lines).replace('|', ';').split(" / ", -1));
  }

  private static String units(Result result) {
    return result
        .out()
        .lines()
        .skip(1)
        .map(each -> each.substring(0, each.indexOf(',')))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(","));
  }

  // ---- villages below communes

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1|Tân Lập|45 / 1.1|Thôn 1|30 / 1.2|Thôn 2|50 / 2|Hòa|40",
        "1|Tân Lập|45 / 1.1|Thôn Đông|30 / 1.2|Thôn Đoài|50 / 2|Hòa|40",
        "1|Tân Lập|45 / 1.1.|Bản Mới|30 / 1.2.|Bản Qua|50 / 2|Hòa|40",
        "1|Tân Lập|45 / 1,1|Ấp 3|30 / 2|Hòa|40",
        "1|Tân Lập|45 / 2|Hòa|40 / -|Thôn 3|20",
        "1|Tân Lập|45 / 2|Hòa|40 / +|Khu phố 2|20",
        "1|Tân Lập|45 / -|Buôn Ea Mới|20 / -|Xóm Ngoài|20 / 2|Hòa|40",
        "1|Tân Lập|45 / a|Tổ dân phố 3|20 / b|Tổ dân phố Đông|20 / 2|Hòa|40",
        "I|Tân Lập|45 / 1|Thôn 1|20 / 2|Thôn 2|20 / II|Hòa|40 / 1|Thôn 1|30",
        "1|Tân Lập|45 / |Thôn Đông|20 / 2|Hòa|40",
        "1|Tân Lập|45 / 2|Thôn Đông|20 / 3|Hòa|40",
        "1|Tân Lập|45 / 2|KDC số 4|20 / 3|Hòa|40",
        "1|Tân Lập|45 / 1.1|Làng Mới|20 / 1.2|Đông|20 / 2|Hòa|40",
        "1|Xã Tân Lập|45 / 1.1|Đông|20 / 2|Xã Hòa|40"
      })
  void villages_among_communes_are_told(String lines) throws IOException {
    Result result = communes(lines).exits(2);
    assertThat(units(result)).as(result.err()).matches("Hòa,Tân Lập|Xã Hòa,Xã Tân Lập");
    int row = 2;
    for (String line : lines.split(" / ", -1)) {
      if (!line.contains("Tân Lập") && !line.contains("Hòa")) {
        assertThat(result.err()).contains("a.csv:" + row + ":", line.split("\\|", -1)[1]);
      }
      row++;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1|Bản Qua|45 / 2|Bản Vược|40 / 3|Bản Lầu|30",
        "1.1|Bản Qua|45 / 1.2|Bản Vược|40 / 2.1|Bản Lầu|30",
        "-|Bản Qua|45 / -|Bản Vược|40 / -|Bản Lầu|30",
        "I|Bản Qua|45 / II|Bản Vược|40 / III|Bản Lầu|30",
        "a|Bản Qua|45 / b|Bản Vược|40 / c|Bản Lầu|30",
        "|Bản Qua|45 / |Bản Vược|40 / |Bản Lầu|30"
      })
  void communes_called_like_villages_are_communes(String lines) throws IOException {
    Result result = communes(lines).exits(0);
    assertThat(units(result)).isEqualTo("Bản Lầu,Bản Qua,Bản Vược");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Làng Giàng", "Buôn Đôn", "Sóc Hà", "Plei Kần", "Đội Bình", "Xóm Củi"})
  void so_are_others(String name) throws IOException {
    Result result = communes("1|" + name + "|45 / 2|Hòa|40").exits(0);
    assertThat(units(result).split(",", -1)).containsExactlyInAnyOrder("Hòa", name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1|Bát Xát|45 / 1.1|Bản Qua|40 / 1.2|Quang Kim|41",
        "1|Bát Xát|45 / +|Quang Kim|40 / +|Bản Qua|41"
      })
  void where_it_is_not_plain_which_rows_are_communes_none_is_judged(String lines)
      throws IOException {
    Result result = communes(lines).exits(2);
    assertThat(units(result)).as(result.err()).isEmpty();
    assertThat(result.err()).contains("a.csv:2:", "a.csv:3:", "a.csv:4:", "Bát Xát", "Quang Kim");
  }

  // ---- districts above communes

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I|Vũ Quang|39 / 1|Tân Lập|41 / 2|Hòa|30 / II|Hương Khê|38 / 1|Đức Lĩnh|41",
        "A|Vũ Quang|39 / 1|Tân Lập|41 / 2|Hòa|30 / B|Hương Khê|38 / 1|Đức Lĩnh|41",
        "I.|Vũ Quang|39 / 1.|Tân Lập|41 / 2.|Hòa|30 / VIII.|Hương Khê|38 / 3.|Đức Lĩnh|41",
        "I|Vũ Quang|39 / I.1|Tân Lập|41 / I.2|Hòa|30 / II|Hương Khê|38 / II.1|Đức Lĩnh|41",
        "1|Huyện Vũ Quang|39 / 1.1|Tân Lập|41 / 1.2|Hòa|30 / 2|Huyện Hương Khê|38 / 2.1|Đức"
            + " Lĩnh|41",
        "1|Vũ Quang| / 1.1|Tân Lập|41 / 1.2|Hòa|30 / 2|Hương Khê| / 2.1|Đức Lĩnh|41",
        "I|Vũ Quang| / 1|Tân Lập|41 / 2|Hòa|30 / II|Hương Khê|38 / 1|Đức Lĩnh|41"
      })
  void districts_that_are_numbered_above_are_groups(String lines) throws IOException {
    Result result = communes(lines).exits(0);
    assertThat(units(result)).as(result.err()).isEqualTo("Hòa,Tân Lập,Đức Lĩnh");
    assertThat(result.err()).contains("Vũ Quang", "Hương Khê", "dòng 2 (", "dòng 5 (");
  }

  @Test
  void communes_of_kind_words_below_a_name_are_the_communes() throws IOException {
    Result result = communes("1|Vũ Quang|39 / 1.1|Xã Tân Lập|41 / 1.2|Xã Hòa|30").exits(0);
    assertThat(units(result)).isEqualTo("Xã Hòa,Xã Tân Lập");
    assertThat(result.err()).contains("dòng 2 (", "Vũ Quang");
  }

  @Test
  void a_last_group_has_nothing_below_it() throws IOException {
    Result result = communes("1|Tân Lập|41 / 2|Hòa|30 / II|Hương Khê|38").exits(0);
    assertThat(units(result)).isEqualTo("Hòa,Tân Lập");
    assertThat(result.err()).contains("dòng 4 (", "Hương Khê");
  }

  @Test
  void parts_of_a_commune_that_are_called_communes_too_are_not_plain() throws IOException {
    Result result = communes("1|Xã Tân Lập|41 / 1.1|Xã Tân|30 / 1.2|Xã Lập|38").exits(2);
    assertThat(units(result)).isEmpty();
    assertThat(result.err()).contains("a.csv:2:", "a.csv:3:", "a.csv:4:");
  }

  @Test
  void communes_above_villages_are_groups() throws IOException {
    String hedge = "Hàng rào cây xanh hoặc hàng rào khác được phủ cây xanh (%)";
    Result result =
        assess(
            "ha-tinh-2014-kdc",
            "STT;Thôn;" + hedge,
            "I;Xã Tân Lập;70",
            "1;Thôn 1;72",
            "2;Thôn 2;60",
            "II;Xã Hòa;60",
            "1;Thôn Đông;72");
    assertThat(units(result)).isEqualTo("Thôn 1,Thôn 2,Thôn Đông");
    assertThat(result.err()).contains("dòng 2 (", "Xã Tân Lập", "dòng 5 (", "Xã Hòa");
    Result bare =
        assess("ha-tinh-2014-kdc", "Thôn;" + hedge, "Thôn 1;72", "Xã Hòa;60", "Thôn Đông;72")
            .exits(2);
    assertThat(units(bare)).isEqualTo("Thôn 1,Thôn Đông");
    assertThat(bare.err()).contains("a.csv:3:", "\"Xã Hòa\"");
  }

  @ParameterizedTest
  @CsvSource({"Xã Tân Lập", "Thị trấn Vũ Quang", "Phường Nam Hà", "Thôn 1", "Tỉnh Hà Tĩnh"})
  void what_is_no_district_is_told_though_the_heading_names_districts(String other)
      throws IOException {
    String heading = "Hệ thống thủy lợi liên xã đồng bộ với quy hoạch";
    Path file =
        Files.write(
            folder.resolve("a.csv"),
            List.of("STT;Huyện;" + heading, "1;Vũ Quang;đạt", "2;" + other + ";đạt"));
    Result result =
        NtmProcess.within(
                "assess", "qd320-2022-huyen", file, "--date", "31/12/2024", "--format", "csv")
            .exits(2);
    assertThat(units(result)).as(result.err()).isEqualTo("Vũ Quang");
    assertThat(result.err()).contains("a.csv:3:", "\"" + other + "\"");
  }

  // ---- statistics

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cao nhất",
        "CAO NHẤT",
        "Thấp nhất:",
        "Lớn nhất",
        "Nhỏ nhất (min)",
        "Max",
        "Min",
        "Trung vị",
        "Độ lệch chuẩn",
        "Median",
        "Xã ĐBKK",
        "Xã nghèo",
        "Đạt",
        "Chưa đạt",
        "Không đạt chuẩn",
        "Đạt chuẩn NTM",
        "Vượt chỉ tiêu",
        "Mục tiêu 2020",
        "Mục tiêu đến năm 2020",
        "Ước năm 2020",
        "Ước thực hiện 2020",
        "Chênh lệch",
        "Xếp hạng",
        "Hệ số",
        "Đơn vị tính",
        "ĐVT",
        "Đối chiếu",
        "Kế hoạch 2020",
        "Năm 2019",
        "Vùng đồng bào dân tộc",
        "Vùng BTB"
      })
  void statistics_are_no_communes(String name) throws IOException {
    for (String number : List.of("", "4")) {
      Result result =
          communes(
                  "1|Cao Lộc|45 / 2|Đạt Hiếu|40 / 3|Đơn Dương|30 / 4|Chỉ Đạo|30 / "
                      + number
                      + "|"
                      + name
                      + "|45 / 5|Biên Giới|41")
              .exits(0);
      assertThat(units(result)).isEqualTo("Biên Giới,Cao Lộc,Chỉ Đạo,Đơn Dương,Đạt Hiếu");
      assertThat(result.err()).contains("dòng 6 (");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cao Nhất", "Max", "Thấp Nhất", "Trung Vị", "Vùng Btb", "Miền Núi"})
  void neither_do_they_head_a_column_of_a_commune(String name) throws IOException {
    Result result =
        assess(
            "qd1980-2016-xa",
            "TT;Tiêu chí;Cao Lộc;" + name + ";Hòa",
            "10;" + INCOME + ";45;30;30",
            "15.1;Tỷ lệ người dân tham gia bảo hiểm y tế;85;84;99");
    assertThat(units(result)).isEqualTo("Cao Lộc,Hòa");
    assertThat(result.err()).contains(name);
  }

  // ---- what is told of headings and of units on several sheets

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thu nhập bình quân đầu người/tháng (triệu đồng)",
        "Thu nhập bình quân đầu người 6 tháng đầu năm (triệu đồng)",
        "Một thứ không ai biết"
      })
  void the_one_heading_that_is_not_understood_is_told(String heading) throws IOException {
    for (String figure : List.of("3,5", "45", "20,5")) {
      Result result =
          assess("qd1980-2016-xa", "Xã;" + heading, "Tân Lập;" + figure, "Hòa;" + figure).exits(2);
      assertThat(result.err()).contains("a.csv:1:", "\"" + heading + "\"");
      assertThat(result.err()).doesNotContain("Hãy thêm cột");
    }
  }

  @Test
  void a_unit_on_two_sheets_is_told_with_both() {
    Path book =
        new RawBook()
            .sheet("Huyện A")
            .row("Xã", "10")
            .row("Tân Lập", 35)
            .sheet("Huyện B")
            .row("Xã", "10")
            .row("Tân Lập", 41)
            .sheet("Huyện C")
            .row("Xã", "10")
            .row("Tân Lập", 42)
            .write(folder.resolve("a.xlsx"));
    Result result =
        NtmProcess.within(
                "assess", "qd1980-2016-xa", book, "--date", "31/12/2020", "--region", "BTB")
            .exits(2);
    assertThat(result.err())
        .contains("dòng 2 ở trang đầu", "dòng Huyện B!2", "a.xlsx:2:Huyện C!2:");
  }
}
