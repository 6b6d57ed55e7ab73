package io.github.ntmrules.files.law;

import io.github.ntmrules.files.data.SheetFile;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook in the hands of a person: cells are typed, rows and columns moved. */
final class EditedBook {

  static final String ROWS = "Chỉ tiêu";
  static final String HEAD = "Văn bản";
  static final String GROUPS = "Nhóm xã";
  static final String CONDITIONS = "Điều kiện công nhận";
  static final String MEASURES = "Số liệu mới";

  /** A formula and nothing else. */
  record Formula(String text) {}

  private record Merged(String sheet, int top, int left, int bottom, int right) {}

  private final Map<String, List<List<@Nullable Object>>> sheets = new LinkedHashMap<>();
  private final List<Merged> merged = new ArrayList<>();

  EditedBook(Path file) throws IOException {
    for (SheetFile.Sheet sheet : SheetFile.read(file)) {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      for (SheetFile.Row row : sheet.rows()) {
        while (rows.size() < row.number() - 1) {
          rows.add(new ArrayList<>());
        }
        List<@Nullable Object> cells = new ArrayList<>();
        for (SheetFile.Cell cell : row.cells()) {
          cells.add(cell == null ? null : value(cell));
        }
        rows.add(cells);
      }
      sheets.put(sheet.name(), rows);
    }
  }

  private static Object value(SheetFile.Cell cell) {
    return switch (cell.kind()) {
      case DAY -> LocalDate.parse(cell.text());
      case NUMBER -> new BigDecimal(cell.text());
      default -> cell.text();
    };
  }

  List<List<@Nullable Object>> sheet(String name) {
    return Objects.requireNonNull(sheets.get(name), name);
  }

  int column(String sheet, String heading) {
    int at = sheet(sheet).get(0).indexOf(heading);
    if (at < 0) {
      throw new IllegalArgumentException(heading);
    }
    return at;
  }

  /** The rows of the sheet of rows in which that column says that, from 0. */
  List<Integer> find(String heading, Predicate<String> says) {
    return find(ROWS, heading, says);
  }

  List<Integer> find(String sheet, String heading, Predicate<String> says) {
    int column = column(sheet, heading);
    List<Integer> found = new ArrayList<>();
    for (int i = 1; i < sheet(sheet).size(); i++) {
      List<@Nullable Object> row = sheet(sheet).get(i);
      Object cell = column < row.size() ? row.get(column) : null;
      if (says.test(cell == null ? "" : cell.toString())) {
        found.add(i);
      }
    }
    return found;
  }

  int row(String code) {
    return find("Mã", code::equals).get(0);
  }

  EditedBook set(String sheet, int row, String heading, @Nullable Object value) {
    return set(sheet, row, column(sheet, heading), value);
  }

  EditedBook set(String sheet, int row, int column, @Nullable Object value) {
    List<List<@Nullable Object>> rows = sheet(sheet);
    while (rows.size() <= row) {
      rows.add(new ArrayList<>());
    }
    while (rows.get(row).size() <= column) {
      rows.get(row).add(null);
    }
    rows.get(row).set(column, value);
    return this;
  }

  @Nullable Object get(int row, String heading) {
    return get(ROWS, row, heading);
  }

  @Nullable Object get(String sheet, int row, String heading) {
    int column = column(sheet, heading);
    List<@Nullable Object> cells = sheet(sheet).get(row);
    return column < cells.size() ? cells.get(column) : null;
  }

  /** Cells that are one from then on: the first of them holds what they hold. */
  EditedBook merge(String sheet, int top, int left, int bottom, int right) {
    merged.add(new Merged(sheet, top, left, bottom, right));
    return this;
  }

  EditedBook rename(String sheet, String name) {
    Map<String, List<List<@Nullable Object>>> all = new LinkedHashMap<>(sheets);
    sheets.clear();
    all.forEach((each, rows) -> sheets.put(each.equals(sheet) ? name : each, rows));
    return this;
  }

  EditedBook without(String sheet) {
    sheets.remove(sheet);
    return this;
  }

  EditedBook withoutColumn(String heading) {
    return withoutColumn(ROWS, heading);
  }

  EditedBook withoutColumn(String sheet, String heading) {
    int column = column(sheet, heading);
    for (List<@Nullable Object> row : sheet(sheet)) {
      if (column < row.size()) {
        row.remove(column);
      }
    }
    return this;
  }

  /** Columns from right to left, rows by their codes backwards. */
  EditedBook shuffled() {
    shuffle(ROWS, "Mã");
    shuffle(CONDITIONS, "Mã");
    shuffle(GROUPS, "Nhóm (cột)");
    return this;
  }

  private void shuffle(String sheet, String by) {
    List<List<@Nullable Object>> rows = sheet(sheet);
    int width = rows.get(0).size();
    int code = column(sheet, by);
    List<List<@Nullable Object>> body = new ArrayList<>(rows.subList(1, rows.size()));
    body.sort(
        Comparator.comparing(
                (List<@Nullable Object> row) ->
                    String.valueOf(code < row.size() ? row.get(code) : ""))
            .reversed());
    List<List<@Nullable Object>> all = new ArrayList<>();
    all.add(rows.get(0));
    all.addAll(body);
    for (List<@Nullable Object> row : all) {
      while (row.size() < width) {
        row.add(null);
      }
      Collections.reverse(row);
    }
    rows.clear();
    rows.addAll(all);
  }

  Path save(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbook book = new Workbook(out, "test", "1.0");
      for (Map.Entry<String, List<List<@Nullable Object>>> each : sheets.entrySet()) {
        Worksheet sheet = book.newWorksheet(each.getKey());
        if (each.getKey().equals("ntm")) {
          sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        }
        for (int row = 0; row < each.getValue().size(); row++) {
          List<@Nullable Object> cells = each.getValue().get(row);
          for (int column = 0; column < cells.size(); column++) {
            put(sheet, row, column, cells.get(column));
          }
        }
        for (Merged of : merged) {
          if (of.sheet().equals(each.getKey())) {
            sheet.range(of.top(), of.left(), of.bottom(), of.right()).merge();
          }
        }
      }
      book.finish();
    }
    return file;
  }

  private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
    if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("dd/mm/yyyy").set();
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof Formula formula) {
      sheet.formula(row, column, formula.text());
    } else if (value != null) {
      SheetFile.put(sheet, row, column, value.toString());
    }
  }
}
