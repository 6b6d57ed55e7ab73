package io.github.ntmrules.impact;

import static io.github.ntmrules.population.Units.assessed;
import static io.github.ntmrules.population.Units.commune;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.TestFiles;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.population.Change;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.IncompatibleAssessmentsException;
import io.github.ntmrules.population.RollUp;
import io.github.ntmrules.population.RollUpResult;
import io.github.ntmrules.population.Units;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactTest {

  private static final String SET_1980 = "qd1980-2016-xa";
  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);

  @TempDir private Path folder;

  private Assessor edited(String file, String from, String to) throws IOException {
    RuleFiles.export(SET_1980, folder);
    TestFiles.edit(folder.resolve(file), from, to);
    return Assessor.fromDirectory(folder);
  }

  private static Snapshot.Builder highland() {
    return Snapshot.commune("Đăk Năng").province("Kon Tum").region(Region.TAY_NGUYEN).on(DAY);
  }

  /** Asks 45 instead of 41 million in Tây Nguyên. */
  private Assessor raisedIncome() throws IOException {
    return edited("tc10_thu_nhap.drl", "row(36, 50, 36, 41, 41,", "row(36, 50, 36, 41, 45,");
  }

  private static UnitImpact impact(Assessor after, Snapshot.Builder unit) {
    Snapshot commune = unit.build();
    return UnitImpact.of(Assessor.packaged(SET_1980).assess(commune), after.assess(commune));
  }

  // ---- one unit

  @Test
  void a_raised_cell_is_told_as_the_cause_with_both_rules_and_the_shortfall() throws IOException {
    UnitImpact impact = impact(raisedIncome(), highland().value("income_per_capita", "43.5"));

    assertThat(impact.indicators()).hasSize(1);
    IndicatorImpact income = impact.indicators().get(0);
    assertThat(income.code()).isEqualTo("10");
    assertThat(income.change()).isEqualTo(Change.LOST);
    assertThat(income.direction()).isEqualTo(Direction.STRICTER);
    assertThat(income.margins()).hasSize(1);
    assertThat(income.margins().get(0).margin()).isEqualByComparingTo("-1.5");
    RuleCause.OfProvision cause = (RuleCause.OfProvision) income.causes().get(0);
    assertThat(cause.ruleBefore().position()).isEqualTo("tc10_thu_nhap.drl:17");
    assertThat(cause.ruleAfter().position()).isEqualTo("tc10_thu_nhap.drl:17");
    assertThat(cause.otherColumn()).isFalse();
    assertThat(impact.criteria())
        .singleElement()
        .satisfies(criterion -> assertThat(criterion.causes()).containsExactly(cause));
    // Undetermined as most figures are missing; not met now, because of the income alone.
    assertThat(impact.change()).isEqualTo(Change.ESTABLISHED_NOT_MET);
    assertThat(impact.decisive()).containsExactly(income);
    assertThat(impact.explain(Locale.forLanguageTag("vi")))
        .contains("Đăk Năng: trước chưa xác định, sau không đạt", "do chỉ tiêu 10")
        .contains("từ 41 triệu đồng", "từ 45 triệu đồng", "tc10_thu_nhap.drl:17")
        .contains("thiếu 1,5 triệu đồng");
    assertThat(impact.explain(Locale.ENGLISH))
        .contains("before met, after not met", "1.5 million đồng/year short");
  }

  @Test
  void a_changed_rule_that_changes_no_outcome_is_told_with_the_margin() throws IOException {
    Assessor after = raisedIncome();
    UnitImpact impact = impact(after, highland().value("income_per_capita", "47.25"));
    assertThat(impact.flips()).isEmpty();
    assertThat(impact.flipped()).isFalse();
    assertThat(impact.causes()).isEmpty();
    IndicatorImpact income = impact.indicators().get(0);
    assertThat(income.causes()).isEmpty();
    assertThat(income.changes()).hasSize(1);
    assertThat(income.margins().get(0).margin()).isEqualByComparingTo("2.25");
    IndicatorImpact unknown = impact(after, highland()).indicators().get(0);
    assertThat(unknown.margins().get(0).margin()).isNull();
  }

  @Test
  void the_same_rules_in_a_folder_have_no_impact() {
    RuleFiles.export(SET_1980, folder);
    Assessor before = Assessor.packaged(SET_1980);
    Assessor after = Assessor.fromDirectory(folder);
    Snapshot commune = highland().value("income_per_capita", "43.5").build();
    UnitImpact impact = UnitImpact.of(before.assess(commune), after.assess(commune));
    assertThat(impact.indicators()).isEmpty();
    assertThat(impact.conditions()).isEmpty();
    assertThat(impact.criteria()).isEmpty();
  }

  /** Outcomes before and after, and the indicators that explain the change of the whole. */
  @ParameterizedTest
  @CsvSource({
    "MMM, MNM, 2.1",
    "MMM, NNM, 1.1 2.1",
    "NNM, MMM, 1.1 2.1",
    "NNM, MNM, ''",
    "N?M, MMM, 1.1 2.1",
    "N?M, M?M, 1.1",
    "M?M, NNM, 1.1 2.1",
    "MM?, N?N, 1.1 3.1",
    "MMM, N??, 1.1",
    "-?-, M--, 1.1 2.1",
    "-?M, M-M, 2.1",
    "N--, ?--, 1.1",
    "N--, ?M?, 1.1",
    "-N-, ?-?, 1.1 2.1 3.1",
    "M--, -M-, ''",
    "---, M--, 1.1",
    "M-M, ---, 1.1 3.1"
  })
  void the_changes_that_explain_the_whole_are_told_and_no_others(
      String before, String after, String expected) {
    CriteriaSet set = Units.set(3);
    UnitImpact impact = UnitImpact.of(assessed(set, before), assessed(set, after));
    List<String> codes = expected.isEmpty() ? List.of() : List.of(expected.split(" "));
    assertThat(impact.decisive()).extracting(IndicatorImpact::code).isEqualTo(codes);
    assertThat(impact.flipped()).isEqualTo(!codes.isEmpty());
  }

  @Test
  void indicators_that_only_one_set_has_ask_nothing_on_the_other_side() {
    CriteriaSet fewer = Units.set("ít", 1, 1);
    CriteriaSet more = Units.set("nhiều", 2, 1, 1);
    UnitImpact impact = UnitImpact.of(assessed(fewer, "MM"), assessed(more, "MNM?"));
    assertThat(impact.indicators())
        .extracting(IndicatorImpact::code, each -> each.before() == null, IndicatorImpact::change)
        .containsExactly(
            tuple("1.2", true, Change.APPLICABILITY_CHANGED),
            tuple("3.1", true, Change.APPLICABILITY_CHANGED));
    assertThat(impact.flips().get(0).direction()).isEqualTo(Direction.STRICTER);
    assertThat(impact.criteria()).extracting(CriterionImpact::code).containsExactly("1", "3");
    UnitImpact back = UnitImpact.of(assessed(more, "MNM?"), assessed(fewer, "MM"));
    assertThat(back.indicators()).allMatch(each -> each.after() == null);
    assertThat(back.change()).isEqualTo(Change.NEWLY_MET);
    assertThat(back.decisive()).extracting(IndicatorImpact::code).containsExactly("1.2", "3.1");
    assertThat(back.explain(Locale.ENGLISH)).contains("no such indicator");
  }

  @Test
  void a_figure_that_is_computed_otherwise_is_told_as_the_cause() {
    CriteriaSet set = Units.set(1);
    Measure poor = Measures.standard().find("poor_households_rate");
    Measure near = Measures.standard().find("near_poor_households_rate");
    Measure both = Measures.standard().find("multidimensional_poverty_rate");
    RuleLocation rule = new RuleLocation("tổng", "tc11.drl", 7);
    Derivation sum = new Derivation(both, Derivation.Operation.SUM, List.of(poor, near), rule);
    Derivation one = new Derivation(both, Derivation.Operation.SUM, List.of(poor), rule);
    Provision asked =
        Provision.Required.of(
            set.indicators().get(0),
            new Requirement.Threshold(
                both, Comparison.AT_MOST, Level.of(BigDecimal.TEN, LegalStatus.CONFIRMED)),
            rule,
            Citation.of("QĐ", "1", null, List.of()),
            "");
    Snapshot unit = commune().value(poor.id(), 8).value(near.id(), 4).build();
    UnitImpact impact =
        UnitImpact.of(
            Assessment.of(requirements(set, asked, List.of(sum)), unit, false),
            Assessment.of(requirements(set, asked, List.of(one)), unit, false));
    assertThat(impact.change()).isEqualTo(Change.NEWLY_MET);
    assertThat(impact.causes()).containsExactly(new RuleCause.OfDerivation("1.1", sum, one));
    UnitImpact lost =
        UnitImpact.of(
            Assessment.of(requirements(set, asked, List.of(sum)), unit, false),
            Assessment.of(requirements(set, asked, List.of()), unit, false));
    assertThat(lost.change()).isEqualTo(Change.NOT_MET_NO_LONGER_ESTABLISHED);
    assertThat(lost.causes()).containsExactly(new RuleCause.OfDerivation("1.1", sum, null));
    assertThat(lost.explain(Locale.ENGLISH)).contains("not computed from others", "tc11.drl:7");
  }

  private static Requirements requirements(
      CriteriaSet set, Provision asked, List<Derivation> derivations) {
    return Requirements.of(
        set, null, null, null, List.of(asked), List.of(), derivations, List.of());
  }

  @Test
  void another_column_is_told_beside_the_rule() {
    Assessor assessor = Assessor.packaged(SET_1980);
    Snapshot highland = highland().value("income_per_capita", "43.5").build();
    Snapshot delta =
        Snapshot.commune("Đăk Năng")
            .region(Region.DONG_BANG_SONG_HONG)
            .on(DAY)
            .value("income_per_capita", "43.5")
            .build();
    UnitImpact impact = UnitImpact.of(assessor.assess(highland), assessor.assess(delta));
    IndicatorImpact income =
        impact.flips().stream().filter(each -> each.code().equals("10")).findFirst().orElseThrow();
    assertThat(((RuleCause.OfProvision) income.causes().get(0)).otherColumn()).isTrue();
  }

  // ---- many units

  @Test
  void units_are_grouped_by_the_commune_group_that_the_rules_inferred() {
    Assessor assessor = Assessor.packaged("qd51-2025-xa");
    LocalDate day = LocalDate.of(2026, 7, 1);
    List<Assessment> communes =
        Stream.of(
                Snapshot.commune("một").on(day),
                Snapshot.commune("hai").on(day).designation(Designation.AREA_III),
                Snapshot.commune("ba")
                    .on(day)
                    .designation(Designation.AREA_III)
                    .designation(Designation.AGRICULTURE_UNDER_10_PERCENT))
            .map(each -> assessor.assess(each.build()))
            .toList();
    Map<GroupKey, RollUpResult> groups =
        communes.stream()
            .collect(RollUp.collector(assessor.set(), Grouping.COMMUNE_GROUP))
            .groups(Grouping.COMMUNE_GROUP);
    assertThat(groups.keySet())
        .containsExactly(
            new GroupKey.OfCommuneGroup("nhom-2"),
            new GroupKey.OfCommuneGroup("nhom-3"),
            new GroupKey.OfCommuneGroup(null));
    assertThat(new GroupKey.OfCommuneGroup(null).label(Locale.ENGLISH))
        .isEqualTo("group undetermined");
  }

  @Test
  void the_memory_of_many_units_is_that_of_one() {
    CriteriaSet set = Units.set(19);
    UnitImpact impact =
        UnitImpact.of(assessed(set, "M".repeat(19)), assessed(set, "M".repeat(18) + "N"));
    ImpactResult result =
        Stream.generate(() -> impact).limit(100_000).collect(Impact.collector(set, set));
    assertThat(result.units().count(Change.LOST)).isEqualTo(100_000);
    assertThat(result.causes())
        .singleElement()
        .satisfies(
            cause -> {
              assertThat(cause.code()).isEqualTo("19.1");
              assertThat(cause.concerned()).isEqualTo(100_000);
              assertThat(cause.flips()).isEqualTo(new FlipCount(0, 100_000, 0));
              assertThat(cause.unitFlips()).isEqualTo(new FlipCount(0, 100_000, 0));
            });
    assertThat(result.explain(Locale.ENGLISH))
        .contains("before met, after not met: 100,000 units", "better 0, worse 100,000");
    assertThat(result.explain(Locale.forLanguageTag("vi"))).contains("xấu đi 100.000");
  }

  @Test
  void the_causes_of_a_whole_outcome_are_counted_where_they_explain_it() {
    CriteriaSet set = Units.set(4);
    Random random = new Random(51);
    Impact impact = Impact.of(set, set);
    Map<String, Long> expected = new TreeMap<>();
    for (int i = 0; i < 500; i++) {
      UnitImpact unit = UnitImpact.of(assessed(set, any(random)), assessed(set, any(random)));
      impact.add(unit);
      unit.decisive().forEach(each -> expected.merge(each.code(), 1L, Long::sum));
    }
    for (String code : expected.keySet()) {
      assertThat(
              impact.result().causes(code).stream()
                  .mapToLong(cause -> cause.unitFlips().total())
                  .sum())
          .isEqualTo(expected.get(code));
    }
  }

  private static String any(Random random) {
    StringBuilder outcomes = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      outcomes.append("MN?-".charAt(random.nextInt(4)));
    }
    return outcomes.toString();
  }

  // ---- refused

  @Test
  void other_units_figures_modes_and_sets_are_refused() {
    CriteriaSet set = Units.set(2);
    Assessment one = assessed(set, "MM");
    Assessment named = assessed(set, "MM", Snapshot.commune("Ngọk Bay").on(Units.DAY));
    assertKind(one, named, IncompatibleAssessmentsException.Kind.OTHER_UNIT);
    Assessment richer = assessed(set, "MM", commune().value("income_per_capita", 40));
    assertKind(one, richer, IncompatibleAssessmentsException.Kind.OTHER_FIGURES);
    Assessment strict = assessed(set, "MM", commune(), true);
    assertKind(one, strict, IncompatibleAssessmentsException.Kind.OTHER_MODE);
    Impact impact = Impact.of(set, set);
    impact.add(one, one);
    Assessment other = assessed(Units.set(3), "MMM");
    assertThatThrownBy(() -> impact.add(one, other))
        .isInstanceOf(IncompatibleAssessmentsException.class);
    assertThatThrownBy(() -> impact.add(strict, strict))
        .isInstanceOf(IncompatibleAssessmentsException.class);
    assertThatThrownBy(() -> impact.addAll(impact)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> impact.addAll(Impact.of(set, set, Grouping.REGION)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> impact.result().groups(Grouping.REGION))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(impact.result().units().count(Outcome.MET, Outcome.MET)).isEqualTo(1);
    assertThat(impact.result().units().total()).isEqualTo(1);
  }

  private static void assertKind(
      Assessment before, Assessment after, IncompatibleAssessmentsException.Kind kind) {
    assertThatThrownBy(() -> UnitImpact.of(before, after))
        .isInstanceOfSatisfying(
            IncompatibleAssessmentsException.class,
            refused -> assertThat(refused.kind()).isEqualTo(kind));
  }
}
