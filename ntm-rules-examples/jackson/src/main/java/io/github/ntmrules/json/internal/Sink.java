package io.github.ntmrules.json.internal;

import java.io.IOException;
import java.math.BigDecimal;

/** What JSON is written to. */
public interface Sink {

  /** Begins an object. */
  void beginObject() throws IOException;

  /** Ends it. */
  void endObject() throws IOException;

  /** Begins an array. */
  void beginArray() throws IOException;

  /** Ends it. */
  void endArray() throws IOException;

  /** The name of a field. */
  void name(String name) throws IOException;

  /** A text. */
  void text(String text) throws IOException;

  /** A number. */
  void number(BigDecimal number) throws IOException;

  /** A whole number. */
  void number(long number) throws IOException;

  /** True or false. */
  void truth(boolean yes) throws IOException;

  /** That there is nothing. */
  void nothing() throws IOException;
}
