package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.ReloadResult.Outcome;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A folder that is being written is not taken: what is read is given reading by reading. */
class ReloadReadingTest {

  private static final Path FOLDER = Path.of("bo");
  private static final RuleSource OLD = Objects.requireNonNull(PackagedRules.set("qd1980-2016-xa"));

  private final Deque<RuleSource> readings = new ArrayDeque<>(List.of(OLD, OLD));

  /** The next reading; the last one stays. */
  private RuleSource read(Path folder) {
    RuleSource next = Objects.requireNonNull(readings.peek());
    if (readings.size() > 1) {
      readings.pop();
    }
    return next;
  }

  /** The levels of income and of employment, sound by themselves whatever they are. */
  private static RuleSource levels(int income, int employment) {
    Map<String, String> texts = new LinkedHashMap<>(OLD.texts());
    texts.computeIfPresent(
        "tc10_thu_nhap.drl", (file, text) -> text.replace("row(36,", "row(" + income + ","));
    texts.computeIfPresent(
        "tc12_lao_dong_co_viec_lam.drl",
        (file, text) -> text.replace("atLeast(90)", "atLeast(" + employment + ")"));
    return new RuleSource(texts, List.of());
  }

  private static String hash(RuleSource source) {
    return Assessor.of(source).rulesHash();
  }

  @Test
  void what_is_read_between_two_writings_is_not_taken() {
    RuleSource half = levels(37, 90);
    RuleSource whole = levels(37, 80);
    try (ReloadableAssessor holder = ReloadableAssessor.of(FOLDER, each -> each, this::read)) {
      readings.clear();
      readings.addAll(List.of(half, whole, whole));
      assertThat(holder.reload().outcome()).isEqualTo(Outcome.SWAPPED);
      assertThat(holder.current().rulesHash()).isEqualTo(hash(whole)).isNotEqualTo(hash(half));
    }
  }

  @Test
  void a_folder_that_changes_at_every_reading_is_refused_until_it_rests() {
    try (ReloadableAssessor holder = ReloadableAssessor.of(FOLDER, each -> each, this::read)) {
      readings.clear();
      for (int level = 40; level < 45; level++) {
        readings.add(levels(level, 90));
      }
      ReloadResult reload = holder.reload();
      assertThat(reload.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(reload.problems())
          .extracting(each -> each.kind())
          .containsExactly(Kind.STILL_CHANGING);
      assertThat(holder.current().rulesHash()).isEqualTo(hash(OLD));
      assertThat(holder.reload().outcome()).isEqualTo(Outcome.SWAPPED);
      assertThat(holder.current().rulesHash()).isEqualTo(hash(levels(44, 90)));
    }
  }

  @Test
  void nothing_serves_that_was_being_written_at_the_start() {
    readings.clear();
    for (int level = 40; level < 45; level++) {
      readings.add(levels(level, 90));
    }
    assertThatThrownBy(() -> ReloadableAssessor.of(FOLDER, each -> each, this::read))
        .isInstanceOf(RuleException.class);
  }

  @Test
  void not_even_an_error_of_reading_ends_the_watching() throws InterruptedException {
    AtomicInteger looks = new AtomicInteger();
    BlockingQueue<ReloadResult> told = new LinkedBlockingQueue<>();
    RuleSource other = levels(37, 80);
    try (ReloadableAssessor holder =
        ReloadableAssessor.of(
            FOLDER,
            each -> each,
            folder -> {
              int look = looks.incrementAndGet();
              if (look > 2 && look < 6) {
                throw new OutOfMemoryError("của phép thử");
              }
              if (look == 6) {
                throw new SecurityException("của phép thử");
              }
              return look <= 2 ? OLD : other;
            })) {
      holder.watch(Duration.ofMillis(5), told::add);
      ReloadResult refused = Objects.requireNonNull(told.poll(30, TimeUnit.SECONDS));
      assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(refused.problems())
          .extracting(each -> each.kind())
          .containsExactly(Kind.NOT_TAKEN);
      ReloadResult swapped = Objects.requireNonNull(told.poll(30, TimeUnit.SECONDS));
      assertThat(swapped.outcome()).as("told once, though it lasted").isEqualTo(Outcome.SWAPPED);
      assertThat(holder.current().rulesHash()).isEqualTo(hash(other));
    }
  }
}
