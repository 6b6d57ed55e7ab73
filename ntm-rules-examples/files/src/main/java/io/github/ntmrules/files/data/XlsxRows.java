package io.github.ntmrules.files.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * How many rows the largest sheet of a workbook has, so that progress can be told: the reader of
 * workbooks does not say how far it is. Nothing else depends on it.
 */
final class XlsxRows {

  private static final byte[] ROW = {'<', 'r', 'o', 'w'};

  private XlsxRows() {}

  /** The number of rows, or 0 if it cannot be told. */
  static long count(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry sheet =
          zip.stream()
              .filter(entry -> entry.getName().matches("xl/worksheets/[^/]+\\.xml"))
              .max(Comparator.comparingLong(ZipEntry::getSize))
              .map(entry -> (ZipEntry) entry)
              .orElse(null);
      if (sheet == null) {
        return 0;
      }
      try (InputStream in = new BufferedInputStream(zip.getInputStream(sheet), 1 << 16)) {
        return count(in);
      }
    } catch (ZipException e) {
      return 0;
    }
  }

  private static long count(InputStream in) throws IOException {
    long rows = 0;
    int matched = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (matched == ROW.length) {
        rows += next == ' ' || next == '>' || next == '/' ? 1 : 0;
        matched = 0;
      }
      matched = next == ROW[matched] ? matched + 1 : next == ROW[0] ? 1 : 0;
    }
    return rows;
  }
}
