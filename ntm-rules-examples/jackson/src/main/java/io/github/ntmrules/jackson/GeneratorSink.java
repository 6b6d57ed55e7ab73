package io.github.ntmrules.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ntmrules.json.internal.Sink;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes to a generator of Jackson 2. */
record GeneratorSink(JsonGenerator json) implements Sink {

  @Override
  public void beginObject() throws IOException {
    json.writeStartObject();
  }

  @Override
  public void endObject() throws IOException {
    json.writeEndObject();
  }

  @Override
  public void beginArray() throws IOException {
    json.writeStartArray();
  }

  @Override
  public void endArray() throws IOException {
    json.writeEndArray();
  }

  @Override
  public void name(String name) throws IOException {
    json.writeFieldName(name);
  }

  @Override
  public void text(String text) throws IOException {
    json.writeString(text);
  }

  @Override
  public void number(BigDecimal number) throws IOException {
    json.writeNumber(number);
  }

  @Override
  public void number(long number) throws IOException {
    json.writeNumber(number);
  }

  @Override
  public void truth(boolean yes) throws IOException {
    json.writeBoolean(yes);
  }

  @Override
  public void nothing() throws IOException {
    json.writeNull();
  }
}
