package io.github.ntmrules.examples.benchmarks;

import io.github.ntmrules.examples.benchmarks.measure.Country;
import io.github.ntmrules.examples.benchmarks.measure.Effort;
import io.github.ntmrules.examples.benchmarks.measure.FullAssessment;
import io.github.ntmrules.examples.benchmarks.measure.Heap;
import io.github.ntmrules.examples.benchmarks.measure.Measurement;
import io.github.ntmrules.examples.benchmarks.measure.Scopes;
import io.github.ntmrules.examples.benchmarks.measure.Section;
import io.github.ntmrules.examples.benchmarks.measure.Sizes;
import io.github.ntmrules.examples.benchmarks.measure.Start;
import io.github.ntmrules.examples.benchmarks.measure.TwoThreads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the measurements, prints the tables and, if asked, writes them to a README.
 *
 * <pre>java -jar benchmarks.jar [--quick] [--only NAME]... [--readme FILE]</pre>
 */
public final class Benchmarks {

  /** By the name to ask for it with {@code --only}. */
  private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

  static {
    ALL.put("assessment", new FullAssessment());
    ALL.put("threads", new TwoThreads());
    ALL.put("start", new Start());
    ALL.put("heap", new Heap());
    ALL.put("sizes", new Sizes());
    ALL.put("scopes", new Scopes());
    ALL.put("country", new Country());
  }

  private Effort effort = Effort.FULL;
  private @Nullable Path readme;
  private final List<Measurement> chosen = new ArrayList<>();

  private Benchmarks() {}

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    Benchmarks command = new Benchmarks();
    try {
      command.read(Arrays.asList(args).iterator());
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
    command.run();
  }

  private void read(Iterator<String> arguments) {
    while (arguments.hasNext()) {
      String option = arguments.next();
      switch (option) {
        case "--quick" -> effort = Effort.QUICK;
        case "--only" -> chosen.add(measurement(value(option, arguments)));
        case "--readme" -> readme = Path.of(value(option, arguments));
        default ->
            throw new IllegalArgumentException(
                "Unknown option " + option + ".\nMaybe --quick, --only or --readme?");
      }
    }
  }

  private static String value(String option, Iterator<String> arguments) {
    if (!arguments.hasNext()) {
      throw new IllegalArgumentException("A value is missing after " + option + ".");
    }
    return arguments.next();
  }

  private static Measurement measurement(String name) {
    Measurement found = ALL.get(name);
    if (found == null) {
      String names = String.join(", ", ALL.keySet());
      throw new IllegalArgumentException(
          "Nothing is measured under the name " + name + ".\nMaybe one of: " + names);
    }
    return found;
  }

  private void run() throws IOException {
    List<Section> sections = new ArrayList<>();
    for (Measurement each : chosen.isEmpty() ? ALL.values() : chosen) {
      sections.add(each.run(effort, System.err::println));
    }
    Report report = new Report(Machine.about(effort), sections);
    System.out.print(report.console());
    if (readme != null) {
      Readme.write(readme, report.markdown());
    }
  }
}
