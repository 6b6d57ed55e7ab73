package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.TrendText;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.data.PlannedTarget;
import io.github.ntmrules.files.data.ReadOptions;
import io.github.ntmrules.files.data.TargetFile;
import io.github.ntmrules.files.data.UnitIdentity;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.report.TrendReport;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.files.view.TrendRow;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.Reassessment;
import io.github.ntmrules.population.TargetResult;
import io.github.ntmrules.population.Trend;
import io.github.ntmrules.population.TrendResult;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Units over years, each held against the set that was in force on its day. Of a unit with several
 * days in a year the last counts. Not thread-safe.
 */
final class YearsOfUnits {

  private final Console console;
  private final Texts texts;
  private final DatedRules rules;
  private final FractionsOption fractions;
  private final Map<List<String>, TreeMap<Integer, Snapshot>> units = new LinkedHashMap<>();
  private final Map<List<String>, Snapshot> spellings = new LinkedHashMap<>();

  /** Of those rules. */
  YearsOfUnits(Console console, DatedRules rules, FractionsOption fractions) {
    this.console = console;
    this.texts = CommandTexts.of("progress", console.locale());
    this.fractions = fractions;
    this.rules = rules;
  }

  /** Reads the files and writes what they say; gives the exit code. */
  int call(List<Path> files, @Nullable Path target, FormatOption format) {
    UnitKind kind = rules.unit();
    ReadOptions reading =
        new ReadOptions(kind, console.locale(), null, null, null).with(fractions.meaning());
    List<PlannedTarget> planned = new ArrayList<>();
    long[] wrong = {0};
    if (target != null) {
      planned.addAll(
          TargetFile.of(target, console.locale())
              .read(
                  problem -> {
                    wrong[0]++;
                    console.err().println(problem.text());
                  }));
    }
    UnitFiles read = new UnitFiles(console, files, reading, rules.array());
    read.forEach(this::take);
    TrendResult result = counted();
    List<TargetResult> held = held(planned, kind, result);
    write(result, held, read, format);
    return ExitCode.worse(read.exitCode(), wrong[0] > 0 ? ExitCode.BAD_INPUT : ExitCode.FINE);
  }

  /** Keeps the last day of each year; what cannot be assessed is a problem of its row. */
  private void take(Snapshot unit) {
    rules.on(unit.date()).assess(unit);
    units
        .computeIfAbsent(UnitIdentity.key(unit), key -> new TreeMap<>())
        .merge(
            unit.date().getYear(),
            spelled(unit),
            (one, other) -> one.date().isAfter(other.date()) ? one : other);
  }

  /** With the names of its places as they were spelled first, so that groups are of one place. */
  private Snapshot spelled(Snapshot unit) {
    List<String> key = UnitIdentity.key(unit);
    Snapshot first = spellings.putIfAbsent(key.subList(2, 4), unit);
    if (first == null) {
      return unit;
    }
    Snapshot.Builder spelled = unit.toBuilder();
    String district = first.district();
    if (district != null && unit.district() != null && !district.equals(unit.district())) {
      spelled.district(district);
    }
    String province = first.province();
    if (province != null && unit.province() != null && !province.equals(unit.province())) {
      spelled.province(province);
    }
    return spelled.build();
  }

  private TrendResult counted() {
    Trend trend = Trend.of(Grouping.PROVINCE, Grouping.DISTRICT);
    for (TreeMap<Integer, Snapshot> years : units.values()) {
      Assessment before = null;
      for (Snapshot each : years.values()) {
        Assessment now = rules.on(each.date()).assess(each);
        trend.add(now);
        if (before != null && before.set().equals(now.set()) && ofOneTime(before, now)) {
          trend.addChange(new Reassessment(before, now));
        }
        before = now;
      }
    }
    return trend.result();
  }

  /** Across the merger of 2025 a unit of the same name is as a rule another. */
  private static boolean ofOneTime(Assessment before, Assessment now) {
    return now.snapshot().date().isBefore(Register.MERGER)
        || !before.snapshot().date().isBefore(Register.MERGER);
  }

  /** Targets for units of another kind are told; this run knows nothing of them. */
  private List<TargetResult> held(List<PlannedTarget> planned, UnitKind kind, TrendResult result) {
    List<TargetResult> held = new ArrayList<>();
    for (PlannedTarget each : planned) {
      UnitKind unit = each.unit();
      if (unit == null || unit == kind) {
        held.add(result.against(each.in(result)));
      } else {
        String other = Texts.of("view", console.locale()).get("unit." + unit);
        console.err().println(texts.get("target.otherUnit", each.row(), other));
      }
    }
    return held;
  }

  private void write(
      TrendResult result, List<TargetResult> held, UnitFiles read, FormatOption format) {
    TrendText text = new TrendText(result, held, console.locale());
    if (!format.isPage()) {
      List<TrendRow> rows = TrendRow.of(result, held, console.locale());
      format.write(
          console,
          Result.of(rows, TrendRow.class),
          text::print,
          Origin.of(rules.array()).units(read).note(text::flags));
    } else if (result.points().isEmpty()) {
      throw new BadInputException("units.none");
    } else {
      format.write(console, (locale, out) -> TrendReport.write(result, held, locale, out));
    }
  }
}
