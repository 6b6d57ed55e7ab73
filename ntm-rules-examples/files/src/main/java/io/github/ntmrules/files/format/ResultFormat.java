package io.github.ntmrules.files.format;

import java.io.UncheckedIOException;
import java.io.Writer;

/** A form in which programs read results. Thread-safe. */
public interface ResultFormat {

  /**
   * Writes a result as it comes.
   *
   * @param out where it is written; it is flushed at the end, not closed
   * @throws UncheckedIOException if it cannot be written
   */
  void write(Result<?> result, Writer out);
}
