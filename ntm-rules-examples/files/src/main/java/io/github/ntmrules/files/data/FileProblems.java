package io.github.ntmrules.files.data;

import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.json.JsonProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Makes the problems of one file.
 *
 * @param path where it is
 * @param name how it is named; empty if by its path
 * @param texts what is said of it
 */
record FileProblems(Path path, String name, Texts texts) {

  static FileProblems of(Path path, String name, ReadOptions reading) {
    return new FileProblems(path, name, Texts.of(RowParser.AREA, reading.locale()));
  }

  /** The file as it was given. */
  String file() {
    return name.isEmpty() ? path.toString() : name;
  }

  DataProblem problem(int row, String place, String key, Object... arguments) {
    return new DataProblem(file(), row, place, texts.get(key, arguments));
  }

  DataProblem problem(int row, String place, UnreadableCellException cause) {
    return new DataProblem(file(), row, place, cause.message(texts));
  }

  DataProblem problem(int row, String place, JsonProblem cause) {
    return new DataProblem(file(), row, place, cause.message(texts.locale()));
  }

  /**
   * Reads the file; that it is unreadable from some row on is one more problem.
   *
   * @throws UncheckedIOException if it cannot be read at all
   */
  void read(UnitSource source, Headings headings, RowTaker taker) {
    try {
      source.read(headings, taker);
    } catch (UnreadableFileException e) {
      if (e.ofWholeFile()) {
        taker.log().clear();
      }
      taker.problems().accept(e.problem(file(), texts));
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }
}
