package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.Recognition;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Replacement;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.snapshot.AuthorityDecision;
import io.github.ntmrules.snapshot.Evidence;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside the criteria: recognition, withdrawal, decisions, evidence, overlays. */
class RecognitionTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final LocalDate IN_2025 = LocalDate.of(2025, 6, 30);

  /** A snapshot that meets, or just fails, every indicator whose level decides. */
  private static Snapshot.Builder commune(Assessor assessor, LocalDate date, Set<String> failing) {
    Snapshot.Builder builder =
        Snapshot.commune("Thử").province("Tỉnh").region(Region.DONG_NAM_BO).on(date);
    Requirements requirements =
        assessor.requirements(Scope.of(date, Region.DONG_NAM_BO, "Tỉnh", Set.of()));
    List<String> given = new ArrayList<>();
    for (Provision provision : requirements.provisions()) {
      if (provision instanceof Provision.Required required) {
        boolean fails = failing.contains(provision.indicator().code());
        required
            .requirement()
            .thresholds()
            .forEach(threshold -> report(builder, threshold, fails, given));
      }
    }
    return builder;
  }

  private static void report(
      Snapshot.Builder builder,
      Requirement.Threshold threshold,
      boolean fails,
      List<String> given) {
    Measure measure = threshold.measure();
    BigDecimal level = threshold.level().value();
    if (level == null || given.contains(measure.id())) {
      return;
    }
    given.add(measure.id());
    BigDecimal step = fails ? BigDecimal.ONE : BigDecimal.ZERO;
    boolean lower = threshold.accepted().lower() != null;
    BigDecimal value = lower ? level.subtract(step) : level.add(step);
    switch (measure.kind()) {
      case YES_NO -> builder.value(measure.id(), value.signum() > 0);
      case GRADE -> builder.value(measure.id(), measure.scale().get(value.intValueExact()));
      default -> builder.value(measure.id(), Figure.exactly(value));
    }
  }

  // ---- withdrawal, held against brute force

  @Test
  void grounds_for_withdrawal_follow_from_the_share_of_criteria_not_met() {
    Assessor assessor = Assessor.packaged("qd318-2022-xa");
    // 30 % of 19 is 5.7: five criteria not met are no ground, six are if a named one is among them.
    List<String> unnamed =
        List.of("1.1", "3.1", "4.1", "7", "8.1", "9.1", "13.1", "14.1", "15.1", "18.1");
    assertThat(withdrawal(assessor, unnamed.subList(0, 5))).isNotEqualTo(Outcome.MET);
    assertThat(withdrawal(assessor, unnamed.subList(0, 6))).isNotEqualTo(Outcome.MET);
    List<String> named = new ArrayList<>(unnamed.subList(0, 5));
    named.add("19.1");
    Recognition recognition = recognition(assessor, named);
    assertThat(recognition.withdrawals().get(0).outcome())
        .as("other criteria are undetermined, so that it may also be half of them")
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(recognition.withdrawals().get(1).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(recognition.withdrawal())
        .as("six of nineteen are a third: under half it is the first ground, else the second")
        .isEqualTo(Outcome.MET);
    assertThat(recognition.oneOf())
        .extracting(ground -> ground.name().code())
        .containsExactly("w1", "w2");
    assertThat(recognition(assessor, unnamed.subList(0, 6)).withdrawal())
        .as("without a named criterion it may be no ground")
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(recognition(assessor, unnamed).oneOf()).isEmpty();
    assertThat(recognition(assessor, unnamed).withdrawals().get(1).outcome())
        .as("ten of nineteen are more than half")
        .isEqualTo(Outcome.MET);
  }

  @Test
  void that_one_of_two_grounds_is_certain_is_told_though_neither_is() {
    Assessor assessor = Assessor.packaged("qd318-2022-xa");
    Set<String> failing = Set.of("1.1", "3.1", "4.1", "7", "8.1", "19.1");
    Assessment assessment = assessor.assess(commune(assessor, IN_2025, failing).build());
    assertThat(assessment.explain(VI))
        .contains(
            "  ? Chưa xác định căn cứ thu hồi: Từ 50% số tiêu chí trở lên không đạt — ",
            "  ! ít nhất một trong 2 căn cứ thu hồi sau chắc chắn có, dù chưa biết là căn cứ nào:"
                + " Từ 30% đến dưới 50% số tiêu chí không đạt, trong đó có tiêu chí được nêu tên;"
                + " Từ 50% số tiêu chí trở lên không đạt [đã đối chiếu]");
    assertThat(assessment.explain(Locale.ENGLISH))
        .contains(
            "  ! at least one of 2 grounds for withdrawal holds for certain, though it is not known"
                + " which: 30 % to under 50 % of the criteria not met, one of the named ones among"
                + " them; 50 % of the criteria or more not met [confirmed]");
  }

  private static Outcome withdrawal(Assessor assessor, List<String> failing) {
    return recognition(assessor, failing).withdrawals().get(0).outcome();
  }

  private static Recognition recognition(Assessor assessor, List<String> failing) {
    Snapshot snapshot = commune(assessor, IN_2025, Set.copyOf(failing)).build();
    return assessor.assess(snapshot).recognition();
  }

  // ---- conditions and decisions

  @Test
  void the_conditions_for_recognition_are_named_with_their_reasons_and_never_granted() {
    Assessor assessor = Assessor.packaged("qd318-2022-xa");
    Snapshot snapshot =
        commune(assessor, IN_2025, Set.of())
            .value("outstanding_construction_debt", 12)
            .value("residents_satisfied", 95)
            .value("commune_security_standard", true)
            .build();
    Recognition recognition = assessor.assess(snapshot).recognition();
    assertThat(recognition.conditionsOutcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(recognition.conditions())
        .extracting(condition -> condition.code() + " " + condition.outcome())
        .containsExactly("no-debt NOT_MET", "satisfaction UNDETERMINED", "security MET");
    assertThat(recognition.conditions())
        .allMatch(
            condition -> condition.provision().citation().decree().equals("QĐ 18/2022/QĐ-TTg"));
    assertThat(assessor.assess(snapshot).explain(VI))
        .contains(
            "Điều kiện để được xét công nhận (đủ tiêu chí và các điều kiện dưới đây): không đạt",
            "Nợ đọng xây dựng cơ bản trong Chương trình: 12 triệu đồng, yêu cầu không có (vượt 12)");
  }

  @Test
  void conditions_before_their_decision_are_not_on_file() {
    Assessor assessor = Assessor.packaged("qd318-2022-xa");
    Snapshot.Builder early = commune(assessor, LocalDate.of(2022, 8, 1), Set.of());
    early.value("outstanding_construction_debt", 0);
    Recognition recognition = assessor.assess(early.build()).recognition();
    assertThat(recognition.conditions())
        .allMatch(condition -> condition.outcome() == Outcome.UNDETERMINED);
    assertThat(recognition.withdrawals()).isEmpty();
    assertThat(recognition.withdrawal()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void what_the_authority_decided_stands_beside_the_result_and_changes_nothing() {
    Assessor assessor = Assessor.packaged("qd1980-2016-xa");
    LocalDate date = LocalDate.of(2020, 12, 31);
    Snapshot.Builder failing = commune(assessor, date, Set.of("10"));
    AuthorityDecision decision =
        AuthorityDecision.recognised("qd1980-2016-xa", "QĐ 1/QĐ-UBND", LocalDate.of(2021, 1, 15));
    AuthorityDecision other =
        AuthorityDecision.recognised("qd491-2009-xa", "QĐ 2/QĐ-UBND", LocalDate.of(2015, 1, 15));
    Assessment result = assessor.assess(failing.decision(decision).decision(other).build());
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(result.recognition().decisions()).containsExactly(decision);
    assertThat(result.recognition().differsFromDecision()).isTrue();
    assertThat(result.explain(VI))
        .contains(
            "Cơ quan có thẩm quyền đã công nhận: QĐ 1/QĐ-UBND, ngày 15/01/2021.",
            "Quyết định của cơ quan có thẩm quyền khác với kết quả tính được.");
  }

  @Test
  void evidence_comes_back_in_the_explanation() {
    Assessor assessor = Assessor.packaged("qd1980-2016-xa");
    Snapshot snapshot =
        Snapshot.commune("Thử")
            .region(Region.TAY_NGUYEN)
            .on(LocalDate.of(2020, 12, 31))
            .value("income_per_capita", "35")
            .evidence(
                "income_per_capita",
                Evidence.of("Báo cáo 12/BC-UBND")
                    .page("tr. 3")
                    .reportedBy("UBND xã")
                    .reportedOn(LocalDate.of(2020, 12, 1)))
            .build();
    assertThat(assessor.assess(snapshot).explain("10", VI))
        .contains("minh chứng: Báo cáo 12/BC-UBND, tr. 3, UBND xã, 01/12/2020");
    assertThat(snapshot.evidence("income_per_capita")).hasSize(1);
  }

  // ---- the model commune refers to the advanced set

  @Test
  void a_model_commune_is_assessed_by_the_advanced_set_of_the_same_snapshot() {
    Assessor model = Assessor.packaged("qd319-2022-xa-kieu-mau");
    Assessor advanced = Assessor.packaged("qd318-2022-xa-nang-cao");
    Snapshot snapshot =
        commune(advanced, LocalDate.of(2022, 12, 31), Set.of("14.1"))
            .value("smart_village_models", 1)
            .value("outstanding_fields_met", 0)
            .build();
    Assessment result = model.assess(snapshot);
    assertThat(result.indicator("1").outcome())
        .isEqualTo(advanced.assess(snapshot).outcome())
        .isEqualTo(Outcome.NOT_MET);
    assertThat(
            ((Finding.Referred) Objects.requireNonNull(result.indicator("1").finding()))
                .assessment()
                .set()
                .id())
        .isEqualTo("qd318-2022-xa-nang-cao");
    assertThat(result.indicator("3").outcome()).isEqualTo(Outcome.MET);
    assertThat(result.indicator("4").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(result.explain(VI))
        .contains("phải đạt Bộ tiêu chí quốc gia về xã nông thôn mới nâng cao");
  }

  @Test
  void the_income_of_a_model_commune_is_ten_percent_above_the_advanced_level_exactly() {
    // The advanced levels of 2022 on file: TDMNPB 47, ĐBSH 62, BTB 50, DHNTB 53, TN 53, ĐNB 74,
    // ĐBSCL 64.
    List<String> expected = List.of("51.7", "68.2", "55", "58.3", "58.3", "81.4", "70.4");
    Assessor model = Assessor.packaged("qd319-2022-xa-kieu-mau");
    for (Region region : Region.values()) {
      Scope scope = Scope.of(LocalDate.of(2022, 12, 31), region, null, Set.of());
      Provision.Required two = (Provision.Required) model.requirements(scope).provision("2");
      Requirement.Threshold threshold = (Requirement.Threshold) two.requirement();
      int column = List.of(Region.values()).indexOf(region);
      assertThat(threshold.level().value()).isEqualByComparingTo(expected.get(column));
      assertThat(threshold.level().status())
          .as("as doubtful as the level it rests on")
          .isNotEqualTo(LegalStatus.CONFIRMED);
    }
  }

  // ---- overlays

  @Test
  void a_province_replaces_and_fills_levels_of_its_own_communes_only() {
    Assessor national = Assessor.packaged("qd318-2022-xa");
    Assessor province = national.withOverlay("binh-phuoc-2022");
    LocalDate date = LocalDate.of(2022, 12, 31);
    Scope inside = Scope.of(date, Region.DONG_NAM_BO, "bình phước", Set.of());
    Scope difficult =
        Scope.of(date, Region.DONG_NAM_BO, "Bình Phước", Set.of(Designation.ESPECIALLY_DIFFICULT));
    Scope outside = Scope.of(date, Region.DONG_NAM_BO, "Tây Ninh", Set.of());
    assertThat(province.requirements(outside))
        .isEqualTo(national.requirements(outside).fromRules(province.rulesHash()));
    assertThat(province.requirements(inside).provision("2.2"))
        .isEqualTo(national.requirements(inside).provision("2.2"));
    assertThat(level(province, inside, "2.1")).isEqualByComparingTo("100");
    assertThat(level(province, inside, "10")).isEqualByComparingTo("59");
    assertThat(level(province, difficult, "10")).isEqualByComparingTo("39");
    assertThat(level(province, difficult, "2.3")).isEqualByComparingTo("50");
    assertThat(strictness(province, inside, "2.1")).isEqualTo(Replacement.Strictness.FILLS);
    assertThat(strictness(province, inside, "10")).isEqualTo(Replacement.Strictness.SAME);
    Snapshot snapshot =
        Snapshot.commune("Thử")
            .province("Bình Phước")
            .region(Region.DONG_NAM_BO)
            .on(date)
            .value("commune_roads_paved", 100)
            .build();
    assertThat(province.assess(snapshot).explain("2.1", VI))
        .contains("✓ 2.1", "(thay cho mức quốc gia: theo mức của tỉnh)", "QĐ 1360/QĐ-UBND");
  }

  @Test
  void a_province_is_the_same_with_and_without_the_kind_of_unit_before_its_name() {
    Assessor city =
        Assessor.packaged("qd320-2022-huyen-nang-cao")
            .withOverlay("tp-ho-chi-minh-2023-huyen-nang-cao");
    LocalDate date = LocalDate.of(2024, 6, 30);
    List<String> names =
        List.of("TP. Hồ Chí Minh", "TP Hồ Chí Minh", "thành phố Hồ Chí Minh", "Hồ Chí Minh");
    for (String name : names) {
      Scope inside = Scope.of(date, null, name, Set.of());
      assertThat(strictness(city, inside, "1.1")).isEqualTo(Replacement.Strictness.FILLS);
    }
    for (String name : List.of("Hồ Chí", "TP. Huế", "TPHồ Chí Minh")) {
      Scope outside = Scope.of(date, null, name, Set.of());
      assertThat(city.requirements(outside).provision("1.1").replaced()).isNull();
    }
  }

  @Test
  void a_province_replaces_conditions_of_its_own_units_only() {
    Assessor national = Assessor.packaged("qd320-2022-huyen-nang-cao");
    Assessor city = national.withOverlay("tp-ho-chi-minh-2023-huyen-nang-cao");
    Snapshot.Builder district =
        Snapshot.of(national.set().unit(), "Củ Chi")
            .on(LocalDate.of(2024, 6, 30))
            .value("communes_at_advanced_standard", 50)
            .value("residents_satisfied", 95)
            .value("least_satisfaction_with_a_content_in_a_commune", 84);
    Assessment inside = city.assess(district.province("TP. Hồ Chí Minh").build());
    assertThat(inside.conditions())
        .extracting(each -> each.code() + " " + each.outcome())
        .containsExactly(
            "district-at-standard UNDETERMINED",
            "communes-advanced MET",
            "townships-civilised UNDETERMINED",
            "satisfaction NOT_MET");
    // The city's levels are confirmed; as national ones they are not, which strict mode tells.
    Assessor strict = city.confirmedLevelsOnly();
    assertThat(strict.assess(district.build()).conditions().get(1).outcome())
        .isEqualTo(Outcome.MET);
    assertThat(strict.assess(district.province("Hà Nội").build()).conditions().get(1).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(inside.explain("communes-advanced", VI))
        .contains("QĐ 2475/QĐ-UBND", "bằng mức quốc gia: ");
  }

  private static BigDecimal level(Assessor assessor, Scope scope, String code) {
    Provision.Required required = (Provision.Required) assessor.requirements(scope).provision(code);
    return Objects.requireNonNull(((Requirement.Threshold) required.requirement()).level().value());
  }

  private static Replacement.Strictness strictness(Assessor assessor, Scope scope, String code) {
    return Objects.requireNonNull(assessor.requirements(scope).provision(code).replaced())
        .strictness();
  }

  @Test
  void a_folder_of_ones_own_lies_over_a_set(@TempDir Path folder) throws IOException {
    RuleTexts.overlay(
        folder,
        "thu",
        "overlays = qd1980-2016-xa\nin-force-from = 2020-01-01\n",
        RuleTexts.rule(
            "10 Thử",
            "",
            "law.require(\"10\", millionDong(\"income_per_capita\").moreThan("
                + " row(36, 55, 36, 40, 41, 59, 50) ));"));
    Assessor own = Assessor.packaged("qd1980-2016-xa").withOverlay(folder);
    LocalDate date = LocalDate.of(2020, 12, 31);
    assertThat(strictness(own, Scope.of(date, Region.DONG_BANG_SONG_HONG, null, Set.of()), "10"))
        .isEqualTo(Replacement.Strictness.STRICTER);
    assertThat(strictness(own, Scope.of(date, Region.TAY_NGUYEN, null, Set.of()), "10"))
        .as("the same figure, but more than it")
        .isEqualTo(Replacement.Strictness.STRICTER);
    assertThat(strictness(own, Scope.of(date, Region.DUYEN_HAI_NAM_TRUNG_BO, null, Set.of()), "10"))
        .isEqualTo(Replacement.Strictness.LOOSER);
    assertThat(own.overlays()).singleElement().satisfies(o -> assertThat(o.id()).isEqualTo("thu"));

    assertThatThrownBy(() -> Assessor.packaged("qd491-2009-xa").withOverlay(folder))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("qd1980-2016-xa");
    TestFiles.edit(folder.resolve("tc.drl"), "millionDong(", "milionDong(");
    assertThatThrownBy(() -> Assessor.packaged("qd1980-2016-xa").withOverlay(folder))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("tc.drl:")
        .hasMessageContaining("millionDong");
    assertThatThrownBy(
            () -> Assessor.packaged("qd1980-2016-xa").withOverlay(folder.resolve("none")))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("none");
    assertThatThrownBy(() -> Assessor.packaged("qd1980-2016-xa").withOverlay("binh-phuoc"))
        .isInstanceOf(UnknownOverlayException.class)
        .hasMessageContaining("binh-phuoc-2022");
  }
}
