package io.github.ntmrules.examples.benchmarks.measure;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * How much is measured.
 *
 * @param compared on how many communes all must agree before anything is timed
 * @param turns how many short turns every contestant has, all in turn
 * @param rounds how often anything longer is measured
 * @param warmups how many seconds JMH warms up
 * @param iterations how many seconds JMH measures
 * @param processes how often a whole process is timed
 * @param communes how many communes the count over the country takes
 */
public record Effort(
    int compared, int turns, int rounds, int warmups, int iterations, int processes, int communes) {

  /** For the table in the README. */
  public static final Effort FULL = new Effort(3_000, 20, 3, 3, 3, 5, 10_000);

  /** For a look. */
  public static final Effort QUICK = new Effort(350, 5, 1, 2, 1, 1, 500);

  /** Measures each of those sizes once a round, and says so before. */
  void eachRound(String name, List<Integer> sizes, Consumer<String> progress, IntConsumer measure) {
    for (int round = 1; round <= rounds; round++) {
      for (int size : sizes) {
        progress.accept(name + ", round " + round + ": " + size);
        measure.accept(size);
      }
    }
  }
}
