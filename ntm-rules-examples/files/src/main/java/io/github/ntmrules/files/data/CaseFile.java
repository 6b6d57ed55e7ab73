package io.github.ntmrules.files.data;

import io.github.ntmrules.cases.CaseGroup;
import io.github.ntmrules.cases.Expectation;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.data.Column.Circumstance;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of cases, CSV or other text, XLSX or ODS: one case a row, with its name, its circumstances
 * and figures as in a file of units, and what is expected in columns such as {@code kỳ vọng 10}. A
 * case without a name of the unit is called like the case. Immutable.
 */
public final class CaseFile {

  private final FileProblems of;
  private final ReadOptions reading;
  private final TableSource source;
  private final Headings headings;

  private CaseFile(Path path, ReadOptions reading) throws IOException {
    this.of = FileProblems.of(path, "", reading);
    this.reading = reading;
    this.headings = Headings.ofCases(reading.unit(), reading.asked());
    FileFormat format = FileFormat.of(path);
    Grid grid =
        format.refusal().isEmpty()
            ? Grids.of(path, FileKind.read(path, format, false), format, headings)
            : new NoGrid(format.refusal());
    if (grid == null) {
      throw new BadInputException("file.cases", path.toString());
    }
    this.source = new TableSource(grid, reading.unit(), reading.date(), of);
  }

  /**
   * The file.
   *
   * @throws BadInputException if it is missing, or neither {@code .csv} nor {@code .xlsx}
   */
  public static CaseFile of(Path file, ReadOptions reading) {
    if (Files.isDirectory(file)) {
      throw new BadInputException("file.folder", file.toString());
    }
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          Files.exists(file) ? "file.pipe" : "file.missing", file.toString());
    }
    try {
      return new CaseFile(file, reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The cases, in the order of the file, each with its place; those that are wrong are left out.
   *
   * @param problems takes everything that is wrong, as it is met
   * @throws UncheckedIOException if the file cannot be read
   */
  public List<VerdictCase> read(Consumer<DataProblem> problems) {
    return read(problems, report -> {});
  }

  /**
   * The same.
   *
   * @param report takes what was read, left out and understood
   */
  public List<VerdictCase> read(Consumer<DataProblem> problems, Consumer<ReadingReport> report) {
    List<VerdictCase> cases = new ArrayList<>();
    ReadingLog log = new ReadingLog();
    RowParser parser = new RowParser(reading, of.file(), problems, log);
    Texts texts = of.texts();
    of.read(
        source,
        headings,
        new RowTaker(
            row -> {
              VerdictCase read = read(row, parser, texts);
              if (read != null) {
                cases.add(read);
              }
            },
            problems,
            bytes -> {},
            log));
    report.accept(log.report(of.file()));
    return List.copyOf(cases);
  }

  private @Nullable VerdictCase read(EntryRow row, RowParser parser, Texts texts) {
    String title = "";
    List<Expectation> expected = new ArrayList<>();
    List<Runnable> wrong = new ArrayList<>();
    for (Entry entry : row.entries()) {
      try {
        if (entry.column() == Circumstance.CASE) {
          title = CellReader.word(entry.value());
        } else if (entry.column() instanceof Column.Expected of) {
          expected.add(new Expectation(of.code(), Names.OUTCOMES.parse(entry.value().shown())));
        }
      } catch (UnreadableCellException e) {
        wrong.add(() -> parser.tell(entry.place().get(), e.message(texts)));
      }
    }
    String unnamed = title.isEmpty() ? texts.get("case.unnamed") : title;
    Snapshot unit = parser.parse(row, unnamed);
    wrong.forEach(Runnable::run);
    if (title.isEmpty()) {
      parser.tell("", texts.get("case.noName"));
    }
    String sheet = row.sheet().isEmpty() ? "" : ":" + row.sheet();
    // A figure that is missing by mistake is no case of a missing figure.
    return unit == null || parser.fellShort() || title.isEmpty()
        ? null
        : VerdictCase.of(title, unit, expected, of.file() + sheet + ":" + row.number());
  }

  /**
   * Writes cases to a file with the columns they need. They read back the same, but that what a
   * case expects is in the order of the columns, and without evidence and decisions.
   *
   * @param file {@code .csv} or {@code .xlsx}
   * @param cases at least one; their units of one kind
   * @param locale the language of headings and words
   * @throws BadInputException if it is there already, or of another kind
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Path file, List<VerdictCase> cases, Locale locale) {
    kind(file);
    write(NewFile.of(file, false, List.of()), cases, locale);
  }

  /**
   * The same to a file that may replace one that is there.
   *
   * @param cases at least one; their units of one kind
   * @param locale the language of headings and words
   * @throws BadInputException if it is of another kind, or came to be there meanwhile
   * @throws UncheckedIOException if it cannot be written; then nothing is left of it, and what was
   *     there stays
   */
  public static void write(NewFile file, List<VerdictCase> cases, Locale locale) {
    FileKind kind = kind(file.target());
    file.write(beside -> write(beside, kind, cases, locale));
  }

  private static void write(Path file, FileKind kind, List<VerdictCase> cases, Locale locale)
      throws IOException {
    CaseColumns columns = new CaseColumns(cases, locale);
    try (TableWriter table =
        kind == FileKind.CSV
            ? new CsvTable(file, locale)
            : new XlsxTable(file, Texts.of(RowParser.AREA, locale).get("sheet.cases"), locale)) {
      table.row(new ArrayList<>(columns.headings()));
      cases.forEach(each -> table.row(columns.cells(each)));
    }
  }

  private static FileKind kind(Path file) {
    FileKind kind = FileKind.of(file);
    if (kind != FileKind.CSV && kind != FileKind.XLSX) {
      throw new BadInputException("file.cases", file.toString());
    }
    return kind;
  }

  /**
   * Writes groups of cases to a folder, each to a file that is called like its rule file: {@code
   * tc10_thu_nhap.csv}; those of an overlay in a folder that is called like the overlay.
   *
   * @param folder it is made if there is none
   * @param extension {@code csv} or {@code xlsx}
   * @return the files, in the order of the groups
   * @throws BadInputException if one of the files is there already; then none is written
   * @throws UncheckedIOException if it cannot be written; then none is
   */
  public static List<Path> writeFolder(
      Path folder, List<CaseGroup> groups, String extension, Locale locale) {
    FileKind kind = kind(Path.of("a." + extension));
    List<Path> names = new ArrayList<>();
    for (CaseGroup group : groups) {
      Overlay overlay = group.overlay();
      String name = group.file().replaceFirst("\\.[^.]*$", "") + "." + extension;
      names.add(overlay == null ? Path.of(name) : Path.of(overlay.id(), name));
    }
    new NewFolder(folder, names)
        .write(
            beside -> {
              for (int i = 0; i < names.size(); i++) {
                write(beside.resolve(names.get(i)), kind, groups.get(i).cases(), locale);
              }
            });
    return names.stream().map(folder::resolve).toList();
  }
}
