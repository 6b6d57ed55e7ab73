package io.github.ntmrules.files.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are written as they come. Not thread-safe. */
interface TableWriter extends AutoCloseable {

  /**
   * Writes a row.
   *
   * @param cells texts, numbers ({@link java.math.BigDecimal}) and days; {@code null} for none
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  void row(List<@Nullable Object> cells);

  /** Writes what is still to be written, and closes the file. */
  @Override
  void close();
}
