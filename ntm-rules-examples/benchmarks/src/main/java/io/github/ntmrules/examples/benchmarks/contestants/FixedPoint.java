package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.examples.benchmarks.contestants.FixedResults.Asked;
import io.github.ntmrules.examples.benchmarks.contestants.FixedResults.AskedCriterion;
import io.github.ntmrules.examples.benchmarks.contestants.FixedResults.AskedIndicator;
import io.github.ntmrules.examples.benchmarks.contestants.FixedResults.Assessment;
import io.github.ntmrules.examples.benchmarks.contestants.FixedResults.Criterion;
import io.github.ntmrules.examples.benchmarks.contestants.FixedResults.Finding;
import io.github.ntmrules.examples.benchmarks.contestants.FixedResults.Indicator;
import io.github.ntmrules.examples.benchmarks.contestants.HandResults.Reason;
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

  private Assessment assess(int number) {
    Commune commune = communes.get(number);
    long[] values = figures[number];
    List<AskedCriterion> asked = Objects.requireNonNull(criteria.get(commune.region()));
    List<Criterion> results = new ArrayList<>(asked.size());
    Outcome outcome = Outcome.NOT_APPLICABLE;
    for (AskedCriterion each : asked) {
      Criterion criterion = assess(each, commune, values);
      outcome = Verdict.both(outcome, criterion.outcome());
      results.add(criterion);
    }
    List<AskedIndicator> beside = Objects.requireNonNull(conditions.get(commune.region()));
    List<Indicator> besideResults = new ArrayList<>(beside.size());
    for (AskedIndicator each : beside) {
      besideResults.add(assess(each, commune, values));
    }
    return new Assessment(commune, outcome, results, besideResults);
  }

  private static Criterion assess(AskedCriterion asked, Commune commune, long[] values) {
    List<Indicator> indicators = new ArrayList<>(asked.indicators().size());
    Outcome outcome = Outcome.NOT_APPLICABLE;
    for (AskedIndicator each : asked.indicators()) {
      Indicator indicator = assess(each, commune, values);
      outcome = Verdict.both(outcome, indicator.outcome());
      indicators.add(indicator);
    }
    return new Criterion(asked, outcome, indicators);
  }

  private static Indicator assess(AskedIndicator asked, Commune commune, long[] values) {
    if (asked.onlyWhereTradePlanned() && !commune.tradePlanned()) {
      return new Indicator(asked, Outcome.NOT_APPLICABLE, List.of());
    }
    Finding first = compare(asked.parts().get(0), values);
    if (asked.join() == Law.Join.ONE) {
      return new Indicator(asked, first.outcome(), List.of(first));
    }
    Finding second = compare(asked.parts().get(1), values);
    Outcome outcome =
        asked.join() == Law.Join.ALL
            ? Verdict.both(first.outcome(), second.outcome())
            : either(first.outcome(), second.outcome());
    return new Indicator(asked, outcome, List.of(first, second));
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
      Assessment assessment = assess(i);
      sum.add(assessment.outcome());
      for (Criterion criterion : assessment.criteria()) {
        sum.add(criterion.outcome());
        for (Indicator indicator : criterion.indicators()) {
          read(indicator, sum);
        }
      }
      for (Indicator condition : assessment.conditions()) {
        read(condition, sum);
      }
    }
    return sum.value();
  }

  private static void read(Indicator indicator, Checksum sum) {
    sum.add(indicator.outcome());
    for (Finding finding : indicator.findings()) {
      sum.add(finding.difference());
      sum.add(finding.unsettled().size());
    }
  }

  @Override
  public Verdict verdict(int commune) {
    Assessment assessment = assess(commune);
    Verdict verdict = new Verdict(law);
    int row = 0;
    for (int i = 0; i < assessment.criteria().size(); i++) {
      verdict.criterion(i, assessment.criteria().get(i).outcome());
      for (Indicator indicator : assessment.criteria().get(i).indicators()) {
        verdict.indicator(row, indicator.outcome());
        List<Law.Part> parts = law.rows().get(row++).parts();
        for (int part = 0; part < indicator.findings().size(); part++) {
          Finding finding = indicator.findings().get(part);
          boolean counts =
              indicator.outcome() == Outcome.NOT_MET && finding.outcome() == Outcome.NOT_MET;
          verdict.shortfall(
              parts.get(part).slot(), counts ? Thousandths.toDecimal(finding.difference()) : null);
        }
      }
    }
    verdict.overall(assessment.outcome());
    return verdict;
  }
}
