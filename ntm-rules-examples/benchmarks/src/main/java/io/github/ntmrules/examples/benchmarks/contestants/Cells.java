package io.github.ntmrules.examples.benchmarks.contestants;

import java.util.List;
import java.util.stream.Collectors;

/** How the cells of a decision table are written: in FEEL, or in Camunda's JUEL. */
enum Cells {
  /** The language of the standard. */
  FEEL {
    @Override
    String input(String name) {
      return name;
    }

    @Override
    String any() {
      return "-";
    }

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
    String text(String value) {
      return "\"" + value + "\"";
    }

    @Override
    String nothing() {
      return "null";
    }

    @Override
    String number(String expression) {
      return expression;
    }

    @Override
    String level(String level) {
      return level;
    }

    @Override
    String numberIf(String name, String operator, String level, String expression) {
      return "if " + name + " " + operator + " " + level + " then " + expression + " else null";
    }
  },

  /**
   * Camunda parses FEEL anew at every evaluation, which costs it tens of milliseconds a commune;
   * JUEL cells are compiled once. A number in quotes is a decimal number there, without them a
   * binary one.
   */
  JUEL {
    @Override
    String input(String name) {
      return "${" + name + "}";
    }

    @Override
    String any() {
      return "";
    }

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
    String text(String value) {
      return "${'" + value + "'}";
    }

    @Override
    String nothing() {
      return "${null}";
    }

    @Override
    String number(String expression) {
      return "${" + expression + "}";
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
  };

  /** The value of an input. */
  abstract String input(String name);

  /** A test that always holds. */
  abstract String any();

  /** Whether there is no figure. */
  abstract String missing(String name);

  /** Whether it is a yes, or a no. */
  abstract String is(String name, boolean value);

  /** Whether it is one of those. */
  abstract String oneOf(String name, List<String> values);

  /** Whether a number reaches, or misses, a level. */
  abstract String compare(String name, String operator, String level);

  /** A text as an output. */
  abstract String text(String value);

  /** No output. */
  abstract String nothing();

  /** A number as an output. */
  abstract String number(String expression);

  /** A level inside an expression. */
  abstract String level(String level);

  /** A number as an output where a comparison holds, else nothing. */
  abstract String numberIf(String name, String operator, String level, String expression);
}
