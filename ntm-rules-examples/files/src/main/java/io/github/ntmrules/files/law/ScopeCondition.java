package io.github.ntmrules.files.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the scope of a rule must be, taken apart. Immutable. */
sealed interface ScopeCondition {

  /** All of these. */
  record All(List<ScopeCondition> parts) implements ScopeCondition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of these. */
  record Any(List<ScopeCondition> parts) implements ScopeCondition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One comparison.
   *
   * @param field such as {@code region}
   * @param operator as a rule file writes it
   * @param values as a rule file writes them
   * @param variable the variable that is bound, with its sign; empty if none is
   */
  record One(String field, String operator, List<String> values, String variable)
      implements ScopeCondition {
    public One {
      values = List.copyOf(values);
    }

    static One of(String field, String operator, String... values) {
      return new One(field, operator, List.of(values), "");
    }
  }

  /** The opposite of operators. */
  Map<String, String> OPPOSITE =
      Map.of(
          "==",
          "!=",
          "!=",
          "==",
          "<",
          ">=",
          ">=",
          "<",
          ">",
          "<=",
          "<=",
          ">",
          "in",
          "not in",
          "not in",
          "in",
          "contains",
          "not contains",
          "not contains",
          "contains");

  /** What holds where that does not; {@code null} where it binds a variable. */
  static @Nullable ScopeCondition not(ScopeCondition of) {
    if (of instanceof One one) {
      String opposite = OPPOSITE.get(one.operator());
      return opposite == null || !one.variable().isEmpty()
          ? null
          : new One(one.field(), opposite, one.values(), "");
    }
    List<ScopeCondition> parts = of instanceof All all ? all.parts() : ((Any) of).parts();
    List<ScopeCondition> opposites = new ArrayList<>();
    for (ScopeCondition each : parts) {
      ScopeCondition opposite = not(each);
      if (opposite == null) {
        return null;
      }
      opposites.add(opposite);
    }
    return of instanceof All ? any(opposites) : all(opposites);
  }

  /** All of these; one that is such a list itself is taken into it. */
  static ScopeCondition all(List<ScopeCondition> parts) {
    List<ScopeCondition> flat = new ArrayList<>();
    for (ScopeCondition each : parts) {
      flat.addAll(each instanceof All all ? all.parts() : List.of(each));
    }
    return flat.size() == 1 ? flat.get(0) : new All(flat);
  }

  /** One of these; one that is such a list itself is taken into it. */
  static ScopeCondition any(List<ScopeCondition> parts) {
    List<ScopeCondition> flat = new ArrayList<>();
    for (ScopeCondition each : parts) {
      flat.addAll(each instanceof Any any ? any.parts() : List.of(each));
    }
    return flat.size() == 1 ? flat.get(0) : new Any(flat);
  }

  // ---- as rule files write it

  /** What stands in the brackets of a scope: conditions that all hold, with commas between them. */
  static String written(List<ScopeCondition> conditions) {
    List<String> parts = new ArrayList<>();
    conditions.forEach(each -> parts.add(written(each)));
    return String.join(", ", parts);
  }

  private static String written(ScopeCondition of) {
    if (of instanceof One one) {
      boolean list = one.operator().endsWith("in");
      String values = String.join(", ", one.values());
      return (one.variable().isEmpty() ? "" : one.variable() + " : ")
          + one.field()
          + " "
          + one.operator()
          + " "
          + (list ? "(" + values + ")" : values);
    }
    boolean all = of instanceof All;
    List<ScopeCondition> parts = of instanceof All and ? and.parts() : ((Any) of).parts();
    List<String> each = new ArrayList<>();
    parts.forEach(
        part -> each.add(part instanceof One ? written(part) : "( " + written(part) + " )"));
    return String.join(all ? " && " : " || ", each);
  }

  /** The conditions of a scope, or {@code null} where they are not of these forms. */
  static @Nullable List<ScopeCondition> read(String text) {
    return text.isBlank() ? List.of() : new Reader(text).conditions();
  }

  /** Reads what a rule file writes. Not thread-safe. */
  final class Reader {

    private static final Pattern TOKEN =
        Pattern.compile(
            "\\s*(\"[^\"\\n]*\"|[$\\p{L}_][\\p{L}\\p{N}_.]*|[0-9]+|\\|\\||&&|[=!<>]=|[<>():,])");
    private static final String END = "";

    private final List<String> tokens = new ArrayList<>();
    private int at;
    private boolean wrong;

    private Reader(String text) {
      Matcher token = TOKEN.matcher(text);
      int next = 0;
      while (token.find(next) && token.start() == next) {
        tokens.add(token.group(1));
        next = token.end();
      }
      wrong = !text.substring(next).isBlank();
    }

    private String next() {
      return at < tokens.size() ? tokens.get(at) : END;
    }

    private String take() {
      String token = next();
      at++;
      return token;
    }

    private boolean taken(String token) {
      boolean here = next().equals(token);
      at += here ? 1 : 0;
      return here;
    }

    private @Nullable List<ScopeCondition> conditions() {
      List<ScopeCondition> all = new ArrayList<>();
      do {
        all.add(any());
      } while (!wrong && taken(","));
      return wrong || at < tokens.size() ? null : all;
    }

    private ScopeCondition any() {
      List<ScopeCondition> parts = new ArrayList<>();
      do {
        parts.add(all());
      } while (!wrong && taken("||"));
      return ScopeCondition.any(parts);
    }

    private ScopeCondition all() {
      List<ScopeCondition> parts = new ArrayList<>();
      do {
        parts.add(one());
      } while (!wrong && taken("&&"));
      return ScopeCondition.all(parts);
    }

    private ScopeCondition one() {
      if (taken("(")) {
        ScopeCondition inner = any();
        wrong |= !taken(")");
        return inner;
      }
      String field = take();
      String variable = "";
      if (field.startsWith("$") && taken(":")) {
        variable = field;
        field = take();
      }
      String operator = take();
      operator = operator.equals("not") ? "not " + take() : operator;
      wrong |= !field.matches("[a-z]+") || !OPPOSITE.containsKey(operator);
      List<String> values = new ArrayList<>();
      if (!wrong && operator.endsWith("in")) {
        wrong = !taken("(");
        do {
          values.add(value());
        } while (!wrong && taken(","));
        wrong |= !taken(")");
      } else if (!wrong) {
        values.add(value());
      }
      return new One(field, operator, values, variable);
    }

    private String value() {
      String value = take();
      if (value.equals("day") && taken("(")) {
        value = "day(" + take() + ")";
        wrong |= !taken(")");
      }
      wrong |=
          value.isEmpty() || !value.matches("(?s)\"[^\"]*\"|[\\p{L}\\p{N}_.]+|day\\(\".*\"\\)");
      return value;
    }
  }
}
