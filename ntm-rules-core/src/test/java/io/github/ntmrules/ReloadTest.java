package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.ReloadResult.Outcome;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A changed folder serves as a whole or not at all, and nobody waits for it. */
@Timeout(60)
class ReloadTest {

  private static final String FILE = "tc10_thu_nhap.drl";
  private static final Snapshot XA =
      Snapshot.commune("Đăk Năng")
          .province("Kon Tum")
          .region(Region.TAY_NGUYEN)
          .on(LocalDate.of(2020, 12, 31))
          .value("income_per_capita", 45)
          .build();

  @TempDir private Path parent;
  private Path folder;

  @BeforeEach
  void export() {
    folder = parent.resolve("bo");
    RuleFiles.export("qd1980-2016-xa", folder);
  }

  private void write(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  /** All seven levels of income. */
  private void income(int from, int to) throws IOException {
    write(FILE, row(from), row(to));
  }

  private static String row(int level) {
    return level == 0
        ? "row(36, 50, 36, 41, 41, 59, 50)"
        : "row(%1$d, %1$d, %1$d, %1$d, %1$d, %1$d, %1$d)".formatted(level);
  }

  private static String outcome(Assessor assessor) {
    return assessor.assess(XA).indicator("10").outcome().name();
  }

  @Test
  void a_changed_file_changes_the_verdict() throws IOException {
    try (ReloadableAssessor holder = ReloadableAssessor.of(folder)) {
      Assessor before = holder.current();
      assertThat(outcome(before)).isEqualTo("MET");
      income(0, 46);

      ReloadResult reload = holder.reload();

      assertThat(reload.outcome()).isEqualTo(Outcome.SWAPPED);
      assertThat(reload.problems()).isEmpty();
      assertThat(reload.rulesHash()).isEqualTo(holder.current().rulesHash());
      assertThat(outcome(holder.current())).isEqualTo("NOT_MET");
      assertThat(outcome(before)).as("an assessor that was taken stays as it is").isEqualTo("MET");
    }
  }

  @Test
  void a_broken_file_leaves_the_rules_before_it_serving_and_says_why() throws IOException {
    try (ReloadableAssessor holder = ReloadableAssessor.of(folder)) {
      Assessor before = holder.current();
      write(FILE, "millionDong(", "millionDog(");

      ReloadResult reload = holder.reload();

      assertThat(reload.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(reload.problems()).isEqualTo(RuleFiles.check(folder)).isNotEmpty();
      assertThat(reload.problems().get(0).message(Locale.ENGLISH))
          .startsWith(FILE + ":")
          .endsWith("Maybe you mean: millionDong");
      assertThat(holder.current()).isSameAs(before);
      assertThat(reload.rulesHash()).isEqualTo(before.rulesHash());
      assertThat(holder.last()).isEqualTo(reload);

      write(FILE, "millionDog(", "millionDong(");
      assertThat(holder.reload().outcome()).isEqualTo(Outcome.UNCHANGED);
      assertThat(holder.current()).isSameAs(before);
    }
  }

  @Test
  void a_folder_that_was_taken_away_leaves_the_rules_serving() throws IOException {
    try (ReloadableAssessor holder = ReloadableAssessor.of(folder)) {
      Files.move(folder, parent.resolve("khac"));
      ReloadResult reload = holder.reload();
      assertThat(reload.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(reload.problems())
          .extracting(each -> each.kind())
          .containsExactly(Kind.UNREADABLE);
      assertThat(outcome(holder.current())).isEqualTo("MET");
    }
  }

  @Test
  void a_folder_that_is_broken_from_the_start_is_refused() throws IOException {
    write(FILE, "millionDong(", "millionDog(");
    assertThatThrownBy(() -> ReloadableAssessor.of(folder)).isInstanceOf(RuleException.class);
  }

  @Test
  void settings_are_given_to_every_new_assessor() throws IOException {
    try (ReloadableAssessor holder = ReloadableAssessor.of(folder, Assessor::confirmedLevelsOnly)) {
      assertThat(holder.current().assess(XA).confirmedOnly()).isTrue();
      income(0, 46);
      holder.reload();
      assertThat(holder.current().assess(XA).confirmedOnly()).isTrue();
    }
  }

  @Test
  void every_assessment_carries_the_hash_of_its_rules() throws IOException {
    try (ReloadableAssessor holder = ReloadableAssessor.of(folder)) {
      Assessment packaged = Assessor.packaged("qd1980-2016-xa").assess(XA);
      assertThat(holder.current().assess(XA).rulesHash())
          .isEqualTo(packaged.rulesHash())
          .matches("[0-9a-f]{64}");
      income(0, 46);
      holder.reload();
      assertThat(holder.current().assess(XA).rulesHash()).isNotEqualTo(packaged.rulesHash());
    }
  }

  @Test
  void a_watched_folder_is_taken_when_it_is_saved_and_told_of_once() throws Exception {
    BlockingQueue<ReloadResult> told = new LinkedBlockingQueue<>();
    try (ReloadableAssessor holder = ReloadableAssessor.of(folder)) {
      holder.watch(Duration.ofMillis(20), told::add);
      income(0, 46);
      assertThat(next(told).outcome()).isEqualTo(Outcome.SWAPPED);
      assertThat(outcome(holder.current())).isEqualTo("NOT_MET");

      write(FILE, "millionDong(", "millionDog(");
      assertThat(next(told).outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(outcome(holder.current())).isEqualTo("NOT_MET");

      write(FILE, "millionDog(", "millionDong(");
      income(46, 44);
      ReloadResult last = next(told);
      assertThat(last.outcome()).isEqualTo(Outcome.SWAPPED);
      assertThat(last.rulesHash()).isEqualTo(holder.current().rulesHash());
      assertThat(outcome(holder.current())).isEqualTo("MET");
      assertThat(told).isEmpty();
    }
  }

  private static ReloadResult next(BlockingQueue<ReloadResult> told) throws InterruptedException {
    return Objects.requireNonNull(told.poll(30, TimeUnit.SECONDS));
  }

  @Test
  void a_listener_that_fails_does_not_end_the_watching() throws Exception {
    BlockingQueue<ReloadResult> told = new LinkedBlockingQueue<>();
    try (ReloadableAssessor holder = ReloadableAssessor.of(folder)) {
      holder.watch(
          Duration.ofMillis(20),
          reload -> {
            told.add(reload);
            throw new IllegalStateException("của người nghe");
          });
      income(0, 46);
      next(told);
      income(46, 47);
      assertThat(next(told).outcome()).isEqualTo(Outcome.SWAPPED);
    }
  }

  @Test
  void settings_that_fail_are_a_refusal_and_the_watching_goes_on() throws Exception {
    BlockingQueue<ReloadResult> told = new LinkedBlockingQueue<>();
    AtomicReference<Supplier<Throwable>> fails = new AtomicReference<>();
    UnaryOperator<Assessor> settings =
        assessor -> {
          Supplier<Throwable> fault = fails.get();
          if (fault == null) {
            return assessor.confirmedLevelsOnly();
          }
          throw thrown(fault.get());
        };
    try (ReloadableAssessor holder = ReloadableAssessor.of(folder, settings)) {
      Assessor before = holder.current();
      holder.watch(Duration.ofMillis(20), told::add);
      int level = 0;
      for (Supplier<Throwable> fault :
          List.<Supplier<Throwable>>of(
              () -> new IllegalStateException("thiết lập hỏng"),
              () -> new UncheckedIOException(new IOException("thiết lập hỏng")),
              () -> new AssertionError("thiết lập hỏng"),
              () -> new NoClassDefFoundError("thiết lập hỏng"))) {
        fails.set(fault);
        income(level, level + 40);
        level += 40;
        ReloadResult reload = next(told);
        assertThat(reload.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(reload.problems()).hasSize(1);
        assertThat(reload.problems().get(0).kind()).isEqualTo(Kind.NOT_TAKEN);
        assertThat(reload.problems().get(0).message(Locale.ENGLISH)).contains("thiết lập hỏng");
        assertThat(holder.last()).isEqualTo(reload);
        assertThat(holder.current()).isSameAs(before);
        assertThat(holder.reload()).as("reload does not throw either").isEqualTo(reload);

        fails.set(null);
        assertThat(next(told).outcome()).as("tried again").isEqualTo(Outcome.SWAPPED);
        assertThat(holder.current().assess(XA).confirmedOnly()).isTrue();
        before = holder.current();
      }
      assertThat(told).isEmpty();
    }
  }

  private static RuntimeException thrown(Throwable fault) {
    if (fault instanceof Error error) {
      throw error;
    }
    return (RuntimeException) fault;
  }

  @Test
  void each_of_several_listeners_is_told_and_none_ends_the_watching_of_the_others()
      throws Exception {
    BlockingQueue<ReloadResult> first = new LinkedBlockingQueue<>();
    BlockingQueue<ReloadResult> second = new LinkedBlockingQueue<>();
    try (ReloadableAssessor holder = ReloadableAssessor.of(folder)) {
      holder.watch(
          Duration.ofMillis(20),
          reload -> {
            first.add(reload);
            throw new StackOverflowError();
          });
      holder.watch(Duration.ofMillis(20), second::add);
      for (int level = 0; level < 120; level += 40) {
        income(level, level + 40);
        ReloadResult told = next(first);
        assertThat(told.outcome()).isEqualTo(Outcome.SWAPPED);
        assertThat(next(second)).isEqualTo(told);
      }
    }
  }

  @Test
  void an_archive_that_is_renamed_into_place_is_the_old_one_or_the_new_one() throws Exception {
    Path archive = parent.resolve("bo.zip");
    Path next = parent.resolve("bo.zip.new");
    changedInOneStep(
        archive,
        () -> {
          zip(folder, next);
          Files.move(
              next, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
  }

  @Test
  void a_link_that_is_switched_leads_to_the_old_folder_or_to_the_new_one() throws Exception {
    Path link = parent.resolve("dang-dung");
    Path next = parent.resolve("dang-dung.new");
    AtomicInteger folders = new AtomicInteger();
    changedInOneStep(
        link,
        () -> {
          Path copy = parent.resolve("ban-" + folders.incrementAndGet());
          Files.createDirectory(copy);
          for (Path file : files(folder)) {
            Files.copy(file, copy.resolve(file.getFileName()));
          }
          Files.createSymbolicLink(next, copy);
          Files.move(
              next, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
  }

  /** Puts what the folder holds in the place that is watched. */
  private interface Putting {
    void put() throws IOException;
  }

  /** Two levels that always change together, put in place again and again while it is read. */
  private void changedInOneStep(Path place, Putting putting) throws Exception {
    ExecutorService writer = Executors.newSingleThreadExecutor();
    income(0, 40);
    write("tc12_lao_dong_co_viec_lam.drl", "atLeast(90)", "atLeast(40)");
    putting.put();
    try (ReloadableAssessor holder = ReloadableAssessor.of(place)) {
      Future<?> writing =
          writer.submit(
              () -> {
                for (int level = 41; level < 81; level++) {
                  income(level - 1, level);
                  write(
                      "tc12_lao_dong_co_viec_lam.drl",
                      "atLeast(" + (level - 1) + ")",
                      "atLeast(" + level + ")");
                  putting.put();
                }
                return null;
              });
      while (!writing.isDone()) {
        ReloadResult reload = holder.reload();
        assertThat(reload.problems())
            .allSatisfy(each -> assertThat(each.kind()).isEqualTo(Kind.STILL_CHANGING));
        assertTogether(holder.current());
      }
      writing.get();
      assertThat(holder.reload().outcome()).isNotEqualTo(Outcome.REFUSED);
      assertThat(level(assertTogether(holder.current()), "10")).isEqualTo("80");
    } finally {
      writer.shutdown();
    }
  }

  private static Requirements assertTogether(Assessor assessor) {
    Scope scope = Scope.of(LocalDate.of(2020, 12, 31), Region.TAY_NGUYEN, null, Set.of());
    Requirements asked = assessor.requirements(scope);
    assertThat(level(asked, "10")).isEqualTo(level(asked, "12"));
    return asked;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void zip(Path folder, Path archive) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Path file : files(folder)) {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  @Test
  void readers_see_old_or_new_rules_and_never_a_mixture() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try (ReloadableAssessor holder = ReloadableAssessor.of(folder)) {
      income(0, 40);
      write("tc12_lao_dong_co_viec_lam.drl", "atLeast(90)", "atLeast(40)");
      holder.reload();
      Future<Integer> first = readers.submit(() -> read(holder, done));
      Future<Integer> second = readers.submit(() -> read(holder, done));
      for (int level = 41; level < 61; level++) {
        income(level - 1, level);
        write(
            "tc12_lao_dong_co_viec_lam.drl",
            "atLeast(" + (level - 1) + ")",
            "atLeast(" + level + ")");
        assertThat(holder.reload().outcome()).isEqualTo(Outcome.SWAPPED);
      }
      done.set(true);
      assertThat(first.get() + second.get()).as("readings").isGreaterThan(20);
    } finally {
      done.set(true);
      readers.shutdown();
    }
  }

  /** Reads two levels that are always changed together; returns how often. */
  private static int read(ReloadableAssessor holder, AtomicBoolean done) {
    Scope scope = Scope.of(LocalDate.of(2020, 12, 31), Region.TAY_NGUYEN, null, Set.of());
    int readings = 0;
    while (!done.get()) {
      Requirements asked = holder.current().requirements(scope);
      assertThat(level(asked, "10")).isEqualTo(level(asked, "12"));
      readings++;
    }
    return readings;
  }

  private static String level(Requirements asked, String code) {
    Provision.Required required = (Provision.Required) asked.provision(code);
    return String.valueOf(((Requirement.Threshold) required.requirement()).level().value());
  }
}
