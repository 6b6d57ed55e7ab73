package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.output.AssessmentText;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.view.AssessmentView;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ntm assess}: assesses the units in files. */
@Command(name = "assess")
public final class AssessCommand extends UnitsCommand {

  @Mixin private FormatOption format = new FormatOption();

  /** On that console. */
  public AssessCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Assessor assessor = assessor();
    UnitFiles units = units(assessor);
    Locale locale = console().locale();
    Sequence<Assessment> all = units.map(assessor::assess);
    format.write(
        console(),
        AssessmentView.of(all, locale),
        out -> new AssessmentText(assessor.set(), locale).print(all, out));
    return units.exitCode();
  }
}
