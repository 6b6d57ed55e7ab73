package io.github.ntmrules.internal.source;

import io.github.ntmrules.internal.syntax.PlainText;
import io.github.ntmrules.internal.syntax.Problems;
import io.github.ntmrules.internal.syntax.SourceText;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines {@code key = value} of a description file; {@code #} begins a remark. */
public final class DescriptionLines {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private DescriptionLines() {}

  /**
   * One line that says something.
   *
   * @param key its key, words separated by one blank
   * @param value its value
   * @param begin where the line begins
   * @param valueAt where its value begins
   * @param end where the line ends, before its line break
   */
  public record Line(String key, String value, int begin, int valueAt, int end) {}

  /**
   * All lines that say something, in order; a line that is none, and characters that are not to be
   * used, are noted.
   */
  public static List<Line> read(SourceText source, Problems problems) {
    PlainText.check(source, problems);
    String text = source.text();
    List<Line> lines = new ArrayList<>();
    int next = 0;
    while (next < text.length()) {
      int end = next;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      String line = text.substring(next, end);
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        line(line, next, lines, problems);
      }
      next = end + 1;
    }
    return lines;
  }

  private static void line(String line, int begin, List<Line> lines, Problems problems) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      problems.add(Kind.WRONG_DESCRIPTION_LINE, null, begin, null, line.strip());
      return;
    }
    String key = BLANKS.matcher(line.substring(0, equals).strip()).replaceAll(" ");
    String after = line.substring(equals + 1);
    String value = after.strip();
    int blanks = value.isEmpty() ? 0 : after.indexOf(value);
    lines.add(new Line(key, value, begin, begin + equals + 1 + blanks, begin + line.length()));
  }
}
