package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.files.view.DifferenceRow;
import java.util.Locale;
import picocli.CommandLine.Command;

/** {@code ntm diff}: what two sets of rules ask differently, for every unit that can be. */
@Command(name = "diff")
public final class DiffCommand extends ComparingCommand {

  /** On that console. */
  public DiffCommand(Console console) {
    super(console);
  }

  @Override
  int compare(ComparedSets sides) {
    RuleDifference difference = sides.before().differences(sides.after());
    Locale locale = console().locale();
    write(
        sides,
        DifferenceRow.of(difference, sides.before(), sides.after(), locale),
        out -> out.print(difference.explain(locale)),
        Origin.of(sides.before(), sides.after()));
    return ExitCode.FINE;
  }
}
