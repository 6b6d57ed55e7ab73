package io.github.ntmrules.files.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.table.RuleTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A changed cell changes one line of one file; rows come and go as rules. */
class LawBookEditTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final String ROWS = EditedBook.ROWS;
  private static final String SET = "qd1980-2016-xa";

  @TempDir Path temp;

  private final RuleTable table = RuleTable.packaged(SET);
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = temp.resolve("bo.xlsx");
    LawBook.write(table, file, VI);
  }

  private EditedBook book() throws IOException {
    return new EditedBook(file);
  }

  private RuleTable read(EditedBook book) throws IOException {
    return LawBook.read(book.save(file)).table();
  }

  /** The lines that differ, as {@code file: - old} and {@code file: + new}. */
  private List<String> difference(RuleTable after) {
    List<String> found = new ArrayList<>();
    Map<String, String> was = table.files();
    assertThat(after.files().keySet()).containsAll(was.keySet());
    after
        .files()
        .forEach(
            (name, text) -> {
              List<String> now = new ArrayList<>(text.lines().toList());
              List<String> old = new ArrayList<>(was.getOrDefault(name, "").lines().toList());
              while (!now.isEmpty() && !old.isEmpty() && now.get(0).equals(old.get(0))) {
                now.remove(0);
                old.remove(0);
              }
              while (!now.isEmpty()
                  && !old.isEmpty()
                  && now.get(now.size() - 1).equals(old.get(old.size() - 1))) {
                now.remove(now.size() - 1);
                old.remove(old.size() - 1);
              }
              old.forEach(each -> found.add(name + ": - " + each.strip()));
              now.forEach(each -> found.add(name + ": + " + each.strip()));
            });
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          17.6 ¦ TDMNPB ¦ ≥75% ¦ atLeast( row(75, 90, 85, 85, 70, 90, 70) )
          17.6 ¦ TDMNPB ¦ 75 ¦ atLeast( row(75, 90, 85, 85, 70, 90, 70) )
          17.6 ¦ ĐBSH ¦ ≥ 92,5% ¦ atLeast( row(70, 92.5, 85, 85, 70, 90, 70) )
          17.6 ¦ ĐBSH ¦ từ 92,5% trở lên ¦ atLeast( row(70, 92.5, 85, 85, 70, 90, 70) )
          17.6 ¦ ĐBSH ¦ UBND cấp tỉnh quy định cụ thể ¦ row(70, setByProvince(), 85, 85, 70, 90, 70)
          17.6 ¦ ĐBSH ¦ Không áp dụng ¦ row(70, notApplicable(), 85, 85, 70, 90, 70)
          17.6 ¦ ĐBSH ¦ '' ¦ row(70, notOnFile(), 85, 85, 70, 90, 70)
          17.6 ¦ ĐBSH ¦ Chưa có trong hồ sơ ¦ row(70, notOnFile(), 85, 85, 70, 90, 70)
          17.6 ¦ ĐBSH ¦ ≥95% (?) ¦ row(70, doubtful(95), 85, 85, 70, 90, 70)
          17.6 ¦ ĐBSH ¦ ≥97%(1) ¦ row(70, doubtful(97), 85, 85, 70, 90, 70)
          17.6 ¦ ĐBSH ¦ ≥97%¹ ¦ row(70, doubtful(97), 85, 85, 70, 90, 70)
          17.6 ¦ ĐBSH ¦ ≥97%(1) (~) ¦ row(70, unconfirmed(97), 85, 85, 70, 90, 70)
          17.6 ¦ ĐBSH ¦ ≥90% (✓) ¦ row(70, confirmed(90), 85, 85, 70, 90, 70)
          17.6 ¦ ĐBSH ¦ ≥90% (~) ¦ row(70, unconfirmed(90), 85, 85, 70, 90, 70)
          17.2 ¦ TDMNPB ¦ ≥90% ¦ atLeast( row(90, 100, 100, 100, 100, 100, 100) )
          17.2 ¦ So sánh ¦ > ¦ percent("premises_within_environmental_rules").moreThan(100)
          17.6 ¦ So sánh ¦ > ¦ moreThan( row(70, 90, 85, 85, 70, 90, 70) )
          17.6 ¦ Căn cứ ¦ Phụ lục, mục mười bảy ¦ @source("Phụ lục, mục mười bảy")
          17.6 ¦ Tình trạng ¦ X ¦ @status("confirmed")
          17.6 ¦ Tình trạng ¦ còn nghi vấn ¦ @status("doubtful")
          17.6 ¦ Chỉ tiêu chung ¦ 86 ¦ @general("86")
          17.6 ¦ Trang đã đọc ¦ https://a.b ¦ @read("https://a.b")
          17.6 ¦ Từ ngày ¦ 31/12/2019 ¦ date >= day("2019-12-31")
          17.6 ¦ Trước ngày ¦ 2019-12-31 ¦ date < day("2019-12-31")
          17.6 ¦ Áp dụng khi ¦ region == Region.TAY_NGUYEN ¦ Scope( region == Region.TAY_NGUYEN )
          17.6 ¦ Văn bản nếu khác ¦ QĐ 9/QĐ-TTg ¦ @decree("QĐ 9/QĐ-TTg")
          17.6 ¦ Tên quy tắc ¦ 17.6 Tên khác ¦ rule "17.6 Tên khác"
          17.6 ¦ Ghi chú ¦ Đã đối chiếu. ¦ // Đã đối chiếu.
          17.6 ¦ Số liệu ¦ food_premises_within_safety_rules ¦ percent("food_premises_within_safety_rules").atLeast
          17.6 ¦ Nội dung ¦ Nhà tiêu ¦ indicator 17.6 = Nhà tiêu |
          17.6 ¦ English ¦ Toilets ¦ | Toilets
          17.6 ¦ Tên tiêu chí ¦ Môi trường ¦ criterion 17 = tc17_moi_truong_an_toan_thuc_pham | Môi trường |
          """)
  void a_changed_cell_is_a_changed_line(String code, String heading, String typed, String line)
      throws IOException {
    EditedBook book = book();
    int row = book.row(code);
    if (heading.equals("Tên tiêu chí")) {
      for (int each : book.find("TT", "17"::equals)) {
        book.set(ROWS, each, heading, typed);
      }
    } else {
      book.set(ROWS, row, heading, typed);
    }
    List<String> found = difference(read(book));
    assertThat(found).isNotEmpty().anyMatch(each -> each.contains(": + ") && each.contains(line));
    boolean imported = heading.equals("Áp dụng khi");
    boolean added = heading.startsWith("Văn bản");
    if (!imported && !added) {
      assertThat(found.size()).as(found.toString()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void levels_of_other_kinds_are_typed_as_printed() throws IOException {
    EditedBook book = book();
    for (int column = 0; column < 7; column++) {
      book.set(ROWS, book.row("17.4"), book.column(ROWS, "TDMNPB") + column, "Đạt");
      book.set(ROWS, book.row("17.2"), book.column(ROWS, "TDMNPB") + column, "từ 20 đến 30%");
    }
    assertThat(difference(read(book)))
        .anyMatch(
            each ->
                each.endsWith("+ law.require(\"17.4\", yes(\"burial_within_rules_and_plan\"));"))
        .anyMatch(
            each -> each.contains("(\"premises_within_environmental_rules\").between(20, 30)"));
  }

  @Test
  void a_row_taken_away_is_a_rule_taken_away_and_its_declaration() throws IOException {
    EditedBook book = book();
    book.sheet(ROWS).remove(book.row("17.3"));
    RuleTable after = read(book);
    assertThat(after.rows()).noneMatch(each -> each.code().equals("17.3"));
    assertThat(after.document().entry("indicator 17.3")).isNull();
    assertThat(after.rows()).hasSize(table.rows().size() - 1);
    // Each other line is there still.
    assertThat(difference(after)).allMatch(each -> each.contains(": - "));
  }

  @Test
  void a_row_more_is_a_rule_more_with_its_indicator_and_criterion() throws IOException {
    EditedBook book = book();
    int row = book.sheet(ROWS).size() + 3;
    book.set(ROWS, row, "TT", "20").set(ROWS, row, "Tên tiêu chí", "Chuyển đổi số");
    book.set(ROWS, row, "Mã", "20.1").set(ROWS, row, "Nội dung", "Hộ có \"mã QR\"");
    book.set(ROWS, row, "Số liệu", "households_with_hygienic_water");
    book.set(ROWS, row, "Căn cứ", "mục 20.1").set(ROWS, row, "Tình trạng", "N");
    for (int column = 0; column < 7; column++) {
      book.set(ROWS, row, book.column(ROWS, "TDMNPB") + column, "≥" + (60 + column) + "%");
    }
    RuleTable after = read(book);
    assertThat(after.files().get("tc20_chuyen_doi_so.drl"))
        .endsWith(
            """
            rule "20.1 Hộ có 'mã QR'"
                @source("mục 20.1") @status("doubtful")
            when
                Scope()
            then
                law.require("20.1", percent("households_with_hygienic_water").atLeast( row(60, 61, 62, 63, 64, 65, 66) ));
            end
            """);
    assertThat(after.document().value("indicator 20.1")).isEqualTo("Hộ có \"mã QR\"");
    assertThat(after.document().value("criterion 20"))
        .isEqualTo("tc20_chuyen_doi_so | Chuyển đổi số");
    assertThat(difference(after)).noneMatch(each -> each.contains(": - "));
  }

  @Test
  void a_copied_row_with_another_day_is_another_rule() throws IOException {
    EditedBook book = book();
    int row = book.row("17.3");
    List<@Nullable Object> copy = new ArrayList<>(book.sheet(ROWS).get(row));
    book.sheet(ROWS).add(row + 1, copy);
    book.set(ROWS, row, "Trước ngày", LocalDate.of(2018, 1, 1));
    book.set(ROWS, row + 1, "Từ ngày", LocalDate.of(2018, 1, 1));
    book.set(ROWS, row + 1, "Tên quy tắc", null);
    RuleTable after = read(book);
    assertThat(after.rows().stream().filter(each -> each.code().equals("17.3")))
        .extracting(each -> each.from() + "/" + each.until() + "/" + each.measure())
        .containsExactlyInAnyOrder(
            "/2018-01-01/green_clean_safe_landscape", "2018-01-01//green_clean_safe_landscape");
  }

  @Test
  void a_part_more_makes_its_rule_anew_and_a_part_less_too() throws IOException {
    EditedBook book = book();
    List<Integer> parts = book.find("Mã", "17.1"::equals);
    List<@Nullable Object> copy = new ArrayList<>(book.sheet(ROWS).get(parts.get(1)));
    book.sheet(ROWS).add(parts.get(1) + 1, copy);
    book.set(ROWS, parts.get(1) + 1, "Phần", "3");
    book.set(ROWS, parts.get(1) + 1, "Khóa", null);
    book.set(ROWS, parts.get(1) + 1, "Số liệu", "food_premises_within_safety_rules");
    RuleTable after = read(book);
    assertThat(after.rows().stream().filter(each -> each.code().equals("17.1")))
        .extracting(each -> each.measure())
        .containsExactly(
            "households_with_hygienic_water",
            "households_with_clean_water",
            "food_premises_within_safety_rules");
    LawBook.write(table, file, VI);
    EditedBook less = book();
    less.sheet(ROWS).remove((int) less.find("Mã", "17.1"::equals).get(1));
    assertThat(read(less).rows().stream().filter(each -> each.code().equals("17.1")))
        .extracting(each -> each.measure() + " " + each.join())
        .containsExactly("households_with_hygienic_water ALONE");
  }

  @Test
  void the_document_is_changed_where_it_stands() throws IOException {
    EditedBook book = book();
    List<List<@Nullable Object>> head = book.sheet(EditedBook.HEAD);
    for (int i = 0; i < head.size(); i++) {
      Object key = head.get(i).size() > 4 ? head.get(i).get(4) : null;
      if ("in-force-until".equals(key)) {
        book.set(EditedBook.HEAD, i, "Giá trị", "31/12/2021");
      }
      if ("indicator 17.3".equals(key)) {
        book.set(EditedBook.HEAD, i, "Giá trị", "Cảnh quan");
      }
    }
    int last = head.size();
    book.set(EditedBook.HEAD, last, "Khóa", "amendment 2018-05-01");
    book.set(EditedBook.HEAD, last, "Giá trị", "QĐ 7/QĐ-TTg");
    RuleTable after = read(book);
    assertThat(after.document().value("in-force-until")).isEqualTo("2021-12-31");
    assertThat(String.valueOf(after.document().value("indicator 17.3"))).startsWith("Cảnh quan");
    assertThat(after.document().value("amendment 2018-05-01")).isEqualTo("QĐ 7/QĐ-TTg");
    assertThat(difference(after)).allMatch(each -> each.startsWith("bo_tieu_chi.txt"));
  }

  @Test
  void what_stands_as_text_and_how_parts_are_joined_is_changed_in_place() throws IOException {
    EditedBook book = book();
    int text = book.find("Quy tắc", each -> each.startsWith("law.notApplicable(\"7\"")).get(0);
    book.set(ROWS, text, "Quy tắc", "law.notApplicable(\"7\", \"không có\")");
    for (int each : book.find("Mã", "17.1"::equals)) {
      book.set(ROWS, each, "Ghép các phần", "ít nhất 1 phần");
    }
    assertThat(difference(read(book)))
        .anyMatch(each -> each.endsWith("+ law.notApplicable(\"7\", \"không có\");"))
        .anyMatch(each -> each.endsWith("+ law.require(\"17.1\", atLeast(1,"))
        .hasSize(4);
  }

  @Test
  void a_form_that_is_filled_in_is_an_overlay() throws IOException {
    Map<String, String> values =
        Map.of(
            "id", "kon-tum-thu",
            "title-vi", "Thử",
            "decree", "QĐ 1/QĐ-UBND",
            "overlays", "qd318-2022-xa",
            "province", "Kon Tum",
            "in-force-from", "2022-03-08");
    try (OutputStream out = Files.newOutputStream(file)) {
      LawBook.writeForm(
          RuleTable.create(true, values), RuleTable.packaged("qd318-2022-xa"), out, VI);
    }
    EditedBook book = book();
    int row = book.find("Lỗi / còn thiếu", each -> each.startsWith("chờ cấp tỉnh")).get(0);
    String code = String.valueOf(book.get(row, "Mã"));
    boolean level = "≥".equals(book.get(row, "So sánh"));
    for (int column = 0; column < 7; column++) {
      book.set(ROWS, row, book.column(ROWS, "TDMNPB") + column, level ? "≥80%" : "Đạt");
    }
    book.set(ROWS, row, "Căn cứ", "mục 1").set(ROWS, row, "Tình trạng", "X");
    book.save(file);
    LawBook read = LawBook.read(file);
    assertThat(read.table().rows()).singleElement().extracting(each -> each.code()).isEqualTo(code);
    Assessor overlaid = LawBook.overlay(Assessor.packaged("qd318-2022-xa"), file);
    assertThat(overlaid.overlays()).hasSize(1);
    Path gone = read.inFolder(folder -> folder);
    assertThat(gone).doesNotExist();
  }

  @Test
  void under_another_id_it_is_a_set_of_its_own() throws IOException {
    EditedBook book = book();
    book.set(EditedBook.HEAD, book.find(EditedBook.HEAD, "Mục", "Mã"::equals).get(0), 1, "bo-moi");
    book.save(file);
    RuleTable after = LawBook.read(file).table();
    assertThat(difference(after))
        .filteredOn(each -> each.contains(": + "))
        .allMatch(
            each ->
                each.matches("bo_tieu_chi.txt: \\+ id += bo-moi")
                    || each.endsWith(": + package io.github.ntmrules.sets.bo_moi"));
    Path dir = temp.resolve("bo-moi");
    LawBook.read(file).writeTo(dir);
    assertThat(Assessor.fromDirectory(dir).set().id()).isEqualTo("bo-moi");
  }
}
