package io.github.ntmrules.files.data;

import io.github.ntmrules.files.cell.Days;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.data.Xml.DamagedException;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook.
 *
 * <p>A number is stored in binary, and written with up to 17 digits: 44.2 as 44.200000000000003.
 * What counts is the shortest decimal that stands for the same binary number. A formula is the
 * value that was computed last.
 *
 * @param verbatim whether texts are taken as they stand, whatever they seem to say
 */
record XlsxGrid(Path file, boolean verbatim) implements Grid {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
  // Excel has a 29 February 1900: days before the 1 March are one less.
  private static final int FIRST_RIGHT_DAY = 61;
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
  private static final int EXACT_DIGITS = 15;

  /** Of which what texts say counts, not how they are typed. */
  XlsxGrid(Path file) {
    this(file, false);
  }

  @Override
  public boolean fixedWidth() {
    return false;
  }

  @Override
  public String place(String address, String heading) {
    return address;
  }

  @Override
  public void read(Sheets sheets, LongConsumer bytesRead) throws IOException {
    long size = Files.size(file);
    Pass pass = new Pass(sheets, verbatim, bytesRead, size);
    try (XlsxBook book = new XlsxBook(file)) {
      for (XlsxBook.Sheet sheet : book.sheets()) {
        if (sheets.begin(sheet.name(), sheet.visible())) {
          pass.sheet(book, sheet);
          sheets.end();
        }
      }
    } catch (DamagedException | EOFException | ZipException e) {
      throw new UnreadableFileException(pass.last == 0 ? 0 : pass.last + 1, "file.damaged");
    }
    bytesRead.accept(size);
  }

  private static final int MOST_COLUMNS = 16_384;

  /** One reading of the file, which knows how far it has come. */
  private static final class Pass {

    private final Sheets sheets;
    private final boolean verbatim;
    private final LongConsumer bytesRead;
    private final long size;
    private int last;

    Pass(Sheets sheets, boolean verbatim, LongConsumer bytesRead, long size) {
      this.sheets = sheets;
      this.verbatim = verbatim;
      this.bytesRead = bytesRead;
      this.size = size;
    }

    void sheet(XlsxBook book, XlsxBook.Sheet sheet) throws IOException {
      XlsxBook.Outline outline = book.outline(sheet);
      MergedCells merged = new MergedCells(outline.merged());
      RowReader reader = new RowReader(book, sheets, verbatim);
      last = 0;
      long rows = 0;
      boolean more = true;
      try (Xml xml = book.part(sheet.part())) {
        while (more && xml.next()) {
          if (xml.begins("col") && isTrue(xml.attribute("hidden"))) {
            int first = XlsxBook.number(xml.attribute("min"));
            int last = XlsxBook.number(xml.attribute("max"));
            sheets.hiddenColumns(Math.max(1, first) - 1, Math.min(last, MOST_COLUMNS) - 1);
          } else if (xml.begins("row")) {
            Row row = reader.row(xml, last);
            last = row.number();
            List<MergedCells.Area> areas = merged.fill(last, row.cells());
            more =
                sheets.row(areas.isEmpty() ? row : new Row(last, row.hidden(), row.cells(), areas));
            rows++;
            bytesRead.accept(
                Math.min(size, Math.round((double) size * rows / Math.max(1, outline.rows()))));
          }
        }
      }
    }
  }

  private static boolean isTrue(@Nullable String said) {
    return "1".equals(said) || "true".equals(said);
  }

  /** Reads the rows of a sheet. */
  private static final class RowReader {

    private final XlsxBook book;
    private final Sheets sheets;
    private final boolean verbatim;

    RowReader(XlsxBook book, Sheets sheets, boolean verbatim) {
      this.book = book;
      this.sheets = sheets;
      this.verbatim = verbatim;
    }

    Row row(Xml xml, int last) throws IOException {
      String said = xml.attribute("r");
      int number = said == null ? last + 1 : XlsxBook.number(said);
      if (number <= last) {
        throw new DamagedException("Rows out of order");
      }
      String hidden = xml.attribute("hidden");
      List<@Nullable CellValue> cells = new ArrayList<>();
      while (xml.next() && !xml.ends("row")) {
        if (xml.begins("c")) {
          String reference = xml.attribute("r");
          long place = reference == null ? -1 : CellReference.of(reference);
          int column = place < 0 ? cells.size() : CellReference.column(place);
          CellValue value = cell(xml, number, column);
          while (cells.size() < column) {
            cells.add(null);
          }
          if (cells.size() == column) {
            cells.add(value);
          } else {
            cells.set(column, value);
          }
        }
      }
      return new Row(number, isTrue(hidden), cells);
    }

    private @Nullable CellValue cell(Xml xml, int row, int column) throws IOException {
      String type = xml.attribute("t");
      int style = XlsxBook.number(xml.attribute("s"));
      String value = null;
      String formula = null;
      RichText rich = null;
      while (xml.next() && !xml.ends("c")) {
        if (xml.begins("v")) {
          value = xml.text();
        } else if (xml.begins("is")) {
          rich = XlsxBook.richText(xml, "is");
          value = rich.text();
        } else if (xml.begins("f")) {
          formula = xml.text();
          sheets.formula(row, column, formula);
        } else if (xml.begins()) {
          xml.skip();
        }
      }
      if (value == null || value.isEmpty()) {
        // A formula that gives an empty text has an empty value, which is a text.
        boolean empty = formula == null || (value != null && "str".equals(type));
        return empty && !"e".equals(type)
            ? null
            : new CellValue.Broken("cell.formula", formula == null ? "?" : "=" + formula);
      }
      CellValue read =
          rich != null && rich.isRich()
              ? rich.value()
              : value(type == null ? "n" : type, style, value);
      return read != null && !(read instanceof CellValue.Broken) && book.struck(style)
          ? new CellValue.Broken("cell.struck", read.shown())
          : read;
    }

    private @Nullable CellValue value(String type, int style, String value) throws IOException {
      return switch (type) {
        case "s" -> shared(XlsxBook.number(value));
        case "str" -> text(XlsxBook.unescaped(value));
        case "inlineStr" -> text(value);
        case "b" -> new CellValue.Truth(value.equals("1") || value.equals("true"));
        case "e" -> new CellValue.Broken("cell.error", value);
        case "d" -> day(value);
        default -> number(style, value);
      };
    }

    private @Nullable CellValue shared(int index) {
      CellValue rich = book.rich(index);
      return rich == null ? text(book.text(index)) : rich;
    }

    private @Nullable CellValue text(@Nullable String text) {
      if (verbatim && text != null) {
        return text.isEmpty() ? null : new CellValue.Text(text);
      }
      return text == null ? null : CellValue.of(text);
    }

    private static CellValue day(String value) {
      try {
        return new CellValue.Day(Days.parse(value));
      } catch (UnreadableCellException e) {
        return new CellValue.Text(value);
      }
    }

    private CellValue number(int style, String value) throws IOException {
      BigDecimal stored;
      try {
        stored = shortest(new BigDecimal(value.strip()));
      } catch (NumberFormatException e) {
        throw new DamagedException(e);
      }
      XlsxBook.Shown shown = book.format(style);
      if (shown == XlsxBook.Shown.DAY && stored.signum() >= 0 && stored.compareTo(LAST_DAY) < 0) {
        return new CellValue.Day(day(stored.intValue()));
      }
      BigDecimal number = stored.stripTrailingZeros();
      return new CellValue.Numeric(
          number.scale() < 0 && number.scale() > -40 ? number.setScale(0) : number,
          shown == XlsxBook.Shown.PERCENT,
          shown == XlsxBook.Shown.PERCENT ? null : unformatted(number),
          shown == XlsxBook.Shown.PERCENT ? book.decimals(style) : -1);
    }

    /** The day that a number is which the cell does not show as one. */
    private @Nullable LocalDate unformatted(BigDecimal number) {
      boolean whole = number.scale() <= 0 && number.precision() - number.scale() <= 5;
      return whole ? Days.ofSerial(number.intValue(), book.from1904()) : null;
    }

    private LocalDate day(int serial) {
      if (book.from1904()) {
        return DAY_ZERO_1904.plusDays(serial);
      }
      return DAY_ZERO.plusDays(serial < FIRST_RIGHT_DAY ? serial + 1L : serial);
    }
  }

  /** The shortest decimal of the same binary number; of up to 15 digits it is the number itself. */
  static BigDecimal shortest(BigDecimal written) {
    if (written.precision() <= EXACT_DIGITS) {
      return written;
    }
    double binary = written.doubleValue();
    return Double.isFinite(binary) ? new BigDecimal(Double.toString(binary)) : written;
  }
}
