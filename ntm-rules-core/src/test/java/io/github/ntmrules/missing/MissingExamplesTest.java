package io.github.ntmrules.missing;

import static io.github.ntmrules.population.Units.commune;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.population.Units;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is missing, by hand. */
class MissingExamplesTest {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final RuleLocation RULE = new RuleLocation("thử", "tc01_thu.drl", 1);
  private static final Measure INSURED = measure("health_insurance_coverage");
  private static final Measure INCOME = measure("income_per_capita");
  private static final Measure PROVINCE = measure("province_income_per_capita");
  private static final Measure RATIO = measure("income_ratio_to_province");
  private static final Measure POOR = measure("poor_households_rate");
  private static final Measure NEAR = measure("near_poor_households_rate");
  private static final Measure BOTH = measure("multidimensional_poverty_rate");
  private static final Measure HOUSES = measure("temporary_or_dilapidated_houses");
  private static final Measure MARKET = measure("market_to_plan");
  private static final Measure SHOP = measure("shop_to_standard");
  private static final List<Derivation> COMPUTED =
      List.of(
          new Derivation(RATIO, Derivation.Operation.RATIO, List.of(INCOME, PROVINCE), RULE),
          new Derivation(BOTH, Derivation.Operation.SUM, List.of(POOR, NEAR), RULE));

  private static Measure measure(String id) {
    return Measures.standard().find(id);
  }

  private static Requirement asks(Measure measure, Comparison comparison, String level) {
    return new Requirement.Threshold(
        measure, comparison, Level.of(new BigDecimal(level), LegalStatus.CONFIRMED));
  }

  private static Requirement yes(Measure measure) {
    return asks(measure, Comparison.AT_LEAST, "1");
  }

  private static MissingToPass missing(Snapshot.Builder unit, Requirement... requirements) {
    return MissingToPass.of(Assessment.of(asked("thu", requirements), unit.build(), false));
  }

  private static Requirements asked(String id, Requirement... requirements) {
    CriteriaSet set = Units.set(id, IntStream.range(0, requirements.length).map(i -> 1).toArray());
    List<Provision> provisions = new ArrayList<>();
    for (Requirement each : requirements) {
      provisions.add(
          Provision.Required.of(
              set.indicators().get(provisions.size()),
              each,
              RULE,
              Citation.of("QĐ thử", "1", null, List.of()),
              ""));
    }
    return Requirements.of(set, null, null, null, provisions, List.of(), COMPUTED, List.of());
  }

  private static FigureChange only(MissingToPass missing) {
    assertThat(missing.obstacles()).isEmpty();
    assertThat(missing.toReport()).isEmpty();
    assertThat(missing.changes()).hasSize(1);
    return missing.changes().get(0);
  }

  @Test
  void a_unit_that_passes_is_missing_nothing() {
    MissingToPass missing =
        missing(commune().value(INSURED.id(), 90), asks(INSURED, Comparison.AT_LEAST, "85"));
    assertThat(missing.passes()).isTrue();
    assertThat(missing.explain(Locale.ENGLISH)).contains("Nothing is missing.");
  }

  @Test
  void the_amount_is_what_the_figure_is_short_of_the_level() {
    FigureChange change =
        only(
            missing(
                commune().value(INSURED.id(), "82.25"), asks(INSURED, Comparison.AT_LEAST, "85")));
    assertThat(change.to()).isEqualByComparingTo("85");
    assertThat(change.amount()).isEqualByComparingTo("2.75");
    assertThat(change.beyond()).isNull();
    assertThat(change.codes()).containsExactly("1.1");
  }

  @Test
  void above_a_level_the_next_figure_does_and_people_are_told_the_level() {
    MissingToPass missing =
        missing(
            commune().value(INSURED.id(), 85).value(HOUSES.id(), 9),
            asks(INSURED, Comparison.MORE_THAN, "85"),
            asks(HOUSES, Comparison.LESS_THAN, "5"));
    assertThat(missing.changes())
        .extracting(FigureChange::measure, FigureChange::to, FigureChange::amount)
        .containsExactly(
            tuple(INSURED, new BigDecimal("85.000001"), new BigDecimal("0.000001")),
            tuple(HOUSES, new BigDecimal("4"), new BigDecimal("-5")));
    assertThat(missing.changes())
        .extracting(FigureChange::beyond)
        .containsExactly(new BigDecimal("85"), new BigDecimal("5"));
    assertThat(missing.explain(Locale.ENGLISH)).contains("needed more than 85%", "less than 5");
    assertThat(missing.explain(VIETNAMESE)).contains("cần trên 85%", "bớt 5 nhà");
  }

  @Test
  void of_several_ways_the_one_with_the_fewest_figures_is_told_then_the_nearest() {
    Requirement two =
        new Requirement.AnyOf(
            List.of(
                new Requirement.AllOf(
                    List.of(
                        asks(INSURED, Comparison.AT_LEAST, "85"),
                        asks(INCOME, Comparison.AT_LEAST, "40"))),
                asks(POOR, Comparison.AT_MOST, "1")));
    Snapshot.Builder unit =
        commune().value(INSURED.id(), 84).value(INCOME.id(), 39).value(POOR.id(), 30);
    assertThat(only(missing(unit, two)).measure()).isEqualTo(POOR);
    Requirement some =
        new Requirement.AtLeastOf(
            1,
            List.of(asks(POOR, Comparison.AT_MOST, "1"), asks(INSURED, Comparison.AT_LEAST, "85")));
    assertThat(only(missing(unit, some)).measure()).isEqualTo(INSURED);
  }

  @Test
  void one_figure_serves_several_indicators_between_their_levels() {
    MissingToPass missing =
        missing(
            commune().value(INSURED.id(), 99),
            asks(INSURED, Comparison.AT_LEAST, "85"),
            asks(INSURED, Comparison.AT_MOST, "95"),
            asks(INSURED, Comparison.AT_MOST, "90"));
    FigureChange change = only(missing);
    assertThat(change.to()).isEqualByComparingTo("90");
    assertThat(change.amount()).isEqualByComparingTo("-9");
    assertThat(change.codes()).containsExactly("2.1", "3.1");
  }

  @Test
  void what_cannot_be_met_together_is_told_and_what_is_met_today_is_kept() {
    MissingToPass missing =
        missing(
            commune().value(INSURED.id(), 90).value(INCOME.id(), 30),
            asks(INSURED, Comparison.AT_MOST, "80"),
            asks(INSURED, Comparison.AT_LEAST, "85"),
            asks(INCOME, Comparison.AT_LEAST, "40"));
    assertThat(missing.obstacles())
        .containsExactly(new Obstacle("1.1", Obstacle.Reason.CONTRADICTORY, null));
    assertThat(missing.changes()).extracting(FigureChange::measure).containsExactly(INCOME);
    assertThat(missing.byFiguresAlone()).isFalse();
  }

  @Test
  void a_level_beyond_the_range_or_not_on_file_is_told_and_the_rest_is_still_done() {
    Requirement open =
        new Requirement.AllOf(
            List.of(
                new Requirement.Threshold(HOUSES, Comparison.AT_LEAST, Level.notOnFile()),
                asks(POOR, Comparison.AT_MOST, "5")));
    MissingToPass missing =
        missing(
            commune().value(INSURED.id(), 90).value(POOR.id(), 8),
            asks(INSURED, Comparison.MORE_THAN, "100"),
            open);
    assertThat(missing.obstacles())
        .extracting(Obstacle::code, Obstacle::reason)
        .containsExactly(
            tuple("1.1", Obstacle.Reason.BEYOND_RANGE),
            tuple("2.1", Obstacle.Reason.LEVEL_NOT_ON_FILE));
    assertThat(missing.changes()).extracting(FigureChange::measure).containsExactly(POOR);
    assertThat(missing.explain(VIETNAMESE)).contains("mức quy định chưa có trong hồ sơ");
  }

  @Test
  void a_level_that_is_not_on_file_is_met_at_the_end_of_the_scale() {
    Requirement most = new Requirement.Threshold(INSURED, Comparison.AT_LEAST, Level.notOnFile());
    MissingToPass missing = missing(commune().value(INSURED.id(), 82), most);
    assertThat(only(missing).to()).isEqualByComparingTo("100");
    assertThat(missing.explain(VIETNAMESE)).contains("(đạt với mọi mức có thể đặt ra)");
    assertThat(missing.explain(Locale.ENGLISH)).contains("(it meets every level that can be set)");
    Requirement least = new Requirement.Threshold(HOUSES, Comparison.AT_MOST, Level.notOnFile());
    assertThat(only(missing(commune().value(HOUSES.id(), 3), least)).to())
        .isEqualByComparingTo("0");
    // A level that is on file is asked as it is.
    assertThat(
            missing(commune().value(INSURED.id(), 82), asks(INSURED, Comparison.AT_LEAST, "85"))
                .explain(VIETNAMESE))
        .doesNotContain("mọi mức");
  }

  @Test
  void reported_figures_that_have_to_fit_each_other_change_together() {
    Requirement poverty = asks(BOTH, Comparison.AT_MOST, "5");
    MissingToPass sum =
        missing(commune().value(POOR.id(), 4).value(NEAR.id(), 3).value(BOTH.id(), 7), poverty);
    assertThat(sum.obstacles()).isEmpty();
    assertThat(sum.changes()).hasSize(2);
    assertThat(sum.changes()).extracting(FigureChange::measure).contains(BOTH);
    // A total of 0 beside parts of 10 and 6 is at odds today; one change of it puts that right.
    Requirement many = asks(BOTH, Comparison.AT_MOST, "20");
    FigureChange total =
        only(missing(commune().value(POOR.id(), 10).value(NEAR.id(), 6).value(BOTH.id(), 0), many));
    assertThat(total.to()).isEqualByComparingTo("16");
    assertThat(total.measure()).isEqualTo(BOTH);
  }

  @Test
  void a_part_is_not_told_to_rise_above_its_whole() {
    Measure clean = measure("households_with_clean_water");
    Measure hygienic = measure("households_with_hygienic_water");
    Requirement water = asks(clean, Comparison.AT_LEAST, "60");
    assertThat(missing(commune().value(clean.id(), 30).value(hygienic.id(), 50), water).changes())
        .extracting(FigureChange::measure, FigureChange::to)
        .containsExactlyInAnyOrder(
            tuple(clean, new BigDecimal("60")), tuple(hygienic, new BigDecimal("60")));
    // The part alone is enough where the whole is not reported: it is no smaller.
    FigureChange one = only(missing(commune(), water, asks(hygienic, Comparison.AT_LEAST, "50")));
    assertThat(one.measure()).isEqualTo(clean);
  }

  @Test
  void where_the_column_is_not_known_the_figure_does_in_each_that_is_possible() {
    CriteriaSet set = Units.set("thu", 1);
    Citation citation = Citation.of("QĐ thử", "1", null, List.of());
    List<Provision> columns = new ArrayList<>();
    for (String level : List.of("70", "85", "90")) {
      columns.add(
          Provision.Required.of(
              set.indicators().get(0),
              asks(INSURED, Comparison.AT_LEAST, level),
              RULE,
              citation,
              ""));
    }
    Provision unknown =
        Provision.Required.builder()
            .indicator(set.indicators().get(0))
            .requirement(new Requirement.Threshold(INSURED, Comparison.AT_LEAST, Level.notOnFile()))
            .alternatives(columns)
            .rule(RULE)
            .citation(citation)
            .build();
    Requirements asked =
        Requirements.of(set, null, null, null, List.of(unknown), List.of(), COMPUTED, List.of());
    FigureChange change =
        only(
            MissingToPass.of(
                Assessment.of(asked, commune().value(INSURED.id(), 80).build(), false)));
    assertThat(change.to()).isEqualByComparingTo("90");
  }

  // ---- conditions

  @Test
  void a_condition_is_not_changed_to_escape_what_is_asked() {
    Requirement given =
        new Requirement.Given(yes(MARKET), asks(INSURED, Comparison.AT_LEAST, "85"));
    FigureChange change =
        only(missing(commune().value(MARKET.id(), true).value(INSURED.id(), 80), given));
    assertThat(change.measure()).isEqualTo(INSURED);
    assertThat(missing(commune().value(MARKET.id(), false), given).passes()).isTrue();
  }

  @Test
  void a_condition_that_is_not_known_need_not_be_where_what_it_asks_is_met() {
    Requirement given =
        new Requirement.Given(yes(MARKET), asks(INSURED, Comparison.AT_LEAST, "85"));
    MissingToPass missing = missing(commune().value(INSURED.id(), 80), given);
    assertThat(missing.toReport()).isEmpty();
    assertThat(missing.changes()).extracting(FigureChange::measure).containsExactly(INSURED);
    // Of at least one, what may not apply does not count; the shop does without either.
    MissingToPass other =
        missing(
            commune().value(INSURED.id(), 80).value(SHOP.id(), false),
            new Requirement.AnyOf(List.of(given, yes(SHOP))));
    assertThat(only(other).measure()).isEqualTo(SHOP);
  }

  @Test
  void where_only_one_answer_does_it_is_asked_what_is_the_case_and_no_target_is_set() {
    // The level for communes with a market is not on file, and no number meets every level:
    // without one nothing is asked.
    Requirement unknown = new Requirement.Threshold(HOUSES, Comparison.AT_LEAST, Level.notOnFile());
    MissingToPass missing = missing(commune(), new Requirement.Given(yes(MARKET), unknown));
    assertThat(missing.byFiguresAlone()).isTrue();
    assertThat(missing.changes()).isEmpty();
    assertThat(missing.toReport())
        .containsExactly(
            new ConditionToReport(
                MARKET, null, Range.exactly(BigDecimal.ZERO), true, List.of("1.1")));
    assertThat(missing.explain(VIETNAMESE))
        .contains("đây không phải mức để phấn đấu")
        .contains("nếu không đạt thì yêu cầu kèm điều kiện này không áp dụng — chỉ tiêu 1.1")
        .doesNotContain("chưa đủ");
    // A market that is reported is a fact: no figures do.
    MissingToPass market =
        missing(commune().value(MARKET.id(), true), new Requirement.Given(yes(MARKET), unknown));
    assertThat(market.obstacles())
        .extracting(Obstacle::reason)
        .containsExactly(Obstacle.Reason.LEVEL_NOT_ON_FILE);
  }

  @Test
  void no_target_is_there_in_order_to_miss_an_if_part() {
    Requirement plan = new Requirement.Given(asks(POOR, Comparison.MORE_THAN, "5"), yes(SHOP));
    Requirement poor = asks(POOR, Comparison.AT_MOST, "6");
    // 5 would do alone, but for 6 that is asked the shop is needed too.
    MissingToPass both = missing(commune().value(POOR.id(), 8).value(SHOP.id(), false), poor, plan);
    assertThat(both.changes())
        .extracting(FigureChange::measure, FigureChange::to)
        .containsExactly(tuple(POOR, new BigDecimal("6")), tuple(SHOP, new BigDecimal("1")));
    // Where 4 is asked, the if-part is missed by the way, and nothing more is.
    FigureChange four =
        only(
            missing(
                commune().value(POOR.id(), 8).value(SHOP.id(), false),
                asks(POOR, Comparison.AT_MOST, "4"),
                plan));
    assertThat(four.to()).isEqualByComparingTo("4");
    // What is not reported may turn out to be so: that is told as what is the case.
    Requirement unknown =
        new Requirement.Given(
            asks(POOR, Comparison.MORE_THAN, "5"),
            new Requirement.Threshold(HOUSES, Comparison.AT_LEAST, Level.notOnFile()));
    MissingToPass open = missing(commune(), poor, unknown);
    assertThat(open.changes()).isEmpty();
    assertThat(open.toReport())
        .containsExactly(
            new ConditionToReport(
                POOR, null, Range.atMost(new BigDecimal("5")), false, List.of("1.1", "2.1")));
    assertThat(open.explain(VIETNAMESE))
        .contains("Tỷ lệ hộ nghèo: nếu không quá 5% thì đủ — chỉ tiêu 1.1, 2.1");
    assertThat(missing(commune().value(POOR.id(), 8), poor, unknown).byFiguresAlone()).isFalse();
  }

  // ---- bounded and computed figures

  @Test
  void of_a_bounded_figure_only_what_the_bound_proves_is_used() {
    Requirement insured = asks(INSURED, Comparison.AT_LEAST, "90");
    FigureChange more =
        only(
            missing(commune().value(INSURED.id(), Figure.moreThan(new BigDecimal("80"))), insured));
    assertThat(more.to()).isEqualByComparingTo("90");
    assertThat(more.amount()).isEqualByComparingTo("0");
    FigureChange less =
        only(missing(commune().value(INSURED.id(), Figure.atMost(new BigDecimal("80"))), insured));
    assertThat(less.amount()).isEqualByComparingTo("10");
    assertThat(
            missing(commune().value(INSURED.id(), Figure.atLeast(new BigDecimal("90"))), insured)
                .passes())
        .isTrue();
  }

  @Test
  void the_income_has_to_rise_not_the_income_of_the_province_to_fall() {
    Requirement ratio = asks(RATIO, Comparison.AT_LEAST, "1.2");
    FigureChange change =
        only(missing(commune().value(INCOME.id(), 40).value(PROVINCE.id(), "33.35"), ratio));
    assertThat(change.measure()).isEqualTo(INCOME);
    assertThat(change.to()).isEqualByComparingTo("40.02");
    FigureChange reported = only(missing(commune().value(RATIO.id(), "1.1"), ratio));
    assertThat(reported.measure()).isEqualTo(RATIO);
    FigureChange unknown = only(missing(commune(), ratio));
    assertThat(unknown.measure()).isEqualTo(RATIO);
    assertThat(unknown.amount()).isNull();
  }

  @Test
  void one_part_of_a_sum_changes_if_one_suffices() {
    Requirement poverty = asks(BOTH, Comparison.AT_MOST, "5");
    FigureChange one = only(missing(commune().value(POOR.id(), 4).value(NEAR.id(), 3), poverty));
    assertThat(one.to().add(one.measure().equals(POOR) ? BigDecimal.valueOf(3) : new BigDecimal(4)))
        .isEqualByComparingTo("5");
    MissingToPass two = missing(commune().value(POOR.id(), 8).value(NEAR.id(), 7), poverty);
    // Both would have to change: the sum is reported by itself, and how they share it is open.
    assertThat(only(two).measure()).isEqualTo(BOTH);
    assertThat(only(two).to()).isEqualByComparingTo("5");
    assertThat(only(two).insteadOf()).containsExactly(POOR, NEAR);
    assertThat(two.explain(VIETNAMESE)).contains("báo cáo trực tiếp, thay cho: Tỷ lệ hộ nghèo, ");
  }

  @Test
  void a_set_that_is_referred_to_counts_with_its_indicators() {
    Requirements other =
        asked(
            "khac", asks(INSURED, Comparison.AT_LEAST, "85"), asks(POOR, Comparison.AT_MOST, "5"));
    MissingToPass missing =
        missing(
            commune().value(INSURED.id(), 80).value(POOR.id(), 6),
            new Requirement.Meets(other),
            asks(INSURED, Comparison.AT_LEAST, "90"));
    assertThat(missing.changes())
        .extracting(FigureChange::measure, FigureChange::to, FigureChange::codes)
        .containsExactly(
            tuple(INSURED, new BigDecimal("90"), List.of("1.1", "2.1")),
            tuple(POOR, new BigDecimal("5"), List.of("1.1")));
  }

  @Test
  void where_there_are_too_many_choices_it_is_said_so() {
    List<Measure> all =
        Measures.standard().all().stream().filter(each -> each.unitEn().equals("%")).toList();
    List<Requirement> parts =
        all.subList(0, 40).stream().map(each -> asks(each, Comparison.AT_LEAST, "50")).toList();
    MissingToPass missing = missing(commune(), new Requirement.AtLeastOf(20, parts));
    assertThat(missing.obstacles())
        .containsExactly(new Obstacle("1.1", Obstacle.Reason.NOT_DECIDED, null));
    assertThat(missing.changes()).isEmpty();
  }

  /** Random units of the JSON module's tests found it: the end of a range is open. */
  @Test
  void a_count_that_is_only_bounded_is_advised_as_a_whole_number() {
    Figure some =
        Figure.in(new Range(new BigDecimal(31), false, new BigDecimal("965795114583"), true));
    Snapshot unit =
        Snapshot.commune("A")
            .on(LocalDate.of(2024, 6, 30))
            .value("effective_cooperatives_with_linkage_contract", some)
            .build();
    MissingToPass missing =
        MissingToPass.of(Assessor.packaged("qd319-2022-xa-kieu-mau").assess(unit));
    assertThat(missing.changes())
        .extracting(each -> each.measure().id())
        .containsExactly("smart_village_models", "outstanding_fields_met");
  }
}
