package io.github.ntmrules.table;

import java.util.stream.Collectors;

/** The lines of a conclusion of several lines, as a cell holds them and as a rule file does. */
final class Indents {

  private static final String INDENT = "    ";

  private Indents() {}

  /** Line ends as a cell has them, and without the blanks by which a conclusion is set in. */
  static String taken(String written) {
    return written
        .lines()
        .map(line -> line.startsWith(INDENT) ? line.substring(INDENT.length()) : line)
        .collect(Collectors.joining("\n"));
  }

  /** The way back. */
  static String put(String text, String lineEnd) {
    return text.lines()
        .map(line -> INDENT + line)
        .collect(Collectors.joining(lineEnd))
        .substring(text.isEmpty() ? 0 : INDENT.length());
  }
}
