package io.github.ntmrules.population;

import static io.github.ntmrules.population.Units.assessed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The figures of Lai Châu and Bắc Mê are those that the province and the district published. */
class TrendTest {

  private static final CriteriaSet OLD = Units.set("bo-2009", ones());
  private static final CriteriaSet SET = Units.set("bo-2016", ones());
  private static final GroupKey BAC_ME = new GroupKey.OfDistrict("Hà Giang", "Bắc Mê");

  private static int[] ones() {
    int[] ones = new int[19];
    java.util.Arrays.fill(ones, 1);
    return ones;
  }

  private static Assessment unit(CriteriaSet set, int year, String name, String outcomes) {
    Snapshot.Builder unit = Snapshot.commune(name).district("Bắc Mê").province("Hà Giang");
    return assessed(set, outcomes, unit.on(LocalDate.of(year, 5, 31)));
  }

  private static String meeting(int criteria) {
    return "M".repeat(criteria) + "N".repeat(19 - criteria);
  }

  private static void addUnits(Trend trend, CriteriaSet set, int year, int units, int criteria) {
    for (int i = 0; i < units; i++) {
      trend.add(unit(set, year, "Đơn vị " + year + "-" + criteria + "-" + i, meeting(criteria)));
    }
  }

  /** 96 communes: 276 criteria in 2011, 1,289 in 2018, and of these 29 communes all 19. */
  private static TrendResult laiChau() {
    Trend trend = Trend.of();
    addUnits(trend, OLD, 2011, 84, 3);
    addUnits(trend, OLD, 2011, 12, 2);
    addUnits(trend, SET, 2018, 29, 19);
    addUnits(trend, SET, 2018, 66, 11);
    addUnits(trend, SET, 2018, 1, 12);
    return trend.result();
  }

  private static String mean(TrendPoint point) {
    Quotient mean = Objects.requireNonNull(point.units().meanCriteriaMet());
    return BigDecimal.valueOf(mean.lower())
        .divide(BigDecimal.valueOf(mean.of()), 2, RoundingMode.HALF_UP)
        .toString();
  }

  private static Target target(int year, TargetMeasure measure, String planned) {
    return Target.of(year, measure, new BigDecimal(planned));
  }

  @Test
  void years_of_different_sets_stand_beside_each_other() {
    TrendResult result = laiChau();
    assertThat(result.years()).containsExactly(2011, 2018);
    assertThat(result.points())
        .extracting(each -> each.set().id())
        .containsExactly("bo-2009", "bo-2016");
    assertThat(result.points()).extracting(TrendTest::mean).containsExactly("2.88", "13.43");
    assertThat(result.points().get(1).units().units().met()).isEqualTo(29);
  }

  @Test
  void a_target_of_a_year_to_come_is_held_beside_the_last_year_and_open() {
    TargetResult mean = laiChau().against(target(2020, TargetMeasure.MEAN_CRITERIA_MET, "15.5"));
    TargetResult units = laiChau().against(target(2020, TargetMeasure.UNITS_MET, "39"));
    assertThat(mean.reached()).isEqualTo(new Quotient(1289, 1289, 96));
    assertThat(units.reached()).isEqualTo(new Quotient(29, 29, 1));
    assertThat(units.asOf()).isEqualTo(LocalDate.of(2018, 5, 31));
    assertThat(mean.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(units.outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void a_target_of_a_year_that_is_known_is_met_or_not() {
    TrendResult result = laiChau();
    assertThat(result.against(target(2018, TargetMeasure.UNITS_MET, "29")).outcome())
        .isEqualTo(Outcome.MET);
    assertThat(result.against(target(2018, TargetMeasure.UNITS_MET, "30")).outcome())
        .isEqualTo(Outcome.NOT_MET);
    // 1289/96 is 13.4270…: rounding decides nothing.
    assertThat(result.against(target(2018, TargetMeasure.MEAN_CRITERIA_MET, "13.43")).outcome())
        .isEqualTo(Outcome.NOT_MET);
    assertThat(result.against(target(2018, TargetMeasure.MEAN_CRITERIA_MET, "13.42")).outcome())
        .isEqualTo(Outcome.MET);
    assertThat(result.against(target(2010, TargetMeasure.UNITS_MET, "0")).reached()).isNull();
  }

  /** 12 communes of which six meet one criterion more after five months; 34 were planned. */
  private static Trend bacMe() {
    Trend trend = Trend.of(Grouping.DISTRICT);
    for (int i = 0; i < 12; i++) {
      Assessment before = unit(SET, 2023, "Đơn vị " + i, meeting(10));
      Assessment after = unit(SET, 2024, "Đơn vị " + i, meeting(i < 6 ? 11 : 10));
      trend.add(before);
      trend.add(after);
      trend.addChange(new Reassessment(before, after));
    }
    return trend;
  }

  @Test
  void what_is_planned_within_a_year_is_held_beside_what_changed_in_it() {
    Target planned = target(2024, TargetMeasure.CRITERIA_NEWLY_MET, "34");
    TargetResult all = bacMe().result().against(planned);
    TargetResult district = bacMe().result().against(planned.in(BAC_ME));
    assertThat(all.reached()).isEqualTo(new Quotient(6, 6, 1));
    assertThat(all.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(district.reached()).isEqualTo(all.reached());
    assertThat(bacMe().result().against(planned.in(new GroupKey.OfProvince("Hà Giang"))).reached())
        .isNull();
    assertThat(bacMe().result().against(target(2024, TargetMeasure.UNITS_NEWLY_MET, "2")).reached())
        .isEqualTo(new Quotient(0, 0, 1));
  }

  @Test
  void of_units_that_were_not_assessed_before_it_is_not_known_what_they_achieved() {
    Trend trend = bacMe();
    trend.add(unit(SET, 2024, "Mới", meeting(19)));
    TargetResult result =
        trend.result().against(target(2024, TargetMeasure.CRITERIA_NEWLY_MET, "34"));
    assertThat(result.unpaired()).isEqualTo(1);
    assertThat(result.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(
            trend.result().against(target(2024, TargetMeasure.CRITERIA_NEWLY_MET, "6")).outcome())
        .isEqualTo(Outcome.MET);
    assertThat(
            trend.result().against(target(2023, TargetMeasure.CRITERIA_NEWLY_MET, "1")).reached())
        .isNull();
  }

  @Test
  void what_changed_over_several_years_is_not_that_of_the_last() {
    Trend trend = Trend.of();
    Assessment before = unit(SET, 2021, "A", meeting(3));
    Assessment after = unit(SET, 2024, "A", meeting(9));
    trend.add(before);
    trend.add(after);
    trend.addChange(new Reassessment(before, after));
    TargetResult result =
        trend.result().against(target(2024, TargetMeasure.CRITERIA_NEWLY_MET, "6"));
    assertThat(result.reached()).isNull();
    assertThat(result.unpaired()).isEqualTo(1);
    assertThat(trend.result().points().get(1).changes().criteriaCount(Change.NEWLY_MET))
        .isEqualTo(6);
  }

  @Test
  void what_is_undetermined_bounds_what_is_reached() {
    Trend trend = Trend.of();
    trend.add(unit(SET, 2024, "A", "M".repeat(18) + "?"));
    trend.add(unit(SET, 2024, "B", "M".repeat(19)));
    TargetResult result = trend.result().against(target(2024, TargetMeasure.UNITS_MET, "2"));
    assertThat(result.reached()).isEqualTo(new Quotient(1, 2, 1));
    assertThat(result.outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void trends_are_joined() {
    Trend one = Trend.of();
    addUnits(one, OLD, 2011, 84, 3);
    addUnits(one, SET, 2018, 29, 19);
    Trend other = Trend.of();
    addUnits(other, OLD, 2011, 12, 2);
    addUnits(other, SET, 2018, 66, 11);
    addUnits(other, SET, 2018, 1, 12);
    one.addAll(other);
    assertThat(one.result()).isEqualTo(laiChau()).hasSameHashCodeAs(laiChau());
    assertThatThrownBy(() -> one.addAll(one)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void strict_and_usual_assessments_are_not_mixed_over_the_years() {
    Trend trend = Trend.of();
    trend.add(unit(OLD, 2011, "A", meeting(3)));
    Assessment strict =
        assessed(SET, meeting(3), Snapshot.commune("A").on(LocalDate.of(2018, 5, 31)), true);
    assertThatThrownBy(() -> trend.add(strict))
        .isInstanceOf(IncompatibleAssessmentsException.class);
    assertThat(trend.result().years()).containsExactly(2011);
  }

  @Test
  void nothing_is_planned_below_zero() {
    assertThatThrownBy(() -> target(2020, TargetMeasure.UNITS_MET, "-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
