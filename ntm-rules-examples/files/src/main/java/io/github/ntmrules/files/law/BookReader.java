package io.github.ntmrules.files.law;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.data.SheetFile;
import io.github.ntmrules.files.law.Told.Place;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.table.RowField;
import io.github.ntmrules.table.RowProblem;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableChange;
import io.github.ntmrules.table.TableChangeException;
import io.github.ntmrules.table.TableRow;
import io.github.ntmrules.table.TableSpot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a workbook as far as it can be read, and knows where what stands. Not thread-safe. */
final class BookReader {

  private static final Locale VI = Locale.forLanguageTag("vi");

  /** All sheets that the tool writes; people look at all but the last. */
  private static final List<String> OWN =
      List.of(
          "sheet.document",
          "sheet.rows",
          "sheet.reading",
          "sheet.measures",
          "sheet.groups",
          "sheet.conditions",
          "sheet.dictionary",
          "sheet.lists");

  private final Path file;
  private final Told told;
  private final List<SheetFile.Sheet> sheets;
  private BookWords[] languages;
  private final List<RowsSheet> rows = new ArrayList<>();
  private @Nullable HeadSheet head;
  private @Nullable MeasureSheet measures;
  private @Nullable RowsChange change;
  private @Nullable ReadingChange filledIn;
  private @Nullable RuleTable base;
  private @Nullable RuleTable table;

  private BookReader(Path file) throws IOException {
    this.file = file;
    this.told = new Told(String.valueOf(file.getFileName()));
    this.sheets = SheetFile.read(file);
    this.languages = languages(Measures.standard(), false);
  }

  /** What the workbook says; what is wrong with it is told by {@link #problems}. */
  static BookReader of(Path file) throws IOException {
    BookReader reader = new BookReader(file);
    reader.read();
    return reader;
  }

  private static BookWords[] languages(Measures dictionary, boolean english) {
    BookWords vietnamese = new BookWords(VI, dictionary);
    BookWords other = new BookWords(Locale.ENGLISH, dictionary);
    return english ? new BookWords[] {other, vietnamese} : new BookWords[] {vietnamese, other};
  }

  private void read() {
    Originals.Read originals = Originals.read(sheets);
    boolean english =
        originals == null
            ? find("sheet.rows", languages[1]) != null
            : originals.language().equals("en");
    languages = languages(Measures.standard(), english);
    SheetFile.Sheet document = needed("sheet.document");
    boolean reading = originals != null && ReadingRules.isForm(originals.files());
    SheetFile.Sheet law = needed(reading ? "sheet.reading" : "sheet.rows");
    others();
    if (document == null || law == null) {
      return;
    }
    base = originals == null ? null : original(originals);
    if (originals != null && base == null) {
      return;
    }
    HeadSheet read = new HeadSheet(document, heads(base), told, languages);
    head = read;
    if (reading && base != null) {
      reading(base, law, read);
      return;
    }
    RuleTable begun = base == null ? fresh(read) : base;
    if (begun != null) {
      RuleTable of = measures(begun, base != null, law);
      languages = languages(of.dictionary(), english);
      rows(of, law, read);
    }
  }

  // ---- the sheets

  private static boolean named(SheetFile.Sheet sheet, String name) {
    return Spelling.plain(sheet.name()).equals(Spelling.plain(name));
  }

  private SheetFile.@Nullable Sheet find(String key, BookWords... words) {
    for (BookWords each : words) {
      for (SheetFile.Sheet sheet : sheets) {
        if (named(sheet, each.get(key))) {
          return sheet;
        }
      }
    }
    return null;
  }

  private SheetFile.@Nullable Sheet needed(String key) {
    SheetFile.Sheet found = find(key, languages);
    if (found == null) {
      List<String> strangers = strangers().stream().map(SheetFile.Sheet::name).toList();
      String wanted = languages[0].get(key);
      String near = Spelling.nearest(wanted, strangers);
      String only = strangers.size() == 1 ? strangers.get(0) : null;
      told.maybe(null, "NO_SHEET", near == null ? only : near, wanted);
    }
    return found;
  }

  /** Sheets that people see and the tool does not know. */
  private List<SheetFile.Sheet> strangers() {
    return sheets.stream()
        .filter(SheetFile.Sheet::visible)
        .filter(
            sheet ->
                OWN.stream()
                    .noneMatch(
                        key -> Stream.of(languages).anyMatch(of -> named(sheet, of.get(key)))))
        .toList();
  }

  private void others() {
    strangers().forEach(each -> told.note(new Place(each.name(), 0, 0), "SHEET", each.name()));
  }

  private @Nullable RuleTable original(Originals.Read originals) {
    originals.damaged().forEach(each -> told.wrong(null, "DAMAGED", each));
    if (!told.problems().isEmpty()) {
      return null;
    }
    try {
      Map<String, String> files = new LinkedHashMap<>(originals.files());
      files.remove(ReadingRules.MARK);
      return RuleTable.of(files);
    } catch (RuleException e) {
      e.problems().forEach(each -> told.wrong(null, "UNREADABLE_ORIGINAL", each.text(VI)));
      return null;
    }
  }

  private Map<String, HeadLine> heads(@Nullable RuleTable of) {
    Map<String, HeadLine> lines = new LinkedHashMap<>();
    if (of != null) {
      HeadLine.of(of.document(), languages[0]).forEach(each -> lines.put(each.key(), each));
    }
    return lines;
  }

  /** A table of which there is nothing but what the document says of itself. */
  private @Nullable RuleTable fresh(HeadSheet read) {
    Map<String, String> values = new TreeMap<>();
    read.lines()
        .forEach(
            (key, line) -> {
              if (key.indexOf(' ') < 0 && !line.value().isEmpty()) {
                values.put(key, line.value());
              }
            });
    if (!values.containsKey("id")) {
      told.wrong(read.place("id"), "NO_ID");
      return null;
    }
    try {
      return RuleTable.create(values.containsKey("overlays"), values);
    } catch (TableChangeException e) {
      e.problems().forEach(each -> told.caused(read.place(each.entry()), each));
      return null;
    }
  }

  private RuleTable measures(RuleTable of, boolean known, SheetFile.Sheet law) {
    SheetFile.Sheet sheet =
        of.measures().isEmpty() ? find("sheet.measures", languages) : needed("sheet.measures");
    if (sheet == null) {
      return of;
    }
    Set<String> wanted = NewMeasures.of(law, languages);
    MeasureSheet read = new MeasureSheet(sheet, known, wanted, told, languages);
    measures = read;
    RuleTable after = read.take(of);
    return after == null ? of : after;
  }

  private void rows(RuleTable of, SheetFile.Sheet law, HeadSheet read) {
    RowText names = new RowText(of, languages[0]);
    Map<String, WrittenRow> before = new HashMap<>();
    if (base != null) {
      for (TableRow row : of.rows()) {
        SheetLine line = names.line(row);
        before.put(line.get(RowColumn.KEY), new WrittenRow(line, row));
      }
    }
    LineReader lines =
        new LineReader(new ScopeWords(of.document().columns(), languages), told, languages);
    for (LawSheet each : LawSheet.values()) {
      boolean has = base != null && of.rows().stream().anyMatch(row -> LawSheet.of(row) == each);
      SheetFile.Sheet sheet =
          each == LawSheet.ROWS ? law : has ? needed(each.key()) : find(each.key(), languages);
      if (sheet != null) {
        List<String> levels = names.columns(each);
        rows.add(new RowsSheet(each, sheet, before, base != null, levels, lines, told, languages));
      }
    }
    TableChange asked = of.change();
    List<RowsSheet.Line> all = rows.stream().flatMap(each -> each.lines().stream()).toList();
    HeadChange heads = new HeadChange(of, asked, names, languages[0], read, told);
    RowsChange rowsChange = new RowsChange(of, asked, all, measures, heads, names, told, languages);
    change = rowsChange;
    heads.take();
    rowsChange.take();
    table = done(asked);
  }

  /** A form of levels that an office reads itself. */
  private void reading(RuleTable of, SheetFile.Sheet levels, HeadSheet read) {
    RowText names = new RowText(of, languages[0]);
    TableChange asked = of.change();
    new HeadChange(of, asked, names, languages[0], read, told).take();
    HeadLine office = read.lines().get("read-by");
    if (office == null || office.value().isEmpty()) {
      told.wrong(read.place("read-by"), "NO_OFFICE");
    }
    ReadingSheet sheet = new ReadingSheet(levels, names.columns(), told, languages);
    ReadingChange readingChange = new ReadingChange(of, asked, sheet, names, told, languages);
    filledIn = readingChange;
    readingChange.take(office == null ? "" : office.value());
    RuleTable after = done(asked);
    table = after == null ? null : ReadingChange.withoutEmptyFiles(after);
  }

  /** What was changed, if all of it can be. */
  private @Nullable RuleTable done(TableChange asked) {
    if (told.problems().isEmpty()) {
      try {
        RuleTable after = asked.done();
        return base == null ? after : RenamedRules.of(base, after);
      } catch (TableChangeException e) {
        e.problems().forEach(each -> told.caused(place(each), each));
      }
    }
    return null;
  }

  // ---- what was read

  Path file() {
    return file;
  }

  List<BookProblem> problems() {
    return told.problems();
  }

  List<BookProblem> notes() {
    return told.notes();
  }

  /** The table, or {@code null} where anything is wrong. */
  @Nullable RuleTable table() {
    return table;
  }

  /** The table that the workbook was written of, or {@code null} where it is a new one. */
  @Nullable RuleTable base() {
    return base;
  }

  BookWords words() {
    return languages[0];
  }

  /** The sheets of rows. */
  List<RowsSheet> rows() {
    return rows;
  }

  @Nullable HeadSheet head() {
    return head;
  }

  @Nullable MeasureSheet measures() {
    return measures;
  }

  @Nullable RowsChange change() {
    return change;
  }

  /** Notes on what the form of an office fills in to no effect, over that set; none of others. */
  List<BookProblem> idle(Assessor below) {
    ReadingChange form = filledIn;
    return form == null ? List.of() : form.idle(below.unknownLevels());
  }

  // ---- places

  /** Where the line of the description, or the measure, of that key stands. */
  @Nullable Place entry(String key) {
    Place measure = measures == null ? null : measures.place(key);
    return measure != null || head == null ? measure : head.place(key);
  }

  @Nullable Place place(@Nullable TableSpot spot) {
    if (spot == null) {
      return null;
    }
    String entry = spot.entry();
    if (entry != null) {
      return entry(entry);
    }
    return spot.row() == null ? null : place(spot.row().rule(), spot.row().part(), spot.field());
  }

  private @Nullable Place place(RowProblem problem) {
    String entry = problem.entry();
    if (entry != null) {
      return entry(entry);
    }
    return problem.row() == null
        ? null
        : place(problem.row().rule(), problem.row().part(), problem.field());
  }

  private @Nullable Place place(String rule, int part, @Nullable RowField field) {
    if (filledIn != null) {
      return filledIn.place(rule, part, field);
    }
    RowsSheet.Line line = change == null ? null : change.line(rule, part);
    if (line == null) {
      return null;
    }
    RowColumn first = line.kind() == LawSheet.GROUPS ? RowColumn.GROUP : RowColumn.CODE;
    if (field == null) {
      return line.place(first);
    }
    return switch (field.name()) {
      case CELL, UPPER -> line.level(field.column());
      case CODE -> line.place(RowColumn.CODE);
      case JOIN, NEEDED -> line.place(RowColumn.JOIN);
      case WORD, MEASURE -> line.place(RowColumn.MEASURE);
      case COMPARISON -> line.place(RowColumn.SIGN);
      case TEXT -> line.place(text(line));
      default -> {
        RowColumn column = first;
        for (RowColumn each : RowColumn.values()) {
          column = field.equals(each.field()) ? each : column;
        }
        yield line.place(column);
      }
    };
  }

  /** In which cell the conclusion stands. */
  private static RowColumn text(RowsSheet.Line line) {
    String text = line.get(RowColumn.TEXT);
    if (line.kind() == LawSheet.GROUPS && GroupText.of(text) != null) {
      return RowColumn.GROUP;
    }
    boolean ground = line.kind() == LawSheet.CONDITIONS && WithdrawalText.of(text) != null;
    return ground ? RowColumn.SHARE : RowColumn.TEXT;
  }
}
