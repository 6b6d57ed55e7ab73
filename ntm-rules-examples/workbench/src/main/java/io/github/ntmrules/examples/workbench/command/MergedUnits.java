package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.MergerText;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.data.PeopleFile;
import io.github.ntmrules.files.data.ReadOptions;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.view.MergerRow;
import io.github.ntmrules.population.MergerProgress;
import io.github.ntmrules.population.MergerResult;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.register.UnitMatch;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Communes since the merger of 1 July 2025 beside those before. */
final class MergedUnits {

  private final Console console;
  private final DatedRules rules;
  private final FractionsOption fractions;

  /**
   * By those rules.
   *
   * @throws BadInputException if they assess no communes
   */
  MergedUnits(Console console, DatedRules rules, FractionsOption fractions) {
    this.console = console;
    this.rules = rules;
    this.fractions = fractions;
    if (rules.unit() != UnitKind.COMMUNE) {
      throw new BadInputException("merger.communes", rules.all().get(0).set().id());
    }
  }

  /** Reads the files and writes what they say; gives the exit code. */
  int call(List<Path> files, @Nullable Path population, boolean estimates, FormatOption format) {
    ReadOptions reading =
        new ReadOptions(rules.unit(), console.locale(), null, null, null).with(fractions.meaning());
    UnitFiles read = new UnitFiles(console, files, reading, rules.array()).ofTwoTimes();
    MergerProgress progress = MergerProgress.of(Register.standard());
    read.forEach(unit -> progress.add(rules.on(unit.date()).assess(unit)));
    long[] wrong = {0};
    if (population != null) {
      PeopleFile.of(population, console.locale())
          .read(
              Register.standard(),
              problem -> {
                wrong[0]++;
                console.err().println(problem.text());
              })
          .forEach(progress::people);
    }
    MergerResult result = progress.result();
    for (UnitMatch each : result.unmatched()) {
      console.err().println(each.text(console.locale()));
    }
    MergerText text = new MergerText(result, estimates, console.locale());
    format.write(
        console,
        Result.of(MergerRow.of(result, estimates, console.locale()), MergerRow.class),
        text::print,
        Origin.of(rules.array()).units(read).note(text::notes));
    return ExitCode.worse(read.exitCode(), wrong[0] > 0 ? ExitCode.BAD_INPUT : ExitCode.FINE);
  }
}
