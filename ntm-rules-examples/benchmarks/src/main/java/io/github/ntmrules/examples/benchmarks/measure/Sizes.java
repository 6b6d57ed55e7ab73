package io.github.ntmrules.examples.benchmarks.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Cost as the set grows. */
public final class Sizes implements Measurement {

  private static final List<Integer> INDICATORS = List.of(57, 570, 5_700);

  @Override
  public Section run(Effort effort, Consumer<String> progress) {
    Map<Integer, List<Double>> nanoseconds = new LinkedHashMap<>();
    effort.eachRound(
        "indicators",
        INDICATORS,
        progress,
        size -> {
          String text = Integer.toString(size);
          double time = Jmh.run(SizeBenchmark.class, "indicators", text, 1, effort).nanoseconds();
          nanoseconds.computeIfAbsent(size, key -> new ArrayList<>()).add(time);
        });
    Section section =
        new Section(
            "One full assessment as the set grows (made-up set)",
            "indicators",
            "µs",
            "ns an indicator");
    nanoseconds.forEach(
        (indicators, each) ->
            section.row(
                Rounds.number(indicators),
                new Rounds(each).times(0.001).text(),
                new Rounds(each).times(1.0 / indicators).text()));
    return section;
  }
}
