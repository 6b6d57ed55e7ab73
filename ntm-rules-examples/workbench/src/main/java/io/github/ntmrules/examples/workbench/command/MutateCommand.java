package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleTests;
import io.github.ntmrules.cases.MutationResult;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ProgressDisplay;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.view.MutantRow;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ntm mutate}: which small changes of the rules no case notices. */
@Command(name = "mutate")
public final class MutateCommand extends CasesCommand {

  @Option(names = "--max-unnoticed", paramLabel = "N", descriptionKey = "maxUnnoticed")
  private int maxUnnoticed;

  /** On that console. */
  public MutateCommand(Console console) {
    super(console);
  }

  @Override
  boolean fine(Assessor assessor, List<VerdictCase> read) {
    MutationResult result = mutations(assessor, read);
    Locale locale = console().locale();
    write(MutantRow.of(result, locale), out -> out.print(result.explain(locale)));
    return result.ran() && result.unnoticed().size() <= maxUnnoticed;
  }

  private MutationResult mutations(Assessor assessor, List<VerdictCase> read) {
    String label = CommandTexts.of("mutate", console().locale()).get("work");
    // How many there are is known only when the first is done.
    ProgressDisplay[] work = {null};
    try {
      return RuleTests.of(assessor)
          .mutations(
              read,
              (done, total) -> {
                if (work[0] == null) {
                  work[0] = ProgressDisplay.begin(console(), label, total);
                }
                work[0].accept(done);
              });
    } finally {
      if (work[0] != null) {
        work[0].close();
      }
    }
  }
}
