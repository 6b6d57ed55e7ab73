package io.github.ntmrules.examples.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A main class in a JVM of its own, from its start to its end. */
final class ChildJvm {

  /**
   * What became of it.
   *
   * @param seconds from start to end
   * @param output what it printed
   */
  record Run(double seconds, String output) {}

  private ChildJvm() {}

  /** The command; arguments that begin with a hyphen are the JVM's. */
  static List<String> command(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Stream.of(arguments).filter(each -> each.startsWith("-")).toList());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(Stream.of(arguments).filter(each -> !each.startsWith("-")).toList());
    return command;
  }

  static Run run(Class<?> main, String... arguments) {
    long begin = System.nanoTime();
    try {
      Process process =
          new ProcessBuilder(command(main, arguments))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(main.getSimpleName() + " failed: " + output);
      }
      return new Run((System.nanoTime() - begin) / 1e9, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
