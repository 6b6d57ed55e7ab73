package io.github.ntmrules.files.draft;

import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.draft.PrintedTable.Line;
import io.github.ntmrules.files.draft.PrintedTable.Spot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Tables as files of Word, as pages and as workbooks, written by hand. */
final class Pages {

  private Pages() {}

  /**
   * A table: a line for each row, its cells parted by {@code |}; {@code ^} is the cell above,
   * {@code <} the one on the left.
   */
  static PrintedTable table(String rows) {
    List<Line> lines = new ArrayList<>();
    List<@Nullable Spot> above = List.of();
    for (String row : rows.strip().split("\n", -1)) {
      List<@Nullable Spot> spots = new ArrayList<>();
      for (String cell : row.split("\\|", -1)) {
        String text = cell.strip().replace("\\n", "\n");
        Spot same =
            text.equals("^")
                ? above.get(spots.size())
                : text.equals("<") ? spots.get(spots.size() - 1) : null;
        spots.add(same == null ? new Spot(text) : same);
      }
      lines.add(new Line(lines.size() + 1, false, spots));
      above = spots;
    }
    return new PrintedTable("1", lines);
  }

  private static int across(Line line, int column) {
    int last = column;
    while (last < line.spots().size() && line.spot(last) == line.spot(column)) {
      last++;
    }
    return last - column;
  }

  private static int down(PrintedTable table, int row, int column) {
    int last = row;
    while (last < table.lines().size()
        && table.lines().get(last).spot(column) == table.lines().get(row).spot(column)) {
      last++;
    }
    return last - row;
  }

  private static boolean above(PrintedTable table, int row, int column) {
    Spot spot = table.lines().get(row).spot(column);
    return row > 0 && spot != null && table.lines().get(row - 1).spot(column) == spot;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  // ---- a page

  static String html(PrintedTable table) {
    StringBuilder html = new StringBuilder("<table border=1>\n");
    Set<Spot> seen = new HashSet<>();
    for (int i = 0; i < table.lines().size(); i++) {
      html.append("<tr>");
      Line line = table.lines().get(i);
      for (int k = 0; k < line.spots().size(); k++) {
        Spot spot = line.spot(k);
        if (spot == null) {
          html.append("<td></td>");
        } else if (seen.add(spot)) {
          html.append("<td rowspan=").append(down(table, i, k));
          html.append(" colspan=").append(across(line, k)).append('>');
          html.append(escaped(spot.text()).replace("\n", "<br>")).append("</td>");
        }
      }
      html.append("</tr>\n");
    }
    return html.append("</table>\n").toString();
  }

  static Path html(Path file, PrintedTable... tables) throws IOException {
    StringBuilder all = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>");
    for (PrintedTable each : tables) {
      all.append(html(each));
    }
    return Files.writeString(file, all.append("</body></html>"));
  }

  // ---- a document

  static String run(String text) {
    String breaks = escaped(text).replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">");
    return "<w:r><w:t xml:space=\"preserve\">" + breaks + "</w:t></w:r>";
  }

  static String cell(String look, String paragraphs) {
    return "<w:tc><w:tcPr>" + look + "</w:tcPr>" + paragraphs + "</w:tc>";
  }

  static String docx(PrintedTable table) {
    StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr/>");
    for (int i = 0; i < table.lines().size(); i++) {
      xml.append("<w:tr>");
      Line line = table.lines().get(i);
      for (int k = 0; k < line.spots().size(); k += Math.max(1, across(line, k))) {
        Spot spot = line.spot(k);
        boolean on = above(table, i, k);
        String look = "<w:gridSpan w:val=\"" + Math.max(1, across(line, k)) + "\"/>";
        look += on ? "<w:vMerge/>" : down(table, i, k) > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
        String text = on || spot == null ? "" : run(spot.text());
        xml.append(cell(look, "<w:p>" + text + "</w:p>"));
      }
      xml.append("</w:tr>");
    }
    return xml.append("</w:tbl><w:p/>").toString();
  }

  static Path docx(Path file, PrintedTable... tables) throws IOException {
    StringBuilder all = new StringBuilder();
    for (PrintedTable each : tables) {
      all.append(docx(each));
    }
    return document(file, all.toString(), null);
  }

  /** A document with that body. */
  static Path document(Path file, String body, @Nullable String footnotes) throws IOException {
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    String names =
        " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    Map<String, String> parts = new LinkedHashMap<>();
    String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
            + " PartName=\"/word/document.xml\" ContentType=\""
            + word
            + "document.main+xml\"/></Types>");
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"word/document.xml\"/></Relationships>");
    parts.put(
        "word/document.xml",
        "<w:document" + names + "><w:body>" + body + "<w:sectPr/></w:body></w:document>");
    if (footnotes != null) {
      parts.put("word/footnotes.xml", "<w:footnotes" + names + ">" + footnotes + "</w:footnotes>");
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> each : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write((head + each.getValue()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  // ---- a workbook

  static Path xlsx(Path file, PrintedTable table) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbook book = new Workbook(out, "test", "1.0");
      sheet(book.newWorksheet("Phụ lục"), table);
      book.finish();
    }
    return file;
  }

  static void sheet(Worksheet sheet, PrintedTable table) {
    IdentityHashMap<Spot, Boolean> seen = new IdentityHashMap<>();
    for (int i = 0; i < table.lines().size(); i++) {
      Line line = table.lines().get(i);
      for (int k = 0; k < line.spots().size(); k++) {
        Spot spot = line.spot(k);
        if (spot == null || seen.put(spot, true) != null) {
          continue;
        }
        SheetFile.put(sheet, i, k, spot.text());
        int down = down(table, i, k);
        int across = across(line, k);
        if (down > 1 || across > 1) {
          sheet.range(i, k, i + down - 1, k + across - 1).merge();
        }
      }
    }
  }
}
