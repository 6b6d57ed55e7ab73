package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.output.SummaryText;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.report.PopulationReport;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.view.SummaryRow;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.RollUp;
import io.github.ntmrules.population.RollUpResult;
import io.github.ntmrules.snapshot.Snapshot;
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
    super(console, FormatOption.withPage());
  }

  @Override
  void write(Assessor assessor, UnitFiles units, FormatOption format) {
    if (format.isPage()) {
      page(assessor, units, format);
      return;
    }
    Set<Grouping> groupings = EnumSet.copyOf(by);
    Counted counted =
        units.gather(
            days.each(),
            () -> new Counted(assessor, groupings),
            (all, unit) -> all.add(assessor.assess(unit)));
    RollUpResult result = counted.units.result();
    OverlayUse overlays = counted.overlays;
    Locale locale = console().locale();
    format.write(
        console(),
        SummaryRow.of(result, overlays, locale),
        out -> {
          units.overlaysAreTold();
          new SummaryText(result, overlays, counted.inferred, locale).print(out);
        },
        Origin.of(assessor).units(units));
  }

  /** The page of many units, also of one: what is summed up is no report on a unit. */
  private void page(Assessor assessor, UnitFiles units, FormatOption format) {
    PopulationReport report =
        units.gather(
            days.each(),
            () -> PopulationReport.of(assessor.set(), assessor.overlays()),
            (all, unit) -> all.add(assessor.assess(unit)));
    if (report.units() == 0) {
      throw new BadInputException("page.noUnits");
    }
    format.write(console(), report::write);
  }

  /** Units, and what overlays were followed for them. */
  private static final class Counted {
    private final RollUp units;
    private final OverlayUse overlays;
    private long inferred;

    Counted(Assessor assessor, Set<Grouping> groupings) {
      units = RollUp.of(assessor.set(), groupings.toArray(Grouping[]::new));
      overlays = OverlayUse.of(assessor.overlays());
    }

    void add(Assessment assessment) {
      units.add(assessment);
      overlays.add(assessment);
      Snapshot unit = assessment.snapshot();
      inferred += unit.inferredRegion() != null && unit.region() != null ? 1 : 0;
    }
  }
}
