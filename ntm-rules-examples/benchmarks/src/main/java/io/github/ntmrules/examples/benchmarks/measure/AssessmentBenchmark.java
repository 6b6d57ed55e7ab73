package io.github.ntmrules.examples.benchmarks.measure;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.examples.benchmarks.contestants.Contestant;
import io.github.ntmrules.examples.benchmarks.contestants.Entry;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One contestant on all communes, one batch after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AssessmentBenchmark {

  /** Who. */
  @Param("LIBRARY")
  public Entry entry = Entry.LIBRARY;

  private @Nullable Contestant contestant;

  /** Prepares the contestant: not timed. */
  @Setup
  public void prepare() {
    Law law = Law.read(Assessor.packaged(Law.SET));
    contestant = entry.prepare(law, Population.of(law, Population.SIZE));
  }

  /** Where the batches of one thread stand. */
  @State(Scope.Thread)
  public static class Place {
    private int next;

    int next(int batch) {
      int from = next;
      next = (next + batch) % Population.SIZE;
      return from;
    }
  }

  /** Assesses one batch; the checksum goes to JMH. */
  @Benchmark
  public long assess(Place place) {
    int from = place.next(entry.batch());
    return Objects.requireNonNull(contestant).assess(from, from + entry.batch());
  }
}
