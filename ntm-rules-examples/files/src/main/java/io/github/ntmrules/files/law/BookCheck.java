package io.github.ntmrules.files.law;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.files.data.SheetMarks;
import io.github.ntmrules.files.law.Told.Place;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a workbook, whether it can be read as rules or not, and a copy of it that says
 * so at its rows. Immutable and thread-safe.
 */
public final class BookCheck {

  private final BookReader reader;
  private final @Nullable LawBook book;
  private final List<BookProblem> problems;
  private final List<BookProblem> notes;

  private BookCheck(BookReader reader, @Nullable Assessor below) {
    this.reader = reader;
    List<BookProblem> hints = new ArrayList<>();
    if (reader.table() == null || !reader.problems().isEmpty()) {
      book = null;
      problems = List.copyOf(reader.problems());
    } else {
      LawBook read = new LawBook(reader);
      book = read;
      problems = List.copyOf(below == null ? read.check() : read.check(below));
      hints.addAll(below == null ? read.hints() : read.hints(below));
    }
    hints.addAll(reader.notes());
    notes = List.copyOf(hints);
  }

  /**
   * Checks a workbook.
   *
   * @param file the workbook
   * @return what is wrong with it
   * @throws io.github.ntmrules.files.data.BadInputException if it is no Excel workbook, or damaged
   * @throws UncheckedIOException if it cannot be read
   */
  public static BookCheck of(Path file) {
    return of(file, null);
  }

  /**
   * Checks the workbook of an overlay over the set that it is to lie over.
   *
   * @param file the workbook
   * @param below the set; {@code null} of a set, or where an overlay is to be checked by itself
   * @return what is wrong with it
   * @throws io.github.ntmrules.files.data.BadInputException if it is no Excel workbook, or damaged
   * @throws UncheckedIOException if it cannot be read
   */
  public static BookCheck of(Path file, @Nullable Assessor below) {
    try {
      return new BookCheck(BookReader.of(file), below);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that is wrong, with sheets and cells; nothing of the rules where it cannot be read. */
  public List<BookProblem> problems() {
    return problems;
  }

  /** What is no error and worth a look. */
  public List<BookProblem> notes() {
    return notes;
  }

  // ---- the copy

  /**
   * Writes a copy of the workbook in which each row says what it was understood to ask, what is
   * wrong with it, and what of it does not decide. All else is as it is in the workbook.
   *
   * @param to where; it is replaced if it is there
   * @param locale of the messages: English for English, else Vietnamese
   * @throws IOException if it cannot be written
   */
  public void write(Path to, Locale locale) throws IOException {
    SheetMarks marks = new SheetMarks();
    Map<String, Map<Integer, Set<String>>> said = said(locale);
    for (RowsSheet each : reader.rows()) {
      rows(each, said.getOrDefault(each.name(), Map.of()), marks);
    }
    HeadSheet head = reader.head();
    if (head != null) {
      Map<Integer, Set<String>> of =
          new HashMap<>(said.getOrDefault(head.open().sheet(), Map.of()));
      Set<String> nowhere = said.getOrDefault("", Map.of()).getOrDefault(0, Set.of());
      if (!nowhere.isEmpty()) {
        // What is of no row stands at the first line of the document.
        Set<String> first = new LinkedHashSet<>(nowhere);
        first.addAll(of.getOrDefault(head.open().row() + 1, Set.of()));
        of.put(head.open().row() + 1, first);
      }
      lines(head.open(), head.numbers(), of, marks);
    }
    MeasureSheet measures = reader.measures();
    if (measures != null) {
      Place open = measures.open();
      lines(open, measures.numbers(), said.getOrDefault(open.sheet(), Map.of()), marks);
    }
    marks.write(reader.file(), to);
  }

  /** What is said of the rows of the sheets; of no row under 0, of no sheet under an empty name. */
  private Map<String, Map<Integer, Set<String>>> said(Locale locale) {
    Map<String, Map<Integer, Set<String>>> said = new LinkedHashMap<>();
    for (BookProblem each : problems) {
      String text = each.what(locale) + suggestion(each);
      said(each, text, said);
      alsoAtRow(each, text, said);
    }
    for (BookProblem each : notes) {
      if (each.row() > 0) {
        said(each, reader.words().get("check.note", each.what(locale)), said);
      }
    }
    return said;
  }

  /** What is told of a declaration stands at the first row of its code too. */
  private void alsoAtRow(
      BookProblem problem, String text, Map<String, Map<Integer, Set<String>>> said) {
    HeadSheet head = reader.head();
    if (head == null || problem.row() == 0 || !problem.sheet().equals(head.open().sheet())) {
      return;
    }
    String code = head.codeAt(problem.row());
    for (RowsSheet sheet : reader.rows()) {
      for (RowsSheet.Line line : sheet.lines()) {
        if (!code.isEmpty() && line.get(RowColumn.CODE).equals(code)) {
          said.computeIfAbsent(sheet.name(), name -> new HashMap<>())
              .computeIfAbsent(line.number(), row -> new LinkedHashSet<>())
              .add(text);
          return;
        }
      }
    }
  }

  private String suggestion(BookProblem problem) {
    String meant = problem.suggestion();
    return meant == null ? "" : " " + reader.words().get("check.maybe", meant);
  }

  private static void said(
      BookProblem problem, String text, Map<String, Map<Integer, Set<String>>> said) {
    boolean placed = problem.row() > 0;
    String of = placed || problem.sheet().isEmpty() ? text : problem.sheet() + ": " + text;
    said.computeIfAbsent(placed ? problem.sheet() : "", sheet -> new HashMap<>())
        .computeIfAbsent(problem.row(), row -> new LinkedHashSet<>())
        .add(placed ? problem.cell() + ": " + of : of);
  }

  private void rows(RowsSheet sheet, Map<Integer, Set<String>> said, SheetMarks marks) {
    Map<Integer, Set<String>> open = new HashMap<>();
    Map<Integer, Set<String>> understood = new HashMap<>();
    said.forEach((row, texts) -> open.computeIfAbsent(row, key -> new LinkedHashSet<>(texts)));
    texts(sheet, understood, open);
    int heading = sheet.headingRow();
    int openAt = sheet.column(RowColumn.OPEN);
    int understoodAt = sheet.column(RowColumn.UNDERSTOOD);
    if (openAt < 0 && heading > 0) {
      openAt = sheet.width();
      marks.put(sheet.name(), heading, openAt, reader.words().heading(RowColumn.OPEN), 0);
    }
    Set<Integer> numbers = new LinkedHashSet<>();
    sheet.lines().forEach(each -> numbers.add(each.number()));
    numbers.addAll(said.keySet());
    for (int row : numbers) {
      if (openAt >= 0 && (row != heading || said.containsKey(row))) {
        int at = row == heading ? sheet.width() + 1 : openAt;
        put(marks, sheet.name(), row, at, open.get(row), RowColumn.OPEN.width());
      }
      if (understoodAt >= 0 && row != heading) {
        put(
            marks,
            sheet.name(),
            row,
            understoodAt,
            understood.get(row),
            RowColumn.UNDERSTOOD.width());
      }
    }
  }

  private static void put(
      SheetMarks marks, String sheet, int row, int column, @Nullable Set<String> texts, int width) {
    String text = texts == null ? "" : String.join("\n", texts);
    double height = BookStyle.height(BookStyle.lines(text, width));
    marks.put(sheet, row, column, text, text.isEmpty() ? 0 : height);
  }

  /** What the rows of the sheet were understood to ask, and what of them is open. */
  private void texts(
      RowsSheet sheet, Map<Integer, Set<String>> understood, Map<Integer, Set<String>> open) {
    RowsChange change = reader.change();
    LawBook read = book;
    if (change == null) {
      return;
    }
    if (read == null) {
      for (RowsSheet.Line each : sheet.lines()) {
        add(understood, each.number(), change.understood(each));
      }
      return;
    }
    RuleTable table = read.table();
    RowText text = new RowText(table, reader.words());
    for (TableRow row : table.rows()) {
      RowsSheet.Line line = change.line(row.key().rule(), row.key().part());
      if (line != null && line.sheet() == sheet) {
        SheetLine says = text.line(row);
        boolean years = line.get(RowColumn.YEAR).matches("[0-9]{4}");
        String before = years ? line.get(RowColumn.YEAR) + ": " : "";
        add(understood, line.number(), prefixed(before, says.get(RowColumn.UNDERSTOOD)));
        add(open, line.number(), prefixed(before, says.get(RowColumn.OPEN)));
      }
    }
  }

  private static String prefixed(String before, String text) {
    return text.isEmpty() ? "" : before + text;
  }

  private static void add(Map<Integer, Set<String>> to, int row, String text) {
    if (!text.isEmpty()) {
      to.computeIfAbsent(row, key -> new LinkedHashSet<>()).add(text);
    }
  }

  private void lines(
      Place open, Set<Integer> numbers, Map<Integer, Set<String>> said, SheetMarks marks) {
    if (open.column() < 0) {
      return;
    }
    Set<Integer> all = new LinkedHashSet<>(numbers);
    all.addAll(said.keySet());
    for (int row : all) {
      if (row > open.row()) {
        put(marks, open.sheet(), row, open.column(), said.get(row), RowColumn.OPEN.width());
      }
    }
  }
}
