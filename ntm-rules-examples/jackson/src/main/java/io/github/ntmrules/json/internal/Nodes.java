package io.github.ntmrules.json.internal;

import io.github.ntmrules.json.JsonException;
import io.github.ntmrules.json.JsonProblem.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What reading needs, whichever version of Jackson reads. */
public final class Nodes {

  // So many digits of a number come through a double and back.
  private static final int SURE_DIGITS = 15;

  private Nodes() {}

  /** The fields of an object, as they come. Not thread-safe. */
  public static final class Collected {

    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final List<String> repeated = new ArrayList<>();

    /** None yet. */
    public Collected() {}

    /** Adds one; the first of a name stays. */
    public void add(String name, Node value) {
      if (fields.putIfAbsent(name, value) != null && !repeated.contains(name)) {
        repeated.add(name);
      }
    }

    /** All of them. */
    public Node node() {
      return new Node.Fields(fields, repeated);
    }
  }

  /**
   * A number that was made a {@code double} or {@code float} before it came here: refused if it has
   * so many digits that it need not be the one that was written.
   */
  public static Node binary(Number number) {
    String text = number.toString();
    try {
      BigDecimal decimal = new BigDecimal(text);
      return decimal.stripTrailingZeros().precision() <= SURE_DIGITS
          ? new Node.Numeric(decimal)
          : new Node.NoNumber(text);
    } catch (NumberFormatException e) {
      return new Node.NoNumber(text);
    }
  }

  /** What was read as that type is no JSON. */
  public static JsonException noJson(Class<?> type, int line, int column) {
    return Codec.refused(type, Kind.SYNTAX, String.valueOf(line), String.valueOf(column));
  }
}
