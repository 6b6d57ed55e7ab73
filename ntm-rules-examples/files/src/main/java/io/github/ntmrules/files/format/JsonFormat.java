package io.github.ntmrules.files.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.Writer;

/** JSON in UTF-8, indented by two; {@code schema} says what is in it. Thread-safe. */
public final class JsonFormat implements ResultFormat {

  private static final ObjectWriter JSON = ResultMapper.json().writer(printer());

  /** Any number of them are alike. */
  public JsonFormat() {}

  @Override
  public void write(Result<?> result, Writer out) {
    try {
      // Closing it completes what was begun, should the result break off.
      try (JsonGenerator json = JSON.createGenerator(out)) {
        JSON.writeValue(json, result.whole());
      } finally {
        out.write('\n');
        out.flush();
      }
    } catch (IOException e) {
      throw ResultMapper.failure(e);
    }
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator(""));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }
}
