package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.EditedCells;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.law.LawBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The chapter "a new decree in an hour" is followed: each of its commands is run, each cell of its
 * tables typed, and what the commands say compared. Ten communes are then judged by a loop over the
 * table as the document prints it, which knows nothing of rules.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecreeInAnHourTest {

  private static final Path CHAPTER = Path.of("../../ntm-rules-core/docs/mot-quyet-dinh-moi.md");
  private static final Path ANNEX = Path.of("examples/phu-luc-gia-dinh.docx");
  private static final List<String> NAMES =
      List.of("An", "Bình", "Cẩm", "Dương", "Điền", "Giang", "Hòa", "Khánh", "Lạc", "Mỹ");

  private static final int COMMUNES = NAMES.size();
  private static final int FIRST_COLUMN = 4;
  private static final int INDICATORS = 47;

  /** A line of a block, or a line of a table. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?m)^```(sh|text)\\R((?s:.*?))^```|^\\| ([^|\\n]+) \\| ([A-Z]+[0-9:A-Z]*) \\|"
              + " `(.+)` \\|[^\\n]*$");

  /** A row of the table as it is printed. */
  private record Printed(String code, List<String> cells) {}

  private Path folder = Path.of("");
  private String chapter = "";
  private int commands;
  private int edits;
  private int confirmed;
  private Result last = new Result(0, "", "");

  @BeforeAll
  void follow(@TempDir Path temp) throws IOException {
    folder = temp;
    chapter = Files.readString(CHAPTER);
    Files.copy(ANNEX, folder.resolve("phu-luc-gia-dinh.docx"));
    Matcher block = BLOCK.matcher(chapter);
    while (block.find()) {
      if (block.group(3) != null) {
        type(block.group(3), block.group(4), block.group(5));
      } else if (block.group(1).equals("sh")) {
        for (String each : block.group(2).strip().split("\n", -1)) {
          run(each);
        }
      } else {
        assertThat((last.out() + last.err()).replace(folder + "/", "").lines().map(String::strip))
            .contains(block.group(2).strip());
      }
    }
  }

  private void type(String sheet, String cells, String text) throws IOException {
    int steps = cells.indexOf(':') < 0 ? 1 : 2;
    if (text.equals("C – chưa đối chiếu")) {
      confirmed += steps;
    } else {
      edits += steps;
    }
    EditedCells book = new EditedCells(folder.resolve("luat.xlsx"));
    book.type(sheet, cells, text).save();
  }

  private void run(String command) throws IOException {
    if (command.contains("bieu.xlsx") && command.startsWith("ntm assess")) {
      fillIn();
    }
    commands++;
    List<Object> words = new ArrayList<>();
    for (String each : command.substring("ntm ".length()).split(" ", -1)) {
      boolean file =
          each.endsWith(".xlsx")
              || each.endsWith(".docx")
              || each.endsWith(".html")
              || each.equals("ca")
              || each.equals("bo-gia-dinh");
      words.add(file ? folder.resolve(each) : each);
    }
    last = NtmProcess.within(words.toArray()).exits(ExitCode.FINE);
  }

  // ---- the table as it is printed

  private static List<Printed> printed() throws IOException {
    List<Printed> rows = new ArrayList<>();
    try (ZipFile zip = new ZipFile(ANNEX.toFile())) {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(zip.getInputStream(zip.getEntry("word/document.xml")));
      NodeList lines = document.getElementsByTagName("w:tr");
      for (int i = 1; i < lines.getLength(); i++) {
        List<String> cells = new ArrayList<>();
        for (Node each = lines.item(i).getFirstChild();
            each != null;
            each = each.getNextSibling()) {
          if (each instanceof Element cell && cell.getTagName().equals("w:tc")) {
            cells.add(cell.getTextContent());
          }
        }
        String content = cells.get(2);
        rows.add(new Printed(content.substring(0, content.indexOf(". ")), cells.subList(3, 6)));
      }
    } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
      throw new IOException(e);
    }
    return rows;
  }

  // ---- ten communes

  private static int group(int commune) {
    return commune % 3;
  }

  /** What is asked, a text for each part; of five years that of 2027. */
  private static String[] asked(Printed row, int group) {
    String[] parts = row.cells().get(group).split("; ");
    return parts.length == 5 ? new String[] {parts[1]} : parts;
  }

  /** How the commune stands: 0 and 1 miss the level, 2 does not report, else it is met. */
  private static int standing(int commune, int row, int part) {
    return (commune * 7 + row * 3 + part * 5) % 9;
  }

  /** The figure of a commune; empty where it reports none. */
  private static String figure(String asked, int standing) {
    if (standing == 2) {
      return "";
    }
    boolean met = standing > 2;
    return switch (asked) {
      case "Đạt" -> met ? "đạt" : "không đạt";
      case "Không" -> met ? "0" : "3";
      case "Tốt" -> met ? "Tốt" : "Khá";
      case "Khá trở lên" -> met ? "Khá" : "Trung bình";
      case "Mức độ 3" -> met ? "Mức độ 3" : "Mức độ 2";
      case "Mức độ 2 trở lên" -> met ? "Mức độ 3" : "Mức độ 1";
      case "UBND cấp tỉnh quy định" -> "50";
      default -> {
        BigDecimal level = new BigDecimal(asked.replaceAll("[^0-9,]", "").replace(',', '.'));
        boolean most = asked.startsWith("≤");
        BigDecimal off = met ? BigDecimal.ZERO : BigDecimal.ONE;
        yield (most ? level.add(off) : level.subtract(off)).toPlainString().replace('.', ',');
      }
    };
  }

  private static String verdict(Printed row, int index, int commune) {
    String[] asked = asked(row, group(commune));
    if (asked[0].equals("Không áp dụng")) {
      return "không áp dụng";
    }
    boolean unknown = asked[0].equals("UBND cấp tỉnh quy định");
    for (int part = 0; part < asked.length; part++) {
      int standing = standing(commune, index, part);
      if (!unknown && standing < 2) {
        return "không đạt";
      }
      unknown |= standing == 2;
    }
    return unknown ? "chưa xác định" : "đạt";
  }

  private void fillIn() throws IOException {
    Path form = folder.resolve("bieu.xlsx");
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    int region2 = 0;
    int region3 = 0;
    for (SheetFile.Row row : SheetFile.read(form).get(0).rows()) {
      SheetFile.Cell code = row.cell(0);
      SheetFile.Cell name = row.cell(1);
      String label = name == null ? "" : name.text();
      region2 = label.startsWith("xã khu vực II ") ? row.number() : region2;
      region3 = label.startsWith("xã khu vực III ") ? row.number() : region3;
      if (code != null && code.text().indexOf('.') > 0) {
        places.computeIfAbsent(code.text(), none -> new ArrayList<>()).add(row.number());
      }
    }
    assertThat(places).hasSize(INDICATORS);
    EditedCells book = new EditedCells(form);
    List<Printed> rows = printed();
    for (int commune = 0; commune < COMMUNES; commune++) {
      String column = Character.toString('A' + FIRST_COLUMN + commune);
      book.type("Số liệu", column + 1, name(commune));
      book.type("Số liệu", column + 3, "Gia Lai").type("Số liệu", column + 5, "31/12/2027");
      if (group(commune) > 0) {
        book.type("Số liệu", column + (group(commune) == 1 ? region2 : region3), "x");
      }
      for (int i = 0; i < rows.size(); i++) {
        String[] asked = asked(rows.get(i), group(commune));
        List<Integer> at = Objects.requireNonNull(places.get(rows.get(i).code()));
        for (int part = 0; part < asked.length && !asked[0].equals("Không áp dụng"); part++) {
          String figure = figure(asked[part], standing(commune, i, part));
          if (!figure.isEmpty()) {
            book.type("Số liệu", column + at.get(part), figure);
          }
        }
      }
    }
    book.save();
  }

  private static String name(int commune) {
    return NAMES.get(commune) + " Thử";
  }

  // ---- what comes of it

  @Test
  void all_indicators_are_rules_of_a_checked_set() throws IOException {
    LawBook book = LawBook.read(folder.resolve("luat.xlsx"));
    assertThat(book.check()).isEmpty();
    List<String> codes = printed().stream().map(Printed::code).toList();
    assertThat(codes).hasSize(INDICATORS);
    assertThat(
            book.table().rows().stream().map(each -> each.code()).filter(each -> !each.isEmpty()))
        .containsAll(codes);
    assertThat(book.table().measures()).hasSize(13);
  }

  @Test
  void ten_communes_are_judged_as_the_printed_table_says() throws IOException {
    List<Printed> rows = printed();
    Map<String, String> expected = new LinkedHashMap<>();
    for (int commune = 0; commune < COMMUNES; commune++) {
      for (int i = 0; i < rows.size(); i++) {
        String key = name(commune) + " " + rows.get(i).code();
        expected.put(key, verdict(rows.get(i), i, commune));
      }
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (SheetFile.Sheet sheet : SheetFile.read(folder.resolve("ket-qua.xlsx"))) {
      if (sheet.name().equals("Chỉ tiêu")) {
        for (SheetFile.Row row : sheet.rows().subList(1, sheet.rows().size())) {
          found.put(text(row, 0) + " " + text(row, 1), text(row, 7));
        }
      }
    }
    assertThat(found).isEqualTo(expected).hasSize(COMMUNES * INDICATORS);
    assertThat(expected.values()).contains("đạt", "không đạt", "chưa xác định", "không áp dụng");
    assertThat(Files.readString(folder.resolve("bao-cao.html"), StandardCharsets.UTF_8))
        .contains(name(0), name(COMMUNES - 1));
  }

  private static String text(SheetFile.Row row, int column) {
    return Objects.requireNonNull(row.cell(column)).text();
  }

  @Test
  void the_folder_asks_what_the_workbook_asks() {
    Result same =
        NtmProcess.within("diff", folder.resolve("luat.xlsx"), folder.resolve("bo-gia-dinh"));
    assertThat(same.exits(ExitCode.FINE).out()).contains("mọi");
  }

  @Test
  void the_chapter_counts_its_steps_and_they_are_fewer_than_the_indicators() {
    String counted = chapter.substring(chapter.indexOf("<!-- steps -->"));
    assertThat(counted)
        .contains("| sửa ô, chọn, kéo | " + edits + " |")
        .contains("| lệnh | " + commands + " |")
        .contains("| **tất cả** | **" + (edits + commands) + "** |")
        .contains("ở hai trang | " + confirmed + " |");
    assertThat(edits + commands).isLessThan(INDICATORS);
  }
}
