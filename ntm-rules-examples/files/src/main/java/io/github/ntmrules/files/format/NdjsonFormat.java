package io.github.ntmrules.files.format;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** JSON in UTF-8, an object a line: each part of a result, as it comes. Thread-safe. */
public final class NdjsonFormat implements ResultFormat {

  private static final ObjectWriter LINES = ResultMapper.json().writer();

  /** Any number of them are alike. */
  public NdjsonFormat() {}

  @Override
  public void write(Result<?> result, Writer out) {
    result
        .parts()
        .forEach(
            part -> {
              try {
                LINES.writeValue(out, part);
                out.write('\n');
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
