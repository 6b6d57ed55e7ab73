package io.github.ntmrules.files.data;

import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes units with their figures, one by one, as {@link UnitFile} reads them back: the same name
 * and circumstances and the same figures, if the form has a column for them. Evidence and decisions
 * of an authority are written in JSON only. Not thread-safe.
 */
public interface UnitWriter extends AutoCloseable {

  /**
   * Writes to a file of the kind its extension says: {@code .csv}, {@code .json}, {@code .jsonl} or
   * {@code .xlsx}; one that is there is replaced.
   *
   * @param form the columns
   * @param locale the language of headings and words
   * @throws BadInputException if it is of another kind
   * @throws UncheckedIOException if it cannot be written
   */
  static UnitWriter to(Path file, Form form, Locale locale) {
    try {
      return switch (FileKind.of(file)) {
        case JSON -> new JsonUnitWriter(file, form, true);
        case JSON_LINES -> new JsonUnitWriter(file, form, false);
        case CSV -> rows(new CsvTable(file, locale), form, locale);
        case ODS -> throw new BadInputException("file.kind", file.toString());
        case XLSX -> {
          String sheet = Texts.of(RowParser.AREA, locale).get("sheet.figures");
          yield rows(new XlsxTable(file, sheet, locale), form, locale);
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnitWriter rows(TableWriter table, Form form, Locale locale) {
    table.row(new ArrayList<>(form.headings(locale)));
    CellWriter words = new CellWriter(locale);
    return new UnitWriter() {
      @Override
      public void add(Snapshot unit) {
        List<@Nullable Object> cells = new ArrayList<>();
        form.columns().forEach(column -> cells.add(words.cell(unit, column)));
        table.row(cells);
      }

      @Override
      public void close() {
        table.close();
      }
    };
  }

  /**
   * Writes a unit.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void add(Snapshot unit);

  /**
   * Writes what is still to be written, and closes the file.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  @Override
  void close();
}
