package io.github.ntmrules.files.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook as this project reads them: texts, numbers and days. */
public final class ReadBook {

  private final Map<String, List<List<@Nullable Object>>> sheets = new LinkedHashMap<>();

  private ReadBook() {}

  /** All sheets of that file. */
  public static ReadBook of(Path file) throws IOException {
    ReadBook book = new ReadBook();
    Grid grid = file.toString().endsWith(".ods") ? new OdsGrid(file) : new XlsxGrid(file);
    grid.read(book.taker(), read -> {});
    return book;
  }

  private Grid.Sheets taker() {
    return new Grid.Sheets() {
      private List<List<@Nullable Object>> rows = new ArrayList<>();

      @Override
      public boolean begin(String name, boolean visible) {
        rows = new ArrayList<>();
        sheets.put(name, rows);
        return true;
      }

      @Override
      public boolean row(Grid.Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        row.cells().forEach(each -> cells.add(value(each)));
        rows.add(cells);
        return true;
      }

      @Override
      public void end() {}
    };
  }

  private static @Nullable Object value(@Nullable CellValue cell) {
    if (cell instanceof CellValue.Numeric number) {
      return number.value();
    }
    if (cell instanceof CellValue.Day day) {
      return day.day();
    }
    return cell == null ? null : cell.shown();
  }

  /** The names of its sheets, in order. */
  public List<String> names() {
    return List.copyOf(sheets.keySet());
  }

  /** The headings of a sheet. */
  public List<String> headings(String sheet) {
    return sheets.get(sheet).get(0).stream().map(String::valueOf).toList();
  }

  /** The rows below the headings. */
  public List<List<@Nullable Object>> rows(String sheet) {
    List<List<@Nullable Object>> all = sheets.get(sheet);
    return all.subList(1, all.size());
  }

  /** What stands in a row under a heading, or {@code null} if nothing does. */
  public @Nullable Object cell(String sheet, int row, String heading) {
    int column = headings(sheet).indexOf(heading);
    if (column < 0) {
      throw new IllegalArgumentException(heading + " is none of " + headings(sheet));
    }
    List<@Nullable Object> cells = rows(sheet).get(row);
    return column < cells.size() ? cells.get(column) : null;
  }
}
