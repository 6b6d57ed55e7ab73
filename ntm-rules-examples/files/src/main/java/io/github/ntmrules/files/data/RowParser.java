package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.Days;
import io.github.ntmrules.files.cell.Rounding;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.data.Column.Circumstance;
import io.github.ntmrules.files.data.Column.Stated.Part;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.json.SnapshotView;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.SnapshotProblem;
import io.github.ntmrules.snapshot.SnapshotProblem.Kind;
import io.github.ntmrules.snapshot.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a unit of a row, and says all that is wrong with it. A figure, a region or a statement that
 * cannot be read is missing then; without a name, a day or a circumstance that can be read there is
 * no unit, since what is asked of it is not known. Not thread-safe.
 */
final class RowParser {

  /** The words of reading. */
  static final String AREA = "data";

  private static final Pattern FIGURES = Pattern.compile("[0-9]+");
  private static final int CODE_LENGTH = 5;

  private final ReadOptions reading;
  private final Texts texts;
  private final String file;
  private final Consumer<DataProblem> problems;
  private final ReadingLog log;
  private final Names<Designation> designations;

  // Of the row that is being read.
  private SnapshotView.@Nullable Beside beside;
  private int row;
  private boolean wrong;
  private int lost;
  // While the same row is gone through again.
  private boolean told;

  RowParser(ReadOptions reading, String file, Consumer<DataProblem> problems, ReadingLog log) {
    this.reading = reading;
    this.texts = Texts.of(AREA, reading.locale());
    this.file = file;
    this.problems = problems;
    this.log = log;
    this.designations = Names.designations(reading.asked().dictionary().designations());
  }

  /**
   * The unit of a row.
   *
   * @param otherwise its name where the row has none; empty if it must have one
   * @return {@code null} if there is none; all that is wrong has been told
   */
  @Nullable Snapshot parse(EntryRow from, String otherwise) {
    beside = from.beside();
    row = from.number();
    wrong = false;
    lost = 0;
    Map<Circumstance, Entry> said = new EnumMap<>(Circumstance.class);
    Set<Designation> held = new TreeSet<>();
    Set<Designation> denied = new TreeSet<>();
    List<Entry> decisions = new ArrayList<>();
    List<Entry> reported = new ArrayList<>();
    Map<String, Map<Part, Entry>> stated = new LinkedHashMap<>();
    for (Entry entry : from.entries()) {
      if (entry.column() instanceof Circumstance circumstance) {
        said.put(circumstance, entry);
      } else if (entry.column() instanceof Column.Held which) {
        Boolean yes = needed(entry, CellReader::yes);
        if (yes != null) {
          noteShort(entry, yes);
          (yes ? held : denied).add(which.designation());
        }
      } else if (entry.column() instanceof Column.DecidedBy) {
        decisions.add(entry);
      } else if (entry.column() instanceof Column.Reported) {
        reported.add(entry);
      } else if (entry.column() instanceof Column.Stated of) {
        stated.computeIfAbsent(of.code(), code -> new EnumMap<>(Part.class)).put(of.part(), entry);
      }
    }
    Snapshot.Builder unit = begin(said, otherwise);
    Set<Designation> listed =
        needed(
            said.get(Circumstance.DESIGNATIONS),
            value -> CellReader.designations(value, designations));
    if (listed != null) {
      held.addAll(listed);
    }
    held.forEach(unit::designation);
    denied.removeAll(held);
    decisions.forEach(entry -> decide(unit, entry, denied));
    List<Statement> statements = new ArrayList<>();
    stated.forEach((code, parts) -> state(statements, code, parts));
    statements.forEach(unit::stated);
    reported.forEach(entry -> report(unit, entry));
    List<SnapshotProblem> refused = unit.problems();
    tell(refused, from.entries());
    if (wrong) {
      return null;
    }
    return refused.isEmpty()
        ? unit.build()
        : again(said, otherwise, held, decisions, statements, reported, refused);
  }

  /** Whether something was wrong with the row that was read last, be it only with a figure. */
  boolean fellShort() {
    return wrong || lost > 0;
  }

  /** How many cells of the row that was read last say nothing that can be used. */
  int lost() {
    return lost;
  }

  /** The same unit without the figures that cannot be. */
  private Snapshot again(
      Map<Circumstance, Entry> said,
      String otherwise,
      Set<Designation> held,
      List<Entry> decisions,
      List<Statement> statements,
      List<Entry> reported,
      List<SnapshotProblem> refused) {
    Set<String> out = new HashSet<>();
    refused.forEach(each -> out.add(each.subject()));
    told = true;
    Snapshot.Builder unit = begin(said, otherwise);
    held.forEach(unit::designation);
    decisions.forEach(entry -> decide(unit, entry, Set.of()));
    statements.forEach(unit::stated);
    for (Entry entry : reported) {
      Measure measure = ((Column.Reported) entry.column()).measure();
      Figure figure = out.contains(measure.id()) ? null : figure(entry, measure);
      if (figure != null) {
        unit.figure(measure, figure);
      }
    }
    told = false;
    return unit.build();
  }

  private Snapshot.Builder begin(Map<Circumstance, Entry> said, String otherwise) {
    String district = word(said, Circumstance.DISTRICT);
    String ownProvince = province(said.get(Circumstance.PROVINCE));
    String province = ownProvince == null ? reading.province() : ownProvince;
    String name = word(said, Circumstance.NAME);
    if (name == null && reading.unit() == UnitKind.DISTRICT) {
      name = district;
      district = null;
    }
    if (name == null && reading.unit() == UnitKind.PROVINCE) {
      name = ownProvince;
    }
    Snapshot.Builder unit =
        Snapshot.of(reading.unit(), name == null ? otherwise : name, reading.asked().dictionary());
    String commune = word(said, Circumstance.COMMUNE);
    if (commune != null) {
      unit.inCommune(commune);
    }
    if (district != null) {
      unit.district(district);
    }
    if (province != null) {
      unit.province(province);
    }
    String code = code(said.get(Circumstance.CODE));
    if (code != null) {
      unit.code(code);
    }
    LocalDate day = day(said.get(Circumstance.DATE));
    if (day != null) {
      unit.on(day);
    }
    Entry ownRegion = said.get(Circumstance.REGION);
    Region region =
        ownRegion == null
            ? reading.region()
            : usable(ownRegion, value -> Names.REGIONS.parse(CellReader.word(value)));
    if (region != null) {
      unit.region(region);
    }
    if (said.containsKey(Circumstance.INCOMPLETE)) {
      unit.incomplete();
    }
    addBeside(unit);
    return unit;
  }

  private void addBeside(Snapshot.Builder unit) {
    if (beside != null) {
      UnitKind kind = beside.kind();
      if (kind != null && kind != reading.unit() && !told) {
        tell("kind", texts.get("json.kind", kind.toString(), reading.unit().toString()));
      }
      beside.addTo(unit);
    }
  }

  /** The province of the row; one whose name is shortened so that no other can be meant is told. */
  private @Nullable String province(@Nullable Entry entry) {
    String written = word(entry);
    if (entry == null || written == null || Provinces.find(written) != null) {
      return written;
    }
    String meant = Provinces.shortened(written);
    if (meant == null) {
      return written;
    }
    if (!told) {
      log.understood(entry.place().get(), written, meant);
    }
    return meant;
  }

  /** A code; a workbook that took it for a number has lost the zeros before it. */
  private @Nullable String code(@Nullable Entry entry) {
    String word = usable(entry, CellReader::word);
    if (word == null || word.length() >= CODE_LENGTH || !FIGURES.matcher(word).matches()) {
      return word;
    }
    return "0".repeat(CODE_LENGTH - word.length()) + word;
  }

  /** The day of the row, or that of the reading where the row has none, or only its year. */
  private @Nullable LocalDate day(@Nullable Entry entry) {
    LocalDate given = reading.date();
    if (entry == null) {
      return given;
    }
    String shown = entry.value().shown();
    if (given != null && Days.holds(shown, given)) {
      noteDay(entry, shown, given);
      return given;
    }
    LocalDate day = needed(entry, CellReader::day);
    boolean understood =
        entry.value() instanceof CellValue.Text
            ? Days.isUnderstood(shown)
            : entry.value() instanceof CellValue.Numeric;
    if (day != null && understood) {
      noteDay(entry, shown, day);
    }
    return day;
  }

  private void noteDay(Entry entry, String shown, LocalDate day) {
    if (!told) {
      log.understood(entry.place().get(), shown, text(day));
    }
  }

  private String text(LocalDate day) {
    return new CellWriter(texts.locale()).text(day);
  }

  private @Nullable String word(Map<Circumstance, Entry> said, Circumstance which) {
    return word(said.get(which));
  }

  /** A name; the mark of a note behind it is told and no part of it. */
  private @Nullable String word(@Nullable Entry entry) {
    String word = needed(entry, CellReader::word);
    if (entry != null && word != null && !told) {
      CellValue.Mark mark = CellReader.mark(entry.value());
      if (mark != null) {
        log.understood(entry.place().get(), mark.written(), word);
      }
    }
    return word;
  }

  /** What a cell means without which there is no unit. */
  private <T> @Nullable T needed(@Nullable Entry entry, Function<CellValue, T> meaning) {
    if (entry == null) {
      return null;
    }
    try {
      return meaning.apply(entry.value());
    } catch (UnreadableCellException e) {
      tell(entry, e.message(texts));
      return null;
    }
  }

  /** What a cell means that is missing if it means nothing. */
  private <T> @Nullable T usable(@Nullable Entry entry, Function<CellValue, T> meaning) {
    if (entry == null) {
      return null;
    }
    try {
      return meaning.apply(entry.value());
    } catch (UnreadableCellException e) {
      lose(entry, e.message(texts));
      return null;
    }
  }

  private void noteShort(Entry entry, boolean yes) {
    if (CellReader.isShort(entry.value()) && !(entry.value() instanceof CellValue.Truth)) {
      String meaning = texts.get(yes ? "cell.met" : "cell.notMet");
      log.understood(entry.place().get(), CellReader.written(entry.value()), meaning);
    }
  }

  /** A decision designates; it cannot stand beside a no. */
  private void decide(Snapshot.Builder unit, Entry entry, Set<Designation> denied) {
    Designation designation = ((Column.DecidedBy) entry.column()).designation();
    String decision = needed(entry, CellReader::word);
    if (decision != null && denied.contains(designation)) {
      tell(entry, texts.get("designation.denied", decision));
    } else if (decision != null) {
      unit.designation(designation, decision);
    }
  }

  private void report(Snapshot.Builder unit, Entry entry) {
    Measure measure = ((Column.Reported) entry.column()).measure();
    if (entry.value() instanceof CellValue.Open) {
      lost++;
      return;
    }
    CellReader.Reading read = usable(entry, value -> CellReader.read(measure, value));
    if (read != null) {
      note(entry, measure, read);
      unit.figure(measure, read.figure());
    }
  }

  /** The figure of a cell again, of which all was told. */
  private static @Nullable Figure figure(Entry entry, Measure measure) {
    try {
      return CellReader.figure(measure, entry.value());
    } catch (UnreadableCellException e) {
      return null;
    }
  }

  private void note(Entry entry, Measure measure, CellReader.Reading read) {
    BigDecimal written = read.written();
    if (written != null) {
      String nearest = Headings.number(Rounding.nearest(written), texts.locale());
      log.rounded(entry.place().get(), shown(entry.value()), nearest);
    }
    switch (read.how()) {
      case PLAIN -> {}
      case PERCENT -> log.percent(entry.place().get(), shown(entry.value()));
      case PERCENT_SHOWN_ROUNDED ->
          log.percentRounded(
              entry.place().get(), shownPercent(entry.value()), shown(entry.value()));
      case WORDS ->
          log.understood(
              entry.place().get(),
              CellReader.written(entry.value()),
              read.figure().text(measure, texts.locale()));
    }
  }

  /** What stands in a cell, as people of the language write it. */
  private String shown(CellValue value) {
    if (value instanceof CellValue.Numeric number) {
      String sign = number.percent() ? "%" : "";
      BigDecimal shown = number.percent() ? number.value().scaleByPowerOfTen(2) : number.value();
      return Headings.number(shown, texts.locale()) + sign;
    }
    return value.shown();
  }

  /** The percentage that a cell shows. */
  private String shownPercent(CellValue value) {
    return value instanceof CellValue.Numeric number
        ? Headings.number(number.shownPercent(), texts.locale()) + "%"
        : shown(value);
  }

  /** A source or its day says nothing alone. */
  private void state(List<Statement> statements, String code, Map<Part, Entry> parts) {
    Entry verdict = parts.get(Part.VERDICT);
    if (verdict == null) {
      lose(parts.values().iterator().next(), texts.get("stated.alone", code));
      return;
    }
    Boolean met = usable(verdict, CellReader::stated);
    String source = usable(parts.get(Part.SOURCE), CellReader::word);
    LocalDate day = usable(parts.get(Part.DATE), CellReader::day);
    if (met != null) {
      statements.add(new Statement(code, met, source, day));
    }
  }

  private void tell(List<SnapshotProblem> refused, List<Entry> entries) {
    if (refused.isEmpty()) {
      return;
    }
    Map<String, Entry> figures = new HashMap<>();
    boolean dated = false;
    for (Entry entry : entries) {
      dated |= entry.column() == Circumstance.DATE;
      if (entry.column() instanceof Column.Reported reported) {
        figures.putIfAbsent(reported.measure().id(), entry);
      }
    }
    for (SnapshotProblem problem : refused) {
      Entry figure = figures.get(problem.subject());
      String message = problem.message(reading.locale());
      if (figure != null) {
        lose(figure, message);
      } else if (problem.kind() != Kind.MISSING_DATE || !dated) {
        // A day that cannot be read was told already.
        tell("", message);
      } else {
        wrong = true;
      }
    }
  }

  /** Tells of a problem that costs a cell. */
  private void lose(Entry entry, String message) {
    if (told) {
      return;
    }
    lost++;
    problems.accept(new DataProblem(file, entry.row(), entry.place().get(), message));
  }

  private void tell(Entry entry, String message) {
    wrong = true;
    problems.accept(new DataProblem(file, entry.row(), entry.place().get(), message));
  }

  /** Tells of something that is wrong with the row that was read last and costs it nothing. */
  void warn(String message) {
    problems.accept(new DataProblem(file, row, "", message));
  }

  /** Tells of a problem that costs the row that was read last. */
  void tell(String place, String message) {
    wrong = true;
    problems.accept(new DataProblem(file, row, place, message));
  }
}
