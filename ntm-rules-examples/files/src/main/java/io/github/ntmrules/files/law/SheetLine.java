package io.github.ntmrules.files.law;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one line of the sheet of rows says, as text. Not thread-safe. */
final class SheetLine {

  private final Map<RowColumn, String> texts = new EnumMap<>(RowColumn.class);
  private final List<String> levels = new ArrayList<>();

  SheetLine put(RowColumn column, String text) {
    texts.put(column, text);
    return this;
  }

  String get(RowColumn column) {
    return texts.getOrDefault(column, "");
  }

  /** The same again, to be changed by itself. */
  SheetLine copy() {
    SheetLine copy = new SheetLine();
    copy.texts.putAll(texts);
    copy.levels.addAll(levels);
    return copy;
  }

  /** The text of a column of the decree, or of all where there is one for all of them. */
  String level(int column) {
    int at = levels.size() == 1 ? 0 : column;
    return at < levels.size() ? BookCells.plain(levels.get(at)) : "";
  }

  /** One text for each column of the decree. */
  List<String> levels() {
    return levels;
  }
}
