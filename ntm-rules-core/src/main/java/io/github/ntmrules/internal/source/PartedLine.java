package io.github.ntmrules.internal.source;

import io.github.ntmrules.internal.syntax.SourceText;
import io.github.ntmrules.rules.SourcePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A line of a dictionary, in its parts: what stands between the signs |. */
final class PartedLine {

  private final SourceText source;
  private final int begin;
  private final List<String> parts = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();

  private PartedLine(SourceText source, String written, int begin) {
    this.source = source;
    this.begin = begin;
    int from = 0;
    for (String part : written.split("\\|", -1)) {
      int blanks = part.length() - part.stripLeading().length();
      parts.add(part.strip());
      offsets.add(begin + from + (part.isBlank() ? 0 : blanks));
      from += part.length() + 1;
    }
  }

  /** All lines of a text that say something, in their order; remarks do not. */
  static void each(SourceText source, Consumer<PartedLine> line) {
    String text = source.text();
    int next = 0;
    while (next < text.length()) {
      int end = next;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      String written = text.substring(next, end);
      if (!written.isBlank() && !written.strip().startsWith("#")) {
        line.accept(new PartedLine(source, written, next));
      }
      next = end + 1;
    }
  }

  /** How many parts there are. */
  int size() {
    return parts.size();
  }

  /** That part; empty if there is none. */
  String part(int index) {
    return index < parts.size() ? parts.get(index) : "";
  }

  /** Where the line begins. */
  int begin() {
    return begin;
  }

  /** Where that part begins. */
  int offset(int index) {
    return offsets.get(index);
  }

  /** The line with the parts of that format that are missing, or {@code null} if none is. */
  @Nullable String completed(List<String> format) {
    return parts.size() > format.size()
        ? null
        : String.join(" | ", parts)
            + " | "
            + String.join(" | ", format.subList(parts.size(), format.size()));
  }

  /** The line, without a column. */
  SourcePlace place() {
    SourcePlace at = source.place(begin);
    return new SourcePlace(at.file(), at.line(), 0, at.text());
  }
}
