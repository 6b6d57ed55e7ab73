package io.github.ntmrules.files.data;

/**
 * What a column, or a row of the form of paper, is of, and what its heading says.
 *
 * @param heading the heading
 * @param column what it is of
 * @param unit the unit of measure that is stated elsewhere and is another; empty if there is none
 */
record Head(String heading, Column column, String unit) {
  Head(String heading, Column column) {
    this(heading, column, "");
  }

  /** The same in another unit of measure. */
  Head in(String other) {
    return new Head(heading, column, other);
  }

  /** What a cell says: nothing that counts, if it is in another unit. */
  CellValue value(CellValue cell) {
    return unit.isEmpty() || names(cell) ? cell : new CellValue.Open(cell.shown());
  }

  /** Whether a cell names its unit itself, or is a word where no number is asked for. */
  private boolean names(CellValue cell) {
    return column instanceof Column.Reported of
        && (cell instanceof CellValue.Text text
            ? StatedUnits.names(text.text(), of.measure())
            : cell instanceof CellValue.Numeric number
                && number.percent()
                && StatedUnits.fits("%", of.measure()));
  }
}
