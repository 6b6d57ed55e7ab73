package io.github.ntmrules.table;

import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.syntax.PlainText;
import io.github.ntmrules.internal.syntax.Problems;
import io.github.ntmrules.internal.syntax.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a folder's dictionary, where they stand, and what they become. */
final class ReadMeasures {

  static final String FILE = RuleSource.MEASURES;

  private static final String HEADING =
      """
      # Số liệu của riêng thư mục này, mỗi dòng một số liệu:
      # mã | loại | từ..đến, hoặc các bậc | đơn vị | đơn vị (English) | tên | English
      """;
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

  /**
   * A line that declares a measure.
   *
   * @param span all of it, without its end of line
   */
  private record Line(MeasureEntry entry, Span span) {}

  private final SourceText source;
  private final List<Line> lines = new ArrayList<>();

  private ReadMeasures(SourceText source) {
    this.source = source;
  }

  static ReadMeasures of(@Nullable String text) {
    ReadMeasures read =
        new ReadMeasures(new SourceText(FILE, text == null ? "" : RuleSource.withoutMark(text)));
    read.read();
    return read;
  }

  private void read() {
    String text = source.text();
    int begin = 0;
    while (begin < text.length()) {
      int end = begin;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      String line = text.substring(begin, end);
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        String[] parts = line.split("\\|", -1);
        List<String> after = new ArrayList<>();
        for (int i = 1; i <= MeasureEntry.PARTS; i++) {
          after.add(i < parts.length ? parts[i].strip() : "");
        }
        MeasureEntry entry = new MeasureEntry(parts[0].strip(), after, source.place(begin));
        lines.add(new Line(entry, new Span(begin, end)));
      }
      begin = end + 1;
    }
  }

  List<MeasureEntry> entries() {
    return lines.stream().map(Line::entry).toList();
  }

  /** What is declared in that line, from 1; or {@code null}. */
  @Nullable String keyAt(int line) {
    for (Line each : lines) {
      if (each.entry().place().line() == line) {
        return MeasureEntry.key(each.entry().id());
      }
    }
    return null;
  }

  // ---- what they become

  /**
   * A measure that is asked for.
   *
   * @param id its id
   * @param parts what stands after it, or {@code null} for no such measure
   */
  record Asked(String id, @Nullable List<String> parts) {}

  /** The text with that; what cannot be is told, and changes nothing. */
  String with(Asked asked, String lineEnd, Consumer<RowProblem> problems) {
    String key = MeasureEntry.key(asked.id());
    String text = source.text();
    Line there = null;
    for (Line each : lines) {
      there = there == null && each.entry().id().equals(asked.id()) ? each : there;
    }
    List<String> parts = asked.parts();
    if (parts == null) {
      if (there == null) {
        problems.accept(RowProblem.ofEntry(RowProblem.Kind.NO_SUCH_ENTRY, key));
        return text;
      }
      int end = there.span().to();
      end += text.startsWith("\r\n", end) ? 2 : end < text.length() ? 1 : 0;
      return text.substring(0, there.span().from()) + text.substring(end);
    }
    if (!possible(asked.id(), key, parts, problems)) {
      return text;
    }
    if (there != null) {
      String line = changed(there.span().of(text), parts);
      return text.substring(0, there.span().from()) + line + text.substring(there.span().to());
    }
    String line = written(asked.id(), parts);
    if (text.isEmpty()) {
      return HEADING.replace("\n", lineEnd) + line + lineEnd;
    }
    int at = lines.isEmpty() ? text.length() : lines.get(lines.size() - 1).span().to();
    boolean ended = at == 0 || text.charAt(at - 1) == '\n';
    return text.substring(0, at)
        + (ended ? "" : lineEnd)
        + line
        + (ended ? lineEnd : "")
        + text.substring(at);
  }

  private static boolean possible(
      String id, String key, List<String> parts, Consumer<RowProblem> problems) {
    List<String> all = new ArrayList<>(parts);
    all.add(id);
    String wrong = parts.size() == MeasureEntry.PARTS && ID.matcher(id).matches() ? null : id;
    for (String each : all) {
      Problems found = new Problems(new SourceText("-", each));
      PlainText.check(new SourceText("-", each), found);
      boolean ok =
          found.list().isEmpty()
              && each.equals(each.strip())
              && each.chars().noneMatch(c -> c == '|' || c == '\n' || c == '\r');
      wrong = wrong == null && !ok ? each : wrong;
    }
    if (wrong != null) {
      problems.accept(RowProblem.ofEntry(RowProblem.Kind.WRONG_VALUE, key, wrong, ""));
    }
    return wrong == null;
  }

  private static String written(String id, List<String> parts) {
    StringBuilder line = new StringBuilder(id);
    for (String each : parts) {
      line.append(each.isEmpty() ? " |" : " | " + each);
    }
    return line.toString();
  }

  /** The line with what differs in it; all else as it is written. */
  private static String changed(String line, List<String> parts) {
    List<String> written = new ArrayList<>(List.of(line.split("\\|", -1)));
    for (int i = 1; i <= parts.size(); i++) {
      String value = parts.get(i - 1);
      if (i >= written.size()) {
        if (!value.isEmpty() || i < parts.size()) {
          written.set(i - 1, written.get(i - 1).stripTrailing() + " ");
          written.add(value.isEmpty() ? "" : " " + value);
        }
      } else if (!written.get(i).strip().equals(value)) {
        boolean last = i == written.size() - 1;
        written.set(i, value.isEmpty() ? " " : " " + value + (last ? "" : " "));
      }
    }
    return String.join("|", written).stripTrailing();
  }
}
