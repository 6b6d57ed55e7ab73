package io.github.ntmrules.files.law;

import io.github.ntmrules.files.cell.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be chosen in a column: what a rule file writes, and what the sheet shows for it. */
final class Choice {

  private final Map<String, String> shown = new LinkedHashMap<>();
  private final Map<String, String> said = new LinkedHashMap<>();

  /** Adds a value; what stands before a dash, and after it, says the same. */
  Choice add(String value, String text) {
    shown.put(value, text);
    said.put(Spelling.plain(text), value);
    said.putIfAbsent(Spelling.plain(value), value);
    for (String part : text.split(" – ", 2)) {
      said.putIfAbsent(Spelling.plain(part), value);
    }
    return this;
  }

  /** Other words for a value that there is. */
  Choice also(String value, String words) {
    for (String each : words.split("\\|", -1)) {
      said.putIfAbsent(Spelling.plain(each), value);
    }
    return this;
  }

  /** What the sheet shows; the value itself where it is none of these. */
  String text(String value) {
    return shown.getOrDefault(value, value);
  }

  /** The value of what was chosen or typed, or {@code null}. */
  @Nullable String value(String text) {
    return said.get(Spelling.plain(text));
  }

  /** What was probably meant. */
  @Nullable String nearest(String text) {
    String near = Spelling.nearest(text, said.keySet());
    String value = near == null ? null : said.get(near);
    return value == null ? null : text(value);
  }

  /** All that the list offers. */
  List<String> texts() {
    return List.copyOf(shown.values());
  }
}
