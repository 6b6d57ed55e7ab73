package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
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
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ntm report}: a page on one unit, on many, or on what other rules mean for them. */
@Command(name = "report")
public final class ReportCommand extends UnitsCommand {

  /** So many units of one name are named, where it is not clear which is meant. */
  private static final int MOST_NAMED = 5;

  private final Texts texts;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      descriptionKey = "option.output")
  private Path output = Path.of("");

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
  public Integer call() throws IOException {
    Assessor assessor = assessor();
    UnitFiles units = units(assessor);
    boolean written = after == null ? assessments(assessor, units) : impact(assessor, after, units);
    return ExitCode.worse(units.exitCode(), written ? ExitCode.FINE : ExitCode.BAD_INPUT);
  }

  private boolean assessments(Assessor assessor, UnitFiles units) throws IOException {
    if (unit != null) {
      return one(unit, assessor, units);
    }
    PopulationReport population = PopulationReport.of(assessor.set(), assessor.overlays());
    List<Assessment> first = new ArrayList<>();
    long count =
        assess(
            assessor,
            units,
            (each, number) -> {
              if (number == 1) {
                first.add(each);
              } else {
                first.forEach(population::add);
                first.clear();
                population.add(each);
              }
            });
    return write(
        count,
        assessor,
        count == 1
            ? (locale, out) -> UnitReport.write(first.get(0), locale, out)
            : population::write);
  }

  private boolean one(String name, Assessor assessor, UnitFiles units) throws IOException {
    List<Assessment> first = new ArrayList<>();
    long count = assess(assessor, units, (each, number) -> keep(each, number, first));
    if (count > 1) {
      console().err().println(texts.get("unit.several", count, name, names(first)));
      return false;
    }
    return write(count, assessor, (locale, out) -> UnitReport.write(first.get(0), locale, out));
  }

  private static void keep(Assessment one, long number, List<Assessment> first) {
    if (number <= MOST_NAMED) {
      first.add(one);
    }
  }

  /** Hands on each unit that is asked for, assessed, with its number from 1; says how many. */
  private long assess(Assessor assessor, UnitFiles units, ObjLongConsumer<Assessment> taker) {
    long[] count = {0};
    units
        .map(assessor::assess)
        .forEach(
            each -> {
              if (wanted(each.snapshot())) {
                taker.accept(each, ++count[0]);
              }
            });
    return count[0];
  }

  private boolean impact(Assessor before, String later, UnitFiles units) throws IOException {
    Assessor other = assessor(later);
    ComparedSets.requireSameUnit(before, other);
    ImpactReport report =
        ImpactReport.of(before.differences(other), before.overlays(), other.overlays());
    long[] count = {0};
    units.forEach(
        each -> {
          if (wanted(each)) {
            report.add(UnitImpact.of(before.assess(each), other.assess(each)));
            count[0]++;
          }
        });
    return write(count[0], before, report::write);
  }

  private boolean write(long count, Assessor assessor, Report report) throws IOException {
    if (count == 0) {
      console()
          .err()
          .println(unit == null ? texts.get("units.none") : texts.get("unit.unknown", unit));
      return false;
    }
    try (Writer out = Files.newBufferedWriter(output)) {
      report.write(console().locale(), out);
    }
    String units = texts.get("units." + assessor.set().unit(), count);
    console().out().println(texts.get("written", output, units));
    return true;
  }

  // ---- which unit

  /** Whether the unit is asked for: by its name, or by name, district and province. */
  private boolean wanted(Snapshot snapshot) {
    if (unit == null) {
      return true;
    }
    return UnitName.same(unit, snapshot.name()) || UnitName.same(unit, UnitName.inFull(snapshot));
  }

  private static String names(List<Assessment> units) {
    return String.join(
        "; ", units.stream().map(each -> UnitName.inFull(each.snapshot())).distinct().toList());
  }
}
