package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.files.format.Result;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that holds cases, read from files and folders, against a set of rules. */
abstract class CasesCommand extends SetCommand {

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "CASES",
      descriptionKey = "parameter.cases")
  private List<Path> cases = List.of();

  @Mixin private FormatOption format = new FormatOption();

  CasesCommand(Console console) {
    super(console);
  }

  @Override
  public final Integer call() {
    Assessor assessor = assessor();
    CaseFiles files = new CaseFiles(console());
    boolean fine = fine(assessor, files.read(cases, assessor));
    return ExitCode.worse(files.exitCode(), fine ? ExitCode.FINE : ExitCode.FALLS_SHORT);
  }

  /** Holds the cases against the set, writes what comes of it, and says whether it is enough. */
  abstract boolean fine(Assessor assessor, List<VerdictCase> read);

  /** Writes a result: for programs, or as a text for people. */
  final void write(Result<?> result, Consumer<PrintWriter> text) {
    format.write(console(), result, text);
  }
}
