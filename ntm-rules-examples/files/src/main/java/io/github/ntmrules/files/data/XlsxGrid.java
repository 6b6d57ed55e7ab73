package io.github.ntmrules.files.data;

import io.github.ntmrules.files.cell.Spelling;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * The first visible sheet of an Excel workbook.
 *
 * <p>A number is stored in binary, and written with up to 17 digits: 0.1 + 0.2 as
 * 0.30000000000000004. Excel shows and computes with 15, so a number is rounded to 15 significant
 * digits here too. A formula is the value that was computed last.
 */
record XlsxGrid(Path file) implements Grid {

  private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
  private static final Pattern NO_FORMAT_LETTERS =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
  private static final Pattern DAY_LETTERS = Pattern.compile("[dDyY]|[mM]{3,}");
  private static final Set<String> ERRORS =
      Set.of(
          "#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

  // A smaller file is read before anybody would look for a bar.
  private static final long WORTH_COUNTING = 1 << 16;

  @Override
  public boolean fixedWidth() {
    return false;
  }

  @Override
  public String place(String address, String heading) {
    return address;
  }

  @Override
  public void read(Rows rows, LongConsumer bytesRead) throws IOException {
    long size = Files.size(file);
    long total = size < WORTH_COUNTING ? 0 : XlsxRows.count(file);
    long read = 0;
    int last = 0;
    try (ReadableWorkbook workbook = open();
        Stream<Row> all = sheet(workbook).openStream()) {
      Iterator<Row> iterator = all.iterator();
      while (iterator.hasNext()) {
        Row row = iterator.next();
        last = row.getRowNum();
        rows.accept(last, cells(row));
        read++;
        if (total > 0) {
          bytesRead.accept(Math.min(size, Math.round((double) size * read / total)));
        }
      }
    } catch (ExcelReaderException e) {
      throw new UnreadableFileException(last == 0 ? 0 : last + 1, "file.workbook", "");
    }
    bytesRead.accept(size);
  }

  private ReadableWorkbook open() throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
    } catch (IOException | ExcelReaderException e) {
      if (!Files.isReadable(file)) {
        throw e;
      }
      throw new UnreadableFileException(0, "file.workbook", "");
    }
  }

  private static Sheet sheet(ReadableWorkbook workbook) {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .findFirst()
        .orElseGet(workbook::getFirstSheet);
  }

  private static List<@Nullable CellValue> cells(Row row) {
    List<@Nullable CellValue> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? null : value(cell));
    }
    return cells;
  }

  private static @Nullable CellValue value(Cell cell) {
    Object value = cell.getValue();
    if (cell.getType() == CellType.ERROR) {
      return new CellValue.Broken("cell.error", shown(cell));
    }
    if (value == null) {
      return cell.getType() == CellType.FORMULA
          ? new CellValue.Broken("cell.formula", "=" + cell.getFormula())
          : null;
    }
    if (value instanceof BigDecimal number) {
      return number(cell, number);
    }
    if (value instanceof Boolean truth) {
      return new CellValue.Truth(truth);
    }
    String text = Spelling.stripped(value.toString());
    if (cell.getType() == CellType.FORMULA && ERRORS.contains(text)) {
      return new CellValue.Broken("cell.error", text);
    }
    return Spelling.missing(text) ? null : new CellValue.Text(text);
  }

  private static String shown(Cell cell) {
    return cell.getRawValue() == null ? "" : cell.getRawValue();
  }

  private static CellValue number(Cell cell, BigDecimal stored) {
    String format = cell.getDataFormatString();
    String letters = format == null ? "" : NO_FORMAT_LETTERS.matcher(format).replaceAll("");
    if (DAY_LETTERS.matcher(letters).find()) {
      return new CellValue.Day(cell.asDate().toLocalDate());
    }
    BigDecimal number = stored.round(EXCEL_DIGITS).stripTrailingZeros();
    return new CellValue.Numeric(
        number.scale() < 0 ? number.setScale(0) : number, letters.indexOf('%') >= 0);
  }
}
