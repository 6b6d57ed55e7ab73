package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.files.text.Texts;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of the same fields, written as they come: memory does not depend on their number.
 *
 * <p>A value is a text, a whole or a decimal number, a day, a truth value, a {@link Labelled} value
 * or {@code null}. Programs read the names of the fields; people their headings, from the texts
 * under {@code column.<name>}. Not thread-safe.
 */
public interface Records extends AutoCloseable {

  /**
   * Records in that format.
   *
   * @param fields the names of the fields, in order
   * @param texts where the headings are
   * @param out where they are written; it is flushed at the end, not closed
   */
  static Records in(Format format, List<String> fields, Texts texts, PrintWriter out) {
    return switch (format) {
      case TEXT -> new TextRecords(fields, texts, out);
      case JSON -> new JsonRecords(fields, out);
      case CSV -> new CsvRecords(fields, out);
    };
  }

  /**
   * Writes one.
   *
   * @throws IllegalArgumentException if there are not as many values as fields
   */
  void add(@Nullable Object... values);

  /** Writes what is still to be written. */
  @Override
  void close();
}
