package io.github.ntmrules.files.draft;

import io.github.ntmrules.files.draft.PrintedTable.Spot;
import io.github.ntmrules.files.draft.PrintedTable.Trait;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The tables of a document of Word: what is printed in their cells. What was deleted with changes
 * tracked is not read, and told.
 */
final class DocxTables {

  private static final Set<String> MAIN =
      Set.of(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
          "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument");

  private final List<PrintedTable> tables = new ArrayList<>();
  private final List<DraftNote> notes = new ArrayList<>();
  private int number;

  private DocxTables() {}

  /**
   * Reads a document.
   *
   * @return {@code null} if it is damaged or none
   */
  static @Nullable FileTables read(Path file) throws IOException {
    OPCPackage document = null;
    try {
      document = OPCPackage.open(file.toFile(), PackageAccess.READ);
      Document xml = main(document);
      if (xml == null) {
        return null;
      }
      DocxTables all = new DocxTables();
      all.tables(xml.getDocumentElement(), false);
      all.footnotes(document);
      return new FileTables(all.tables, all.notes);
    } catch (OpenXML4JException
        | OpenXML4JRuntimeException
        | SAXException
        | ZipException
        | IllegalArgumentException e) {
      return null;
    } finally {
      if (document != null) {
        document.revert();
      }
    }
  }

  private static @Nullable Document main(OPCPackage document)
      throws OpenXML4JException, IOException, SAXException {
    for (PackageRelationship each : document.getRelationships()) {
      if (MAIN.contains(each.getRelationshipType())) {
        PackagePartName name = PackagingURIHelper.createPartName(each.getTargetURI());
        return parsed(document.getPart(name));
      }
    }
    return null;
  }

  private static @Nullable Document parsed(@Nullable PackagePart part)
      throws IOException, SAXException {
    if (part == null) {
      return null;
    }
    try (InputStream in = part.getInputStream()) {
      return DocumentHelper.readDocument(in);
    }
  }

  private void footnotes(OPCPackage document) throws OpenXML4JException, IOException, SAXException {
    PackagePartName name = PackagingURIHelper.createPartName("/word/footnotes.xml");
    Document xml = document.containPart(name) ? parsed(document.getPart(name)) : null;
    if (xml == null || tables.isEmpty()) {
      return;
    }
    for (Element each : children(xml.getDocumentElement())) {
      String text = new CellText("").of(each).strip();
      if (!text.isEmpty()) {
        notes.add(FileTables.note(DraftNote.Kind.NOTE_TEXT, "", text));
      }
    }
  }

  // ---- tables

  private void tables(Element of, boolean within) {
    for (Element each : children(of)) {
      String tag = tag(each);
      if (tag.equals("tbl")) {
        table(each, within);
      } else if (!tag.equals("del") && !tag.equals("Fallback")) {
        tables(each, within);
      }
    }
  }

  private void table(Element table, boolean within) {
    String name = Integer.toString(++number);
    GridBuilder grid = new GridBuilder();
    List<Element> cells = new ArrayList<>();
    for (Element row : found(table, "tr")) {
      Element look = child(row, "trPr");
      if (look != null && child(look, "del") != null) {
        notes.add(FileTables.note(DraftNote.Kind.DELETED, name, new CellText("").of(row)));
      } else if (grid.row(look != null && child(look, "hidden") != null)) {
        grid.skip(value(look, "gridBefore", 0));
        for (Element cell : found(row, "tc")) {
          cell(cell, grid, name);
          cells.add(cell);
        }
      }
    }
    if (within) {
      notes.add(FileTables.note(DraftNote.Kind.NESTED, name, new CellText("").of(table)));
    }
    tables.add(grid.done(name));
    cells.forEach(each -> tables(each, true));
  }

  private void cell(Element cell, GridBuilder grid, String table) {
    Element look = child(cell, "tcPr");
    int across = value(look, "gridSpan", 1);
    Element merge = look == null ? null : child(look, "vMerge");
    boolean on = merge != null && !attribute(merge, "val").equals("restart");
    if (on && grid.goesOn(across)) {
      return;
    }
    CellText text = new CellText(table);
    String says = text.of(cell);
    grid.cell(new Spot(says, text.traits), 1, across);
  }

  /** The elements of that name below, not those of tables within. */
  private static List<Element> found(Element of, String name) {
    List<Element> all = new ArrayList<>();
    for (Element each : children(of)) {
      String tag = tag(each);
      if (tag.equals(name)) {
        all.add(each);
      } else if (!tag.equals("tbl") && !tag.equals("tc") && !tag.equals("Fallback")) {
        all.addAll(found(each, name));
      }
    }
    return all;
  }

  // ---- XML

  private static String tag(Node of) {
    String name = of.getLocalName();
    return name == null ? of.getNodeName() : name;
  }

  private static List<Element> children(Element of) {
    List<Element> all = new ArrayList<>();
    for (Node each = of.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element element) {
        all.add(element);
      }
    }
    return all;
  }

  private static @Nullable Element child(Element of, String name) {
    return children(of).stream().filter(each -> tag(each).equals(name)).findFirst().orElse(null);
  }

  private static String attribute(Element of, String name) {
    for (int i = 0; i < of.getAttributes().getLength(); i++) {
      Node each = of.getAttributes().item(i);
      if (tag(each).equals(name)) {
        return each.getNodeValue();
      }
    }
    return "";
  }

  private static int value(@Nullable Element look, String name, int otherwise) {
    Element of = look == null ? null : child(look, name);
    String value = of == null ? "" : attribute(of, "val");
    return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : otherwise;
  }

  /** Whether a property is there and not switched off. */
  private static boolean on(@Nullable Element look, String name) {
    Element of = look == null ? null : child(look, name);
    return of != null && !Set.of("0", "false", "off").contains(attribute(of, "val"));
  }

  /** The text of one cell. */
  private final class CellText {

    private final String table;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private final StringBuilder text = new StringBuilder();

    CellText(String table) {
      this.table = table;
    }

    String of(Element element) {
      children(element).forEach(this::add);
      return HtmlTables.tidy(text);
    }

    private void add(Element each) {
      switch (tag(each)) {
        case "tbl", "Fallback", "tcPr", "trPr", "rPr", "pPr", "instrText", "delText" -> {}
        case "del", "moveFrom" -> told(DraftNote.Kind.DELETED, each);
        case "txbxContent" -> told(DraftNote.Kind.TEXT_BOX, each);
        case "p" -> paragraph(each);
        case "r" -> run(each);
        case "t" -> text.append(each.getTextContent());
        case "tab" -> text.append(' ');
        case "br", "cr" -> text.append('\n');
        case "noBreakHyphen" -> text.append('-');
        case "sym" -> symbol(each);
        case "footnoteReference", "endnoteReference" ->
            text.append(SuperScript.of(attribute(each, "id")));
        default -> children(each).forEach(this::add);
      }
    }

    private void told(DraftNote.Kind kind, Element each) {
      String says = HtmlTables.tidy(each.getTextContent());
      if (!table.isEmpty() && !says.isEmpty()) {
        notes.add(FileTables.note(kind, table, says));
      }
    }

    private void paragraph(Element paragraph) {
      text.append('\n');
      Element look = child(paragraph, "pPr");
      if (text.toString().isBlank() && look != null && child(look, "numPr") != null) {
        traits.add(Trait.COUNTED);
      }
      children(paragraph).forEach(this::add);
    }

    private void run(Element run) {
      Element look = child(run, "rPr");
      boolean struck = on(look, "strike") || on(look, "dstrike");
      if (struck || on(look, "vanish")) {
        told(struck ? DraftNote.Kind.STRUCK : DraftNote.Kind.HIDDEN_TEXT, run);
        return;
      }
      Element align = look == null ? null : child(look, "vertAlign");
      int before = text.length();
      children(run).forEach(this::add);
      if (align != null && attribute(align, "val").equals("superscript")) {
        String high = SuperScript.of(text.substring(before));
        text.setLength(before);
        text.append(high);
      }
    }

    /** A sign of a font of signs: those that decrees use. */
    private void symbol(Element sign) {
      String code = attribute(sign, "char").toUpperCase(java.util.Locale.ROOT);
      boolean symbol = attribute(sign, "font").equals("Symbol");
      String of =
          symbol && code.endsWith("B3") ? "≥" : symbol && code.endsWith("A3") ? "≤" : "\uFFFD";
      text.append(of);
    }
  }
}
