package io.github.ntmrules.files.data;

import io.github.ntmrules.files.cell.Days;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.data.Xml.DamagedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An OpenDocument spreadsheet, as LibreOffice writes it. */
record OdsGrid(Path file) implements Grid {

  private static final int MOST_COLUMNS = 1 << 14;
  private static final int MOST_ROWS = 1 << 20;

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
    Pass pass = new Pass(sheets);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry content = zip.getEntry("content.xml");
      if (content == null) {
        throw new DamagedException("No content");
      }
      InputStream in = new Counting(zip.getInputStream(content), content, size, bytesRead);
      try (Xml xml = Xml.open(in)) {
        pass.document(xml);
      }
    } catch (DamagedException | ZipException e) {
      throw new UnreadableFileException(pass.row == 0 ? 0 : pass.row + 1, "file.damaged");
    }
    bytesRead.accept(size);
  }

  /** One reading of the file. */
  private static final class Pass {

    private final Sheets sheets;
    private final Set<String> hiddenStyles = new HashSet<>();
    private MergedCells merged = new MergedCells(List.of());
    private int row;
    private int columns;

    Pass(Sheets sheets) {
      this.sheets = sheets;
    }

    void document(Xml xml) throws IOException {
      String style = "";
      while (xml.next()) {
        if (xml.begins("style")) {
          String name = xml.attribute("name");
          style = name == null ? "" : name;
        } else if (xml.begins("table-properties") && "false".equals(xml.attribute("display"))) {
          hiddenStyles.add(style);
        } else if (xml.begins("table")) {
          table(xml);
        }
      }
    }

    private void table(Xml xml) throws IOException {
      String name = xml.attribute("name");
      String style = xml.attribute("style-name");
      if (!sheets.begin(name == null ? "" : name, !hiddenStyles.contains(style))) {
        xml.skip();
        return;
      }
      row = 0;
      columns = 0;
      merged = new MergedCells(List.of());
      boolean more = true;
      while (xml.next() && !xml.ends("table")) {
        if (xml.begins("table-column")) {
          column(xml);
        } else if (xml.begins("table-row")) {
          if (more) {
            more = rows(xml);
          } else {
            xml.skip();
          }
        } else if (xml.begins("table") || xml.begins("shapes") || xml.begins("forms")) {
          xml.skip();
        }
      }
      sheets.end();
    }

    /** A column, or as many alike as it says. */
    private void column(Xml xml) throws IOException {
      int repeated = count(xml.attribute("number-columns-repeated"));
      if (isHidden(xml.attribute("visibility"))) {
        int last = Math.min(columns + repeated, MOST_COLUMNS) - 1;
        sheets.hiddenColumns(columns, last);
      }
      columns = Math.min(columns + repeated, MOST_COLUMNS);
    }

    private static boolean isHidden(@Nullable String visibility) {
      return "collapse".equals(visibility) || "filter".equals(visibility);
    }

    /** A row, or as many alike as it says; whether more are wanted. */
    private boolean rows(Xml xml) throws IOException {
      int repeated = count(xml.attribute("number-rows-repeated"));
      boolean hidden = isHidden(xml.attribute("visibility"));
      List<@Nullable CellValue> cells = new ArrayList<>();
      while (xml.next() && !xml.ends("table-row")) {
        if (xml.begins("table-cell") || xml.begins("covered-table-cell")) {
          cells(xml, cells);
        }
      }
      while (!cells.isEmpty() && cells.get(cells.size() - 1) == null) {
        cells.remove(cells.size() - 1);
      }
      if (cells.isEmpty() && repeated > 1) {
        row += repeated;
        return row < MOST_ROWS;
      }
      boolean more = true;
      for (int i = 0; i < repeated && more; i++) {
        row++;
        List<@Nullable CellValue> own = new ArrayList<>(cells);
        List<MergedCells.Area> areas = merged.fill(row, own);
        more = row < MOST_ROWS && sheets.row(new Row(row, hidden, own, areas));
      }
      return more;
    }

    private void cells(Xml xml, List<@Nullable CellValue> cells) throws IOException {
      String name = xml.name();
      int repeated = count(xml.attribute("number-columns-repeated"));
      int wide = count(xml.attribute("number-columns-spanned"));
      int high = count(xml.attribute("number-rows-spanned"));
      CellValue value = value(xml, name);
      if (wide > 1 || high > 1) {
        int left = cells.size();
        merged.add(new MergedCells.Area(row + 1, left, row + high, left + wide - 1));
      }
      // The columns of an empty end of a row are counted to the edge of the sheet.
      int most = value == null ? repeated : Math.min(repeated, MOST_COLUMNS - cells.size());
      for (int i = 0; i < most && cells.size() < MOST_COLUMNS; i++) {
        cells.add(value);
      }
    }

    private static int count(@Nullable String attribute) throws IOException {
      return attribute == null ? 1 : Math.max(1, XlsxBook.number(attribute));
    }

    private static @Nullable CellValue value(Xml xml, String name) throws IOException {
      String type = xml.attribute("value-type");
      String value = xml.attribute("value");
      String date = xml.attribute("date-value");
      String truth = xml.attribute("boolean-value");
      String formula = xml.attribute("formula");
      boolean covered = name.equals("covered-table-cell");
      String text = paragraphs(xml, name);
      if (covered || type == null) {
        return covered || formula == null ? null : new CellValue.Broken("cell.formula", formula);
      }
      return switch (type) {
        case "float", "currency" -> number(value, false);
        case "percentage" -> number(value, true);
        case "date" -> day(date);
        case "boolean" -> new CellValue.Truth("true".equals(truth));
        default -> text(text);
      };
    }

    private static @Nullable CellValue text(String text) {
      // LibreOffice has errors of its own, by number.
      return text.matches("Err:[0-9]+")
          ? new CellValue.Broken("cell.error", text)
          : CellValue.of(text);
    }

    private static @Nullable CellValue number(@Nullable String value, boolean percent)
        throws IOException {
      if (value == null) {
        return null;
      }
      try {
        BigDecimal number = XlsxGrid.shortest(new BigDecimal(value)).stripTrailingZeros();
        boolean whole = number.scale() < 0 && number.scale() > -40;
        return new CellValue.Numeric(whole ? number.setScale(0) : number, percent);
      } catch (NumberFormatException e) {
        throw new DamagedException(e);
      }
    }

    private static @Nullable CellValue day(@Nullable String date) {
      if (date == null) {
        return null;
      }
      try {
        return new CellValue.Day(Days.parse(date));
      } catch (UnreadableCellException e) {
        return new CellValue.Text(date);
      }
    }

    /** The paragraphs of a cell, one a line, without its comment. */
    private static String paragraphs(Xml xml, String name) throws IOException {
      StringBuilder text = new StringBuilder();
      while (xml.next() && !xml.ends(name)) {
        if (xml.begins("annotation")) {
          xml.skip();
        } else if (xml.begins("p")) {
          if (text.length() > 0) {
            text.append('\n');
          }
          xml.text(text);
        }
      }
      return text.toString();
    }
  }

  /** Tells how much of the file is read, by how much of the content is. */
  private static final class Counting extends FilterInputStream {

    private final double share;
    private final long size;
    private final LongConsumer bytesRead;
    private long count;

    Counting(InputStream in, ZipEntry entry, long size, LongConsumer bytesRead) {
      super(in);
      this.share = (double) size / Math.max(1, entry.getSize());
      this.size = size;
      this.bytesRead = bytesRead;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int some = super.read(into, from, length);
      count += Math.max(some, 0);
      bytesRead.accept(Math.min(size, Math.round(count * share)));
      return some;
    }
  }
}
