package io.github.ntmrules;

import io.github.ntmrules.internal.source.FolderReader;
import io.github.ntmrules.internal.source.RuleSource;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the assessor of a folder whose rule files change. A changed folder is checked, built and
 * swapped in as a whole; a broken one leaves the rules before it serving and says why.
 *
 * <p>Thread-safe. Readers never wait: {@link #current()} is one read of a field. An assessor that
 * was taken goes on with the rules it was taken with, so one assessment never sees a mixture.
 */
public final class ReloadableAssessor implements AutoCloseable {

  /** What serves, and the folder it was made of. */
  private record Serving(Assessor assessor, RuleSource content) {}

  private static final Logger LOG = LoggerFactory.getLogger(ReloadableAssessor.class);
  private static final AtomicInteger THREADS = new AtomicInteger();

  private final Path folder;
  private final UnaryOperator<Assessor> settings;
  private final ScheduledThreadPoolExecutor watcher;
  private final List<Future<?>> watching = new CopyOnWriteArrayList<>();
  private volatile Serving serving;
  private volatile ReloadResult last;
  private @Nullable RuleSource refused;
  private @Nullable RuleSource seen;

  private ReloadableAssessor(Path folder, UnaryOperator<Assessor> settings) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.settings = settings;
    RuleSource content = FolderReader.readable(folder);
    this.serving = new Serving(settings.apply(Assessor.of(content)), content);
    this.last = new ReloadResult(ReloadResult.Outcome.SWAPPED, hash(), List.of());
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
   * @throws RuleException with all problems of the rule files, or if the folder cannot be read,
   *     with the {@link java.io.IOException} as its cause; there is nothing to serve then
   */
  public static ReloadableAssessor of(Path folder) {
    return of(folder, assessor -> assessor);
  }

  /**
   * The same, with settings that every new assessor is given.
   *
   * @param settings such as {@code Assessor::confirmedLevelsOnly}
   */
  public static ReloadableAssessor of(Path folder, UnaryOperator<Assessor> settings) {
    return new ReloadableAssessor(folder, Objects.requireNonNull(settings, "settings"));
  }

  /** The assessor that serves now. Take it once for everything that belongs together. */
  public Assessor current() {
    return serving.assessor();
  }

  /** What became of the last attempt. */
  public ReloadResult last() {
    return last;
  }

  private String hash() {
    return serving.assessor().rulesHash();
  }

  /** Looks at the folder now, and takes what it holds if that is new and sound. */
  public synchronized ReloadResult reload() {
    RuleSource content;
    try {
      content = FolderReader.read(folder);
    } catch (UncheckedIOException e) {
      return refuse(null, List.of(unreadable(e)));
    }
    return take(content);
  }

  private ReloadResult take(RuleSource content) {
    if (content.sameAs(serving.content())) {
      refused = null;
      return note(new ReloadResult(ReloadResult.Outcome.UNCHANGED, hash(), List.of()));
    }
    if (refused != null && content.sameAs(refused)) {
      return last;
    }
    try {
      serving = new Serving(settings.apply(Assessor.of(content)), content);
    } catch (RuleException e) {
      return refuse(content, e.problems());
    }
    refused = null;
    return note(new ReloadResult(ReloadResult.Outcome.SWAPPED, hash(), List.of()));
  }

  private ReloadResult refuse(@Nullable RuleSource content, List<RuleProblem> problems) {
    refused = content;
    return note(new ReloadResult(ReloadResult.Outcome.REFUSED, hash(), problems));
  }

  private ReloadResult note(ReloadResult reload) {
    last = reload;
    return reload;
  }

  private static RuleProblem unreadable(UncheckedIOException e) {
    String reason = String.valueOf(e.getMessage());
    return new RuleProblem(RuleProblem.Kind.UNREADABLE, null, List.of(reason), null);
  }

  /**
   * Looks at the folder again and again, in a thread of its own, until closed. A folder is taken
   * once it holds the same at two looks running, so that a file is not read while it is written.
   *
   * @param interval the time between two looks; 250 ms suits a person who edits
   * @param listener is told of every swap, every refusal, and a return to what serves after a
   *     refusal, in the watching thread; what it throws is passed over
   */
  public ReloadableAssessor watch(Duration interval, Consumer<ReloadResult> listener) {
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(listener, "listener");
    long nanos = Math.max(interval.toNanos(), TimeUnit.MILLISECONDS.toNanos(1));
    watching.add(
        watcher.scheduleWithFixedDelay(() -> look(listener), nanos, nanos, TimeUnit.NANOSECONDS));
    return this;
  }

  private void look(Consumer<ReloadResult> listener) {
    ReloadResult news = settled();
    if (news != null) {
      try {
        listener.accept(news);
      } catch (RuntimeException e) {
        // The listener's affair: the watching goes on.
        LOG.warn("A listener of reloads failed", e);
      }
    }
  }

  /** Takes the folder if it holds what it held at the last look; returns what is new, if any. */
  private synchronized @Nullable ReloadResult settled() {
    RuleSource content;
    try {
      content = FolderReader.read(folder);
    } catch (UncheckedIOException e) {
      boolean told = last.outcome() == ReloadResult.Outcome.REFUSED && refused == null;
      return told ? null : refuse(null, List.of(unreadable(e)));
    }
    boolean settled = seen != null && content.sameAs(seen);
    seen = content;
    boolean told =
        refused == null
            ? content.sameAs(serving.content()) && last.outcome() != ReloadResult.Outcome.REFUSED
            : content.sameAs(refused);
    return settled && !told ? take(content) : null;
  }

  /** Ends the watching; the current assessor goes on serving. */
  @Override
  public void close() {
    watching.forEach(each -> each.cancel(false));
    watcher.shutdown();
  }
}
