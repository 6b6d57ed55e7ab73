package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.files.law.LawBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decree's table at the command line. The levels are made up. */
class DraftCommandTest {

  private static final String PAGE =
      """
      <table><tr><td>TT<td>Tên tiêu chí<td>Nội dung tiêu chí<td>Xã nhóm 1<td>Xã nhóm 2
      <tr><td colspan=5>I. AN SINH
      <tr><td rowspan=2>1<td rowspan=2>Y tế<td>1.1. Tỷ lệ người dân tham gia bảo hiểm y tế<td>≥95%<td>≥90%
      <tr><td>1.2. Việc chưa từng có<td>Theo quy định<td>Đạt
      </table>
      """;

  @TempDir Path folder;

  private Path page() throws IOException {
    return Files.writeString(folder.resolve("Phụ lục 1.html"), PAGE);
  }

  @Test
  void a_table_becomes_a_workbook_and_all_that_is_not_sure_is_told() throws IOException {
    Path book = folder.resolve("luat.xlsx");
    Result done = NtmProcess.within("draft", page(), "-o", book).exits(ExitCode.FINE);
    assertThat(done.out())
        .contains("Cần xem:", "Bảng 1, hàng 4, cột nhom-1: \"Theo quy định\"")
        .contains("Bảng 1, hàng 4: \"Việc chưa từng có\" – Chưa chắc số liệu nào.")
        .contains("Hàng của bảng không có trong sổ:", "Bảng 1, hàng 2: \"I. AN SINH\" – tên phần");
    assertThat(done.err()).contains("2 chỉ tiêu của bảng 1; 1 hàng đã chắc số liệu");
    LawBook read = LawBook.read(book);
    assertThat(read.table().document().value("id")).isEqualTo("phu-luc-1");
    assertThat(read.table().document().columns()).containsExactly("nhom-1", "nhom-2");
    Result check = NtmProcess.within("check", book).exits(ExitCode.FALLS_SHORT);
    assertThat(check.lines()).anyMatch(each -> each.contains("1.1") && each.contains("chưa tính"));
  }

  @Test
  void columns_and_the_id_are_called_as_is_asked() throws IOException {
    Path book = folder.resolve("luat.xlsx");
    Result done =
        NtmProcess.within(
                "--lang",
                "en",
                "draft",
                page(),
                "bo-moi",
                "--columns",
                "a, b",
                "--table",
                "1",
                "-o",
                book)
            .exits(ExitCode.FINE);
    assertThat(done.out()).contains("To look at:", "Table 1, row 4, column a:");
    assertThat(done.err()).contains("2 indicators of table 1");
    LawBook read = LawBook.read(book);
    assertThat(read.table().document().value("id")).isEqualTo("bo-moi");
    assertThat(read.table().document().columns()).containsExactly("a", "b");
  }

  @Test
  void what_cannot_be_done_is_said_and_nothing_is_written() throws IOException {
    Path book = folder.resolve("luat.xlsx");
    Path page = page();
    assertThat(
            NtmProcess.within("draft", page, "-o", book, "--columns", "a")
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("2", "Xã nhóm 1; Xã nhóm 2");
    assertThat(
            NtmProcess.within("draft", page, "-o", folder.resolve("luat.docx"))
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains(".xlsx");
    assertThat(
            NtmProcess.within("draft", folder.resolve("khong-co.docx"), "-o", book)
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("khong-co.docx");
    Path pdf = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.4");
    assertThat(NtmProcess.within("draft", pdf, "-o", book).exits(ExitCode.BAD_INPUT).err())
        .contains("PDF", ".docx");
    assertThat(book).doesNotExist();
  }
}
