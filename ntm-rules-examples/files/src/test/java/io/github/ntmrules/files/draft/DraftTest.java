package io.github.ntmrules.files.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.decree.MeasureUses;
import io.github.ntmrules.files.draft.DraftNote.Group;
import io.github.ntmrules.files.draft.DraftNote.Kind;
import io.github.ntmrules.files.law.LawLine;
import io.github.ntmrules.files.law.LawLine.Field;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of decrees, made up in all their shapes, as lines of a workbook. */
class DraftTest {

  static final Locale VI = Locale.forLanguageTag("vi");
  private static MeasureUses uses = MeasureUses.NONE;

  @TempDir Path temp;

  @BeforeAll
  static void learn() {
    uses = MeasureUses.packaged();
  }

  static Path resource(String name) {
    URL url = Objects.requireNonNull(DraftTest.class.getResource(name), name);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Draft read(Path file) throws IOException {
    return Draft.read(file, null, List.of(), uses, VI);
  }

  private Draft html(String table) throws IOException {
    return read(Pages.html(temp.resolve("bang.html"), Pages.table(table)));
  }

  /** What a line says: code, part, days, levels. */
  static List<String> says(Draft draft) {
    List<String> all = new ArrayList<>();
    for (LawLine each : draft.lines()) {
      if (each.get(Field.TEXT).isEmpty() && each.get(Field.GROUP).isEmpty()) {
        String part = each.get(Field.PART);
        String from = each.get(Field.FROM);
        all.add(
            each.get(Field.CODE)
                + (part.isEmpty() ? "" : "/" + part)
                + (from.isEmpty() ? "" : "@" + from.substring(0, 4))
                + ": "
                + String.join(" | ", each.levels()));
      }
    }
    return all;
  }

  private static List<String> told(Draft draft, Group group) {
    return draft.notes(group).stream()
        .map(each -> each.row() + " " + each.kind() + " " + each.excerpt())
        .toList();
  }

  private static List<Kind> kinds(Draft draft, int row) {
    return draft.notes(Group.UNSURE).stream()
        .filter(each -> each.row() == row && each.kind() != Kind.MEASURE)
        .map(DraftNote::kind)
        .toList();
  }

  // ---- the made-up annex

  @Test
  void the_rows_of_the_annex_are_those_that_its_sheet_prints() throws IOException {
    Path annex = resource("phu-luc-gia-dinh.xlsx");
    Draft draft = read(annex);
    assertThat(draft.columns()).containsExactly("nhom-1", "nhom-2", "nhom-3");
    assertThat(draft.codes()).hasSize(47);

    // Read otherwise: cell by cell, knowing where what stands.
    Map<String, List<String>> printed = new LinkedHashMap<>();
    Map<String, String> criteria = new LinkedHashMap<>();
    for (SheetFile.Row row : SheetFile.read(annex).get(0).rows()) {
      SheetFile.Cell content = row.cell(2);
      if (row.number() > 2 && content != null) {
        String code = content.text().substring(0, content.text().indexOf(". "));
        List<String> cells = new ArrayList<>();
        for (int i = 3; i < 6; i++) {
          cells.add(Objects.requireNonNull(row.cell(i)).text());
        }
        printed.put(code, cells);
        criteria.put(code, Objects.requireNonNull(row.cell(1)).text());
      }
    }
    assertThat(printed).hasSize(47);
    int whole = 0;
    for (LawLine each : draft.lines()) {
      String code = each.get(Field.CODE);
      if (each.get(Field.TEXT).isEmpty() && each.get(Field.GROUP).isEmpty()) {
        assertThat(each.get(Field.CRITERION)).isEqualTo(criteria.get(code));
        assertThat(code).startsWith(each.get(Field.NUMBER) + ".");
        boolean all = each.get(Field.CONDITION).isEmpty();
        if (all && each.get(Field.PART).isEmpty() && each.get(Field.FROM).isEmpty()) {
          assertThat(each.levels()).as(code).isEqualTo(printed.get(code));
          whole++;
        }
      }
    }
    assertThat(whole).isEqualTo(42);
    assertThat(says(draft))
        .contains(
            "2.6/1: 100% | ≥80% | ",
            "2.6/2: ≥1 | ≥1 | ",
            "2.6:  |  | ≥60%",
            "3.10: Đạt | Đạt | Đạt",
            "3.2@2026: 85 | 70 | 50",
            "3.2@2030: 111 | 92 | 68",
            "8.1/1: ≥80% | ≥65% | ≥45%",
            "8.1/2: ≥65% | ≥45% | ≥25%",
            "10.3/1: Đạt | Đạt | Đạt",
            "10.3/2: giảm ≥5% | giảm ≥5% | ",
            "10.3: Đạt | Đạt | Đạt");
    assertThat(draft.lines())
        .filteredOn(each -> !each.get(Field.CONDITION).isEmpty())
        .extracting(
            each ->
                each.get(Field.CODE)
                    + " "
                    + each.get(Field.CONDITION).replace("group == ", "")
                    + " "
                    + each.get(Field.TEXT).replaceAll("(?s)\\(.*", ""))
        .containsExactly(
            "2.6 \"nhom-1\" || \"nhom-2\" ",
            "2.6 \"nhom-1\" || \"nhom-2\" ",
            "2.6 \"nhom-3\" ",
            "3.10 \"nhom-1\" || \"nhom-2\" ",
            "3.10 \"nhom-3\" law.notApplicable",
            "10.3 \"nhom-1\" || \"nhom-2\" ",
            "10.3 \"nhom-1\" || \"nhom-2\" ",
            "10.3 \"nhom-3\" ");
    assertThat(told(draft, Group.LEFT_OUT))
        .hasSize(2)
        .anyMatch(each -> each.startsWith("1 ABOVE PHỤ LỤC I"))
        .anyMatch(each -> each.startsWith("2 HEAD TT"));
    assertThat(kinds(draft, 10)).containsExactlyInAnyOrder(Kind.BY_GROUP, Kind.PARTS);
    assertThat(kinds(draft, 22)).containsExactly(Kind.BY_GROUP);
    assertThat(kinds(draft, 49))
        .containsExactly(Kind.PARTS, Kind.BY_GROUP, Kind.UNSURE_CELL, Kind.UNSURE_CELL);
  }

  @Test
  void a_document_and_a_page_of_the_annex_give_the_rows_of_its_workbook() throws IOException {
    Path annex = resource("phu-luc-gia-dinh.xlsx");
    PrintedTable table = XlsxTables.read(annex).tables().get(0);
    Draft sheet = read(annex);
    Draft word = read(Pages.docx(temp.resolve("phu-luc.docx"), table));
    Draft page = read(Pages.html(temp.resolve("phu-luc.html"), table));
    for (Draft other : List.of(word, page)) {
      assertThat(says(other)).isEqualTo(says(sheet));
      assertThat(other.lines())
          .usingRecursiveFieldByFieldElementComparator()
          .isEqualTo(sheet.lines());
      assertThat(told(other, Group.UNSURE)).isEqualTo(told(sheet, Group.UNSURE));
    }
  }

  @Test
  void other_spellings_of_the_same_letters_give_the_same_rows() throws IOException {
    PrintedTable table = XlsxTables.read(resource("phu-luc-gia-dinh.xlsx")).tables().get(0);
    String page =
        "<html><meta charset=utf-8>"
            + Pages.html(table)
                .replace(" được ", "&nbsp;được\u00a0\n ")
                .replace("hóa", "hoá")
                .replace("≥", "&ge;\u202f")
                .replace("UBND cấp tỉnh", "<p class=MsoNormal>UBND</p>\n<p>cấp&nbsp;tỉnh</p>")
                .replace("<td", "<td style='mso-border-alt:solid'")
            + "</html>";
    Path other =
        Files.writeString(
            temp.resolve("khac.html"), Normalizer.normalize(page, Normalizer.Form.NFD));
    Draft draft = read(other);
    Draft sheet = read(resource("phu-luc-gia-dinh.xlsx"));
    assertThat(draft.codes()).isEqualTo(sheet.codes());
    assertThat(draft.lines().stream().map(each -> each.get(Field.MEASURE)))
        .containsExactlyElementsOf(
            sheet.lines().stream().map(each -> each.get(Field.MEASURE)).toList());
    assertThat(draft.notes(Group.UNSURE).stream().map(DraftNote::kind))
        .containsExactlyElementsOf(
            sheet.notes(Group.UNSURE).stream().map(DraftNote::kind).toList());
  }

  // ---- shapes of tables

  /** Columns by region as those of the decisions of 2016 and 2022; the levels are made up. */
  @Test
  void a_table_by_regions_with_a_head_of_two_rows() throws IOException {
    Draft draft =
        html(
            """
            TT|Tên tiêu chí|Nội dung tiêu chí|Chỉ tiêu chung|Chỉ tiêu theo vùng|<|<|<|<|<|<
            ^|^|^|^|Trung du miền núi phía Bắc|ĐBSH|Bắc Trung Bộ|Duyên hải NTB|Tây Nguyên|Đông Nam Bộ|ĐBSCL
            (1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)
            I|QUY HOẠCH|<|<|<|<|<|<|<|<|<
            1|Quy hoạch|1.1. Có quy hoạch chung|Đạt|Đạt|<|<|<|<|<|<
            II. HẠ TẦNG|<|<|<|<|<|<|<|<|<|<
            2|Môi trường|2.1. Tỷ lệ hộ được sử dụng nước hợp vệ sinh và nước sạch|≥ 95%\\n(≥ 60% nước sạch)|≥ 90% (≥ 50% nước sạch)|≥98% (≥65% nước sạch)|≥98% (≥60% nước sạch)|≥95% (≥60% nước sạch)|≥95% (≥50% nước sạch)|≥98% (≥65% nước sạch)|≥95% (≥65% nước sạch)
            ^|^|2.2. Tỷ lệ km đường ngõ, xóm sạch|UBND cấp tỉnh quy định cụ thể|100% (≥55% cứng hóa)|100% (≥80% cứng hóa)|100% (≥70% cứng hóa)|100% (≥70% cứng hóa)|100% (≥55% cứng hóa)|100%|100% (≥50% cứng hóa)
            3|Hộ nghèo|Tỷ lệ hộ nghèo đa chiều|≤ 7%|≤12%|≤2%|≤5%|≤ 5 %|≤7%|≤1%|≤4%
            ^|^|^|Ghi chú|<|<|<|<|<|<|<
            """);
    assertThat(draft.columns())
        .containsExactly("TDMNPB", "ĐBSH", "BTB", "duyen-hai-ntb", "TN", "ĐNB", "ĐBSCL");
    assertThat(says(draft).subList(0, 4))
        .containsExactly(
            "1.1: Đạt | Đạt | Đạt | Đạt | Đạt | Đạt | Đạt",
            "2.1/1: ≥ 90% | ≥98% | ≥98% | ≥95% | ≥95% | ≥98% | ≥95%",
            "2.1/2: ≥ 50% | ≥65% | ≥60% | ≥60% | ≥50% | ≥65% | ≥65%",
            "2.2: 100% (≥55% cứng hóa) | 100% (≥80% cứng hóa) | 100% (≥70% cứng hóa) | 100% (≥70%"
                + " cứng hóa) | 100% (≥55% cứng hóa) | 100% | 100% (≥50% cứng hóa)");
    assertThat(draft.lines().get(1).get(Field.GENERAL)).isEqualTo("≥ 95% (≥ 60% nước sạch)");
    assertThat(told(draft, Group.LEFT_OUT))
        .contains("4 SECTION I | QUY HOẠCH", "6 SECTION II. HẠ TẦNG");
    // The last row is of the same words as the one above: which levels are its own is not sure.
    assertThat(told(draft, Group.LEFT_OUT)).anyMatch(each -> each.startsWith("10 UNKNOWN_ROW"));
    assertThat(says(draft).get(4)).startsWith("3: ≤12% (?) | ≤2% (?)");
    assertThat(kinds(draft, 8)).contains(Kind.ROW);
  }

  @Test
  void a_table_by_years_has_a_row_for_each() throws IOException {
    Draft draft =
        html(
            """
            TT|Tiêu chí|Nội dung|Mức đạt theo năm|<|<
            ^|^|^|Năm 2016|Năm 2017|2018
            1|Thu nhập|1.1. Thu nhập bình quân đầu người (triệu đồng/người)|≥30|≥33|≥36
            ^|^|1.2. Tỷ lệ lao động qua đào tạo|≥25%|UBND cấp tỉnh quy định|Không áp dụng
            """);
    assertThat(draft.columns()).isEmpty();
    assertThat(says(draft))
        .containsExactly(
            "1.1@2016: ≥30",
            "1.1@2017: ≥33",
            "1.1@2018: ≥36",
            "1.2@2016: ≥25%",
            "1.2@2017: UBND cấp tỉnh quy định",
            "1.2@2018: Không áp dụng");
    assertThat(draft.lines().get(0).get(Field.UNTIL)).isEqualTo("2017-01-01");
  }

  @Test
  void years_are_only_those_that_the_row_names_one_by_one() throws IOException {
    Draft draft =
        html(
            """
            TT|Tiêu chí|Nội dung|Chỉ tiêu
            1|Thu nhập|1.1. Thu nhập (triệu đồng) năm 2022; 2023; 2024|≥40; ≥45; ≥50
            ^|^|1.2. Thu nhập giai đoạn 2022-2025 (triệu đồng)|≥40; ≥45; ≥50; ≥55
            ^|^|1.3. Thu nhập năm 2022, 2023|≥40; ≥45; ≥50
            ^|^|1.4. Thu nhập|2022: ≥40\\n2023: ≥45
            """);
    assertThat(says(draft))
        .containsExactly(
            "1.1@2022: ≥40",
            "1.1@2023: ≥45",
            "1.1@2024: ≥50",
            "1.2: ≥40; ≥45; ≥50; ≥55",
            "1.3: ≥40; ≥45; ≥50",
            "1.4@2022: ≥40",
            "1.4@2023: ≥45");
    assertThat(kinds(draft, 3)).contains(Kind.ROW);
    assertThat(kinds(draft, 4)).contains(Kind.ROW);
  }

  @Test
  void criteria_and_codes_stand_where_decrees_put_them() throws IOException {
    Draft draft =
        html(
            """
            STT|Nội dung tiêu chí|Đơn vị tính|Mức đạt|Cơ quan hướng dẫn
            1|Giao thông|||
            1.1|Tỷ lệ đường xã được nhựa hóa|%|≥80|Bộ Xây dựng
            1.2|Tỷ lệ đường thôn được cứng hóa|%|≥70|Bộ Xây dựng
            2|Hộ nghèo||≤5%|
            3|Y tế|||
            3.1|Y tế xã:|||
            |a) Tỷ lệ người dân tham gia bảo hiểm y tế|%|≥90|
            |b) Trạm y tế đạt chuẩn||Đạt|
            3.2|Chưa có mức|||
            """);
    assertThat(says(draft))
        .containsExactly("1.1: ≥80", "1.2: ≥70", "2: ≤5%", "3.1/1: ≥90", "3.1/2: Đạt", "3.2: ");
    LawLine first = draft.lines().get(0);
    assertThat(first.get(Field.NUMBER) + first.get(Field.CRITERION)).isEqualTo("1Giao thông");
    assertThat(first.get(Field.CONTENT)).isEqualTo("Tỷ lệ đường xã được nhựa hóa");
    LawLine part = draft.lines().get(3);
    assertThat(part.get(Field.CONTENT)).isEqualTo("Y tế xã:");
    assertThat(part.get(Field.CRITERION)).isEqualTo("Y tế");
    assertThat(part.get(Field.MEASURE)).isEqualTo("health_insurance_coverage");
    assertThat(part.get(Field.JOIN)).isEmpty();
    assertThat(told(draft, Group.LEFT_OUT))
        .contains("2 CRITERION 1 | Giao thông", "6 CRITERION 3 | Y tế", "7 TITLE Y tế xã:");
    assertThat(kinds(draft, 3)).containsExactly(Kind.OTHER_COLUMN);
    assertThat(kinds(draft, 8)).containsExactly(Kind.JOIN);
    assertThat(kinds(draft, 10)).contains(Kind.NO_LEVEL);
  }

  @Test
  void what_is_not_sure_is_marked_and_not_guessed() throws IOException {
    Draft draft =
        html(
            """
            TT|Tên tiêu chí|Nội dung tiêu chí|Nhóm 1|Nhóm 2
            1|Một|1.1. Hai hàng một mức|≥90%|≥80%
            ^|^|1.2. Mức của hàng trên|^|≥70%
            ^|^|1.3. Mức có chú thích|≥90%¹|≥80% (1)
            ^|^|1.4. Mức lạ|Theo quy định|≥1.500
            ^|^|1.4. Mã in hai lần|≥1%|≥2%
            ^|^|Không mã|≥1%|≥2%
            ^|^|1.6. Một ô trống|≥1%|
            ^|^|Một dòng chữ|<|<
            (1) Chú thích của bảng|<|<|<|<
            """);
    assertThat(says(draft))
        .containsExactly(
            "1.1: ≥90% (?) | ≥80%",
            "1.2: ≥90% (?) | ≥70%",
            "1.3: ≥90%¹ (?) | ≥80% (1) (?)",
            "1.4: Theo quy định | ≥1.500",
            "1.4: ≥1% | ≥2%",
            ": ≥1% | ≥2%",
            "1.6: ≥1% | ");
    assertThat(kinds(draft, 2)).containsExactly(Kind.LEVEL_OVER_ROWS);
    assertThat(kinds(draft, 3)).containsExactly(Kind.LEVEL_OVER_ROWS);
    assertThat(kinds(draft, 4)).containsExactly(Kind.FOOTNOTE, Kind.FOOTNOTE);
    assertThat(kinds(draft, 5)).containsExactly(Kind.UNSURE_CELL, Kind.UNSURE_CELL);
    assertThat(kinds(draft, 6)).containsExactly(Kind.SAME_CODE);
    assertThat(kinds(draft, 7)).containsExactly(Kind.NO_CODE);
    assertThat(kinds(draft, 8)).containsExactly(Kind.EMPTY_CELL);
    assertThat(told(draft, Group.LEFT_OUT))
        .anyMatch(each -> each.startsWith("9 "))
        .contains("10 REMARK (1) Chú thích của bảng");
    assertThat(draft.lines().get(3).open()).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void heads_without_merged_cells_and_words_that_hold_levels_are_seen() throws IOException {
    Draft draft =
        html(
            """
            STT|Tiêu chí|Nội dung tiêu chí|Mức đạt||
            |||Xã đặc biệt khó khăn|Xã đảo|Các xã còn lại
            I|KINH TẾ||||
            1|Thu nhập|1.1 Tỷ lệ hộ nghèo đa chiều|≤ 12 %|≤ 5%|dưới 3%
            ||1.2 Tỷ lệ hộ có việc làm từ 95% trở lên|Đạt|Đạt|Đạt
            ||1.3 Một\\n1.4 Hai trong một ô|≥1%\\n≥2%|Đạt|Đạt
            2|Y tế|2.1 Bảo hiểm y tế|từ 90% trở lên|-|Trên 95%
            """);
    assertThat(draft.columns()).containsExactly("xa-dac-biet-kho-khan", "xa-dao", "cac-xa-con-lai");
    assertThat(says(draft))
        .containsExactly(
            "1.1: ≤ 12 % | ≤ 5% | dưới 3%",
            "1.2: Đạt | Đạt | Đạt",
            "1.3: ≥1%\n≥2% (?) | Đạt (?) | Đạt (?)",
            "2.1: từ 90% trở lên | - | Trên 95%");
    assertThat(kinds(draft, 5)).containsExactly(Kind.LEVEL_IN_WORDS);
    assertThat(draft.lines().get(1).get(Field.MEASURE)).isEmpty();
    assertThat(kinds(draft, 6)).contains(Kind.SEVERAL_CODES);
    assertThat(kinds(draft, 7)).containsExactly(Kind.UNSURE_CELL);
  }

  @Test
  void every_row_of_a_table_is_a_line_or_told() throws IOException {
    String[] pieces = {
      "1|Một|1.1. A|≥1%|≥2%",
      "^|^|1.2. B|Đạt|Đạt",
      "||||",
      "II|PHẦN|<|<|<",
      "|||≥3%|≥4%",
      "2|Hai|C|≥1%|",
      "|||Trang 2|",
      "Ghi chú: x|<|<|<|<",
      "||- d|≥1%|≥1%",
      "3||||",
      "|Bốn|||",
      "TT|Tên tiêu chí|Nội dung tiêu chí|Nhóm 1|Nhóm 2",
      "12|||||",
      "||5.1. X||",
      "a|b|c|d|e"
    };
    java.util.Random random = new java.util.Random(5);
    for (int run = 0; run < 60; run++) {
      StringBuilder table =
          new StringBuilder(
              "TT|Tên tiêu chí|Nội dung tiêu chí|Nhóm 1|Nhóm 2\n1|Một|1.1. A|≥1%|≥2%\n");
      int rows = 2;
      for (int i = 0; i < 12; i++) {
        table.append(pieces[random.nextInt(pieces.length)]).append('\n');
        rows++;
      }
      PrintedTable made = Pages.table(table.toString());
      List<DraftNote> notes = new ArrayList<>();
      TableHead head = Objects.requireNonNull(TableHead.of(made));
      BodyReader reader = new BodyReader(head, "1", notes);
      reader.read(head.body());
      List<PrintedRow> kept = new RowCodes("1", notes).of(reader.rows());
      java.util.Set<Integer> seen = new java.util.TreeSet<>();
      kept.forEach(each -> assertThat(seen.add(each.number())).isTrue());
      notes.stream()
          .filter(each -> each.kind().group() == Group.LEFT_OUT)
          .forEach(each -> assertThat(seen.add(each.row())).as(each.toString()).isTrue());
      assertThat(seen).as(table.toString()).hasSize(rows - head.lines().size());
    }
  }

  // ---- several tables

  private static final String HEAD = "TT|Tên tiêu chí|Nội dung tiêu chí|Mức\n";

  @Test
  void the_biggest_table_of_criteria_is_read_with_those_in_which_it_goes_on() throws IOException {
    PrintedTable[] tables = {
      Pages.table("CHÍNH PHỦ|CỘNG HÒA\nSố: 1|Hà Nội"),
      Pages.table(HEAD + "1|Một|1.1. A|≥1%\n^|^|1.2. B|≥2%\n2|Hai|2.1. C|≥3%"),
      Pages.table(HEAD + "2|Hai|2.2. D|≥4%\n3|Ba|3.1. E|≥5%"),
      Pages.table("^".repeat(0) + "3|Ba|3.2. F|≥6%"),
      Pages.table(HEAD + "1|Khác|1.1. Bảng khác|≥9%"),
      Pages.table("Nơi nhận|Ký"),
    };
    for (Path file :
        List.of(
            Pages.docx(temp.resolve("a.docx"), tables),
            Pages.html(temp.resolve("a.html"), tables))) {
      Draft draft = read(file);
      assertThat(says(draft))
          .containsExactly("1.1: ≥1%", "1.2: ≥2%", "2.1: ≥3%", "2.2: ≥4%", "3.1: ≥5%", "3.2: ≥6%");
      assertThat(draft.lines().get(3).get(Field.CRITERION)).isEqualTo("Hai");
      assertThat(draft.notes(Group.FILE))
          .extracting(each -> each.table() + " " + each.kind())
          .containsExactly(
              "1 OTHER_TABLE", "3 JOINED", "4 JOINED", "5 OTHER_TABLE", "6 OTHER_TABLE");
      Draft other = Draft.read(file, "5", List.of(), uses, VI);
      assertThat(says(other)).containsExactly("1.1: ≥9%");
    }
  }

  // ---- documents of Word

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String text(String text) {
    return Pages.cell("", "<w:p>" + Pages.run(text) + "</w:p>");
  }

  @Test
  void a_document_is_read_as_it_is_printed() throws IOException {
    String high = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>";
    String box =
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent><w:p>"
            + Pages.run("trong khung")
            + "</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
            + "<w:p>"
            + Pages.run("trong khung")
            + "</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    String body =
        "<w:tbl>"
            + row(text("TT"), text("Tên tiêu chí"), text("Nội dung tiêu chí"), text("Mức đạt"))
            + row(
                text("1"),
                text("Một"),
                Pages.cell(
                    "",
                    "<w:p>"
                        + Pages.run("1.1. Đất cây xanh (m")
                        + high
                        + Pages.run("/người)")
                        + "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:moveFrom>"
                        + Pages.run("đi chỗ khác")
                        + "</w:moveFrom>"
                        + box
                        + "</w:p>"),
                Pages.cell(
                    "",
                    "<w:p><w:del><w:r><w:delText>≥3</w:delText></w:r></w:del><w:ins>"
                        + Pages.run("≥4")
                        + "</w:ins><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r></w:p>"))
            + row(
                text("2"),
                text("Hai"),
                Pages.cell(
                    "",
                    "<w:p>"
                        + Pages.run("2.1. Tỷ lệ hộ")
                        + "</w:p><w:p>"
                        + Pages.run("nghèo")
                        + "</w:p><w:tbl>"
                        + row(text("trong"), text("ô"))
                        + "</w:tbl><w:p/>"),
                Pages.cell(
                    "",
                    "<w:p>"
                        + Pages.run("≤5%")
                        + "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"))
            + "<w:tr><w:trPr><w:del/></w:trPr>"
            + text("3")
            + text("Ba")
            + text("3.1. Hàng đã xóa")
            + text("≥1%")
            + "</w:tr>"
            + row(
                text("4"),
                text("Bốn"),
                Pages.cell(
                    "",
                    "<w:p><w:pPr><w:numPr/></w:pPr>" + Pages.run("Mã do Word đánh số") + "</w:p>"),
                text("≥1%"))
            + row(text(""), text(""), text("Không mã nào"), text("≥2%"))
            + "</w:tbl>";
    Path file =
        Pages.document(
            temp.resolve("a.docx"),
            body,
            "<w:footnote w:id=\"1\"><w:p>" + Pages.run("Theo chuẩn mới") + "</w:p></w:footnote>");
    Draft draft = read(file);
    assertThat(says(draft)).containsExactly("1.1: ≥4≥", "2.1: ≤5%¹ (?)", ": ≥1%", ": ≥2%");
    assertThat(draft.lines().get(0).get(Field.CONTENT)).isEqualTo("Đất cây xanh (m²/người)");
    assertThat(draft.lines().get(1).get(Field.CONTENT)).isEqualTo("Tỷ lệ hộ nghèo");
    assertThat(draft.notes(Group.FILE))
        .extracting(each -> each.kind() + " " + each.text())
        .contains(
            "DELETED cũ",
            "DELETED đi chỗ khác",
            "DELETED ≥3",
            "TEXT_BOX trong khung",
            "NOTE_TEXT Theo chuẩn mới")
        .anyMatch(each -> each.startsWith("DELETED 3"))
        .anyMatch(each -> each.startsWith("NESTED trong"));
    assertThat(draft.notes(Group.FILE).stream().filter(each -> each.kind() == Kind.TEXT_BOX))
        .hasSize(1);
    assertThat(kinds(draft, 4)).contains(Kind.COUNTED_CODE, Kind.NO_CODE);
  }

  // ---- pages

  @Test
  void a_page_is_read_in_the_encoding_that_it_is_in() throws IOException {
    String table = Pages.html(Pages.table(HEAD + "1|Y tế|1.1. Tỷ lệ hộ nghèo đa chiều|≤5%"));
    Charset windows = Charset.forName("windows-1258");
    // As editors of that time wrote it: letters with their marks after them.
    StringBuilder marks = new StringBuilder();
    for (char c : Normalizer.normalize(table, Normalizer.Form.NFC).toCharArray()) {
      String one = String.valueOf(c);
      if (windows.newEncoder().canEncode(c)) {
        marks.append(c);
      } else {
        String apart = Normalizer.normalize(one, Normalizer.Form.NFD);
        int tone = apart.length() - 1;
        String base = Normalizer.normalize(apart.substring(0, tone), Normalizer.Form.NFC);
        if (apart.indexOf('\u0323') == 1 && apart.length() == 3) {
          base = Normalizer.normalize(apart.charAt(0) + apart.substring(2), Normalizer.Form.NFC);
          marks.append(base).append('\u0323');
        } else {
          marks.append(base).append(apart.substring(tone));
        }
      }
    }
    byte[] bytes = marks.toString().replace("≤", "&le;").getBytes(windows);
    String head = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=%s\">";
    for (String said : List.of("windows-1258", "", "utf-8", "windows-1252")) {
      Path file = temp.resolve("trang-" + said + ".html");
      byte[] first =
          said.isEmpty() ? "<html>".getBytes(windows) : head.formatted(said).getBytes(windows);
      byte[] all = new byte[first.length + bytes.length];
      System.arraycopy(first, 0, all, 0, first.length);
      System.arraycopy(bytes, 0, all, first.length, bytes.length);
      Files.write(file, all);
      Draft draft = read(file);
      assertThat(Normalizer.normalize(draft.lines().get(0).get(Field.CONTENT), Normalizer.Form.NFC))
          .as(said)
          .isEqualTo("Tỷ lệ hộ nghèo đa chiều");
      assertThat(draft.lines().get(0).get(Field.MEASURE))
          .isEqualTo("multidimensional_poverty_rate");
      assertThat(draft.notes(Group.FILE).stream().anyMatch(each -> each.kind() == Kind.CHARSET))
          .isEqualTo(!said.equals("windows-1258"));
    }
    Path utf = Files.writeString(temp.resolve("utf.html"), head.formatted("windows-1258") + table);
    assertThat(read(utf).lines().get(0).get(Field.CONTENT)).isEqualTo("Tỷ lệ hộ nghèo đa chiều");
    assertThat(read(utf).notes(Group.FILE)).extracting(DraftNote::kind).contains(Kind.CHARSET);
  }

  @Test
  void a_page_of_word_with_wrong_nesting_is_read() throws IOException {
    Path file = temp.resolve("word.html");
    Files.writeString(
        file,
        """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>
        <style>p.MsoNormal {font-family:".VnTime"}</style></head><body>
        <table class=MsoNormalTable><thead><tr><td><p class=MsoNormal><b>TT<o:p></o:p></b></p></td>
        <td><b>Tên tiêu chí</b><td><b>Nội dung tiêu chí</td></b><td>Mức</td></tr></thead>
        <tr><td rowspan=2>1<td rowspan=2><p>Môi
        trường</p><td>1.1. Tỷ lệ <b>hộ <i>nghèo</b></i><span style='display:none'>ẩn</span>
        <td><p align=center>&lt;5%<span style='mso-special-character:footnote;vertical-align:
        super'>(1)</span></p><s>cũ</s>
        <tr><td>1.2. Cây xanh (m<sup>2</sup>/người)<td>&#8805;&nbsp;4<table><tr><td>x</table></td></tr>
        </table></body></html>
        """);
    Draft draft = read(file);
    assertThat(says(draft)).containsExactly("1.1: <5%(¹) (?)", "1.2: ≥ 4");
    assertThat(draft.lines().get(0).get(Field.CRITERION)).isEqualTo("Môi trường");
    assertThat(draft.lines().get(1).get(Field.CONTENT)).isEqualTo("Cây xanh (m²/người)");
    assertThat(draft.notes(Group.FILE))
        .extracting(DraftNote::kind)
        .contains(Kind.OLD_FONT, Kind.HIDDEN_TEXT, Kind.STRUCK, Kind.NESTED);
  }

  // ---- workbooks

  @Test
  void a_workbook_is_read_as_people_see_it() throws IOException {
    Path file = temp.resolve("a.xlsx");
    try (java.io.OutputStream out = Files.newOutputStream(file)) {
      var book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0");
      var secret = book.newWorksheet("Nháp");
      Pages.sheet(secret, Pages.table(HEAD + "1|Một|1.1. A|≥1%\n^|^|1.2. A|≥1%\n^|^|1.3. A|≥1%"));
      secret.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
      var sheet = book.newWorksheet("Phụ lục");
      Pages.sheet(
          sheet,
          Pages.table(
              """
              TT|Tên tiêu chí|Nội dung tiêu chí|Nhóm 1|Nhóm 2|Nhóm 3
              1|Một|Tỷ lệ hộ nghèo||≤5%|9
              |ẩn|Hàng ẩn|≤1%|≤1%|9
              |Hai|Mã là số||≥1%|9
              |Ba|Mã không rõ|Đạt|Đạt|9"""));
      sheet.value(1, 0, 1.1);
      sheet.value(1, 3, 0.05);
      sheet.style(1, 3).format("0%").set();
      sheet.hideRow(2);
      sheet.value(3, 0, 1.2);
      sheet.value(3, 3, java.time.LocalDate.of(2026, 5, 9));
      sheet.style(3, 3).format("dd/mm/yyyy").set();
      sheet.value(4, 0, 1.1);
      sheet.hideColumn(5);
      book.finish();
    }
    Draft draft = read(file);
    assertThat(draft.table()).isEqualTo("Phụ lục");
    assertThat(says(draft))
        .containsExactly("1.1: 5% | ≤5%", "1.2: 2026-05-09 (?) | ≥1%", ": Đạt | Đạt");
    assertThat(kinds(draft, 4)).contains(Kind.UNSURE_CELL);
    assertThat(kinds(draft, 5)).contains(Kind.NO_CODE);
    assertThat(told(draft, Group.LEFT_OUT)).anyMatch(each -> each.startsWith("3 HIDDEN_ROW"));
    assertThat(draft.notes(Group.FILE))
        .extracting(DraftNote::kind)
        .contains(Kind.HIDDEN_SHEET, Kind.HIDDEN_COLUMN);
  }

  // ---- what cannot be read

  @Test
  void a_file_that_cannot_be_read_says_what_to_do() throws IOException {
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("a.pdf", "%PDF-1.7 …");
    wanted.put("b.doc", "\u00d0\u00cf\u0011\u00e0…");
    wanted.put("c.rtf", "{\\rtf1 …");
    wanted.put("d.docx", "PK nothing");
    wanted.put("e.txt", "chữ");
    wanted.put("f.html", "<html><p>không bảng</p>");
    wanted.put("g.html", "<table><tr><td>Một<td>Hai</table>");
    Map<String, String> part =
        Map.of(
            "a.pdf",
            ".docx",
            "b.doc",
            ".docx",
            "c.rtf",
            "Word",
            "d.docx",
            "hỏng",
            "e.txt",
            ".html",
            "f.html",
            "ảnh",
            "g.html",
            "Một | Hai");
    for (Map.Entry<String, String> each : wanted.entrySet()) {
      Path file = temp.resolve(each.getKey());
      Files.write(
          file,
          each.getValue()
              .getBytes(
                  each.getKey().endsWith("html")
                      ? java.nio.charset.StandardCharsets.UTF_8
                      : java.nio.charset.StandardCharsets.ISO_8859_1));
      assertThatThrownBy(() -> read(file))
          .isInstanceOfSatisfying(
              BadInputException.class,
              e -> {
                assertThat(e.message(VI)).contains(file.toString(), part.get(each.getKey()));
                assertThat(e.message(Locale.ENGLISH)).contains(file.toString());
              });
    }
    Path cut = Pages.docx(temp.resolve("cut.docx"), Pages.table(HEAD + "1|Một|1.1. A|≥1%"));
    byte[] whole = Files.readAllBytes(cut);
    for (int length = 4; length < whole.length; length += whole.length / 9) {
      Files.write(cut, java.util.Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> read(cut)).isInstanceOf(BadInputException.class);
    }
    Path wrong = temp.resolve("wrong.docx");
    Pages.document(wrong, "<w:tbl>&#o;</w:tbl>", null);
    assertThatThrownBy(() -> read(wrong)).isInstanceOf(BadInputException.class);
    Path annex = resource("phu-luc-gia-dinh.xlsx");
    assertThatThrownBy(() -> Draft.read(annex, null, List.of("a", "b"), uses, VI))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e -> assertThat(e.message(VI)).contains("3", "Nhóm 1; Nhóm 2; Nhóm 3", "2"));
    assertThatThrownBy(() -> Draft.read(annex, "2", List.of(), uses, VI))
        .isInstanceOfSatisfying(
            BadInputException.class, e -> assertThat(e.message(VI)).contains("Phụ lục I (49 × 6)"));
  }

  @Test
  void rows_that_name_a_year_alone_are_of_the_indicator_above() throws IOException {
    Draft draft =
        html(
            """
            TT | Tên tiêu chí | Nội dung tiêu chí | Chỉ tiêu chung | Chỉ tiêu theo vùng | <
            ^ | ^ | ^ | ^ | Tây Nguyên | Đông Nam Bộ
            10 | Thu nhập | Thu nhập bình quân đầu người (triệu đồng/người) | | |
            ^ | ^ | Năm 2021 | ≥45 | ≥41 | ≥59
            ^ | ^ | - Năm 2022 | ≥48 | ≥44 | ≥62
            11 | Hộ nghèo | Tỷ lệ hộ nghèo đa chiều | ≤5% | ≤7% | ≤1%
            """);
    assertThat(says(draft))
        .containsExactly("10@2021: ≥41 | ≥59", "10@2022: ≥44 | ≥62", "11: ≤7% | ≤1%");
    assertThat(draft.lines().subList(0, 2))
        .extracting(each -> each.get(Field.CONTENT) + ": " + each.get(Field.MEASURE))
        .containsOnly("Thu nhập bình quân đầu người (triệu đồng/người): income_per_capita");
    assertThat(draft.notes(Group.UNSURE)).isEmpty();
  }

  @Test
  void a_year_twice_is_told() throws IOException {
    Draft draft =
        html(
            """
            TT | Tên tiêu chí | Nội dung tiêu chí | Chỉ tiêu
            10 | Thu nhập | Thu nhập bình quân đầu người (triệu đồng/người) |
            ^ | ^ | Năm 2021 | ≥45
            ^ | ^ | Năm 2021 | ≥48
            """);
    assertThat(kinds(draft, 4)).containsExactly(Kind.SAME_CODE);
  }

  @Test
  void columns_of_points_are_no_levels() throws IOException {
    Draft draft =
        html(
            """
            TT | Tiêu chí | Nội dung | Mức đạt | Điểm tối đa
            1 | Giao thông | 1.1. Đường trục thôn được cứng hóa | ≥90% | 10
            """);
    assertThat(draft.columns()).isEmpty();
    assertThat(says(draft)).containsExactly("1.1: ≥90%");
  }

  @Test
  void of_several_columns_each_has_a_name() throws IOException {
    Draft draft =
        html(
            """
            TT | Tiêu chí | Nội dung | Mức đạt | Xã đảo
            1 | Giao thông | 1.1. Đường trục thôn được cứng hóa | ≥90% | ≥70%
            """);
    assertThat(draft.columns()).containsExactly("muc-dat", "xa-dao");
  }
}
