package io.github.ntmrules.examples.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The heap that all packaged sets keep, in a JVM of their own. */
public final class Heap implements Measurement {

  @Override
  public Section run(Effort effort, Consumer<String> progress) {
    List<Double> megabytes = new ArrayList<>();
    for (int i = 0; i < effort.rounds(); i++) {
      progress.accept("heap, process " + (i + 1));
      long bytes = Long.parseLong(ChildJvm.run(RetainedHeap.class).output());
      megabytes.add(bytes / (1024.0 * 1024));
    }
    Rounds kept = new Rounds(megabytes);
    return new Section("Heap kept, all packaged sets, each asked in seven regions", "", "MB")
        .row("after collecting garbage", kept.text())
        .atMost("heap kept by all packaged sets, MB", "≤ 32", 32, kept);
  }
}
