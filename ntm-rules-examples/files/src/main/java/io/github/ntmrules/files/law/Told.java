package io.github.ntmrules.files.law;

import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a workbook, and what is worth telling, collected. Not thread-safe. */
final class Told {

  /**
   * A place in the workbook.
   *
   * @param sheet the sheet
   * @param row the row, from 1; 0 where it is the whole sheet
   * @param column the column, from 0; -1 where it is the whole row
   */
  record Place(String sheet, int row, int column) {

    String cell() {
      return row == 0 ? "" : SheetFile.address(Math.max(0, column), row);
    }
  }

  private final String file;
  private final List<BookProblem> problems = new ArrayList<>();
  private final List<BookProblem> notes = new ArrayList<>();

  Told(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  List<BookProblem> problems() {
    return problems;
  }

  List<BookProblem> notes() {
    return notes;
  }

  void wrong(@Nullable Place at, String key, String... details) {
    problems.add(problem(at, "problem." + key, null, null, details));
  }

  void maybe(@Nullable Place at, String key, @Nullable String suggestion, String... details) {
    problems.add(problem(at, "problem." + key, suggestion, null, details));
  }

  void note(Place at, String key, String... details) {
    notes.add(problem(at, "note." + key, null, null, details));
  }

  void caused(@Nullable Place at, Problem cause) {
    problems.add(caused(file, at, cause));
  }

  static BookProblem caused(String file, @Nullable Place at, Problem cause) {
    return new Told(file).problem(at, "problem.RULES", cause.suggestion(), cause);
  }

  private BookProblem problem(
      @Nullable Place at,
      String key,
      @Nullable String suggestion,
      @Nullable Problem cause,
      String... details) {
    return at == null
        ? new BookProblem(file, "", "", key, List.of(details), suggestion, cause)
        : new BookProblem(file, at.sheet(), at.cell(), key, List.of(details), suggestion, cause);
  }
}
