package io.github.ntmrules.table;

import io.github.ntmrules.internal.source.DescriptionLines.Line;
import io.github.ntmrules.internal.syntax.PlainText;
import io.github.ntmrules.internal.syntax.Problems;
import io.github.ntmrules.internal.syntax.SourceText;
import io.github.ntmrules.table.DocumentEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines of a description set, added and taken away. */
final class DocumentEdit {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.-]+( [^=#|\\s]+)?");
  private static final int WIDTH = "in-force-until".length();

  /** The values of a set and of an overlay, in the order in which they are written. */
  static final List<String> VALUES =
      List.of(
          "id",
          "title-vi",
          "title-en",
          "decree",
          "overlays",
          "province",
          "unit",
          "region-needed",
          "in-force-from",
          "in-force-until",
          "read-by",
          "targets-until",
          "supersedes",
          "indicators-in-decree",
          "columns",
          "rules",
          "note-vi",
          "note-en");

  /**
   * One line that is asked for.
   *
   * @param key its key
   * @param value its value, or {@code null} for none
   * @param criterion of an indicator the criterion that it belongs to; else empty
   */
  record Asked(String key, @Nullable String value, String criterion) {}

  private final Consumer<RowProblem> problems;
  private String text;
  private final String file;
  private final String lineEnd;

  DocumentEdit(String file, String text, String lineEnd, Consumer<RowProblem> problems) {
    this.file = file;
    this.text = text;
    this.lineEnd = lineEnd;
    this.problems = problems;
  }

  /** The text with all of it; the order in which it is asked for counts. */
  String take(List<Asked> asked) {
    for (Asked each : asked) {
      String value = each.value();
      if (possible(each.key(), value == null ? "" : value)) {
        one(each, value);
      }
    }
    return text;
  }

  private boolean possible(String key, String value) {
    boolean ok = KEY.matcher(key).matches() && value.equals(value.strip()) && plain(value);
    if (!ok) {
      problems.accept(RowProblem.ofEntry(RowProblem.Kind.WRONG_VALUE, key, value, ""));
    }
    return ok;
  }

  private static boolean plain(String value) {
    SourceText source = new SourceText("-", value);
    Problems found = new Problems(source);
    PlainText.check(source, found);
    return found.list().isEmpty() && value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
  }

  private void one(Asked asked, @Nullable String value) {
    ReadDocument read = ReadDocument.of(file, text, new ArrayList<>());
    Edits edits = new Edits();
    Line there = line(read, asked.key());
    if (there == null && value == null) {
      problems.accept(RowProblem.ofEntry(RowProblem.Kind.NO_SUCH_ENTRY, asked.key()));
    } else if (there == null) {
      insert(read, asked, value == null ? "" : value, edits);
    } else if (value == null) {
      int end = there.end();
      end += text.startsWith("\r\n", end) ? 2 : end < text.length() ? 1 : 0;
      edits.replace(new Span(there.begin(), end), "");
    } else {
      Span span = new Span(there.valueAt(), there.valueAt() + there.value().length());
      boolean tight = there.value().isEmpty() && text.charAt(there.valueAt() - 1) == '=';
      edits.replace(span, (tight ? " " : "") + value);
    }
    text = edits.applied(text);
  }

  private static @Nullable Line line(ReadDocument read, String key) {
    return read.lines().stream().filter(each -> each.key().equals(key)).findFirst().orElse(null);
  }

  // ---- where a new line goes

  private void insert(ReadDocument read, Asked asked, String value, Edits edits) {
    Kind kind = ReadDocument.kind(asked.key());
    String line = written(asked.key(), kind, value);
    int after = after(read, kind, asked);
    if (kind == Kind.INDICATOR && after < 0) {
      problems.accept(
          RowProblem.ofEntry(RowProblem.Kind.NO_SUCH_ENTRY, "criterion " + asked.criterion()));
      return;
    }
    boolean own = kind == Kind.CRITERION || (after < 0 && kind != Kind.VALUE);
    own |= after >= 0 && kind != Kind.VALUE && apart(read.entries().get(after).kind(), kind);
    if (after >= 0) {
      edits.insert(read.lines().get(after).end(), lineEnd + (own ? lineEnd : "") + line);
    } else if (kind == Kind.VALUE && !read.lines().isEmpty()) {
      edits.insert(read.lines().get(0).begin(), line + lineEnd);
    } else {
      boolean ended = text.isEmpty() || text.endsWith("\n");
      edits.insert(
          text.length(),
          (ended ? "" : lineEnd) + (own && !text.isEmpty() ? lineEnd : "") + line + lineEnd);
    }
  }

  private static boolean apart(Kind before, Kind kind) {
    return before != kind && !(before == Kind.CRITERION && kind == Kind.INDICATOR);
  }

  private static String written(String key, Kind kind, String value) {
    String padded =
        kind == Kind.VALUE && key.length() < WIDTH ? key + " ".repeat(WIDTH - key.length()) : key;
    return padded + " = " + value;
  }

  /** The index of the line after which it goes, or -1. */
  private static int after(ReadDocument read, Kind kind, Asked asked) {
    List<DocumentEntry> entries = read.entries();
    int found = -1;
    int value = VALUES.indexOf(asked.key());
    for (int i = 0; i < entries.size(); i++) {
      DocumentEntry each = entries.get(i);
      boolean goes =
          switch (kind) {
            case VALUE ->
                each.kind() == Kind.VALUE && VALUES.indexOf(each.key()) < value && value >= 0;
            case AMENDMENT ->
                each.kind() == Kind.AMENDMENT
                    || (each.kind() == Kind.VALUE && !each.key().startsWith("note-"));
            case CRITERION -> each.kind() != Kind.CONDITION && each.kind() != Kind.WITHDRAWAL;
            case INDICATOR ->
                each.criterion().equals(asked.criterion())
                    || (each.kind() == Kind.CRITERION && each.code().equals(asked.criterion()))
                    || (asked.criterion().isEmpty() && each.kind() != Kind.CRITERION);
            case CONDITION -> each.kind() != Kind.WITHDRAWAL;
            case WITHDRAWAL -> true;
          };
      found = goes ? i : found;
    }
    return found;
  }

  /** A description with nothing but these values, in the order in which they are written. */
  static String fresh(Map<String, String> values, Consumer<RowProblem> problems, String file) {
    DocumentEdit edit = new DocumentEdit(file, "", "\n", problems);
    List<Asked> all = new ArrayList<>();
    VALUES.stream()
        .filter(values::containsKey)
        .forEach(key -> all.add(new Asked(key, values.get(key), "")));
    values.forEach(
        (key, value) -> {
          if (!VALUES.contains(key)) {
            all.add(new Asked(key, value, ""));
          }
        });
    return edit.take(all);
  }
}
