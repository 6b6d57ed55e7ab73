package io.github.ntmrules.files.book;

/**
 * A column of a sheet.
 *
 * @param heading its heading
 * @param widest how wide it becomes at most, in letters, before its texts are broken into lines
 */
record BookColumn(String heading, int widest) {

  /** How wide most become at most. */
  static final int USUAL = 40;

  static BookColumn of(String heading) {
    return new BookColumn(heading, USUAL);
  }
}
