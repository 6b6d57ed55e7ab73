package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of units and their figures: CSV and other text, JSON (an array, or one object a line),
 * XLSX or ODS. It is read row by row: memory does not grow with the number of rows, but for 56
 * bytes of each, by which a unit that comes twice is known, and for the distinct texts of a
 * workbook; only a sheet with units across is held as a whole, of up to 2,000 rows.
 *
 * <p>A cell that is wrong is told of and counts as missing; a row whose name, day or circumstances
 * cannot be read is told of and left out; all else goes on. Every reading starts from the
 * beginning. Immutable; may be read by several threads.
 */
public final class UnitFile {

  private final FileProblems of;
  private final ReadOptions reading;
  private final UnitSource source;
  private final Headings headings;
  private final long size;
  private final RegisterLook register = new RegisterLook();

  private UnitFile(Path path, String name, ReadOptions reading, long size) throws IOException {
    this.of = FileProblems.of(path, name, reading);
    this.reading = reading;
    this.headings = Headings.ofUnits(reading.unit(), reading.asked());
    this.source = source(of, reading, headings);
    this.size = size;
  }

  /**
   * The file, by its extension: {@code .csv}, {@code .tsv}, {@code .txt}, {@code .json}, {@code
   * .jsonl}, {@code .xlsx} or {@code .ods}; a workbook is known by what is in it.
   *
   * @throws BadInputException if it is missing, or of another kind
   */
  public static UnitFile of(Path file, ReadOptions reading) {
    if (Files.isDirectory(file)) {
      throw new BadInputException("file.folder", file.toString());
    }
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          Files.exists(file) ? "file.pipe" : "file.missing", file.toString());
    }
    if (!Files.isReadable(file)) {
      throw new BadInputException("file.closed", file.toString());
    }
    try {
      return new UnitFile(file, "", reading, Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file without a name of its own, such as one that keeps what came from elsewhere: what is in
   * it says of what kind it is.
   *
   * @param name how messages name it
   */
  public static UnitFile of(Path file, String name, ReadOptions reading) {
    try {
      return new UnitFile(file, name, reading, Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnitSource source(FileProblems of, ReadOptions reading, Headings headings)
      throws IOException {
    FileFormat format = FileFormat.of(of.path());
    if (!format.refusal().isEmpty() && !FileKind.isOldExcel(of.path(), format)) {
      return new TableSource(new NoGrid(format.refusal()), reading.unit(), reading.date(), of);
    }
    FileKind kind = FileKind.read(of.path(), format, !of.name().isEmpty());
    Grid grid = Grids.of(of.path(), kind, format, headings);
    return grid == null
        ? new JsonSource(reading.unit(), of)
        : new TableSource(grid, reading.unit(), reading.date(), of);
  }

  /** How many bytes it has. */
  public long size() {
    return size;
  }

  /**
   * Reads all units.
   *
   * @param units takes each unit, in the order of the file
   * @param problems takes everything that is wrong, as it is met
   * @param bytesRead takes, from time to time, how many bytes are read in all; at the end as many
   *     as {@link #size()}
   * @return what was read, left out and understood
   * @throws UncheckedIOException if the file cannot be read
   */
  public ReadingReport read(
      Consumer<UnitRow> units, Consumer<DataProblem> problems, LongConsumer bytesRead) {
    return read(units, new SeenUnits(), problems, bytesRead);
  }

  /**
   * Reads all units as they stand, also those that come twice: to ask which there are.
   *
   * @param units takes each unit, in the order of the file
   * @param problems takes everything that is wrong, as it is met
   * @return what was read, left out and understood
   * @throws UncheckedIOException if the file cannot be read
   */
  public ReadingReport readRows(Consumer<UnitRow> units, Consumer<DataProblem> problems) {
    ReadingLog log = new ReadingLog();
    RowParser parser = new RowParser(reading, of.file(), problems, log);
    Consumer<EntryRow> rows =
        row -> {
          Snapshot unit = parser.parse(row, "");
          if (unit != null) {
            units.accept(new UnitRow(of.file(), row.number(), row.sheet(), unit, parser.lost()));
          }
        };
    of.read(source, headings, new RowTaker(rows, problems, done -> {}, log));
    return log.report(of.file());
  }

  /**
   * The same among files that were read before: a unit of theirs, of the same day, is a problem of
   * its row. Where the two do not say the same neither counts: read all again with {@link
   * SeenUnits#again} if it {@linkplain SeenUnits#hasDisputes has disputes}, and the first is not
   * handed on.
   *
   * @param seen what was read before; this file's units are added
   */
  public ReadingReport read(
      Consumer<UnitRow> units,
      SeenUnits seen,
      Consumer<DataProblem> problems,
      LongConsumer bytesRead) {
    ReadingLog log = new ReadingLog();
    RowParser parser = new RowParser(reading, of.file(), problems, log);
    RowTaker outer = new RowTaker(row -> {}, problems, bytesRead, log);
    Consumer<EntryRow> rows = row -> take(row, parser, seen, units);
    boolean table = source instanceof TableSource;
    ShareGuard guard =
        new ShareGuard(
            table ? reading.fractions() : Fractions.AS_IS, of, source, headings, outer, rows);
    of.read(source, headings, new RowTaker(guard, problems, bytesRead, log));
    guard.end();
    return log.report(of.file());
  }

  private void take(EntryRow row, RowParser parser, SeenUnits seen, Consumer<UnitRow> units) {
    Snapshot unit = placed(parser.parse(row, ""), parser);
    List<String> places = unit == null ? List.of() : UnitIdentity.contradiction(unit);
    if (unit != null && !places.isEmpty()) {
      parser.tell("", of.texts().get("row.places", unit.name(), places.get(0), places.get(1)));
      return;
    }
    SeenUnits.Place same =
        unit == null ? null : seen.add(unit, of.file(), row.sheet(), row.number());
    if (same != null) {
      String key = same.disputed() ? "row.disputed" : "row.repeated";
      key = same.disputed() && same.apart() ? "row.apart" : key;
      String village = reading.unit() == UnitKind.VILLAGE ? ".VILLAGE" : "";
      String own = text(row.number());
      String here = row.sheet().isEmpty() ? own : row.sheet() + "!" + own;
      String there = place(same, row.sheet());
      String where = row.sheet().isEmpty() ? "" : here;
      parser.tell(where, of.texts().get(key + village, there, here));
    } else if (unit != null && !seen.isDisputed(unit)) {
      int lost = parser.lost();
      Snapshot marked = lost > 0 ? unit.toBuilder().incomplete().build() : unit;
      units.accept(new UnitRow(of.file(), row.number(), row.sheet(), marked, lost));
    }
  }

  /** The unit with the region that follows from where it is; a code that is another's is told. */
  private @Nullable Snapshot placed(@Nullable Snapshot unit, RowParser parser) {
    if (unit == null) {
      return null;
    }
    String wrong = register.wrongCode(unit, reading.locale());
    if (wrong != null) {
      parser.warn(of.texts().get("row.code", wrong));
    }
    return reading.asked().infersRegion() ? register.withRegion(unit) : unit;
  }

  /** Where the other stands, for one on that sheet: the first of a file has no name here. */
  private String place(SeenUnits.Place of, String sheet) {
    String row = of.sheet().isEmpty() ? text(of.row()) : of.sheet() + "!" + text(of.row());
    if (of.file().equals(this.of.file())) {
      boolean first = of.sheet().isEmpty() && !sheet.isEmpty();
      return first ? this.of.texts().get("row.firstSheet", row) : row;
    }
    return this.of.texts().get("row.ofFile", row, of.file());
  }

  // As the file counts it, without the signs that words put between thousands.
  private static String text(int row) {
    return Integer.toString(row);
  }
}
