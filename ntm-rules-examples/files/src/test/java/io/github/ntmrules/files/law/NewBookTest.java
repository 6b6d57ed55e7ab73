package io.github.ntmrules.files.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.table.RuleTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that is filled in, or made by hand, is a set. The levels are made up. */
class NewBookTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final String ROWS = EditedBook.ROWS;
  private static final String AREAS = " vùng đồng bào dân tộc thiểu số và miền núi";

  @TempDir Path temp;

  private static void row(EditedBook book, int row, String... cells) {
    String[] heads = {"TT", "Tên tiêu chí", "Mã", "Phần", "Ghép các phần", "Nội dung", "Số liệu"};
    for (int i = 0; i < heads.length; i++) {
      book.set(ROWS, row, heads[i], cells[i].isEmpty() ? null : cells[i]);
    }
    book.set(ROWS, row, "Mức", cells[7]);
    book.set(ROWS, row, "Căn cứ", "Phụ lục").set(ROWS, row, "Tình trạng", "C");
  }

  @Test
  void an_empty_book_that_is_filled_in_is_a_set() throws IOException {
    Path file = temp.resolve("moi.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      LawBook.write(RuleTable.create(false, Map.of("id", "bo-thu-xa")), out, VI, 60);
    }
    EditedBook book = new EditedBook(file);
    Map<String, String> head =
        Map.of(
            "title-vi", "Bộ thử",
            "title-en", "A trial",
            "decree", "QĐ 1/QĐ-TTg",
            "unit", "commune",
            "region-needed", "no",
            "in-force-from", "15/02/2026",
            "indicators-in-decree", "3");
    List<List<@Nullable Object>> lines = book.sheet(EditedBook.HEAD);
    for (int i = 1; i < lines.size(); i++) {
      String value = head.get(String.valueOf(lines.get(i).get(4)));
      if (value != null) {
        book.set(EditedBook.HEAD, i, "Giá trị", value);
      }
    }
    row(
        book,
        1,
        "1",
        "Quy hoạch",
        "1.1",
        "",
        "",
        "Có quy hoạch",
        "general_construction_plan_published",
        "Đạt");
    row(
        book,
        2,
        "2",
        "Y tế",
        "2.1",
        "1",
        "một trong",
        "Y tế",
        "health_insurance_coverage",
        "≥95,5%");
    row(
        book,
        3,
        "",
        "",
        "2.1",
        "2",
        "một trong các phần",
        "Y tế",
        "commune_health_standard",
        "Đạt");
    row(book, 4, "", "", "2.2", "", "", "Thấp còi", "stunting_under_five", "không quá 24%");
    book.set(ROWS, 4, "Từ ngày", "01/01/2028");
    row(book, 5, "", "", "2.2", "", "", "Thấp còi", "stunting_under_five", "dưới 27%");
    book.set(ROWS, 5, "Trước ngày", "01/01/2028").set(ROWS, 5, "Tên quy tắc", "2.2 Trước 2028");
    book.save(file);

    LawBook read = LawBook.read(file);
    assertThat(read.check()).isEmpty();
    assertThat(read.table().files().keySet())
        .containsExactly("bo_tieu_chi.txt", "tc01_quy_hoach.drl", "tc02_y_te.drl");
    assertThat(read.table().files().get("tc02_y_te.drl"))
        .contains(
            "law.require(\"2.1\", anyOf( percent(\"health_insurance_coverage\").atLeast(95.5),"
                + " yes(\"commune_health_standard\") ));")
        .contains("percent(\"stunting_under_five\").atMost(24)")
        .contains("percent(\"stunting_under_five\").lessThan(27)");
    Assessor assessor = LawBook.assessor(file);
    assertThat(assessor.set().criteria()).hasSize(2);
    assertThat(assessor.set().inForceFrom()).hasToString("2026-02-15");

    // What it became is read again as it is.
    Path again = temp.resolve("lai.xlsx");
    LawBook.write(read.table(), again, VI);
    assertThat(LawBook.read(again).table().files()).isEqualTo(read.table().files());
  }

  @Test
  void which_column_applies_is_asked_row_by_row() throws IOException {
    Path file = temp.resolve("cot.xlsx");
    Map<String, String> values =
        Map.of(
            "id", "bo-cot-xa",
            "title-vi", "Bộ cột",
            "title-en", "Columns",
            "decree", "QĐ 3/QĐ-TTg",
            "unit", "commune",
            "in-force-from", "2026-03-01",
            "region-needed", "no",
            "indicators-in-decree", "1",
            "columns", "nhóm 1, nhóm 2");
    try (OutputStream out = Files.newOutputStream(file)) {
      LawBook.write(RuleTable.create(false, values), out, VI, 60);
    }
    assertThat(LawBook.read(file).notes()).hasSize(2);
    EditedBook book = new EditedBook(file);
    for (int i = 1; i <= 2; i++) {
      // The second is whoever is not in the first.
      book.set(EditedBook.GROUPS, i, "Áp dụng khi", i == 1 ? "diện xã khu vực III" + AREAS : null);
      book.set(EditedBook.GROUPS, i, "Ưu tiên", Integer.toString(i));
      book.set(EditedBook.GROUPS, i, "Căn cứ", "Điều 1");
      book.set(EditedBook.GROUPS, i, "Tình trạng", "C");
    }
    String[] heads = {
      "TT", "Tên tiêu chí", "Mã", "Nội dung", "Số liệu", "nhóm 1", "nhóm 2", "Căn cứ", "Tình trạng"
    };
    String[] cells = {
      "1", "Y tế", "1.1", "BHYT", "health_insurance_coverage", "≥90%", "≥95%", "mục 1", "X"
    };
    for (int i = 0; i < heads.length; i++) {
      book.set(ROWS, 1, heads[i], cells[i]);
    }
    book.save(file);
    LawBook read = LawBook.read(file);
    assertThat(read.check()).isEmpty();
    assertThat(read.table().files().get("00_pham_vi.drl")).contains("law.group(\"nhóm 2\");");
    book.set(EditedBook.HEAD, 6, "Giá trị", null).save(file);
    assertThat(LawBook.read(file).check())
        .singleElement()
        .extracting(each -> each.sheet() + " " + each.cell())
        .isEqualTo("Văn bản B7");
  }

  @Test
  void a_book_made_by_hand_has_merged_cells_and_few_columns() throws IOException {
    Path file = temp.resolve("tay.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet head = book.newWorksheet("Văn bản");
      String[][] lines = {
        {"Mục", "Giá trị"},
        {"Mã", "bo-tay-xa"},
        {"Tên", "Bộ làm tay"},
        {"Số hiệu văn bản", "QĐ 2/QĐ-TTg"},
        {"Hiệu lực từ ngày", "1/3/2026"},
      };
      put(head, 0, lines);
      Worksheet rows = book.newWorksheet("chỉ tiêu");
      rows.value(0, 0, "BẢNG CHỈ TIÊU");
      String[][] cells = {
        {"TT", "Tên tiêu chí", "Mã", "Nội dung", "Số liệu", "Mức", "Căn cứ", "Tình trạng"},
        {"1", "Y tế", "1.1", "BHYT", "health_insurance_coverage", "≥ 95 %", "mục 1", "X"},
        {"", "", "1.2", "Thấp còi", "stunting_under_five", "≤24%", "mục 1", "đã xác nhận"},
      };
      put(rows, 2, cells);
      rows.range(3, 0, 4, 0).merge();
      rows.range(3, 1, 4, 1).merge();
    }
    RuleTable table = LawBook.read(file).table();
    assertThat(table.rows())
        .extracting(row -> row.code() + " " + row.comparison() + row.cells() + row.status())
        .containsExactly("1.1 atLeast[95]confirmed", "1.2 atMost[24]confirmed");
    assertThat(Objects.requireNonNull(table.document().entry("indicator 1.2")).criterion())
        .isEqualTo("1");
    assertThat(table.document().value("in-force-from")).isEqualTo("2026-03-01");
  }

  private static void put(Worksheet sheet, int from, String[][] rows) {
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        if (!rows[i][j].isEmpty()) {
          sheet.value(from + i, j, rows[i][j]);
        }
      }
    }
  }
}
