package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.analysis.CaseCoverage;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.CaseCoverageOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ntm coverage}: which rules, levels and outcomes no case touches. */
@Command(name = "coverage")
public final class CoverageCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "SET", descriptionKey = "parameter.set")
  private String set = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "CASES",
      descriptionKey = "parameter.cases")
  private List<Path> cases = List.of();

  @Option(names = "--at-least", paramLabel = "PERCENT", descriptionKey = "atLeast")
  private int atLeast;

  @Mixin private RuleSetOptions rules = new RuleSetOptions();

  @Mixin private FormatOption format = new FormatOption();

  /** On that console. */
  public CoverageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Assessor assessor = rules.assessor(set);
    CaseFiles files = new CaseFiles(console);
    CaseCoverage coverage = assessor.caseCoverage(files.read(cases, assessor.set().unit()));
    new CaseCoverageOutput(coverage, console.locale()).print(format.value(), console.out());
    boolean enough =
        coverage.rules().percent() >= atLeast
            && coverage.levels().percent() >= atLeast
            && coverage.outcomes().percent() >= atLeast;
    return ExitCode.worse(files.exitCode(), enough ? ExitCode.FINE : ExitCode.FALLS_SHORT);
  }
}
