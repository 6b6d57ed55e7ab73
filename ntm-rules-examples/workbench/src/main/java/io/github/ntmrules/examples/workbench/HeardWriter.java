package io.github.ntmrules.examples.workbench;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Remembers the first lines that went through it. Not thread-safe. */
final class HeardWriter extends FilterWriter {

  private static final int MOST = 1_000;
  private static final int LONGEST = 8_000;

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private long more;

  HeardWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    hear((char) c);
    out.write(c);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      hear(text.charAt(i));
    }
    out.write(text, from, length);
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      hear(text[i]);
    }
    out.write(text, from, length);
  }

  private void hear(char c) {
    if (c != '\n') {
      if (c != '\r' && line.length() < LONGEST) {
        line.append(c);
      }
      return;
    }
    if (lines.size() < MOST) {
      lines.add(line.toString());
    } else {
      more++;
    }
    line.setLength(0);
  }

  /** The first of them. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** How many came after these. */
  long more() {
    return more;
  }
}
