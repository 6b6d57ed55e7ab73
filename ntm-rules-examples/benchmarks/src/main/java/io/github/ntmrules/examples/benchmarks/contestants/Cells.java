package io.github.ntmrules.examples.benchmarks.contestants;

import java.util.List;
import java.util.stream.Collectors;

/** How the cells of a decision table are written: in FEEL, or in Camunda's JUEL. */
enum Cells {
  /** The language of the standard. */
  FEEL("%s", "\"%s\"") {
    @Override
    String missing(String name) {
      return "null";
    }

    @Override
    String is(String name, boolean value) {
      return Boolean.toString(value);
    }

    @Override
    String oneOf(String name, List<String> values) {
      return values.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", "));
    }

    @Override
    String compare(String name, String operator, String level) {
      return operator + " " + level;
    }

    @Override
    String level(String level) {
      return level;
    }

    @Override
    String numberIf(String name, String operator, String level, String expression) {
      return "if " + name + " " + operator + " " + level + " then " + expression + " else null";
    }

    @Override
    String any() {
      return "-";
    }
  },

  /**
   * Camunda parses FEEL anew at every evaluation, which costs it tens of milliseconds a commune;
   * JUEL cells are compiled once. A number in quotes is a decimal number there, without them a
   * binary one.
   */
  JUEL("${%s}", "${'%s'}") {
    @Override
    String missing(String name) {
      return "${" + name + " == null}";
    }

    @Override
    String is(String name, boolean value) {
      return "${" + name + " == " + value + "}";
    }

    @Override
    String oneOf(String name, List<String> values) {
      return values.stream()
          .map(each -> name + " == '" + each + "'")
          .collect(Collectors.joining(" || ", "${", "}"));
    }

    @Override
    String compare(String name, String operator, String level) {
      return "${" + name + " != null && " + name + " " + operator + " " + level(level) + "}";
    }

    @Override
    String level(String level) {
      return level.equals("false") ? level : "'" + level + "'";
    }

    @Override
    String numberIf(String name, String operator, String level, String expression) {
      String condition = name + " != null && " + name + " " + operator + " " + level(level);
      return "${" + condition + " ? " + expression + " : null}";
    }

    @Override
    String any() {
      return "";
    }
  };

  private final String expression;
  private final String text;

  Cells(String expression, String text) {
    this.expression = expression;
    this.text = text;
  }

  /** A test that always holds. */
  abstract String any();

  /** An expression as a cell: the value of an input, or a number as an output. */
  String expression(String code) {
    return expression.formatted(code);
  }

  /** A text as an output. */
  String text(String value) {
    return text.formatted(value);
  }

  /** Whether there is no figure. */
  abstract String missing(String name);

  /** Whether it is a yes, or a no. */
  abstract String is(String name, boolean value);

  /** Whether it is one of those. */
  abstract String oneOf(String name, List<String> values);

  /** Whether a number reaches, or misses, a level. */
  abstract String compare(String name, String operator, String level);

  /** A level inside an expression. */
  abstract String level(String level);

  /** A number as an output where a comparison holds, else nothing. */
  abstract String numberIf(String name, String operator, String level, String expression);
}
