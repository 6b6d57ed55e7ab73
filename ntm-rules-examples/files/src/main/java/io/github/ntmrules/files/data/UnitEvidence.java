package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file has said so far about which units it is of: to tell one of other units, and to tell
 * it once it is certain. Not thread-safe.
 */
final class UnitEvidence {

  private final UnitKinds kinds;
  private final RowTaker taker;
  private final List<DataProblem> ofOthers = new ArrayList<>();
  private final List<String> otherHeads = new ArrayList<>();
  private Grid.@Nullable Row otherUnit;
  private int headingRow;
  private long units;

  UnitEvidence(UnitKinds kinds, RowTaker taker) {
    this.kinds = kinds;
    this.taker = taker;
  }

  UnitKinds kinds() {
    return kinds;
  }

  /** The last row of headings that was found. */
  void headings(int row) {
    headingRow = row;
  }

  /** A heading that names a kind of unit and that nothing can be read by; told when it is sure. */
  void heading(String text, DataProblem problem) {
    ofOthers.add(problem);
    otherHeads.add(text);
  }

  /** A row that stands for a unit of another kind, if it is the first of these. */
  void otherUnit(Grid.Row row) {
    otherUnit = otherUnit == null ? row : otherUnit;
  }

  /** Counts a unit; whether it is the first. */
  boolean isFirst() {
    return units++ == 0;
  }

  /** Tells what was kept back: the units are of the kind that is wanted. */
  void tell() {
    ofOthers.forEach(taker.problems());
    ofOthers.clear();
  }

  /**
   * That all was read.
   *
   * @throws UnreadableFileException if the file is of units of another kind
   */
  void end(boolean anySheet) {
    if (anySheet && units == 0 && !otherHeads.isEmpty()) {
      kinds.headings(headingRow, otherHeads, false);
    }
    tell();
    Grid.Row other = otherUnit;
    if (anySheet && other != null && units == 0) {
      String name = SheetReading.shown(other);
      UnitKind kind = Objects.requireNonNull(UnitKinds.kind(name));
      throw kinds.refused(other.number(), kind, name);
    }
  }
}
