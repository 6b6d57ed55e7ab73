package io.github.ntmrules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.source.FolderReader;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the assessor of a folder whose rule files change. A changed folder is checked, built and
 * swapped in as a whole; a broken one leaves the rules before it serving and says why. So does
 * whatever else goes wrong on the way, also in the application's own settings: it is a refusal.
 *
 * <p>To change rules in one step, change what is <em>named</em>: write a new archive beside the old
 * one and rename it over that ({@code Files.move} with {@code ATOMIC_MOVE}), or write a new folder
 * and switch the symbolic link that is watched. One reading sees the old rules or the new ones
 * then, and never a mixture. Files that are written one by one in a watched folder cannot be
 * changed in one step: such a folder is read twice, and taken only if nothing changed between. What
 * remains is a writer that pauses longer than that in a state that is sound by itself; it is taken,
 * and the rest with the next look.
 *
 * <p>Thread-safe. Readers never wait: {@link #current()} is one read of a field. An assessor that
 * was taken goes on with the rules it was taken with, so one assessment never sees a mixture.
 */
public final class ReloadableAssessor implements AutoCloseable {

  /** What serves, and the folder it was made of. */
  private record Serving(Assessor assessor, RuleSource content) {}

  /**
   * What was refused.
   *
   * @param content the folder, or {@code null} if it could not be read
   * @param sound its rules, where it is only the settings that failed, else {@code null}
   */
  private record Refused(@Nullable RuleSource content, @Nullable Assessor sound) {}

  /** One watch: what its listener was told last, and what it read at its last look. */
  private static final class Watch {

    private final Consumer<ReloadResult> listener;
    private ReloadResult told;
    private @Nullable RuleSource seen;

    Watch(Consumer<ReloadResult> listener, ReloadResult told) {
      this.listener = listener;
      this.told = told;
    }
  }

  private static final int MOST_READINGS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(ReloadableAssessor.class);
  private static final AtomicInteger THREADS = new AtomicInteger();

  private final Path folder;
  private final UnaryOperator<Assessor> settings;
  private final Function<Path, RuleSource> reader;
  private final ScheduledThreadPoolExecutor watcher;
  private final List<Future<?>> watching = new CopyOnWriteArrayList<>();
  private volatile Serving serving;
  private volatile ReloadResult last;
  private @Nullable Refused refused;

  private ReloadableAssessor(
      Path folder, UnaryOperator<Assessor> settings, Function<Path, RuleSource> reader) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.settings = settings;
    this.reader = reader;
    RuleSource content = twice();
    Assessor assessor = Objects.requireNonNull(settings.apply(Assessor.of(content)), "settings");
    this.serving = new Serving(assessor, content);
    this.last = new ReloadResult(ReloadResult.Outcome.SWAPPED, assessor.rulesHash(), List.of());
    this.watcher = new ScheduledThreadPoolExecutor(1, ReloadableAssessor::thread);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "ntm-rules-reload-" + THREADS.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Loads a folder, or a zip archive of one, as {@link Assessor#fromDirectory} does.
   *
   * @param folder the folder
   * @return a reloadable assessor
   * @throws RuleException with all problems of the rule files, or if they are being written, or if
   *     the folder cannot be read, with the {@link java.io.IOException} as its cause; there is
   *     nothing to serve then
   */
  public static ReloadableAssessor of(Path folder) {
    return of(folder, assessor -> assessor);
  }

  /**
   * {@return the same, with settings that every new assessor is given} What they throw at first is
   * thrown here; what they throw later refuses the folder, and they are tried again at the next
   * look. A folder that they read of themselves is not watched: they are given what changes in this
   * one.
   *
   * @param folder the folder
   * @param settings such as {@code Assessor::confirmedLevelsOnly}
   */
  public static ReloadableAssessor of(Path folder, UnaryOperator<Assessor> settings) {
    return of(folder, settings, FolderReader::read);
  }

  /** The same with another way to read, for tests. */
  static ReloadableAssessor of(
      Path folder, UnaryOperator<Assessor> settings, Function<Path, RuleSource> reader) {
    return new ReloadableAssessor(folder, Objects.requireNonNull(settings, "settings"), reader);
  }

  /** {@return the assessor that serves now} Take it once for everything that belongs together. */
  public Assessor current() {
    return serving.assessor();
  }

  /** {@return what became of the last attempt} */
  public ReloadResult last() {
    return last;
  }

  private String hash() {
    return serving.assessor().rulesHash();
  }

  /**
   * Looks at the folder now, and takes what it holds if that is new and sound, and the same at two
   * readings running. Whatever goes wrong is in the result; nothing is thrown.
   *
   * @return the reload result
   */
  public synchronized ReloadResult reload() {
    return attempt(this::twice);
  }

  /** What the folder holds at two readings running. */
  private RuleSource twice() {
    RuleSource content = reader.apply(folder);
    for (int reading = 1; reading < MOST_READINGS; reading++) {
      RuleSource before = content;
      content = reader.apply(folder);
      if (content.sameAs(before)) {
        return content;
      }
    }
    throw new RuleException(
        List.of(problem(RuleProblem.Kind.STILL_CHANGING, String.valueOf(folder))));
  }

  // Not even an error of the platform ends a watch: what served before goes on serving.
  private ReloadResult attempt(Supplier<RuleSource> reading) {
    RuleSource content = null;
    Assessor sound = null;
    try {
      content = reading.get();
      if (content.sameAs(serving.content())) {
        refused = null;
        return note(ReloadResult.Outcome.UNCHANGED, List.of());
      }
      Refused before = refused;
      if (before != null && before.content() != null && content.sameAs(before.content())) {
        sound = before.sound();
        if (sound == null) {
          return last;
        }
      } else {
        sound = Assessor.of(content);
      }
      serving = new Serving(Objects.requireNonNull(settings.apply(sound), "settings"), content);
      refused = null;
      return note(ReloadResult.Outcome.SWAPPED, List.of());
    } catch (Throwable e) {
      refused = new Refused(content, sound);
      return note(ReloadResult.Outcome.REFUSED, problems(e, sound != null));
    }
  }

  private List<RuleProblem> problems(Throwable e, boolean inSettings) {
    if (e instanceof RuleException rules) {
      return rules.problems();
    }
    if (e instanceof UncheckedIOException && !inSettings) {
      return List.of(problem(RuleProblem.Kind.UNREADABLE, String.valueOf(e.getMessage())));
    }
    String said = e.getMessage() == null ? e.toString() : e.getMessage();
    List<RuleProblem> problems = List.of(problem(RuleProblem.Kind.NOT_TAKEN, said));
    if (!problems.equals(last.problems())) {
      LOG.warn("Rules were read and could not be taken over", e);
    }
    return problems;
  }

  private static RuleProblem problem(RuleProblem.Kind kind, String detail) {
    return RuleProblem.of(kind, null, List.of(detail), null);
  }

  /** The result, which is the last one if that says the same of what was refused. */
  private ReloadResult note(ReloadResult.Outcome outcome, List<RuleProblem> problems) {
    ReloadResult reload = new ReloadResult(outcome, hash(), problems);
    if (outcome != ReloadResult.Outcome.REFUSED || !reload.equals(last)) {
      last = reload;
    }
    return last;
  }

  /**
   * Looks at the folder again and again, in a thread of its own, until closed; nothing else ends
   * it. A folder is taken once it holds the same at two looks running, so that a file is not read
   * while it is written. Where more than one watch was asked for, each listener is told of
   * everything.
   *
   * @param interval the time between two looks; 250 ms suits a person who edits
   * @param listener is told of every swap, of every refusal whatever its cause, and of a return to
   *     what serves after a refusal, in the watching thread; not again of a refusal that lasts.
   *     What it throws is logged and passed over
   * @return the reloadable assessor
   */
  public ReloadableAssessor watch(Duration interval, Consumer<ReloadResult> listener) {
    Objects.requireNonNull(interval, "interval");
    Watch watch = new Watch(Objects.requireNonNull(listener, "listener"), last);
    long nanos = Math.max(interval.toNanos(), TimeUnit.MILLISECONDS.toNanos(1));
    watching.add(
        watcher.scheduleWithFixedDelay(() -> look(watch), nanos, nanos, TimeUnit.NANOSECONDS));
    return this;
  }

  private void look(Watch watch) {
    try {
      ReloadResult news = news(watch);
      if (news != null) {
        watch.listener.accept(news);
      }
    } catch (Throwable e) {
      // The listener's affair, or out of memory while it was told: the watching goes on.
      LOG.warn("A listener of reloads failed", e);
    }
  }

  /** Takes the folder if it holds what it held at the last look; returns what is new, if any. */
  private synchronized @Nullable ReloadResult news(Watch watch) {
    RuleSource before = watch.seen;
    watch.seen = null;
    RuleSource content;
    try {
      content = reader.apply(folder);
    } catch (RuntimeException | Error e) {
      attempt(
          () -> {
            throw e;
          });
      return untold(watch);
    }
    watch.seen = content;
    boolean settled = before != null && content.sameAs(before);
    boolean serves = refused == null && content.sameAs(serving.content());
    if (settled && !serves) {
      attempt(() -> content);
    }
    return untold(watch);
  }

  /** The last result, if the listener does not know it and it says more than that all is well. */
  @SuppressWarnings(
      "ReferenceEquality") // Two looks may find the same: each is a result of its own.
  private @Nullable ReloadResult untold(Watch watch) {
    ReloadResult told = watch.told;
    ReloadResult now = last;
    watch.told = now;
    boolean well =
        now.outcome() == ReloadResult.Outcome.UNCHANGED
            && told.outcome() != ReloadResult.Outcome.REFUSED;
    return now == told || well ? null : now;
  }

  /** Ends the watching; the current assessor goes on serving. */
  @Override
  public void close() {
    watching.forEach(each -> each.cancel(false));
    watcher.shutdown();
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(ReloadableAssessor.class);
  }
}
