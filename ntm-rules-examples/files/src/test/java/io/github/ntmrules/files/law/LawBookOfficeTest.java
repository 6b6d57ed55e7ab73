package io.github.ntmrules.files.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.files.LibreOffice;
import io.github.ntmrules.table.RuleTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that LibreOffice opened and saved says the same. Skipped where there is none. */
class LawBookOfficeTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  @TempDir Path temp;

  @BeforeEach
  void there_is_libre_office() {
    LibreOffice.assumeInstalled();
  }

  private Path converted(Path file, String to, String step) throws Exception {
    return new LibreOffice(temp).converted(file, to, step);
  }

  private Path written(RuleTable table) throws IOException {
    Path file = temp.resolve("bo.xlsx");
    LawBook.write(table, file, VI);
    return file;
  }

  @Test
  void what_it_saved_is_what_it_was() throws Exception {
    for (String id :
        new String[] {"qd1980-2016-xa", "qd318-2022-xa", "quang-nam-2022-xa-kieu-mau"}) {
      Map<String, String> files = new TreeMap<>(RuleTable.packaged(id).files());
      if (!id.startsWith("quang-nam")) {
        files.put(
            "so_lieu.txt",
            """
            own_share   | percent | 0..100 | % của hộ |  | Hộ có vườn mẫu |
            own_grade | grade | Kém < Khá < Tốt | | | Xếp loại vườn | Garden
            """);
      }
      files.put("GHI-CHU.md", "\uFEFF  hai  ba \t x\r\n" + "đ".repeat(20_000) + " \\\n");
      Path file = written(RuleTable.of(files));
      Path again = converted(file, "xlsx", "xlsx-" + id);
      assertThat(LawBook.read(again).table().files()).as(id).isEqualTo(files);
      Path ods = converted(file, "ods", "ods-" + id);
      Path back = converted(ods, "xlsx", "back-" + id);
      assertThat(LawBook.read(back).table().files()).as(id).isEqualTo(files);
    }
  }

  @Test
  void what_was_typed_on_the_other_sheets_is_the_same_after_it_saved() throws Exception {
    Path file = written(RuleTable.packaged("qd318-2022-xa"));
    EditedBook book = new EditedBook(file);
    int years = book.find("Năm", "2023; 2024"::equals).get(0);
    book.set(EditedBook.ROWS, years, "TDMNPB", "42; 46");
    book.set(EditedBook.GROUPS, 1, "Áp dụng khi", "diện xã đặc biệt khó khăn;\nnăm 2024");
    int ground = book.find(EditedBook.CONDITIONS, "Mã", "w1"::equals).get(0);
    book.set(EditedBook.CONDITIONS, ground, "Dưới %", new BigDecimal("45"));
    book.set(EditedBook.MEASURES, 1, "Tên", "Hộ số").set(EditedBook.MEASURES, 1, "Loại", "lần");
    book.set(EditedBook.MEASURES, 1, "Đến", new BigDecimal("2.5"));
    book.save(file);
    Map<String, String> wanted = LawBook.read(file).table().files();
    Path checked = temp.resolve("da-kiem.xlsx");
    BookCheck.of(file).write(checked, VI);
    Path back = converted(converted(checked, "ods", "ods-sheets"), "xlsx", "xlsx-sheets");
    assertThat(LawBook.read(back).table().files()).isEqualTo(wanted);
    assertThat(wanted.get("so_lieu.txt")).endsWith("ho_so | times | ..2.5 | lần | | Hộ số |\n");
    assertThat(wanted.get("tc10_thu_nhap.drl")).contains("row(46,");
    // And the other way: a copy of what LibreOffice saved can be marked too.
    BookCheck.of(back).write(temp.resolve("lai.xlsx"), VI);
    assertThat(LawBook.read(temp.resolve("lai.xlsx")).table().files()).isEqualTo(wanted);
  }

  @Test
  void what_a_person_typed_is_the_same_after_it_saved() throws Exception {
    Path file = written(RuleTable.packaged("qd1980-2016-xa"));
    EditedBook book = new EditedBook(file);
    book.set(EditedBook.ROWS, book.row("17.6"), "ĐBSH", new BigDecimal("92.5"));
    book.set(EditedBook.ROWS, book.row("17.6"), "Từ ngày", LocalDate.of(2018, 2, 20));
    book.set(
        EditedBook.ROWS, book.row("17.8"), "TN", new EditedBook.Formula("CONCATENATE(\"≥\",90)"));
    book.save(file);
    LawBook read = LawBook.read(converted(converted(file, "ods", "ods"), "xlsx", "xlsx"));
    assertThat(read.table().files().get("tc17_moi_truong_an_toan_thuc_pham.drl"))
        .contains("row(70, 92.5, 85, 85, 70, 90, 70)")
        .contains("date >= day(\"2018-02-20\")")
        .contains("atLeast( row(100, 100, 100, 100, 90, 100, 100) )");
    assertThat(read.notes())
        .singleElement()
        .extracting(each -> each.text(VI))
        .asString()
        .contains("công thức", "≥90");
  }
}
