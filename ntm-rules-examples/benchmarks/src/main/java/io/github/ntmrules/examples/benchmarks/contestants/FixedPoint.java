package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.examples.benchmarks.contestants.FixedResults.Asked;
import io.github.ntmrules.examples.benchmarks.contestants.FixedResults.AskedCriterion;
import io.github.ntmrules.examples.benchmarks.contestants.FixedResults.AskedIndicator;
import io.github.ntmrules.examples.benchmarks.contestants.FixedResults.Finding;
import io.github.ntmrules.examples.benchmarks.contestants.HandResults.Reason;
import io.github.ntmrules.examples.benchmarks.contestants.Results.Assessment;
import io.github.ntmrules.examples.benchmarks.contestants.Results.Criterion;
import io.github.ntmrules.examples.benchmarks.contestants.Results.Indicator;
import io.github.ntmrules.examples.benchmarks.law.Commune;
import io.github.ntmrules.examples.benchmarks.law.FigureName;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import io.github.ntmrules.examples.benchmarks.law.Thousandths;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Plain Java over tables, with figures and levels as whole thousandths, and result objects. */
final class FixedPoint implements Contestant {

  private final Law law;
  private final List<Commune> communes;
  private final long[][] figures;
  private final Map<Region, List<AskedCriterion>> criteria = new EnumMap<>(Region.class);
  private final Map<Region, List<AskedIndicator>> conditions = new EnumMap<>(Region.class);

  FixedPoint(Law law, Population population) {
    this.law = law;
    this.communes = population.communes();
    this.figures = new long[communes.size()][FigureName.values().length];
    for (int i = 0; i < figures.length; i++) {
      for (FigureName name : FigureName.values()) {
        figures[i][name.place()] = Thousandths.of(population.figures(i).get(name));
      }
    }
    for (Region region : Region.values()) {
      criteria.put(region, criteria(region));
      conditions.put(region, law.conditions().stream().map(row -> asked(row, region)).toList());
    }
  }

  private List<AskedCriterion> criteria(Region region) {
    List<AskedCriterion> all = new ArrayList<>();
    for (int i = 0; i < law.criteria().size(); i++) {
      int place = i;
      List<AskedIndicator> indicators =
          law.rows().stream()
              .filter(row -> row.criterion() == place)
              .map(row -> asked(row, region))
              .toList();
      all.add(new AskedCriterion(law.criteria().get(i), indicators));
    }
    return List.copyOf(all);
  }

  private static AskedIndicator asked(Law.Row row, Region region) {
    List<Asked> parts =
        row.parts().stream()
            .map(
                part ->
                    new Asked(
                        part.figure(),
                        part.atLeast(),
                        Thousandths.of(part.value(region)),
                        part.value(region) == null ? HandWritten.reason(part.level(region)) : null))
            .toList();
    return new AskedIndicator(row.code(), row.join(), parts, row.onlyWhereTradePlanned());
  }

  private Assessment<Finding> assess(int number) {
    Commune commune = communes.get(number);
    long[] values = figures[number];
    List<AskedCriterion> asked = Objects.requireNonNull(criteria.get(commune.region()));
    List<Criterion<Finding>> results = new ArrayList<>(asked.size());
    Outcome outcome = Outcome.NOT_APPLICABLE;
    for (AskedCriterion each : asked) {
      Criterion<Finding> criterion = assess(each, commune, values);
      outcome = Verdict.both(outcome, criterion.outcome());
      results.add(criterion);
    }
    List<AskedIndicator> beside = Objects.requireNonNull(conditions.get(commune.region()));
    List<Indicator<Finding>> besideResults = new ArrayList<>(beside.size());
    for (AskedIndicator each : beside) {
      besideResults.add(assess(each, commune, values));
    }
    return new Assessment<>(commune, outcome, results, besideResults);
  }

  private static Criterion<Finding> assess(AskedCriterion asked, Commune commune, long[] values) {
    List<Indicator<Finding>> indicators = new ArrayList<>(asked.indicators().size());
    Outcome outcome = Outcome.NOT_APPLICABLE;
    for (AskedIndicator each : asked.indicators()) {
      Indicator<Finding> indicator = assess(each, commune, values);
      outcome = Verdict.both(outcome, indicator.outcome());
      indicators.add(indicator);
    }
    return new Criterion<>(asked.code(), outcome, indicators);
  }

  private static Indicator<Finding> assess(AskedIndicator asked, Commune commune, long[] values) {
    if (asked.onlyWhereTradePlanned() && !commune.tradePlanned()) {
      return new Indicator<>(asked.code(), Outcome.NOT_APPLICABLE, List.of());
    }
    Finding first = compare(asked.parts().get(0), values);
    if (asked.join() == Law.Join.ONE) {
      return new Indicator<>(asked.code(), first.outcome(), List.of(first));
    }
    Finding second = compare(asked.parts().get(1), values);
    Outcome outcome =
        asked.join() == Law.Join.ALL
            ? Verdict.both(first.outcome(), second.outcome())
            : either(first.outcome(), second.outcome());
    return new Indicator<>(asked.code(), outcome, List.of(first, second));
  }

  private static Outcome either(Outcome a, Outcome b) {
    if (a == Outcome.MET || b == Outcome.MET) {
      return Outcome.MET;
    }
    return a == Outcome.UNDETERMINED || b == Outcome.UNDETERMINED
        ? Outcome.UNDETERMINED
        : Outcome.NOT_MET;
  }

  private static Finding compare(Asked asked, long[] values) {
    long figure = values[asked.name().place()];
    if (figure == Thousandths.NONE || asked.level() == Thousandths.NONE) {
      return new Finding(asked, figure, Outcome.UNDETERMINED, 0, unsettled(asked, figure));
    }
    long over = asked.atLeast() ? figure - asked.level() : asked.level() - figure;
    Outcome outcome = over >= 0 ? Outcome.MET : Outcome.NOT_MET;
    return new Finding(asked, figure, outcome, Math.abs(over), List.of());
  }

  private static List<Reason> unsettled(Asked asked, long figure) {
    Reason undecided = asked.undecided();
    if (undecided == null) {
      return List.of(Reason.FIGURE_MISSING);
    }
    return figure == Thousandths.NONE
        ? List.of(Reason.FIGURE_MISSING, undecided)
        : List.of(undecided);
  }

  @Override
  public long assess(int from, int to) {
    Checksum sum = new Checksum();
    for (int i = from; i < to; i++) {
      assess(i).read(sum);
    }
    return sum.value();
  }

  @Override
  public Verdict verdict(int commune) {
    return Verdict.of(law, assess(commune));
  }
}
