package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.output.ImpactText;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.view.ImpactView;
import io.github.ntmrules.impact.Impact;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.population.Grouping;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ntm impact}: what other rules mean for real units. */
@Command(name = "impact")
public final class ImpactCommand extends ComparingCommand {

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "FILE",
      descriptionKey = "parameter.files")
  private List<Path> files = List.of();

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private EachDayOption days = new EachDayOption();

  @Option(
      names = "--by",
      paramLabel = "region|province|district|commune|commune_group",
      descriptionKey = "by",
      split = ",")
  private List<Grouping> by = List.of(Grouping.PROVINCE);

  /** On that console. */
  public ImpactCommand(Console console) {
    super(console);
  }

  @Override
  int compare(ComparedSets sides) {
    Assessor one = sides.before();
    Assessor other = sides.after();
    UnitFiles units =
        new UnitFiles(
            console(), files, data.reading(one.set().unit(), console().locale()), one, other);
    if (!days.each()) {
      units.lastDays();
    }
    Set<Grouping> groupings = EnumSet.copyOf(by);
    Impact all = Impact.of(one.set(), other.set(), groupings.toArray(Grouping[]::new));
    Sequence<UnitImpact> impacts =
        units.map(
            unit -> {
              UnitImpact impact = UnitImpact.of(one.assess(unit), other.assess(unit));
              all.add(impact);
              return impact;
            });
    Locale locale = console().locale();
    write(
        sides,
        ImpactView.of(one, other, impacts, all::result, units.overlays(), locale),
        out -> {
          units.overlaysAreTold();
          new ImpactText(units.overlays(), locale).print(impacts, all::result, out);
        },
        Origin.of(one, other).units(units).note(out -> out.print(all.result().explain(locale))));
    return units.exitCode();
  }
}
