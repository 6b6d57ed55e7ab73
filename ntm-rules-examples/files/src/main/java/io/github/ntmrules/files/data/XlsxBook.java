package io.github.ntmrules.files.data;

import io.github.ntmrules.files.data.Xml.DamagedException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an Excel workbook beside its rows: its sheets, its shared texts, what its formats
 * show. Transitional and strict workbooks are the same here: elements count by their local names,
 * relationships by the end of their type. Not thread-safe.
 */
final class XlsxBook implements Closeable {

  private static final int BUFFER = 1 << 16;
  private static final long MOST_LETTERS = 1L << 26;
  private static final int MOST_MERGED = 1 << 20;

  private static final Pattern NO_FORMAT_LETTERS =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
  private static final Pattern DAY_LETTERS = Pattern.compile("[dDyY]|[mM]{3,}");
  private static final Pattern DECIMALS = Pattern.compile("[^;.]*\\.([0#?]+)");
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** What a number is shown as. */
  enum Shown {
    NUMBER,
    DAY,
    PERCENT
  }

  /**
   * A sheet.
   *
   * @param name what it is called
   * @param visible whether people see it
   * @param part where its rows are
   */
  record Sheet(String name, boolean visible, String part) {}

  /**
   * What is known of a sheet before its rows are read.
   *
   * @param rows how many there are, about
   * @param merged which cells are merged
   */
  record Outline(long rows, List<MergedCells.Area> merged) {}

  private final ZipFile zip;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final Map<Integer, CellValue> rich = new HashMap<>();
  private final List<Shown> formats = new ArrayList<>();
  private final List<Integer> decimals = new ArrayList<>();
  private final List<Boolean> struck = new ArrayList<>();
  private boolean from1904;

  /**
   * Opens a workbook.
   *
   * @throws IOException if it is none, or damaged
   */
  XlsxBook(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
    try {
      String workbook = target(relationships("_rels/.rels", ""), "/officeDocument");
      if (workbook == null) {
        throw new DamagedException("No workbook");
      }
      int slash = workbook.lastIndexOf('/') + 1;
      String folder = workbook.substring(0, slash);
      String rels = folder + "_rels/" + workbook.substring(slash) + ".rels";
      List<Relationship> parts = relationships(rels, folder);
      readWorkbook(workbook, parts);
      String shared = target(parts, "/sharedStrings");
      if (shared != null) {
        readTexts(shared);
      }
      String styles = target(parts, "/styles");
      if (styles != null) {
        readFormats(styles);
      }
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private record Relationship(String id, String type, String target) {}

  private static @Nullable String target(List<Relationship> all, String type) {
    return all.stream()
        .filter(each -> each.type.endsWith(type))
        .map(Relationship::target)
        .findFirst()
        .orElse(null);
  }

  private List<Relationship> relationships(String part, String folder) throws IOException {
    List<Relationship> all = new ArrayList<>();
    try (Xml xml = part(part)) {
      while (xml.next()) {
        if (xml.begins("Relationship")) {
          String target = said(xml.attribute("Target"));
          all.add(
              new Relationship(
                  said(xml.attribute("Id")),
                  said(xml.attribute("Type")),
                  target.startsWith("/") ? target.substring(1) : folder + target));
        }
      }
    }
    return all;
  }

  private static String said(@Nullable String attribute) {
    return attribute == null ? "" : attribute;
  }

  private void readWorkbook(String part, List<Relationship> parts) throws IOException {
    Map<String, Relationship> byId = new HashMap<>();
    parts.forEach(each -> byId.put(each.id, each));
    try (Xml xml = part(part)) {
      while (xml.next()) {
        if (xml.begins("workbookPr")) {
          from1904 = yes(xml.attribute("date1904"));
        } else if (xml.begins("sheet")) {
          Relationship of = byId.get(said(xml.prefixed("id")));
          if (of != null && of.type.endsWith("/worksheet")) {
            String state = said(xml.attribute("state"));
            boolean visible = !state.equals("hidden") && !state.equals("veryHidden");
            sheets.add(new Sheet(said(xml.attribute("name")), visible, of.target));
          }
        }
      }
    }
  }

  private static boolean yes(@Nullable String attribute) {
    return "1".equals(attribute) || "true".equals(attribute);
  }

  private void readTexts(String part) throws IOException {
    long letters = 0;
    try (Xml xml = part(part)) {
      while (xml.next()) {
        if (xml.begins("si")) {
          RichText parts = richText(xml, "si");
          String text = parts.text();
          CellValue value = parts.isRich() ? parts.value() : null;
          if (value != null) {
            rich.put(texts.size(), value);
          }
          letters += text.length();
          if (letters > MOST_LETTERS) {
            throw new DamagedException("Too many texts");
          }
          texts.add(text);
        }
      }
    }
  }

  /** The letters of an element with texts in it, without what tells how they are pronounced. */
  static RichText richText(Xml xml, String name) throws IOException {
    RichText text = new RichText();
    RichText.Look look = RichText.Look.PLAIN;
    while (xml.next() && !xml.ends(name)) {
      if (xml.begins("r")) {
        look = RichText.Look.PLAIN;
      } else if (xml.begins("vertAlign") && look != RichText.Look.STRUCK) {
        look = look(said(xml.attribute("val")));
      } else if (xml.begins("strike") || xml.begins("dstrike")) {
        look = isOn(xml.attribute("val")) ? RichText.Look.STRUCK : look;
      } else if (xml.begins("t")) {
        text.add(unescaped(xml.text()), look);
      } else if (xml.begins("rPh")) {
        xml.skip();
      }
    }
    return text;
  }

  private static RichText.Look look(String aligned) {
    return switch (aligned) {
      case "superscript" -> RichText.Look.RAISED;
      case "subscript" -> RichText.Look.LOWERED;
      default -> RichText.Look.PLAIN;
    };
  }

  /** Whether an element that is there by itself says so; it may say that it is not. */
  private static boolean isOn(@Nullable String value) {
    return value == null || yes(value);
  }

  /** Without the signs by which letters are written that XML cannot have: {@code _x000D_}. */
  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escaped = ESCAPED.matcher(text);
    return escaped.replaceAll(
        each ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(each.group(1), 16))));
  }

  private void readFormats(String part) throws IOException {
    Map<Integer, String> codes = new HashMap<>();
    List<Boolean> fonts = new ArrayList<>();
    boolean ofFonts = false;
    boolean ofCells = false;
    try (Xml xml = part(part)) {
      while (xml.next()) {
        if (xml.begins("numFmt")) {
          codes.put(number(xml.attribute("numFmtId")), said(xml.attribute("formatCode")));
        } else if (xml.name().equals("fonts")) {
          ofFonts = xml.begins();
        } else if (ofFonts && xml.begins("font")) {
          fonts.add(false);
        } else if (ofFonts && xml.begins("strike") && !fonts.isEmpty()) {
          fonts.set(fonts.size() - 1, isOn(xml.attribute("val")));
        } else if (xml.name().equals("cellXfs")) {
          ofCells = xml.begins();
        } else if (ofCells && xml.begins("xf")) {
          int id = number(xml.attribute("numFmtId"));
          String code = codes.get(id);
          formats.add(code == null ? builtIn(id) : shown(code));
          decimals.add(code == null ? (id == 10 ? 2 : 0) : decimals(code));
          int font = number(xml.attribute("fontId"));
          struck.add(font >= 0 && font < fonts.size() && fonts.get(font));
        }
      }
    }
  }

  static int number(@Nullable String attribute) throws IOException {
    try {
      return attribute == null ? 0 : Integer.parseInt(attribute);
    } catch (NumberFormatException e) {
      throw new DamagedException(e);
    }
  }

  private static Shown builtIn(int id) {
    if (id == 9 || id == 10) {
      return Shown.PERCENT;
    }
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
        ? Shown.DAY
        : Shown.NUMBER;
  }

  private static Shown shown(String code) {
    String letters = NO_FORMAT_LETTERS.matcher(code).replaceAll("");
    if (letters.equalsIgnoreCase("General")) {
      return Shown.NUMBER;
    }
    if (DAY_LETTERS.matcher(letters).find()) {
      return Shown.DAY;
    }
    return letters.indexOf('%') >= 0 ? Shown.PERCENT : Shown.NUMBER;
  }

  /** How many decimals a format shows. */
  private static int decimals(String code) {
    Matcher shown = DECIMALS.matcher(NO_FORMAT_LETTERS.matcher(code).replaceAll(""));
    return shown.lookingAt() ? shown.group(1).length() : 0;
  }

  /** The sheets, in the order of their tabs. */
  List<Sheet> sheets() {
    return sheets;
  }

  /** Whether its days count from 1904. */
  boolean from1904() {
    return from1904;
  }

  /** The shared text of that number, or {@code null} if there is none. */
  @Nullable String text(int index) {
    return index >= 0 && index < texts.size() ? texts.get(index) : null;
  }

  /** What the shared text of that number is, if parts of it look different, or {@code null}. */
  @Nullable CellValue rich(int index) {
    return rich.get(index);
  }

  /** Whether a cell of that format is struck out. */
  boolean struck(int index) {
    return index >= 0 && index < struck.size() && struck.get(index);
  }

  /** How many decimals a percentage of that format has. */
  int decimals(int index) {
    return index >= 0 && index < decimals.size() ? decimals.get(index) : -1;
  }

  /** What a number of that format is shown as. */
  Shown format(int index) {
    return index >= 0 && index < formats.size() ? formats.get(index) : Shown.NUMBER;
  }

  /** The XML of a part. */
  Xml part(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new DamagedException("No part " + name);
    }
    return Xml.open(zip.getInputStream(entry));
  }

  /** Looks through a sheet for what stands after its rows, by its bytes, which is quick. */
  Outline outline(Sheet sheet) throws IOException {
    ZipEntry entry = zip.getEntry(sheet.part);
    if (entry == null) {
      throw new DamagedException("No part " + sheet.part);
    }
    SheetScan scan = new SheetScan();
    try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), BUFFER)) {
      byte[] bytes = new byte[BUFFER];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        scan.take(bytes, read);
      }
    }
    return new Outline(scan.rows, areas(scan.merged));
  }

  private static List<MergedCells.Area> areas(List<String> references) {
    List<MergedCells.Area> areas = new ArrayList<>();
    for (String each : references) {
      int colon = each.indexOf(':');
      long from = CellReference.of(colon < 0 ? each : each.substring(0, colon));
      long to = colon < 0 ? from : CellReference.of(each.substring(colon + 1));
      if (from >= 0 && to >= 0 && areas.size() < MOST_MERGED) {
        areas.add(
            new MergedCells.Area(
                CellReference.row(from),
                CellReference.column(from),
                CellReference.row(to),
                CellReference.column(to)));
      }
    }
    return areas;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts rows and keeps the references of merged cells. */
  private static final class SheetScan {

    private static final byte[] ROW = {'r', 'o', 'w'};
    private static final String MERGED = "mergeCell ";
    private static final int LONGEST = 60;

    private final List<String> merged = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private long rows;
    private boolean inWord;

    void take(byte[] bytes, int length) {
      for (int i = 0; i < length; i++) {
        byte next = bytes[i];
        if (next == '<') {
          inWord = true;
          word.setLength(0);
        } else if (inWord) {
          letter(next);
        }
      }
    }

    // Only the first letters of an element are looked at: most are of cells.
    private void letter(byte next) {
      int at = word.length();
      if (at == 0 && next != ROW[0] && next != 'm') {
        inWord = false;
      } else if (next == '>' || at > LONGEST) {
        inWord = false;
        row(word);
        area(word.toString());
      } else if (at == ROW.length + 1 && word.charAt(0) == ROW[0]) {
        inWord = false;
        row(word);
      } else {
        word.append((char) next);
      }
    }

    private void row(CharSequence element) {
      String text = element.toString();
      rows += text.equals("row") || text.startsWith("row ") || text.startsWith("row/") ? 1 : 0;
    }

    private void area(String element) {
      int ref = element.indexOf("ref=");
      if (element.startsWith(MERGED) && ref > 0) {
        String text = element.substring(ref + 5);
        int end = text.indexOf(element.charAt(ref + 4));
        if (end > 0) {
          merged.add(text.substring(0, end));
        }
      }
    }
  }
}
