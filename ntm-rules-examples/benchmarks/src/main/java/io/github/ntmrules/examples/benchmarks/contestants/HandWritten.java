package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.examples.benchmarks.contestants.HandResults.Finding;
import io.github.ntmrules.examples.benchmarks.contestants.HandResults.Gap;
import io.github.ntmrules.examples.benchmarks.contestants.HandResults.Level;
import io.github.ntmrules.examples.benchmarks.contestants.HandResults.Reason;
import io.github.ntmrules.examples.benchmarks.contestants.Results.Assessment;
import io.github.ntmrules.examples.benchmarks.contestants.Results.Criterion;
import io.github.ntmrules.examples.benchmarks.contestants.Results.Indicator;
import io.github.ntmrules.examples.benchmarks.law.Commune;
import io.github.ntmrules.examples.benchmarks.law.FigureName;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Plain Java with decimal numbers and result objects that say as much as the library's. */
final class HandWritten implements Contestant {

  private final Law law;
  private final List<Commune> communes;
  private final Map<Region, HandRules> rules = new EnumMap<>(Region.class);
  private final boolean gaps;

  HandWritten(Law law, Population population, boolean gaps) {
    this.law = law;
    this.communes = population.communes();
    this.gaps = gaps;
    for (Region region : Region.values()) {
      rules.put(region, new HandRules(levels(law, region)));
    }
  }

  private static List<Level> levels(Law law, Region region) {
    Level[] levels = new Level[FigureName.values().length];
    List<Law.Row> rows = new ArrayList<>(law.rows());
    rows.addAll(law.conditions());
    for (Law.Row row : rows) {
      for (Law.Part part : row.parts()) {
        BigDecimal value = part.value(region);
        Reason undecided = value == null ? reason(part.level(region)) : null;
        levels[part.figure().place()] = new Level(value, undecided);
      }
    }
    return Arrays.asList(levels);
  }

  static Reason reason(io.github.ntmrules.criteria.Level level) {
    return switch (level.status()) {
      case DOUBTFUL -> Reason.LEVEL_DOUBTFUL;
      case SET_BY_PROVINCE -> Reason.LEVEL_SET_BY_PROVINCE;
      case NOT_ON_FILE, CONFIRMED, UNCONFIRMED, OWN_READING -> Reason.LEVEL_NOT_ON_FILE;
    };
  }

  private Assessment<Finding> assess(Commune commune) {
    return Objects.requireNonNull(rules.get(commune.region())).assess(commune);
  }

  @Override
  public long assess(int from, int to) {
    Checksum sum = new Checksum();
    for (int i = from; i < to; i++) {
      Assessment<Finding> assessment = assess(communes.get(i));
      assessment.read(sum);
      if (gaps) {
        for (Gap gap : gaps(assessment)) {
          sum.add(gap.relativeDistance());
        }
      }
    }
    return sum.value();
  }

  private static List<Gap> gaps(Assessment<Finding> assessment) {
    List<Gap> notMet = new ArrayList<>();
    List<Gap> undetermined = new ArrayList<>();
    for (Criterion<Finding> criterion : assessment.criteria()) {
      for (Indicator<Finding> indicator : criterion.indicators()) {
        if (indicator.outcome() == Outcome.NOT_MET) {
          notMet.add(new Gap(indicator, distance(indicator)));
        } else if (indicator.outcome() == Outcome.UNDETERMINED) {
          undetermined.add(new Gap(indicator, null));
        }
      }
    }
    notMet.sort(Comparator.comparing(gap -> Objects.requireNonNull(gap.relativeDistance())));
    notMet.addAll(undetermined);
    return notMet;
  }

  /** Of the farthest part that is not met; where any one is enough, of the nearest. */
  private static BigDecimal distance(Indicator<Finding> indicator) {
    boolean any = indicator.code().equals("7");
    BigDecimal distance = null;
    for (Finding finding : indicator.findings()) {
      if (finding.outcome() == Outcome.NOT_MET) {
        BigDecimal each = distance(finding);
        boolean better = distance == null || (each.compareTo(distance) > 0) != any;
        distance = better ? each : distance;
      }
    }
    return Objects.requireNonNull(distance);
  }

  private static BigDecimal distance(Finding finding) {
    BigDecimal level = Objects.requireNonNull(finding.level().value());
    BigDecimal figure = Objects.requireNonNull(finding.figure());
    BigDecimal difference = Objects.requireNonNull(finding.difference());
    return difference.divide(level.max(figure).max(difference), MathContext.DECIMAL64);
  }

  @Override
  public Verdict verdict(int commune) {
    return Verdict.of(law, assess(communes.get(commune)));
  }
}
