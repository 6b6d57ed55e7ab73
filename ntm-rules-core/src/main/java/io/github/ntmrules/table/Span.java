package io.github.ntmrules.table;

/**
 * A stretch of a text.
 *
 * @param from where it begins
 * @param to where it ends, exclusive
 */
record Span(int from, int to) {

  boolean holds(int offset) {
    return offset >= from && offset < to;
  }

  int length() {
    return to - from;
  }

  String of(String text) {
    return text.substring(from, to);
  }
}
