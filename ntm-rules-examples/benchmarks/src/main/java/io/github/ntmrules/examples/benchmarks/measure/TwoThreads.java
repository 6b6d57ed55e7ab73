package io.github.ntmrules.examples.benchmarks.measure;

import io.github.ntmrules.examples.benchmarks.contestants.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a second thread brings: assessments in the same time, two threads to one. */
public final class TwoThreads implements Measurement {

  @Override
  public Section run(Effort effort, Consumer<String> progress) {
    Section section = new Section("Two threads", "contestant", "µs, one thread", "µs, two", "gain");
    for (Entry entry : List.of(Entry.LIBRARY, Entry.HAND_WRITTEN)) {
      List<Double> one = new ArrayList<>();
      List<Double> two = new ArrayList<>();
      for (int round = 1; round <= effort.rounds(); round++) {
        progress.accept("threads, round " + round + ": " + entry.title());
        one.add(time(entry, 1, effort));
        two.add(time(entry, 2, effort) / 2);
      }
      Rounds gain = new Rounds(one).over(new Rounds(two));
      section.row(entry.title(), new Rounds(one).text(), new Rounds(two).text(), gain.text());
      if (entry == Entry.LIBRARY) {
        section.atLeast("two threads : one, full assessment", "≥ 1.8", 1.8, gain);
      }
    }
    return section;
  }

  private static double time(Entry entry, int threads, Effort effort) {
    Jmh.Score score = Jmh.run(AssessmentBenchmark.class, "entry", entry.name(), threads, effort);
    return score.nanoseconds() / entry.batch() / 1000;
  }
}
