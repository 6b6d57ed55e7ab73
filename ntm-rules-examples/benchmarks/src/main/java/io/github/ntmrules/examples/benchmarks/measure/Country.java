package io.github.ntmrules.examples.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Assessments a second over the country, fifteen years and five sets. */
public final class Country implements Measurement {

  @Override
  public String name() {
    return "country";
  }

  @Override
  public Section run(Effort effort, Consumer<String> progress) {
    List<Double> library = new ArrayList<>();
    List<Double> loops = new ArrayList<>();
    for (int round = 1; round <= Math.min(3, effort.rounds()); round++) {
      progress.accept("country, round " + round);
      String[] counts =
          ChildJvm.run(CountryCount.class, Integer.toString(effort.communes()))
              .output()
              .split(" ", -1);
      library.add(Double.parseDouble(counts[0]));
      loops.add(Double.parseDouble(counts[1]));
    }
    return new Section(
            Rounds.number(effort.communes())
                + " communes × 15 years × 5 sets, from objects in memory to outcomes, one thread",
            "contestant",
            "assessments a second")
        .row("this library", new Rounds(library).text())
        .row("hand-written loops over thousandths", new Rounds(loops).text());
  }
}
