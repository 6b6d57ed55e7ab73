package io.github.ntmrules.jackson3;

import io.github.ntmrules.json.internal.Sink;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;

/** Writes to a generator of Jackson 3. */
record GeneratorSink(JsonGenerator json) implements Sink {

  @Override
  public void beginObject() {
    json.writeStartObject();
  }

  @Override
  public void endObject() {
    json.writeEndObject();
  }

  @Override
  public void beginArray() {
    json.writeStartArray();
  }

  @Override
  public void endArray() {
    json.writeEndArray();
  }

  @Override
  public void name(String name) {
    json.writeName(name);
  }

  @Override
  public void text(String text) {
    json.writeString(text);
  }

  @Override
  public void number(BigDecimal number) {
    json.writeNumber(number);
  }

  @Override
  public void number(long number) {
    json.writeNumber(number);
  }

  @Override
  public void truth(boolean yes) {
    json.writeBoolean(yes);
  }

  @Override
  public void nothing() {
    json.writeNull();
  }
}
