package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.output.AssessmentOutput;
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
    try (AssessmentOutput output =
        AssessmentOutput.in(format.value(), assessor.set(), console().out(), console().locale())) {
      units.assess(assessor, output::add);
    }
    return units.exitCode();
  }
}
