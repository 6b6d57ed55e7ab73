package io.github.ntmrules.examples.benchmarks;

import io.github.ntmrules.examples.benchmarks.measure.Effort;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** What the numbers were measured on and with; no names of hosts and no paths. */
final class Machine {

  private Machine() {}

  static List<String> about(Effort effort) {
    return List.of(
        "%d cores, %s %s, %s %s."
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch")),
        ("Medians, with the least and the greatest: for the full assessment, of short turns (%d) of"
                + " all contestants, one after the other, each in a JVM of its own; for the others,"
                + " of rounds (%d), processes (%d) or parts of the country.")
            .formatted(effort.turns(), effort.rounds(), effort.processes()),
        versions());
  }

  private static String versions() {
    Properties versions = new Properties();
    try (InputStream in = Machine.class.getResourceAsStream("versions.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions.stringPropertyNames().stream()
            .sorted()
            .map(name -> name.replace('_', ' ') + " " + versions.getProperty(name))
            .reduce((a, b) -> a + ", " + b)
            .orElse("")
        + ".";
  }
}
