package io.github.ntmrules.examples.workbench;

import java.io.IOException;
import java.util.Locale;

/**
 * Results could not be written to standard output. It ends the command: nobody gets what would
 * follow.
 */
final class OutputLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean pipeClosed;

  OutputLostException(IOException cause) {
    super(cause.getMessage(), cause);
    // No type says it, and the words are those of the system; "pipe" is in all of them.
    this.pipeClosed = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }

  /** Whether the reader of a pipe has gone, as {@code head} does: he has all that he wants. */
  boolean pipeClosed() {
    return pipeClosed;
  }
}
