package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.data.Column.Circumstance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of units under one row of headings. A row of ids, such as the form for data entry has
 * hidden above its headings, counts before them.
 *
 * @param grid the cells
 * @param unit of what kind the units are
 * @param of makes its problems
 */
record TableSource(Grid grid, UnitKind unit, FileProblems of) implements UnitSource {

  @Override
  public void read(Headings headings, RowTaker taker) throws IOException {
    Pass pass = new Pass(headings, taker);
    grid.read(pass::row, taker.bytesRead());
    pass.end();
  }

  /** What a column is of, and what its heading says. */
  private record Head(String heading, Column column) {}

  /** One reading of the file, which knows what it has come to. */
  private final class Pass {

    private final Headings headings;
    private final RowTaker taker;
    private List<@Nullable CellValue> ids = List.of();
    private int idRow;
    private List<@Nullable Head> heads = List.of();
    private final BitSet unheaded = new BitSet();
    private int width;
    private boolean begun;
    private boolean useless;

    Pass(Headings headings, RowTaker taker) {
      this.headings = headings;
      this.taker = taker;
    }

    void row(int number, List<@Nullable CellValue> cells) {
      if (useless || cells.stream().allMatch(Objects::isNull)) {
        return;
      }
      if (begun) {
        data(number, cells);
      } else if (idRow == 0 && areIds(cells)) {
        ids = new ArrayList<>(cells);
        idRow = number;
      } else if (idRow == 0 || headsOver(cells)) {
        begin(number, cells);
      } else {
        begin(idRow, List.of());
        data(number, cells);
      }
    }

    void end() {
      if (!begun && idRow > 0) {
        begin(idRow, List.of());
      } else if (!begun) {
        tell(0, "", "file.empty");
      }
    }

    private boolean areIds(List<@Nullable CellValue> cells) {
      return cells.stream().allMatch(cell -> cell == null || headings.isId(cell.shown()));
    }

    /** Whether that is the row of headings below the row of ids. */
    private boolean headsOver(List<@Nullable CellValue> cells) {
      for (int i = 0; i < Math.min(ids.size(), cells.size()); i++) {
        CellValue id = ids.get(i);
        CellValue cell = cells.get(i);
        if (id != null && cell != null && headings.id(id.shown()) == Circumstance.NAME) {
          return headings.headsNames(cell.shown());
        }
      }
      return false;
    }

    private void begin(int number, List<@Nullable CellValue> cells) {
      begun = true;
      width = Math.max(ids.size(), cells.size());
      heads = new ArrayList<>();
      Map<Column, String> first = new HashMap<>();
      for (int i = 0; i < width; i++) {
        CellValue id = i < ids.size() ? ids.get(i) : null;
        CellValue cell = i < cells.size() ? cells.get(i) : null;
        heads.add(head(number, i, id, cell, first));
      }
      useless = headings.ofCases() ? !first.containsKey(Circumstance.CASE) : !named(first);
      if (useless) {
        String name = of.texts().get(headings.ofCases() ? "name.case" : "name." + unit);
        tell(number, "", "heading.noName", name);
      }
    }

    private boolean named(Map<Column, String> columns) {
      return columns.containsKey(Circumstance.NAME)
          || switch (unit) {
            case DISTRICT -> columns.containsKey(Circumstance.DISTRICT);
            case PROVINCE -> columns.containsKey(Circumstance.PROVINCE);
            case COMMUNE, VILLAGE -> false;
          };
    }

    private @Nullable Head head(
        int number,
        int index,
        @Nullable CellValue id,
        @Nullable CellValue cell,
        Map<Column, String> first) {
      CellValue heading = cell == null ? id : cell;
      if (heading == null) {
        unheaded.set(index);
        return null;
      }
      String text = heading.shown();
      String address = address(index, number);
      String place = grid.place(address, text);
      try {
        Column column = id == null ? null : headings.id(id.shown());
        Head head = new Head(text, column == null ? headings.find(text) : column);
        String other = first.putIfAbsent(head.column(), address);
        if (other == null) {
          return head;
        }
        tell(number, place, "heading.repeated", text, other);
      } catch (UnreadableCellException e) {
        taker.problems().accept(of.problem(number, place, e));
      }
      return null;
    }

    private void data(int number, List<@Nullable CellValue> cells) {
      boolean whole = wide(number, cells);
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < Math.min(width, cells.size()); i++) {
        CellValue value = cells.get(i);
        Head head = heads.get(i);
        if (value != null && head != null) {
          int column = i;
          entries.add(
              new Entry(
                  () -> grid.place(address(column, number), head.heading()), head.column(), value));
        }
      }
      if (whole) {
        taker.rows().accept(new EntryRow(number, entries));
      }
    }

    /** Whether every cell has a heading, and every heading a cell; says so if not. */
    private boolean wide(int number, List<@Nullable CellValue> cells) {
      if (grid.fixedWidth() && cells.size() < width) {
        tell(number, "", "row.shorter", cells.size(), width);
        return false;
      }
      for (int i = 0; i < cells.size(); i++) {
        CellValue value = cells.get(i);
        if (value != null && (i >= width || unheaded.get(i))) {
          String place = grid.place(address(i, number), "");
          tell(number, place, "row.longer", value.shown());
          return false;
        }
      }
      return true;
    }

    private void tell(int number, String place, String key, Object... arguments) {
      taker.problems().accept(of.problem(number, place, key, arguments));
    }
  }

  /** The address of a cell as a spreadsheet names it: {@code C7}. */
  static String address(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row).toString();
  }
}
