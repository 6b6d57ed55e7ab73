package io.github.ntmrules.files.book;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.format.SheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a sheet as they come, and goes on in another sheet of the same columns where
 * one is full. The first rows decide how wide the columns are. Not thread-safe.
 */
final class SheetWriter {

  /** No workbook shows more links on a sheet. */
  static final int MOST_LINKS = 65_530;

  private static final int MEASURED = 1_000;
  private static final int EXACT_DIGITS = 15;
  private static final int LONGEST_TEXT = 32_000;
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private record Link(int row, int column, Place to) {}

  private final BookWriter book;
  private final int slot;
  private final String name;
  private List<BookColumn> columns;
  private final int frozen;
  private final boolean aside;
  private final Wording wording;

  private final List<List<BookCell>> first = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private @Nullable SheetLook look;
  private @Nullable Writer out;
  private String sheet;
  private @Nullable String following;
  private int sheets = 1;
  private int row = 1;

  SheetWriter(
      BookWriter book, int slot, String name, List<BookColumn> columns, int frozen, boolean aside) {
    this.book = book;
    this.slot = slot;
    this.name = name;
    this.sheet = name;
    this.columns = List.copyOf(columns);
    this.frozen = frozen;
    this.aside = aside;
    this.wording = Wording.in(book.locale());
  }

  /** Where the next row will be. */
  Place next() {
    return row < book.mostRows() ? new Place(sheet, row + 1) : new Place(nextSheet(), 2);
  }

  /** Writes a row, with a cell for each column. */
  void row(List<BookCell> cells) {
    if (row == book.mostRows()) {
      begin();
      end();
      sheet = nextSheet();
      following = null;
      sheets++;
      row = 1;
      open();
    }
    row++;
    if (look != null) {
      write(cells, row);
    } else {
      first.add(cells);
      if (first.size() == MEASURED) {
        begin();
      }
    }
  }

  /**
   * Leaves out the columns in which nothing stands, where all rows are at hand still; the first
   * ones stay.
   */
  void compact() {
    if (look != null || first.isEmpty()) {
      return;
    }
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (i < frozen || first.stream().anyMatch(each -> each.get(column).value() != null)) {
        kept.add(i);
      }
    }
    columns = kept.stream().map(columns::get).toList();
    first.replaceAll(each -> kept.stream().map(each::get).toList());
  }

  /** Ends the last of its sheets; it has at least one. */
  void close() {
    begin();
    end();
  }

  /** The name of the first of them. */
  String name() {
    return name;
  }

  /** Into how many sheets it went. */
  int sheets() {
    return sheets;
  }

  private String nextSheet() {
    if (following == null) {
      following = book.next(name);
    }
    return following;
  }

  private void begin() {
    if (look != null) {
      return;
    }
    look = new SheetLook(columns, first);
    open();
    int number = 1;
    for (List<BookCell> each : first) {
      number++;
      write(each, number);
    }
    first.clear();
  }

  private SheetLook look() {
    return Objects.requireNonNull(look);
  }

  private void open() {
    out = book.open(new BookWriter.Part(slot, sheets, sheet), aside);
    line.setLength(0);
    line.append(SheetXml.BEGIN)
        .append("<worksheet xmlns=\"")
        .append(SheetXml.MAIN)
        .append("\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
        .append("<sheetViews><sheetView workbookViewId=\"0\"")
        .append(slot == 0 && sheets == 1 ? " tabSelected=\"1\"" : "")
        .append("><pane xSplit=\"")
        .append(frozen)
        .append("\" ySplit=\"1\" topLeftCell=\"")
        .append(SheetXml.column(frozen))
        .append("2\" activePane=\"bottomRight\"")
        .append(" state=\"frozen\"/></sheetView></sheetViews>")
        .append("<sheetFormatPr defaultRowHeight=\"12.75\"/><cols>");
    for (int i = 0; i < columns.size(); i++) {
      line.append("<col min=\"")
          .append(i + 1)
          .append("\" max=\"")
          .append(i + 1)
          .append("\" width=\"")
          .append(look().width(i))
          .append("\" customWidth=\"1\"/>");
    }
    line.append("</cols><sheetData>");
    beginRow(1, look().headings());
    for (int i = 0; i < columns.size(); i++) {
      text(1, i, columns.get(i).heading(), book.styles().text(Tone.HEAD, false));
    }
    line.append("</row>");
    flush();
  }

  private void beginRow(int number, double height) {
    line.append("<row r=\"").append(number).append("\" ht=\"").append(height).append("\">");
  }

  private void write(List<BookCell> cells, int number) {
    beginRow(number, look().height(cells));
    for (int i = 0; i < cells.size(); i++) {
      cell(number, i, cells.get(i));
    }
    line.append("</row>");
    flush();
  }

  private void cell(int number, int column, BookCell cell) {
    Object value = cell.value();
    boolean link = cell.to() != null && links.size() < MOST_LINKS;
    if (link) {
      links.add(new Link(number, column, Objects.requireNonNull(cell.to())));
    } else if (cell.to() != null) {
      book.linkLeftOut();
    }
    Styles styles = book.styles();
    if (value == null) {
      begin(number, column, styles.text(cell.tone(), link), null);
      line.setLength(line.length() - 1);
      line.append("/>");
    } else if (value instanceof LocalDate day) {
      long since = day.toEpochDay() - DAY_ZERO.toEpochDay();
      number(number, column, String.valueOf(since), styles.of(book.days(), cell.tone(), link));
    } else if (value instanceof BigDecimal decimal) {
      decimal(number, column, FixedPoint.stripped(decimal), cell.tone(), link);
    } else if (value instanceof Number whole) {
      decimal(number, column, BigDecimal.valueOf(whole.longValue()), cell.tone(), link);
    } else {
      String text = value.toString();
      boolean formula = SheetText.isFormula(text);
      text(
          number,
          column,
          SheetText.isMarked(text) ? "'" + text : text,
          formula ? styles.of(Styles.TEXT, cell.tone(), link) : styles.text(cell.tone(), link));
    }
  }

  private void decimal(int number, int column, BigDecimal value, Tone tone, boolean link) {
    Styles styles = book.styles();
    if (value.precision() > EXACT_DIGITS) {
      text(number, column, wording.number(value), styles.text(tone, link));
    } else {
      // What is wider than its column would be shown as signs of hash.
      String format = look().holds(column, value) ? Styles.format(value) : Styles.GENERAL;
      number(number, column, value.toPlainString(), styles.of(format, tone, link));
    }
  }

  private void begin(int number, int column, int style, @Nullable String type) {
    line.append("<c r=\"")
        .append(SheetXml.column(column))
        .append(number)
        .append("\" s=\"")
        .append(style)
        .append('"');
    if (type != null) {
      line.append(" t=\"").append(type).append('"');
    }
    line.append('>');
  }

  private void number(int number, int column, String value, int style) {
    begin(number, column, style, null);
    line.append("<v>").append(value).append("</v></c>");
  }

  private void text(int number, int column, String whole, int style) {
    String text = whole.length() <= LONGEST_TEXT ? whole : whole.substring(0, LONGEST_TEXT) + "…";
    int shared = book.shared(text);
    if (shared >= 0) {
      begin(number, column, style, "s");
      line.append("<v>").append(shared).append("</v></c>");
    } else {
      begin(number, column, style, "inlineStr");
      line.append("<is><t xml:space=\"preserve\">")
          .append(SheetXml.text(text))
          .append("</t></is></c>");
    }
  }

  private void flush() {
    try {
      Objects.requireNonNull(out).append(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line.setLength(0);
  }

  private void end() {
    String area = "A1:" + SheetXml.column(columns.size() - 1) + row;
    line.append("</sheetData><autoFilter ref=\"").append(area).append("\"/>");
    if (!links.isEmpty()) {
      line.append("<hyperlinks>");
      for (Link each : links) {
        line.append("<hyperlink ref=\"")
            .append(SheetXml.column(each.column()))
            .append(each.row())
            .append("\" location=\"")
            .append(SheetXml.escaped(each.to().location()))
            .append("\"/>");
        flush();
      }
      line.append("</hyperlinks>");
      links.clear();
    }
    line.append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.5\"")
        .append(" header=\"0.3\" footer=\"0.25\"/>")
        .append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"")
        .append(look().pages())
        .append("\" fitToHeight=\"0\"/><headerFooter><oddHeader>")
        .append(SheetXml.escaped("&L" + page(book.title()) + "&R" + page(name)))
        .append("</oddHeader><oddFooter>&amp;R&amp;P/&amp;N</oddFooter></headerFooter>")
        .append("<ignoredErrors><ignoredError sqref=\"")
        .append(area)
        .append("\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>");
    flush();
    book.end(Objects.requireNonNull(out), columns.size(), frozen, row);
    out = null;
  }

  /** A text at the edge of a page. */
  private static String page(String text) {
    String shown = text.length() > 100 ? text.substring(0, 99) + "…" : text;
    return shown.replace("&", "&&");
  }
}
