package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.analysis.CaseRun;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.CaseRunOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ntm test}: runs cases against a set. */
@Command(name = "test")
public final class TestCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "SET", descriptionKey = "parameter.set")
  private String set = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "CASES",
      descriptionKey = "parameter.cases")
  private List<Path> cases = List.of();

  @Mixin private RuleSetOptions rules = new RuleSetOptions();

  @Mixin private FormatOption format = new FormatOption();

  /** On that console. */
  public TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Assessor assessor = rules.assessor(set);
    CaseFiles files = new CaseFiles(console);
    CaseRun run = assessor.run(files.read(cases, assessor.set().unit()));
    new CaseRunOutput(run, assessor, console.locale()).print(format.value(), console.out());
    return ExitCode.worse(
        files.exitCode(), run.passed() ? ExitCode.FINE : ExitCode.FALLS_SHORT);
  }
}
