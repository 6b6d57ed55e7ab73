package io.github.ntmrules.population;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
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
import io.github.ntmrules.criteria.TrialSet;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Units with the outcomes that a test asks for, written one letter for an indicator: {@code M} met,
 * {@code N} not met, {@code ?} undetermined, {@code -} not applicable.
 */
public final class Units {

  public static final LocalDate DAY = LocalDate.of(2020, 6, 1);

  private static final RuleLocation RULE = new RuleLocation("1 Thử", "tc01_thu.drl", 1);
  private static final Citation CITATION = Citation.of("QĐ thử", "mục 1", null, List.of());
  private static final Measure SHARE = measure("health_insurance_coverage");

  private Units() {}

  private static Measure measure(String id) {
    return Objects.requireNonNull(Measures.standard().find(id));
  }

  /** A set of so many criteria, with one indicator each. */
  public static CriteriaSet set(int criteria) {
    return set("thu-" + criteria, IntStream.range(0, criteria).map(i -> 1).toArray());
  }

  /** A set with so many indicators in each criterion. */
  public static CriteriaSet set(String id, int... indicators) {
    List<Criterion> criteria = new ArrayList<>();
    for (int i = 0; i < indicators.length; i++) {
      String code = Integer.toString(i + 1);
      criteria.add(
          Criterion.of(
              code,
              "Tiêu chí " + code,
              "Criterion " + code,
              IntStream.rangeClosed(1, indicators[i])
                  .mapToObj(n -> Indicator.of(code + "." + n, "Chỉ tiêu", "Indicator"))
                  .toList()));
    }
    return TrialSet.of(id, LocalDate.of(2022, 1, 1), criteria);
  }

  public static Snapshot.Builder commune() {
    return Snapshot.commune("Đăk Năng").on(DAY);
  }

  public static Assessment assessed(CriteriaSet set, String outcomes) {
    return assessed(set, outcomes, commune());
  }

  public static Assessment assessed(CriteriaSet set, String outcomes, Snapshot.Builder unit) {
    return assessed(set, outcomes, unit, false);
  }

  public static Assessment assessed(
      CriteriaSet set, String outcomes, Snapshot.Builder unit, boolean strict) {
    List<Provision> provisions = new ArrayList<>();
    for (Indicator indicator : set.indicators()) {
      provisions.add(provision(indicator, outcomes.charAt(provisions.size())));
    }
    return Assessment.of(
        Requirements.of(set, null, null, null, provisions, List.of(), List.of(), List.of()),
        unit.value(SHARE.id(), 50).build(),
        strict);
  }

  private static Provision provision(Indicator indicator, char outcome) {
    return switch (outcome) {
      case 'M' -> required(indicator, level("50"));
      case 'N' -> required(indicator, level("60"));
      case '?' -> required(indicator, Level.notOnFile());
      case '-' -> Provision.Exempt.of(indicator, "thử", LegalStatus.CONFIRMED, RULE, CITATION);
      default -> throw new IllegalArgumentException("No outcome " + outcome);
    };
  }

  private static Level level(String value) {
    return Level.of(new BigDecimal(value), LegalStatus.CONFIRMED);
  }

  private static Provision required(Indicator indicator, Level level) {
    return Provision.Required.of(
        indicator,
        new Requirement.Threshold(SHARE, Comparison.AT_LEAST, level),
        RULE,
        CITATION,
        "");
  }

  /** What follows where the law asks for that percentage and this figure is reported. */
  public static Outcome held(Figure percent, Comparison comparison, String level) {
    CriteriaSet set = set("tinh", 1);
    Measure asked = measure("villages_with_cultural_standard");
    Provision provision =
        Provision.Required.of(
            set.indicators().get(0),
            new Requirement.Threshold(asked, comparison, level(level)),
            RULE,
            CITATION,
            "");
    return Assessment.of(
            Requirements.of(
                set, null, null, null, List.of(provision), List.of(), List.of(), List.of()),
            commune().value(asked.id(), percent).build(),
            false)
        .outcome();
  }
}
