package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.examples.workbench.Console;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that holds units, read from files, against a set of rules. */
abstract class UnitsCommand extends SetCommand {

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      descriptionKey = "parameter.files")
  private List<Path> files = List.of();

  @Mixin private DataOptions data = new DataOptions();

  UnitsCommand(Console console) {
    super(console);
  }

  /** The files that are read. */
  final List<Path> files() {
    return files;
  }

  /** The units in the files, of the kind that the set assesses. */
  final UnitFiles units(Assessor assessor) {
    return new UnitFiles(
        console(), files, data.reading(assessor.set().unit(), console().locale()), assessor);
  }
}
