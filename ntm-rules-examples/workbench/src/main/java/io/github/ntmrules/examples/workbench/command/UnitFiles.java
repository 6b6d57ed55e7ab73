package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.ProgressDisplay;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.Asked;
import io.github.ntmrules.files.data.DataProblem;
import io.github.ntmrules.files.data.ReadOptions;
import io.github.ntmrules.files.data.ReadingReport;
import io.github.ntmrules.files.data.RegisterLook;
import io.github.ntmrules.files.data.SeenUnits;
import io.github.ntmrules.files.data.UnitFile;
import io.github.ntmrules.files.data.UnitRow;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.snapshot.InvalidSnapshotException;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.SnapshotProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the units of several files for a command: shows how far it is, reports every problem on
 * standard error as it comes, and goes on with the good rows; says of each file which of its units
 * state no region or no province though it would settle something. Not thread-safe.
 */
final class UnitFiles implements Sequence<Snapshot> {

  /** So many rows of one file are named that miss figures. */
  private static final int MOST_ROWS = 20;

  private static final int MOST_PAIRS = 20;

  private final Console console;
  private final Texts texts;
  private final List<Assessor> assessors;
  private final List<UnitFile> files = new ArrayList<>();
  private final List<DataProblem> givenTwice = new ArrayList<>();
  private final UnknownProvinces provinces;
  private final RegionNotes regions;
  private final OtherUnits others;
  private SeenUnits seen = new SeenUnits();
  private boolean quiet;
  private boolean lastDays;
  private boolean apart;
  private final UnstatedPlaces unstated;
  private boolean looked;
  private final Set<String> codes = new HashSet<>();
  private final OverlayUse overlays;
  private boolean told;
  private final List<String> marked = new ArrayList<>();
  private long markedUnits;
  private long problems;
  private boolean ended;
  private @Nullable LocalDate firstDay;
  private @Nullable LocalDate lastDay;

  /** Those files, read in that way, of units that are held against those rules. */
  UnitFiles(Console console, List<Path> files, ReadOptions reading, Assessor... assessors) {
    this.console = console;
    this.assessors = List.of(assessors);
    this.overlays =
        OverlayUse.of(
            this.assessors.stream().flatMap(each -> each.overlays().stream()).distinct().toList());
    this.texts = CommandTexts.common(console.locale());
    ReadOptions asking = reading.asking(Asked.by(this.assessors));
    RegisterLook register = new RegisterLook();
    this.regions = new RegionNotes(texts, register);
    this.others = new OtherUnits(texts, register);
    this.unstated = new UnstatedPlaces(this.assessors, texts);
    this.provinces = new UnknownProvinces(this.assessors, texts);
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      Path same =
          files.subList(0, i).stream().filter(each -> same(each, file)).findFirst().orElse(null);
      if (same == null) {
        this.files.add(open(file, asking));
      } else {
        String told = texts.get("data.sameFile", same.toString());
        givenTwice.add(new DataProblem(file.toString(), 0, "", told));
      }
    }
  }

  /** Whether it is one file, however it is called. */
  private static boolean same(Path one, Path other) {
    try {
      return one.equals(other)
          || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnitFile open(Path file, ReadOptions reading) {
    return file.toString().equals(StandardInput.NAME)
        ? UnitFile.of(StandardInput.kept(), StandardInput.NAME, reading)
        : UnitFile.of(file, reading);
  }

  /** Units of one name with a district and without are not asked after: they are of two times. */
  UnitFiles ofTwoTimes() {
    apart = true;
    return this;
  }

  /** From now on, of each unit only what is of the last day of it in all files is handed on. */
  UnitFiles lastDays() {
    lookThrough();
    lastDays = seen.seriesUnits() > 0;
    return this;
  }

  /** Finds out which units are given twice, so that not the first of two that differ is taken. */
  private void lookThrough() {
    quiet = true;
    read(unit -> false, unit -> {}, false);
    quiet = false;
    looked = true;
  }

  /**
   * Gathers what is of the last day of each unit: at once where no unit has several days and none
   * is given twice, else again without the earlier ones and those that are disputed.
   *
   * @param eachDay whether each day counts
   * @param empty makes what nothing was added to
   */
  <T> T gather(boolean eachDay, Supplier<T> empty, BiConsumer<T, Snapshot> add) {
    T all = empty.get();
    looked = true;
    forEach(unit -> add.accept(all, unit));
    boolean series = !eachDay && seen.seriesUnits() > 0;
    if (!series && !seen.hasDisputes()) {
      return all;
    }
    if (series) {
      tellSeries();
    }
    T last = empty.get();
    SeenUnits every = seen;
    quiet = true;
    read(unit -> !series || every.isLast(unit), unit -> add.accept(last, unit), true);
    quiet = false;
    return last;
  }

  private void tellSeries() {
    console.err().println(texts.get("data.series", seen.seriesUnits()));
  }

  /** Reads them; a unit that the taker cannot have assessed is a problem of its row. */
  @Override
  public void forEach(Consumer<? super Snapshot> taker) {
    givenTwice.forEach(this::report);
    if (!looked) {
      lookThrough();
    }
    SeenUnits every = seen;
    read(unit -> !lastDays || every.isLast(unit), taker, true);
    if (lastDays) {
      tellSeries();
    }
  }

  private void read(
      Predicate<Snapshot> wanted, Consumer<? super Snapshot> taker, boolean assessed) {
    overlays.restart();
    firstDay = null;
    lastDay = null;
    SeenUnits all = seen.again();
    long total = files.stream().mapToLong(UnitFile::size).sum();
    long[] before = {0};
    try (ProgressDisplay work = ProgressDisplay.begin(console, texts.get("work.reading"), total)) {
      for (UnitFile file : files) {
        ReadingReport read =
            file.read(
                row -> {
                  if (assessed) {
                    attempt(row, wanted, taker);
                  }
                },
                all,
                this::report,
                done -> work.accept(before[0] + done));
        if (!quiet) {
          read.lines(console.locale()).forEach(console.err()::println);
          provinces.lines(read.file()).forEach(console.err()::println);
          regions.lines(read.file()).forEach(console.err()::println);
        }
        reportMarked(read.file());
        List<String> open = unstated.lines(read.file());
        open.addAll(others.lines(read.file()));
        if (!quiet) {
          open.forEach(console.err()::println);
        }
        codes.clear();
        before[0] += file.size();
      }
    }
    seen = all;
    if (!quiet && !apart) {
      all.likelyPairs(MOST_PAIRS)
          .forEach(
              each ->
                  console.err().println(texts.get("data.likelyPair", each.first(), each.second())));
    }
  }

  private void attempt(UnitRow row, Predicate<Snapshot> wanted, Consumer<? super Snapshot> taker) {
    try {
      String unclear = provinces.problem(row);
      if (unclear != null) {
        report(new DataProblem(row.file(), row.row(), "", unclear));
        return;
      }
      if (!wanted.test(row.snapshot())) {
        return;
      }
      taker.accept(row.snapshot());
      noteDay(row.snapshot().date());
      noteOverlays(row);
      if (row.lost() > 0) {
        mark(row);
      }
      unstated.look(row);
      regions.look(row);
      others.look(row);
      noteStatements(row);
    } catch (InvalidSnapshotException e) {
      for (SnapshotProblem problem : e.problems()) {
        String message = problem.message(console.locale(), RuleSetOptions.ANY_PERIOD);
        report(new DataProblem(row.file(), row.row(), "", message));
      }
    } catch (RuleException e) {
      // The rules were checked for their period: outside it they may contradict each other.
      report(new DataProblem(row.file(), row.row(), "", e.message(console.locale())));
    }
  }

  /** A code that is nothing to any of the rules is told once for each file, like a heading. */
  private void noteStatements(UnitRow row) {
    Map<String, Integer> nothing = new HashMap<>();
    Map<String, SnapshotProblem> first = new LinkedHashMap<>();
    for (Assessor each : assessors) {
      for (SnapshotProblem problem : each.statementProblems(row.snapshot())) {
        nothing.merge(problem.subject(), 1, Integer::sum);
        first.putIfAbsent(problem.subject(), problem);
      }
    }
    first.forEach(
        (code, problem) -> {
          if (nothing.getOrDefault(code, 0) == assessors.size() && codes.add(code)) {
            report(new DataProblem(row.file(), row.row(), "", problem.message(console.locale())));
          }
        });
  }

  private void noteOverlays(UnitRow row) {
    if (!overlays.overlays().isEmpty()) {
      Scope scope = row.snapshot().scope();
      overlays.add(
          assessors.stream()
              .flatMap(each -> each.requirements(scope).overlays().stream())
              .distinct()
              .toList());
    }
  }

  /** How many of the units read so far each overlay of any of the rules applied to. */
  OverlayUse overlays() {
    return overlays;
  }

  /** Says how many units each overlay applied to. */
  private void reportOverlays() {
    UnitKind unit = assessors.get(0).set().unit();
    if (overlays.units() > 0) {
      for (Overlay each : overlays.overlays()) {
        String warning = overlays.warning(each, unit, texts);
        if (warning != null || !told) {
          console.err().println(warning == null ? overlays.text(each, unit, texts) : warning);
        }
      }
    }
  }

  /** The result tells how many units each overlay applied to; only a warning is left to say. */
  void overlaysAreTold() {
    told = true;
  }

  private void mark(UnitRow row) {
    if (marked.size() < MOST_ROWS) {
      String number = String.valueOf(row.row());
      marked.add(texts.get("data.marked.unit", row.snapshot().name(), number, row.lost()));
    }
    markedUnits++;
  }

  /** Says which units of a file are assessed without figures that could not be read. */
  private void reportMarked(String file) {
    if (markedUnits > 0 && !quiet) {
      String more = markedUnits > marked.size() ? "; …" : "";
      console
          .err()
          .println(texts.get("data.marked", file, markedUnits, String.join("; ", marked) + more));
    }
    marked.clear();
    markedUnits = 0;
  }

  /** Says once, when all units were read, what there is to say of all of them. */
  void tellEnd() {
    if (ended) {
      return;
    }
    ended = true;
    reportOverlays();
    if (problems > 0) {
      console.err().println(texts.get("data.problems", problems));
    }
  }

  /** The first day of the units that were taken, or {@code null} if none was. */
  @Nullable LocalDate firstDay() {
    return firstDay;
  }

  /** The last day of the units that were taken, or {@code null} if none was. */
  @Nullable LocalDate lastDay() {
    return lastDay;
  }

  private void noteDay(LocalDate day) {
    firstDay = firstDay == null || day.isBefore(firstDay) ? day : firstDay;
    lastDay = lastDay == null || day.isAfter(lastDay) ? day : lastDay;
  }

  /**
   * Says how many units each overlay applied to, and how many problems there were, if there were
   * any.
   */
  int exitCode() {
    tellEnd();
    return problems > 0 ? ExitCode.BAD_INPUT : ExitCode.FINE;
  }

  private void report(DataProblem problem) {
    if (quiet) {
      return;
    }
    problems++;
    console.err().println(problem.text());
  }
}
