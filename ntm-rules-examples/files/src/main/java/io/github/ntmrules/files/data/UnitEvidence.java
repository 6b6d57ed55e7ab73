package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a file has said so far about which units it is of: to tell one of other units, and to tell
 * it once it is certain. Not thread-safe.
 */
final class UnitEvidence {

  private final UnitKinds kinds;
  private final RowTaker taker;
  private final List<DataProblem> ofOthers = new ArrayList<>();
  private final List<String> otherHeads = new ArrayList<>();
  private int otherRow;
  private String otherName = "";
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
  void otherUnit(int row, String name) {
    if (otherRow == 0) {
      otherRow = row;
      otherName = name;
    }
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
    if (anySheet && otherRow > 0 && units == 0) {
      UnitKind kind = Objects.requireNonNull(UnitKinds.kind(otherName));
      throw kinds.refused(otherRow, kind, otherName);
    }
  }
}
