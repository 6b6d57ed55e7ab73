package io.github.ntmrules.examples.benchmarks.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Cost as the number of distinct scopes grows: new ones, and communes in those that are known. */
public final class Scopes implements Measurement {

  private static final List<Integer> SCOPES = List.of(10, 100, 1_000, 10_000);

  @Override
  public Section run(Effort effort, Consumer<String> progress) {
    Map<Integer, List<Double>> fresh = new LinkedHashMap<>();
    Map<Integer, List<Double>> known = new LinkedHashMap<>();
    effort.eachRound(
        "scopes",
        SCOPES,
        progress,
        scopes -> {
          String[] costs =
              ChildJvm.run(ScopeCosts.class, Integer.toString(scopes)).output().split(" ", -1);
          fresh.computeIfAbsent(scopes, key -> new ArrayList<>()).add(Double.valueOf(costs[0]));
          known.computeIfAbsent(scopes, key -> new ArrayList<>()).add(Double.valueOf(costs[1]));
        });
    Section section =
        new Section(
            "Distinct scopes (those that no rule tells apart share one answer)",
            "scopes",
            "µs a new scope",
            "µs an assessment, scopes in turn");
    fresh.forEach(
        (scopes, each) ->
            section.row(
                Rounds.number(scopes),
                new Rounds(each).text(),
                new Rounds(List.copyOf(known.getOrDefault(scopes, List.of()))).text()));
    return section;
  }
}
