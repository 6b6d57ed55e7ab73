package io.github.ntmrules.examples.benchmarks.measure;

import java.util.Collection;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One turn of one contestant: a JVM of its own, warmed up, then measured. */
final class Jmh {

  /**
   * What JMH measured.
   *
   * @param nanoseconds for one operation
   * @param bytes allocated by one operation
   */
  record Score(double nanoseconds, double bytes) {}

  private Jmh() {}

  static Score run(Class<?> benchmark, String parameter, String value, int threads, Effort effort) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
            .param(parameter, value)
            .threads(threads)
            .forks(1)
            .jvmArgsAppend("-Xms2g", "-Xmx2g")
            .warmupIterations(effort.warmups())
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(effort.iterations())
            .measurementTime(TimeValue.seconds(1))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .addProfiler(GCProfiler.class);
    try {
      Collection<RunResult> results = new Runner(options.build()).run();
      RunResult result = results.iterator().next();
      Result<?> bytes =
          Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
      return new Score(result.getPrimaryResult().getScore(), bytes.getScore());
    } catch (RunnerException e) {
      throw new IllegalStateException("JMH did not run: " + e.getMessage(), e);
    }
  }
}
