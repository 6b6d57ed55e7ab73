package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.output.SummaryText;
import io.github.ntmrules.files.view.SummaryRow;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.RollUp;
import io.github.ntmrules.population.RollUpResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ntm summary}: what the assessments of many units say together. */
@Command(name = "summary")
public final class SummaryCommand extends ResultCommand {

  @Option(
      names = "--by",
      paramLabel = "region|province|district|commune|commune_group",
      descriptionKey = "by",
      split = ",")
  private List<Grouping> by = List.of(Grouping.PROVINCE);

  @Mixin private EachDayOption days = new EachDayOption();

  /** On that console. */
  public SummaryCommand(Console console) {
    super(console);
  }

  @Override
  void write(Assessor assessor, UnitFiles units, FormatOption format) {
    Set<Grouping> groupings = EnumSet.copyOf(by);
    RollUpResult result =
        units
            .gather(
                days.each(),
                () -> RollUp.of(assessor.set(), groupings.toArray(Grouping[]::new)),
                (all, unit) -> all.add(assessor.assess(unit)))
            .result();
    Locale locale = console().locale();
    format.write(console(), SummaryRow.of(result, locale), new SummaryText(result, locale)::print);
  }
}
