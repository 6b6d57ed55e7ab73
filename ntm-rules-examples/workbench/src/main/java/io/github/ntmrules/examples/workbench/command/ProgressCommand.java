package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.IncompleteUnits;
import io.github.ntmrules.examples.workbench.output.ProgressText;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.data.ReadOptions;
import io.github.ntmrules.files.data.UnitIdentity;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.report.ProgressReport;
import io.github.ntmrules.files.view.ProgressRow;
import io.github.ntmrules.population.IncompatibleAssessmentsException;
import io.github.ntmrules.population.Progress;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.snapshot.Snapshot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ntm progress}: what changed between reports of the same units, over any years. */
@Command(name = "progress")
public final class ProgressCommand extends SetCommand {

  @Parameters(index = "1", arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
  private List<Path> files = List.of();

  @Option(names = "--trend", descriptionKey = "trend")
  private boolean trend;

  @Option(names = "--target", paramLabel = "FILE", descriptionKey = "target")
  private @Nullable Path target;

  @Option(names = "--across-merger", descriptionKey = "acrossMerger")
  private boolean acrossMerger;

  @Option(names = "--estimates", descriptionKey = "estimates")
  private boolean estimates;

  @Option(names = "--population", paramLabel = "FILE", descriptionKey = "population")
  private @Nullable Path population;

  @Mixin private FormatOption format = FormatOption.withPage();

  @Mixin private FractionsOption fractions = new FractionsOption();

  /** On that console. */
  public ProgressCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    boolean merger = acrossMerger || estimates || population != null;
    format.check();
    if (merger && format.isPage()) {
      throw new BadInputException("result.kind", String.valueOf(format.output()));
    }
    List<Assessor> assessors = assessors();
    DatedRules rules = DatedRules.of(assessors);
    if (merger) {
      if (target != null || trend) {
        throw new BadInputException("merger.noTrend");
      }
      return new MergedUnits(console(), rules, fractions)
          .call(files, population, estimates, format);
    }
    boolean years = trend || target != null || files.size() != 2 || assessors.size() > 1;
    return years
        ? new YearsOfUnits(console(), rules, fractions).call(files, target, format)
        : changes(assessors.get(0), files.get(0), files.get(1));
  }

  private int changes(Assessor assessor, Path earlier, Path later) {
    Console console = console();
    ReadOptions reading =
        new ReadOptions(assessor.set().unit(), console.locale(), null, null, null)
            .with(fractions.meaning());
    UnitFiles before = new UnitFiles(console, List.of(earlier), reading, assessor);
    UnitFiles after = new UnitFiles(console, List.of(later), reading, assessor);
    Map<List<String>, Assessment> waiting = new LinkedHashMap<>();
    Incomplete marked = new Incomplete();
    before
        .map(marked::look)
        .map(assessor::assess)
        .forEach(each -> waiting.put(UnitIdentity.key(each.snapshot()), each));
    Progress progress = Progress.of(assessor.set());
    ProgressReport page =
        format.isPage() ? ProgressReport.of(assessor.set(), assessor.overlays()) : null;
    List<String> onlyLater = new ArrayList<>();
    List<Snapshot> unpaired = new ArrayList<>();
    after
        .map(marked::look)
        .map(assessor::assess)
        .forEach(
            each -> {
              Assessment one = waiting.remove(UnitIdentity.key(each.snapshot()));
              if (one == null) {
                onlyLater.add(IncompleteUnits.marked(each.snapshot()));
                unpaired.add(each.snapshot());
              } else {
                add(progress, one, each, earlier, later);
                if (page != null) {
                  page.add(one, each);
                }
              }
            });
    List<String> onlyEarlier =
        waiting.values().stream().map(each -> IncompleteUnits.marked(each.snapshot())).toList();
    tellLikely(waiting.values().stream().map(Assessment::snapshot).toList(), unpaired);
    tellMerger(before.lastDay(), after.firstDay());
    if (page != null) {
      write(page, onlyEarlier, onlyLater);
      return ExitCode.worse(before.exitCode(), after.exitCode());
    }
    Locale locale = console.locale();
    List<ProgressRow> rows = ProgressRow.of(progress.result(), marked.units.size(), locale);
    ProgressText text = new ProgressText(progress.result(), locale);
    format.write(
        console,
        Result.of(rows, ProgressRow.class),
        out -> text.print(rows, onlyEarlier, onlyLater, marked.units.size(), out),
        Origin.of(assessor)
            .units(before, after)
            .note(out -> text.head(onlyEarlier, onlyLater, marked.units.size(), out)));
    return ExitCode.worse(before.exitCode(), after.exitCode());
  }

  private void write(ProgressReport page, List<String> onlyEarlier, List<String> onlyLater) {
    if (page.units() == 0) {
      throw new BadInputException("page.noPairs");
    }
    onlyEarlier.forEach(page::onlyEarlier);
    onlyLater.forEach(page::onlyLater);
    format.write(console(), page::write);
  }

  /** After the merger a commune of the same name is as a rule another. */
  private void tellMerger(@Nullable LocalDate before, @Nullable LocalDate after) {
    if (before != null
        && after != null
        && before.isBefore(Register.MERGER)
        && !after.isBefore(Register.MERGER)) {
      console().err().println(CommandTexts.of("progress", console().locale()).get("merger.hint"));
    }
  }

  /** The units of either report that are missing figures; one that is in both counts once. */
  private static final class Incomplete {
    private final Set<List<String>> units = new HashSet<>();

    Snapshot look(Snapshot unit) {
      if (unit.isIncomplete()) {
        units.add(UnitIdentity.key(unit));
      }
      return unit;
    }
  }

  private void add(Progress progress, Assessment one, Assessment other, Path earlier, Path later) {
    try {
      progress.add(one, other);
    } catch (IncompatibleAssessmentsException e) {
      if (e.kind() != IncompatibleAssessmentsException.Kind.WRONG_ORDER) {
        throw e;
      }
      String message = e.message(console().locale());
      throw new BadInputException("files.order", message, earlier.toString(), later.toString());
    }
  }

  /** Names units of either report that bear the one name that is left in both: maybe one moved. */
  private void tellLikely(List<Snapshot> earlierOnly, List<Snapshot> laterOnly) {
    Map<String, List<Snapshot>> later = byName(laterOnly);
    byName(earlierOnly)
        .forEach(
            (name, its) -> {
              List<Snapshot> others = later.getOrDefault(name, List.of());
              if (its.size() == 1 && others.size() == 1) {
                console()
                    .err()
                    .println(
                        CommandTexts.of("progress", console().locale())
                            .get(
                                "likely",
                                UnitName.inFull(its.get(0)),
                                UnitName.inFull(others.get(0))));
              }
            });
  }

  private static Map<String, List<Snapshot>> byName(List<Snapshot> units) {
    return units.stream()
        .collect(
            Collectors.groupingBy(
                each -> UnitIdentity.key(each).get(0), LinkedHashMap::new, Collectors.toList()));
  }
}
