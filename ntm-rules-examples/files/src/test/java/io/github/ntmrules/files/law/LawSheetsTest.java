package io.github.ntmrules.files.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.table.RuleTable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups, conditions, measures of a folder's own, and years: in cells, both ways. */
class LawSheetsTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final String ROWS = EditedBook.ROWS;
  private static final String GROUPS = EditedBook.GROUPS;
  private static final String CONDITIONS = EditedBook.CONDITIONS;
  private static final String MEASURES = EditedBook.MEASURES;
  private static final String LINES =
      """
      # của tỉnh
      own_share   | percent | 0..100 | % của hộ |  | Hộ có vườn mẫu |
      own_grade | grade | Kém < Khá < Tốt |  |  | Xếp loại vườn
      own_yes | yes | 0..1 | | | Có nhà văn hóa số | Digital house
      own_count | count | 1..500 | vườn | gardens | Số vườn | Gardens
      """;

  @TempDir Path temp;

  private Path file() {
    return temp.resolve("bo.xlsx");
  }

  private EditedBook book(RuleTable table) throws IOException {
    LawBook.write(table, file(), VI);
    return new EditedBook(file());
  }

  private RuleTable read(EditedBook book) throws IOException {
    return LawBook.read(book.save(file())).table();
  }

  private List<String> told(EditedBook book) throws IOException {
    book.save(file());
    try {
      LawBook.read(file());
      return List.of();
    } catch (LawBookException e) {
      return e.problems().stream().map(each -> each.message(VI)).toList();
    }
  }

  /** The lines that differ, file by file; of a file with as many lines as before. */
  static List<String> difference(RuleTable was, RuleTable now) {
    List<String> found = new ArrayList<>();
    assertThat(now.files().keySet()).isEqualTo(was.files().keySet());
    now.files()
        .forEach(
            (name, text) -> {
              List<String> lines = text.lines().toList();
              List<String> old = was.files().getOrDefault(name, "").lines().toList();
              assertThat(lines).as(name).hasSameSizeAs(old);
              for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).equals(old.get(i))) {
                  found.add(name + ": " + lines.get(i).strip());
                }
              }
            });
    return found;
  }

  // ---- groups

  @Test
  void groups_stand_on_a_sheet_of_their_own_in_plain_words() throws IOException {
    EditedBook book = book(RuleTable.packaged("qd51-2025-xa"));
    assertThat(book.sheet(GROUPS)).hasSize(5);
    assertThat(book.get(GROUPS, 1, "Nhóm (cột)")).isEqualTo("nhom-1");
    assertThat(String.valueOf(book.get(GROUPS, 1, "Áp dụng khi")))
        .contains("(thuộc diện \"liền kề đô thị hiện hữu\" và thuộc diện", "hoặc thuộc diện")
        .contains(";\nkhông thuộc diện \"xã khu vực II ");
    assertThat(book.get(GROUPS, 4, "Nhóm (cột)")).isEqualTo("nhom-1 / nhom-3");
    assertThat(String.valueOf(book.get(GROUPS, 4, "Vì sao chưa rõ"))).contains("ưu tiên");
    for (int row = 1; row <= 4; row++) {
      assertThat(book.get(GROUPS, row, "Quy tắc")).isNull();
    }
    assertThat(book.find("Quy tắc", each -> each.contains("law.group"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          1 ¦ Nhóm (cột) ¦ nhom-2 ¦ law.group("nhom-2");
          1 ¦ Nhóm (cột) ¦ 3 ¦ law.group("nhom-3");
          4 ¦ Nhóm (cột) ¦ nhom-2 / nhom-3 ¦ "nhom-2", "nhom-3");
          4 ¦ Vì sao chưa rõ ¦ chưa nói ¦ law.groupUndetermined("chưa nói",
          2 ¦ Căn cứ ¦ Điều 2 ¦ @source("Điều 2") @status("confirmed")
          2 ¦ Tình trạng ¦ N ¦ @source("Quy định về ba nhóm xã") @status("doubtful")
          """)
  void a_changed_cell_of_a_group_is_a_changed_line(int row, String head, String typed, String line)
      throws IOException {
    RuleTable table = RuleTable.packaged("qd51-2025-xa");
    RuleTable after = read(book(table).set(GROUPS, row, head, typed));
    assertThat(difference(table, after)).containsExactly("00_pham_vi.drl: " + line);
  }

  @Test
  void a_scope_that_was_typed_in_words_is_a_scope_of_the_rule() throws IOException {
    RuleTable table = RuleTable.packaged("qd318-2022-xa");
    EditedBook book = book(table);
    int row = book.find(GROUPS, "Nhóm (cột)", "TDMNPB"::equals).get(0);
    book.set(GROUPS, row, "Áp dụng khi", "diện xã đặc biệt khó khăn");
    assertThat(read(book).files().get("00_pham_vi.drl"))
        .contains("Scope( designations contains Designation.ESPECIALLY_DIFFICULT )");
  }

  @Test
  void what_comes_first_is_left_out_of_what_comes_later() throws IOException {
    RuleTable table = RuleTable.packaged("qd51-2025-xa");
    EditedBook book = book(table);
    book.sheet(GROUPS).remove(4);
    book.set(GROUPS, 3, "Áp dụng khi", "diện " + area("II") + " hoặc diện " + area("III"));
    book.set(GROUPS, 3, "Ưu tiên", new BigDecimal(1));
    book.set(GROUPS, 1, "Áp dụng khi", "diện được định hướng là đô thị mới");
    book.set(GROUPS, 1, "Ưu tiên", new BigDecimal(2));
    book.set(GROUPS, 2, "Áp dụng khi", null).set(GROUPS, 2, "Ưu tiên", new BigDecimal(3));
    RuleTable after = read(book);
    assertThat(after.rows().stream().limit(3).map(each -> each.condition()))
        .containsExactly(
            "designations contains Designation.ORIENTED_AS_NEW_URBAN_AREA,"
                + " designations not contains Designation.AREA_II,"
                + " designations not contains Designation.AREA_III",
            "designations not contains Designation.ORIENTED_AS_NEW_URBAN_AREA,"
                + " designations not contains Designation.AREA_II,"
                + " designations not contains Designation.AREA_III",
            "designations contains Designation.AREA_II || designations contains Designation.AREA_III");
    assertThat(LawBook.read(file()).check()).isEmpty();
  }

  private static String area(String number) {
    return "xã khu vực " + number + " vùng đồng bào dân tộc thiểu số và miền núi";
  }

  // ---- conditions and withdrawal

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          w1 ¦ Dưới % ¦ 45 ¦ law.withdrawal("w1", criteriaNotMet(30).lessThan(45).including("10", "17", "19"));
          w1 ¦ Trong đó có tiêu chí ¦ 10; 18 ¦ law.withdrawal("w1", criteriaNotMet(30).lessThan(50).including("10", "18"));
          w2 ¦ Thu hồi từ % tiêu chí không đạt ¦ 60% ¦ law.withdrawal("w2", criteriaNotMet(60));
          w2 ¦ Căn cứ ¦ Chương 5 ¦ @decree("QĐ 18/2022/QĐ-TTg") @source("Chương 5") @status("confirmed")
          satisfaction ¦ Mức ¦ ≥95% (?) ¦ law.condition("satisfaction", percent("residents_satisfied").atLeast(doubtful(95)));
          satisfaction ¦ Tình trạng ¦ C ¦ @decree("QĐ 18/2022/QĐ-TTg") @source("Điều 4") @status("unconfirmed")
          """)
  void a_changed_cell_of_a_condition_is_a_changed_line(
      String code, String head, String typed, String line) throws IOException {
    RuleTable table = RuleTable.packaged("qd318-2022-xa");
    EditedBook book = book(table);
    int row = book.find(CONDITIONS, "Mã", code::equals).get(0);
    RuleTable after = read(book.set(CONDITIONS, row, head, typed));
    assertThat(difference(table, after)).containsExactly("99_cong_nhan.drl: " + line);
  }

  @Test
  void a_condition_more_and_a_ground_less() throws IOException {
    RuleTable table = RuleTable.packaged("qd318-2022-xa");
    EditedBook book = book(table);
    book.sheet(CONDITIONS).remove((int) book.find(CONDITIONS, "Mã", "w2"::equals).get(0));
    int row = book.sheet(CONDITIONS).size();
    String[][] cells = {
      {"Mã", "digital"},
      {"Nội dung", "Đạt chuẩn số"},
      {"Số liệu", "commune_security_standard"},
      {"Mức", "Đạt"},
      {"Căn cứ", "Điều 9"},
      {"Tình trạng", "N"},
      {"Năm", "từ 2024"}
    };
    for (String[] each : cells) {
      book.set(CONDITIONS, row, each[0], each[1]);
    }
    String[][] ground = {
      {"Mã", "w9"},
      {"Nội dung", "Từ 70%"},
      {"Thu hồi từ % tiêu chí không đạt", "70"},
      {"Căn cứ", "Điều 9"},
      {"Tình trạng", "N"}
    };
    for (String[] each : ground) {
      book.set(CONDITIONS, row + 1, each[0], each[1]);
    }
    RuleTable after = read(book);
    assertThat(after.document().entry("withdrawal w2")).isNull();
    assertThat(after.document().value("condition digital")).isEqualTo("Đạt chuẩn số");
    assertThat(after.document().value("withdrawal w9")).isEqualTo("Từ 70%");
    assertThat(after.files().get("99_cong_nhan.drl"))
        .contains("law.condition(\"digital\", yes(\"commune_security_standard\"));")
        .contains("Scope( year >= 2024 )")
        .contains("law.withdrawal(\"w9\", criteriaNotMet(70));")
        .doesNotContain("\"w2\"");
    assertThat(LawBook.read(file()).check()).isEmpty();
  }

  // ---- years

  @Test
  void rules_of_several_years_are_one_row() throws IOException {
    RuleTable table = RuleTable.packaged("qd318-2022-xa");
    EditedBook book = book(table);
    List<Integer> rows = book.find("Mã", "10"::equals);
    assertThat(rows.stream().map(row -> book.get(row, "Năm")))
        .containsExactly("2022", "2023; 2024", "2025", null);
    int row = rows.get(1);
    assertThat(book.get(row, "TDMNPB")).isEqualTo("≥42; ≥45");
    assertThat(book.get(row, "ĐBSH")).isEqualTo("Chưa có trong hồ sơ");
    RuleTable after = read(book.set(ROWS, row, "TDMNPB", "42; 46"));
    assertThat(difference(table, after))
        .containsExactly(
            "tc10_thu_nhap.drl: row(46, notOnFile(), notOnFile(), notOnFile(), notOnFile(),"
                + " notOnFile(), notOnFile()) ));");
  }

  @Test
  void a_year_more_is_a_rule_more_and_a_year_less_a_rule_less() throws IOException {
    RuleTable table = RuleTable.packaged("qd318-2022-xa");
    EditedBook book = book(table);
    int row = book.find("Mã", "10"::equals).get(1);
    book.set(ROWS, row, "Năm", "2024; 2026").set(ROWS, row, "TDMNPB", "45; 50");
    book.set(ROWS, row, "Năm", "2024; 2026; 2027").set(ROWS, row, "TDMNPB", "45; 50; 51");
    RuleTable after = read(book);
    assertThat(
            after.rows().stream()
                .filter(each -> each.code().equals("10"))
                .map(each -> each.condition() + " " + each.cells().get(0).text()))
        .containsExactlyInAnyOrder(
            "year == 2022 39",
            "year == 2024 45",
            "year == 2025 48",
            "year == 2026 50",
            "year == 2027 51",
            "year < 2022 || year > 2025 notOnFile()");
  }

  @Test
  void a_new_row_of_three_years_is_three_rules() throws IOException {
    RuleTable table = RuleTable.packaged("qd1980-2016-xa");
    EditedBook book = book(table);
    int row = book.row("17.6");
    book.set(ROWS, row, "Năm", "2017; 2018; 2019");
    book.set(ROWS, row, "ĐBSH", "≥36; ≥39; ≥42");
    RuleTable after = read(book);
    assertThat(
            after.rows().stream()
                .filter(each -> each.code().equals("17.6"))
                .map(each -> each.condition() + " " + each.cells().get(1).text()))
        .containsExactlyInAnyOrder("year == 2017 36", "year == 2018 39", "year == 2019 42");
    LawBook.write(after, file(), VI);
    EditedBook again = new EditedBook(file());
    assertThat(again.get(again.row("17.6"), "ĐBSH")).isEqualTo("≥36%; ≥39%; ≥42%");
    assertThat(read(again).files()).isEqualTo(after.files());
    again.set(ROWS, again.row("17.6"), "ĐBSH", "36; 39");
    assertThat(told(again)).singleElement().asString().contains("Ô có 2 mức mà hàng có 3 năm");
  }

  // ---- measures of its own

  private static RuleTable withMeasures() {
    Map<String, String> files = new TreeMap<>(RuleTable.packaged("qd1980-2016-xa").files());
    files.put("so_lieu.txt", LINES);
    files.computeIfPresent(
        "tc17_moi_truong_an_toan_thuc_pham.drl",
        (name, text) -> text.replace("households_with_hygienic_facilities", "own_share"));
    return RuleTable.of(files);
  }

  @Test
  void measures_of_a_folder_go_both_ways() throws IOException {
    RuleTable table = withMeasures();
    EditedBook book = book(table);
    assertThat(book.sheet(MEASURES)).hasSize(5);
    assertThat(book.get(book.row("17.6"), "Số liệu")).isEqualTo("Hộ có vườn mẫu (own_share)");
    assertThat(read(book).files()).isEqualTo(table.files());
    LawBook.write(table, file(), Locale.ENGLISH);
    assertThat(LawBook.read(file()).table().files()).isEqualTo(table.files());
    // A book with measures of its own can be changed.
    EditedBook changed = book(table);
    changed.set(ROWS, changed.row("17.6"), "ĐBSH", "≥91%");
    assertThat(difference(table, read(changed))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          1 ¦ Tên ¦ Hộ có vườn ¦ own_share   | percent | 0..100 | % của hộ |  | Hộ có vườn |
          1 ¦ Đến ¦ 90,5 ¦ own_share   | percent | 0..90.5 | % của hộ |  | Hộ có vườn mẫu |
          2 ¦ Các bậc ¦ Kém < Tốt ¦ own_grade | grade | Kém < Tốt |  |  | Xếp loại vườn
          2 ¦ English ¦ Grade ¦ own_grade | grade | Kém < Khá < Tốt |  |  | Xếp loại vườn | Grade
          3 ¦ Tên ¦ Nhà số ¦ own_yes | yes | 0..1 | | | Nhà số | Digital house
          4 ¦ Từ ¦ 0 ¦ own_count | count | 0..500 | vườn | gardens | Số vườn | Gardens
          4 ¦ Đơn vị ¦ nhà ¦ own_count | count | 1..500 | nhà | gardens | Số vườn | Gardens
          """)
  void a_changed_cell_of_a_measure_is_a_changed_line(
      int row, String head, String typed, String line) throws IOException {
    RuleTable table = withMeasures();
    RuleTable after = read(book(table).set(MEASURES, row, head, typed));
    assertThat(difference(table, after)).containsExactly("so_lieu.txt: " + line);
  }

  @Test
  void a_new_measure_has_an_id_that_stays_and_rows_may_say_new() throws IOException {
    EditedBook book = book(RuleTable.packaged("qd1980-2016-xa"));
    book.set(MEASURES, 1, "Tên", "Hộ có mã QR (%)").set(MEASURES, 1, "Loại", "tỷ lệ %");
    book.set(MEASURES, 2, "Tên", "Xếp loại số").set(MEASURES, 2, "Loại", "bậc");
    book.set(MEASURES, 2, "Các bậc", "Kém < Tốt");
    book.set(ROWS, book.row("17.6"), "Số liệu", "mới: hộ có mã QR (%)");
    int row = book.sheet(ROWS).size();
    String[][] cells = {
      {"TT", "17"},
      {"Mã", "17.9"},
      {"Nội dung", "Xếp loại số"},
      {"Số liệu", "mới"},
      {"Căn cứ", "m"},
      {"Tình trạng", "N"}
    };
    for (String[] each : cells) {
      book.set(ROWS, row, each[0], each[1]);
    }
    for (int column = 0; column < 7; column++) {
      book.set(ROWS, row, book.column(ROWS, "TDMNPB") + column, "Tốt");
    }
    RuleTable after = read(book);
    assertThat(after.files().get("so_lieu.txt"))
        .endsWith(
            """
            ho_co_ma_qr | percent | 0..100 | % | | Hộ có mã QR (%) |
            xep_loai_so | grade | Kém < Tốt | | | Xếp loại số |
            """);
    String rules =
        Objects.requireNonNull(after.files().get("tc17_moi_truong_an_toan_thuc_pham.drl"));
    assertThat(rules)
        .contains("percent(\"ho_co_ma_qr\").atLeast( row(70, 90,")
        .contains("grade(\"xep_loai_so\").atLeast(\"Tốt\")");
    assertThat(LawBook.read(file()).check()).isEmpty();
    EditedBook again = book(after);
    again.set(MEASURES, 1, "Tên", "Hộ có tài khoản");
    assertThat(read(again).files().get("so_lieu.txt"))
        .contains("ho_co_ma_qr | percent | 0..100 | % | | Hộ có tài khoản |");
    assertThat(Assessor.packagedSets()).isNotEmpty();
  }

  @Test
  void a_measure_less_is_a_line_less() throws IOException {
    RuleTable table = withMeasures();
    EditedBook book = book(table);
    book.sheet(MEASURES).remove(4);
    assertThat(read(book).files().get("so_lieu.txt"))
        .isEqualTo(LINES.replaceFirst("own_count.*\n", ""));
  }

  @Test
  void what_is_wrong_with_a_measure_has_its_cell() throws IOException {
    EditedBook book = book(withMeasures());
    book.set(MEASURES, 1, "Loại", "tỷ lệ phần trăn").set(MEASURES, 4, "Đến", "0");
    book.set(MEASURES, 5, "Loại", "bậc").set(MEASURES, 6, "Tên", "Hộ nghèo có vườn");
    book.set(MEASURES, 6, "Loại", "bậc").set(MEASURES, 6, "Các bậc", "một");
    List<String> told = told(book);
    assertThat(told)
        .anyMatch(each -> each.contains("ô B2") && each.contains("bạn là: tỷ lệ %"))
        .anyMatch(each -> each.contains("ô A6: Chưa có tên của số liệu"))
        .hasSize(2);
    book.set(MEASURES, 1, "Loại", "tỷ lệ phần trăm").set(MEASURES, 5, "Tên", "Xếp vườn");
    assertThat(told(book))
        .anyMatch(each -> each.contains("\"Số liệu mới\", ô D5"))
        .anyMatch(each -> each.contains("ô F6"))
        .anyMatch(each -> each.contains("ô F7") && each.contains("một"))
        .hasSize(3);
    book.set(MEASURES, 4, "Đến", "9").set(MEASURES, 5, "Các bậc", "Kém < Tốt");
    book.set(MEASURES, 6, "Các bậc", "Kém < Tốt");
    book.set(ROWS, book.row("17.6"), "Số liệu", "mới: không có");
    assertThat(told(book))
        .singleElement()
        .asString()
        .contains("Trang \"Số liệu mới\" không có số liệu \"không có\"");
  }

  @Test
  void a_book_made_by_hand_has_these_sheets_or_not() throws IOException {
    Map<String, String> values =
        Map.of("id", "tay", "title-vi", "Tay", "decree", "QĐ 1", "columns", "A, B");
    try (OutputStream out = Files.newOutputStream(file())) {
      LawBook.write(RuleTable.create(false, values), out, VI, 3);
    }
    EditedBook book = new EditedBook(file());
    book.without("ntm").without(GROUPS).without(CONDITIONS).without(MEASURES);
    assertThat(told(book)).isEmpty();
    @Nullable Object heading = book.sheet(ROWS).get(0).get(0);
    assertThat(heading).isEqualTo("TT");
  }
}
