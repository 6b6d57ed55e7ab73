package io.github.ntmrules.rules;

import java.io.Serializable;

/**
 * A place in a rule file or in the description beside it.
 *
 * @param file the name of the file
 * @param line the line, from 1
 * @param column the character of the line, from 1; 0 where the whole line is meant
 * @param text the line as it stands in the file; empty where it cannot be shown
 * @serial exclude
 */
public record SourcePlace(String file, int line, int column, String text) implements Serializable {

  private static final int LONGEST_EXCERPT = 160;
  private static final int BEFORE_CARET = 100;

  /**
   * {@return the place as {@code file:line:column}, or {@code file:line} where the whole line is
   * meant}
   */
  public String position() {
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }

  /**
   * {@return the line and below it a caret under the character; the part around the caret if the
   * line is long} Empty where the line cannot be shown.
   */
  public String excerpt() {
    if (text.isBlank()) {
      return "";
    }
    int[] characters = text.codePoints().toArray();
    int at = Math.min(Math.max(column, 1), characters.length + 1) - 1;
    int from = characters.length <= LONGEST_EXCERPT ? 0 : Math.max(0, at - BEFORE_CARET);
    int to = Math.min(characters.length, from + LONGEST_EXCERPT);
    String shown = new String(characters, from, to - from);
    String head = from > 0 ? "…" : "";
    String tail = to < characters.length ? "…" : "";
    String line = head + shown.stripTrailing() + tail;
    return column == 0
        ? line
        : line + "\n" + " ".repeat(head.length()) + caret(characters, from, at);
  }

  // A tab stays a tab, so that the caret stands under its character whatever the width of tabs.
  private static String caret(int[] characters, int from, int at) {
    StringBuilder caret = new StringBuilder();
    for (int i = from; i < at; i++) {
      caret.append(characters[i] == '\t' ? '\t' : ' ');
    }
    return caret.append('^').toString();
  }
}
