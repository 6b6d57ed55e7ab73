package io.github.ntmrules.json;

import java.util.regex.Pattern;

/** Places in JSON, as JSONPath writes them: {@code $.figures.income_per_capita}. */
public final class JsonPath {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private JsonPath() {}

  /** The field of that name of what is at that place. */
  public static String below(String path, String name) {
    return PLAIN.matcher(name).matches()
        ? path + "." + name
        : path + "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }
}
