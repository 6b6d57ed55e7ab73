package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.RawBook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Marks of notes are no digits of a figure and no part of a name; what is struck out is nothing.
 */
final class MarkedCellsSheetTest {

  private static final String INCOME = SheetAssessment.INCOME;
  private static final String POVERTY = SheetAssessment.POVERTY;
  private static final String INSURANCE = SheetAssessment.INSURANCE;

  @TempDir private Path folder;

  private SheetAssessment book(RawBook book) {
    return SheetAssessment.of(book.write(folder.resolve("a.xlsx")));
  }

  private static String runs(String plain, String look, String other) {
    return "<r><t>" + plain + "</t></r><r><rPr>" + look + "</rPr><t>" + other + "</t></r>";
  }

  private static Object rich(String plain, String look, String other) {
    return RawBook.xml("t=\"inlineStr\"", "<is>" + runs(plain, look, other) + "</is>");
  }

  private static String raised(String how) {
    return "<vertAlign val=\"" + how + "\"/>";
  }

  @ParameterizedTest
  @ValueSource(strings = {"superscript", "subscript"})
  void a_raised_digit_is_none_of_the_figure(String how) {
    SheetAssessment sheet =
        book(
            new RawBook()
                .shared(runs("4", raised(how), "1"))
                .sheet("1")
                .row("Xã", INCOME, POVERTY, INSURANCE)
                .row("A", rich("8", raised(how), "5"), RawBook.xml("t=\"s\"", "<v>0</v>"), 90)
                .row("B", rich("41,5", raised(how), "(1)"), rich("6", raised(how), "1,2"), 90));
    assertThat(sheet.outcomes("10"))
        .as(sheet.told())
        .containsExactly("A UNDETERMINED", "B UNDETERMINED");
    assertThat(sheet.outcomes("11")).containsExactly("A UNDETERMINED", "B UNDETERMINED");
    assertThat(sheet.outcomes("15.1")).containsExactly("A MET", "B MET");
    assertThat(sheet.told()).contains(":2:B2:", "dấu chú thích", "A (dòng 2, 2 ô)");
    assertThat(sheet.exit()).isEqualTo(2);
  }

  @Test
  void it_is_no_part_of_a_name_or_a_heading() {
    SheetAssessment sheet =
        book(
            new RawBook()
                .shared(runs("Tân Lập", raised("superscript"), "1"))
                .sheet("1")
                .row("Xã", rich(INCOME, raised("superscript"), "(2)"))
                .row(RawBook.xml("t=\"s\"", "<v>0</v>"), 45)
                .row(rich("Hòa", raised("superscript"), "*"), 40));
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("Tân Lập MET", "Hòa NOT_MET");
    assertThat(sheet.told()).contains("\"Tân Lập¹\" = Tân Lập", "\"Hòa*\" = Hòa", INCOME + "(²)");
    assertThat(sheet.exit()).isZero();
  }

  @Test
  void two_names_that_differ_by_a_mark_alone_are_one_unit() {
    SheetAssessment sheet =
        SheetAssessment.lines(folder, "Xã;" + INCOME, "Tân Lập;45", "Tân Lập¹;40", "Hòa₂;45");
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("Hòa MET");
    assertThat(sheet.told()).contains("Trùng đơn vị");
  }

  @ParameterizedTest
  @CsvSource({"superscript, *", "superscript, (*)"})
  void a_star_behind_a_figure_is_what_it_is_in_a_line_of_text(String how, String mark) {
    SheetAssessment sheet =
        book(new RawBook().sheet("1").row("Xã", INCOME).row("A", rich("45", raised(how), mark)));
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A MET");
    assertThat(sheet.told()).contains("\"45" + mark + "\"");
  }

  /** In 10⁶ đồng a figure of money would be another; it was 106 đồng, and no other unit at all. */
  @Test
  void a_power_is_part_of_a_unit_of_measure() {
    String ten = "<r><t>Đơn vị tính: 10</t></r><r><rPr>" + raised("superscript");
    SheetAssessment sheet =
        book(
            new RawBook()
                .sheet("1")
                .row(
                    RawBook.xml(
                        "t=\"inlineStr\"",
                        "<is>" + ten + "</rPr><t>3</t></r><r><t> đồng</t></r></is>"))
                .row("Xã", INCOME)
                .row("A", 45));
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A UNDETERMINED");
    assertThat(sheet.told()).contains("không phải đơn vị");
    SheetAssessment text =
        SheetAssessment.lines(folder, "Xã;" + INCOME + ";Diện tích (km²)", "A;45;12");
    assertThat(text.told()).contains("Diện tích (km²)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<strike/>", "<strike val=\"1\"/>", "<dstrike/>"})
  void a_figure_that_is_struck_out_is_none(String strike) {
    SheetAssessment sheet =
        book(
            new RawBook()
                .sheet("1")
                .row("Xã", INCOME, POVERTY, INSURANCE)
                .row(
                    "A",
                    RawBook.xml(
                        "t=\"inlineStr\"", "<is><r><rPr>" + strike + "</rPr><t>45</t></r></is>"),
                    rich("5", strike, "6"),
                    rich("90", "<strike val=\"0\"/>", ""))
                .row("B", RawBook.styled(RawBook.STRUCK, "45"), 5, 90)
                .row(RawBook.xml("s=\"5\" t=\"inlineStr\"", "<is><t>C</t></is>"), 45, 5, 90));
    assertThat(sheet.outcomes("10"))
        .as(sheet.told())
        .containsExactly("A UNDETERMINED", "B UNDETERMINED");
    assertThat(sheet.outcomes("11")).containsExactly("A UNDETERMINED", "B MET");
    assertThat(sheet.outcomes("15.1")).containsExactly("A MET", "B MET");
    assertThat(sheet.told()).contains("bị gạch ngang", ":2:B2:", ":2:C2:", ":3:B3:", ":4:A4:");
  }

  @Test
  void a_column_whose_heading_is_struck_out_is_not_read() {
    SheetAssessment sheet =
        book(
            new RawBook()
                .sheet("1")
                .row(
                    "Xã",
                    RawBook.xml("s=\"5\" t=\"inlineStr\"", "<is><t>" + INCOME + "</t></is>"),
                    POVERTY)
                .row("A", 45, 5));
    assertThat(sheet.outcomes("10")).as(sheet.told()).containsExactly("A UNDETERMINED");
    assertThat(sheet.outcomes("11")).containsExactly("A MET");
    assertThat(sheet.told()).contains("bị gạch ngang; cột này không được đọc");
  }

  @ParameterizedTest
  @CsvSource({
    "98 (1), 98",
    "98 [3], 98",
    "98 1), 98",
    "98¹, 98",
    "'98,5 %²', '98,5 %'",
    "98 (a), 98"
  })
  void the_mark_of_a_note_is_told_as_one(String cell, String number) {
    SheetAssessment sheet = SheetAssessment.lines(folder, "Xã;" + INSURANCE, "A;" + cell);
    assertThat(sheet.outcomes("15.1")).containsExactly("A UNDETERMINED");
    assertThat(sheet.told())
        .contains("\"" + cell + "\" có lẽ là \"" + number + "\" với dấu chú thích");
  }

  @Test
  void words_with_a_sign_of_a_note_are_what_they_say() {
    SheetAssessment sheet =
        SheetAssessment.lines(
            folder,
            "Xã;" + SheetAssessment.HEALTH,
            "A;Đạt (*)",
            "B;Không đạt*",
            "C;Đạt¹",
            "D;Đạt (kế hoạch)");
    assertThat(sheet.outcomes("15.2"))
        .as(sheet.told())
        .containsExactly("A MET", "B NOT_MET", "C MET", "D UNDETERMINED");
    assertThat(sheet.told()).contains("\"Đạt (*)\" = đạt", "\"Đạt¹\" = đạt");
  }

  // ---- OpenDocument

  private SheetAssessment ods(String styles, String... rows) throws IOException {
    Path file = folder.resolve("a.ods");
    String spaces =
        " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"";
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "META-INF/manifest.xml",
          "<manifest>application/vnd.oasis.opendocument.spreadsheet</manifest>");
      put(
          zip,
          "styles.xml",
          "<office:document-styles"
              + spaces
              + "><office:styles><style:style style:name=\"Old\" style:family=\"table-cell\">"
              + "<style:text-properties style:text-line-through-style=\"solid\"/></style:style>"
              + "</office:styles></office:document-styles>");
      put(
          zip,
          "content.xml",
          "<office:document-content"
              + spaces
              + "><office:automatic-styles>"
              + styles
              + "</office:automatic-styles><office:body><office:spreadsheet>"
              + "<table:table table:name=\"1\"><table:table-column"
              + " table:default-cell-style-name=\"Default\"/>"
              + String.join("", rows)
              + "</table:table></office:spreadsheet></office:body></office:document-content>");
    }
    return SheetAssessment.of(file);
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String style(String name, String family, String properties) {
    return "<style:style style:name=\""
        + name
        + "\" style:family=\""
        + family
        + "\"><style:text-properties "
        + properties
        + "/></style:style>";
  }

  private static String line(String... cells) {
    return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
  }

  private static String words(String text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>"
        + text
        + "</text:p></table:table-cell>";
  }

  private static String span(String style, String text) {
    return "<text:span text:style-name=\"" + style + "\">" + text + "</text:span>";
  }

  private static String number(String value, String style) {
    return "<table:table-cell office:value-type=\"float\" office:value=\""
        + value
        + "\" table:style-name=\""
        + style
        + "\"/>";
  }

  @Test
  void so_it_is_in_an_open_document() throws IOException {
    SheetAssessment sheet =
        ods(
            style("S", "text", "style:text-position=\"super 58%\"")
                + style("U", "text", "style:text-position=\"-33% 58%\"")
                + style("P", "text", "style:text-position=\"0% 100%\"")
                + style("X", "text", "style:text-line-through-style=\"solid\"")
                + "<style:style style:name=\"ce1\" style:family=\"table-cell\""
                + " style:parent-style-name=\"Old\"/>",
            line(words("Xã"), words(INCOME), words(POVERTY), words(INSURANCE)),
            line(
                words("Tân Lập" + span("S", "1")),
                words("4" + span("S", "5")),
                words("4" + span("U", "1")),
                words("9" + span("P", "0"))),
            line(words("B"), number("45", "ce1"), words(span("X", "5")), number("90", "Default")));
    assertThat(sheet.outcomes("10"))
        .as(sheet.told())
        .containsExactly("Tân Lập UNDETERMINED", "B UNDETERMINED");
    assertThat(sheet.outcomes("11")).containsExactly("Tân Lập UNDETERMINED", "B UNDETERMINED");
    assertThat(sheet.outcomes("15.1")).containsExactly("Tân Lập MET", "B MET");
    assertThat(sheet.told())
        .contains("\"Tân Lập¹\" = Tân Lập", "dấu chú thích", "bị gạch ngang (\"45\")");
  }

  // ---- percentages

  /** At most 7 is asked. */
  @ParameterizedTest
  @CsvSource({
    "0.0704, UNDETERMINED",
    "0.0696, MET",
    "0.07, MET",
    "0.0649, MET",
    "0.0749, UNDETERMINED",
    "0.0751, NOT_MET",
    "0.05, MET"
  })
  void between_what_a_cell_shows_and_what_it_holds_nothing_is_decided(String held, String outcome)
      throws IOException {
    SheetAssessment sheet =
        book(
            new RawBook()
                .sheet("1")
                .row("Xã", POVERTY)
                .row("A", RawBook.styled(RawBook.PERCENT, held)));
    assertThat(sheet.outcomes("11")).as(sheet.told()).containsExactly("A " + outcome);
    String shown = Math.round(Double.parseDouble(held) * 100) + "%";
    SheetAssessment open =
        ods(
            "",
            line(words("Xã"), words(POVERTY)),
            line(
                words("A"),
                "<table:table-cell office:value-type=\"percentage\" office:value=\""
                    + held
                    + "\"><text:p>"
                    + shown
                    + "</text:p></table:table-cell>"));
    assertThat(open.outcomes("11")).as(open.told()).containsExactly("A " + outcome);
  }

  @Test
  void both_are_told() {
    SheetAssessment sheet =
        book(
            new RawBook()
                .sheet("1")
                .row("Xã", POVERTY)
                .row("A", RawBook.styled(RawBook.PERCENT, "0.0504"))
                .row("B", RawBook.styled(RawBook.PERCENT_00, "0.0504")));
    assertThat(sheet.outcomes("11")).as(sheet.told()).containsExactly("A MET", "B MET");
    assertThat(sheet.told()).contains("B2 hiện 5%, lưu 5,04%").doesNotContain("B3 hiện");
    assertThat(sheet.exit()).isZero();
  }
}
