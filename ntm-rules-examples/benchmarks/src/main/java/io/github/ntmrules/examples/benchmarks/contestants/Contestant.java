package io.github.ntmrules.examples.benchmarks.contestants;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One way to assess the communes. Everything that can be prepared once (compiling a model, bringing
 * the figures into the form it reads) is done when it is made, outside the timed part.
 */
public interface Contestant {

  /**
   * Assesses the communes from {@code from} to before {@code to}: the timed part. One verdict after
   * the other for a contestant that has nothing better to do.
   *
   * @return a checksum for which every outcome and every shortfall was read, so that none can be
   *     left out; its value depends on the contestant
   */
  default long assess(int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum = sum * 31 + verdict(i).checksum();
    }
    return sum;
  }

  /** What it concludes for one commune, for comparing contestants. */
  Verdict verdict(int commune);

  /**
   * The same for the communes from {@code from} to before {@code to}, in the way in which {@link
   * #assess} goes about them.
   */
  default List<Verdict> verdicts(int from, int to) {
    return IntStream.range(from, to).mapToObj(this::verdict).toList();
  }
}
