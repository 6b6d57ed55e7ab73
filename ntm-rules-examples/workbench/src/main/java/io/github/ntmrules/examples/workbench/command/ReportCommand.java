package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.data.NewFile;
import io.github.ntmrules.files.report.ImpactReport;
import io.github.ntmrules.files.report.PopulationReport;
import io.github.ntmrules.files.report.UnitReport;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ntm report}: a page on one unit, on many, or on what other rules mean for them. */
@Command(name = "report")
public final class ReportCommand extends UnitsCommand {

  /** So many units of one name are named, where it is not clear which is meant. */
  private static final int MOST_NAMED = 5;

  private final Texts texts;

  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private EachDayOption days = new EachDayOption();

  @Option(names = "--after", paramLabel = "SET", descriptionKey = "option.after")
  private @Nullable String after;

  @Option(names = "--unit", paramLabel = "NAME", descriptionKey = "option.unit")
  private @Nullable String unit;

  /** On that console. */
  public ReportCommand(Console console) {
    super(console);
    this.texts = CommandTexts.of("report", console.locale());
  }

  /** Writes a report. */
  @FunctionalInterface
  private interface Report {
    void write(Locale locale, Writer out) throws IOException;
  }

  @Override
  public Integer call() {
    requirePage(output.path());
    List<String> rules = after == null ? List.of(setName()) : List.of(setName(), after);
    NewFile file = output.file(rules, files());
    Assessor assessor = assessor();
    UnitFiles units = units(assessor);
    boolean written =
        after == null ? assessments(assessor, units, file) : impact(assessor, after, units, file);
    return ExitCode.worse(units.exitCode(), written ? ExitCode.FINE : ExitCode.BAD_INPUT);
  }

  private void requirePage(Path path) {
    if (path.toString().isBlank()) {
      throw new BadInputException("file.noName");
    }
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".html") && !name.endsWith(".htm")) {
      throw new BadInputException("report.kind", path.toString());
    }
  }

  private boolean assessments(Assessor assessor, UnitFiles units, NewFile file) {
    if (unit != null) {
      return one(unit, assessor, units, file);
    }
    Many all =
        units.gather(
            days.each(), () -> new Many(assessor), (many, each) -> many.add(assessor, each));
    return write(
        all.count,
        assessor,
        file,
        all.count == 1
            ? (locale, out) -> UnitReport.write(all.first.get(0), locale, out)
            : all.population::write);
  }

  /** Any number of units; the first is kept as long as it is the only one. */
  private static final class Many {
    private final PopulationReport population;
    private final List<Assessment> first = new ArrayList<>();
    private long count;

    Many(Assessor assessor) {
      population = PopulationReport.of(assessor.set(), assessor.overlays());
    }

    void add(Assessor assessor, Snapshot unit) {
      Assessment assessed = assessor.assess(unit);
      if (count == 0) {
        first.add(assessed);
      } else {
        first.forEach(population::add);
        first.clear();
        population.add(assessed);
      }
      count++;
    }
  }

  private boolean one(String name, Assessor assessor, UnitFiles units, NewFile file) {
    List<Snapshot> called =
        units.gather(
            days.each(),
            ArrayList::new,
            (all, each) -> {
              if (wanted(each)) {
                all.add(each);
              }
            });
    if (called.size() > 1) {
      console().err().println(texts.get("unit.several", called.size(), name, names(called)));
      return false;
    }
    return write(
        called.size(),
        assessor,
        file,
        (locale, out) -> UnitReport.write(assessor.assess(called.get(0)), locale, out));
  }

  private boolean impact(Assessor before, String later, UnitFiles units, NewFile file) {
    Assessor other = assessor(later);
    ComparedSets.requireSameUnit(before, other);
    RuleDifference differences = before.differences(other);
    long[] count = {0};
    ImpactReport report =
        units.gather(
            days.each(),
            () -> {
              count[0] = 0;
              return ImpactReport.of(differences, before.overlays(), other.overlays());
            },
            (all, each) -> {
              if (wanted(each)) {
                all.add(UnitImpact.of(before.assess(each), other.assess(each)));
                count[0]++;
              }
            });
    return write(count[0], before, file, report::write);
  }

  private boolean write(long count, Assessor assessor, NewFile file, Report report) {
    if (count == 0) {
      console()
          .err()
          .println(unit == null ? texts.get("units.none") : texts.get("unit.unknown", unit));
      return false;
    }
    file.write(
        beside -> {
          try (Writer out = Files.newBufferedWriter(beside)) {
            report.write(console().locale(), out);
          }
        });
    String units = texts.get("units." + assessor.set().unit(), count);
    console().out().println(texts.get("written", output.path(), units));
    return true;
  }

  // ---- which unit

  /** Whether the unit is asked for: by its name, or by name, district and province. */
  private boolean wanted(Snapshot snapshot) {
    if (unit == null) {
      return true;
    }
    return UnitName.isCalled(snapshot, unit);
  }

  private static String names(List<Snapshot> units) {
    return String.join(
        "; ", units.stream().map(UnitName::inFull).distinct().limit(MOST_NAMED).toList());
  }
}
