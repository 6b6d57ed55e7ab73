package io.github.ntmrules.examples.benchmarks.measure;

/**
 * How much is measured.
 *
 * @param turns how many short turns every contestant has, all in turn
 * @param rounds how often anything longer is measured
 * @param warmups how many seconds JMH warms up
 * @param iterations how many seconds JMH measures
 * @param processes how often a whole process is timed
 * @param communes how many communes the count over the country takes
 */
public record Effort(
    int turns, int rounds, int warmups, int iterations, int processes, int communes) {

  /** For the table in the README. */
  public static final Effort FULL = new Effort(40, 5, 4, 3, 7, 10_000);

  /** For a look. */
  public static final Effort QUICK = new Effort(12, 2, 3, 1, 3, 500);
}
