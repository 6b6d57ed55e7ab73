package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.files.format.CsvFormat;
import io.github.ntmrules.files.format.JsonFormat;
import io.github.ntmrules.files.format.NdjsonFormat;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.format.ResultFormat;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** In what form results are written. */
public enum Format {
  /** For people. */
  TEXT(null),
  /** JSON in UTF-8. */
  JSON(new JsonFormat()),
  /** JSON in UTF-8, an object a line. */
  NDJSON(new NdjsonFormat()),
  /** CSV in UTF-8 with commas and one heading. */
  CSV(new CsvFormat());

  /** All of them, as {@code --help} lists them. */
  public static final String NAMES = "text|json|ndjson|csv";

  @SuppressWarnings("ImmutableEnumChecker") // A form has no state; that cannot be declared of it.
  private final @Nullable ResultFormat programs;

  Format(@Nullable ResultFormat programs) {
    this.programs = programs;
  }

  /**
   * Writes a result.
   *
   * @param result what programs read
   * @param text writes what people read
   */
  public void write(Result<?> result, PrintWriter out, Consumer<PrintWriter> text) {
    if (programs == null) {
      text.accept(out);
    } else {
      programs.write(result, out);
    }
    out.flush();
  }
}
