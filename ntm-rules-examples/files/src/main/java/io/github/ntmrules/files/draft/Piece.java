package io.github.ntmrules.files.draft;

import io.github.ntmrules.files.draft.PrintedRow.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes a line of the workbook: a row, its levels of one year, or a part of it.
 *
 * @param row the row
 * @param part which part of it, from 1; 0 where it is whole
 * @param joined whether it is printed that all parts are asked for
 * @param year of which year; {@code null} where it is of all
 * @param words what it is about
 * @param cells its levels, one for each column of the decree
 */
record Piece(
    PrintedRow row,
    int part,
    boolean joined,
    @Nullable Integer year,
    String words,
    List<Cell> cells) {

  /** Copies the cells. */
  Piece {
    cells = List.copyOf(cells);
  }
}
