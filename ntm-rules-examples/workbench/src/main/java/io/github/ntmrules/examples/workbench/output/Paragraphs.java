package io.github.ntmrules.examples.workbench.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Texts broken into lines of a terminal, between words. */
final class Paragraphs {

  /** So many columns a terminal has. */
  static final int WIDTH = 100;

  private Paragraphs() {}

  /** The lines of a text; a word that is longer than a line stands alone. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" +", -1)) {
      if (line.length() > 0 && Table.width(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Writes a text after an indent; what follows its first line stands deeper. */
  static void print(String text, int indent, int deeper, PrintWriter out) {
    List<String> lines = lines(text, WIDTH - indent - deeper);
    for (int i = 0; i < lines.size(); i++) {
      out.println((" ".repeat(indent + (i == 0 ? 0 : deeper)) + lines.get(i)).stripTrailing());
    }
  }

  /** The text with blanks behind it up to a width. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Table.width(text)));
  }
}
