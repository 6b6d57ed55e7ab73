package io.github.ntmrules.examples.workbench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks letter by letter, with what no library writes. */
public final class RawBook {

  /**
   * Styles: a number, a day, a percentage without decimals and with two, a text of percent, struck
   * out.
   */
  public static final int DAY = 1;

  public static final int PERCENT = 2;
  public static final int PERCENT_00 = 3;
  public static final int QUOTED_PERCENT = 4;
  public static final int STRUCK = 5;

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  private static final String RELS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final List<String> names = new ArrayList<>();
  private final List<String> states = new ArrayList<>();
  private final List<StringBuilder> sheets = new ArrayList<>();
  private final List<String> merged = new ArrayList<>();
  private final StringBuilder shared = new StringBuilder();
  private boolean strict;
  private boolean from1904;
  private int row;

  /** Begins a sheet. */
  public RawBook sheet(String name) {
    return sheet(name, "visible");
  }

  /** Begins a sheet in that state. */
  public RawBook sheet(String name, String state) {
    names.add(name);
    states.add(state);
    sheets.add(new StringBuilder());
    merged.add("");
    row = 0;
    return this;
  }

  /** All in the strict namespaces. */
  public RawBook strict() {
    strict = true;
    return this;
  }

  /** With days from 1904. */
  public RawBook from1904() {
    from1904 = true;
    return this;
  }

  /** Adds a row of cells: texts, numbers, days of a serial number, or XML of {@link #xml}. */
  public RawBook row(Object... cells) {
    return row("", cells);
  }

  /** The same, hidden. */
  public RawBook hiddenRow(Object... cells) {
    return row(" hidden=\"1\"", cells);
  }

  /** Adds a shared text, by the XML within it; the first has the number 0. */
  public RawBook shared(String content) {
    shared.append("<si>").append(content).append("</si>");
    return this;
  }

  /** Leaves rows out. */
  public RawBook skip(int rows) {
    row += rows;
    return this;
  }

  /** Merges cells of the sheet. */
  public RawBook merge(String reference) {
    int last = merged.size() - 1;
    merged.set(last, merged.get(last) + "<mergeCell ref=\"" + reference + "\"/>");
    return this;
  }

  private RawBook row(String attributes, Object... cells) {
    row++;
    StringBuilder out = sheets.get(sheets.size() - 1);
    out.append("<row r=\"").append(row).append('"').append(attributes).append('>');
    for (int i = 0; i < cells.length; i++) {
      String reference = (char) ('A' + i) + "" + row;
      Object cell = cells[i];
      if (cell instanceof Xml xml) {
        out.append(xml.text.replace("@", reference));
      } else if (cell instanceof Number number) {
        out.append("<c r=\"" + reference + "\"><v>" + number + "</v></c>");
      } else if (cell != null && !cell.equals("")) {
        out.append("<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>");
        out.append(escaped(cell.toString())).append("</t></is></c>");
      }
    }
    out.append("</row>");
    return this;
  }

  private record Xml(String text) {}

  /** A cell with attributes and content of its own. */
  public static Object xml(String attributes, String content) {
    return new Xml("<c r=\"@\" " + attributes + ">" + content + "</c>");
  }

  /** A number in a style. */
  public static Object styled(int style, String number) {
    return xml("s=\"" + style + "\"", "<v>" + number + "</v>");
  }

  /** A formula and what was computed of it. */
  public static Object formula(int style, String formula, String number) {
    return xml("s=\"" + style + "\"", "<f>" + formula + "</f><v>" + number + "</v>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Writes it. */
  public Path write(Path file) {
    String main = strict ? STRICT_MAIN : MAIN;
    String rels = strict ? STRICT_RELS : RELS;
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "[Content_Types].xml", "<Types/>");
      put(zip, "_rels/.rels", relationships(rel("1", rels + "/officeDocument", "xl/workbook.xml")));
      StringBuilder list = new StringBuilder();
      StringBuilder parts = new StringBuilder(rel("s", rels + "/styles", "styles.xml"));
      parts.append(rel("t", rels + "/sharedStrings", "sharedStrings.xml"));
      put(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + shared + "</sst>");
      for (int i = 0; i < names.size(); i++) {
        list.append("<sheet name=\"" + names.get(i) + "\" sheetId=\"" + (i + 1) + "\" state=\"");
        list.append(states.get(i) + "\" r:id=\"r" + i + "\"/>");
        parts.append(rel("r" + i, rels + "/worksheet", "/xl/worksheets/sheet" + i + ".xml"));
        String areas =
            merged.get(i).isEmpty() ? "" : "<mergeCells>" + merged.get(i) + "</mergeCells>";
        put(
            zip,
            "xl/worksheets/sheet" + i + ".xml",
            "<worksheet xmlns=\""
                + main
                + "\"><sheetData>"
                + sheets.get(i)
                + "</sheetData>"
                + areas
                + "</worksheet>");
      }
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + main
              + "\" xmlns:r=\""
              + rels
              + "\"><workbookPr date1904=\""
              + (from1904 ? "1" : "0")
              + "\"/><sheets>"
              + list
              + "</sheets></workbook>");
      put(zip, "xl/_rels/workbook.xml.rels", relationships(parts.toString()));
      put(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns=\""
              + main
              + "\"><numFmts><numFmt numFmtId=\"164\""
              + " formatCode=\"0.0&quot;%&quot;\"/></numFmts>"
              + "<fonts><font/><font><strike/></font><font><strike val=\"0\"/></font></fonts>"
              + "<cellXfs><xf numFmtId=\"0\"/>"
              + "<xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"10\"/>"
              + "<xf numFmtId=\"164\"/><xf numFmtId=\"0\" fontId=\"1\"/></cellXfs></styleSheet>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static String rel(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private static String relationships(String all) {
    return "<Relationships xmlns=\"" + PACKAGE + "\">" + all + "</Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
  }
}
