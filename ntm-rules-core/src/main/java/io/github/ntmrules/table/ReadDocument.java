package io.github.ntmrules.table;

import io.github.ntmrules.internal.source.DescriptionLines;
import io.github.ntmrules.internal.source.DescriptionLines.Line;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.syntax.Problems;
import io.github.ntmrules.internal.syntax.SourceText;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The description of a set or overlay, and where its lines stand. */
final class ReadDocument {

  private static final Set<String> DECLARING =
      Set.of("criterion", "indicator", "condition", "withdrawal", "amendment");

  private final SourceText source;
  private final List<Line> lines;
  private final List<DocumentEntry> entries = new ArrayList<>();

  private ReadDocument(SourceText source, List<Line> lines) {
    this.source = source;
    this.lines = lines;
  }

  static ReadDocument of(String file, String text, List<RuleProblem> problems) {
    SourceText source = new SourceText(file, RuleSource.withoutMark(text));
    Problems found = new Problems(source);
    ReadDocument read = new ReadDocument(source, DescriptionLines.read(source, found));
    read.entries(found);
    problems.addAll(found.list());
    return read;
  }

  private void entries(Problems problems) {
    Set<String> keys = new HashSet<>();
    String criterion = "";
    for (Line line : lines) {
      DocumentEntry.Kind kind = kind(line.key());
      if (kind != DocumentEntry.Kind.AMENDMENT && !keys.add(line.key())) {
        problems.add(Kind.REPEATED_KEY, null, line.begin(), null, line.key());
      }
      DocumentEntry entry =
          new DocumentEntry(kind, line.key(), line.value(), "", source.place(line.valueAt()));
      criterion = kind == DocumentEntry.Kind.CRITERION ? entry.code() : criterion;
      if (kind == DocumentEntry.Kind.INDICATOR) {
        String of = entry.parts().size() >= 3 ? entry.parts().get(0) : criterion;
        entry = new DocumentEntry(kind, line.key(), line.value(), of, entry.place());
      }
      entries.add(entry);
    }
  }

  /** What the line of that key says. */
  static DocumentEntry.Kind kind(String key) {
    String word = key.split(" ", 2)[0];
    return DECLARING.contains(word)
        ? DocumentEntry.Kind.valueOf(word.toUpperCase(Locale.ROOT))
        : DocumentEntry.Kind.VALUE;
  }

  String file() {
    return source.file();
  }

  SourceText source() {
    return source;
  }

  List<Line> lines() {
    return lines;
  }

  List<DocumentEntry> entries() {
    return entries;
  }

  @Nullable String value(String key) {
    return lines.stream()
        .filter(each -> each.key().equals(key))
        .map(Line::value)
        .findFirst()
        .orElse(null);
  }

  @Nullable String keyAt(int line) {
    return lines.stream()
        .filter(each -> source.line(each.begin()) == line)
        .map(Line::key)
        .findFirst()
        .orElse(null);
  }
}
