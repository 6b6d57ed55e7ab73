package io.github.ntmrules.internal.sets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines {@code key = value} of a description file; {@code #} begins a remark. */
final class DescriptionText {

  /** What to do with a line; returns whether the line was of a kind of its own. */
  interface Lines {
    boolean take(String key, String value);
  }

  private final String file;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private int number;

  DescriptionText(String file) {
    this.file = file;
  }

  /** Reads all lines; those that {@code special} does not take become fields. */
  void read(String text, Lines special) {
    for (String line : text.split("\\R", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 0) {
        throw wrong("expected key = value");
      }
      String key = line.substring(0, equals).strip();
      String value = line.substring(equals + 1).strip();
      if (!special.take(key, value) && fields.put(key, value) != null) {
        throw wrong(key + " is given twice");
      }
    }
  }

  /** The value of that field. */
  String field(String key) {
    String value = fields.get(key);
    if (value == null) {
      throw wrong(key + " is missing");
    }
    return value;
  }

  /** The value of that field, or {@code null} if it is not given. */
  @Nullable String optional(String key) {
    return fields.get(key);
  }

  LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw wrong(text + " is no date such as 2016-12-01");
    }
  }

  @Nullable LocalDate optionalDate(String key) {
    String text = fields.get(key);
    return text == null ? null : date(text);
  }

  int number(String text) {
    if (!text.matches("[0-9]{1,4}")) {
      throw wrong(text + " is no number");
    }
    return Integer.parseInt(text);
  }

  /** A code and the parts of a value separated by {@code |}. */
  String[] parts(String code, String value, int expected) {
    String[] values = value.split("\\|", -1);
    if (values.length != expected) {
      throw wrong("expected " + expected + " parts separated by |");
    }
    String[] parts = new String[expected + 1];
    parts[0] = code.strip();
    for (int i = 0; i < expected; i++) {
      parts[i + 1] = values[i].strip();
    }
    return parts;
  }

  IllegalStateException wrong(String what) {
    return new IllegalStateException(file + ":" + number + ": " + what);
  }
}
