package io.github.ntmrules.files.report;

/**
 * How a place looks on a map and what is said of it.
 *
 * @param css the name of its colour
 * @param open whether it is hatched, since it may come out otherwise
 * @param text the figures
 */
record MapColour(String css, boolean open, String text) {

  /** Where the set asks nothing. */
  static final String NOT_APPLICABLE = "kx";

  /** A commune, or a province, of which the file has nothing. */
  static final String NO_DATA = "kz";

  /** A ward or a special zone of which the file has nothing: none is asked for. */
  static final String NO_COMMUNE = "kw";
}
