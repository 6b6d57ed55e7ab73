package io.github.ntmrules.files.data;

/**
 * One thing that is wrong with a file of figures.
 *
 * @param file the name of the file
 * @param row the row as the file counts it, from 1, heading included; in JSON the number of the
 *     unit; 0 if it concerns the file as a whole
 * @param column the heading or the address of the cell, such as {@code C7}; empty if it concerns
 *     the row as a whole
 * @param message what is wrong, in the language the file was read in; it may have several lines
 */
public record DataProblem(String file, int row, String column, String message) {

  /** For people: {@code xa.csv:7:C7: message}. */
  public String text() {
    StringBuilder text = new StringBuilder(file);
    if (row > 0) {
      text.append(':').append(row);
    }
    if (!column.isEmpty()) {
      text.append(':').append(column);
    }
    return text.append(": ").append(message).toString();
  }
}
