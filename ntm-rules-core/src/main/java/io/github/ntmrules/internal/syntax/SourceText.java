package io.github.ntmrules.internal.syntax;

import io.github.ntmrules.rules.SourcePlace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The text of one file, and where its lines begin. Immutable. */
public final class SourceText {

  private final String file;
  private final String text;
  private final int[] starts;
  private final List<String> lines;

  /** The text of that file; lines end with LF, CRLF or CR. */
  public SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    List<Integer> found = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        found.add(i + 1);
      }
    }
    this.starts = found.stream().mapToInt(Integer::intValue).toArray();
    this.lines = text.lines().toList();
  }

  /** The name of the file. */
  public String file() {
    return file;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The line, from 1, that the offset stands in. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The offset of that character, both from 1; of a line that there is not, the end. */
  public int offset(int line, int column) {
    if (line > starts.length) {
      return text.length();
    }
    int start = starts[Math.max(line, 1) - 1];
    int end = line < starts.length ? starts[Math.max(line, 1)] : text.length();
    int characters = Math.min(Math.max(column, 1) - 1, text.codePointCount(start, end));
    return text.offsetByCodePoints(start, characters);
  }

  /** The place of an offset. */
  public SourcePlace place(int offset) {
    int line = line(offset);
    int start = starts[line - 1];
    int column = text.codePointCount(start, Math.min(offset, text.length())) + 1;
    return new SourcePlace(file, line, column, lineText(line));
  }

  // One text for all places of a line: a line may be as long as the file.
  private String lineText(int line) {
    return line <= lines.size() ? lines.get(line - 1) : "";
  }
}
