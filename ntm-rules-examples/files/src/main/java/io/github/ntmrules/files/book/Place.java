package io.github.ntmrules.files.book;

/**
 * A row of a sheet that a cell can lead to.
 *
 * @param sheet the name of the sheet
 * @param row the row, from 1
 */
record Place(String sheet, int row) {

  /** As workbooks name it: {@code 'Chỉ tiêu'!A5}. */
  String location() {
    return "'" + sheet.replace("'", "''") + "'!A" + row;
  }
}
