package io.github.ntmrules.cases;

/** Is told how far a long analysis is, in the thread that does it. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Some more is done.
   *
   * @param done how much, from 0
   * @param total how much there is in all
   */
  void progress(int done, int total);
}
