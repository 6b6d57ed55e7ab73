package io.github.ntmrules.files.data;

import io.github.ntmrules.files.text.Texts;

/**
 * Makes the problems of one file.
 *
 * @param file its name
 * @param texts what is said of it
 */
record FileProblems(String file, Texts texts) {

  static FileProblems of(String file, Reading reading) {
    return new FileProblems(file, Texts.of(RowParser.AREA, reading.locale()));
  }

  DataProblem problem(int row, String place, String key, Object... arguments) {
    return new DataProblem(file, row, place, texts.get(key, arguments));
  }

  DataProblem problem(int row, String place, UnreadableCellException cause) {
    return new DataProblem(file, row, place, cause.message(texts));
  }
}
