package io.github.ntmrules.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a text between the markers of a README and leaves the rest as it is. */
final class Readme {

  static final String BEGIN = "<!-- benchmarks -->";
  static final String END = "<!-- /benchmarks -->";

  private Readme() {}

  /**
   * Replaces what stands between the markers.
   *
   * @throws IllegalArgumentException if the markers are not there, one after the other
   */
  static String with(String readme, String text) {
    int begin = readme.indexOf(BEGIN);
    int end = readme.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "The README has no place for the table.\nMaybe add the lines "
              + BEGIN
              + " and "
              + END
              + "?");
    }
    return readme.substring(0, begin + BEGIN.length()) + "\n" + text + readme.substring(end);
  }

  static void write(Path file, String text) throws IOException {
    Files.writeString(file, with(Files.readString(file), text));
  }
}
