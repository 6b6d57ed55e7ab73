package io.github.ntmrules.files.data;

/** The addresses of cells in workbooks: {@code C7}, with {@code $} or without. */
final class CellReference {

  private static final int MOST_ROWS = 1 << 20;
  private static final int MOST_COLUMNS = 1 << 14;

  private CellReference() {}

  /** Row and column in one number, or -1 if it is no address. */
  static long of(String text) {
    long column = 0;
    long row = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z' && row == 0) {
        column = column * 26 + (c - 'A' + 1);
      } else if (c >= '0' && c <= '9' && column > 0) {
        row = row * 10 + (c - '0');
      } else if (c != '$') {
        return -1;
      }
      if (row > MOST_ROWS || column > MOST_COLUMNS) {
        return -1;
      }
    }
    return row == 0 || column == 0 ? -1 : (row << 20) | (column - 1);
  }

  /** The row of what {@link #of} gave, from 1. */
  static int row(long reference) {
    return (int) (reference >> 20);
  }

  /** The column, from 0. */
  static int column(long reference) {
    return (int) (reference & (MOST_ROWS - 1));
  }
}
