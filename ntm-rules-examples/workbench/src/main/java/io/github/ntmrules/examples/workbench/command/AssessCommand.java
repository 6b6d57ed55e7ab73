package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.output.AssessmentText;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.view.AssessmentRow;
import java.util.Locale;
import picocli.CommandLine.Command;

/** {@code ntm assess}: assesses the units in files. */
@Command(name = "assess")
public final class AssessCommand extends ResultCommand {

  /** On that console. */
  public AssessCommand(Console console) {
    super(console);
  }

  @Override
  void write(Assessor assessor, UnitFiles units, FormatOption format) {
    Locale locale = console().locale();
    Sequence<Assessment> all = units.map(assessor::assess);
    format.write(
        console(),
        AssessmentRow.of(all, locale),
        out -> new AssessmentText(assessor.set(), locale).print(all, out),
        Origin.of(assessor).units(units).assessments(all));
  }
}
