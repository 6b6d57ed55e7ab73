package io.github.ntmrules.files.data;

import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * A file of units and their figures: CSV, JSON (an array, or one object a line) or XLSX. It is read
 * row by row: memory does not grow with the number of rows, but for 24 bytes of each, by which a
 * unit that comes twice is known, and for the distinct texts of a workbook.
 *
 * <p>A row that is wrong is told of, with all that is wrong with it, and left out; the others go
 * on. Every reading starts from the beginning. Immutable; may be read by several threads.
 */
public final class UnitFile {

  private final FileProblems of;
  private final ReadOptions reading;
  private final UnitSource source;
  private final Headings headings;
  private final long size;

  private UnitFile(Path path, ReadOptions reading, long size) {
    this.of = FileProblems.of(path, reading);
    this.reading = reading;
    this.headings = Headings.ofUnits(reading.unit());
    this.source = source(of, reading, headings);
    this.size = size;
  }

  /**
   * The file, by its extension: {@code .csv}, {@code .json}, {@code .jsonl} or {@code .xlsx}.
   *
   * @throws BadInputException if it is missing, or of another kind
   */
  public static UnitFile of(Path file, ReadOptions reading) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException("file.missing", file.toString());
    }
    try {
      return new UnitFile(file, reading, Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnitSource source(FileProblems of, ReadOptions reading, Headings headings) {
    Path file = of.path();
    return switch (FileKind.of(file)) {
      case CSV -> new TableSource(new CsvGrid(file, headings), reading.unit(), of);
      case XLSX -> new TableSource(new XlsxGrid(file), reading.unit(), of);
      case JSON, JSON_LINES -> new JsonSource(of);
    };
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
   * @throws UncheckedIOException if the file cannot be read
   */
  public void read(
      Consumer<UnitRow> units, Consumer<DataProblem> problems, LongConsumer bytesRead) {
    RowParser parser = new RowParser(reading, of.file(), problems);
    SeenUnits seen = new SeenUnits();
    Texts texts = of.texts();
    of.read(
        source,
        headings,
        new RowTaker(
            row -> {
              Snapshot unit = parser.parse(row, "");
              int same = unit == null ? 0 : seen.add(unit, row.number());
              if (same > 0) {
                parser.tell("", texts.get("row.repeated", text(same), text(row.number())));
              } else if (unit != null) {
                units.accept(new UnitRow(of.file(), row.number(), unit));
              }
            },
            problems,
            bytesRead));
  }

  // As the file counts it, without the signs that words put between thousands.
  private static String text(int row) {
    return Integer.toString(row);
  }
}
