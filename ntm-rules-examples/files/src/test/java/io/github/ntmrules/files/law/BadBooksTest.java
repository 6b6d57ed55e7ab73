package io.github.ntmrules.files.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableRow;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a workbook is told with its sheet and cell, all at once. */
class BadBooksTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final String ROWS = EditedBook.ROWS;

  @TempDir Path temp;

  private Path file = Path.of("");
  private @Nullable EditedBook edited;

  @BeforeEach
  void write() throws IOException {
    file = temp.resolve("luat.xlsx");
    LawBook.write(RuleTable.packaged("qd1980-2016-xa"), file, VI);
    edited = new EditedBook(file);
  }

  private EditedBook book() {
    return Objects.requireNonNull(edited);
  }

  private List<String> told() throws IOException {
    book().save(file);
    return problems();
  }

  private String cell(int row, String heading) {
    int column = book().column(ROWS, heading);
    return "\"Chỉ tiêu\", ô " + (char) ('A' + column) + (row + 1) + ": ";
  }

  private void one(int row, String heading, String... says) throws IOException {
    assertThat(told()).singleElement().asString().contains(cell(row, heading)).contains(says);
  }

  @Test
  void a_column_that_is_gone() throws IOException {
    book().withoutColumn("Căn cứ").withoutColumn("BTB");
    assertThat(told())
        .containsExactly(
            "luat.xlsx, trang \"Chỉ tiêu\", ô A1: Không còn cột \"Căn cứ\".",
            "luat.xlsx, trang \"Chỉ tiêu\", ô A1: Không còn cột \"BTB\".");
  }

  @Test
  void a_column_that_is_renamed() throws IOException {
    book().set(ROWS, 0, "Tình trạng", "Tình trang");
    assertThat(told())
        .containsExactly(
            "luat.xlsx, trang \"Chỉ tiêu\", ô A1: Không còn cột \"Tình trạng\".\n"
                + "Có thể ý bạn là: Tình trang");
  }

  @Test
  void a_sheet_that_is_renamed() throws IOException {
    book().rename(ROWS, "Chỉ tiêu xã");
    assertThat(told())
        .containsExactly(
            "luat.xlsx: Không có trang \"Chỉ tiêu\". Tên trang bị đổi hay trang bị xóa.\n"
                + "Có thể ý bạn là: Chỉ tiêu xã");
  }

  @Test
  void two_rows_with_one_code() throws IOException {
    int row = book().row("17.3");
    List<@Nullable Object> copy = new ArrayList<>(book().sheet(ROWS).get(row));
    book().sheet(ROWS).add(row + 1, copy);
    one(row + 1, "Mã", "Hai hàng cùng mã \"17.3\"", "ô C" + (row + 1));
  }

  @Test
  void a_status_that_is_misspelt() throws IOException {
    int row = book().row("17.3");
    book().set(ROWS, row, "Tình trạng", "da xac nhan!");
    one(row, "Tình trạng", "\"da xac nhan!\" không phải một tình trạng");
    book().set(ROWS, row, "Tình trạng", "đã xác nhậm");
    one(row, "Tình trạng", "Có thể ý bạn là: X – đã xác nhận");
  }

  @Test
  void a_formula_without_a_value() throws IOException {
    int row = book().row("17.6");
    book().set(ROWS, row, "ĐBSH", new EditedBook.Formula("1/0"));
    one(row, "ĐBSH", "Ô có lỗi của bảng tính", "1/0");
  }

  @Test
  void numbers_that_mean_two_things() throws IOException {
    int row = book().row("17.6");
    book().set(ROWS, row, "ĐBSH", "≥1.500");
    one(row, "ĐBSH", "có thể hiểu hai cách");
  }

  @Test
  void numbers_as_numbers_and_decimal_commas_are_read() throws IOException {
    int row = book().row("17.6");
    book().set(ROWS, row, "ĐBSH", new BigDecimal("92.5")).set(ROWS, row, "BTB", "≥ 88,5");
    book().set(ROWS, row, "Từ ngày", "20/02/2018");
    book().save(file);
    String text =
        Objects.requireNonNull(
            LawBook.read(file).table().files().get("tc17_moi_truong_an_toan_thuc_pham.drl"));
    assertThat(text)
        .contains("row(70, 92.5, 88.5, 85, 70, 90, 70)")
        .contains("date >= day(\"2018-02-20\")");
  }

  @Test
  void days_and_levels_in_each_others_cells() throws IOException {
    int row = book().row("17.6");
    book().set(ROWS, row, "ĐBSH", LocalDate.of(2026, 5, 6)).set(ROWS, row, "Từ ngày", "tháng 5");
    assertThat(told())
        .hasSize(2)
        .anyMatch(each -> each.contains(cell(row, "ĐBSH") + "Ô là một ngày (2026-05-06)"))
        .anyMatch(each -> each.contains(cell(row, "Từ ngày") + "\"tháng 5\" không phải một ngày"));
  }

  @Test
  void a_code_that_became_a_number() throws IOException {
    int row = book().row("17.6");
    book().set(ROWS, row, "Mã", new BigDecimal("17.1"));
    one(row, "Mã", "Mã 17.1 là số");
  }

  @Test
  void a_measure_that_is_unknown() throws IOException {
    int row = book().row("17.6");
    book().set(ROWS, row, "Số liệu", "households_with_hygenic_facilities");
    one(row, "Số liệu", "không có số liệu", "(households_with_hygienic_facilities)");
  }

  @Test
  void levels_that_are_not_sure_and_a_dash() throws IOException {
    int row = book().row("17.6");
    book().set(ROWS, row, "ĐBSH", "-").set(ROWS, row, "BTB", "≥80% đối với xã nghèo");
    book().set(ROWS, book().row("17.3"), "TN", "80");
    assertThat(told())
        .hasSize(3)
        .anyMatch(each -> each.contains(cell(row, "ĐBSH") + "Dấu gạch"))
        .anyMatch(each -> each.contains(cell(row, "BTB")));
  }

  @Test
  void a_comparison_that_differs_from_the_others() throws IOException {
    int row = book().row("17.6");
    book().set(ROWS, row, "ĐBSH", "≤90%");
    assertThat(told()).singleElement().asString().contains("Các cột so sánh khác nhau");
  }

  @Test
  void a_new_row_that_says_too_little() throws IOException {
    int row = book().sheet(ROWS).size();
    book().set(ROWS, row, "Mã", "21.1").set(ROWS, row, "Nội dung", "Một");
    assertThat(told())
        .anyMatch(
            each -> each.contains(cell(row, "Tên tiêu chí")) || each.contains(cell(row, "TT")))
        .anyMatch(each -> each.contains(cell(row, "Số liệu") + "Chưa có số liệu"));
  }

  @Test
  void an_original_that_was_touched() throws IOException {
    List<List<@Nullable Object>> hidden = book().sheet("ntm");
    hidden.get(5).set(1, "|khác|");
    assertThat(told()).singleElement().asString().contains("Bản gốc của tệp");
  }

  @Test
  void what_a_check_of_the_rules_finds_has_its_cell() throws IOException {
    int row = book().row("17.6");
    book().set(ROWS, row, "Áp dụng khi", "region == Region.TAY_NGUYEN");
    book().save(file);
    List<BookProblem> found = LawBook.read(file).check();
    assertThat(found).isNotEmpty();
    assertThatThrownBy(() -> LawBook.assessor(file)).isInstanceOf(LawBookException.class);
    book().set(ROWS, row, "Áp dụng khi", null).set(ROWS, row, "Mã", "17.99");
    book().set(ROWS, row, "Nội dung", "Khác");
    book().save(file);
    assertThat(LawBook.read(file).table().document().entry("indicator 17.99")).isNotNull();
  }

  @Test
  void a_file_that_is_no_workbook() throws IOException {
    Files.write(file, "Mã;Nội dung\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> LawBook.read(file))
        .isInstanceOfSatisfying(
            BadInputException.class,
            bad -> assertThat(bad.message(VI)).contains("không phải sổ Excel"));
  }

  @Test
  void a_sheet_of_groups_or_conditions_that_is_gone() throws IOException {
    book().without(EditedBook.GROUPS).rename(EditedBook.CONDITIONS, "Điều kiện");
    assertThat(told())
        .hasSize(2)
        .anyMatch(each -> each.contains("Không có trang \"Nhóm xã\""))
        .anyMatch(
            each ->
                each.contains("Không có trang \"Điều kiện công nhận\"")
                    && each.contains("Có thể ý bạn là: Điều kiện"));
  }

  @Test
  void a_column_of_another_sheet_that_is_gone() throws IOException {
    book().withoutColumn(EditedBook.GROUPS, "Áp dụng khi");
    assertThat(told())
        .containsExactly("luat.xlsx, trang \"Nhóm xã\", ô A1: Không còn cột \"Áp dụng khi\".");
  }

  @Test
  void sheets_and_columns_that_are_not_known_are_told_and_do_no_harm() throws IOException {
    book().set(ROWS, 0, book().sheet(ROWS).get(0).size(), "Ai làm");
    book().rename("Từ điển", "Của tôi").save(file);
    LawBook read = LawBook.read(file);
    assertThat(read.table().files()).isEqualTo(RuleTable.packaged("qd1980-2016-xa").files());
    assertThat(read.notes().stream().map(each -> each.message(VI)))
        .anyMatch(each -> each.contains("Trang \"Của tôi\" không được đọc"))
        .anyMatch(each -> each.contains("Cột \"Ai làm\" không được đọc"))
        .hasSize(2);
  }

  @Test
  void a_row_in_the_middle_without_a_code() throws IOException {
    int row = book().row("17.6");
    List<@Nullable Object> mine = new ArrayList<>(List.of("17", "Môi trường"));
    book().sheet(ROWS).add(row, mine);
    book().set(ROWS, row, "Nội dung", "Mới").set(ROWS, row, "Số liệu", "stunting_under_five");
    book().set(ROWS, row, "Căn cứ", "m").set(ROWS, row, "Tình trạng", "N");
    book().set(ROWS, row, "So sánh", "≤");
    assertThat(told()).singleElement().asString().contains(cell(row, "Mã") + "Chưa có mã");
  }

  @Test
  void scopes_years_and_priorities_that_are_not_understood() throws IOException {
    int row = book().row("17.6");
    book().set(ROWS, row, "Áp dụng khi", "diện xã đặc biệt khó khăm");
    book().set(ROWS, row, "Năm", "năm nay");
    book().set(EditedBook.GROUPS, 1, "Nhóm (cột)", "TDMNB");
    book().set(EditedBook.GROUPS, 1, "Ưu tiên", "đầu");
    assertThat(told())
        .hasSize(4)
        .anyMatch(each -> each.contains(cell(row, "Năm") + "\"năm nay\" không phải một năm"))
        .anyMatch(
            each ->
                each.contains("Không hiểu điều kiện \"xã đặc biệt khó khăm\"")
                    && each.contains("bạn là: xã đặc biệt khó khăn"))
        .anyMatch(
            each -> each.contains("không có cột \"TDMNB\"") && each.contains("bạn là: TDMNPB"))
        .anyMatch(each -> each.contains("\"đầu\" không phải số ưu tiên"));
  }

  @Test
  void numbers_that_stand_as_text_and_words_with_odd_blanks_are_read() throws IOException {
    int row = book().row("17.6");
    book().set(ROWS, row, "ĐBSH", "'92").set(ROWS, row, "BTB", "\u00A0≥\u00A088 % ");
    book().set(ROWS, row, "TN", "71").set(ROWS, row, "Tình trạng", "  ĐÃ  xác nhận ");
    List<String> told = told();
    assertThat(told).hasSize(1).first().asString().contains(cell(row, "ĐBSH"));
    book().set(ROWS, row, "ĐBSH", "92");
    book().save(file);
    assertThat(LawBook.read(file).table().files().get("tc17_moi_truong_an_toan_thuc_pham.drl"))
        .contains("row(70, 92, 88, 85, 71, 90, 70)");
  }

  @Test
  void an_empty_book_and_one_without_any_row() throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook empty = new Workbook(out, "test", "1.0")) {
      empty.newWorksheet("Sheet1");
    }
    assertThat(problems())
        .hasSize(2)
        .allMatch(each -> each.contains("Có thể ý bạn là: Sheet1"))
        .anyMatch(each -> each.contains("Không có trang \"Văn bản\""))
        .anyMatch(each -> each.contains("Không có trang \"Chỉ tiêu\""));
    try (OutputStream out = Files.newOutputStream(file);
        Workbook empty = new Workbook(out, "test", "1.0")) {
      empty.newWorksheet("Văn bản");
      empty.newWorksheet("Chỉ tiêu");
    }
    assertThat(problems())
        .anyMatch(each -> each.contains("trang \"Văn bản\": Không còn cột \"Mục\""))
        .anyMatch(each -> each.contains("Trang này chưa có mã và số hiệu"));
  }

  private List<String> problems() {
    LawBookException refused =
        catchThrowableOfType(LawBookException.class, () -> LawBook.read(file));
    assertThat(refused).as("refused").isNotNull();
    return refused.problems().stream().map(each -> each.message(VI)).toList();
  }

  @Test
  void merged_cells_say_the_same_in_all_their_rows() throws IOException {
    EditedBook book = book();
    int row = book.find("Mã", "17.1"::equals).get(0);
    book.merge(ROWS, row, book.column(ROWS, "TT"), row + 4, book.column(ROWS, "Tên tiêu chí"));
    int first = book.column(ROWS, "TDMNPB");
    book.merge(ROWS, row, first, row, first + 2);
    book.set(ROWS, row, first + 1, null).set(ROWS, row, first + 2, null);
    book.save(file);
    RuleTable was = RuleTable.packaged("qd1980-2016-xa");
    RuleTable now = LawBook.read(file).table();
    // The levels that the merged cell covers are those of its first one; nothing else differs.
    TableRow of =
        now.rows().stream().filter(each -> each.code().equals("17.1")).findFirst().orElseThrow();
    assertThat(of.cells().stream().limit(3).distinct()).hasSize(1);
    assertThat(LawSheetsTest.difference(was, now)).hasSize(1);
  }

  @Test
  void a_file_of_another_kind_says_what_to_do() throws IOException {
    Files.write(file, "<html><table><tr><td>a</td></tr></table></html>".getBytes(UTF_8));
    assertThat(refusal()).contains("lưu lại dạng .xlsx");
    Files.write(file, new byte[] {1, 2, 3});
    assertThat(refusal()).contains("không phải sổ Excel");
    ByteBuffer ole = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    ole.putLong(0xE11AB1A1E011CFD0L);
    Files.write(file, ole.array());
    assertThat(refusal()).contains("luat.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String each : List.of("mimetype", "content.xml", "META-INF/manifest.xml")) {
        zip.putNextEntry(new ZipEntry(each));
        zip.write("<a type=\"application/vnd.oasis.opendocument.spreadsheet\"/>".getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    assertThat(refusal()).contains("LibreOffice");
  }

  private String refusal() {
    BadInputException bad = catchThrowableOfType(BadInputException.class, () -> LawBook.read(file));
    assertThat(bad).as("refused").isNotNull();
    return bad.message(VI);
  }

  @Test
  void all_at_once() throws IOException {
    book().set(ROWS, book().row("17.6"), "Tình trạng", "xong");
    book().set(ROWS, book().row("17.3"), "Số liệu", "abc");
    book().set(ROWS, book().row("17.8"), "TN", "rất cao");
    book().set(ROWS, book().row("17.7"), "Trước ngày", "hôm nay");
    assertThat(told()).hasSize(4);
  }
}
