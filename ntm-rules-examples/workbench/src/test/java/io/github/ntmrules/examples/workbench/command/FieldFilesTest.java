package io.github.ntmrules.examples.workbench.command;

import static io.github.ntmrules.examples.workbench.RawBook.formula;
import static io.github.ntmrules.examples.workbench.RawBook.styled;
import static io.github.ntmrules.examples.workbench.RawBook.xml;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.RawBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files as people make them, each with others of its kind. Levels of qd1980-2016-xa on 31 December
 * 2020, read in the decree: income from 41 in Tây Nguyên and from 36 in the Northern midlands and
 * North Central; health insurance from 85; multidimensional poverty at most 7 in Tây Nguyên and 12
 * in the Northern midlands.
 */
class FieldFilesTest {

  private static final String SET = "qd1980-2016-xa";
  private static final String LATER = "qd318-2022-xa";
  private static final int LAST_OF_2020 = 44196;

  @TempDir Path folder;

  /** A file of the folder of field files. */
  private Path field(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RawBook.class.getResourceAsStream("field/" + name))) {
      Path file = folder.resolve(name);
      Files.write(file, in.readAllBytes());
      return file;
    }
  }

  private Path text(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private Path book(String name, RawBook book) {
    return book.write(folder.resolve(name));
  }

  private static Result assess(String set, Path file, Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("assess", set, file, "--format", "csv"));
    arguments.addAll(Arrays.asList(options));
    return NtmProcess.within(arguments.toArray());
  }

  /** The outcome of an indicator for each unit, in order: {@code Xã A MET}. */
  private static List<String> outcomes(Result result, String code) {
    // Set, its outcome, criterion, its outcome, indicator, its outcome.
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

  private static Result read(Path file, String code, String... expected) {
    Result result = assess(SET, file);
    assertThat(outcomes(result, code)).as(result.err()).containsExactly(expected);
    return result;
  }

  // ---- an officer's own sheet

  @Test
  void an_officers_sheet_is_read_cell_by_cell() throws IOException {
    Result result = assess(LATER, field("can-bo-dien.xlsx"), "--date", "31/12/2024");

    result.exits(ExitCode.BAD_INPUT);
    assertThat(outcomes(result, "2.1"))
        .containsExactly("Xã Minh Hưng MET", "Thanh Lương MET", "Lộc Hiệp MET");
    // What is read where the meaning is plain, and how it was understood.
    assertThat(result.out())
        .contains(
            "commune_roads_paved,100,", "village_roads_hardened,92.5,", "income_per_capita,61.5,");
    assertThat(outcomes(result, "15.2"))
        .containsExactly("Xã Minh Hưng MET", "Thanh Lương NOT_MET", "Lộc Hiệp MET");
    assertThat(result.err())
        .contains(
            "tiêu đề ở dòng 1–2, 3 dòng đơn vị (dòng 3–5)",
            "dòng 6 (tổng, bình quân: Tổng cộng / Bình quân)",
            "Cột không cần đọc: Ghi chú",
            "J3 \"12/12 km\" = 100",
            "U3 \"7/7\" = 100",
            "AC3 \"61,5 triệu\" = 61,5",
            "O3 \"Đ\" = đạt",
            "O4 \"KĐ\" = không đạt",
            "AS4 \"chưa\" = không đạt",
            "W4 \"Đạt chuẩn\" = đạt",
            "AA5 \"không\" = 0",
            "E5 \"Năm 2024\" = 31/12/2024",
            "định dạng phần trăm, lấy số hiện ra (như K3: 92,5%)")
        // What is not plain is told, with its place, and costs the cell.
        .contains(":5:AC5:", ":5:AG5:", ":5:BX5:", ":5:BY5:", "Lộc Hiệp (dòng 5, 4 ô)");
  }

  @Test
  void words_of_offices_are_understood_if_they_mean_one_thing() throws IOException {
    Path file =
        text(
            "loi-van.csv",
            "Xã;Vùng;Ngày;income_per_capita;health_insurance_coverage;commune_health_standard;"
                + "temporary_or_dilapidated_houses",
            "A;TN;31.12.2020;41,5 triệu đồng/người/năm;9/10 hộ;đã đạt;không còn",
            "B;TN;31/12/20;40 tr.đ;84%;k đạt;0 nhà",
            "C;TN;ngày 31 tháng 12 năm 2020;41.000.000 đồng;90% (9/10);Chưa đạt chuẩn;Không",
            "D;TN;31/12/2020;khoảng 50;gần 90;K;vài",
            "E;TN;31/12/2020;3,5 triệu/tháng;10/9;7/7;12/2020");

    Result result =
        read(file, "10", "A MET", "B NOT_MET", "C MET", "D UNDETERMINED", "E UNDETERMINED");

    assertThat(outcomes(result.exits(ExitCode.BAD_INPUT), "15.1"))
        .containsExactly("A MET", "B NOT_MET", "C MET", "D UNDETERMINED", "E UNDETERMINED");
    assertThat(outcomes(result, "15.2"))
        .containsExactly("A MET", "B NOT_MET", "C NOT_MET", "D UNDETERMINED", "E UNDETERMINED");
    assertThat(result.err())
        .contains("D (dòng 5, 4 ô)", "E (dòng 6, 4 ô)", "8 lỗi", "\"9/10 hộ\" = 90");
  }

  // ---- where the headings are

  @Test
  void headings_are_found_below_titles_and_over_two_rows() throws IOException {
    assertThat(assess(LATER, field("tieu_de.xlsx")).exits(0).err())
        .contains("trang \"Số liệu\", tiêu đề ở dòng 2, 1 dòng đơn vị (dòng 3)");
    Result two = assess(LATER, field("hai_dong.xlsx")).exits(0);
    assertThat(two.err()).contains("tiêu đề ở dòng 2, 1 dòng đơn vị (dòng 3)");
    assertThat(outcomes(two, "15.1")).containsExactly("A MET");
    assertThat(read(field("X14-dong-tieu-de.xlsx"), "10", "Xã A MET").exits(0).err())
        .contains("tiêu đề ở dòng 4");
  }

  @Test
  void headings_of_other_forms_are_found() throws IOException {
    Path merged =
        book(
            "gop.xlsx",
            new RawBook()
                .sheet("Bìa")
                .row("BÁO CÁO NĂM 2020")
                .sheet("Biểu")
                .row("UBND TỈNH KON TUM")
                .skip(2)
                .row("STT", "Tên xã", "Vùng", "Ngày báo cáo", "Kinh tế", "", "Y tế")
                .row(
                    "",
                    "",
                    "",
                    "",
                    "Thu nhập bình quân đầu người",
                    "Tỷ lệ hộ nghèo đa chiều",
                    "Tỷ lệ người dân tham gia bảo hiểm y tế (%)")
                .row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)")
                .row(1, "Đăk Năng", "Tây Nguyên", "31/12/2020", 40.9, 6.5, 85)
                .merge("A1:G1")
                .merge("A4:A5")
                .merge("B4:B5")
                .merge("C4:C5")
                .merge("D4:D5")
                .merge("E4:F4"));
    assertThat(read(merged, "10", "Đăk Năng NOT_MET").exits(0).err())
        .contains("tiêu đề ở dòng 4–5", "không đọc: \"Bìa\"", "dòng 6 (số thứ tự cột)");

    Path units =
        text(
            "don-vi.csv",
            "PHỤ LỤC;;;;",
            "xã, thị trấn;huyện, thị xã;vùng;thời điểm;Chỉ tiêu 15.1",
            ";;;;(%)",
            "A;H;TN;31/12/2020;84,9");
    assertThat(read(units, "15.1", "A NOT_MET").exits(0).err())
        .contains("\"Chỉ tiêu 15.1\" = Người dân tham gia bảo hiểm y tế (%)");

    Path codes =
        text("ma.csv", "Tỉnh Kon Tum", "", "TT;XÃ;VÙNG;NGÀY;TC 10;15.1", "1;A;TN;31/12/2020;41;85");
    assertThat(outcomes(assess(SET, codes).exits(0), "10")).containsExactly("A MET");
    read(codes, "15.1", "A MET");

    Path words =
        text(
            "loi.csv",
            "Đơn vị hành chính;Vùng;Ngày;Tiêu chí số 10;15.1 Bảo hiểm y tế (%);11. Nhà ở",
            "A;TN;31/12/2020;41;85;1");
    Result worded = read(words, "15.1", "A MET").exits(ExitCode.BAD_INPUT);
    assertThat(outcomes(worded, "10")).containsExactly("A MET");
    assertThat(outcomes(worded, "11")).containsExactly("A UNDETERMINED");

    Path bare =
        text("khong-dau.csv", "Xa;Vung;Ngay;Thu nhap binh quan dau nguoi", "A;TN;31/12/2020;40");
    read(bare, "10", "A NOT_MET").exits(0);
  }

  @Test
  void a_heading_over_two_columns_is_not_that_of_each() throws IOException {
    Path file =
        book(
            "so-ho.xlsx",
            new RawBook()
                .sheet("Xa")
                .row("Xã", "Vùng", "Ngày", "Tỷ lệ hộ nghèo đa chiều", "")
                .row("", "", "", "Số hộ", "Tỷ lệ (%)")
                .row("A", "TN", "31/12/2020", 5, 7.5)
                .merge("A1:A2")
                .merge("B1:B2")
                .merge("C1:C2")
                .merge("D1:E1"));
    Result result = read(file, "11", "A NOT_MET");
    assertThat(result.exits(ExitCode.BAD_INPUT).err()).contains("Số hộ");
    Path one =
        book(
            "mot-dong.xlsx",
            new RawBook()
                .sheet("Xa")
                .row("Xã", "Vùng", "Ngày", "Tỷ lệ hộ nghèo đa chiều", "")
                .row("A", "TN", "31/12/2020", 5, 7.5)
                .merge("D1:E1"));
    assertThat(read(one, "11", "A UNDETERMINED").exits(ExitCode.BAD_INPUT).err())
        .contains("nằm trên nhiều cột");
  }

  @Test
  void the_form_of_paper_is_read() throws IOException {
    Result doc = assess(LATER, field("doc.xlsx")).exits(0);
    assertThat(outcomes(doc, "15.1")).containsExactly("Minh Hạc MET", "Xuân Sơn NOT_MET");
    assertThat(doc.err()).contains("đơn vị theo cột, tên ở dòng 1: 2 đơn vị");

    Path csv =
        text(
            "doc.csv",
            "BIỂU ĐÁNH GIÁ;;;;;",
            "TT;Tiêu chí;Đơn vị tính;Xã A;Xã B;Bình quân",
            "I;Thông tin;;;;",
            ";Vùng;;TN;TN;",
            ";Ngày;;31/12/2020;31/12/2020;",
            "10;Thu nhập bình quân đầu người;triệu đồng;41;40,5;40,75",
            "15.1;Nội dung về bảo hiểm;%;85;84;",
            "11;Hộ có nhà kiên cố;%;1;1;",
            ";Người lập biểu;;;;");
    Result across = read(csv, "10", "Xã A MET", "Xã B NOT_MET").exits(ExitCode.BAD_INPUT);
    // The number of a row is not a code, where its words speak of something else.
    read(csv, "11", "Xã A UNDETERMINED", "Xã B UNDETERMINED");
    assertThat(across.err()).contains("Không hiểu tiêu đề \"Hộ có nhà kiên cố\"");
    read(csv, "15.1", "Xã A MET", "Xã B NOT_MET");
    assertThat(across.err())
        .contains("tên ở dòng 2", "F2 (tổng, bình quân: Bình quân)", "\"Nội dung về bảo hiểm\"");

    Path named =
        book(
            "ten.xlsx",
            new RawBook()
                .sheet("1")
                .row("Tên xã", "A", "B")
                .row("Ngày", styled(RawBook.DAY, "44196"), "")
                .row("Vùng", "TN", "TN")
                .row("income_per_capita", 41, 39)
                .row("health_insurance_coverage", styled(RawBook.PERCENT, "0.85"), "nhiều")
                .merge("B2:C2"));
    assertThat(outcomes(assess(SET, named).exits(ExitCode.BAD_INPUT), "10"))
        .containsExactly("A MET", "B NOT_MET");
    assertThat(read(named, "15.1", "A MET", "B UNDETERMINED").err()).contains("ten.xlsx:5:C5:");

    String date = "31/12/2020";
    Path dated = text("ngang.csv", "Nội dung;Xã A;Xã B", "Tây Nguyên;;", "10;41;40", "15.1;85;84");
    assertThat(outcomes(assess(SET, dated, "--date", date, "--region", "TN"), "10"))
        .containsExactly("Xã A MET", "Xã B NOT_MET");
  }

  // ---- numbers

  @Test
  void a_cell_means_the_percentage_that_it_shows() throws IOException {
    Result plain = assess(LATER, field("phan_tram.xlsx")).exits(0);
    assertThat(outcomes(plain, "15.1")).containsExactly("A MET");
    assertThat(plain.out()).contains("health_insurance_coverage,95,", "commune_roads_paved,100,");
    Result computed = read(field("X05-phan-tram-cong-thuc.xlsx"), "11", "Xã Mẫu NOT_MET").exits(0);
    assertThat(computed.err()).contains("E2 hiện 26,71%, lưu 26,7139479905437%");

    Object[] cells = {
      styled(RawBook.PERCENT, "0.85"),
      styled(RawBook.PERCENT_00, "0.84999999999999998"),
      formula(RawBook.PERCENT_00, "17/20", "0.85"),
      styled(RawBook.QUOTED_PERCENT, "85"),
      formula(RawBook.PERCENT, "1-0.1501", "0.8499"),
      styled(RawBook.PERCENT, "1.2"),
    };
    RawBook book = new RawBook().sheet("1").row("Xã", "Vùng", "Ngày", "health_insurance_coverage");
    for (int i = 0; i < cells.length; i++) {
      book.row("X" + i, "TN", styled(RawBook.DAY, "44196"), cells[i]);
    }
    read(
            book("phan-tram.xlsx", book),
            "15.1",
            "X0 MET",
            "X1 MET",
            "X2 MET",
            "X3 MET",
            "X4 UNDETERMINED",
            "X5 UNDETERMINED")
        .exits(ExitCode.BAD_INPUT);

    Path income =
        book(
            "thu-nhap.xlsx",
            new RawBook()
                .sheet("1")
                .row("Xã", "Vùng", "Ngày", "income_per_capita")
                .row("A", "TN", "31/12/2020", styled(RawBook.PERCENT, "0.5")));
    assertThat(read(income, "10", "A UNDETERMINED").exits(ExitCode.BAD_INPUT).err())
        .contains("\"%\" không phải đơn vị của số liệu này (triệu đồng/năm)");
  }

  @Test
  void a_share_that_may_be_a_fraction_of_one_does_not_decide() throws IOException {
    Path fractions = field("X06-phan-cua-mot.csv");
    Result asked = read(fractions, "15.1", "Xã Một UNDETERMINED", "Xã Hai UNDETERMINED");
    assertThat(asked.exits(ExitCode.BAD_INPUT).err())
        .contains(
            "\"0,18\" có thể là 18%",
            "hoặc 0,18%", "--fractions fraction nếu", "--fractions percent nếu");
    Result one = assess(SET, fractions, "--fractions", "of-one").exits(0);
    assertThat(outcomes(one, "15.1")).containsExactly("Xã Một MET", "Xã Hai MET");
    assertThat(outcomes(one, "11")).containsExactly("Xã Một NOT_MET", "Xã Hai NOT_MET");
    Result asIs = assess(SET, fractions, "--fractions", "as-is").exits(0);
    assertThat(outcomes(asIs, "11")).containsExactly("Xã Một MET", "Xã Hai MET");
    assertThat(outcomes(asIs, "15.1")).containsExactly("Xã Một NOT_MET", "Xã Hai NOT_MET");

    Result among = assess(LATER, field("tinh-va-ty-le.csv")).exits(ExitCode.BAD_INPUT);
    assertThat(outcomes(among, "15.1").subList(0, 3))
        .containsExactly("Xã A UNDETERMINED", "B MET", "C MET");
    assertThat(among.err()).contains("\"0,95\" không quá 1 trong cột");

    // Nothing is open where figures between 1 and 10 stand beside, with a sign, and with 0.
    String heads = "Xã;Vùng;Ngày;multidimensional_poverty_rate";
    Path usual = text("1.csv", heads, "A;TN;31/12/2020;0,8", "B;TN;31/12/2020;7,5");
    read(usual, "11", "A MET", "B NOT_MET").exits(0);
    Path signs = text("2.csv", heads, "A;TN;31/12/2020;0,8%", "B;TN;31/12/2020;0");
    read(signs, "11", "A MET", "B MET").exits(0);
    Path bounds = text("3.csv", heads, "A;TN;31/12/2020;<1", "B;TN;31/12/2020;từ 0,2 đến 0,3");
    read(bounds, "11", "A UNDETERMINED", "B UNDETERMINED").exits(ExitCode.BAD_INPUT);
    Path workbook =
        book(
            "4.xlsx",
            new RawBook()
                .sheet("1")
                .row("Xã", "Vùng", "Ngày", "health_insurance_coverage")
                .row("A", "TN", "31/12/2020", 1)
                .row("B", "TN", "31/12/2020", 0.9));
    read(workbook, "15.1", "A UNDETERMINED", "B UNDETERMINED").exits(ExitCode.BAD_INPUT);
  }

  @Test
  void a_late_row_may_settle_how_a_column_is_meant() throws IOException {
    List<String> lines = new ArrayList<>(List.of("Xã;Vùng;Ngày;multidimensional_poverty_rate"));
    for (int i = 0; i < 400; i++) {
      lines.add("X" + i + ";TN;31/12/2020;0,5");
    }
    assertThat(outcomes(assess(SET, text("a.csv", lines.toArray(String[]::new))), "11"))
        .hasSize(400)
        .allMatch(each -> each.endsWith("UNDETERMINED"));
    lines.add("Y;TN;31/12/2020;8");
    assertThat(outcomes(assess(SET, text("b.csv", lines.toArray(String[]::new))).exits(0), "11"))
        .hasSize(401)
        .endsWith("X399 MET", "Y NOT_MET");
  }

  @Test
  void quotients_are_taken_alike_and_never_rounded_to_a_verdict() throws IOException {
    assertThat(outcomes(assess(SET, field("X07-ty-le-tinh.xlsx")).exits(0), "11"))
        .hasSize(20)
        .startsWith("X0 MET", "X1 MET")
        .contains("X8 NOT_MET");
    Path many = field("C05-nhieu.csv");
    read(many, "10", "Xã A NOT_MET", "Xã B NOT_MET").exits(0);
    // Where the level is 36, a number that is rounded to 36 is told and decides nothing.
    Path midlands = folder.resolve("mien-nui.csv");
    Files.writeString(midlands, Files.readString(many).replace(";TN;", ";TDMNPB;"));
    assertThat(read(midlands, "10", "Xã A UNDETERMINED", "Xã B NOT_MET").err())
        .contains("35,99999999999999 ≈ 36");

    String[] numbers = {
      "35.99999999999999", "36.00000000000001", "36.5000000", "36.12345678901234"
    };
    String[] expected = {"X0 UNDETERMINED", "X1 UNDETERMINED", "X2 MET", "X3 MET"};
    RawBook book = new RawBook().sheet("1").row("Xã", "Vùng", "Ngày", "income_per_capita");
    StringBuilder json = new StringBuilder("[");
    List<String> csv = new ArrayList<>(List.of("Xã;Vùng;Ngày;income_per_capita"));
    for (int i = 0; i < numbers.length; i++) {
      book.row("X" + i, "TDMNPB", "31/12/2020", xml("", "<v>" + numbers[i] + "</v>"));
      csv.add("X" + i + ";TDMNPB;31/12/2020;" + numbers[i]);
      json.append(i == 0 ? "" : ",")
          .append("{\"name\":\"X" + i + "\",\"region\":\"TDMNPB\",\"date\":\"2020-12-31\",")
          .append("\"income_per_capita\":" + numbers[i] + "}");
    }
    read(book("thuong.xlsx", book), "10", expected).exits(0);
    read(text("thuong.csv", csv.toArray(String[]::new)), "10", expected).exits(0);
    read(text("thuong.json", json + "]"), "10", expected).exits(0);
  }

  @Test
  void formulas_are_what_they_gave() throws IOException {
    read(field("X09-cong-thuc-rong.xlsx"), "11", "Xã Mẫu UNDETERMINED", "Xã Hai MET").exits(0);
    Path file =
        book(
            "cong-thuc.xlsx",
            new RawBook()
                .sheet("1")
                .row("Xã", "Vùng", "Ngày", "multidimensional_poverty_rate")
                .row("A", "TN", "31/12/2020", xml("t=\"str\"", "<f>IF(1,\"\")</f><v></v>"))
                .row("B", "TN", "31/12/2020", xml("t=\"str\"", "<f>\" \"</f><v> </v>"))
                .row("C", "TN", "31/12/2020", xml("t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>"))
                .row("D", "TN", "31/12/2020", xml("t=\"str\"", "<f>\"5,5\"</f><v>5,5</v>"))
                .row("E", "TN", "31/12/2020", xml("", "<f>A9</f>"))
                .row("G", "TN", "31/12/2020", formula(0, "3+3", "6")));
    Result result =
        read(
            file,
            "11",
            "A UNDETERMINED",
            "B UNDETERMINED",
            "C UNDETERMINED",
            "D MET",
            "E UNDETERMINED",
            "G MET");
    assertThat(result.exits(ExitCode.BAD_INPUT).err())
        .contains(":4:D4:", "#DIV/0!", ":6:D6:", "2 lỗi");
  }

  // ---- workbooks

  @Test
  void days_are_those_of_the_workbook() throws IOException {
    Result old = assess("qd491-2009-xa", field("X01-ngay-1904.xlsx")).exits(0);
    assertThat(old.out()).contains(",2015-12-31,");
    read(field("X04-ngay-iso.xlsx"), "10", "Xã Mẫu MET", "Xã Hai NOT_MET").exits(0);
    String[] heads = {"Xã", "Vùng", "Ngày", "income_per_capita"};
    int[] serials = {LAST_OF_2020 - 1462, LAST_OF_2020};
    for (int i = 0; i < 2; i++) {
      RawBook book = i == 0 ? new RawBook().from1904() : new RawBook();
      Path file =
          book(
              i + ".xlsx",
              book.sheet("1")
                  .row((Object[]) heads)
                  .row("A", "TN", styled(RawBook.DAY, serials[i] + ""), 41)
                  .row("B", "TN", styled(RawBook.DAY, serials[i] + ".75"), 41)
                  .row("C", "TN", xml("t=\"d\"", "<v>2020-12-31T00:00:00</v>"), 41)
                  .row("D", "TN", xml("t=\"d\"", "<v>2020-12-31T07:00:00.000Z</v>"), 40));
      Result result = read(file, "10", "A MET", "B MET", "C MET", "D NOT_MET").exits(0);
      assertThat(result.out()).contains(",2020-12-31,").doesNotContain(",2024-", ",2016-");
    }
  }

  @Test
  void hidden_rows_are_read_and_told() throws IOException {
    assertThat(
            read(field("X12-an-dong.xlsx"), "10", "Xã A MET", "Xã B (ẩn) NOT_MET", "Xã C MET")
                .exits(0)
                .err())
        .contains(
            "Dòng hoặc cột ẩn hay bị lọc vẫn được đọc: cột \"income_per_capita\" (E1); dòng 3");
    Path file =
        book(
            "an.xlsx",
            new RawBook()
                .sheet("Cũ", "hidden")
                .row("Xã", "Vùng", "Ngày", "income_per_capita")
                .row("Z", "TN", "31/12/2019", 1)
                .sheet("Ẩn hẳn", "veryHidden")
                .row("Xã", "Ngày")
                .row("Y", "31/12/2019")
                .sheet("Mới")
                .hiddenRow("name", "region", "date", "income_per_capita")
                .row("Tên xã", "Vùng", "Ngày", "Thu nhập")
                .hiddenRow("A", "TN", "31/12/2020", 41)
                .row("B", "TN", "31/12/2020", 40)
                .hiddenRow("C", "TN", "31/12/2020", 42));
    assertThat(read(file, "10", "A MET", "B NOT_MET", "C MET").exits(0).err())
        .contains("vẫn được đọc: dòng 3; dòng 5");
  }

  @Test
  void all_sheets_with_headings_are_read() throws IOException {
    Result cases = NtmProcess.within("test", SET, field("X13-ca-hai-trang.xlsx"));
    assertThat(cases.exits(ExitCode.FALLS_SHORT).err())
        .contains("trang \"Xa\"", "trang \"Ca2\", tiêu đề ở dòng 1, 1 dòng đơn vị (dòng 2)");
    assertThat(cases.out()).contains("X13-ca-hai-trang.xlsx:Ca2:2");
    Path file =
        book(
            "nhieu-trang.xlsx",
            new RawBook()
                .sheet("Huyện 1")
                .row("Xã", "Vùng", "Ngày", "income_per_capita")
                .row("A", "TN", "31/12/2020", 41)
                .sheet("Huyện 2")
                .row("BIỂU 2")
                .row("TT", "Ngày", "Tên xã", "Vùng", "Thu nhập bình quân đầu người")
                .row(1, "31/12/2020", "B", "TN", 40)
                .row(2, "31/12/2020", "C", "TN", "nhiều")
                .sheet("Ngang")
                .row("Nội dung", "D")
                .row("Ngày", "31/12/2020")
                .row("Vùng", "TN")
                .row("Thu nhập bình quân đầu người", 50)
                .sheet("Ghi chú")
                .row("Số liệu của ba huyện"));
    Result result = read(file, "10", "A MET", "B NOT_MET", "C UNDETERMINED", "D MET");
    assertThat(result.exits(ExitCode.BAD_INPUT).err())
        .contains(
            "nhieu-trang.xlsx:4:Huyện 2!E4:",
            "trang \"Huyện 1\"",
            "trang \"Huyện 2\", tiêu đề ở dòng 2",
            "trang \"Ngang\", đơn vị theo cột",
            "không đọc: \"Ghi chú\"");
  }

  @Test
  void strict_workbooks_are_read() throws IOException {
    read(field("X18-strict.xlsx"), "10", "Xã A MET").exits(0);
    for (String number : List.of("41", "40.9", "41.000000000000001")) {
      Path file =
          book(
              "strict.xlsx",
              new RawBook()
                  .strict()
                  .sheet("1")
                  .row("Xã", "Vùng", "Ngày", "income_per_capita")
                  .row("A", "TN", styled(RawBook.DAY, "44196"), xml("", "<v>" + number + "</v>")));
      read(file, "10", "A " + (number.equals("40.9") ? "NOT_MET" : "MET")).exits(0);
    }
  }

  @Test
  void escaped_letters_are_understood() throws IOException {
    read(field("X21-xuong-dong.xlsx"), "10", "Xã A MET").exits(0);
    Path file =
        book(
            "xuong-dong.xlsx",
            new RawBook()
                .sheet("1")
                .row(
                    "Tên_x000A_xã",
                    "Vùng_x0020_",
                    "Ngày",
                    "Thu nhập_x000D__x000A_bình quân đầu người")
                .row("A_x0009_B", "Tây_x00A0_Nguyên", "31/12/2020", 41));
    assertThat(assess(SET, file).exits(0).out()).contains("income_per_capita,41,");
  }

  @Test
  void what_merged_cells_hold_counts_for_all_they_cover() {
    Path file =
        book(
            "gop.xlsx",
            new RawBook()
                .sheet("1")
                .row("Xã", "Vùng", "Ngày", "income_per_capita", "health_insurance_coverage")
                .row("A", "TN", "31/12/2020", 41, 85)
                .row("B", "", "", "", 84)
                .row("C", "", "", 40, "")
                .merge("B2:B4")
                .merge("C2:C4")
                .merge("D2:D3")
                .merge("E3:E4"));
    Result result = read(file, "10", "A MET", "B MET", "C NOT_MET").exits(0);
    assertThat(outcomes(result, "15.1")).containsExactly("A MET", "B NOT_MET", "C NOT_MET");
  }

  // ---- texts

  @Test
  void text_files_of_every_make_are_read() throws IOException {
    read(field("C02-sep.csv"), "10", "Xã Mẫu NOT_MET").exits(0);
    String lines =
        "Xã|Vùng|Ngày|income_per_capita\r\nA|TN|31/12/2020|40,9\r\nB|TN|31/12/2020|41\r\n";
    List<String> names = List.of("a.tsv", "a.txt", "b.csv", "c.csv", "d.txt", "e.xls");
    List<String> texts =
        List.of(
            lines.replace('|', '\t'),
            lines.replace('|', ';'),
            "sep=\t\r\n" + lines.replace('|', '\t'),
            "\uFEFFSEP=;\n" + lines.replace('|', ';'),
            "\uFEFF" + lines.replace('|', '\t'),
            lines.replace('|', '\t'));
    for (int i = 0; i < names.size(); i++) {
      Path file = folder.resolve(names.get(i));
      boolean wide = names.get(i).equals("d.txt");
      Files.writeString(
          file, texts.get(i), wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
      read(file, "10", "A NOT_MET", "B MET").exits(0);
    }
  }

  @Test
  void standard_input_is_read() throws IOException {
    Path workbook =
        book(
            "a.xlsx",
            new RawBook()
                .sheet("1")
                .row("Xã", "Vùng", "Ngày", "income_per_capita")
                .row("A", "TN", "31/12/2020", 41));
    byte[] csv =
        "Xã,Vùng,Ngày,income_per_capita\nA,TN,31/12/2020,41\n".getBytes(StandardCharsets.UTF_8);
    byte[] json =
        "[{\"name\":\"A\",\"region\":\"TN\",\"date\":\"2020-12-31\",\"income_per_capita\":41}]"
            .getBytes(StandardCharsets.UTF_8);
    InputStream before = System.in;
    try {
      for (byte[] bytes : List.of(csv, json, Files.readAllBytes(workbook))) {
        System.setIn(new ByteArrayInputStream(bytes));
        read(Path.of("-"), "10", "A MET").exits(0);
      }
    } finally {
      System.setIn(before);
    }
  }

  // ---- rows that are none of a unit

  @Test
  void totals_groups_notes_and_signatures_are_left_out_and_told() throws IOException {
    Result result = assess(LATER, field("dong-tong-chu-ky.csv")).exits(ExitCode.BAD_INPUT);
    // Minh Hưng stands there twice, with other figures.
    assertThat(outcomes(result, "15.1")).containsExactly("Lộc Hiệp MET");
    assertThat(result.err())
        .contains(
            "csv:3: Trùng đơn vị với dòng 2 mà số liệu khác nhau",
            "dòng 6 (tổng, bình quân: Tổng cộng)",
            "dòng 7 (phần ký: Người lập biểu",
            "1 lỗi");

    Path file =
        text(
            "nhom.csv",
            "STT;Tên xã;Huyện;Vùng;Ngày;income_per_capita",
            "I;Khu vực miền núi;;;;",
            "1;Trung Bình;H1;TN;31/12/2020;41",
            "2;Toàn Thắng;H1;TN;31/12/2020;40",
            "3;Tổng Cọt;H1;TN;31/12/2020;42",
            ";Bình quân khu vực;;;;41",
            "II;Huyện H2;;;;43",
            "1;Cộng Hòa;H2;TN;31/12/2020;44",
            ";Cộng;;TN;31/12/2020;45",
            ";Trung bình;;TN;31/12/2020;45",
            ";Toàn huyện;;TN;31/12/2020;46",
            ";TỔNG SỐ 4 XÃ;;TN;31/12/2020;47",
            "STT;Tên xã;Huyện;Vùng;Ngày;income_per_capita",
            "3;Nhóm Lớn 3;H2;TN;31/12/2020;48",
            "Ghi chú: số liệu ước tính;;;;;",
            ";;;;;Kon Tum, ngày 5 tháng 1 năm 2021",
            ";Người lập biểu;;TM. UBND HUYỆN;;",
            ";Nguyễn Văn A;;Trần Thị B;;");
    Result groups =
        read(file, "10", "Trung Bình MET", "Toàn Thắng NOT_MET", "Tổng Cọt MET", "Cộng Hòa MET");
    for (int row : new int[] {2, 6, 7, 9, 10, 11, 12, 13, 15, 16, 17, 18}) {
      assertThat(groups.err()).contains("dòng " + row + " (");
    }
    // What could be a unit is not lost without a word either.
    assertThat(groups.err()).contains("dòng 14 (nhóm: Nhóm Lớn 3)");
  }

  @Test
  void columns_that_say_nothing_of_a_unit_are_passed_over() throws IOException {
    assertThat(read(field("R08-stt.csv"), "10", "Xã A MET").exits(0).err())
        .contains("Cột không cần đọc: STT; Ghi chú");
    for (String head : List.of("TT", "Số TT", "Số thứ tự", "#")) {
      Path file =
          text(
              "a.csv",
              head + ",Xã,Vùng,Ngày,income_per_capita,GHI CHÚ",
              "1,A,TN,31/12/2020,41,tốt");
      assertThat(read(file, "10", "A MET").exits(0).err()).contains(head + "; GHI CHÚ");
    }
  }

  @Test
  void figures_that_the_set_does_not_ask_for_are_told_in_one_line() throws IOException {
    Result result = assess(SET, field("N03-hai-chuan.csv")).exits(0);
    assertThat(result.err()).contains("Bộ tiêu chí này không hỏi: Tỷ lệ hộ nghèo (%)");
    assertThat(outcomes(result, "11")).containsExactly("Xã A UNDETERMINED");
    Path json =
        text("a.json", "{\"name\":\"A\",\"date\":\"2020-12-31\",\"poor_households_rate\":9}");
    assertThat(assess(SET, json).exits(0).err()).contains("không hỏi: poor_households_rate");
    Path both =
        text(
            "b.csv",
            "Xã;Ngày;Tỷ lệ hộ nghèo (%);Tỷ lệ hộ nghèo đa chiều (%)",
            "A;31/12/2020;9;1,5");
    assertThat(assess(SET, both).exits(0).err()).contains("không hỏi: Tỷ lệ hộ nghèo (%)\n");
    Path other = text("c.csv", "Xã;Ngày;green_fences", "A;31/12/2020;50");
    assertThat(assess(SET, other, "--lang", "en").exits(0).err())
        .contains("This set does not ask for: green_fences");
  }

  // ---- files that cannot be read

  @Test
  void files_that_cannot_be_read_are_told_apart_each_with_what_to_do() throws IOException {
    Path good = book("tot.xlsx", new RawBook().sheet("1").row("Xã", "Ngày").row("A", "31/12/2020"));
    byte[] bytes = Files.readAllBytes(good);
    Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
    byte[] broken = bytes.clone();
    Arrays.fill(broken, 300, 420, (byte) 0);
    Path spoiled = Files.write(folder.resolve("spoiled.xlsx"), broken);
    told(cut, "hỏng hoặc chưa tải hết");
    told(spoiled, "hỏng hoặc chưa tải hết");
    told(ole("khoa.xlsx", "EncryptedPackage"), "có mật khẩu", "bỏ mật khẩu");
    told(ole("cu.xlsx", "Workbook"), "Excel cũ (.xls)", "lưu lại dạng .xlsx");
    told(ole("cu.xls", "Workbook"), "Excel cũ (.xls)");
    told(ole("van-ban.xls", "WordDocument"), "không phải bảng tính");
    told(
        text("trang.xls", "<html><body><table><tr><td>Xã</td></tr></table></body></html>"), "HTML");
    told(text("trang.xlsx", "\uFEFF<!DOCTYPE html>", "<table></table>"), "HTML");
    told(
        text(
            "xml.xls",
            "<?xml version=\"1.0\"?>",
            "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
        "Excel 2003");
    told(zip("nen.xlsx", "a.csv"), "không chứa bảng tính");
    told(zip("van-ban.xlsx", "[Content_Types].xml"), "không chứa bảng tính");
    told(text("chu.xlsx", "Xã,Ngày"), "không phải bảng tính Excel");
    told(zip("khoa.ods", "content.xml", "<encryption-data/>"), "có mật khẩu");
  }

  private static void told(Path file, String... words) {
    Result result = assess(SET, file).exits(ExitCode.BAD_INPUT);
    assertThat(result.err()).contains(words).contains(String.valueOf(file.getFileName()));
    assertThat(result.err()).doesNotContain("Exception");
  }

  /** A file of streams, as old office programs wrote it, with a stream of that name. */
  private Path ole(String name, String stream) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(2048).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(0, 0xE11AB1A1E011CFD0L).putShort(30, (short) 9).putInt(48, 1);
    bytes.position(1024 + 128);
    bytes.put(stream.getBytes(StandardCharsets.UTF_16LE));
    return Files.write(folder.resolve(name), bytes.array());
  }

  private Path zip(String name, String entry) throws IOException {
    return zip(name, entry, "");
  }

  private Path zip(String name, String entry, String manifest) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      if (!manifest.isEmpty()) {
        zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        zip.write(manifest.getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void nothing_outside_of_a_workbook_is_read() {
    Path file =
        book(
            "ngoai.xlsx",
            new RawBook()
                .sheet("1")
                .row("Xã", "Ngày", "income_per_capita")
                .row("A", "31/12/2020", xml("t=\"str\"", "<v>&secret;</v>")));
    told(file, "hỏng");
  }

  // ---- a bad cell

  @Test
  void a_bad_cell_costs_the_cell_and_marks_the_unit() throws IOException {
    Path file =
        text(
            "loi.csv",
            "Xã;Vùng;Ngày;income_per_capita;health_insurance_coverage",
            "A;TN;31/12/2020;nhiều;85",
            "B;TN;31/12/2020;41;120",
            "C;Tây Nguyeng;31/12/20;60;84",
            "E;Tây Nguyeng;31/12/20;60;840",
            "D;TN;31/12/2020;41;85");
    Result result =
        read(file, "15.1", "A MET", "B UNDETERMINED", "C NOT_MET", "E UNDETERMINED", "D MET")
            .exits(ExitCode.BAD_INPUT);
    // Without its region C is only decided where all regions agree: 60 is enough in each.
    assertThat(outcomes(result, "10"))
        .containsExactly("A UNDETERMINED", "B MET", "C MET", "E MET", "D MET");
    assertThat(result.err())
        .contains(":2:", ":3:", ":4:", "5 lỗi", "A (dòng 2, 1 ô); B (dòng 3, 1 ô); C (dòng 4, 1 ô)")
        .contains("E (dòng 5, 2 ô)", "= 31/12/2020 (2 ô)");
    assertThat(NtmProcess.within("assess", SET, file).out()).contains("A (*)", "(*) 4 đơn vị");
    Result summary = NtmProcess.within("summary", SET, file).exits(ExitCode.BAD_INPUT);
    assertThat(summary.out()).contains("5 đơn vị");
  }
}
