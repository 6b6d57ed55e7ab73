package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleTests;
import io.github.ntmrules.cases.CaseCoverage;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.json.CoverageView;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ntm coverage}: which rules, levels and outcomes no case touches. */
@Command(name = "coverage")
public final class CoverageCommand extends CasesCommand {

  @Option(names = "--at-least", paramLabel = "PERCENT", descriptionKey = "atLeast")
  private int atLeast;

  /** On that console. */
  public CoverageCommand(Console console) {
    super(console);
  }

  @Override
  boolean fine(Assessor assessor, List<VerdictCase> read) {
    CaseCoverage coverage = RuleTests.of(assessor).coverage(read);
    Locale locale = console().locale();
    CoverageView view = CoverageView.of(coverage, locale);
    write(
        Result.of(view, CoverageView.Gap.class, view.gaps()),
        out -> out.print(coverage.explain(locale)));
    return coverage.rules().percent() >= atLeast
        && coverage.levels().percent() >= atLeast
        && coverage.outcomes().percent() >= atLeast;
  }
}
