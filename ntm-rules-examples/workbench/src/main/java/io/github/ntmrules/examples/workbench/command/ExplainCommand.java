package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.missing.MissingToPass;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ntm explain}: each verdict on a unit in words, with its reason and source. */
@Command(name = "explain")
public final class ExplainCommand extends UnitsCommand {

  @Option(names = "--unit", paramLabel = "NAME", descriptionKey = "unit")
  private @Nullable String unit;

  @Option(names = "--indicator", paramLabel = "CODE", descriptionKey = "indicator", split = ",")
  private List<String> indicators = List.of();

  private boolean found;

  /** On that console. */
  public ExplainCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Assessor assessor = assessor();
    check(assessor);
    UnitFiles units = units(assessor);
    String asked = unit == null ? null : UnitName.comparable(unit);
    units.forEach(
        each -> {
          if (asked == null || asked.equals(UnitName.comparable(each.name()))) {
            print(assessor.assess(each));
          }
        });
    int code = units.exitCode();
    if (!found && code == ExitCode.FINE) {
      console()
          .err()
          .println(
              CommandTexts.of("explain", console().locale()).get("none", unit == null ? "" : unit));
      return ExitCode.BAD_INPUT;
    }
    return code;
  }

  private void check(Assessor assessor) {
    List<String> known =
        assessor.set().indicators().stream().map(indicator -> indicator.code()).toList();
    for (String code : indicators) {
      if (!known.contains(code)) {
        throw new BadInputException(
            "indicator.unknown", assessor.set().id(), code, String.join(", ", known));
      }
    }
  }

  private void print(Assessment assessment) {
    if (found) {
      console().out().println();
    }
    found = true;
    if (indicators.isEmpty()) {
      console().out().print(assessment.explain(console().locale()));
      console().out().println();
      console().out().print(MissingToPass.of(assessment).explain(console().locale()));
    } else {
      console().out().println(assessment.snapshot().name());
      indicators.forEach(
          code -> console().out().println(assessment.explain(code, console().locale())));
    }
  }
}
