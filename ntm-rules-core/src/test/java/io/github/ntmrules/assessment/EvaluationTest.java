package io.github.ntmrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Ranges;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.TrialSet;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Figures against requirements, without rules. */
class EvaluationTest {

  private static final RuleLocation RULE = new RuleLocation("1 Thử", "tc01_thu.drl", 1);
  private static final Measure SHARE = measure("health_insurance_coverage");
  private static final Measure INCOME = measure("income_per_capita");
  private static final Measure PROVINCE = measure("province_rural_income_per_capita");
  private static final Measure RATIO = measure("income_ratio_to_province");

  private static Measure measure(String id) {
    return Objects.requireNonNull(Measures.standard().find(id));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static Requirement.Threshold threshold(
      Measure measure, Comparison comparison, String level) {
    return new Requirement.Threshold(
        measure, comparison, Level.of(number(level), LegalStatus.CONFIRMED));
  }

  private static Snapshot.Builder commune() {
    return Snapshot.commune("xã").on(LocalDate.of(2020, 6, 1));
  }

  private static IndicatorResult assess(Requirement requirement, Snapshot.Builder snapshot) {
    return Assessment.of(TrialSet.asking(requirement), snapshot.build(), false).indicator("1");
  }

  private static Outcome outcome(Requirement requirement, Figure figure) {
    return assess(requirement, commune().value(SHARE.id(), figure)).outcome();
  }

  // ---- comparisons

  @Test
  void nothing_is_rounded_to_reach_a_verdict() {
    Requirement ninety = threshold(SHARE, Comparison.AT_LEAST, "90");
    assertThat(outcome(ninety, Figure.exactly(number("89.999")))).isEqualTo(Outcome.NOT_MET);
    assertThat(outcome(ninety, Figure.exactly(number("90.000")))).isEqualTo(Outcome.MET);
    Requirement exact = threshold(SHARE, Comparison.AT_MOST, "16.5");
    assertThat(outcome(exact, Figure.exactly(number("16.50")))).isEqualTo(Outcome.MET);
    assertThat(outcome(exact, Figure.exactly(number("16.500001")))).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void strict_and_non_strict_bounds_are_different_laws() {
    Figure at = Figure.exactly(number("80"));
    assertThat(outcome(threshold(SHARE, Comparison.AT_LEAST, "80"), at)).isEqualTo(Outcome.MET);
    assertThat(outcome(threshold(SHARE, Comparison.MORE_THAN, "80"), at))
        .isEqualTo(Outcome.NOT_MET);
    assertThat(outcome(threshold(SHARE, Comparison.AT_MOST, "80"), at)).isEqualTo(Outcome.MET);
    assertThat(outcome(threshold(SHARE, Comparison.LESS_THAN, "80"), at))
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void over_80_proves_at_least_80_and_does_not_prove_at_most_80() {
    Figure over = Figure.moreThan(number("80"));
    assertThat(outcome(threshold(SHARE, Comparison.AT_LEAST, "80"), over)).isEqualTo(Outcome.MET);
    assertThat(outcome(threshold(SHARE, Comparison.MORE_THAN, "80"), over)).isEqualTo(Outcome.MET);
    assertThat(outcome(threshold(SHARE, Comparison.AT_MOST, "80"), over))
        .isEqualTo(Outcome.NOT_MET);
    assertThat(outcome(threshold(SHARE, Comparison.AT_LEAST, "81"), over))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome(threshold(SHARE, Comparison.AT_MOST, "90"), over))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  /** A bounded figure decides exactly when every value it may have decides the same. */
  @Test
  void a_bounded_figure_decides_exactly_when_all_its_values_agree() {
    List<Figure> figures = bounded();
    for (Comparison comparison : Comparison.values()) {
      for (int level = 2; level <= 8; level++) {
        Requirement.Threshold requirement = threshold(SHARE, comparison, Integer.toString(level));
        for (Figure figure : figures) {
          Set<Outcome> possible = EnumSet.noneOf(Outcome.class);
          for (int halves = -20; halves <= 60; halves++) {
            BigDecimal value = BigDecimal.valueOf(halves * 5L, 1);
            if (Ranges.lies(value, figure.range())) {
              possible.add(
                  Ranges.lies(value, requirement.accepted()) ? Outcome.MET : Outcome.NOT_MET);
            }
          }
          Outcome expected =
              possible.size() == 1 ? possible.iterator().next() : Outcome.UNDETERMINED;
          assertThat(outcome(requirement, figure))
              .as("%s %s %s", figure, comparison, level)
              .isEqualTo(expected);
        }
      }
    }
  }

  private static List<Figure> bounded() {
    List<Figure> figures = new ArrayList<>();
    for (int low = 1; low <= 9; low++) {
      BigDecimal lower = BigDecimal.valueOf(low);
      figures.addAll(
          List.of(
              Figure.exactly(lower),
              Figure.atLeast(lower),
              Figure.moreThan(lower),
              Figure.atMost(lower),
              Figure.lessThan(lower)));
      for (int high = low + 1; high <= 9; high++) {
        for (int strict = 0; strict < 4; strict++) {
          BigDecimal upper = BigDecimal.valueOf(high);
          figures.add(Figure.in(new Range(lower, strict % 2 == 1, upper, strict / 2 == 1)));
        }
      }
    }
    return figures;
  }

  @Test
  void a_level_in_an_undetermined_column_decides_nothing_and_asks_for_the_group() {
    Requirement open =
        new Requirement.Threshold(SHARE, Comparison.AT_LEAST, Level.ofUndeterminedColumn());
    IndicatorResult result = assess(open, commune().value(SHARE.id(), "99.9"));
    assertThat(result.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(assess(open, commune().value(SHARE.id(), "100")).outcome())
        .as("every level that can be set")
        .isEqualTo(Outcome.MET);
    assertThat(result.unsettled())
        .extracting(Unsettled::reason)
        .containsExactly(Unsettled.Reason.COLUMN_UNDETERMINED);
    Assessment whole = Assessment.of(TrialSet.asking(open), commune().build(), false);
    assertThat(whole.explain("1", Locale.forLanguageTag("vi")))
        .contains("tùy nhóm, vùng hay tỉnh, chưa xác định được cột nào");
    assertThat(whole.explain(Locale.ENGLISH)).contains("the group, region or province of the unit");
  }

  // ---- properties

  /** A random combination over five measures. */
  private static Requirement random(Random random, int depth) {
    List<Measure> measures =
        Measures.standard().all().stream().filter(m -> m.unitVi().equals("%")).toList();
    if (depth == 0 || random.nextInt(3) == 0) {
      Comparison[] lower = {Comparison.AT_LEAST, Comparison.MORE_THAN};
      return threshold(
          measures.get(random.nextInt(5)),
          lower[random.nextInt(2)],
          Integer.toString(random.nextInt(100)));
    }
    List<Requirement> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      parts.add(random(random, depth - 1));
    }
    return switch (random.nextInt(3)) {
      case 0 -> new Requirement.AllOf(parts);
      case 1 -> new Requirement.AnyOf(parts);
      default -> new Requirement.AtLeastOf(1 + random.nextInt(parts.size()), parts);
    };
  }

  private static Snapshot.Builder with(List<Measure> measures, List<Integer> values) {
    Snapshot.Builder builder = commune();
    for (int i = 0; i < measures.size(); i++) {
      builder.value(measures.get(i).id(), values.get(i));
    }
    return builder;
  }

  @Test
  void more_of_a_figure_never_turns_met_into_not_met_and_one_more_figure_never_undoes_a_verdict() {
    Random random = new Random(49);
    List<Measure> five =
        Measures.standard().all().stream().filter(m -> m.unitVi().equals("%")).limit(5).toList();
    for (int run = 0; run < 3000; run++) {
      Requirement requirement = random(random, 3);
      List<Measure> shuffled = new ArrayList<>(five);
      Collections.shuffle(shuffled, random);
      List<Integer> values = random.ints(5, 0, 90).boxed().toList();
      int known = random.nextInt(5);
      Outcome some =
          assess(requirement, with(shuffled.subList(0, known), values.subList(0, known))).outcome();
      Outcome more =
          assess(requirement, with(shuffled.subList(0, known + 1), values.subList(0, known + 1)))
              .outcome();
      Outcome whole = assess(requirement, with(shuffled, values)).outcome();
      if (some != Outcome.UNDETERMINED) {
        assertThat(more).isEqualTo(some);
        assertThat(whole).isEqualTo(some);
      }
      assertThat(whole).isNotEqualTo(Outcome.UNDETERMINED);
      List<Integer> higher = values.stream().map(value -> value + random.nextInt(10)).toList();
      if (whole == Outcome.MET) {
        assertThat(assess(requirement, with(shuffled, higher)).outcome()).isEqualTo(Outcome.MET);
      }
    }
  }

  @Test
  void the_order_of_figures_makes_no_difference() {
    Requirement both =
        new Requirement.AllOf(
            List.of(
                threshold(SHARE, Comparison.AT_LEAST, "85"),
                threshold(INCOME, Comparison.AT_LEAST, "41")));
    Snapshot.Builder one = commune().value(SHARE.id(), 86).value(INCOME.id(), 40);
    Snapshot.Builder other = commune().value(INCOME.id(), 40).value(SHARE.id(), 86);
    assertThat(assess(both, one)).isEqualTo(assess(both, other));
  }

  @Test
  void results_of_equal_figures_are_equal_however_they_are_written() {
    Requirement twenty = threshold(SHARE, Comparison.AT_LEAST, "20.0");
    assertThat(assess(twenty, commune().value(SHARE.id(), "16.50")))
        .isEqualTo(assess(twenty, commune().value(SHARE.id(), "16.5")))
        .isEqualTo(
            assess(
                twenty,
                commune().value(SHARE.id(), Figure.between(number("16.5"), number("16.500")))));
  }

  // ---- gaps

  @Test
  void a_shortfall_is_exact_and_relative_distance_lies_between_0_and_1() {
    IndicatorResult result =
        assess(threshold(INCOME, Comparison.AT_LEAST, "50"), commune().value(INCOME.id(), "44.2"));
    assertThat(result.comparisons().get(0).difference()).isEqualByComparingTo("5.8");
    assertThat(Gaps.of(List.of(result)).get(0).relativeDistance()).isEqualByComparingTo("0.116");
    IndicatorResult over =
        assess(threshold(SHARE, Comparison.AT_MOST, "0"), commune().value(SHARE.id(), 7));
    assertThat(Gaps.of(List.of(over)).get(0).relativeDistance()).isEqualByComparingTo("1");
    IndicatorResult bounded =
        assess(
            threshold(SHARE, Comparison.AT_LEAST, "80"),
            commune().value(SHARE.id(), Figure.lessThan(number("60"))));
    assertThat(bounded.comparisons().get(0).difference()).isEqualByComparingTo("20");
  }

  @Test
  void the_distance_of_a_combination_is_the_farthest_of_the_parts_that_are_needed() {
    Requirement near = threshold(SHARE, Comparison.AT_LEAST, "80");
    Requirement far = threshold(INCOME, Comparison.AT_LEAST, "50");
    Snapshot.Builder snapshot = commune().value(SHARE.id(), 72).value(INCOME.id(), 25);
    List<Requirement> parts = List.of(near, far);
    assertThat(distance(new Requirement.AllOf(parts), snapshot)).isEqualByComparingTo("0.5");
    assertThat(distance(new Requirement.AnyOf(parts), snapshot)).isEqualByComparingTo("0.1");
    assertThat(distance(new Requirement.AtLeastOf(2, parts), snapshot)).isEqualByComparingTo("0.5");
  }

  private static BigDecimal distance(Requirement requirement, Snapshot.Builder snapshot) {
    List<Gap> gaps = Gaps.of(List.of(assess(requirement, snapshot)));
    return Objects.requireNonNull(gaps.get(0).relativeDistance());
  }

  // ---- derived figures

  private static final Derivation INCOME_RATIO =
      new Derivation(RATIO, Derivation.Operation.RATIO, List.of(INCOME, PROVINCE), RULE);

  private static IndicatorResult ratio(String level, Snapshot.Builder snapshot) {
    Requirements requirements =
        TrialSet.asking(threshold(RATIO, Comparison.AT_LEAST, level), INCOME_RATIO);
    return Assessment.of(requirements, snapshot.build(), false).indicator("1");
  }

  @Test
  void a_ratio_is_compared_exactly_even_where_it_has_no_end_of_decimals() {
    Snapshot.Builder third = commune().value(INCOME.id(), 4).value(PROVINCE.id(), 3);
    assertThat(ratio("1.333333333", third).outcome()).isEqualTo(Outcome.MET);
    assertThat(ratio("1.333333334", third).outcome()).isEqualTo(Outcome.NOT_MET);
    Snapshot.Builder exact = commune().value(INCOME.id(), 36).value(PROVINCE.id(), 30);
    assertThat(ratio("1.2", exact).outcome()).isEqualTo(Outcome.MET);
    assertThat(ratio("1.200000001", exact).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void a_derived_figure_needs_all_its_parts_and_gives_way_to_a_reported_one() {
    assertThat(ratio("1.2", commune().value(INCOME.id(), 36)).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(ratio("1.2", commune().value(INCOME.id(), 36).value(PROVINCE.id(), 0)).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
    IndicatorResult reported =
        ratio(
            "1.2",
            commune().value(INCOME.id(), 36).value(PROVINCE.id(), 30).value(RATIO.id(), "1.19"));
    assertThat(reported.outcome()).as("36 and 30 are rounded").isEqualTo(Outcome.NOT_MET);
    assertThat(reported.comparisons().get(0).derivation()).isNull();
    IndicatorResult atOdds =
        ratio(
            "1.2",
            commune().value(INCOME.id(), 36).value(PROVINCE.id(), 30).value(RATIO.id(), "1.1"));
    assertThat(atOdds.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(atOdds.unsettled())
        .extracting(Unsettled::reason)
        .containsExactly(Unsettled.Reason.FIGURES_CONTRADICT);
    assertThat(atOdds.unsettled().get(0).conflict().keySet())
        .containsExactlyInAnyOrder(INCOME, PROVINCE, RATIO);
  }

  @Test
  void bounds_carry_through_a_ratio_and_a_sum() {
    Snapshot.Builder over =
        commune().value(INCOME.id(), Figure.moreThan(number("36"))).value(PROVINCE.id(), 30);
    assertThat(ratio("1.2", over).outcome()).isEqualTo(Outcome.MET);
    assertThat(ratio("1.3", over).outcome()).isEqualTo(Outcome.UNDETERMINED);

    Measure poor = measure("poor_households_rate");
    Measure nearPoor = measure("near_poor_households_rate");
    Measure poverty = measure("multidimensional_poverty_rate");
    Derivation sum =
        new Derivation(poverty, Derivation.Operation.SUM, List.of(poor, nearPoor), RULE);
    Requirements requirements = TrialSet.asking(threshold(poverty, Comparison.AT_MOST, "5"), sum);
    Snapshot exact = commune().value(poor.id(), "2.1").value(nearPoor.id(), "2.9").build();
    Assessment result = Assessment.of(requirements, exact, false);
    assertThat(result.outcome()).isEqualTo(Outcome.MET);
    assertThat(result.indicator("1").comparisons().get(0).derivation()).isEqualTo(sum);
    assertThat(result.explain(Locale.forLanguageTag("vi")))
        .contains("5% (tổng của: Tỷ lệ hộ nghèo 2,1%; Tỷ lệ hộ cận nghèo 2,9%)");
    Snapshot under =
        commune()
            .value(poor.id(), Figure.lessThan(number("2")))
            .value(nearPoor.id(), "2.9")
            .build();
    assertThat(Assessment.of(requirements, under, false).outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void a_requirement_given_a_condition_is_asked_only_where_the_condition_holds() {
    Requirement given =
        new Requirement.Given(
            threshold(measure("market_to_plan"), Comparison.AT_LEAST, "1"),
            threshold(SHARE, Comparison.AT_LEAST, "85"));
    assertThat(
            assess(given, commune().value("market_to_plan", true).value(SHARE.id(), 80)).outcome())
        .isEqualTo(Outcome.NOT_MET);
    assertThat(assess(given, commune().value("market_to_plan", false)).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(assess(given, commune().value(SHARE.id(), 80)).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }
}
