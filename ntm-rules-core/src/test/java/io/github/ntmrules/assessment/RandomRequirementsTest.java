package io.github.ntmrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Ranges;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.TrialSet;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Laws that no decree has: every combination of every status, levels with more decimals than a
 * figure can have and beyond every figure, exemptions, derived figures that are parts of others,
 * other sets that are met. Compared with plain decimals.
 */
class RandomRequirementsTest {

  private static final int LAWS = 1500;
  private static final RuleLocation RULE = new RuleLocation("1 Thử", "tc01_thu.drl", 1);
  private static final Citation CITATION = Citation.of("QĐ thử", "mục 1", null, List.of());
  private static final List<Measure> MEASURES =
      Stream.of(
              "health_insurance_coverage",
              "multidimensional_poverty_rate",
              "poor_households_rate",
              "near_poor_households_rate",
              "income_per_capita",
              "province_rural_income_per_capita",
              "income_ratio_to_province",
              "temporary_or_dilapidated_houses",
              "market_to_plan",
              "community_learning_grade")
          .map(id -> Objects.requireNonNull(Measures.standard().find(id)))
          .toList();

  private final Random random = new Random(7);

  private static Measure measure(String id) {
    return Objects.requireNonNull(Measures.standard().find(id));
  }

  // ---- laws

  private Level level(Comparison comparison) {
    LegalStatus[] certainties = {
      LegalStatus.CONFIRMED, LegalStatus.UNCONFIRMED, LegalStatus.DOUBTFUL
    };
    LegalStatus certainty = certainties[random.nextInt(3)];
    return switch (random.nextInt(12)) {
      case 0 -> Level.notOnFile();
      case 1 -> Level.setByProvince(certainty);
      case 2 -> Level.ofUndeterminedColumn();
      case 3 -> Level.of(new BigDecimal("1E+15"), certainty);
      case 4, 5, 6 -> Ranges.level(comparison, few(), this::few, certainty);
      default -> Ranges.level(comparison, many(), this::many, certainty);
    };
  }

  private BigDecimal few() {
    return BigDecimal.valueOf(random.nextInt(3));
  }

  private BigDecimal many() {
    return BigDecimal.valueOf(random.nextInt(2_000_000_000), random.nextInt(10));
  }

  private Requirement requirement(int depth) {
    int form = depth == 0 ? 0 : random.nextInt(9);
    if (form < 4) {
      Comparison comparison =
          List.of(Comparison.values()).get(random.nextInt(Comparison.values().length));
      return new Requirement.Threshold(
          MEASURES.get(random.nextInt(MEASURES.size())), comparison, level(comparison));
    }
    if (form == 8) {
      return new Requirement.Meets(requirements(depth - 1));
    }
    if (form == 7) {
      return new Requirement.Given(requirement(depth - 1), requirement(depth - 1));
    }
    List<Requirement> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      parts.add(requirement(depth - 1));
    }
    if (form == 6) {
      return new Requirement.AtLeastOf(1 + random.nextInt(parts.size()), parts);
    }
    return form == 5 ? new Requirement.AnyOf(parts) : new Requirement.AllOf(parts);
  }

  private Provision provision(Indicator indicator, int depth) {
    LegalStatus[] certainties = {
      LegalStatus.CONFIRMED, LegalStatus.UNCONFIRMED, LegalStatus.DOUBTFUL
    };
    return random.nextInt(8) == 0
        ? Provision.Exempt.of(indicator, "thử", certainties[random.nextInt(3)], RULE, CITATION)
        : Provision.Required.of(indicator, requirement(depth), RULE, CITATION, "");
  }

  private Requirements requirements(int depth) {
    CriteriaSet set = set();
    List<Provision> provisions =
        set.indicators().stream().map(indicator -> provision(indicator, depth)).toList();
    Provision condition = provision(Indicator.of("đk", "Điều kiện", "Condition"), depth);
    return Requirements.of(
        set, null, null, null, provisions, List.of(condition), derivations(), List.of());
  }

  private static CriteriaSet set() {
    List<Criterion> criteria =
        List.of(
            Criterion.of("1", "Một", "One", List.of(Indicator.of("1.1", "Thử", "Test"))),
            Criterion.of(
                "2",
                "Hai",
                "Two",
                List.of(Indicator.of("2.1", "Thử", "Test"), Indicator.of("2.2", "Thử", "Test"))));
    return TrialSet.of("thu", null, criteria);
  }

  /** Some of: a sum, a ratio, and a ratio one part of which is that sum. */
  private List<Derivation> derivations() {
    Derivation sum =
        derivation(
            "multidimensional_poverty_rate",
            Derivation.Operation.SUM,
            "poor_households_rate",
            "near_poor_households_rate");
    Derivation ofSum =
        ratio("health_insurance_coverage", "income_per_capita", "multidimensional_poverty_rate");
    Derivation ratio =
        ratio("income_ratio_to_province", "income_per_capita", "province_rural_income_per_capita");
    List<Derivation> some = new ArrayList<>(List.of(ofSum, sum, ratio));
    some.removeIf(each -> random.nextInt(3) == 0);
    return some;
  }

  private static Derivation ratio(String measure, String... of) {
    return derivation(measure, Derivation.Operation.RATIO, of);
  }

  private static Derivation derivation(
      String measure, Derivation.Operation operation, String... of) {
    List<Measure> measures = Stream.of(of).map(RandomRequirementsTest::measure).toList();
    return new Derivation(measure(measure), operation, measures, RULE);
  }

  // ---- against decimals

  private Snapshot unit(Requirements law, boolean bounds) {
    Snapshot.Builder unit = Snapshot.commune("xã").on(LocalDate.of(2020, 6, 1));
    return new RandomUnits(random, bounds).report(unit, law).build();
  }

  @Test
  void units_are_held_against_any_law_as_decimals_would_be() {
    for (int run = 0; run < LAWS; run++) {
      Requirements law = requirements(3);
      boolean strict = random.nextBoolean();
      AssessmentPlan prepared = AssessmentPlan.of(law, strict);
      for (int i = 0; i < 3; i++) {
        Snapshot unit = unit(law, true);
        new ReferenceEvaluator(law, unit, strict).check(prepared.assess(unit));
      }
    }
  }

  @Test
  void tables_are_held_against_any_law_as_single_units_are() {
    for (int run = 0; run < LAWS; run++) {
      Requirements law = requirements(3);
      AssessmentPlan prepared = AssessmentPlan.of(law, random.nextBoolean());
      List<Snapshot> units = Stream.generate(() -> unit(law, false)).limit(5).toList();
      FigureTable table = FigureTable.of(UnitKind.COMMUNE, units);
      OutcomeMatrix matrix =
          OutcomeMatrix.of(law.set(), prepared.confirmedOnly(), table, each -> prepared);
      for (int row = 0; row < units.size(); row++) {
        Assessment single = prepared.assess(units.get(row));
        assertThat(matrix.outcome(row)).isEqualTo(single.outcome());
        for (int i = 0; i < 3; i++) {
          assertThat(matrix.indicator(row, i))
              .as("%s of %s", law.provisions().get(i).requirement(), units.get(row).figures())
              .isEqualTo(single.indicators().get(i).outcome());
          assertThat(matrix.comparisons(row, i))
              .isEqualTo(single.indicators().get(i).comparisons());
        }
      }
    }
  }

  @Test
  void a_matrix_takes_requirements_of_one_set_and_one_mode() {
    Requirements law = requirements(1);
    FigureTable table = FigureTable.of(UnitKind.COMMUNE, List.of(unit(law, false)));
    assertThatThrownBy(
            () -> OutcomeMatrix.of(law.set(), true, table, each -> AssessmentPlan.of(law, false)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("strict");
  }

  @Test
  void a_figure_may_be_computed_from_one_that_is_computed() {
    Figure four = Figure.exactly(BigDecimal.valueOf(4));
    PlainFigures figures =
        new PlainFigures(
            measure -> measure.id().equals("poor_households_rate") ? four : null,
            new Derivations(
                List.of(
                    new Derivation(
                        measure("health_insurance_coverage"),
                        Derivation.Operation.SUM,
                        List.of(measure("multidimensional_poverty_rate")),
                        RULE),
                    new Derivation(
                        measure("multidimensional_poverty_rate"),
                        Derivation.Operation.SUM,
                        List.of(measure("poor_households_rate")),
                        RULE))));
    assertThat(figures.of(measure("health_insurance_coverage"))).isEqualTo(four);
  }
}
