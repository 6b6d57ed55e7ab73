package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.files.view.DifferenceView;
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
  public Integer call() {
    ComparedSets sides = sides();
    Assessor one = sides.before();
    Assessor other = sides.after();
    RuleDifference difference = one.differences(other);
    Locale locale = console().locale();
    write(
        DifferenceView.of(difference, one, other, locale),
        out -> {
          sides.name(locale, out);
          out.print(difference.explain(locale));
        });
    return ExitCode.FINE;
  }
}
