package io.github.ntmrules.files.data;

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
}
