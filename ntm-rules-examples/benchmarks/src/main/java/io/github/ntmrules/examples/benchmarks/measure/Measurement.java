package io.github.ntmrules.examples.benchmarks.measure;

import java.util.function.Consumer;

/** Something that is measured on its own. */
@FunctionalInterface
public interface Measurement {

  /**
   * Measures.
   *
   * @param progress is told what is being done, for a person who waits
   */
  Section run(Effort effort, Consumer<String> progress);
}
