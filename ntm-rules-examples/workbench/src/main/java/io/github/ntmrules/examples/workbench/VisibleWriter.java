package io.github.ntmrules.examples.workbench;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Lets nothing through that a terminal would obey: control characters but for line ends and
 * tabulators, and those that change the direction of writing, are written as {@code �}. Texts come
 * from files of strangers. Not thread-safe.
 */
final class VisibleWriter extends FilterWriter {

  private static final char REPLACEMENT = '\uFFFD';

  private boolean carriage;

  VisibleWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    write(new char[] {(char) c}, 0, 1);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    write(text.toCharArray(), from, length);
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    if (!carriage && isPlain(text, from, length)) {
      out.write(text, from, length);
      return;
    }
    StringBuilder visible = new StringBuilder(length + 1);
    for (int i = from; i < from + length; i++) {
      char c = text[i];
      if (carriage) {
        // A line end of two characters is one; alone it would let a text write over another.
        visible.append(c == '\n' ? '\r' : REPLACEMENT);
      }
      carriage = c == '\r';
      if (!carriage) {
        visible.append(isObeyed(c) ? REPLACEMENT : c);
      }
    }
    out.write(visible.toString());
  }

  private static boolean isPlain(char[] text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (text[i] == '\r' || isObeyed(text[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isObeyed(char c) {
    // Of most characters one comparison or two tell: all that is written comes by here.
    if (c < ' ') {
      return c != '\n' && c != '\t';
    }
    return c >= '\u007F'
        && (c <= '\u009F'
            || (c >= '\u202A' && (c <= '\u202E' || (c >= '\u2066' && c <= '\u2069'))));
  }
}
