package io.github.ntmrules.examples.benchmarks.measure;

import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.examples.benchmarks.law.FigureName;
import io.github.ntmrules.examples.benchmarks.law.Law;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A made-up set of any size: three indicators a criterion, over the figures of a real one. */
final class SyntheticSet {

  private static final int INDICATORS_A_CRITERION = 3;

  private static final List<FigureName> FIGURES = List.of(FigureName.values());

  private SyntheticSet() {}

  static Requirements of(int size) {
    List<Criterion> criteria = new ArrayList<>();
    List<Provision> provisions = new ArrayList<>();
    for (int i = 0; i < size; i += INDICATORS_A_CRITERION) {
      List<Indicator> indicators = new ArrayList<>();
      for (int j = i; j < Math.min(size, i + INDICATORS_A_CRITERION); j++) {
        Indicator indicator = Indicator.of("i" + j, "chỉ tiêu " + j, "indicator " + j);
        indicators.add(indicator);
        provisions.add(provision(indicator, j));
      }
      criteria.add(Criterion.of("c" + i, "tiêu chí " + i, "criterion " + i, indicators));
    }
    return Requirements.of(
        set(criteria, size), null, null, null, provisions, List.of(), List.of(), List.of());
  }

  private static CriteriaSet set(List<Criterion> criteria, int size) {
    return CriteriaSet.builder()
        .id("synthetic-" + size)
        .titleVi("bộ tiêu chí thử")
        .titleEn("made-up set")
        .decree("-")
        .unit(UnitKind.COMMUNE)
        .inForceFrom(Law.DATE)
        .criteria(criteria)
        .indicatorsInDecree(size)
        .noteEn("")
        .build();
  }

  private static Provision provision(Indicator indicator, int number) {
    FigureName name = FIGURES.get(number % FIGURES.size());
    Measure measure = Objects.requireNonNull(Measures.standard().find(name.id()));
    BigDecimal level = name.yesNo() ? BigDecimal.ONE : BigDecimal.valueOf(700 + number % 300, 1);
    return Provision.Required.of(
        indicator,
        new Requirement.Threshold(
            measure, Comparison.AT_LEAST, Level.of(level, LegalStatus.CONFIRMED)),
        new RuleLocation("rule " + number, "synthetic.drl", number + 1),
        Citation.of("-", "-", null, List.of()),
        "");
  }
}
