package io.github.ntmrules.examples.workbench.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** JSON as this program writes it: indented by two, numbers in full. */
final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private Json() {}

  /** Writes to {@code out}, which is flushed with it and not closed. */
  static JsonGenerator generator(PrintWriter out) {
    try {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance()
              .withRootSeparator("")
              .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
              .withArrayEmptySeparator("");
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
      printer.indentObjectsWith(indenter);
      printer.indentArraysWith(indenter);
      return FACTORY.createGenerator(out).setPrettyPrinter(printer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that writes JSON. */
  @FunctionalInterface
  interface Writing {
    /** Writes to {@code json}. */
    void to(JsonGenerator json) throws IOException;
  }

  /** Writes one object and a line end. */
  static void object(PrintWriter out, Writing fields) {
    JsonGenerator json = generator(out);
    try {
      json.writeStartObject();
      fields.to(json);
      json.writeEndObject();
      json.writeRaw('\n');
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a value, as {@link Records} takes it. */
  static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else {
      json.writeString(value instanceof Labelled labelled ? labelled.code() : value.toString());
    }
  }
}
