package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.IncompleteUnits;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.missing.MissingToPass;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ntm explain}: each verdict on a unit in words, with its reason and source. */
@Command(name = "explain")
public final class ExplainCommand extends UnitsCommand {

  private final Texts texts;

  @Option(names = "--unit", paramLabel = "NAME", descriptionKey = "unit")
  private @Nullable String unit;

  @Option(names = "--indicator", paramLabel = "CODE", descriptionKey = "indicator", split = ",")
  private List<String> indicators = List.of();

  private boolean found;

  /** On that console. */
  public ExplainCommand(Console console) {
    super(console);
    this.texts = CommandTexts.of("explain", console.locale());
  }

  @Override
  public Integer call() {
    Assessor assessor = assessor();
    check(assessor);
    UnitFiles units = units(assessor);
    units.forEach(
        each -> {
          if (unit == null || UnitName.isCalled(each, unit)) {
            print(assessor.assess(each));
          }
        });
    int code = units.exitCode();
    if (!found && code == ExitCode.FINE) {
      console().err().println(texts.get("none", unit == null ? "" : unit));
      return ExitCode.BAD_INPUT;
    }
    return code;
  }

  private void check(Assessor assessor) {
    List<String> known =
        Stream.concat(assessor.set().indicators().stream(), assessor.conditions().stream())
            .map(Indicator::code)
            .toList();
    indicators.forEach(code -> KnownCodes.require(code, assessor.set().id(), known));
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
      console().out().println(IncompleteUnits.marked(assessment.snapshot()));
      indicators.forEach(code -> console().out().println(explained(assessment, code)));
    }
  }

  /** A condition may not be asked in the circumstances of the unit. */
  private String explained(Assessment assessment, String code) {
    Stream<IndicatorResult> asked =
        Stream.concat(assessment.indicators().stream(), assessment.conditions().stream());
    return asked.anyMatch(each -> each.code().equals(code))
        ? assessment.explain(code, console().locale())
        : texts.get("notAsked", code);
  }
}
