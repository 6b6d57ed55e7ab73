package io.github.ntmrules.examples.workbench;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work whose progress is shown on a terminal once it has taken two seconds; elsewhere
 * nothing is shown. Not thread-safe.
 */
public final class ProgressDisplay implements LongConsumer, AutoCloseable {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
  private static final int WIDTH = 78;

  private final Console console;
  private final String label;
  private final long total;
  private final LongSupplier clock;
  private final long begun;
  private @Nullable ProgressBar bar;

  private ProgressDisplay(Console console, String label, long total, LongSupplier clock) {
    this.console = console;
    this.label = label;
    this.total = total;
    this.clock = clock;
    this.begun = clock.getAsLong();
  }

  /**
   * Begins.
   *
   * @param console where it is shown
   * @param label what is done, for people
   * @param total how much there is to do, in whatever {@link #accept} counts
   */
  public static ProgressDisplay begin(Console console, String label, long total) {
    return new ProgressDisplay(console, label, total, System::nanoTime);
  }

  /** The same with a clock in nanoseconds. */
  static ProgressDisplay begin(Console console, String label, long total, LongSupplier clock) {
    return new ProgressDisplay(console, label, total, clock);
  }

  /** So much is done by now, in all. */
  @Override
  public void accept(long done) {
    if (bar == null && console.terminal() && clock.getAsLong() - begun >= PATIENCE) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(label)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .setConsumer(new ConsoleProgressBarConsumer(console.errors(), WIDTH))
              .build();
    }
    if (bar != null) {
      bar.stepTo(Math.min(done, total));
    }
  }

  /** Leaves the bar, if there is one, where it stands. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
