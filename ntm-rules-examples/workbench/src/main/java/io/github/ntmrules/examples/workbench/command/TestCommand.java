package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleTests;
import io.github.ntmrules.cases.CaseRun;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.files.view.CaseRunView;
import java.util.Locale;
import picocli.CommandLine.Command;

/** {@code ntm test}: runs cases against a set. */
@Command(name = "test")
public final class TestCommand extends CasesCommand {

  /** On that console. */
  public TestCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Assessor assessor = assessor();
    CaseFiles files = new CaseFiles(console());
    CaseRun run = RuleTests.of(assessor).run(files.read(cases(), assessor.set().unit()));
    Locale locale = console().locale();
    write(CaseRunView.of(run, assessor, locale), out -> out.print(run.explain(locale)));
    return ExitCode.worse(files.exitCode(), run.passed() ? ExitCode.FINE : ExitCode.FALLS_SHORT);
  }
}
