package io.github.ntmrules.files.data;

import io.github.ntmrules.files.text.Texts;
import java.util.Arrays;

/** A file that is not what its name says, from some row on: nothing after it is read. */
final class UnreadableFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int row;
  private final String key;
  private final transient Object[] arguments;

  /**
   * For a message of the words of reading.
   *
   * @param row the row from 1, or 0 for the file as a whole
   * @param arguments what the message names
   */
  UnreadableFileException(int row, String key, Object... arguments) {
    super(key + " " + Arrays.toString(arguments));
    this.row = row;
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** Whether nothing of the file counts, also of what was read before. */
  boolean ofWholeFile() {
    return key.equals("file.otherUnits") || key.equals("file.otherForm");
  }

  /** As a problem of that file. */
  DataProblem problem(String file, Texts texts) {
    return new DataProblem(file, row, "", texts.get(key, arguments));
  }
}
