package io.github.ntmrules.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.OfEverySet;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.TestFiles;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.DaySpan;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.difference.RuleDifference.Limit;
import io.github.ntmrules.internal.difference.ComparedRules;
import io.github.ntmrules.internal.difference.EffectiveProvision;
import io.github.ntmrules.internal.difference.JointFigures;
import io.github.ntmrules.internal.difference.ReachableOutcomes;
import io.github.ntmrules.internal.difference.RuleComparison;
import io.github.ntmrules.internal.scope.ScopeClass;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Differences of whole sets: packaged, in a folder, with an overlay. */
class RuleDifferenceTest {

  private static final String SET_1980 = "qd1980-2016-xa";
  private static final String SET_318 = "qd318-2022-xa";

  @TempDir private Path folder;

  private Assessor edited(String set, String file, String from, String to) throws IOException {
    RuleFiles.export(set, folder);
    TestFiles.edit(folder.resolve(file), from, to);
    return Assessor.fromDirectory(folder);
  }

  /** Every witness tells the two apart, when it is assessed. */
  private static void confirm(RuleDifference difference, Assessor before, Assessor after) {
    for (RuleChange change : difference.changes()) {
      for (Witness witness : change.witnesses()) {
        String code = change.code();
        assertThat(change.where()).anyMatch(where -> where.contains(witness.scope()));
        assertThat(outcome(before, witness, code)).as(code).isEqualTo(witness.before());
        assertThat(outcome(after, witness, code)).as(code).isEqualTo(witness.after());
        assertThat(witness.before()).isNotEqualTo(witness.after());
      }
      assertThat(change.witnesses().isEmpty()).isEqualTo(change.direction() == Direction.SAME);
    }
  }

  private static Outcome outcome(Assessor assessor, Witness witness, String code) {
    Assessment assessment = assessor.forAnyPeriod().assess(witness.snapshot(assessor.set().unit()));
    return Stream.concat(assessment.indicators().stream(), assessment.conditions().stream())
        .filter(result -> result.code().equals(code))
        .map(IndicatorResult::outcome)
        .findFirst()
        .orElse(Outcome.NOT_APPLICABLE);
  }

  // ---- the same

  @OfEverySet
  void a_set_and_its_exported_folder_are_proved_to_give_the_same_verdicts(String id) {
    RuleFiles.export(id, folder);
    RuleDifference difference = Assessor.packaged(id).differences(Assessor.fromDirectory(folder));
    assertThat(difference.changes()).isEmpty();
    assertThat(difference.sameVerdicts()).isTrue();
    assertThat(difference.classes()).isPositive();
    assertThat(difference.explain(Locale.ENGLISH)).contains("Proved: both give the same verdict");
  }

  @OfEverySet
  void every_packaged_requirement_is_decided_exactly(String id) {
    Assessor assessor = Assessor.packaged(id);
    Scope scope = Scope.of(assessor.set().inForceFrom(), Region.TAY_NGUYEN, null, Set.of());
    Requirements asked = assessor.requirements(scope);
    long most = 0;
    for (Provision provision :
        Stream.concat(asked.provisions().stream(), asked.conditions().stream()).toList()) {
      EffectiveProvision one = new EffectiveProvision(provision, asked.derivations(), false);
      for (JointFigures group : EffectiveProvision.groups(one, one)) {
        most = Math.max(most, group.combinations());
      }
      ReachableOutcomes pairs = EffectiveProvision.pairs(one, one);
      assertThat(pairs.complete()).as(provision.indicator().code()).isTrue();
      assertThat(pairs.direction()).isEqualTo(Direction.SAME);
    }
    assertThat(most).isLessThan(JointFigures.MOST_COMBINATIONS / 10);
  }

  @Test
  void another_way_to_say_the_same_is_proved_to_be_the_same() throws IOException {
    String standard = "yes(\"commune_health_standard\")";
    String insured = "percent(\"health_insurance_coverage\").atLeast(85)";
    String same = "anyOf(" + standard + ", allOf(" + standard + ", " + insured + "))";
    Assessor after = edited(SET_1980, "tc15_y_te.drl", standard, same);
    RuleDifference difference = Assessor.packaged(SET_1980).differences(after);
    assertThat(difference.sameVerdicts()).isTrue();
    assertThat(difference.changes()).hasSize(1);
    RuleChange change = difference.changes().get(0);
    assertThat(change.code()).isEqualTo("15.2");
    assertThat(change.kind()).isEqualTo(RuleChange.Kind.RESTATED);
    assertThat(change.direction()).isEqualTo(Direction.SAME);
  }

  // ---- one change

  @Test
  void
      one_cell_gives_one_change_with_its_circumstances_levels_and_a_witness_and_moves_what_it_bounds()
          throws IOException {
    Assessor before = Assessor.packaged(SET_1980);
    Assessor after =
        edited(SET_1980, "tc10_thu_nhap.drl", "row(36, 50, 36, 41, 41,", "row(36, 50, 36, 41, 45,");
    RuleDifference difference = before.differences(after);

    assertThat(difference.sameVerdicts()).isFalse();
    assertThat(difference.limits()).isEmpty();
    assertThat(difference.others()).isEmpty();
    // The level of 2020 bounds those of the years before it, which are not on file.
    DaySpan earlier = new DaySpan(LocalDate.of(2016, 12, 1), LocalDate.of(2020, 1, 1));
    assertThat(difference.changes())
        .hasSize(2)
        .filteredOn(each -> each.where().get(0).days().equals(List.of(earlier)))
        .singleElement()
        .satisfies(
            each -> assertThat(each.where().get(0).regions()).containsExactly(Region.TAY_NGUYEN));
    RuleChange change = since2020(difference);
    assertThat(change.code()).isEqualTo("10");
    assertThat(change.kind()).isEqualTo(RuleChange.Kind.CHANGED);
    assertThat(change.direction()).isEqualTo(Direction.STRICTER);
    assertThat(level(change.before())).isEqualByComparingTo("41");
    assertThat(level(change.after())).isEqualByComparingTo("45");
    assertThat(change.after().rule().position()).isEqualTo("tc10_thu_nhap.drl:17");
    assertThat(change.after().citation().column()).isEqualTo("TN");
    DaySpan days = new DaySpan(LocalDate.of(2020, 1, 1), LocalDate.of(2022, 3, 8));
    assertThat(change.where())
        .containsExactly(
            new Where(List.of(days), List.of(Region.TAY_NGUYEN), List.of(), Set.of(), Set.of()));
    assertThat(change.witnesses()).hasSize(1);
    BigDecimal income =
        change.witnesses().get(0).figures().get(Measures.standard().find("income_per_capita"));
    assertThat(income).isBetween(new BigDecimal("41"), new BigDecimal("44.999999"));
    confirm(difference, before, after);
    assertThat(difference.explain(Locale.forLanguageTag("vi")))
        .contains("10 ", "chặt hơn", "từ 01/01/2020 đến hết 07/03/2022, vùng TN")
        .contains("từ 41 triệu đồng/năm", "từ 45 triệu đồng/năm", "tc10_thu_nhap.drl:17");
    assertThat(since2020(after.differences(before)).direction()).isEqualTo(Direction.LOOSER);
  }

  private static RuleChange since2020(RuleDifference difference) {
    return difference.changes().stream()
        .filter(each -> each.where().get(0).days().get(0).from().getYear() == 2020)
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal level(Provision provision) {
    Requirement requirement = ((Provision.Required) provision).requirement();
    return ((Requirement.Threshold) requirement).level().value();
  }

  @Test
  void another_status_changes_no_verdict_unless_only_confirmed_levels_decide() throws IOException {
    Assessor before = Assessor.packaged(SET_1980);
    String source = "@source(\"Phụ lục, mục 10\") @status(\"%s\")";
    Assessor after =
        edited(
            SET_1980,
            "tc10_thu_nhap.drl",
            source.formatted("confirmed"),
            source.formatted("unconfirmed"));
    RuleDifference difference = before.differences(after);
    assertThat(difference.sameVerdicts()).isTrue();
    assertThat(difference.changes("10"))
        .isNotEmpty()
        .allMatch(change -> change.kind() == RuleChange.Kind.RESTATED);
    RuleDifference strict = before.confirmedLevelsOnly().differences(after.confirmedLevelsOnly());
    assertThat(strict.sameVerdicts()).isFalse();
    assertThat(strict.changes())
        .extracting(RuleChange::direction)
        .containsOnly(Direction.INCOMPARABLE);
  }

  @Test
  void a_condition_that_only_the_folder_has_is_found_where_it_holds() throws IOException {
    Assessor before = Assessor.packaged(SET_1980);
    RuleFiles.export(SET_1980, folder);
    Path path = folder.resolve("tc15_y_te.drl");
    String other =
        "Scope( province != \"Kon Tum\" || date < day(\"2019-06-15\") "
            + "|| designations not contains Designation.AREA_III )";
    String here =
        """

        rule "15.1 Riêng ở Kon Tum"
            @source("thử") @status("confirmed")
        when
            Scope( province == "Kon Tum",
                   date >= day("2019-06-15"),
                   designations contains Designation.AREA_III )
        then
            law.require("15.1", percent("health_insurance_coverage").moreThan(85));
        end
        """;
    String text = Files.readString(path).replaceFirst("Scope\\(\\)", other) + here;
    text =
        text.replaceFirst(
            "import io.github.ntmrules.criteria.Scope",
            "import io.github.ntmrules.criteria.Scope\n"
                + "import io.github.ntmrules.criteria.Designation");
    Files.writeString(path, text);
    Assessor after = Assessor.fromDirectory(folder);
    RuleDifference difference = before.differences(after);

    assertThat(difference.changes()).hasSize(1);
    RuleChange change = difference.changes().get(0);
    DaySpan days = new DaySpan(LocalDate.of(2019, 6, 15), LocalDate.of(2022, 3, 8));
    assertThat(change.where())
        .containsExactly(
            new Where(
                List.of(days),
                List.of(),
                List.of("Kon Tum"),
                Set.of(Designation.AREA_III),
                Set.of()));
    assertThat(change.direction()).isEqualTo(Direction.STRICTER);
    assertThat(change.witnesses().get(0).figures().values())
        .singleElement()
        .satisfies(value -> assertThat(value).isEqualByComparingTo("85"));
    confirm(difference, before, after);
  }

  // ---- overlays

  @Test
  void an_overlay_differs_from_its_set_only_in_its_province_and_period() {
    Assessor before = Assessor.packaged(SET_318);
    Assessor after = before.withOverlay("binh-phuoc-2022");
    RuleDifference difference = before.differences(after);
    confirm(difference, before, after);
    assertThat(difference.limits()).isEmpty();
    assertThat(difference.changes("2.1")).hasSize(1);
    RuleChange roads = difference.changes("2.1").get(0);
    DaySpan days = new DaySpan(LocalDate.of(2022, 12, 31), LocalDate.of(2026, 1, 1));
    assertThat(roads.where())
        .containsExactly(
            new Where(List.of(days), List.of(), List.of("Bình Phước"), Set.of(), Set.of()));
    RuleChange villages = difference.changes("2.2").get(0);
    assertThat(villages.where().get(0).with()).containsExactly(Designation.ESPECIALLY_DIFFICULT);
    assertThat(difference.changes())
        .allMatch(
            change ->
                change.where().stream()
                    .allMatch(where -> where.provinces().equals(List.of("Bình Phước"))));
  }

  // ---- two decrees

  @Test
  void two_decrees_differ_where_their_pages_do() {
    Assessor before = Assessor.packaged(SET_1980);
    Assessor after = Assessor.packaged(SET_318);
    RuleDifference difference = before.differences(after);
    confirm(difference, before, after);
    assertThat(difference.limits()).isEmpty();
    assertThat(difference.others()).contains(RuleDifference.Other.PERIOD);

    // 85 % of 1980 against 90 % of 318, in all regions.
    assertThat(difference.changes("15.1")).hasSize(1);
    assertThat(difference.changes("15.1").get(0).direction()).isEqualTo(Direction.STRICTER);
    assertThat(difference.changes("15.1").get(0).where().get(0).regions()).isEmpty();
    // The commune's health station, in both.
    assertThat(difference.changes("15.2"))
        .extracting(RuleChange::kind)
        .containsOnly(RuleChange.Kind.RESTATED);
    // At most 26.7 13.9 24.2 24.2 31.4 14.3 20.5 against 24 16.5 25 22 26.5 14.5 19.
    assertThat(difference.changes("15.3")).hasSizeGreaterThanOrEqualTo(7);
    for (RuleChange change : difference.changes("15.3")) {
      boolean looser = level(change.after()).compareTo(level(change.before())) > 0;
      assertThat(change.direction()).isEqualTo(looser ? Direction.LOOSER : Direction.STRICTER);
    }
    assertThat(difference.changes("15.3").stream().map(change -> change.direction()).distinct())
        .hasSize(2);
    // Electronic health books are new; until 1 March 2024 as a share.
    assertThat(difference.changes("15.4"))
        .extracting(RuleChange::kind)
        .containsOnly(RuleChange.Kind.ADDED);
  }

  @Test
  void the_decree_of_2009_and_that_of_2016_differ_where_their_pages_do() {
    Assessor before = Assessor.packaged("qd491-2009-xa");
    Assessor after = Assessor.packaged(SET_1980);
    RuleDifference difference = before.differences(after);
    confirm(difference, before, after);
    assertThat(difference.limits()).isEmpty();

    // 20 40 30 30 20 40 20 until February 2013, then 70, against 85.
    assertThat(difference.changes("15.1"))
        .hasSize(4)
        .allMatch(change -> change.direction() == Direction.STRICTER);
    assertThat(difference.changes("15.2"))
        .extracting(RuleChange::kind)
        .containsExactly(RuleChange.Kind.RESTATED);
    assertThat(difference.changes("1.3"))
        .extracting(RuleChange::kind, RuleChange::direction)
        .containsExactly(tuple(RuleChange.Kind.REMOVED, Direction.LOOSER));
    // Income in 2020: 35 49 35 40 40 58 49 against 36 50 36 41 41 59 50; a ratio before 2013.
    Scope there = Scope.of(LocalDate.of(2020, 6, 30), Region.TAY_NGUYEN, null, Set.of());
    RuleChange income =
        difference.changes("10").stream()
            .filter(change -> change.where().stream().anyMatch(where -> where.contains(there)))
            .findFirst()
            .orElseThrow();
    assertThat(income.direction()).isEqualTo(Direction.STRICTER);
    assertThat(level(income.before())).isEqualByComparingTo("40");
    assertThat(level(income.after())).isEqualByComparingTo("41");
  }

  @Test
  void sets_for_units_of_different_kinds_cannot_be_compared() {
    Assessor communes = Assessor.packaged(SET_318);
    Assessor districts = Assessor.packaged("qd320-2022-huyen");
    assertThatThrownBy(() -> communes.differences(districts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("qd320-2022-huyen");
  }

  private static ComparedRules told(Assessor rules, Predicate<Scope> where) {
    return new ComparedRules(
        rules.set(),
        List.of(),
        false,
        at ->
            where.test(at)
                ? rules.requirements(
                    Scope.of(at.date(), at.region(), at.province(), at.designations()))
                : null);
  }

  private static List<ScopeClass> twoRegionsIn2020() {
    return Stream.of(Region.TAY_NGUYEN, Region.DONG_BANG_SONG_HONG)
        .map(region -> Scope.of(LocalDate.of(2020, 1, 1), region, null, List.of()))
        .map(at -> new ScopeClass(at, LocalDate.of(2021, 1, 1)))
        .toList();
  }

  @Test
  void nothing_is_proved_where_one_side_does_not_tell_what_it_asks() {
    Assessor rules = Assessor.packaged(SET_1980);
    RuleDifference difference =
        RuleComparison.between(
            told(rules, at -> true),
            told(rules, at -> at.region() == Region.TAY_NGUYEN),
            twoRegionsIn2020(),
            true);

    assertThat(difference.changes()).isEmpty();
    assertThat(difference.limits()).containsExactly(Limit.NOT_TOLD);
    assertThat(difference.sameVerdicts()).isFalse();
    assertThat(difference.classes()).isEqualTo(1);
    assertThat(difference.notCompared())
        .singleElement()
        .satisfies(
            where -> assertThat(where.regions()).containsExactly(Region.DONG_BANG_SONG_HONG));
  }

  @Test
  void nothing_is_proved_where_not_all_circumstances_were_looked_at() {
    Assessor rules = Assessor.packaged(SET_1980);
    ComparedRules told = told(rules, at -> true);

    RuleDifference some = RuleComparison.between(told, told, twoRegionsIn2020(), false);
    RuleDifference all = RuleComparison.between(told, told, twoRegionsIn2020(), true);

    assertThat(some.limits()).containsExactly(Limit.TOO_MANY_CIRCUMSTANCES);
    assertThat(some.sameVerdicts()).isFalse();
    assertThat(all.sameVerdicts()).isTrue();
  }
}
