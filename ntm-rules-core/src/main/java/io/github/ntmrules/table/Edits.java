package io.github.ntmrules.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is to be written in the place of stretches of a text; everything else stays as it is. */
final class Edits {

  private record Edit(Span span, String text) {}

  private final List<Edit> all = new ArrayList<>();

  void replace(Span span, String text) {
    all.add(new Edit(span, text));
  }

  /** What is put in at one place stands in the order in which it was given. */
  void insert(int offset, String text) {
    replace(new Span(offset, offset), text);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  String applied(String text) {
    List<Edit> ordered = new ArrayList<>(all);
    ordered.sort(Comparator.comparingInt(edit -> edit.span().from()));
    StringBuilder changed = new StringBuilder();
    int at = 0;
    for (Edit each : ordered) {
      if (each.span().from() < at) {
        throw new IllegalStateException("Two changes of one place.");
      }
      changed.append(text, at, each.span().from()).append(each.text());
      at = each.span().to();
    }
    return changed.append(text, at, text.length()).toString();
  }
}
