package io.github.ntmrules.files.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Texts for cells of a workbook that is there: a copy has them, and is else what the workbook is,
 * with all its formats, lists and remarks. Not thread-safe.
 */
public final class SheetMarks {

  private static final Pattern ROW =
      Pattern.compile("<((?:\\w+:)?)row\\b([^>]*?)(?:/>|>(.*?)</\\1row>)", Pattern.DOTALL);
  private static final Pattern CELL =
      Pattern.compile("<(?:\\w+:)?c\\b([^>]*?)(?:/>|>.*?</(?:\\w+:)?c>)", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("\\br\\s*=\\s*[\"']([0-9]+)[\"']");
  private static final Pattern ADDRESS = Pattern.compile("\\br\\s*=\\s*[\"']([A-Z]+)[0-9]+[\"']");
  private static final Pattern STYLE = Pattern.compile("\\bs\\s*=\\s*[\"']([0-9]+)[\"']");
  private static final Pattern HEIGHT = Pattern.compile("\\s*\\bht\\s*=\\s*[\"']([0-9.]+)[\"']");
  private static final Pattern CUSTOM =
      Pattern.compile("\\s*\\bcustomHeight\\s*=\\s*[\"'][a-z0-9]+[\"']");
  private static final Pattern DATA =
      Pattern.compile("<((?:\\w+:)?)sheetData\\s*(?:/>|>(.*)</\\1sheetData>)", Pattern.DOTALL);

  private record Mark(String text, double height) {}

  private final Map<String, Map<Integer, Map<Integer, Mark>>> sheets = new LinkedHashMap<>();

  /**
   * Adds a text.
   *
   * @param sheet the name of the sheet
   * @param row the row, from 1
   * @param column the column, from 0
   * @param text what the cell is to hold, in the place of what it holds; empty for nothing
   * @param height how high the row must be at least, in points
   */
  public void put(String sheet, int row, int column, String text, double height) {
    sheets
        .computeIfAbsent(sheet, name -> new TreeMap<>())
        .computeIfAbsent(row, number -> new TreeMap<>())
        .put(column, new Mark(text, height));
  }

  /**
   * Writes the workbook with these texts.
   *
   * @param from the workbook
   * @param to where; it is replaced if it is there
   * @throws IOException if it cannot be read or written
   */
  public void write(Path from, Path to) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (XlsxBook book = new XlsxBook(from)) {
      for (XlsxBook.Sheet each : book.sheets()) {
        parts.put(each.part(), each.name());
      }
    } catch (Xml.DamagedException e) {
      throw new IOException(e);
    }
    try (ZipFile zip = new ZipFile(from.toFile());
        OutputStream file = Files.newOutputStream(to);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        out.putNextEntry(new ZipEntry(entry.getName()));
        Map<Integer, Map<Integer, Mark>> marks = sheets.get(parts.get(entry.getName()));
        try (InputStream in = zip.getInputStream(entry)) {
          if (marks == null) {
            in.transferTo(out);
          } else {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            out.write(marked(xml, marks).getBytes(StandardCharsets.UTF_8));
          }
        }
        out.closeEntry();
      }
    }
  }

  private static String marked(String xml, Map<Integer, Map<Integer, Mark>> marks) {
    Matcher data = DATA.matcher(xml);
    if (!data.find()) {
      return xml;
    }
    String prefix = data.group(1);
    String rows = data.group(2) == null ? "" : data.group(2);
    StringBuilder out = new StringBuilder(xml.length());
    out.append(xml, 0, data.start()).append('<').append(prefix).append("sheetData>");
    rows(rows, prefix, new TreeMap<>(marks), out);
    out.append("</").append(prefix).append("sheetData>").append(xml, data.end(), xml.length());
    return out.toString();
  }

  private static void rows(
      String rows,
      String prefix,
      NavigableMap<Integer, Map<Integer, Mark>> marks,
      StringBuilder out) {
    Matcher row = ROW.matcher(rows);
    int number = 0;
    int at = 0;
    while (row.find()) {
      out.append(rows, at, row.start());
      at = row.end();
      Matcher named = NUMBER.matcher(row.group(2));
      number = named.find() ? Integer.parseInt(named.group(1)) : number + 1;
      while (!marks.isEmpty() && marks.firstKey() < number) {
        Map.Entry<Integer, Map<Integer, Mark>> first = marks.pollFirstEntry();
        row(first.getKey(), prefix, "r=\"" + first.getKey() + "\"", "", first.getValue(), out);
      }
      Map<Integer, Mark> own = marks.remove(number);
      if (own == null) {
        out.append(row.group());
      } else {
        String cells = row.group(3) == null ? "" : row.group(3);
        row(number, prefix, row.group(2).strip(), cells, own, out);
      }
    }
    out.append(rows, at, rows.length());
    marks.forEach((last, own) -> row(last, prefix, "r=\"" + last + "\"", "", own, out));
  }

  private static void row(
      int number,
      String prefix,
      String attributes,
      String cells,
      Map<Integer, Mark> marks,
      StringBuilder out) {
    double height = marks.values().stream().mapToDouble(Mark::height).max().orElse(0);
    out.append('<').append(prefix).append("row ").append(high(attributes, height)).append('>');
    Map<Integer, Mark> left = new TreeMap<>(marks);
    Matcher cell = CELL.matcher(cells);
    int column = -1;
    int at = 0;
    while (cell.find()) {
      out.append(cells, at, cell.start());
      at = cell.end();
      Matcher address = ADDRESS.matcher(cell.group(1));
      column = address.find() ? column(address.group(1)) : column + 1;
      int here = column;
      left.entrySet()
          .removeIf(
              each -> {
                boolean before = each.getKey() < here;
                if (before) {
                  cell(prefix, number, each.getKey(), null, each.getValue(), out);
                }
                return before;
              });
      Mark own = left.remove(column);
      if (own == null) {
        out.append(cell.group());
      } else {
        Matcher style = STYLE.matcher(cell.group(1));
        cell(prefix, number, column, style.find() ? style.group(1) : null, own, out);
      }
    }
    out.append(cells, at, cells.length());
    left.forEach((of, mark) -> cell(prefix, number, of, null, mark, out));
    out.append("</").append(prefix).append("row>");
  }

  /** A row that is too low shows what its cells hold only in part. */
  private static String high(String attributes, double height) {
    Matcher written = HEIGHT.matcher(attributes);
    double was = written.find() ? Double.parseDouble(written.group(1)) : 0;
    if (was == 0 || was >= height) {
      return attributes;
    }
    String rest = CUSTOM.matcher(written.replaceAll("")).replaceAll("");
    return rest.strip() + " ht=\"" + height + "\" customHeight=\"1\"";
  }

  private static void cell(
      String prefix, int row, int column, @Nullable String style, Mark mark, StringBuilder out) {
    out.append('<').append(prefix).append("c r=\"").append(SheetFile.address(column, row));
    out.append('"').append(style == null ? "" : " s=\"" + style + "\"");
    if (mark.text().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append(" t=\"inlineStr\"><").append(prefix).append("is><").append(prefix);
    out.append("t xml:space=\"preserve\">").append(xml(mark.text()));
    out.append("</").append(prefix).append("t></").append(prefix).append("is></");
    out.append(prefix).append("c>");
  }

  private static String xml(String text) {
    return XlsxTable.escaped(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }
}
