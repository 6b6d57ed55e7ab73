package io.github.ntmrules.examples.workbench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Types into cells of a workbook as it stands, and leaves all else of it as it is. */
public final class EditedCells {

  private static final Pattern CELL = Pattern.compile("([A-Z]+)([0-9]+)");

  private final Path file;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final Map<String, Document> open = new LinkedHashMap<>();

  /** That workbook. */
  public EditedCells(Path file) throws IOException {
    this.file = file;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry each : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(each)) {
          parts.put(each.getName(), in.readAllBytes());
        }
      }
    }
    Map<String, String> targets = new LinkedHashMap<>();
    for (Element each : all(document("xl/_rels/workbook.xml.rels"), "Relationship")) {
      targets.put(each.getAttribute("Id"), each.getAttribute("Target"));
    }
    for (Element each : all(document("xl/workbook.xml"), "sheet")) {
      sheets.put(each.getAttribute("name"), "xl/" + targets.get(each.getAttribute("r:id")));
    }
  }

  private Document document(String part) throws IOException {
    byte[] bytes = parts.get(part);
    if (bytes == null) {
      throw new IOException(part);
    }
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(part, e);
    }
  }

  private static List<Element> all(Document of, String name) {
    NodeList found = of.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** Types a text into a cell, or into all of {@code A1:B2}; {@return this} */
  public EditedCells type(String sheet, String cells, String text) throws IOException {
    String[] ends = cells.split(":", -1);
    Matcher first = matched(ends[0]);
    Matcher last = matched(ends[ends.length - 1]);
    for (int row = Integer.parseInt(first.group(2));
        row <= Integer.parseInt(last.group(2));
        row++) {
      for (int column = number(first.group(1)); column <= number(last.group(1)); column++) {
        one(sheet, row, column, text);
      }
    }
    return this;
  }

  private static Matcher matched(String cell) {
    Matcher of = CELL.matcher(cell);
    if (!of.matches()) {
      throw new IllegalArgumentException(cell);
    }
    return of;
  }

  private static int number(String letters) {
    int number = 0;
    for (int i = 0; i < letters.length(); i++) {
      char each = letters.charAt(i);
      number = number * 26 + each - 'A' + 1;
    }
    return number;
  }

  private static String letters(int number) {
    String rest = number > 26 ? letters((number - 1) / 26) : "";
    return rest + (char) ('A' + (number - 1) % 26);
  }

  private void one(String sheet, int row, int column, String text) throws IOException {
    String part = sheets.get(sheet);
    if (part == null) {
      throw new IllegalArgumentException(sheet);
    }
    Document document = open.get(part);
    if (document == null) {
      document = document(part);
      open.put(part, document);
    }
    Element line = row(document, row);
    String address = letters(column) + row;
    Element after = null;
    Element cell = null;
    NodeList cells = line.getElementsByTagName("c");
    for (int i = 0; i < cells.getLength() && after == null; i++) {
      Element each = (Element) cells.item(i);
      int at = number(matched(each.getAttribute("r")).group(1));
      cell = at == column ? each : cell;
      after = at > column ? each : null;
    }
    if (cell == null) {
      cell = document.createElement("c");
      cell.setAttribute("r", address);
      line.insertBefore(cell, after);
    }
    while (cell.getFirstChild() != null) {
      cell.removeChild(cell.getFirstChild());
    }
    cell.setAttribute("t", "inlineStr");
    Element typed = document.createElement("t");
    typed.setAttribute("xml:space", "preserve");
    typed.setTextContent(text);
    Element inline = document.createElement("is");
    inline.appendChild(typed);
    cell.appendChild(inline);
  }

  private static Element row(Document document, int number) {
    Element data = all(document, "sheetData").get(0);
    Element after = null;
    for (Element each : all(document, "row")) {
      int at = Integer.parseInt(each.getAttribute("r"));
      if (at == number) {
        return each;
      }
      after = after == null && at > number ? each : after;
    }
    Element row = document.createElement("row");
    row.setAttribute("r", Integer.toString(number));
    data.insertBefore(row, after);
    return row;
  }

  /** Saves it where it was. */
  public void save() throws IOException {
    for (Map.Entry<String, Document> each : open.entrySet()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        TransformerFactory.newInstance()
            .newTransformer()
            .transform(new DOMSource(each.getValue()), new StreamResult(out));
      } catch (TransformerException e) {
        throw new IOException(each.getKey(), e);
      }
      parts.put(each.getKey(), out.toByteArray());
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> each : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
  }
}
