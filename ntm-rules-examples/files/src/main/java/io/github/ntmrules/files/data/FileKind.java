package io.github.ntmrules.files.data;

import java.nio.file.Path;
import java.util.Locale;

/** The kinds of files that are read and written. */
enum FileKind {
  CSV,
  JSON,
  JSON_LINES,
  XLSX;

  /**
   * The kind that the extension of that file says.
   *
   * @throws BadInputException if it is another
   */
  static FileKind of(Path file) {
    String name = String.valueOf(file.getFileName());
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "csv" -> CSV;
      case "json" -> JSON;
      case "jsonl" -> JSON_LINES;
      case "xlsx" -> XLSX;
      case "xls" -> throw new BadInputException("file.oldExcel", file.toString());
      default -> throw new BadInputException("file.kind", file.toString());
    };
  }
}
