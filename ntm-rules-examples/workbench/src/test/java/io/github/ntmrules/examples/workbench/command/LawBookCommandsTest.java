package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.OpenedBook;
import io.github.ntmrules.examples.workbench.Schemas;
import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.law.LawBook;
import io.github.ntmrules.table.RowField;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook is a set wherever a folder is one. */
class LawBookCommandsTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final String SET = "qd318-2022-xa";

  @TempDir Path folder;

  private Path units() throws IOException {
    return Files.write(
        folder.resolve("xa.csv"),
        """
        Xã;Tỉnh;Vùng;Ngày;health_insurance_coverage
        A;Vĩnh Long;ĐBSCL;31/12/2024;96
        """
            .getBytes(StandardCharsets.UTF_8));
  }

  private static TableRow row(RuleTable table, String code) {
    return table.rows().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void a_set_goes_to_a_workbook_and_back_into_a_folder() throws IOException {
    Path book = folder.resolve("luat.xlsx");
    Path first = folder.resolve("mot");
    NtmProcess.within("export", SET, "-o", book).exits(ExitCode.FINE);
    Result read = NtmProcess.within("import", book, first).exits(ExitCode.FINE);
    assertThat(read.out()).contains("mới: bo_tieu_chi.txt");
    assertThat(RuleTable.of(first).files()).isEqualTo(RuleTable.packaged(SET).files());

    Path again = folder.resolve("lai.xlsx");
    NtmProcess.within("export", first, "-o", again).exits(ExitCode.FINE);
    assertThat(NtmProcess.within("import", again, first).exits(ExitCode.FINE).lines())
        .singleElement()
        .asString()
        .contains("ghi 0 tệp");

    Result there = NtmProcess.within("export", SET, "-o", book).exits(ExitCode.BAD_INPUT);
    assertThat(there.err()).contains("--overwrite");
    NtmProcess.within("export", SET, "-o", book, "--overwrite").exits(ExitCode.FINE);
    assertThat(NtmProcess.within("export", SET).exits(ExitCode.BAD_INPUT).err()).contains("-o");
    assertThat(
            NtmProcess.within("export", SET, "-o", folder.resolve("luat.pdf"))
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains(".xlsx");
  }

  @Test
  void files_that_differ_are_named_and_not_replaced_unasked() throws IOException {
    Path dir = folder.resolve("bo");
    Path book = folder.resolve("luat.xlsx");
    NtmProcess.within("export", SET, dir).exits(ExitCode.FINE);
    RuleTable table = RuleTable.of(dir);
    RuleTable changed =
        table.change().set(row(table, "15.1").key(), RowField.SOURCE, "mục khác").done();
    LawBook.write(changed, book, VI);
    Result refused = NtmProcess.within("import", book, dir).exits(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains("tc15_y_te.drl", "--overwrite").doesNotContain("tc14");
    assertThat(RuleTable.of(dir).files()).isEqualTo(table.files());
    Result done = NtmProcess.within("import", book, dir, "--overwrite").exits(ExitCode.FINE);
    assertThat(done.out()).contains("sửa: tc15_y_te.drl");
    assertThat(RuleTable.of(dir).files()).isEqualTo(changed.files());
  }

  @Test
  void commands_take_workbooks_for_folders() throws IOException {
    Path book = folder.resolve("luat.xlsx");
    Path province = folder.resolve("tinh.xlsx");
    NtmProcess.within("export", SET, "-o", book).exits(ExitCode.FINE);
    NtmProcess.within("export", "vinh-long-2022-xa", "-o", province).exits(ExitCode.FINE);
    NtmProcess.within("check", book).exits(ExitCode.FINE);
    NtmProcess.within("check", book + "+" + province).exits(ExitCode.FINE);
    Result packaged =
        NtmProcess.within("assess", SET + "+vinh-long-2022-xa", units(), "--format", "csv");
    Result books = NtmProcess.within("assess", book + "+" + province, units(), "--format", "csv");
    assertThat(books.exits(packaged.code()).out()).isNotEmpty().isEqualTo(packaged.out());
    Result same = NtmProcess.within("diff", SET, book).exits(ExitCode.FINE);
    assertThat(same.out()).isNotEmpty();
    assertThat(NtmProcess.within("test", SET, cases()).exits(ExitCode.FINE).out())
        .isEqualTo(NtmProcess.within("test", book, cases()).exits(ExitCode.FINE).out());
  }

  private Path cases() {
    Path dir = folder.resolve("bo-va-ca");
    if (!Files.exists(dir)) {
      NtmProcess.within("export", SET, dir).exits(ExitCode.FINE);
    }
    return dir.resolve("cases");
  }

  @Test
  void an_empty_book_is_filled_in_and_is_a_set() throws IOException {
    Path book = folder.resolve("moi.xlsx");
    NtmProcess.within("new", "bo-moi-xa", "-o", book, "--columns", "a, b").exits(ExitCode.FINE);
    LawBook empty = LawBook.read(book);
    assertThat(empty.table().document().columns()).containsExactly("a", "b");
    assertThat(empty.table().rows()).isEmpty();
    assertThat(
            NtmProcess.within("new", "x", "-o", book, "--overwrite", "--province", "Kon Tum")
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("--overlay-of");
  }

  @Test
  void the_levels_that_do_not_decide_are_a_form_in_a_workbook_and_a_list_elsewhere()
      throws IOException {
    Path form = folder.resolve("mau.xlsx");
    Path list = folder.resolve("danh-sach.csv");
    Result written =
        NtmProcess.within("unknown", SET, "--units", units(), "-o", form).exits(ExitCode.FINE);
    assertThat(written.err()).contains(SET + "+" + form, "Đếm trên 1 xã");
    Result empty = NtmProcess.within("check", SET + "+" + form).exits(ExitCode.FALLS_SHORT);
    assertThat(empty.err() + empty.out())
        .contains("Chưa ghi cơ quan nào tự đọc", "Mẫu chưa điền hàng nào");
    assertThat(NtmProcess.within("unknown", SET, "-o", form).exits(ExitCode.BAD_INPUT).err())
        .contains("--overwrite");

    NtmProcess.within("unknown", SET, "--units", units(), "-o", list).exits(ExitCode.FINE);
    assertThat(Files.readString(list)).contains("Với đơn vị nào").doesNotContain("Công báo");
  }

  @Test
  void an_overlay_that_an_office_read_is_told_as_such_in_every_form_of_result() throws IOException {
    Path own = folder.resolve("doc-thu");
    Files.createDirectories(own);
    Files.writeString(
        own.resolve("lop_phu.txt"),
        """
        id            = doc-thu
        title-vi      = Đọc thử
        decree        = QĐ 318/QĐ-TTg
        overlays      = qd318-2022-xa
        in-force-from = 2022-03-08
        read-by       = Chi cục (giả định)
        rules         = tc02_doc
        """);
    Files.writeString(
        own.resolve("tc02_doc.drl"),
        """
        package io.github.ntmrules.overlays.doc_thu

        import io.github.ntmrules.criteria.Scope
        import static io.github.ntmrules.rules.Vocabulary.*
        global io.github.ntmrules.rules.Conclusions law

        rule "2.1 đọc thử"
            @source("SỐ GIẢ ĐỊNH") @status("confirmed")
        when
            Scope()
        then
            law.require("2.1", percent("commune_roads_paved").atLeast(90));
        end
        """);
    String rules = SET + "+" + own;
    Path units = folder.resolve("duong.csv");
    Files.writeString(
        units, "Xã;Tỉnh;Vùng;Ngày;commune_roads_paved\nA;Vĩnh Long;ĐBSCL;31/12/2024;96\n");
    String whose = "cách đọc của cơ quan, không phải văn bản: Chi cục (giả định)";

    Result check = NtmProcess.within("check", rules).exits(ExitCode.FINE);
    assertThat(check.out() + check.err()).contains("cách đọc của cơ quan (Chi cục (giả định))");
    assertThat(NtmProcess.within("explain", rules, units, "--unit", "A").out())
        .contains(whose, "[cách đọc của cơ quan]", "cơ quan tự đọc: Chi cục (giả định)");
    Result assess = NtmProcess.within("assess", rules, units);
    assertThat(assess.out() + assess.err()).contains(whose);
    assertThat(NtmProcess.within("assess", rules, units, "--format", "csv").out())
        .contains("OWN_READING");
    JsonNode json =
        Schemas.valid(
            "assess", NtmProcess.within("assess", rules, units, "--format", "json").out());
    assertThat(json.toString())
        .contains("\"readBy\":\"Chi cục (giả định)\"", "\"status\":\"OWN_READING\"");
    Result summary = NtmProcess.within("summary", rules, units);
    assertThat(summary.out() + summary.err()).contains(whose);
    assertThat(NtmProcess.within("summary", rules, units, "--format", "csv").out()).contains(whose);
    assertThat(NtmProcess.within("show", rules, "--indicator", "2.1").out())
        .contains("≥ 90% ✎ [cách đọc");
    assertThat(NtmProcess.within("show", rules).out()).contains("✎ cách đọc của cơ quan: chưa");
    Path page = folder.resolve("xa.html");
    NtmProcess.within("report", rules, units, "-o", page);
    assertThat(Files.readString(page)).contains(whose);
    Path one = folder.resolve("mot.html");
    NtmProcess.within("report", rules, units, "--unit", "A", "-o", one);
    assertThat(Files.readString(one))
        .contains("dựa trên mức mà cơ quan tự đọc ở Công báo", "cách đọc của cơ quan");
    Path book = folder.resolve("kq.xlsx");
    NtmProcess.within("assess", rules, units, "-o", book);
    OpenedBook opened = new OpenedBook(book);
    assertThat(opened.column("Tổng hợp", "Ghi chú"))
        .containsExactly("theo cách đọc của cơ quan, không phải mức trong hồ sơ: 2.1");
    assertThat(opened.names())
        .anySatisfy(
            each -> assertThat(opened.cells(each).toString()).contains("cách đọc của cơ quan"));
  }

  @Test
  void the_form_of_a_province_has_a_row_for_each_level_that_is_open() throws IOException {
    Path form = folder.resolve("tinh.xlsx");
    NtmProcess.within(
            "new", "kon-tum-2022", "-o", form, "--overlay-of", SET, "--province", "kon tum")
        .exits(ExitCode.FINE);
    LawBook read = LawBook.read(form);
    assertThat(read.table().document().value("province")).isEqualTo("Kon Tum");
    assertThat(read.table().rows()).isEmpty();
    long open =
        RuleTable.packaged(SET).rows().stream()
            .filter(row -> !row.code().isEmpty())
            .filter(
                row ->
                    row.status().equals("doubtful")
                        || (row.cells() + row.text())
                            .matches("(?s).*(setByProvince|notOnFile|doubtful|directionInDoubt).*"))
            .map(row -> row.key().rule())
            .distinct()
            .count();
    assertThat((long) read.notes().size()).isPositive().isEqualTo(open);
    assertThat(
            NtmProcess.within(
                    "new",
                    "x",
                    "-o",
                    form,
                    "--overwrite",
                    "--overlay-of",
                    SET,
                    "--province",
                    "Kom Tum")
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("Kon Tum");
  }

  @Test
  void what_is_wrong_has_the_sheet_and_the_cell() throws IOException {
    Path book = folder.resolve("luat.xlsx");
    RuleTable table = RuleTable.packaged(SET);
    RuleTable wrong =
        table
            .change()
            .set(row(table, "15.1").key(), RowField.CONDITION, "region == Region.TAY_NGUYEN")
            .done();
    LawBook.write(wrong, book, VI);
    Result check = NtmProcess.within("check", book).exits(ExitCode.FALLS_SHORT);
    assertThat(check.out())
        .contains("luat.xlsx")
        .doesNotContain(System.getProperty("java.io.tmpdir") + "/ntm");
    JsonNode json =
        Schemas.valid("check", NtmProcess.within("check", book, "--format", "json").out());
    assertThat(json.toString()).contains("luat.xlsx");
    Result refused = NtmProcess.within("import", book, folder.resolve("bo"));
    assertThat(refused.exits(ExitCode.FALLS_SHORT).err()).contains("luat.xlsx");
    assertThat(folder.resolve("bo")).doesNotExist();
    Result assess = NtmProcess.within("assess", book, units()).exits(ExitCode.BAD_INPUT);
    assertThat(assess.err()).contains("luat.xlsx");
    assertThat(
            NtmProcess.within("check", folder.resolve("khong.xlsx"))
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("khong.xlsx");
  }

  @Test
  void a_checked_copy_says_at_its_rows_what_is_wrong_and_the_book_stays() throws IOException {
    Path book = folder.resolve("luat.xlsx");
    Path copy = folder.resolve("da-kiem.xlsx");
    RuleTable table = RuleTable.packaged(SET);
    RuleTable wrong =
        table
            .change()
            .set(row(table, "15.1").key(), RowField.CONDITION, "region == Region.TAY_NGUYEN")
            .done();
    LawBook.write(wrong, book, VI);
    byte[] before = Files.readAllBytes(book);
    Result check = NtmProcess.within("check", book, "--copy", copy).exits(ExitCode.FALLS_SHORT);
    assertThat(check.err()).contains("da-kiem.xlsx");
    assertThat(Files.readAllBytes(book)).isEqualTo(before);
    String what =
        check.out().lines().findFirst().orElseThrow().replaceFirst(".*ô [A-Z]+[0-9]+: ", "");
    assertThat(what).contains("15.1");
    assertThat(SheetFile.read(copy).toString()).contains(what).contains("ít nhất 95");
    assertThat(LawBook.read(copy).table().files()).isEqualTo(wrong.files());
    assertThat(NtmProcess.within("check", book, "--copy", copy).exits(ExitCode.BAD_INPUT).err())
        .contains("--overwrite");
    assertThat(
            NtmProcess.within("check", book, "--copy", book, "--overwrite")
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("luat.xlsx");
    assertThat(
            NtmProcess.within("check", cases().getParent(), "--copy", folder.resolve("x.xlsx"))
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains(".xlsx");
  }

  @Test
  void no_law_stays_in_a_folder_that_the_book_does_not_have() throws IOException {
    Path dir = folder.resolve("bo");
    Path book = folder.resolve("luat.xlsx");
    NtmProcess.within("export", SET, dir).exits(ExitCode.FINE);
    NtmProcess.within("export", dir, "-o", book).exits(ExitCode.FINE);
    Files.copy(dir.resolve("tc15_y_te.drl"), dir.resolve("tc99_them.drl"));
    Files.writeString(dir.resolve("so_lieu.txt"), "them | yes | 0..1 | | | Thêm |\n");
    Files.writeString(dir.resolve("GHI-CHU.md"), "của tôi");
    Result refused = NtmProcess.within("import", book, dir).exits(ExitCode.BAD_INPUT);
    assertThat(refused.err())
        .contains("so_lieu.txt, tc99_them.drl", "--delete")
        .doesNotContain("GHI-CHU");
    assertThat(dir.resolve("tc99_them.drl")).exists();
    Result done = NtmProcess.within("import", book, dir, "--delete").exits(ExitCode.FINE);
    assertThat(done.out()).contains("bỏ: tc99_them.drl").contains("bỏ: so_lieu.txt");
    assertThat(dir.resolve("tc99_them.drl")).doesNotExist();
    assertThat(dir.resolve("GHI-CHU.md")).exists();
  }

  @Test
  void rules_that_go_and_files_that_were_changed_since_are_named() throws IOException {
    Path dir = folder.resolve("bo");
    Path book = folder.resolve("luat.xlsx");
    NtmProcess.within("export", SET, dir).exits(ExitCode.FINE);
    RuleTable table = RuleTable.of(dir);
    RuleTable less = table.change().remove(row(table, "15.1").key()).done();
    LawBook.write(less, book, VI);
    Files.writeString(
        dir.resolve("tc15_y_te.drl"),
        Files.readString(dir.resolve("tc15_y_te.drl")).replace("15.2 ", "15.2  "));
    Result refused = NtmProcess.within("import", book, dir);
    // The set itself lacks an indicator then, which a check tells before anything is written.
    assertThat(refused.exits(ExitCode.FALLS_SHORT).err()).contains("15.1");
    LawBook.write(
        table.change().set(row(table, "15.1").key(), RowField.RULE, "15.1 khác").done(), book, VI);
    assertThat(NtmProcess.within("import", book, dir).exits(ExitCode.BAD_INPUT).err())
        .contains("trong đó tc15_y_te.drl khác cả với bản trong sổ");
    Result done = NtmProcess.within("import", book, dir, "--overwrite").exits(ExitCode.FINE);
    assertThat(done.out()).contains("bỏ quy tắc: tc15_y_te.drl: 15.1 ");
  }
}
