package io.github.ntmrules.files.law;

/** The columns of the form of levels to be read, in order; see {@link ReadingWriter}. */
enum ReadingColumn {
  CODE(9),
  CONTENT(40),
  WHERE(38),
  COLUMN(11),
  ON_FILE(24),
  SOURCE(26),
  UNITS(10),
  DECIDED(11),
  MEASURE(34),
  LEVEL(16),
  DOCUMENT(28),
  PAGE(10),
  READ_ON(13),
  READER(20),
  REMARK(34),
  KEY(16);

  private final int width;

  ReadingColumn(int width) {
    this.width = width;
  }

  /** How wide it is, in digits. */
  int width() {
    return width;
  }

  /** Whether the office fills it in. */
  boolean input() {
    return switch (this) {
      case MEASURE, LEVEL, DOCUMENT, PAGE, READ_ON, READER -> true;
      default -> false;
    };
  }

  /** Whether the form cannot be read without it. */
  boolean needed() {
    return input() || this == KEY;
  }

  /** Whether what stands there is read. */
  boolean read() {
    return needed() || this == CODE;
  }

  /** What it is called, of the words of a workbook. */
  String heading(BookWords words) {
    return words.get("reading." + this);
  }
}
