package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.DifferenceOutput;
import picocli.CommandLine.Command;

/** {@code ntm diff}: what two sets of rules ask differently, for every unit that can be. */
@Command(name = "diff")
public final class DiffCommand extends ComparingCommand {

  /** On that console. */
  public DiffCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Sides sides = sides();
    Assessor one = sides.before();
    Assessor other = sides.after();
    RuleDifference difference = one.differences(other);
    DifferenceOutput output = new DifferenceOutput(difference, one, other, console().locale());
    sides.name(console(), format());
    output.print(format(), console().out());
    return ExitCode.FINE;
  }
}
