package io.github.ntmrules.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();

  private Console console(boolean terminal) {
    return new Console(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Locale.ENGLISH,
        terminal);
  }

  private void work(boolean terminal, long secondsAStep) {
    try (ProgressDisplay work =
        ProgressDisplay.begin(console(terminal), "Reading", 4, clock::get)) {
      for (int done = 1; done <= 4; done++) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(secondsAStep));
        work.accept(done);
      }
    }
  }

  @Test
  void a_bar_is_shown_on_a_terminal_after_two_seconds() {
    work(true, 1);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Reading", "100%", "4/4");
    assertThat(out.size()).isZero();
  }

  @Test
  void quick_work_shows_nothing() {
    work(true, 0);

    assertThat(err.size()).isZero();
  }

  @Test
  void nothing_is_shown_where_nobody_looks_on() {
    work(false, 10);

    assertThat(err.size()).isZero();
    assertThat(out.size()).isZero();
  }
}
