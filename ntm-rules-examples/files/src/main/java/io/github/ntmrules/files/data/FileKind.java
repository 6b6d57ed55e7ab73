package io.github.ntmrules.files.data;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of files that are read, and of which all but one are written. */
enum FileKind {
  CSV,
  JSON,
  JSON_LINES,
  XLSX,
  /** Read, and not written. */
  ODS;

  /**
   * The kind of a file that is to be written, by its extension.
   *
   * @throws BadInputException if it is another
   */
  static FileKind of(Path file) {
    FileKind kind = find(file);
    if (kind == null) {
      boolean old = extension(file).equals("xls");
      throw new BadInputException(old ? "file.oldExcel" : "file.kind", file.toString());
    }
    return kind;
  }

  /** The same, or {@code null} if it is of another kind. */
  static @Nullable FileKind find(Path file) {
    return switch (extension(file)) {
      case "csv" -> CSV;
      case "json" -> JSON;
      case "jsonl" -> JSON_LINES;
      case "xlsx" -> XLSX;
      default -> null;
    };
  }

  /**
   * The kind of a file that is to be read, by its extension, and by what is in it where that is a
   * workbook.
   *
   * @param anyName whether it has no name of its own: then what is in it says what it is
   * @throws BadInputException if it is another
   */
  static FileKind read(Path file, FileFormat format, boolean anyName) {
    if (format == FileFormat.XLSX) {
      return XLSX;
    }
    if (format == FileFormat.ODS) {
      return ODS;
    }
    if (anyName) {
      return format == FileFormat.JSON_TEXT ? JSON_LINES : CSV;
    }
    return switch (extension(file)) {
      case "csv", "tsv", "txt" -> CSV;
      case "json" -> JSON;
      case "jsonl", "ndjson" -> JSON_LINES;
      case "xlsx", "xlsm" -> XLSX;
      case "ods" -> ODS;
      case "xls" -> {
        // Some systems give text that name.
        if (file.toFile().length() > 0 && format == FileFormat.TEXT) {
          yield CSV;
        }
        throw new BadInputException("file.oldExcel", file.toString());
      }
      default -> throw new BadInputException("file.kind.read", file.toString());
    };
  }

  /** Whether it is, by its name and by what is in it, a workbook of the old Excel. */
  static boolean isOldExcel(Path file, FileFormat format) {
    return format == FileFormat.OLD_EXCEL && extension(file).equals("xls");
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
