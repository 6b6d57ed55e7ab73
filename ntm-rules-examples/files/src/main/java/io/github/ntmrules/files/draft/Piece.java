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
 * @param of of which columns it is, from 0; empty where it is of all
 * @param asks whether it asks for anything; else it says that the indicator does not apply there
 */
record Piece(
    PrintedRow row,
    int part,
    boolean joined,
    @Nullable Integer year,
    String words,
    List<Cell> cells,
    List<Integer> of,
    boolean asks) {

  /** Copies the lists. */
  Piece {
    cells = List.copyOf(cells);
    of = List.copyOf(of);
  }

  /** One that is of all columns. */
  Piece(
      PrintedRow row,
      int part,
      boolean joined,
      @Nullable Integer year,
      String words,
      List<Cell> cells) {
    this(row, part, joined, year, words, cells, List.of(), true);
  }

  /** The same of some columns alone. */
  Piece only(List<Integer> columns) {
    return new Piece(row, part, joined, year, words, cells, columns, asks);
  }

  /** Whether it is of that column. */
  boolean isOf(int column) {
    return of.isEmpty() || of.contains(column);
  }
}
