package io.github.ntmrules.examples.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Assessments a second over the country, fifteen years and five sets: one long process, and the
 * median over parts of the country.
 */
public final class Country implements Measurement {

  @Override
  public Section run(Effort effort, Consumer<String> progress) {
    List<Double> bulk = new ArrayList<>();
    List<Double> columns = new ArrayList<>();
    List<Double> loops = new ArrayList<>();
    progress.accept("country, " + effort.communes() + " communes");
    String parts = ChildJvm.run(CountryCount.class, Integer.toString(effort.communes())).output();
    for (String part : parts.lines().toList()) {
      String[] counts = part.split(" ", -1);
      bulk.add(Double.parseDouble(counts[0]));
      columns.add(Double.parseDouble(counts[1]));
      loops.add(Double.parseDouble(counts[2]));
    }
    return new Section(
            Rounds.number(effort.communes())
                + " communes × 15 years × 5 sets, from figures in memory to outcomes and shortfalls read, one thread",
            "contestant",
            "assessments a second")
        .row("this library, bulk: assessAll over snapshots", new Rounds(bulk).text())
        .row("this library, columns: a FigureTable of 1,500 rows a set", new Rounds(columns).text())
        .row("hand-written loops over thousandths, commune by commune", new Rounds(loops).text());
  }
}
