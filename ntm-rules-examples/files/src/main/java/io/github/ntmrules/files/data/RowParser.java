package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a unit of a row, or says all that is wrong with it. Not thread-safe. */
final class RowParser {

  /** The words of reading. */
  static final String AREA = "data";

  private final ReadOptions reading;
  private final Texts texts;
  private final String file;
  private final Consumer<DataProblem> problems;

  // Of the row that is being read.
  private SnapshotView.@Nullable Beside beside;
  private int row;
  private boolean wrong;

  RowParser(ReadOptions reading, String file, Consumer<DataProblem> problems) {
    this.reading = reading;
    this.texts = Texts.of(AREA, reading.locale());
    this.file = file;
    this.problems = problems;
  }

  /**
   * The unit of a row.
   *
   * @param otherwise its name where the row has none; empty if it must have one
   * @return {@code null} if something is wrong with it; all of that has been told
   */
  @Nullable Snapshot parse(EntryRow from, String otherwise) {
    beside = from.beside();
    row = from.number();
    wrong = false;
    Map<Circumstance, Entry> said = new EnumMap<>(Circumstance.class);
    Set<Designation> held = EnumSet.noneOf(Designation.class);
    Set<Designation> denied = EnumSet.noneOf(Designation.class);
    List<Entry> decisions = new ArrayList<>();
    List<Entry> figures = new ArrayList<>();
    Map<String, Map<Part, Entry>> stated = new LinkedHashMap<>();
    for (Entry entry : from.entries()) {
      if (entry.column() instanceof Circumstance circumstance) {
        said.put(circumstance, entry);
      } else if (entry.column() instanceof Column.Held which) {
        Boolean yes = read(entry, CellReader::yes);
        if (yes != null) {
          (yes ? held : denied).add(which.designation());
        }
      } else if (entry.column() instanceof Column.DecidedBy) {
        decisions.add(entry);
      } else if (entry.column() instanceof Column.Reported) {
        figures.add(entry);
      } else if (entry.column() instanceof Column.Stated of) {
        stated.computeIfAbsent(of.code(), code -> new EnumMap<>(Part.class)).put(of.part(), entry);
      }
    }
    Snapshot.Builder unit = begin(said, otherwise);
    Set<Designation> listed = read(said.get(Circumstance.DESIGNATIONS), CellReader::designations);
    if (listed != null) {
      held.addAll(listed);
    }
    held.forEach(unit::designation);
    denied.removeAll(held);
    decisions.forEach(entry -> decide(unit, entry, denied));
    figures.forEach(entry -> report(unit, entry));
    stated.forEach((code, parts) -> state(unit, code, parts));
    tell(unit.problems(), from.entries());
    return wrong ? null : unit.build();
  }

  private Snapshot.Builder begin(Map<Circumstance, Entry> said, String otherwise) {
    String district = word(said, Circumstance.DISTRICT);
    String ownProvince = word(said, Circumstance.PROVINCE);
    String province = ownProvince == null ? reading.province() : ownProvince;
    String name = word(said, Circumstance.NAME);
    if (name == null && reading.unit() == UnitKind.DISTRICT) {
      name = district;
      district = null;
    }
    if (name == null && reading.unit() == UnitKind.PROVINCE) {
      name = ownProvince;
    }
    Snapshot.Builder unit = Snapshot.of(reading.unit(), name == null ? otherwise : name);
    if (district != null) {
      unit.district(district);
    }
    if (province != null) {
      unit.province(province);
    }
    LocalDate ownDay = read(said.get(Circumstance.DATE), CellReader::day);
    LocalDate day = ownDay == null ? reading.date() : ownDay;
    if (day != null) {
      unit.on(day);
    }
    Region own =
        read(said.get(Circumstance.REGION), value -> Names.REGIONS.parse(CellReader.word(value)));
    Region region = own == null ? reading.region() : own;
    if (region != null) {
      unit.region(region);
    }
    addBeside(unit);
    return unit;
  }

  private void addBeside(Snapshot.Builder unit) {
    if (beside != null) {
      UnitKind kind = beside.kind();
      if (kind != null && kind != reading.unit()) {
        tell("kind", texts.get("json.kind", kind.toString(), reading.unit().toString()));
      }
      beside.addTo(unit);
    }
  }

  private @Nullable String word(Map<Circumstance, Entry> said, Circumstance which) {
    return read(said.get(which), CellReader::word);
  }

  private <T> @Nullable T read(@Nullable Entry entry, Function<CellValue, T> meaning) {
    if (entry == null) {
      return null;
    }
    try {
      return meaning.apply(entry.value());
    } catch (UnreadableCellException e) {
      tell(entry.place().get(), e.message(texts));
      return null;
    }
  }

  /** A decision designates; it cannot stand beside a no. */
  private void decide(Snapshot.Builder unit, Entry entry, Set<Designation> denied) {
    Designation designation = ((Column.DecidedBy) entry.column()).designation();
    String decision = read(entry, CellReader::word);
    if (decision != null && denied.contains(designation)) {
      tell(entry.place().get(), texts.get("designation.denied", decision));
    } else if (decision != null) {
      unit.designation(designation, decision);
    }
  }

  private void report(Snapshot.Builder unit, Entry entry) {
    Measure measure = ((Column.Reported) entry.column()).measure();
    Figure figure = read(entry, value -> CellReader.figure(measure, value));
    if (figure != null) {
      unit.figure(measure, figure);
    }
  }

  /** A source or its day says nothing alone. */
  private void state(Snapshot.Builder unit, String code, Map<Part, Entry> parts) {
    Entry verdict = parts.get(Part.VERDICT);
    if (verdict == null) {
      Entry alone = parts.values().iterator().next();
      tell(alone.place().get(), texts.get("stated.alone", code));
      return;
    }
    Boolean met = read(verdict, CellReader::stated);
    String source = read(parts.get(Part.SOURCE), CellReader::word);
    LocalDate day = read(parts.get(Part.DATE), CellReader::day);
    if (met != null) {
      unit.stated(new Statement(code, met, source, day));
    }
  }

  private void tell(List<SnapshotProblem> wrong, List<Entry> entries) {
    if (wrong.isEmpty()) {
      return;
    }
    Map<String, Supplier<String>> places = new HashMap<>();
    boolean dated = false;
    for (Entry entry : entries) {
      dated |= entry.column() == Circumstance.DATE;
      if (entry.column() instanceof Column.Reported reported) {
        places.putIfAbsent(reported.measure().id(), entry.place());
      }
    }
    for (SnapshotProblem problem : wrong) {
      // A day that cannot be read was told already.
      if (problem.kind() != Kind.MISSING_DATE || !dated) {
        tell(
            places.getOrDefault(problem.subject(), () -> "").get(),
            problem.message(reading.locale()));
      }
    }
  }

  /** Tells of a problem in the row that was read last. */
  void tell(String place, String message) {
    wrong = true;
    problems.accept(new DataProblem(file, row, place, message));
  }
}
