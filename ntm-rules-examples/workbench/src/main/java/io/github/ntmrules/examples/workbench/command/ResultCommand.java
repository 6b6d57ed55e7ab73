package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.examples.workbench.Console;
import picocli.CommandLine.Mixin;

/** A command that writes what follows for units, for programs or as a text for people. */
abstract class ResultCommand extends UnitsCommand {

  @Mixin private FormatOption format;

  ResultCommand(Console console) {
    this(console, new FormatOption());
  }

  ResultCommand(Console console, FormatOption format) {
    super(console);
    this.format = format;
  }

  @Override
  public final Integer call() {
    Assessor assessor = assessor();
    format.check();
    UnitFiles units = units(assessor);
    write(assessor, units, format);
    return units.exitCode();
  }

  /** Assesses the units and writes the result in that format. */
  abstract void write(Assessor assessor, UnitFiles units, FormatOption format);
}
