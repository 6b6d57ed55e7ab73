package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.output.AssessmentOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ntm assess}: assesses the units in files. */
@Command(name = "assess")
public final class AssessCommand implements Callable<Integer> {

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

  @Mixin private RuleSetOptions rules = new RuleSetOptions();

  @Mixin private FormatOption format = new FormatOption();

  /** On that console. */
  public AssessCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Assessor assessor = rules.assessor(set);
    UnitFiles units =
        new UnitFiles(console, files, data.reading(assessor.set().unit(), console.locale()));
    try (AssessmentOutput output =
        AssessmentOutput.in(format.value(), assessor.set(), console.out(), console.locale())) {
      units.assess(assessor, output::add);
    }
    return units.exitCode();
  }
}
