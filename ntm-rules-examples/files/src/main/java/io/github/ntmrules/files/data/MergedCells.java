package io.github.ntmrules.files.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives what merged cells hold to all the cells they cover. Not thread-safe. */
final class MergedCells {

  /** A title over a whole row covers more columns than anybody has. */
  private static final int WIDEST = 1024;

  /** From one cell to another, rows from 1 and columns from 0, all included. */
  record Area(int top, int left, int bottom, int right) {}

  private record Open(Area area, CellValue value) {}

  private final List<Area> areas;
  private final List<Open> open = new ArrayList<>();
  private int next;

  /** For areas that are known before the rows. */
  MergedCells(List<Area> areas) {
    this.areas = new ArrayList<>(areas);
    this.areas.sort(Comparator.comparingInt(Area::top));
  }

  /** Adds an area that begins in the row that is read next. */
  void add(Area area) {
    areas.add(area);
  }

  /** Fills in the cells of the next row; which areas it is part of. */
  List<Area> fill(int row, List<@Nullable CellValue> cells) {
    if (next == areas.size() && open.isEmpty()) {
      return List.of();
    }
    open.removeIf(each -> each.area.bottom < row);
    open.forEach(each -> cover(each, cells));
    for (; next < areas.size() && areas.get(next).top <= row; next++) {
      Area area = areas.get(next);
      CellValue value = area.left < cells.size() ? cells.get(area.left) : null;
      if (value != null && area.top == row) {
        Open begun = new Open(area, value);
        cover(begun, cells);
        open.add(begun);
      }
    }
    return open.isEmpty() ? List.of() : open.stream().map(Open::area).toList();
  }

  private static void cover(Open merged, List<@Nullable CellValue> cells) {
    int right = Math.min(merged.area.right, merged.area.left + WIDEST);
    while (cells.size() <= right) {
      cells.add(null);
    }
    for (int column = merged.area.left; column <= right; column++) {
      if (cells.get(column) == null) {
        cells.set(column, merged.value);
      }
    }
  }
}
