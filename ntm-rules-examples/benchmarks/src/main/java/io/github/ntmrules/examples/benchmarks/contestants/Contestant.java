package io.github.ntmrules.examples.benchmarks.contestants;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One way to assess the communes. Everything that can be prepared once (compiling a model, bringing
 * the figures into the form it reads) is done when it is made, outside the timed part.
 */
public interface Contestant {

  /**
   * Assesses the communes from {@code from} to before {@code to}: the timed part.
   *
   * @return a checksum for which every outcome and every shortfall was read, so that none can be
   *     left out; its value depends on the contestant
   */
  long assess(int from, int to);

  /** What it concludes for one commune, for comparing contestants; not timed. */
  Verdict verdict(int commune);

  /**
   * The same for the communes from {@code from} to before {@code to}, in the way in which {@link
   * #assess} goes about them.
   */
  default List<Verdict> verdicts(int from, int to) {
    return IntStream.range(from, to).mapToObj(this::verdict).toList();
  }
}
