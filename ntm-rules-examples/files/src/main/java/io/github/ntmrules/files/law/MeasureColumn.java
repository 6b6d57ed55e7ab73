package io.github.ntmrules.files.law;

import java.util.List;

/** The columns of the sheet of a folder's own measures, in order. */
enum MeasureColumn {
  NAME(44),
  KIND(20),
  UNIT(16),
  FROM(10),
  TO(10),
  STEPS(28),
  ENGLISH(36),
  UNIT_ENGLISH(16),
  OPEN(36),
  ID(34);

  private final int width;

  MeasureColumn(int width) {
    this.width = width;
  }

  /** How wide it is, in digits. */
  int width() {
    return width;
  }

  /** Whether the tool writes it. */
  boolean ofTool() {
    return this == OPEN || this == ID;
  }

  /** Where it stands, from 0. */
  int at() {
    return List.of(values()).indexOf(this);
  }

  /** Which text says its heading. */
  String key() {
    return "measure.column." + this;
  }
}
