package io.github.ntmrules.files.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.ntmrules.jackson.NtmModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;

/** What the forms share: how a value is written, whatever the form. */
public final class ResultMapper {

  private ResultMapper() {}

  /** Writes JSON: numbers in full, days as ISO says, what comes one by one as an array. */
  public static ObjectMapper json() {
    return prepared(
        new ObjectMapper(
            JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build()));
  }

  /** The same whatever the form. */
  static <M extends ObjectMapper> M prepared(M mapper) {
    mapper.disable(SerializationFeature.WRAP_EXCEPTIONS);
    mapper.registerModule(new NtmModule());
    mapper.registerModule(
        new SimpleModule()
            .addSerializer(LocalDate.class, ToStringSerializer.instance)
            .addSerializer(Sequence.class, new SequenceSerializer()));
    return mapper;
  }

  /** Writes values one after the other, as they come. */
  static void write(ObjectWriter as, Sequence<?> values, Writer out) {
    try (SequenceWriter writer = as.writeValues(out)) {
      values.forEach(each -> write(writer, each));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static void write(SequenceWriter writer, Object value) {
    try {
      writer.write(value);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** What went wrong while a result was made is told as it was; the rest is of the output. */
  static RuntimeException failure(IOException thrown) {
    return thrown.getCause() instanceof RuntimeException cause
        ? cause
        : new UncheckedIOException(thrown);
  }

  /** Written while it comes. */
  @SuppressWarnings("rawtypes") // A serializer is registered for a class, which has no parameter.
  private static final class SequenceSerializer extends StdSerializer<Sequence> {

    private static final long serialVersionUID = 1L;

    SequenceSerializer() {
      super(Sequence.class);
    }

    @Override
    public void serialize(Sequence values, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartArray();
      ((Sequence<?>) values)
          .forEach(
              each -> {
                try {
                  provider.defaultSerializeValue(each, json);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      json.writeEndArray();
    }
  }
}
