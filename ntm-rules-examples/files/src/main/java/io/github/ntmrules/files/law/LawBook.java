package io.github.ntmrules.files.law;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.files.law.Told.Place;
import io.github.ntmrules.missing.UnknownLevels;
import io.github.ntmrules.problem.Problem;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.SourcePlace;
import io.github.ntmrules.table.RuleTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set or overlay as an Excel workbook (sổ quy tắc): its description and its rows as sheets that a
 * person edits, and back. Immutable and thread-safe.
 *
 * <p>A workbook carries the files that it was made of. A cell that still says what was written
 * there changes nothing, so that they come back byte for byte; a cell that was changed changes its
 * place in one file. Rows may be sorted, filtered and moved, columns moved. A workbook that carries
 * none, as one that a person made, is a new set or overlay.
 */
public final class LawBook {

  private final BookReader reader;
  private final RuleTable table;
  private final List<BookProblem> notes;

  private LawBook(BookReader reader, RuleTable table) {
    this.reader = reader;
    this.table = table;
    this.notes = List.copyOf(reader.notes());
  }

  LawBook(BookReader reader) {
    this(reader, Objects.requireNonNull(reader.table()));
  }

  /** Whether a file is called as a workbook is. */
  public static boolean named(Path file) {
    Path name = file.getFileName();
    return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  // ---- writing

  /**
   * Writes a table as a workbook.
   *
   * @param table the set or overlay
   * @param out where; it stays open
   * @param locale the language of headings and words: English for English, else Vietnamese
   * @throws IOException if it cannot be written
   */
  public static void write(RuleTable table, OutputStream out, Locale locale) throws IOException {
    write(table, out, locale, 0);
  }

  /**
   * The same with rows made ready below.
   *
   * @param table the set or overlay
   * @param out where; it stays open
   * @param locale the language
   * @param emptyRows how many empty rows have lists and comments
   * @throws IOException if it cannot be written
   */
  public static void write(RuleTable table, OutputStream out, Locale locale, int emptyRows)
      throws IOException {
    new BookWriter(table, locale).write(out, emptyRows);
  }

  /**
   * Writes a table as a workbook into a file, which is replaced if it is there.
   *
   * @param table the set or overlay
   * @param file where
   * @param locale the language of headings and words: English for English, else Vietnamese
   * @throws IOException if it cannot be written
   */
  public static void write(RuleTable table, Path file, Locale locale) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(table, out, locale);
    }
  }

  /**
   * Writes a form for an overlay: its description, and a row ready for each level that the set
   * below leaves to the province, does not know, or doubts. A row counts once its source or status
   * is filled in; one that is not is told and passed over.
   *
   * @param overlay the overlay, with no row yet, or with some
   * @param set the set below
   * @param out where; it stays open
   * @param locale the language of headings and words: English for English, else Vietnamese
   * @throws IOException if it cannot be written
   */
  public static void writeForm(RuleTable overlay, RuleTable set, OutputStream out, Locale locale)
      throws IOException {
    new BookWriter(overlay, locale).with(new OpenRows(set, locale).lines()).write(out, 0);
  }

  /**
   * Writes a form for what an office reads in the gazette itself: a row for each level that does
   * not decide, as they stand in {@code levels}, the rows that were filled in being an overlay
   * ({@link io.github.ntmrules.criteria.Overlay#readBy()}).
   *
   * @param overlay the description of the overlay, with no row
   * @param levels the levels
   * @param tables the set that they are of, and the overlays over it
   * @param out where; it stays open
   * @param locale the language of headings and words: English for English, else Vietnamese
   * @throws IOException if it cannot be written
   */
  public static void writeReading(
      RuleTable overlay,
      UnknownLevels levels,
      List<RuleTable> tables,
      OutputStream out,
      Locale locale)
      throws IOException {
    ReadingRules rules = new ReadingRules(overlay, levels, tables);
    new ReadingWriter(rules, levels, locale).write(out);
  }

  /**
   * Writes a draft: a set, of which there may be nothing but its description, and below its rows
   * lines that were read of a decree, or are to be. A line becomes a row once its status is filled
   * in; one that has none is told and passed over.
   *
   * @param table the set
   * @param lines what was read
   * @param out where; it stays open
   * @param locale the language of headings and words: English for English, else Vietnamese
   * @throws IOException if it cannot be written
   */
  public static void writeDraft(
      RuleTable table, List<LawLine> lines, OutputStream out, Locale locale) throws IOException {
    BookWords words = new BookWords(locale);
    ScopeWords scopes = new ScopeWords(table.document().columns(), words);
    BookWriter writer = new BookWriter(table, locale);
    Set<String> names = new HashSet<>();
    for (LawLine each : lines) {
      MeasureLine declared = each.declared(words);
      if (declared != null && names.add(declared.get(MeasureColumn.NAME))) {
        writer.declaring(declared);
      }
    }
    writer.with(lines.stream().map(each -> each.line(words, scopes)).toList()).write(out, 0);
  }

  // ---- reading

  /**
   * Reads a workbook.
   *
   * @param file the workbook
   * @return what it says; its rules are not checked yet
   * @throws LawBookException if anything in it is not clear, with all of that
   * @throws io.github.ntmrules.files.data.BadInputException if it is no Excel workbook, or damaged
   * @throws UncheckedIOException if it cannot be read
   */
  public static LawBook read(Path file) {
    try {
      BookReader reader = BookReader.of(file);
      RuleTable table = reader.table();
      if (table == null || !reader.problems().isEmpty()) {
        throw new LawBookException(String.valueOf(file.getFileName()), reader.problems());
      }
      return new LawBook(reader, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---- what was read

  /** What the workbook says. */
  public RuleTable table() {
    return table;
  }

  /**
   * The files that the workbook was written of, as they were then, by their names; empty of one
   * that a person made.
   */
  public Map<String, String> before() {
    RuleTable base = reader.base();
    return base == null ? Map.of() : base.files();
  }

  /** What is worth a look, as a formula whose value was used; no error. */
  public List<BookProblem> notes() {
    return notes;
  }

  /**
   * Everything that is wrong with the rules, as {@link RuleFiles#check(Path)} finds it, with sheets
   * and cells.
   *
   * @throws UncheckedIOException if no temporary folder can be written
   */
  public List<BookProblem> check() {
    return inFolder(folder -> placed(RuleFiles.check(folder)));
  }

  /**
   * The same of an overlay, over the set that it is to lie over.
   *
   * @param below the set
   * @throws UncheckedIOException if no temporary folder can be written
   */
  public List<BookProblem> check(Assessor below) {
    return inFolder(folder -> placed(RuleFiles.check(folder, below)));
  }

  /**
   * What is no error in the rules and worth a look, as {@link RuleFiles#notes(Path)} finds it, with
   * sheets and cells.
   *
   * @throws UncheckedIOException if no temporary folder can be written
   */
  public List<BookProblem> hints() {
    return inFolder(folder -> placed(RuleFiles.notes(folder)));
  }

  /**
   * The same of an overlay, over the set that it is to lie over; of the form of an office also what
   * it fills in to no effect, as a level that decides lies below.
   *
   * @param below the set
   * @throws UncheckedIOException if no temporary folder can be written
   */
  public List<BookProblem> hints(Assessor below) {
    List<BookProblem> hints =
        new ArrayList<>(inFolder(folder -> placed(RuleFiles.notes(folder, below))));
    hints.addAll(reader.idle(below));
    return hints;
  }

  /**
   * Problems of the rules with the places of the workbook in the place of those of the files.
   *
   * @param problems what a check or an assessor told of the files
   */
  public List<BookProblem> placed(List<RuleProblem> problems) {
    return problems.stream().map(this::placed).toList();
  }

  private BookProblem placed(RuleProblem problem) {
    SourcePlace at = problem.place();
    RuleLocation rule = problem.rule();
    Place place =
        at != null
            ? reader.place(table.at(at.file(), at.line(), at.column()))
            : rule == null ? null : reader.place(table.at(rule.file(), rule.line(), 0));
    if (problem.kind() == RuleProblem.Kind.MISSING_KEY && !problem.details().isEmpty()) {
      place = reader.entry(problem.details().get(0)); // The line is there, and empty.
    }
    Problem what =
        place == null
            ? problem
            : RuleProblem.of(problem.kind(), null, problem.details(), problem.suggestion());
    return Told.caused(String.valueOf(reader.file().getFileName()), place, what);
  }

  // ---- as a set

  /**
   * Writes the files into a folder; those that are there are replaced, all others stay.
   *
   * @param folder the folder; it is made if there is none
   * @throws IOException if they cannot be written
   */
  public void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, String> each : table.files().entrySet()) {
      Path target = folder.resolve(each.getKey());
      if (!target.normalize().startsWith(folder.normalize())) {
        throw new IOException(each.getKey());
      }
      Path parent = target.getParent();
      Files.createDirectories(parent == null ? folder : parent);
      Files.writeString(target, each.getValue());
    }
  }

  /**
   * The set of a workbook, ready to assess.
   *
   * @param file the workbook
   * @throws LawBookException if it cannot be read, or its rules have errors: with the places of the
   *     workbook
   */
  public static Assessor assessor(Path file) {
    return read(file).use(Assessor::fromDirectory);
  }

  /**
   * The same set with the overlay of a workbook over it.
   *
   * @param below the set
   * @param file the workbook of the overlay
   * @throws LawBookException if it cannot be read, or its rules have errors: with the places of the
   *     workbook
   */
  public static Assessor overlay(Assessor below, Path file) {
    return read(file).use(below::withOverlay);
  }

  private Assessor use(Function<Path, Assessor> loading) {
    try {
      return inFolder(loading);
    } catch (RuleException e) {
      throw new LawBookException(String.valueOf(reader.file().getFileName()), placed(e.problems()));
    }
  }

  /**
   * Does something with the files in a folder, which is removed afterwards.
   *
   * @param <T> what comes of it
   * @param use what is done; the folder must not be used later
   * @return what came of it
   */
  public <T> T inFolder(Function<Path, T> use) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("ntm-law-");
      writeTo(folder);
      return Objects.requireNonNull(use.apply(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      remove(folder);
    }
  }

  private static void remove(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
