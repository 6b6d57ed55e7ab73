package io.github.ntmrules.examples.benchmarks.measure;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.examples.benchmarks.contestants.Entry;
import io.github.ntmrules.examples.benchmarks.contestants.Verdict;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Time and allocation of one full assessment, every contestant, after checking that all agree. The
 * contestants take short turns, each in a JVM of its own, so that a busy machine is busy for all;
 * and processor time is compared, of all threads, so that other programs hardly count.
 */
public final class FullAssessment implements Measurement {

  private static final int TURN_MILLISECONDS = 300;

  private final Map<Entry, List<Double>> work = new EnumMap<>(Entry.class);
  private final Map<Entry, List<Double>> clock = new EnumMap<>(Entry.class);
  private final Map<Entry, List<Double>> bytes = new EnumMap<>(Entry.class);

  @Override
  public Section run(Effort effort, Consumer<String> progress) {
    agree(effort.compared(), progress);
    Map<Entry, LaneProcess> lanes = new EnumMap<>(Entry.class);
    try {
      for (Entry entry : Entry.values()) {
        progress.accept("warming up: " + entry.title());
        LaneProcess lane = new LaneProcess(entry);
        lanes.put(entry, lane);
        lane.turn(effort.warmups() * 1000L);
      }
      for (int turn = 1; turn <= effort.turns(); turn++) {
        progress.accept("assessment, turn " + turn + " of " + effort.turns());
        lanes.forEach(this::turn);
      }
    } finally {
      lanes.values().forEach(LaneProcess::close);
    }
    return section();
  }

  private void turn(Entry entry, LaneProcess lane) {
    LaneProcess.Turn turn = lane.turn(TURN_MILLISECONDS);
    add(work, entry, turn.work());
    add(clock, entry, turn.clock());
    add(bytes, entry, turn.bytes());
  }

  private static void add(Map<Entry, List<Double>> to, Entry entry, double value) {
    to.computeIfAbsent(entry, each -> new ArrayList<>()).add(value);
  }

  /** Nothing is timed before everyone says the same of every commune. */
  private static void agree(int communes, Consumer<String> progress) {
    Law law = Law.read(Assessor.packaged(Law.SET));
    Population population = Population.of(law, Population.SIZE);
    List<Verdict> expected = Entry.LIBRARY.prepare(law, population).verdicts(0, communes);
    for (Entry entry : Entry.values()) {
      progress.accept("comparing verdicts: " + entry.title());
      List<Verdict> verdicts = entry.prepare(law, population).verdicts(0, communes);
      for (int i = 0; i < expected.size(); i++) {
        List<String> differences = verdicts.get(i).differences(expected.get(i));
        if (!differences.isEmpty()) {
          throw new IllegalStateException(
              entry.title() + " and the library differ on commune " + i + ": " + differences);
        }
      }
    }
  }

  private Section section() {
    Section section =
        new Section(
            "One full assessment: 49 indicators, "
                + Rounds.number(Population.SIZE)
                + " communes, all outcomes and shortfalls read",
            "contestant",
            "µs of processor",
            "µs of the clock",
            "bytes, calling thread",
            "processor : this library");
    Rounds library = time(Entry.LIBRARY);
    for (Entry entry : Entry.values()) {
      section.row(
          entry.title(),
          time(entry).times(0.001).text(),
          Rounds.number(new Rounds(Objects.requireNonNull(clock.get(entry))).median() / 1000),
          Rounds.number(allocated(entry).median()),
          entry == Entry.LIBRARY ? "1" : time(entry).over(library).text());
    }
    Rounds fastest = null;
    for (Entry entry : Entry.values()) {
      if (entry.kind() == Entry.Kind.ENGINE) {
        fastest = fastest == null ? time(entry) : fastest.orLess(time(entry));
      }
    }
    return section
        .atMost(
            "full assessment : hand-written, same objects",
            "≤ 1.5",
            1.5,
            library.over(time(Entry.HAND_WRITTEN)))
        .atMost(
            "full assessment : the fastest other engine",
            "≤ 1/20",
            1.0 / 20,
            library.over(Objects.requireNonNull(fastest)))
        .atMost(
            "bytes of a full assessment : hand-written, same objects",
            "≤ 1.5",
            1.5,
            allocated(Entry.LIBRARY).over(allocated(Entry.HAND_WRITTEN)))
        .atMost(
            "columnar : hand-written column loops",
            "≤ 1.5",
            1.5,
            time(Entry.LIBRARY_COLUMNS).over(time(Entry.COLUMN_LOOPS)))
        .atMost(
            "columnar, one column replaced : hand-written column loops",
            "≤ 1.5",
            1.5,
            time(Entry.LIBRARY_SWEEP).over(time(Entry.COLUMN_LOOPS)));
  }

  private Rounds time(Entry entry) {
    return new Rounds(Objects.requireNonNull(work.get(entry)));
  }

  private Rounds allocated(Entry entry) {
    return new Rounds(Objects.requireNonNull(bytes.get(entry)));
  }
}
