package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.Unsettled;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commune groups of the decision of 2025, and what is and is not on file of it. */
class CommuneGroupsTest {

  private static final Assessor ASSESSOR = Assessor.packaged("qd51-2025-xa");
  private static final LocalDate CIRCULAR = LocalDate.of(2026, 6, 27);

  private static Requirements requirements(Set<Designation> designations) {
    return ASSESSOR.requirements(Scope.of(CIRCULAR, null, null, designations));
  }

  /** Every combination of circumstances, against the definitions written a second time. */
  @Test
  void every_commune_is_in_exactly_one_group_or_undetermined_with_the_reason() {
    Designation[] all = Designations.standard().all().toArray(Designation[]::new);
    for (int bits = 0; bits < (1 << all.length); bits++) {
      Set<Designation> holds = new TreeSet<>();
      for (int i = 0; i < all.length; i++) {
        if ((bits & (1 << i)) != 0) {
          holds.add(all[i]);
        }
      }
      boolean first =
          holds.containsAll(
                  List.of(Designation.ADJACENT_TO_URBAN_AREA, Designation.ORIENTED_TO_URBAN_AREA))
              || holds.contains(Designation.AGRICULTURE_UNDER_10_PERCENT)
              || holds.contains(Designation.ORIENTED_AS_NEW_URBAN_AREA);
      boolean third = holds.contains(Designation.AREA_II) || holds.contains(Designation.AREA_III);
      Requirements requirements = requirements(holds);
      String expected = first && third ? null : first ? "nhom-1" : third ? "nhom-3" : "nhom-2";
      assertThat(requirements.group()).as("%s", holds).isEqualTo(expected);
      assertThat(requirements.column()).as("%s", holds).isEqualTo(expected);
      assertThat(requirements.undeterminedGroup() != null)
          .as("%s", holds)
          .isEqualTo(expected == null);
      if (requirements.undeterminedGroup() != null) {
        assertThat(requirements.undeterminedGroup().columns()).containsExactly("nhom-1", "nhom-3");
      }
    }
  }

  private static Snapshot.Builder commune(LocalDate date) {
    return Snapshot.commune("Xã thử")
        .on(date)
        .value("income_per_capita_growth", "9.5")
        .value("private_sector_support_plan_carried_out", true)
        .value("new_private_businesses_growth", "-3")
        .value("insured_private_sector_workers_growth", "120")
        .value("industrial_park_planned_in_line_with_province", false);
  }

  @Test
  void the_decision_that_designates_a_commune_is_shown_and_decides_nothing() {
    Snapshot without = commune(CIRCULAR).designation(Designation.AREA_III).build();
    Snapshot with = commune(CIRCULAR).designation(Designation.AREA_III, " 2971/QĐ-UBND ").build();
    assertThat(with.scope()).isEqualTo(without.scope());
    assertThat(with.designatedBy()).isEqualTo(Map.of(Designation.AREA_III, "2971/QĐ-UBND"));
    Locale vi = Locale.forLanguageTag("vi");
    String said = "Diện: xã khu vực III vùng đồng bào dân tộc thiểu số và miền núi (%s)";
    assertThat(ASSESSOR.assess(with).explain(vi)).contains(said.formatted("theo 2971/QĐ-UBND"));
    assertThat(ASSESSOR.assess(without).explain(vi))
        .contains(said.formatted("chưa ghi số quyết định"));
    assertThat(ASSESSOR.assess(with).explain(Locale.ENGLISH)).contains("(by 2971/QĐ-UBND)");
    assertThat(ASSESSOR.assess(with).indicators()).isEqualTo(ASSESSOR.assess(without).indicators());
    assertThatThrownBy(() -> commune(CIRCULAR).designation(Designation.AREA_III, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AREA_III");
  }

  /** Other circumstances need no decision on file; nothing is missed of them. */
  @Test
  void only_areas_ii_and_iii_are_said_to_be_decided_by_an_authority() {
    assertThat(Designations.standard().all())
        .filteredOn(Designation::decidedByAuthority)
        .containsExactly(Designation.AREA_II, Designation.AREA_III);
    String text =
        ASSESSOR
            .assess(commune(CIRCULAR).designation(Designation.ADJACENT_TO_URBAN_AREA).build())
            .explain(Locale.forLanguageTag("vi"));
    assertThat(text).contains("Diện: liền kề đô thị hiện hữu\n");
  }

  private static Outcome outcome(Assessment result, String code) {
    return result.indicator(code).outcome();
  }

  @Test
  void in_an_undetermined_group_what_does_not_depend_on_the_group_is_still_decided() {
    Assessment result =
        ASSESSOR.assess(
            commune(CIRCULAR)
                .designation(Designation.ORIENTED_AS_NEW_URBAN_AREA)
                .designation(Designation.AREA_II)
                .build());
    assertThat(result.requirements().group()).isNull();
    assertThat(outcome(result, "3.1")).isEqualTo(Outcome.MET);
    assertThat(outcome(result, "3.9")).isEqualTo(Outcome.NOT_MET);
    assertThat(result.explain(Locale.forLanguageTag("vi")))
        .contains(
            "Chưa xác định được nhóm: xã vừa thuộc nhóm 1 vừa thuộc nhóm 3",
            "quy tắc \"Vừa nhóm 1 vừa nhóm 3\" (00_pham_vi.drl:");
    assertThat(result.explain(Locale.ENGLISH)).contains("The group is undetermined: ");
    assertThat(ASSESSOR.assess(commune(CIRCULAR).build()).explain(Locale.ENGLISH))
        .contains("Group: nhom-2");
  }

  /** A province that splits a level by group, as article 9 of the circular lets it. */
  @Test
  void a_province_s_row_by_group_is_undetermined_where_the_group_is(@TempDir Path folder)
      throws IOException {
    RuleTexts.overlay(
        folder,
        "tinh-thu",
        """
        overlays = qd51-2025-xa
        province = Tỉnh Phú Thọ
        in-force-from = 2026-06-27
        """,
        RuleTexts.rule(
            "3.1 Theo nhóm",
            "",
            "law.require(\"3.1\","
                + " percent(\"income_per_capita_growth\").atLeast( row(11, 10, 9.5) ));"));
    Assessor province = ASSESSOR.withOverlay(folder);
    Snapshot.Builder commune = commune(CIRCULAR).province("Phú Thọ");
    assertThat(outcome(province.assess(commune.build()), "3.1")).isEqualTo(Outcome.NOT_MET);
    commune.designation(Designation.AREA_II);
    assertThat(outcome(province.assess(commune.build()), "3.1")).isEqualTo(Outcome.MET);
    commune.designation(Designation.ORIENTED_AS_NEW_URBAN_AREA);
    Assessment open = province.assess(commune.build());
    assertThat(open.requirements().undeterminedGroup()).isNotNull();
    assertThat(open.requirements().provision("3.1").alternatives())
        .extracting(each -> each.thresholds().get(0).level().value().toPlainString())
        .containsExactly("11", "9.5");
    assertThat(open.indicator("3.1").unsettled())
        .extracting(Unsettled::reason)
        .containsExactly(Unsettled.Reason.COLUMN_UNDETERMINED);
  }

  @Test
  void no_industrial_park_is_asked_of_a_commune_while_it_is_not_known_which_groups_need_one() {
    Assessment result = ASSESSOR.assess(commune(CIRCULAR).build());
    assertThat(outcome(result, "3.10")).isEqualTo(Outcome.UNDETERMINED);
    assertThat(result.indicator("3.10").unsettled())
        .extracting(Unsettled::reason)
        .contains(Unsettled.Reason.LEVEL_NOT_ON_FILE);
  }

  @Test
  void before_the_circular_nothing_is_decided() {
    Assessment result = ASSESSOR.assess(commune(CIRCULAR.minusDays(1)).build());
    assertThat(result.indicators().stream().map(IndicatorResult::outcome))
        .containsOnly(Outcome.UNDETERMINED);
  }

  @Test
  void a_criterion_that_is_not_whole_on_file_is_never_met() {
    Assessment result =
        ASSESSOR.assess(
            commune(CIRCULAR)
                .value("cooperative_under_law_in_force", true)
                .value("cooperative_profitable_in_two_years", true)
                .value("cooperative_products_for_members", 3)
                .value("cooperative_official_members", 1000)
                .value("cooperative_new_members_per_year", 10)
                .build());
    assertThat(outcome(result, "3-khac")).isEqualTo(Outcome.UNDETERMINED);
    assertThat(result.metCount()).isZero();
    assertThat(result.undeterminedCount()).isEqualTo(9);
    assertThat(result.notMetCount()).isEqualTo(1);
  }

  @Test
  void the_set_says_first_of_all_that_most_of_it_is_not_on_file() {
    CriteriaSet set = ASSESSOR.set();
    assertThat(set.noteVi()).startsWith("Mức của 43 trong 47 chỉ tiêu");
    assertThat(set.noteEn()).startsWith("The levels of 43 of the decision's 47 indicators");
    assertThat(set.indicatorsInDecree()).isEqualTo(47);
  }
}
