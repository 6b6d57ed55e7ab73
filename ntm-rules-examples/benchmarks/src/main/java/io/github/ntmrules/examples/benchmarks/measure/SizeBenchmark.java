package io.github.ntmrules.examples.benchmarks.measure;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.AssessmentPlan;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;

/** One assessment against a made-up set of a given size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SizeBenchmark {

  private static final int COMMUNES = 100;

  /** How many indicators. */
  @Param("57")
  public int indicators = 57;

  private @Nullable AssessmentPlan requirements;
  private final List<Snapshot> snapshots = new ArrayList<>();
  private int next;

  /** Makes the set and the snapshots: not timed. */
  @Setup
  public void prepare() {
    requirements = AssessmentPlan.of(SyntheticSet.of(indicators), false);
    Population population = Population.of(Law.read(Assessor.packaged(Law.SET)), COMMUNES);
    for (int i = 0; i < COMMUNES; i++) {
      snapshots.add(population.snapshot(i));
    }
  }

  /** Assesses one commune and reads everything. */
  @Benchmark
  public void assess(Blackhole blackhole) {
    next = (next + 1) % COMMUNES;
    Assessment assessment = Objects.requireNonNull(requirements).assess(snapshots.get(next));
    blackhole.consume(assessment.outcome());
    for (CriterionResult criterion : assessment.criteria()) {
      blackhole.consume(criterion.outcome());
      for (IndicatorResult indicator : criterion.indicators()) {
        blackhole.consume(indicator.outcome());
        Finding finding = indicator.finding();
        if (finding != null) {
          finding.forEachComparison(each -> blackhole.consume(each.difference()));
        }
      }
    }
  }
}
