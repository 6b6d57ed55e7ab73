package io.github.ntmrules.files.data;

import io.github.ntmrules.files.text.Texts;

/** A file that is not what its name says, from some row on: nothing after it is read. */
final class UnreadableFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int row;
  private final String key;
  private final String argument;

  /**
   * For a message of the words of reading.
   *
   * @param row the row from 1, or 0 for the file as a whole
   * @param argument what the message names; may be empty
   */
  UnreadableFileException(int row, String key, String argument) {
    super(key + " " + argument);
    this.row = row;
    this.key = key;
    this.argument = argument;
  }

  /** As a problem of that file. */
  DataProblem problem(String file, Texts texts) {
    return new DataProblem(file, row, "", texts.get(key, argument));
  }
}
