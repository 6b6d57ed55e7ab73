package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.analysis.RuleDifference;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.DifferenceOutput;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ntm diff}: what two sets of rules ask differently, for every unit that can be. */
@Command(name = "diff")
public final class DiffCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "before")
  private String before = "";

  @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "after")
  private String after = "";

  @Mixin private RuleSetOptions rules = new RuleSetOptions();

  @Mixin private FormatOption format = new FormatOption();

  /** On that console. */
  public DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Assessor one = rules.assessor(before);
    Assessor other = rules.assessor(after);
    Sides sides = new Sides(one, before, other, after);
    RuleDifference difference = one.differences(other);
    DifferenceOutput output = new DifferenceOutput(difference, one, other, console.locale());
    sides.name(console, format.value());
    output.print(format.value(), console.out());
    return ExitCode.FINE;
  }
}
