package io.github.ntmrules.examples.workbench.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Standard input as a file: what is piped in is read several times, and out of order. */
final class StandardInput {

  /** How it is named where a file is. */
  static final String NAME = "-";

  private StandardInput() {}

  /**
   * What comes on standard input, in a temporary file, which is deleted when the process ends.
   *
   * @throws UncheckedIOException if it cannot be read or kept
   */
  static Path kept() {
    try {
      Path file = Files.createTempFile("ntm", ".in");
      file.toFile().deleteOnExit();
      Files.copy(System.in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
