package io.github.ntmrules.examples.benchmarks.measure;

import io.github.ntmrules.examples.benchmarks.contestants.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The other end of a {@link Lane}. */
final class LaneProcess implements AutoCloseable {

  private final Process process;
  private final PrintWriter to;
  private final BufferedReader from;

  LaneProcess(Entry entry) {
    try {
      this.process =
          new ProcessBuilder(ChildJvm.command(Lane.class, "-Xms512m", "-Xmx512m", entry.name()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.to =
        new PrintWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
    this.from = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * What one turn told.
   *
   * @param work nanoseconds of processor for one assessment, all threads
   * @param clock nanoseconds of the clock for one assessment
   * @param bytes allocated by the calling thread for one assessment
   */
  record Turn(double work, double clock, double bytes) {}

  Turn turn(long milliseconds) {
    to.println(milliseconds);
    try {
      String line = from.readLine();
      if (line == null) {
        throw new IllegalStateException("A contestant ended before its turn.");
      }
      String[] numbers = line.split(" ", -1);
      return new Turn(
          Double.parseDouble(numbers[0]),
          Double.parseDouble(numbers[1]),
          Double.parseDouble(numbers[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    to.close();
  }
}
