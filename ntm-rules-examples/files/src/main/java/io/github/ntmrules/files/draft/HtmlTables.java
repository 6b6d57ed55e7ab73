package io.github.ntmrules.files.draft;

import io.github.ntmrules.files.draft.PrintedTable.Spot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a web page, or of a document that Word saved as one: whatever its nesting, and in
 * the encoding that its bytes are in.
 */
final class HtmlTables {

  private static final Pattern DECLARED =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)");
  private static final int HEAD = 4096;
  private static final Charset VIETNAMESE =
      Charset.isSupported("windows-1258")
          ? Charset.forName("windows-1258")
          : StandardCharsets.UTF_8;
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "dd", "dt");
  private static final Pattern OLD_FONT =
      Pattern.compile("(?i)font-family\\s*:[^;>]{0,40}(\\.vn[a-z]+|vni-[a-z]+)");

  private final List<PrintedTable> tables = new ArrayList<>();
  private final List<DraftNote> notes = new ArrayList<>();

  private HtmlTables() {}

  static FileTables read(Path file) throws IOException {
    HtmlTables all = new HtmlTables();
    String html = all.text(Files.readAllBytes(file));
    Matcher font = OLD_FONT.matcher(html);
    if (font.find()) {
      all.notes.add(FileTables.note(DraftNote.Kind.OLD_FONT, "", font.group(1)));
    }
    Document page = Jsoup.parse(html);
    int number = 0;
    for (Element table : page.select("table")) {
      number++;
      if (hidden(table)) {
        all.notes.add(
            FileTables.note(DraftNote.Kind.HIDDEN_TEXT, Integer.toString(number), table.text()));
      } else {
        all.table(table, Integer.toString(number));
      }
    }
    return new FileTables(all.tables, all.notes);
  }

  // ---- the encoding

  private String text(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    String said = declared.find() ? declared.group(1) : "";
    String utf8 = strict(bytes, StandardCharsets.UTF_8);
    Charset of = charset(said);
    if (utf8 != null) {
      boolean plain = utf8.length() == bytes.length;
      if (!plain && of != null && !of.equals(StandardCharsets.UTF_8)) {
        charsetNote(said, "UTF-8");
      }
      return utf8.startsWith("\uFEFF") ? utf8.substring(1) : utf8;
    }
    // What is no UTF-8 and says nothing else is a Vietnamese page of Windows.
    boolean known = of != null && !of.equals(StandardCharsets.UTF_8) && !western(of);
    Charset used = known && of != null ? of : VIETNAMESE;
    if (!known) {
      charsetNote(said.isEmpty() ? "–" : said, used.name());
    }
    return new String(bytes, used);
  }

  private void charsetNote(String said, String used) {
    notes.add(new DraftNote(DraftNote.Kind.CHARSET, "", 0, "", said, List.of(said, used)));
  }

  private static boolean western(Charset of) {
    return of.equals(StandardCharsets.ISO_8859_1) || of.name().equalsIgnoreCase("windows-1252");
  }

  private static @Nullable Charset charset(String name) {
    try {
      return !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  // ---- a table

  // Of two tables that hold the same, each has rows of its own.
  @SuppressWarnings("ReferenceEquality")
  private void table(Element table, String name) {
    GridBuilder grid = new GridBuilder();
    if (table.parents().stream().anyMatch(each -> each.normalName().equals("table"))) {
      notes.add(FileTables.note(DraftNote.Kind.NESTED, name, table.text()));
    }
    for (Element row : table.select("tr")) {
      if (owner(row) == table && grid.row(hidden(row))) {
        for (Element cell : row.children()) {
          String tag = cell.normalName();
          if (tag.equals("td") || tag.equals("th")) {
            cell(cell, grid, name);
          }
        }
      }
    }
    tables.add(grid.done(name));
  }

  private static @Nullable Element owner(Element row) {
    for (Element each : row.parents()) {
      if (each.normalName().equals("table")) {
        return each;
      }
    }
    return null;
  }

  private void cell(Element cell, GridBuilder grid, String table) {
    StringBuilder text = new StringBuilder();
    text(cell, text, table);
    grid.cell(new Spot(tidy(text)), span(cell.attr("rowspan")), span(cell.attr("colspan")));
  }

  private static int span(String said) {
    return said.strip().matches("[0-9]{1,4}") ? Integer.parseInt(said.strip()) : 1;
  }

  /** Lines without blanks around them, and without those that are empty. */
  static String tidy(CharSequence text) {
    return text.toString()
        .replace('\u00a0', ' ')
        .replaceAll("[ \\t]+", " ")
        .replaceAll(" *\\n[ \\n]*", "\n")
        .strip();
  }

  private static String style(Element of) {
    return of.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }

  private static boolean hidden(Element of) {
    String style = style(of);
    return style.contains("display:none")
        || style.contains("mso-hide:all")
        || style.contains("visibility:hidden")
        || of.hasAttr("hidden");
  }

  private void text(Element of, StringBuilder text, String table) {
    for (Node node : of.childNodes()) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText().replaceAll("[\\r\\n\\t]+", " "));
      } else if (node instanceof Element element) {
        element(element, text, table);
      }
    }
  }

  private void element(Element element, StringBuilder text, String table) {
    String tag = element.normalName();
    if (tag.equals("table") || tag.equals("script") || tag.equals("style")) {
      return; // A table within a cell is one of its own.
    }
    if (tag.equals("br")) {
      text.append('\n');
      return;
    }
    String style = style(element);
    boolean struck =
        tag.equals("s") || tag.equals("strike") || style.contains("text-decoration:line-through");
    if (hidden(element) || struck || tag.equals("del")) {
      if (!element.text().isBlank()) {
        DraftNote.Kind kind =
            hidden(element)
                ? DraftNote.Kind.HIDDEN_TEXT
                : struck ? DraftNote.Kind.STRUCK : DraftNote.Kind.DELETED;
        notes.add(FileTables.note(kind, table, element.text()));
      }
      return;
    }
    boolean block = BLOCKS.contains(tag);
    if (block) {
      text.append('\n');
    }
    if (tag.equals("sup") || style.contains("vertical-align:super")) {
      StringBuilder high = new StringBuilder();
      text(element, high, table);
      text.append(SuperScript.of(high.toString()));
    } else {
      text(element, text, table);
    }
    if (block) {
      text.append('\n');
    }
  }
}
