package io.github.ntmrules.examples.workbench;

/** What the process tells its caller. */
public final class ExitCode {

  /** All is fine. */
  public static final int FINE = 0;

  /** What was checked falls short: errors in rules, failing cases, unnoticed mutants. */
  public static final int FALLS_SHORT = 1;

  /**
   * Wrong usage, or input that cannot be read; of a data file, one bad row is enough. Also results
   * that cannot be written.
   */
  public static final int BAD_INPUT = 2;

  /** Whoever read the results stopped reading: 128 and the number of the signal for that. */
  public static final int PIPE_CLOSED = 141;

  private ExitCode() {}

  /** The worse of two. */
  public static int worse(int one, int other) {
    return Math.max(one, other);
  }
}
