package io.github.ntmrules.files.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ntmrules.files.data.NewFile;
import io.github.ntmrules.files.text.Texts;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook as its rows come: one sheet at once into the workbook, others into files beside
 * it until they are whole. What stands in many cells is kept once, up to a bound; links are kept
 * until their sheet ends. Not thread-safe.
 */
final class BookWriter implements Closeable {

  /** A sheet has no more rows. */
  static final int MOST_ROWS = 1_048_576;

  private static final int LONGEST_NAME = 31;
  private static final Pattern UNFIT = Pattern.compile("[\\[\\]:*?/\\\\]");
  private static final int MOST_SHARED = 30_000;
  private static final int LONGEST_SHARED = 400;
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** A sheet as one part of the workbook: in which order, and its name. */
  record Part(int slot, int number, String name) {}

  private record Sheet(Part part, int file, int columns, int frozen, int rows) {}

  private record Aside(int file, Path kept) {}

  private final Path file;
  private final String title;
  private final Locale locale;
  private final int mostRows;
  private final ZipOutputStream zip;
  private final Styles styles = new Styles();
  private final Map<String, Integer> shared = new HashMap<>();
  private final List<String> sharedTexts = new ArrayList<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<Writer, Part> open = new HashMap<>();
  private final Map<Writer, Integer> files = new HashMap<>();
  private final List<Aside> asides = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private @Nullable Writer direct;
  private int slots;
  private int parts;
  private long linksLeftOut;

  BookWriter(Path file, String title, Locale locale, int mostRows) throws IOException {
    this.file = file;
    this.title = title;
    this.locale = locale;
    this.mostRows = mostRows;
    this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    this.zip.setLevel(Deflater.BEST_SPEED);
  }

  /**
   * The next sheet, which is written into the workbook; only one can be at once.
   *
   * @param frozen how many columns stay in sight and are repeated on each page
   */
  SheetWriter sheet(String name, List<BookColumn> columns, int frozen) {
    return new SheetWriter(this, slots++, fit(name), columns, frozen, false);
  }

  /** The next sheet, which is kept beside the workbook until it is whole. */
  SheetWriter aside(String name, List<BookColumn> columns, int frozen) {
    return new SheetWriter(this, slots++, fit(name), columns, frozen, true);
  }

  /** A name as sheets can have it, and no other sheet has. */
  private String fit(String name) {
    String plain = UNFIT.matcher(name).replaceAll(" ").strip();
    String fit = shortened(plain, "");
    for (int i = 2; !names.add(fit.toLowerCase(Locale.ROOT)); i++) {
      fit = shortened(plain, " (" + i + ")");
    }
    return fit;
  }

  private static String shortened(String name, String end) {
    int longest = LONGEST_NAME - end.length();
    return (name.length() <= longest ? name : name.substring(0, longest).strip()) + end;
  }

  /** The name of the sheet in which one goes on. */
  String next(String name) {
    return fit(name);
  }

  int mostRows() {
    return mostRows;
  }

  String title() {
    return title;
  }

  Locale locale() {
    return locale;
  }

  Styles styles() {
    return styles;
  }

  /** How days are shown. */
  String days() {
    return Texts.english(locale) ? "yyyy\\-mm\\-dd" : "dd/mm/yyyy";
  }

  /** Notes that a cell does not lead where it could. */
  void linkLeftOut() {
    linksLeftOut++;
  }

  /** How many cells do not. */
  long linksLeftOut() {
    return linksLeftOut;
  }

  /** The number of a text that is kept once, or -1 if it is to be written where it stands. */
  int shared(String text) {
    Integer known = shared.get(text);
    if (known != null) {
      return known;
    }
    if (sharedTexts.size() == MOST_SHARED || text.length() > LONGEST_SHARED) {
      return -1;
    }
    shared.put(text, sharedTexts.size());
    sharedTexts.add(text);
    return sharedTexts.size() - 1;
  }

  /** Begins a part of the workbook. */
  Writer open(Part part, boolean aside) {
    parts++;
    try {
      OutputStream to;
      if (aside) {
        Path kept = file.resolveSibling(file.getFileName() + "." + parts + NewFile.UNFINISHED);
        asides.add(new Aside(parts, kept));
        to = new GZIPOutputStream(Files.newOutputStream(kept));
      } else if (direct != null) {
        throw new IllegalStateException("Another sheet is being written");
      } else {
        entry(path(parts));
        to = new Unclosed(zip);
      }
      Writer out = new BufferedWriter(new OutputStreamWriter(to, UTF_8), 1 << 16);
      if (!aside) {
        direct = out;
      }
      open.put(out, part);
      files.put(out, parts);
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(int part) {
    return "xl/worksheets/sheet" + part + ".xml";
  }

  /** Ends a part. */
  void end(Writer out, int columns, int frozen, int rows) {
    Part part = open.remove(out);
    Integer number = files.remove(out);
    if (part == null || number == null) {
      throw new IllegalStateException("Ended already");
    }
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sheets.add(new Sheet(part, number, columns, frozen, rows));
    if (out.equals(direct)) {
      direct = null;
    }
  }

  private void entry(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  private void part(String name, CharSequence text) throws IOException {
    entry(name);
    Writer out = new BufferedWriter(new OutputStreamWriter(new Unclosed(zip), UTF_8));
    out.append(text);
    out.close();
  }

  /** Writes what is left, when all sheets are whole. */
  void finish() throws IOException {
    for (Aside each : asides) {
      entry(path(each.file()));
      try (InputStream in = new GZIPInputStream(Files.newInputStream(each.kept()))) {
        in.transferTo(zip);
      }
    }
    sheets.sort(
        Comparator.<Sheet>comparingInt(each -> each.part().slot())
            .thenComparingInt(each -> each.part().number()));
    part("xl/styles.xml", styles.xml());
    sharedStrings();
    part("xl/workbook.xml", workbook());
    part("xl/_rels/workbook.xml.rels", relations());
    part(
        "_rels/.rels",
        SheetXml.BEGIN
            + "<Relationships xmlns=\""
            + SheetXml.PACKAGE
            + "\">"
            + relation("rId1", "officeDocument", "xl/workbook.xml")
            + "</Relationships>");
    part("[Content_Types].xml", types());
    zip.finish();
  }

  private void sharedStrings() throws IOException {
    entry("xl/sharedStrings.xml");
    try (Writer out = new BufferedWriter(new OutputStreamWriter(new Unclosed(zip), UTF_8))) {
      out.append(SheetXml.BEGIN).append("<sst xmlns=\"").append(SheetXml.MAIN).append("\">");
      for (String each : sharedTexts) {
        out.append("<si><t xml:space=\"preserve\">")
            .append(SheetXml.text(each))
            .append("</t></si>");
      }
      out.append("</sst>");
    }
  }

  private String workbook() {
    StringBuilder list = new StringBuilder();
    StringBuilder defined = new StringBuilder();
    StringBuilder titles = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      String name = sheet.part().name();
      String quoted = SheetXml.escaped("'" + name.replace("'", "''") + "'!");
      list.append("<sheet name=\"")
          .append(SheetXml.escaped(name))
          .append("\" sheetId=\"")
          .append(i + 1)
          .append("\" r:id=\"rId")
          .append(sheet.file())
          .append("\"/>");
      String last = "$" + SheetXml.column(sheet.columns() - 1) + "$" + sheet.rows();
      defined
          .append("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"")
          .append(i)
          .append("\" hidden=\"1\">")
          .append(quoted)
          .append("$A$1:")
          .append(last)
          .append("</definedName>");
      titles
          .append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"")
          .append(i)
          .append("\">")
          .append(quoted)
          .append("$A:$")
          .append(SheetXml.column(sheet.frozen() - 1))
          .append(",")
          .append(quoted)
          .append("$1:$1</definedName>");
    }
    return SheetXml.BEGIN
        + "<workbook xmlns=\""
        + SheetXml.MAIN
        + "\" xmlns:r=\""
        + SheetXml.OFFICE
        + "\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>"
        + list
        + "</sheets><definedNames>"
        + defined
        + titles
        + "</definedNames></workbook>";
  }

  private String relations() {
    StringBuilder text =
        new StringBuilder(SheetXml.BEGIN)
            .append("<Relationships xmlns=\"")
            .append(SheetXml.PACKAGE)
            .append("\">");
    for (Sheet each : sheets) {
      text.append(
          relation("rId" + each.file(), "worksheet", "worksheets/sheet" + each.file() + ".xml"));
    }
    return text.append(relation("rId" + (parts + 1), "styles", "styles.xml"))
        .append(relation("rId" + (parts + 2), "sharedStrings", "sharedStrings.xml"))
        .append("</Relationships>")
        .toString();
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + SheetXml.OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private String types() {
    String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    StringBuilder text =
        new StringBuilder(SheetXml.BEGIN)
            .append(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .append("<Default Extension=\"rels\" ContentType=")
            .append("\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .append(override("/xl/workbook.xml", kind + "sheet.main+xml"))
            .append(override("/xl/styles.xml", kind + "styles+xml"))
            .append(override("/xl/sharedStrings.xml", kind + "sharedStrings+xml"));
    sheets.forEach(each -> text.append(override("/" + path(each.file()), kind + "worksheet+xml")));
    return text.append("</Types>").toString();
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  @Override
  public void close() throws IOException {
    try (zip) {
      for (Writer each : List.copyOf(open.keySet())) {
        each.close();
      }
    } finally {
      for (Aside each : asides) {
        Files.deleteIfExists(each.kept());
      }
    }
  }

  /** The workbook goes on where a part ends. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
