package io.github.ntmrules.json.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value as it stands in JSON: numbers in decimals as they are written, fields in their order. */
public sealed interface Node {

  /**
   * An object.
   *
   * @param fields the fields in their order, each once
   * @param repeated the names that stand more than once
   */
  record Fields(Map<String, Node> fields, List<String> repeated) implements Node {
    @Override
    public String shown() {
      return fields.keySet().stream().collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /** An array. */
  record Values(List<Node> values) implements Node {
    @Override
    public String shown() {
      return "[" + (values.isEmpty() ? "" : "…") + "]";
    }
  }

  /** A text. */
  record Text(String text) implements Node {
    @Override
    public String shown() {
      return "\"" + text + "\"";
    }
  }

  /** A number. */
  record Numeric(BigDecimal number) implements Node {
    @Override
    public String shown() {
      return number.toString();
    }
  }

  /**
   * What some readers take for a number and is none, or is no longer the number that was written.
   *
   * @param shown as it was given
   */
  record NoNumber(String shown) implements Node {}

  /** True or false. */
  record Truth(boolean yes) implements Node {
    @Override
    public String shown() {
      return Boolean.toString(yes);
    }
  }

  /** Nothing. */
  record Nothing() implements Node {
    @Override
    public String shown() {
      return "null";
    }
  }

  /** The value in short, for messages. */
  String shown();
}
