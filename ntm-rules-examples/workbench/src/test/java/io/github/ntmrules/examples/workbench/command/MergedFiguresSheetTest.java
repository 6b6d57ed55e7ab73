package io.github.ntmrules.examples.workbench.command;

import static io.github.ntmrules.examples.workbench.command.SheetAssessment.HEALTH;
import static io.github.ntmrules.examples.workbench.command.SheetAssessment.INCOME;
import static io.github.ntmrules.examples.workbench.command.SheetAssessment.INSURANCE;
import static io.github.ntmrules.examples.workbench.command.SheetAssessment.POVERTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.RawBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One cell over several columns of figures is the figure of none; what a file hides is told. */
class MergedFiguresSheetTest {

  @TempDir private Path folder;

  private SheetAssessment book(RawBook book) {
    return SheetAssessment.of(book.write(folder.resolve("a.xlsx")));
  }

  static Path ods(Path file, String content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(
          zip,
          "META-INF/manifest.xml",
          "<manifest>application/vnd.oasis.opendocument.spreadsheet</manifest>");
      put(
          zip,
          "content.xml",
          "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
              + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
              + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
              + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
              + "<office:automatic-styles><style:style style:name=\"off\" style:family=\"table\">"
              + "<style:table-properties table:display=\"false\"/></style:style>"
              + "</office:automatic-styles><office:body><office:spreadsheet>"
              + content
              + "</office:spreadsheet></office:body></office:document-content>");
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String words(String text, String attributes) {
    return "<table:table-cell office:value-type=\"string\" "
        + attributes
        + "><text:p>"
        + text
        + "</text:p></table:table-cell>";
  }

  private static String number(String value, String attributes) {
    return "<table:table-cell office:value-type=\"float\" office:value=\""
        + value
        + "\" "
        + attributes
        + "/>";
  }

  private static String line(String... cells) {
    return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
  }

  @Test
  void a_figure_over_two_columns_is_that_of_none() {
    SheetAssessment sheet =
        book(
            new RawBook()
                .sheet("1")
                .row("Xã", "Vùng", INCOME, POVERTY, INSURANCE, "8.1", "15.2", "Ghi chú")
                .row("A", "TN", 45, "", 90, "x", "", "")
                .row("B", "TN", 45, 5, 90, "x", "x", "")
                .row("C", "TN", 45, 5, 90, "", "x", "")
                .row("D", "TN", 45, 5, 90, "x", "không", "")
                .merge("C2:D2")
                .merge("F2:G2")
                .merge("G4:H4")
                .merge("D5:E5"));
    assertThat(sheet.outcomes("10"))
        .as(sheet.told())
        .containsExactly("A UNDETERMINED", "B MET", "C MET", "D MET");
    assertThat(sheet.outcomes("11"))
        .containsExactly("A UNDETERMINED", "B MET", "C MET", "D UNDETERMINED");
    assertThat(sheet.outcomes("8.1").subList(0, 2)).containsExactly("A UNDETERMINED", "B MET");
    // A remark is no figure.
    assertThat(sheet.outcomes("15.2"))
        .containsExactly("A UNDETERMINED", "B MET", "C MET", "D NOT_MET");
    assertThat(sheet.exit()).isEqualTo(2);
    assertThat(sheet.told()).contains(":2:C2:", ":2:D2:", ":2:F2:", "A (dòng 2, 4 ô)");
  }

  @Test
  void what_is_merged_downwards_or_over_texts_is_read() {
    SheetAssessment sheet =
        book(
            new RawBook()
                .sheet("1")
                .row("Xã", "Huyện", "Vùng", "Ngày", INCOME, POVERTY)
                .row("A", "", "TN", "31/12/2020", 45, 5)
                .row("B", "H", "", "", "", 8)
                .merge("A2:B2")
                .merge("C2:C3")
                .merge("D2:D3")
                .merge("E2:E3"));
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A MET", "B MET");
    assertThat(sheet.outcomes("11")).containsExactly("A MET", "B NOT_MET");
    assertThat(sheet.exit()).isZero();
  }

  @Test
  void so_it_is_over_several_rows_and_columns_and_in_the_paper_form() {
    SheetAssessment block =
        book(
            new RawBook()
                .sheet("1")
                .row("Xã", HEALTH, "8.1", INCOME)
                .row("A", "x", "", 45)
                .row("B", "", "", 45)
                .merge("B2:C3"));
    assertThat(block.outcomes("15.2")).containsExactly("A UNDETERMINED", "B UNDETERMINED");
    assertThat(block.outcomes("8.1")).containsExactly("A UNDETERMINED", "B UNDETERMINED");
    assertThat(block.outcomes("10")).containsExactly("A MET", "B MET");
    SheetAssessment turned =
        book(
            new RawBook()
                .sheet("1")
                .row("Nội dung", "Xã A", "Xã B")
                .row("Vùng", "TN", "")
                .row(INCOME, 45, 46)
                .row(POVERTY, "", 5)
                .row(HEALTH, "x", "")
                .merge("B2:C2")
                .merge("B3:B4")
                .merge("B5:C5"));
    assertThat(turned.outcomes("10"))
        .as(turned.told())
        .containsExactly("Xã A UNDETERMINED", "Xã B MET");
    assertThat(turned.outcomes("11")).containsExactly("Xã A UNDETERMINED", "Xã B MET");
    assertThat(turned.outcomes("15.2")).containsExactly("Xã A MET", "Xã B MET");
    assertThat(turned.told()).contains(":3:B3:", ":4:B4:");
  }

  @Test
  void nor_does_an_open_document_make_figures_of_it() throws IOException {
    Path file =
        ods(
            folder.resolve("a.ods"),
            "<table:table table:name=\"1\">"
                + "<table:table-column table:number-columns-repeated=\"2\"/>"
                + "<table:table-column table:visibility=\"collapse\"/>"
                + line(words("Xã", ""), words(INCOME, ""), words(POVERTY, ""), words(INSURANCE, ""))
                + line(
                    words("A", ""),
                    number("45", "table:number-columns-spanned=\"2\""),
                    "<table:covered-table-cell/>",
                    number("90", ""))
                + line(
                    words("B", ""),
                    number("7", "table:number-columns-repeated=\"2\""),
                    "<table:table-cell table:formula=\"of:=[.B3]*2\"/>")
                + "</table:table><table:table table:name=\"Ẩn đi\" table:style-name=\"off\">"
                + line(words("Xã", ""), words(INCOME, ""))
                + line(words("C", ""), number("45", ""))
                + "</table:table>");
    SheetAssessment sheet = SheetAssessment.of(file);
    assertThat(sheet.outcomes("10"))
        .as(sheet.told())
        .containsExactly("A UNDETERMINED", "B NOT_MET");
    assertThat(sheet.outcomes("11")).containsExactly("A UNDETERMINED", "B MET");
    assertThat(sheet.outcomes("15.1")).containsExactly("A MET", "B UNDETERMINED");
    assertThat(sheet.told())
        .contains(
            ":2:B2:", ":2:C2:", "cột \"" + POVERTY + "\" (C1)", "\"Ẩn đi\"", ":3:D3:", "Công thức");
  }

  // ---- hidden

  @Test
  void hidden_sheets_are_told_and_not_read() {
    RawBook book = new RawBook();
    book.sheet("Nháp", "hidden").row("Xã", INCOME).row("C", 45);
    book.sheet("Biểu").row("Xã", INCOME).row("A", 45);
    book.sheet("Gốc", "veryHidden").row("Xã", INCOME).row("D", 45);
    SheetAssessment sheet = book(book);
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A MET");
    assertThat(sheet.told()).contains("ẩn", "\"Nháp\"", "\"Gốc\"");
    assertThat(sheet.exit()).isZero();
    RawBook only = new RawBook();
    only.sheet("Nháp", "hidden").row("Xã", INCOME).row("C", 45);
    SheetAssessment none = book(only);
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.told()).contains("\"Nháp\"");
  }

  @Test
  void a_formula_without_a_value_is_told() {
    Object[] cells = {
      RawBook.xml("", "<f>1+1</f>"),
      RawBook.xml("", "<f>1+1</f><v></v>"),
      RawBook.xml("", "<f>1+1</f><v/>"),
      RawBook.xml("t=\"str\"", "<f>A1</f>"),
      RawBook.xml("t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>"),
      RawBook.xml("t=\"e\"", "<f>1/0</f><v></v>"),
      RawBook.xml("t=\"e\"", "<f>1/0</f>"),
      RawBook.xml("", "<f t=\"shared\" si=\"0\"/><v></v>"),
    };
    RawBook book = new RawBook().sheet("1").row("Xã", INCOME, POVERTY);
    for (int i = 0; i < cells.length; i++) {
      book.row("X" + i, cells[i], 5);
    }
    book.row("Y", RawBook.xml("t=\"str\"", "<f>IF(1,\"\")</f><v></v>"), 5);
    SheetAssessment sheet = book(book);
    assertThat(sheet.outcomes("10")).hasSize(9).allMatch(each -> each.endsWith("UNDETERMINED"));
    for (int i = 0; i < cells.length; i++) {
      assertThat(sheet.told()).contains(":" + (i + 2) + ":B" + (i + 2) + ":");
    }
    assertThat(sheet.told()).doesNotContain("B10");
  }
}
