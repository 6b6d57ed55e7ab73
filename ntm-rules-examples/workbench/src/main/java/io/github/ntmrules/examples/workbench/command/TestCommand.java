package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleTests;
import io.github.ntmrules.cases.CaseRun;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.files.view.CaseRow;
import java.util.List;
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
  boolean fine(Assessor assessor, List<VerdictCase> read) {
    CaseRun run = RuleTests.of(assessor).run(read);
    Locale locale = console().locale();
    write(
        CaseRow.of(run, assessor, locale, RuleSetOptions.ANY_PERIOD),
        out -> out.print(run.explain(locale, RuleSetOptions.ANY_PERIOD)));
    return run.passed();
  }
}
