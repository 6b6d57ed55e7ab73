package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes the grids of files. */
final class Grids {

  private Grids() {}

  /**
   * The grid of a file, or {@code null} if it is JSON.
   *
   * @param kind of what kind it is
   * @param format what is in it
   */
  static @Nullable Grid of(Path file, FileKind kind, FileFormat format, Headings headings) {
    return switch (kind) {
      case CSV -> new CsvGrid(file, headings);
      case XLSX -> format == FileFormat.XLSX ? new XlsxGrid(file) : new NoGrid("file.workbook");
      case ODS -> format == FileFormat.ODS ? new OdsGrid(file) : new NoGrid("file.workbook");
      case JSON, JSON_LINES -> null;
    };
  }

  /**
   * The grid of a table that has no units in it, such as of targets.
   *
   * @throws BadInputException if it is missing, or of a kind that is not read
   */
  static Grid ofTable(Path file) {
    if (Files.isDirectory(file)) {
      throw new BadInputException("file.folder", file.toString());
    }
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          Files.exists(file) ? "file.pipe" : "file.missing", file.toString());
    }
    try {
      FileFormat format = FileFormat.of(file);
      Grid grid =
          format.refusal().isEmpty()
              ? of(
                  file,
                  FileKind.read(file, format, false),
                  format,
                  Headings.ofUnits(UnitKind.COMMUNE))
              : new NoGrid(format.refusal());
      if (grid == null) {
        throw new BadInputException("file.targets", file.toString());
      }
      return grid;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
