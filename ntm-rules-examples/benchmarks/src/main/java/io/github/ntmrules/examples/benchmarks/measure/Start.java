package io.github.ntmrules.examples.benchmarks.measure;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.examples.benchmarks.contestants.TextbookDrl;
import io.github.ntmrules.examples.benchmarks.law.Law;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * From the start of a JVM to its end, with one verdict in between. A further way to begin is one
 * more entry of the map and a mode of {@link FirstVerdict}. Rule files are written before.
 */
public final class Start implements Measurement {

  private static final String PACKAGED = "this library, packaged set";
  private static final String FOLDER = "this library, the same set as a folder loaded at run time";
  private static final String DROOLS = "Drools compiling textbook rules of the same set";

  @Override
  public Section run(Effort effort, Consumer<String> progress) {
    try {
      Path place = Files.createTempDirectory("start");
      try {
        Path folder = place.resolve("set");
        RuleFiles.export(Law.SET, folder);
        Path textbook = place.resolve("textbook.drl");
        Files.writeString(textbook, TextbookDrl.of(Law.read(Assessor.packaged(Law.SET))));
        Map<String, String[]> ways = new LinkedHashMap<>();
        ways.put(PACKAGED, new String[0]);
        ways.put(FOLDER, new String[] {folder.toString()});
        ways.put(DROOLS, new String[] {textbook.toString()});
        return run(ways, effort, progress);
      } finally {
        delete(place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With all that is in it. */
  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static Section run(Map<String, String[]> ways, Effort effort, Consumer<String> progress) {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 0; round <= effort.processes(); round++) {
      for (Map.Entry<String, String[]> way : ways.entrySet()) {
        progress.accept("start, process " + round + ": " + way.getKey());
        ChildJvm.Run run = ChildJvm.run(FirstVerdict.class, way.getValue());
        if (!run.output().equals("NOT_MET")) {
          throw new IllegalStateException(way.getKey() + " said " + run.output());
        }
        // The first of each brings the files into memory.
        if (round > 0) {
          seconds.computeIfAbsent(way.getKey(), each -> new ArrayList<>()).add(run.seconds());
        }
      }
    }
    Section section = new Section("From the start of a JVM to the first verdict", "way", "s");
    seconds.forEach((way, each) -> section.row(way, new Rounds(each).text()));
    Rounds packaged = new Rounds(Objects.requireNonNull(seconds.get(PACKAGED)));
    Rounds drools = new Rounds(Objects.requireNonNull(seconds.get(DROOLS)));
    return section.atMost(
        "start to first verdict, packaged : Drools compiling textbook rules",
        "≤ 1/5",
        0.2,
        packaged.over(drools));
  }
}
