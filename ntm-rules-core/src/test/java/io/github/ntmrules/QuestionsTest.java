package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a form asks in a scope; which overlays lay over it; assessments as values. */
class QuestionsTest {

  private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
  private static final Scope BINH_PHUOC = Scope.of(DAY, Region.DONG_NAM_BO, "Bình Phước", Set.of());

  @TempDir Path parent;

  /**
   * In every scope a form is enough: who answers all of it leaves nothing undetermined for want.
   */
  @OfEverySet
  void the_figures_of_a_scope_are_those_of_its_provisions_and_then_of_its_conditions(String setId) {
    Assessor assessor = Assessor.packaged(setId);
    for (Scope scope : assessor.scopes(assessor.set().inForceFrom())) {
      Questions questions = assessor.questions(scope);
      Requirements asked = assessor.requirements(scope);
      assertThat(questions.requirements()).isEqualTo(asked);
      assertThat(questions.measures()).containsExactlyElementsOf(of(asked, asked.provisions()));
      Set<Measure> beside = of(asked, asked.conditions());
      beside.removeAll(questions.measures());
      assertThat(questions.conditionMeasures()).containsExactlyElementsOf(beside);
      assertThat(assessor.measures(scope))
          .containsExactlyElementsOf(
              Stream.concat(questions.measures().stream(), questions.conditionMeasures().stream())
                  .toList());
      assertThat(assessor.measures()).containsAll(assessor.measures(scope));
      assertThat(assessor.designations()).containsAll(questions.designations());
    }
  }

  private static Set<Measure> of(Requirements asked, List<Provision> provisions) {
    Set<Measure> measures = new LinkedHashSet<>();
    provisions.forEach(each -> measures.addAll(asked.measures(each)));
    measures.removeIf(Measure::placeholder);
    return measures;
  }

  @Test
  void the_circumstances_are_those_that_make_a_difference_on_the_day() {
    Assessor assessor = Assessor.packaged("qd318-2022-xa");
    Scope bare = Scope.of(DAY, null, null, Set.of());
    Questions questions = assessor.questions(bare);
    assertThat(questions.designations())
        .containsExactly(Designation.ESPECIALLY_DIFFICULT, Designation.SAFE_ZONE_IN_POOR_DISTRICT);
    assertThat(questions.region()).isTrue();
    assertThat(questions.province()).isFalse();
    assertThat(questions.scope()).isEqualTo(bare);
    assertThat(assessor.withOverlay("binh-phuoc-2022").questions(bare).province()).isTrue();
    Questions provinces = Assessor.packaged("qd321-2022-tinh").questions(bare);
    assertThat(provinces.designations()).isEmpty();
    assertThat(provinces.region()).isFalse();
  }

  /** Said to cost 450 ms each: 30 to 60 for a set that was asked before. */
  @Test
  void what_was_asked_before_is_not_looked_for_again() {
    Assessor assessor = Assessor.packaged("qd318-2022-xa-nang-cao");
    assertThat(assessor.measures()).isSameAs(assessor.measures());
    assertThat(assessor.designations()).isSameAs(assessor.designations());
    assertThat(assessor.questions(BINH_PHUOC)).isSameAs(assessor.questions(BINH_PHUOC));
    assertThat(assessor.measures(BINH_PHUOC)).isSameAs(assessor.measures(BINH_PHUOC));
    assertThat(assessor.confirmedLevelsOnly().measures()).isSameAs(assessor.measures());
    assertThat(assessor.forAnyPeriod().measures()).isSameAs(assessor.measures());
    long before = System.nanoTime();
    for (int i = 0; i < 1000; i++) {
      assertThat(assessor.measures().size() + assessor.measures(BINH_PHUOC).size()).isPositive();
    }
    assertThat(System.nanoTime() - before).as("2000 calls, in ns").isLessThan(1_000_000_000L);
  }

  @Test
  void an_overlay_has_questions_of_its_own() {
    Assessor national = Assessor.packaged("qd318-2022-xa");
    assertThat(national.questions(BINH_PHUOC).requirements().overlays()).isEmpty();
    Assessor province = national.withOverlay("binh-phuoc-2022");
    assertThat(province.questions(BINH_PHUOC).requirements().overlays())
        .extracting(Overlay::id)
        .containsExactly("binh-phuoc-2022");
  }

  // ---- overlays

  @Test
  void an_assessment_says_which_overlays_it_followed() {
    Assessor province = Assessor.packaged("qd318-2022-xa").withOverlay("binh-phuoc-2022");
    assertThat(province.assess(commune(BINH_PHUOC)).overlays())
        .extracting(Overlay::id)
        .containsExactly("binh-phuoc-2022");
    assertThat(
            province
                .assess(commune(Scope.of(DAY, Region.DONG_NAM_BO, "Đồng Nai", Set.of())))
                .overlays())
        .as("of another province")
        .isEmpty();
    LocalDate before = LocalDate.of(2022, 12, 30);
    assertThat(
            province
                .assess(commune(Scope.of(before, Region.DONG_NAM_BO, "Bình Phước", Set.of())))
                .overlays())
        .as("the day before it is in force")
        .isEmpty();
    assertThat(province.assess(commune(Scope.of(DAY, null, "Bình Phước", Set.of()))).overlays())
        .as("where the region is not stated")
        .extracting(Overlay::id)
        .containsExactly("binh-phuoc-2022");
  }

  /** The province's 2.1 lies under the folder's: both had a part in it, the lower one first. */
  @Test
  void of_overlays_over_each_other_each_is_told_from_below() throws Exception {
    Path folder = parent.resolve("lop");
    RuleFiles.export("binh-phuoc-2022", folder);
    for (String file : List.of("lop_phu.txt", "tc02_giao_thong.drl", "tc10_thu_nhap.drl")) {
      Path path = folder.resolve(file);
      Files.writeString(
          path,
          Files.readString(path)
              .replace("binh-phuoc-2022", "thu-2022")
              .replace("overlays.binh_phuoc_2022", "overlays.thu_2022"));
    }
    Assessor both =
        Assessor.packaged("qd318-2022-xa").withOverlay("binh-phuoc-2022").withOverlay(folder);
    assertThat(both.assess(commune(BINH_PHUOC)).overlays())
        .extracting(Overlay::id)
        .containsExactly("binh-phuoc-2022", "thu-2022");
  }

  private static Snapshot commune(Scope scope) {
    return Snapshot.commune("Minh Hưng").in(scope).value("commune_roads_paved", 100).build();
  }

  // ---- assessments as values

  @OfEverySet
  void assessments_are_equal_when_the_same_rules_meet_the_same_figures(String setId) {
    Assessor one = Assessor.packaged(setId).forAnyPeriod();
    Assessor other = Assessor.packaged(setId).forAnyPeriod();
    for (Scope scope : one.scopes(one.set().inForceFrom())) {
      Snapshot unit = Snapshot.of(one.set().unit(), "Một").in(scope).build();
      Assessment first = one.assess(unit);
      Assessment second = other.assess(unit.toBuilder().build());
      assertThat(second).isEqualTo(first).hasSameHashCodeAs(first);
      assertThat(one.confirmedLevelsOnly().assess(unit)).isNotEqualTo(first);
      assertThat(first)
          .isNotEqualTo(one.assess(Snapshot.of(one.set().unit(), "Hai").in(scope).build()))
          .isNotEqualTo(null);
    }
  }

  @Test
  void other_rules_make_another_assessment() throws Exception {
    Path folder = parent.resolve("bo");
    RuleFiles.export("qd1980-2016-xa", folder);
    Snapshot unit =
        Snapshot.commune("Một").on(LocalDate.of(2020, 1, 1)).region(Region.TAY_NGUYEN).build();
    Assessment before = Assessor.fromDirectory(folder).assess(unit);
    assertThat(Assessor.packaged("qd1980-2016-xa").assess(unit)).isEqualTo(before);
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(each -> each.toString().endsWith("tc10_thu_nhap.drl")).forEach(files::add);
    }
    Path file = files.get(0);
    Files.writeString(file, Files.readString(file) + "\n// an edit\n");
    Assessment after = Assessor.fromDirectory(folder).assess(unit);
    assertThat(after.rulesHash()).isNotEqualTo(before.rulesHash());
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void an_assessment_is_shown_in_one_short_line() {
    Snapshot unit =
        Snapshot.commune("Một")
            .region(Region.TAY_NGUYEN)
            .on(LocalDate.of(2020, 1, 1))
            .value("income_per_capita", 1)
            .build();
    Assessor assessor = Assessor.packaged("qd1980-2016-xa");
    assertThat(assessor.assess(unit))
        .hasToString(
            "Assessment[qd1980-2016-xa: NOT_MET, 0 of 19 criteria met; Snapshot[COMMUNE Một:"
                + " 2020-01-01, TN; 1 figures]]");
    assertThat(assessor.confirmedLevelsOnly().assess(unit).toString())
        .startsWith("Assessment[qd1980-2016-xa, confirmed levels only: ");
  }
}
