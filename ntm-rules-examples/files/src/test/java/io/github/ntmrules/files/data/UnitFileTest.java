package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files say is read; what is wrong with them is told, with place and cure. */
final class UnitFileTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
  private static final String HEALTH = "Người dân tham gia bảo hiểm y tế";

  @TempDir private Path folder;

  private final List<UnitRow> units = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private static ReadOptions communes() {
    return new ReadOptions(UnitKind.COMMUNE, VI, null, null, null);
  }

  private void read(Path file, ReadOptions reading) {
    UnitFile.of(file, reading)
        .read(
            units::add,
            problem -> problems.add(problem.text().replace(folder + "/", "")),
            bytes -> {});
  }

  private void read(String name, String text) {
    read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void read(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.write(file, bytes);
      read(file, communes());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void readWorkbook(Consumer<Worksheet> sheet) {
    Path file = folder.resolve("xa.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      sheet.accept(workbook.newWorksheet("Số liệu"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    read(file, communes());
  }

  private Snapshot only() {
    assertThat(problems).isEmpty();
    assertThat(units).hasSize(1);
    return units.get(0).snapshot();
  }

  private Snapshot only(int index) {
    return units.get(index).snapshot();
  }

  private static Measure measure(String id) {
    return Objects.requireNonNull(Measures.standard().find(id));
  }

  private static Figure exactly(String number) {
    return Figure.exactly(new BigDecimal(number));
  }

  private List<String> told(Path file) {
    return UnitFile.of(file, communes())
        .read(units::add, problem -> problems.add(problem.text()), bytes -> {})
        .lines(VI);
  }

  @ParameterizedTest
  @ValueSource(ints = {44196, 43830, 36526, 73050})
  void a_day_that_a_workbook_shows_as_a_number_is_read_and_told(int serial) {
    readWorkbook(
        sheet -> {
          sheet.value(0, 0, "Xã");
          sheet.value(0, 1, "Ngày");
          sheet.value(0, 2, "income_per_capita");
          sheet.value(1, 0, "An Phú");
          sheet.value(1, 1, serial);
          sheet.value(1, 2, serial);
        });
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).contains("C2");
    assertThat(only(0).date()).isEqualTo(LocalDate.of(1899, 12, 30).plusDays(serial));
    String day = only(0).date().format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/uuuu"));
    assertThat(told(folder.resolve("xa.xlsx")))
        .anySatisfy(line -> assertThat(line).contains("\"" + serial + "\"", day));
  }

  @ParameterizedTest
  @ValueSource(doubles = {36525, 73051, 2020, 1, 44196.5, -44196})
  void another_number_is_no_day(double number) {
    readWorkbook(
        sheet -> {
          sheet.value(0, 0, "Xã");
          sheet.value(0, 1, "Ngày");
          sheet.value(1, 0, "An Phú");
          sheet.value(1, 1, number);
        });
    assertThat(units).isEmpty();
    assertThat(problems).hasSize(1);
  }

  @Test
  void a_bound_is_told_as_what_it_is() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("xa.csv"),
            """
            Xã;Ngày;health_insurance_coverage
            A;31/12/2020;trên 95
            B;31/12/2020;>95
            C;31/12/2020;95-97
            D;31/12/2020;từ 95
            """);
    assertThat(String.join("\n", told(file)))
        .contains("\"trên 95\"", "\">95\"", "\"95-97\"", "\"từ 95\"");
    assertThat(units.get(0).snapshot().figure(measure("health_insurance_coverage")).exact())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"khoảng 95", "95 (ước)", "~95", "95 (dự kiến)"})
  void an_estimate_costs_the_cell_and_marks_the_unit(String text) {
    read("xa.csv", "Xã;Ngày;health_insurance_coverage\nA;31/12/2020;" + text + "\n");
    assertThat(problems).singleElement().asString().contains("xa.csv:2", "số ước");
    assertThat(units.get(0).lost()).isEqualTo(1);
    assertThat(only(0).figures()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void a_file_with_any_separator_is_read(String separator) {
    String text =
        """
        xã|huyện|tỉnh|vùng|ngày|income_per_capita|"Hộ, cơ sở"|Xã đạt chuẩn tiếp cận pháp luật
        Đăk Năng|Kon Tum|Kon Tum|TN|31/12/2020|"44,2"||đạt
        """
            .replace("|\"Hộ, cơ sở\"|", "|" + HEALTH + " (%)|")
            .replace("|", separator);
    read("xa.csv", text);

    Snapshot unit = only();
    assertThat(units.get(0).file()).isEqualTo(folder.resolve("xa.csv").toString());
    assertThat(units.get(0).row()).isEqualTo(2);
    assertThat(unit.name()).isEqualTo("Đăk Năng");
    assertThat(unit.district()).isEqualTo("Kon Tum");
    assertThat(unit.province()).isEqualTo("Kon Tum");
    assertThat(unit.region()).isEqualTo(Region.TAY_NGUYEN);
    assertThat(unit.date()).isEqualTo(DAY);
    assertThat(unit.figures())
        .hasSize(2)
        .containsEntry(measure("income_per_capita"), exactly("44.2"))
        .containsEntry(measure("access_to_law_standard"), Figure.of(true));
  }

  @Test
  void headings_are_understood_whatever_case_blanks_and_composition() {
    String decomposed = Normalizer.normalize(HEALTH, Normalizer.Form.NFD);
    read(
        "xa.csv",
        "\uFEFFTÊN  XÃ;Ngày ;"
            + decomposed
            + " (%);INCOME PER HEAD (million đồng/year)\n"
            + "A;2020-12-31;95;50\n");
    assertThat(only().figures())
        .hasSize(2)
        .containsEntry(measure("health_insurance_coverage"), exactly("95"))
        .containsEntry(measure("income_per_capita"), exactly("50"));
  }

  @Test
  void a_separator_within_headings_does_not_mislead() {
    // Excel in Vietnam writes semicolons and does not quote commas.
    read(
        "xa.csv",
        "Tên;Ngày;Đường ngõ, xóm sạch, không lầy lội vào mùa mưa;Dân quân \"vững mạnh, rộng khắp\","
            + " hoàn thành chỉ tiêu quốc phòng\n"
            + "A;31-12-2020;100;x\n");
    assertThat(only().figures())
        .hasSize(2)
        .containsEntry(measure("alleys_clean"), exactly("100"))
        .containsEntry(measure("militia_and_defence_targets"), Figure.of(true));
  }

  /** The number of the decision designates by itself; beside a no it is told. */
  @Test
  void a_designation_may_come_with_the_decision_of_the_authority() {
    read(
        "xa.csv",
        "tên;ngày;AREA_II;Số quyết định: xã khu vực II vùng đồng bào dân tộc thiểu số và miền"
            + " núi;area_iii_decision\n"
            + "A;31/12/2026;x;2971/QĐ-UBND;\n"
            + "B;31/12/2026;;2708/QĐ-UBND;\n"
            + "C;31/12/2026;x;;2971/QĐ-UBND\n"
            + "D;31/12/2026;không;2971/QĐ-UBND;\n");
    assertThat(problems)
        .singleElement()
        .asString()
        .contains(":5:", "Có số quyết định \"2971/QĐ-UBND\" nhưng diện này ghi là không.");
    assertThat(units).hasSize(3);
    assertThat(units.get(0).snapshot().designatedBy())
        .containsExactly(entry(Designation.AREA_II, "2971/QĐ-UBND"));
    assertThat(units.get(1).snapshot().designations()).containsExactly(Designation.AREA_II);
    assertThat(units.get(1).snapshot().designatedBy())
        .containsExactly(entry(Designation.AREA_II, "2708/QĐ-UBND"));
    assertThat(units.get(2).snapshot().designations())
        .containsExactly(Designation.AREA_II, Designation.AREA_III);
    assertThat(units.get(2).snapshot().designatedBy())
        .containsExactly(entry(Designation.AREA_III, "2971/QĐ-UBND"));
  }

  @Test
  void json_names_the_decision_beside_the_list_of_designations() {
    read(
        "xa.json",
        "{\"name\": \"A\", \"date\": \"2026-12-31\", \"designations\": [\"AREA_III\"],"
            + " \"AREA_III_DECISION\": \"2971/QĐ-UBND\"}");
    assertThat(problems).isEmpty();
    assertThat(units.get(0).snapshot().designatedBy())
        .containsExactly(entry(Designation.AREA_III, "2971/QĐ-UBND"));
  }

  @Test
  void designations_have_columns_or_one_list() {
    read(
        "xa.csv",
        "tên;ngày;AREA_II;xã đặc biệt khó khăn;Diện\n"
            + "A;31/12/2020;x;;liền kề đô thị hiện hữu; \n".replace("hữu; \n", "hữu\n")
            + "B;31/12/2020;không;đạt;\"AREA_III; safe-zone commune of a poor district, or of one"
            + " that left poverty in 2018–2020\"\n"
            + "C;31/12/2020;;;ORIENTED_TO_URBAN_AREA, AREA_III\n"
            + "D;31/12/2020;;;\n");
    assertThat(problems).isEmpty();
    assertThat(units.get(0).snapshot().designations())
        .containsExactly(Designation.ADJACENT_TO_URBAN_AREA, Designation.AREA_II);
    assertThat(units.get(1).snapshot().designations())
        .containsExactly(
            Designation.ESPECIALLY_DIFFICULT,
            Designation.SAFE_ZONE_IN_POOR_DISTRICT,
            Designation.AREA_III);
    assertThat(units.get(2).snapshot().designations())
        .containsExactly(Designation.ORIENTED_TO_URBAN_AREA, Designation.AREA_III);
    assertThat(units.get(3).snapshot().designations()).isEmpty();
  }

  @Test
  void what_a_row_does_not_say_is_taken_from_the_reading() throws IOException {
    Path file = folder.resolve("xa.csv");
    Files.writeString(file, "tên,vùng,tỉnh,ngày\nA,,,\nB,ĐBSH,Hà Nam,1/2/2021\n");
    read(file, ReadOptions.of(UnitKind.COMMUNE, VI, "31/12/2020", "Tây nguyên", "Kon Tum"));
    assertThat(problems).isEmpty();
    Snapshot a = units.get(0).snapshot();
    Snapshot b = units.get(1).snapshot();
    assertThat(a.scope().toString()).isEqualTo("2020-12-31, TN, Kon Tum");
    assertThat(b.scope().toString()).isEqualTo("2021-02-01, ĐBSH, Hà Nam");
  }

  @Test
  void districts_and_provinces_are_named_in_columns_of_their_own() throws IOException {
    Path file = folder.resolve("huyen.csv");
    Files.writeString(file, "huyện,tỉnh,ngày\nĐăk Hà,Kon Tum,31/12/2023\n");
    read(file, new ReadOptions(UnitKind.DISTRICT, VI, null, null, null));
    Path provinces = folder.resolve("tinh.csv");
    Files.writeString(provinces, "tỉnh,ngày\nKon Tum,31/12/2023\n");
    read(provinces, new ReadOptions(UnitKind.PROVINCE, VI, null, null, null));
    assertThat(problems).isEmpty();
    assertThat(units.get(0).snapshot().name()).isEqualTo("Đăk Hà");
    assertThat(units.get(0).snapshot().district()).isNull();
    assertThat(units.get(1).snapshot().name()).isEqualTo("Kon Tum");
    assertThat(units.get(1).snapshot().province()).isEqualTo("Kon Tum");
  }

  @Test
  void every_problem_of_a_row_is_told_and_the_good_rows_go_on() {
    read(
        "xa.csv",
        """
        tên;ngày;vùng;income_per_capita;health_insurance_coverage;access_to_law_standard;community_learning_grade
        A;2020;TX;1.234;120;có lẽ;Kha
        B;31/12/2020;TN;44,2;95;đạt;khá
        ;;;;;;
        ;31/02/2020;TN;44,2;95;đạt;Tốt
        """);
    assertThat(units).hasSize(1);
    assertThat(units.get(0).row()).isEqualTo(3);
    assertThat(units.get(0).snapshot().figure("community_learning_grade")).isEqualTo(exactly("1"));
    assertThat(problems)
        .containsExactly(
            "xa.csv:2:ngày (B2): \"2020\" chỉ là năm; cần đủ ngày, tháng, năm.\n"
                + "Có thể ý bạn là: 31/12/2020",
            "xa.csv:2:vùng (C2): Không có vùng \"TX\". Các vùng: TDMNPB, ĐBSH, BTB, DHNTB, TN,"
                + " ĐNB, ĐBSCL.",
            "xa.csv:2:income_per_capita (D2): \"1.234\" có hai nghĩa: 1234 (dấu ngăn hàng nghìn),"
                + " hoặc 1 phẩy 234 (dấu thập phân). Hãy ghi 1234 cho nghĩa thứ nhất, 1,2340 cho"
                + " nghĩa thứ hai.",
            "xa.csv:2:access_to_law_standard (F2): \"có lẽ\" không phải có hay không. Có thể ghi:"
                + " đạt, có, x, 1; hoặc không đạt, không, 0; để trống nếu chưa có số liệu.",
            "xa.csv:2:community_learning_grade (G2): \"Kha\" không có trong thang bậc: Trung bình"
                + " < Khá < Tốt.\nCó thể ý bạn là: Khá",
            "xa.csv:2:health_insurance_coverage (E2): Người dân tham gia bảo hiểm y tế"
                + " (health_insurance_coverage) = 120: giá trị"
                + " không thể có; giá trị có thể có: 0 … 100 %.",
            "xa.csv:5:ngày (B5): Không có ngày \"31/02/2020\". Ngày viết như 31/12/2020.",
            "xa.csv:5: Chưa có tên đơn vị.");
  }

  @Test
  void a_heading_is_told_of_once() {
    read(
        "xa.csv",
        """
        tên,ngày,incom_per_capita,thu nhập bình quân đầu người (nghìn đồng),Nội dung chưa có trong hồ sơ,ngày đánh giá,Chợ
        A,31/12/2020,1,2,3,31.12.2020,5
        B,31/12/2020,1,2,3,2020-12-31,5
        C,31/12/2020,1,2,3,1/12/2020,5
        """);
    assertThat(units).hasSize(2);
    assertThat(units.get(0).snapshot().figures()).isEmpty();
    assertThat(problems)
        .containsExactly(
            "xa.csv:1:incom_per_capita (C1): Không hiểu tiêu đề \"incom_per_capita\"; cột này không"
                + " được đọc.\nCó thể ý bạn là: income_per_capita",
            "xa.csv:1:thu nhập bình quân đầu người (nghìn đồng) (D1): Đơn vị trong tiêu đề \"thu"
                + " nhập bình quân đầu người (nghìn đồng)\" khác đơn vị của số liệu này (triệu"
                + " đồng/năm); cột này không được đọc.\nCó thể ý bạn là: Thu nhập bình quân đầu người"
                + " (triệu đồng/năm)",
            "xa.csv:1:Nội dung chưa có trong hồ sơ (E1): \"Nội dung chưa có trong hồ sơ\" không"
                + " phải số liệu: tên này chỉ giữ chỗ cho nội dung chưa có trong hồ sơ; cột này"
                + " không được đọc.",
            "xa.csv:1:Chợ (G1): Không hiểu tiêu đề \"Chợ\"; cột này không được đọc.",
            "xa.csv:1:ngày đánh giá (F1): Cột \"ngày đánh giá\" cùng nghĩa với cột ở B1: dòng nào hai"
                + " ô khác nhau thì không ô nào được tính. Hãy giữ một cột.",
            "xa.csv:4:ngày (B4): Nhiều ô cho cùng một điều mà không ghi như nhau: \"31/12/2020\""
                + " (ngày (B4)); \"1/12/2020\" (ngày đánh giá (F4)); không ô nào được tính.");
  }

  @Test
  void rows_that_do_not_fit_the_heading_are_left_out() {
    read(
        "xa.csv",
        "tên,ngày,income_per_capita\nA,31/12/2020\nB,31/12/2020,44,2\nC,31/12/2020,45,\n");
    assertThat(units).extracting(UnitRow::row).containsExactly(4);
    assertThat(problems)
        .containsExactly(
            "xa.csv:2: Dòng có 2 ô, tiêu đề có 3 cột; dòng này không được đọc. Hãy để trống ô thiếu,"
                + " hoặc đặt ô có dấu phân cách trong nháy kép.",
            "xa.csv:3: Dòng có 4 ô, tiêu đề có 3 cột: \"44,2\" có thể là một số có dấu phẩy thập phân"
                + " bị tách làm hai ô, các ô sau lệch cột; dòng này không được đọc. Hãy đặt số trong"
                + " nháy kép, hoặc lưu tệp với dấu chấm phẩy (;) giữa các ô.");
  }

  @Test
  void a_unit_that_comes_twice_is_told_with_both_rows() {
    read(
        "xa.csv",
        """
        tên,huyện,ngày
        A,X,31/12/2020
        A,Y,31/12/2020
        A,X,31/12/2021
        a ,x,2020-12-31
        """);
    assertThat(units).extracting(UnitRow::row).containsExactly(2, 3, 4);
    assertThat(problems)
        .containsExactly(
            "xa.csv:5: Trùng đơn vị với dòng 2: cùng tên, huyện, tỉnh và ngày; dòng 5 không được"
                + " đọc.");
  }

  @Test
  void quoted_cells_may_have_line_ends_and_rows_count_as_in_a_spreadsheet() {
    read("xa.csv", "tên,ngày,\"income_\nper_capita\"\n\"A\nB\",31/12/2020,1\nC,năm 2020,2\n");
    assertThat(units.get(0).snapshot().name()).isEqualTo("A\nB");
    assertThat(problems)
        .hasSize(2)
        .first()
        .asString()
        .startsWith("xa.csv:1:income_\nper_capita (C1): Không hiểu tiêu đề");
    assertThat(problems.get(1)).startsWith("xa.csv:3:ngày (B3): \"năm 2020\" chỉ là năm");
  }

  @Test
  void a_file_that_is_not_utf8_is_not_read_and_the_line_is_told() {
    byte[] text =
        "tên,ngày\nA,31/12/2020\nĐức,31/12/2020\n".getBytes(Charset.forName("windows-1258"));
    read("xa.csv", text);
    assertThat(units).isEmpty();
    assertThat(problems)
        .containsExactly(
            "xa.csv:1: Từ dòng này tệp không phải mã UTF-8; không dòng nào được đọc. Hãy lưu lại"
                + " tệp với bảng mã UTF-8 (trong Excel: \"CSV UTF-8\").");
    problems.clear();
    read("xa.csv", concat("tên,ngày\nA,31/12/2020\nB", new byte[] {(byte) 0xD0}, ",1/1/2020\n"));
    assertThat(units).isEmpty();
    assertThat(problems).hasSize(1).first().asString().startsWith("xa.csv:3: Từ dòng này");
  }

  private static byte[] concat(String before, byte[] bytes, String after) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(bytes);
    all.writeBytes(after.getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }

  @Test
  void what_cannot_be_read_as_a_table_is_told() {
    read("xa.csv", "");
    read("a.csv", "huyện,ngày\nA,31/12/2020\n");
    read("b.csv", "tên,ngày\nA,31/12/2020\n\"B,31/12/2020\nC,31/12/2020\n");
    read("c.xlsx", "tên,ngày");
    read("d.xlsx", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"));
    readWorkbook(sheet -> {});
    assertThat(units).hasSize(1);
    assertThat(problems)
        .containsExactly(
            "xa.csv: Tệp không có dòng nào.",
            "a.csv:1: Tệp này là của huyện (\"huyện\"), bộ tiêu chí này đánh giá xã; không được đọc.",
            "b.csv:3: Dấu nháy kép ở dòng này mở mà không đóng, hoặc có chữ sau dấu đóng; từ đây"
                + " không đọc được nữa. Hãy viết dấu nháy trong ô thành hai dấu liền nhau.",
            "c.xlsx: Tệp không phải bảng tính Excel (.xlsx) đọc được, hoặc bị hỏng. Hãy mở bằng"
                + " Excel và lưu lại dạng .xlsx.",
            "d.xlsx: Đây là tệp nén không chứa bảng tính (có thể là .zip hoặc .docx). Hãy giải nén"
                + " hoặc chọn tệp .xlsx.",
            "xa.xlsx: Tệp không có dòng nào.");
  }

  private static byte[] zip(String name, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void a_missing_file_or_one_of_another_kind_is_refused() throws IOException {
    Path old = Files.createFile(folder.resolve("xa.xls"));
    Path other = Files.createFile(folder.resolve("xa.pdf"));
    assertThatThrownBy(() -> UnitFile.of(folder.resolve("xa.csv"), communes()))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> UnitFile.of(old, communes()))
        .isInstanceOfSatisfying(
            BadInputException.class, e -> assertThat(e.message(VI)).contains("Excel cũ (.xls)"));
    assertThatThrownBy(() -> UnitFile.of(other, communes()))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e -> assertThat(e.message(VI)).contains("cần tệp .csv, .tsv, .txt"));
  }

  @Test
  void options_that_mean_nothing_are_refused() {
    assertThatThrownBy(() -> ReadOptions.of(UnitKind.COMMUNE, VI, null, "Tây Nguyeng", null))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e ->
                assertThat(e.message(VI))
                    .isEqualTo(
                        "--region: Không có vùng \"Tây Nguyeng\".\nCó thể ý bạn là: Tây Nguyên"));
    assertThatThrownBy(() -> ReadOptions.of(UnitKind.COMMUNE, Locale.ENGLISH, "2020", null, null))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e ->
                assertThat(e.message(Locale.ENGLISH))
                    .isEqualTo(
                        "--date: \"2020\" is only a year; day and month are needed.\n"
                            + "Maybe you mean: 31/12/2020"));
  }

  @Test
  void a_workbook_is_read_with_the_ids_of_its_hidden_row() {
    readWorkbook(
        sheet -> {
          String[] ids = {"name", "date", "universal_lower_secondary_education", "AREA_II"};
          String[] heads = {"Tên xã", "Ngày", "Phổ cập giáo dục trung học cơ sở", "KV II"};
          for (int i = 0; i < ids.length; i++) {
            sheet.value(0, i, ids[i]);
            sheet.value(1, i, heads[i]);
          }
          sheet.hideRow(0);
          sheet.value(2, 0, "A");
          sheet.value(2, 1, DAY);
          sheet.style(2, 1).format("dd/mm/yyyy").set();
          sheet.value(2, 2, "đạt");
          sheet.value(2, 3, true);
        });
    Snapshot unit = only();
    assertThat(unit.date()).isEqualTo(DAY);
    assertThat(unit.designations()).containsExactly(Designation.AREA_II);
    assertThat(unit.figures())
        .hasSize(1)
        .containsEntry(measure("universal_lower_secondary_education"), Figure.of(true));
  }

  @Test
  void ids_alone_are_headings() {
    read("xa.csv", "name,date,income_per_capita\nA,31/12/2020,\"1,5\"\n");
    assertThat(only().figure("income_per_capita")).isEqualTo(exactly("1.5"));
    assertThat(units.get(0).row()).isEqualTo(2);
  }

  @Test
  void numbers_of_a_workbook_are_the_shortest_of_their_binary_number() {
    readWorkbook(
        sheet -> {
          head(sheet, "tên", "ngày", "income_per_capita", "health_insurance_coverage");
          sheet.value(1, 0, "A");
          sheet.value(1, 1, "31/12/2020");
          // Written with 16 digits: a level of 0.3 is not decided by it.
          sheet.value(1, 2, 0.1 + 0.2);
          sheet.value(1, 3, new BigDecimal("44.200000000000003"));
        });
    assertThat(only().figures())
        .containsEntry(
            measure("income_per_capita"),
            Figure.between(new BigDecimal("0.299999"), new BigDecimal("0.300001")))
        .containsEntry(measure("health_insurance_coverage"), exactly("44.2"));
  }

  private static void head(Worksheet sheet, String... headings) {
    for (int i = 0; i < headings.length; i++) {
      sheet.value(0, i, headings[i]);
    }
  }

  @Test
  void what_excel_spoils_is_told() {
    readWorkbook(
        sheet -> {
          head(sheet, "tên", "ngày", "income_per_capita", "health_insurance_coverage");
          sheet.value(1, 0, "A");
          sheet.value(1, 1, 2020);
          sheet.value(1, 2, LocalDate.of(2020, 10, 5));
          sheet.style(1, 2).format("d-mmm").set();
          sheet.value(1, 3, 0.95);
          sheet.style(1, 3).format("0.0%").set();
          sheet.value(2, 0, "B");
          sheet.value(2, 1, "31/12/2020");
          sheet.formula(2, 2, "1/0");
          sheet.value(2, 3, true);
          sheet.value(3, 5, "ghi chú");
          sheet.value(4, 0, "C");
          sheet.value(4, 1, "31/12/2020");
          sheet.value(4, 5, 10);
        });
    // B has no figure that can be read; the row of a day that is only a year is no unit.
    assertThat(units)
        .extracting(UnitRow::row, UnitRow::lost)
        .containsExactly(tuple(3, 2), tuple(5, 0));
    assertThat(only(0).figures()).isEmpty();
    assertThat(problems)
        .containsExactly(
            // Rows wait for what the first of them tell of their columns.
            "xa.xlsx:5:F5: Ô này không có tiêu đề: \"10\"; cột này không được đọc. Hãy thêm tiêu"
                + " đề.",
            "xa.xlsx:2:B2: \"2020\" chỉ là năm; cần đủ ngày, tháng, năm.\n"
                + "Có thể ý bạn là: 31/12/2020",
            "xa.xlsx:2:C2: Ô này là ngày (2020-10-05), không phải số; có lẽ Excel đã đổi. Hãy định"
                + " dạng ô là chữ (Text) rồi gõ lại.",
            "xa.xlsx:3:C3: Công thức này chưa có giá trị: =1/0. Hãy mở tệp bằng Excel và lưu lại.",
            "xa.xlsx:3:D3: \"true\" không phải số. Số viết như 44,2 hoặc 1.234,5; có thể ghi: trên"
                + " 80, từ 80, dưới 5, không quá 5, từ 80 đến 90.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[%s,%s]", "%s\n%s\n", "%s %s"})
  void json_is_read_as_an_array_or_as_objects_in_turn(String form) {
    String nested =
        """
        {"name": "A", "district": "X", "province": "Kon Tum", "region": "TAY_NGUYEN",
         "date": "2020-12-31", "designations": ["AREA_II", "xã đặc biệt khó khăn"],
         "figures": {"income_per_capita": 44.2, "health_insurance_coverage": {"atLeast": 80},
          "access_to_law_standard": true, "community_learning_grade": "Khá",
          "poor_households_rate": "dưới 5", "near_poor_households_rate": null,
          "trained_share_of_labour": {"moreThan": 10, "atMost": 20}}}
        """
            .replace("\n", " ");
    String flat =
        "{\"tên\": \"B\", \"ngày\": \"31/12/2020\", \"Thu nhập bình quân đầu người\": 50}";
    read("xa.json", form.formatted(nested, flat));
    assertThat(problems).isEmpty();
    Snapshot a = units.get(0).snapshot();
    assertThat(a.scope().toString())
        .isEqualTo("2020-12-31, TN, Kon Tum, ESPECIALLY_DIFFICULT, AREA_II");
    assertThat(a.figures())
        .hasSize(6)
        .containsEntry(measure("income_per_capita"), exactly("44.2"))
        .containsEntry(measure("health_insurance_coverage"), Figure.atLeast(new BigDecimal("80")))
        .containsEntry(measure("access_to_law_standard"), Figure.of(true))
        .containsEntry(measure("community_learning_grade"), exactly("1"))
        .containsEntry(measure("poor_households_rate"), Figure.lessThan(new BigDecimal("5")))
        .containsEntry(
            measure("trained_share_of_labour"),
            Figure.in(new Range(new BigDecimal("10"), true, new BigDecimal("20"), false)));
    assertThat(units.get(1).row()).isEqualTo(2);
    assertThat(units.get(1).snapshot().figures())
        .hasSize(1)
        .containsEntry(measure("income_per_capita"), exactly("50"));
  }

  @Test
  void json_problems_are_told_with_unit_and_key() {
    read(
        "xa.json",
        """
        [{"name": "A", "date": 2020, "figures": {"incom": 1, "income_per_capita": [1],
          "health_insurance_coverage": {"atleast": 5}, "poor_households_rate": 120.5}},
         {"name": "B", "date": "31/12/2020", "figures": {"incom": 1}, "income_per_capita": 1,
          "Thu nhập bình quân đầu người": 2},
         7,
         {"name": "C", "date": "31/12/2020", "name": "D"}]
        """);
    assertThat(units).isEmpty();
    assertThat(problems.subList(0, 7))
        .containsExactly(
            "xa.json:1:figures.incom: Không hiểu tiêu đề \"incom\"; cột này không được đọc.",
            "xa.json:1:date: \"2020\" chỉ là năm; cần đủ ngày, tháng, năm.\n"
                + "Có thể ý bạn là: 31/12/2020",
            "xa.json:1:figures.income_per_capita: Không dùng được giá trị này ở đây: [1]",
            "xa.json:1:figures.health_insurance_coverage: Không dùng được giá trị này ở đây:"
                + " {\"atleast\":5}",
            "xa.json:1:figures.poor_households_rate: Tỷ lệ hộ nghèo (poor_households_rate) = 120.5:"
                + " giá trị không"
                + " thể có; giá trị có thể có: 0 … 100 %.",
            "xa.json:2:Thu nhập bình quân đầu người: \"Thu nhập bình quân đầu người\" đã được cho ở"
                + " \"income_per_capita\"; đơn vị này không được đọc.",
            "xa.json:3: Mỗi đơn vị phải là một đối tượng { … }.");
    assertThat(problems.get(7))
        .startsWith("xa.json:4: Khóa \"name\" có hai lần trong một đối tượng (dòng 6, cột 44)");
  }

  @Test
  void json_bounds_that_leave_no_value_are_told() {
    read(
        "xa.jsonl",
        """
        {"name":"A","date":"2020-12-31","income_per_capita":{"moreThan":6,"lessThan":5}}
        {"name":"B","date":"2020-12-31","income_per_capita":{"atLeast":5,"moreThan":6}}
        """);
    assertThat(units).extracting(UnitRow::lost).containsExactly(1, 1);
    assertThat(units).allMatch(each -> each.snapshot().figures().isEmpty());
    assertThat(problems)
        .containsExactly(
            "xa.jsonl:1:income_per_capita: Không có giá trị nào nằm trong khoảng"
                + " \"{\"moreThan\":6,\"lessThan\":5}\". Có thể hai đầu bị đảo.",
            "xa.jsonl:2:income_per_capita: Không dùng được giá trị này ở đây:"
                + " {\"atLeast\":5,\"moreThan\":6}");
  }

  @Test
  void json_numbers_stay_exact() {
    read(
        "xa.jsonl",
        """
        {"name":"A","date":"2020-12-31","income_per_capita":0.123456}
        {"name":"B","date":"2020-12-31","income_per_capita":1e999999999}
        {"name":"C","date":"2020-12-31","income_per_capita":0.1234567}
        """);
    assertThat(units.get(0).snapshot().figure("income_per_capita")).isEqualTo(exactly("0.123456"));
    // B is no number that can be, and missing; C is kept to a millionth.
    assertThat(units).extracting(UnitRow::lost).containsExactly(0, 1, 0);
    assertThat(only(1).figures()).isEmpty();
    assertThat(only(2).figure("income_per_capita"))
        .isEqualTo(Figure.between(new BigDecimal("0.123456"), new BigDecimal("0.123458")));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).startsWith("xa.jsonl:2:income_per_capita: ");
  }

  @Test
  void progress_ends_at_the_size_of_the_file() throws IOException {
    Path file = folder.resolve("xa.csv");
    Files.writeString(file, "tên,ngày\nA,31/12/2020\n");
    List<Long> progress = new ArrayList<>();
    UnitFile units = UnitFile.of(file, communes());
    units.read(unit -> {}, problem -> {}, progress::add);
    assertThat(progress).isSorted().endsWith(units.size());
    assertThat(units.size()).isEqualTo(Files.size(file));
  }

  @Test
  void progress_of_a_large_workbook_goes_on_row_by_row() throws IOException {
    Path file = folder.resolve("xa.xlsx");
    List<Snapshot> communes = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      communes.add(
          Snapshot.commune("Xã " + i)
              .on(LocalDate.of(2020, 12, 31))
              .province("Tỉnh " + i * 31 % 63)
              .value("income_per_capita", 10 + i % 90)
              .value("health_insurance_coverage", i % 101)
              .build());
    }
    UnitWriter.write(
        NewFile.of(file, true, List.of()),
        Form.of(communes),
        Locale.ROOT,
        writer -> communes.forEach(writer::add));
    List<Long> progress = new ArrayList<>();
    UnitFile read = UnitFile.of(file, communes());

    read.read(unit -> {}, problem -> {}, progress::add);

    // Half way through its rows, half of the file is done.
    assertThat(progress).hasSizeGreaterThan(6_000).isSorted().endsWith(read.size());
    assertThat(progress.get(progress.size() / 2))
        .isBetween(read.size() * 49 / 100, read.size() * 51 / 100);
  }
}
