package io.github.ntmrules.files.law;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one line of the sheet of rows says, as text. Not thread-safe. */
final class SheetLine {

  private final Map<RowColumn, String> texts = new EnumMap<>(RowColumn.class);
  private final List<String> levels = new ArrayList<>();
  private final List<String> proposals = new ArrayList<>();
  private @Nullable Set<Integer> open;
  private boolean chooses;

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

  /** The measures to choose from; none where all of the dictionary are. */
  List<String> proposals() {
    return proposals;
  }

  /** Says which levels a person is to look at; unless it is said, all are. */
  void open(Set<Integer> columns) {
    open = Set.copyOf(columns);
  }

  /** Whether a person is to look at that level, or fill it in. */
  boolean open(int column) {
    Set<Integer> of = open;
    return of == null || of.contains(column);
  }

  /** Says that a person is to look at the measure that stands there. */
  SheetLine chooses(boolean whetherThere) {
    chooses = whetherThere;
    return this;
  }

  /** Whether a measure is to be chosen. */
  boolean chooses() {
    boolean empty = get(RowColumn.MEASURE).isEmpty() && get(RowColumn.TEXT).isEmpty();
    return open != null && (empty || chooses);
  }
}
