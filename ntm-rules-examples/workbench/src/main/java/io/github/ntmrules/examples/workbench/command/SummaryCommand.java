package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.analysis.Grouping;
import io.github.ntmrules.analysis.RollUp;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.output.SummaryOutput;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ntm summary}: what the assessments of many units say together. */
@Command(name = "summary")
public final class SummaryCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "SET", descriptionKey = "parameter.set")
  private String set = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      descriptionKey = "parameter.files")
  private List<Path> files = List.of();

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--by",
      paramLabel = "region|province|district",
      descriptionKey = "by",
      split = ",")
  private List<Grouping> by = List.of(Grouping.PROVINCE);

  @Mixin private RuleSetOptions rules = new RuleSetOptions();

  @Mixin private FormatOption format = new FormatOption();

  /** On that console. */
  public SummaryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Assessor assessor = rules.assessor(set);
    UnitFiles units =
        new UnitFiles(console, files, data.reading(assessor.set().unit(), console.locale()));
    Set<Grouping> groupings = EnumSet.copyOf(by);
    RollUp all = RollUp.of(assessor.set(), groupings.toArray(Grouping[]::new));
    units.assess(assessor, all::add);
    new SummaryOutput(all.result(), console.locale()).print(format.value(), console.out());
    return units.exitCode();
  }
}
