package io.github.ntmrules.examples.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A workbook taken apart as XML, in the plainest way. */
public final class OpenedBook {

  private final Map<String, Element> sheets = new LinkedHashMap<>();
  private final List<String> shared = new ArrayList<>();
  private final List<String> definedNames = new ArrayList<>();

  /** That file. */
  public OpenedBook(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Element each : all(root(zip, "xl/sharedStrings.xml"), "si")) {
        shared.add(each.getTextContent());
      }
      Map<String, String> parts = new TreeMap<>();
      for (Element each : all(root(zip, "xl/_rels/workbook.xml.rels"), "Relationship")) {
        parts.put(each.getAttribute("Id"), each.getAttribute("Target"));
      }
      Element book = root(zip, "xl/workbook.xml");
      for (Element each : all(book, "sheet")) {
        sheets.put(
            each.getAttribute("name"), root(zip, "xl/" + parts.get(each.getAttribute("r:id"))));
      }
      all(book, "definedName").forEach(each -> definedNames.add(each.getTextContent()));
    }
  }

  private static Element root(ZipFile zip, String part) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      return document.getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(part, e);
    }
  }

  private static List<Element> all(Element within, String name) {
    NodeList found = within.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** The names of the sheets, in order. */
  public List<String> names() {
    return List.copyOf(sheets.keySet());
  }

  /** What names are defined for: what filters and repeats. */
  public List<String> definedNames() {
    return definedNames;
  }

  /** An element of a sheet that is there once. */
  public Element only(String sheet, String name) {
    List<Element> found = all(sheets.get(sheet), name);
    if (found.size() != 1) {
      throw new IllegalStateException(found.size() + " " + name);
    }
    return found.get(0);
  }

  /** The cells of a sheet by their addresses, as text. */
  public Map<String, String> cells(String sheet) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Element each : all(sheets.get(sheet), "c")) {
      String text = each.getTextContent();
      cells.put(
          each.getAttribute("r"),
          each.getAttribute("t").equals("s") ? shared.get(Integer.parseInt(text)) : text);
    }
    return cells;
  }

  /** The cells of one column below its heading, in the order of the rows. */
  public List<String> column(String sheet, String heading) {
    Map<String, String> cells = cells(sheet);
    String letters =
        cells.entrySet().stream()
            .filter(each -> each.getKey().matches("[A-Z]+1") && each.getValue().equals(heading))
            .map(each -> each.getKey().replaceAll("1$", ""))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(heading + " of " + cells));
    List<String> column = new ArrayList<>();
    cells.forEach(
        (address, value) -> {
          if (address.matches(letters + "[0-9]+") && !address.equals(letters + "1")) {
            column.add(value);
          }
        });
    return column;
  }

  /** Where the cells of a sheet lead, by their addresses. */
  public Map<String, String> links(String sheet) {
    Map<String, String> links = new LinkedHashMap<>();
    all(sheets.get(sheet), "hyperlink")
        .forEach(each -> links.put(each.getAttribute("ref"), each.getAttribute("location")));
    return links;
  }
}
