package io.github.ntmrules.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The schemas of the data forms, as this version writes them: JSON Schema 2020-12. */
public final class JsonSchemas {

  private JsonSchemas() {}

  /**
   * The text of a schema.
   *
   * @param name its name without extension, such as {@code snapshot} or {@code assessment}
   * @throws IllegalArgumentException if there is none of that name
   */
  public static String text(String name) {
    try (InputStream in =
        JsonSchemas.class.getResourceAsStream("schema/" + name + ".schema.json")) {
      if (in == null) {
        throw new IllegalArgumentException("There is no schema " + name + ". Maybe snapshot?");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
