package io.github.ntmrules.examples.benchmarks;

/** Runs the measurements. */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs them. */
  public static void main(String[] args) {}
}
