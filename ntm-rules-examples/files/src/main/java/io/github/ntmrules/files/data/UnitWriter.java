package io.github.ntmrules.files.data;

import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes units with their figures, one by one, as {@link UnitFile} reads them back: the same name
 * and circumstances and the same figures, if the form has a column for them. Evidence, decisions of
 * an authority and the mark of units that were not read in full are written in JSON only. Not
 * thread-safe.
 */
public interface UnitWriter {

  /**
   * Writes to a new file of the kind its extension says: {@code .csv}, {@code .json}, {@code
   * .jsonl} or {@code .xlsx}.
   *
   * @param form the columns
   * @param locale the language of headings and words
   * @param units adds the units
   * @throws BadInputException if the file is there already, or of another kind
   * @throws UncheckedIOException if it cannot be written
   */
  static void write(Path file, Form form, Locale locale, Consumer<? super UnitWriter> units) {
    kind(file);
    write(NewFile.of(file, false, List.of()), form, locale, units);
  }

  /**
   * The same to a file that may replace one that is there. If what adds the units fails, nothing is
   * left of it, and what was there stays.
   *
   * @param form the columns
   * @param locale the language of headings and words
   * @param units adds the units
   * @throws BadInputException if it is of another kind, or came to be there meanwhile
   * @throws UncheckedIOException if it cannot be written
   */
  static void write(NewFile file, Form form, Locale locale, Consumer<? super UnitWriter> units) {
    FileKind kind = kind(file.target());
    file.write(
        beside -> {
          if (kind == FileKind.JSON || kind == FileKind.JSON_LINES) {
            try (JsonUnitWriter json = new JsonUnitWriter(beside, form, kind == FileKind.JSON)) {
              units.accept(json);
            }
          } else {
            try (TableWriter table = table(beside, kind, locale)) {
              units.accept(rows(table, form, locale));
            }
          }
        });
  }

  private static FileKind kind(Path file) {
    FileKind kind = FileKind.of(file);
    if (kind == FileKind.ODS) {
      throw new BadInputException("file.kind", file.toString());
    }
    return kind;
  }

  private static TableWriter table(Path file, FileKind kind, Locale locale) throws IOException {
    return kind == FileKind.CSV
        ? new CsvTable(file, locale)
        : new XlsxTable(file, Texts.of(RowParser.AREA, locale).get("sheet.figures"), locale);
  }

  private static UnitWriter rows(TableWriter table, Form form, Locale locale) {
    table.row(new ArrayList<>(form.headings(locale)));
    CellWriter words = new CellWriter(locale);
    return unit -> {
      List<@Nullable Object> cells = new ArrayList<>();
      form.columns().forEach(column -> cells.add(words.cell(unit, column)));
      table.row(cells);
    };
  }

  /**
   * Writes a unit.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void add(Snapshot unit);
}
