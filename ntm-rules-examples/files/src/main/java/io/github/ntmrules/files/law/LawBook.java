package io.github.ntmrules.files.law;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.law.Told.Place;
import io.github.ntmrules.problem.Problem;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.SourcePlace;
import io.github.ntmrules.table.RowField;
import io.github.ntmrules.table.RowProblem;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableChange;
import io.github.ntmrules.table.TableChangeException;
import io.github.ntmrules.table.TableRow;
import io.github.ntmrules.table.TableSpot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final BookWords VIETNAMESE = new BookWords(VI);
  private static final BookWords ENGLISH = new BookWords(Locale.ENGLISH);

  private final Path file;
  private final RuleTable table;
  private final HeadSheet head;
  private final RowsSheet rows;
  private final RowsChange change;
  private final List<BookProblem> notes;

  private LawBook(
      Path file,
      RuleTable table,
      HeadSheet head,
      RowsSheet rows,
      RowsChange change,
      List<BookProblem> notes) {
    this.file = file;
    this.table = table;
    this.head = head;
    this.rows = rows;
    this.change = change;
    this.notes = List.copyOf(notes);
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
   * Writes a draft: the description of a new set, and lines that were read of a decree. A line
   * becomes a row once its status is filled in; one that has none is told and passed over.
   *
   * @param table the set, of which there is nothing but its description
   * @param lines what was read
   * @param out where; it stays open
   * @param locale the language of headings and words: English for English, else Vietnamese
   * @throws IOException if it cannot be written
   */
  public static void writeDraft(
      RuleTable table, List<LawLine> lines, OutputStream out, Locale locale) throws IOException {
    BookWords words = new BookWords(locale);
    List<SheetLine> all = lines.stream().map(each -> each.line(words)).toList();
    new BookWriter(table, locale).with(all).write(out, 0);
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
    Told told = new Told(String.valueOf(file.getFileName()));
    try {
      LawBook book = read(file, SheetFile.read(file), told);
      if (book == null || !told.problems().isEmpty()) {
        throw new LawBookException(told.file(), told.problems());
      }
      return book;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable LawBook read(Path file, List<SheetFile.Sheet> sheets, Told told) {
    Originals.Read originals = Originals.read(sheets);
    boolean english =
        originals == null
            ? sheets.stream().anyMatch(each -> named(each, ENGLISH.get("sheet.rows")))
            : originals.language().equals("en");
    BookWords words = english ? ENGLISH : VIETNAMESE;
    BookWords[] languages = {words, english ? VIETNAMESE : ENGLISH};
    SheetFile.Sheet document = sheet(sheets, "sheet.document", told, languages);
    SheetFile.Sheet law = sheet(sheets, "sheet.rows", told, languages);
    if (document == null || law == null) {
      return null;
    }
    RuleTable base = originals == null ? null : original(originals, told);
    if (originals != null && base == null) {
      return null;
    }
    HeadSheet head = new HeadSheet(document, heads(base, words), told, languages);
    RuleTable table = base == null ? fresh(head, told) : base;
    return table == null ? null : read(file, table, base != null, head, law, told, languages);
  }

  private static LawBook read(
      Path file,
      RuleTable table,
      boolean known,
      HeadSheet head,
      SheetFile.Sheet law,
      Told told,
      BookWords... languages) {
    RowText names = new RowText(table, languages[0]);
    Map<String, SheetLine> before = new HashMap<>();
    if (known) {
      for (TableRow row : table.rows()) {
        SheetLine line = names.line(row);
        before.put(line.get(RowColumn.KEY), line);
      }
    }
    RowsSheet rows = new RowsSheet(law, before, names.columns(), told, languages);
    TableChange asked = table.change();
    HeadChange heads = new HeadChange(table, asked, names, languages[0], head, told);
    RowsChange change = new RowsChange(table, asked, rows, heads, names, told, languages);
    heads.take();
    change.take();
    LawBook book = new LawBook(file, table, head, rows, change, told.notes());
    if (told.problems().isEmpty()) {
      try {
        return new LawBook(file, asked.done(), head, rows, change, told.notes());
      } catch (TableChangeException e) {
        e.problems().forEach(each -> told.caused(book.place(each), each));
      }
    }
    return book;
  }

  private static boolean named(SheetFile.Sheet sheet, String name) {
    return Spelling.plain(sheet.name()).equals(Spelling.plain(name));
  }

  private static SheetFile.@Nullable Sheet sheet(
      List<SheetFile.Sheet> sheets, String key, Told told, BookWords... languages) {
    for (BookWords each : languages) {
      for (SheetFile.Sheet sheet : sheets) {
        if (named(sheet, each.get(key))) {
          return sheet;
        }
      }
    }
    List<String> others = new ArrayList<>();
    for (SheetFile.Sheet sheet : sheets) {
      boolean own =
          Stream.of("sheet.document", "sheet.rows", "sheet.dictionary", "sheet.lists")
              .anyMatch(each -> named(sheet, languages[0].get(each)));
      if (sheet.visible() && !own) {
        others.add(sheet.name());
      }
    }
    String wanted = languages[0].get(key);
    String near = Spelling.nearest(wanted, others);
    String only = others.size() == 1 ? others.get(0) : null;
    told.maybe(null, "NO_SHEET", near == null ? only : near, wanted);
    return null;
  }

  private static @Nullable RuleTable original(Originals.Read originals, Told told) {
    originals.damaged().forEach(each -> told.wrong(null, "DAMAGED", each));
    if (!told.problems().isEmpty()) {
      return null;
    }
    try {
      return RuleTable.of(originals.files());
    } catch (RuleException e) {
      e.problems().forEach(each -> told.wrong(null, "UNREADABLE_ORIGINAL", each.text(VI)));
      return null;
    }
  }

  private static Map<String, HeadLine> heads(@Nullable RuleTable base, BookWords words) {
    Map<String, HeadLine> lines = new LinkedHashMap<>();
    if (base != null) {
      HeadLine.of(base.document(), words).forEach(each -> lines.put(each.key(), each));
    }
    return lines;
  }

  /** A table of which there is nothing but what the document says of itself. */
  private static @Nullable RuleTable fresh(HeadSheet head, Told told) {
    Map<String, String> values = new TreeMap<>();
    head.lines()
        .forEach(
            (key, line) -> {
              if (key.indexOf(' ') < 0 && !line.value().isEmpty()) {
                values.put(key, line.value());
              }
            });
    if (!values.containsKey("id")) {
      told.wrong(head.place("id"), "NO_ID");
      return null;
    }
    try {
      return RuleTable.create(values.containsKey("overlays"), values);
    } catch (TableChangeException e) {
      e.problems().forEach(each -> told.caused(head.place(each.entry()), each));
      return null;
    }
  }

  // ---- what was read

  /** What the workbook says. */
  public RuleTable table() {
    return table;
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
   * The same of an overlay, over the set that it is to lie over.
   *
   * @param below the set
   * @throws UncheckedIOException if no temporary folder can be written
   */
  public List<BookProblem> hints(Assessor below) {
    return inFolder(folder -> placed(RuleFiles.notes(folder, below)));
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
    Place place = at == null ? null : place(table.at(at.file(), at.line(), at.column()));
    if (problem.kind() == RuleProblem.Kind.MISSING_KEY && !problem.details().isEmpty()) {
      place = head.place(problem.details().get(0)); // The line is there, and empty.
    }
    Problem what =
        place == null
            ? problem
            : RuleProblem.of(problem.kind(), null, problem.details(), problem.suggestion());
    return Told.caused(String.valueOf(file.getFileName()), place, what);
  }

  private @Nullable Place place(@Nullable TableSpot spot) {
    if (spot == null) {
      return null;
    }
    String entry = spot.entry();
    if (entry != null) {
      return head.place(entry);
    }
    return spot.row() == null ? null : place(spot.row().rule(), spot.row().part(), spot.field());
  }

  private @Nullable Place place(RowProblem problem) {
    String entry = problem.entry();
    if (entry != null) {
      return head.place(entry);
    }
    return problem.row() == null
        ? null
        : place(problem.row().rule(), problem.row().part(), problem.field());
  }

  private @Nullable Place place(String rule, int part, @Nullable RowField field) {
    RowsSheet.Line line = change.line(rule, part);
    if (line == null) {
      return null;
    }
    if (field == null) {
      return rows.place(line, RowColumn.CODE);
    }
    return switch (field.name()) {
      case CELL, UPPER -> rows.level(line, field.column());
      case CODE -> rows.place(line, RowColumn.CODE);
      case JOIN, NEEDED -> rows.place(line, RowColumn.JOIN);
      case WORD, MEASURE -> rows.place(line, RowColumn.MEASURE);
      case COMPARISON -> rows.place(line, RowColumn.SIGN);
      default -> {
        RowColumn column = RowColumn.CODE;
        for (RowColumn each : RowColumn.values()) {
          column = field.equals(each.field()) ? each : column;
        }
        yield rows.place(line, column);
      }
    };
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
      throw new LawBookException(String.valueOf(file.getFileName()), placed(e.problems()));
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
