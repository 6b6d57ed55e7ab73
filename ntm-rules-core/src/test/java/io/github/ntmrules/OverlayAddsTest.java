package io.github.ntmrules;

import static io.github.ntmrules.RuleTexts.head;
import static io.github.ntmrules.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.OutcomeMatrix;
import io.github.ntmrules.cases.CaseRun;
import io.github.ntmrules.cases.Expectation;
import io.github.ntmrules.cases.MutationResult;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.difference.RuleChange;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.impact.IndicatorImpact;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.missing.MissingToPass;
import io.github.ntmrules.population.Change;
import io.github.ntmrules.population.GeneratedUnits;
import io.github.ntmrules.population.IndicatorTally;
import io.github.ntmrules.population.Progress;
import io.github.ntmrules.population.ProgressResult;
import io.github.ntmrules.population.Reassessment;
import io.github.ntmrules.population.RollUp;
import io.github.ntmrules.population.RollUpResult;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An overlay adds indicators and criteria of its own. All figures of the overlays here are made up
 * (SỐ GIẢ ĐỊNH); what they ask is written a second time in {@link #added}.
 */
class OverlayAddsTest {

  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final LocalDate STRICTER = LocalDate.of(2024, 7, 1);
  private static final LocalDate OVER = LocalDate.of(2025, 7, 1);
  private static final String ROADS = "commune_roads_paved";
  private static final String INSURED = "health_insurance_coverage";
  private static final String SHOP = "shop_to_standard";
  private static final List<String> ADDED = List.of("3.9", "21.1", "21.2");

  private static final String DECLARED =
      """
      province       = Kon Tum
      in-force-from  = 2023-01-01
      in-force-until = 2025-07-01
      # SỐ GIẢ ĐỊNH: không có quyết định nào như thế này.
      indicator 3.9  = 3 | Đường tỉnh thêm | Roads added
      criterion 21   = tc | Việc của tỉnh | Affairs of the province
      indicator 21.1 = Bảo hiểm y tế của tỉnh | Insurance added
      indicator 21.2 = Cửa hàng của tỉnh | Shops added
      """;

  private static final String ROADS_RULE =
      rule("3.9 Đường", "", "law.require(\"3.9\", percent(\"" + ROADS + "\").atLeast(80));");
  private static final String RULES =
      ROADS_RULE
          + rule(
              "21.1 Trước",
              "date < day(\"2024-07-01\")",
              "law.require(\"21.1\", percent(\"" + INSURED + "\").atLeast(90));")
          + rule(
              "21.1 Sau",
              "date >= day(\"2024-07-01\")",
              "law.require(\"21.1\", percent(\"" + INSURED + "\").atLeast(95));")
          + rule("21.2 Cửa hàng", "", "law.require(\"21.2\", yes(\"" + SHOP + "\"));");

  @TempDir private Path temp;
  private Path set;
  private Assessor below;

  /** A small set of two criteria of which a unit can meet everything. */
  @BeforeEach
  void set() throws IOException {
    set = Files.createDirectories(temp.resolve("rieng"));
    Files.writeString(
        set.resolve("bo_tieu_chi.txt"),
        """
        id = bo-rieng
        title-vi = Bộ riêng
        title-en = A set of its own
        decree = QĐ 1
        unit = commune
        region-needed = no
        in-force-from = 2022-01-01
        in-force-until = 2026-01-01
        indicators-in-decree = 2
        criterion 3 = tc03 | Hạ tầng | Infrastructure
        indicator 3.1 = Đường nội đồng | Field roads
        criterion 4 = tc04 | Văn hóa | Culture
        indicator 4 = Thôn văn hóa | Villages
        """);
    Files.writeString(
        set.resolve("tc03.drl"),
        head("sets.bo_rieng")
            + rule(
                "3.1",
                "",
                "law.require(\"3.1\", percent(\"infield_roads_passable\").atLeast(70));"));
    Files.writeString(
        set.resolve("tc04.drl"),
        head("sets.bo_rieng")
            + rule(
                "4",
                "",
                "law.require(\"4\", percent(\"villages_with_cultural_standard\").atLeast(70));"));
    below = Assessor.fromDirectory(set);
  }

  private Path overlay(String id, String overlays, String declared, String rules)
      throws IOException {
    Path folder = Files.createDirectories(temp.resolve(id));
    RuleTexts.overlay(folder, id, "overlays = " + overlays + "\n" + declared, rules);
    return folder;
  }

  private Assessor over() throws IOException {
    return below.withOverlay(overlay("tinh-them", "bo-rieng", DECLARED, RULES));
  }

  // ---- what is asked, by hand

  private static Outcome atLeast(@Nullable Integer figure, int level) {
    return figure == null ? Outcome.UNDETERMINED : figure >= level ? Outcome.MET : Outcome.NOT_MET;
  }

  private static Outcome all(Stream<Outcome> outcomes) {
    List<Outcome> all = outcomes.toList();
    for (Outcome each : List.of(Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.MET)) {
      if (all.contains(each)) {
        return each;
      }
    }
    return Outcome.NOT_APPLICABLE;
  }

  private record Unit(
      @Nullable String province,
      LocalDate day,
      @Nullable Integer field,
      @Nullable Integer roads,
      @Nullable Integer insured,
      @Nullable Boolean shop) {

    boolean inside() {
      return province != null && province.contains("Kon Tum") && inForce();
    }

    /** Whether it may be inside: its province is not stated. */
    boolean open() {
      return province == null && inForce();
    }

    private boolean inForce() {
      return !day.isBefore(FIRST) && day.isBefore(OVER);
    }

    Snapshot snapshot() {
      Snapshot.Builder unit = Snapshot.commune("Xã").on(day);
      unit.value("villages_with_cultural_standard", 70);
      if (province != null) {
        unit.province(province);
      }
      if (field != null) {
        unit.value("infield_roads_passable", field);
      }
      if (roads != null) {
        unit.value(ROADS, roads);
      }
      if (insured != null) {
        unit.value(INSURED, insured);
      }
      if (shop != null) {
        unit.value(SHOP, shop);
      }
      return unit.build();
    }
  }

  /** What follows for the three indicators that are added. */
  private static List<Outcome> added(Unit unit) {
    if (unit.open()) {
      // Nothing is asked elsewhere, so that nobody fails there: only what is met is certain.
      return asked(unit).stream()
          .map(each -> each == Outcome.MET ? each : Outcome.UNDETERMINED)
          .toList();
    }
    return unit.inside()
        ? asked(unit)
        : List.of(Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE);
  }

  private static List<Outcome> asked(Unit unit) {
    Outcome shop =
        unit.shop() == null ? Outcome.UNDETERMINED : unit.shop() ? Outcome.MET : Outcome.NOT_MET;
    return List.of(
        atLeast(unit.roads(), 80),
        atLeast(unit.insured(), unit.day().isBefore(STRICTER) ? 90 : 95),
        shop);
  }

  private static List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    for (String province : Arrays.asList("Kon Tum", "Tỉnh Kon Tum", "Gia Lai", null)) {
      for (LocalDate day : days()) {
        for (Integer field : Arrays.asList(69, 70, null)) {
          for (Integer roads : Arrays.asList(79, 80, null)) {
            for (Integer insured : Arrays.asList(89, 90, 94, 95, null)) {
              for (Boolean shop : Arrays.asList(true, false, null)) {
                units.add(new Unit(province, day, field, roads, insured, shop));
              }
            }
          }
        }
      }
    }
    return units;
  }

  private static List<LocalDate> days() {
    return List.of(
        FIRST.minusDays(1), FIRST, STRICTER.minusDays(1), STRICTER, OVER.minusDays(1), OVER);
  }

  private static List<String> codes(Stream<Indicator> indicators) {
    return indicators.map(Indicator::code).toList();
  }

  // ---- assessing

  @Test
  void units_of_the_province_are_asked_what_it_adds_and_no_others() throws IOException {
    Assessor over = over();
    List<Unit> units = units();
    List<Snapshot> snapshots = units.stream().map(Unit::snapshot).toList();
    OutcomeMatrix matrix = over.assess(FigureTable.of(UnitKind.COMMUNE, snapshots));
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      Assessment found = over.assess(snapshots.get(i));
      List<Outcome> added = added(unit);
      Outcome field = atLeast(unit.field(), 70);
      Outcome third = all(Stream.of(field, added.get(0)));
      Outcome own = all(added.subList(1, 3).stream());
      assertThat(found.indicators().stream().map(IndicatorResult::outcome))
          .as("%s", unit)
          .containsExactly(field, added.get(0), Outcome.MET, added.get(1), added.get(2));
      assertThat(found.criteria().stream().map(CriterionResult::outcome))
          .as("%s", unit)
          .containsExactly(third, Outcome.MET, own);
      assertThat(found.outcome()).as("%s", unit).isEqualTo(all(Stream.of(third, Outcome.MET, own)));
      assertThat(matrix.outcome(i)).as("%s", unit).isEqualTo(found.outcome());
      assertThat(matrix.criterion(i, 2)).as("%s", unit).isEqualTo(own);
      assertThat(matrix.indicator(i, 1)).as("%s", unit).isEqualTo(added.get(0));
      assertThat(found.requirements().overlays().isEmpty()).isEqualTo(!unit.inside());
      Assessment before = below.assess(snapshots.get(i));
      assertThat(found.indicator("3.1")).isEqualTo(before.indicator("3.1"));
      assertThat(found.indicator("4")).isEqualTo(before.indicator("4"));
      assertThat(found.requirements().provinceOpen()).isEqualTo(unit.open());
      assertThat(found.requirements().possibleOverlays().isEmpty()).isEqualTo(!unit.open());
      if (!unit.inside() && !unit.open()) {
        assertThat(found.outcome()).isEqualTo(before.outcome());
        assertThat(found.criteria().subList(0, 2).stream().map(CriterionResult::outcome))
            .isEqualTo(before.criteria().stream().map(CriterionResult::outcome).toList());
      }
    }
  }

  @Test
  void what_is_added_is_marked_and_stands_after_what_the_set_has() throws IOException {
    Assessor over = over();
    Overlay overlay = over.overlays().get(0);
    assertThat(codes(over.set().indicators().stream()))
        .containsExactly("3.1", "3.9", "4", "21.1", "21.2");
    assertThat(codes(below.set().indicators().stream())).containsExactly("3.1", "4");
    Unit inside = new Unit("Kon Tum", FIRST, 70, 80, 90, false);
    Assessment found = over.assess(inside.snapshot());
    Requirements asked = found.requirements();
    for (String code : List.of("3.1", "3.9", "4", "21.1", "21.2")) {
      Overlay by = ADDED.contains(code) ? overlay : null;
      assertThat(found.indicator(code).addedBy()).as(code).isEqualTo(by);
      assertThat(asked.provision(code).addedBy()).as(code).isEqualTo(by);
      assertThat(asked.provision(code).replaced()).as(code).isNull();
      assertThat(asked.provision(code).outsideOverlay()).as(code).isFalse();
    }
    assertThat(found.criteria().stream().map(each -> each.addedBy() != null))
        .containsExactly(false, false, true);
    assertThat(asked.overlays()).containsExactly(overlay);
    assertThat(found.explain(Messages.VIETNAMESE))
        .contains("thêm theo quyết định của tỉnh: Thử, QĐ thử");
    assertThat(found.explain(Locale.ENGLISH))
        .contains("added by the province's decision: Test, QĐ thử");
    Assessment outside = over.assess(new Unit("Gia Lai", FIRST, 70, 1, 1, false).snapshot());
    assertThat(outside.outcome()).isEqualTo(Outcome.MET);
    assertThat(outside.requirements().provision("3.9").outsideOverlay()).isTrue();
    assertThat(outside.explain(Messages.VIETNAMESE))
        .contains("chỉ hỏi nơi và khi có hiệu lực: Thử");
    assertThat(over.measures().stream().map(each -> each.id())).contains(ROADS, INSURED, SHOP);
  }

  @Test
  void another_overlay_can_lie_over_one_that_adds() throws IOException {
    Path other =
        overlay(
            "khac",
            "bo-rieng",
            "province = Gia Lai\nin-force-from = 2023-01-01\nindicator 4.9 = 4 | Thêm | Added\n",
            rule("4.9 Đường", "", "law.require(\"4.9\", percent(\"" + ROADS + "\").atLeast(50));"));
    Assessor both = over().withOverlay(other);
    assertThat(codes(both.set().indicators().stream()))
        .containsExactly("3.1", "3.9", "4", "4.9", "21.1", "21.2");
    for (String province : List.of("Kon Tum", "Gia Lai")) {
      Assessment found = both.assess(new Unit(province, FIRST, 70, 49, 90, true).snapshot());
      boolean first = province.equals("Kon Tum");
      assertThat(found.indicator("3.9").outcome())
          .isEqualTo(first ? Outcome.NOT_MET : Outcome.NOT_APPLICABLE);
      assertThat(found.indicator("4.9").outcome())
          .isEqualTo(first ? Outcome.NOT_APPLICABLE : Outcome.NOT_MET);
      assertThat(found.indicator("21.1").outcome())
          .isEqualTo(first ? Outcome.MET : Outcome.NOT_APPLICABLE);
    }
  }

  /**
   * At least half of the criteria not met, of two criteria, or of three with that of the province:
   * where the two do not agree nothing is known.
   */
  @Test
  void a_ground_for_withdrawal_holds_only_if_it_does_with_what_is_added_and_without()
      throws IOException {
    TestFiles.edit(
        set.resolve("bo_tieu_chi.txt"),
        "criterion 3 =",
        "withdrawal w1 = Từ 50% | From 50%\ncriterion 3 =");
    Files.writeString(
        set.resolve("99_cong_nhan.drl"),
        head("sets.bo_rieng") + rule("w1", "", "law.withdrawal(\"w1\", criteriaNotMet(50));"));
    Assessor over =
        Assessor.fromDirectory(set).withOverlay(overlay("tinh-them", "bo-rieng", DECLARED, RULES));
    // 1 of 2, but 1 of 3.
    assertThat(withdrawal(over, new Unit("Kon Tum", FIRST, 69, 80, 90, true)))
        .isEqualTo(Outcome.UNDETERMINED);
    // 1 of 2, and 2 of 3.
    assertThat(withdrawal(over, new Unit("Kon Tum", FIRST, 69, 80, 89, true)))
        .isEqualTo(Outcome.MET);
    // 0 of 2, or of 3 one, since what is added to criterion 3 is not met.
    assertThat(withdrawal(over, new Unit("Kon Tum", FIRST, 70, 79, 90, true)))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(withdrawal(over, new Unit("Kon Tum", FIRST, 70, 80, 90, true)))
        .isEqualTo(Outcome.NOT_MET);
    // Elsewhere there are two criteria.
    assertThat(withdrawal(over, new Unit("Gia Lai", FIRST, 69, 80, 90, true)))
        .isEqualTo(Outcome.MET);
    assertThat(withdrawal(over, new Unit("Gia Lai", FIRST, 70, 79, 89, false)))
        .isEqualTo(Outcome.NOT_MET);
  }

  private static Outcome withdrawal(Assessor over, Unit unit) {
    return over.assess(unit.snapshot()).recognition().withdrawal();
  }

  // ---- over a packaged set

  @Test
  void nothing_else_of_a_packaged_set_changes() throws IOException {
    Assessor decree = Assessor.packaged("qd318-2022-xa");
    Path folder = overlay("tinh-them", "qd318-2022-xa", DECLARED, RULES);
    assertThat(RuleFiles.check(folder)).isEmpty();
    Assessor over = decree.withOverlay(folder);
    assertThat(Assessor.fromDirectory(folder).key()).isEqualTo(over.key());
    GeneratedUnits generated = new GeneratedUnits(14);
    int inside = 0;
    for (int i = 0; i < 600; i++) {
      Snapshot.Builder unit = generated.circumstances(UnitKind.COMMUNE, i, days());
      Requirements asked = over.requirements(unit.build().scope());
      Snapshot snapshot = generated.report(unit, List.of(asked), 10).build();
      Assessment before = decree.assess(snapshot);
      Assessment after = over.assess(snapshot);
      boolean inForce = !snapshot.date().isBefore(FIRST) && snapshot.date().isBefore(OVER);
      boolean applies = "Kon Tum".equals(snapshot.province()) && inForce;
      boolean open = snapshot.province() == null && inForce;
      inside += applies ? 1 : 0;
      for (IndicatorResult each : before.indicators()) {
        assertThat(after.indicator(each.code())).isEqualTo(each);
      }
      assertThat(after.conditions()).isEqualTo(before.conditions());
      List<Outcome> added = ADDED.stream().map(code -> after.indicator(code).outcome()).toList();
      assertThat(added.contains(Outcome.NOT_APPLICABLE)).isEqualTo(!applies && !open);
      assertThat(after.outcome())
          .isEqualTo(all(Stream.concat(Stream.of(before.outcome()), added.stream())));
      for (int c = 0; c < before.criteria().size(); c++) {
        CriterionResult one = before.criteria().get(c);
        Stream<Outcome> with =
            one.criterion().code().equals("3") ? added.stream().limit(1) : Stream.of();
        assertThat(after.criteria().get(c).outcome())
            .isEqualTo(all(Stream.concat(Stream.of(one.outcome()), with)));
      }
      if (!applies && !open) {
        assertThat(after.recognition().withdrawal()).isEqualTo(before.recognition().withdrawal());
      }
    }
    assertThat(inside).isGreaterThan(50);
  }

  // ---- comparing

  @Test
  void differences_and_impact_tell_what_is_added_where_it_is() throws IOException {
    Assessor over = over();
    RuleDifference difference = below.differences(over);
    assertThat(difference.changes().stream().map(RuleChange::code).distinct())
        .containsExactlyElementsOf(ADDED);
    assertThat(difference.changes())
        .allSatisfy(
            each -> {
              assertThat(each.kind()).isEqualTo(RuleChange.Kind.ADDED);
              assertThat(each.before()).isNull();
              assertThat(each.where().toString()).contains("Kon Tum");
            });
    assertThat(over.differences(below).changes().stream().map(RuleChange::kind).distinct())
        .containsExactly(RuleChange.Kind.REMOVED);
    assertThat(over.differences(over()).changes()).isEmpty();

    Snapshot inside = new Unit("Kon Tum", FIRST, 70, 79, 90, true).snapshot();
    UnitImpact impact = UnitImpact.of(below.assess(inside), over.assess(inside));
    assertThat(impact.flipped()).isTrue();
    assertThat(impact.decisive().stream().map(IndicatorImpact::code)).containsExactly("3.9");
    Snapshot outside = new Unit("Gia Lai", FIRST, 70, 79, 90, true).snapshot();
    UnitImpact none = UnitImpact.of(below.assess(outside), over.assess(outside));
    assertThat(none.indicators()).isEmpty();
    assertThat(none.criteria()).isEmpty();
    assertThat(UnitImpact.of(over.assess(outside), over.assess(outside)).indicators()).isEmpty();
  }

  @Test
  void units_of_several_provinces_are_counted_together() throws IOException {
    Assessor over = over();
    List<Assessment> all = units().stream().map(each -> over.assess(each.snapshot())).toList();
    RollUpResult counted = all.stream().collect(RollUp.collector(over.set()));
    Map<String, Map<Outcome, Long>> expected = new HashMap<>();
    for (Unit each : units()) {
      List<Outcome> added = added(each);
      for (int i = 0; i < ADDED.size(); i++) {
        expected
            .computeIfAbsent(ADDED.get(i), code -> new HashMap<>())
            .merge(added.get(i), 1L, Long::sum);
      }
    }
    for (IndicatorTally each : counted.indicators()) {
      Map<Outcome, Long> by = expected.get(each.indicator().code());
      if (by != null) {
        assertThat(each.tally().met()).isEqualTo(by.get(Outcome.MET));
        assertThat(each.tally().notMet()).isEqualTo(by.get(Outcome.NOT_MET));
        assertThat(each.tally().undetermined()).isEqualTo(by.get(Outcome.UNDETERMINED));
        assertThat(each.tally().notApplicable()).isEqualTo(by.get(Outcome.NOT_APPLICABLE));
      }
    }
    // On the first day it is asked, and was not the day before.
    Reassessment pair =
        new Reassessment(
            over.assess(new Unit("Kon Tum", FIRST.minusDays(1), 70, 79, 90, true).snapshot()),
            over.assess(new Unit("Kon Tum", FIRST, 70, 79, 90, true).snapshot()));
    Progress progress = Progress.of(over.set());
    progress.add(pair);
    ProgressResult result = progress.result();
    assertThat(result.criteria().get(0).transitions().count(Outcome.MET, Outcome.NOT_MET))
        .isEqualTo(1);
    assertThat(pair.change()).isEqualTo(Change.of(Outcome.MET, Outcome.NOT_MET));
  }

  // ---- missing, cases

  @Test
  void what_a_unit_lacks_is_told_of_what_is_added_too() throws IOException {
    Assessor over = over();
    MissingToPass lacks =
        MissingToPass.of(over.assess(new Unit("Kon Tum", FIRST, 70, 79, 89, true).snapshot()));
    assertThat(lacks.obstacles()).isEmpty();
    assertThat(lacks.changes().stream().map(each -> each.measure().id()))
        .containsExactlyInAnyOrder(ROADS, INSURED);
    assertThat(
            MissingToPass.of(over.assess(new Unit("Gia Lai", FIRST, 70, 1, 1, false).snapshot()))
                .changes())
        .isEmpty();
  }

  private static VerdictCase expect(String name, Unit unit, String code, Outcome outcome) {
    return VerdictCase.of(name, unit.snapshot(), List.of(new Expectation(code, outcome)));
  }

  @Test
  void cases_and_their_mutants_speak_of_what_is_added() throws IOException {
    RuleTests tests = RuleTests.of(over());
    Unit inside = new Unit("Kon Tum", STRICTER, 70, 80, 95, true);
    List<VerdictCase> cases =
        List.of(
            expect("đường", inside, "3.9", Outcome.MET),
            VerdictCase.of(
                "dưới mức",
                Snapshot.commune("Xã")
                    .province("Kon Tum")
                    .on(FIRST)
                    .value(ROADS, new BigDecimal("79.9"))
                    .build(),
                List.of(new Expectation("3.9", Outcome.NOT_MET))),
            expect("bảo hiểm", inside, "21.1", Outcome.MET),
            expect("tiêu chí", inside, "21", Outcome.MET),
            expect(
                "nơi khác",
                new Unit("Gia Lai", FIRST, 70, 1, 1, true),
                "3.9",
                Outcome.NOT_APPLICABLE),
            expect("cả bộ", inside, Expectation.WHOLE_SET, Outcome.MET));
    CaseRun run = tests.run(cases);
    assertThat(run.passed()).as(run.explain(Locale.ENGLISH)).isTrue();
    MutationResult mutations = tests.mutations(cases);
    assertThat(mutations.total()).isPositive();
    // Both sides of 80 are among the cases; of 95 one is.
    assertThat(mutations.noticed()).isPositive();
    assertThat(
            mutations.unnoticed().stream()
                .filter(each -> each.mutant().rule().name().startsWith("3.9")))
        .isEmpty();
    assertThat(mutations.unnoticed())
        .filteredOn(each -> each.mutant().rule().name().startsWith("21."))
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(Objects.requireNonNull(each.mutant().overlay()).id())
                    .isEqualTo("tinh-them"));
    // Four rules of the overlay and two of the set.
    assertThat(tests.coverage(List.of()).rules().total()).isEqualTo(6);
    List<VerdictCase> made = tests.boundaries().cases();
    assertThat(tests.run(made).passed()).isTrue();
    assertThat(made.stream().flatMap(each -> each.expected().stream()).map(Expectation::code))
        .contains("3.9", "21.1", "21.2");
    assertThat(tests.coverage(made).levels().touched())
        .isEqualTo(tests.coverage(made).levels().total());
  }

  // ---- refused

  private List<RuleProblem> problems(String declared, String rules) throws IOException {
    return RuleFiles.check(overlay("tinh-them", "bo-rieng", declared, rules), below);
  }

  private static List<Kind> kinds(List<RuleProblem> problems) {
    return problems.stream().map(RuleProblem::kind).toList();
  }

  @Test
  void codes_of_the_set_are_refused() throws IOException {
    assertThat(problems(DECLARED, RULES)).isEmpty();
    RuleProblem taken =
        problems(DECLARED.replace("3.9  = 3", "3.1 = 3"), RULES.replace("3.9", "3.1")).get(0);
    assertThat(taken.kind()).isEqualTo(Kind.CODE_TAKEN);
    assertThat(taken.text(Locale.ENGLISH)).contains("lop_phu.txt:10", "\"3.1\"", "\"bo-rieng\"");
    assertThat(kinds(problems(DECLARED.replace("criterion 21", "criterion 3"), RULES)))
        .contains(Kind.CODE_TAKEN);
    // That of a criterion would not be told from it, nor the other way round.
    assertThat(kinds(problems(DECLARED.replace("3.9  = 3", "3 = 3"), RULES.replace("3.9", "3"))))
        .contains(Kind.CODE_TAKEN);
    assertThat(kinds(problems(DECLARED.replace("criterion 21", "criterion 3.1"), RULES)))
        .contains(Kind.CODE_TAKEN);
  }

  @Test
  void two_overlays_that_add_one_code_are_both_named_even_if_of_two_provinces() throws IOException {
    for (String province : List.of("Kon Tum", "Gia Lai")) {
      String id = "tinh-" + province.toLowerCase(Locale.ROOT).replace(' ', '-');
      Path again = overlay(id, "bo-rieng", DECLARED.replace("Kon Tum", province), RULES);
      assertThat(below.withOverlay(again).overlays()).hasSize(1);
      Assessor over = over();
      assertThatThrownBy(() -> over.withOverlay(again))
          .isInstanceOfSatisfying(
              RuleException.class,
              e -> {
                assertThat(kinds(e.problems())).containsExactly(Kind.CODE_ADDED_TWICE);
                assertThat(e.problems().get(0).text(Locale.ENGLISH))
                    .isEqualTo(
                        "the overlays \"tinh-them\" and \""
                            + id
                            + "\" both add \"21\" to the set \"bo-rieng\", and so cannot lie over"
                            + " it together, even if they are of two provinces: change the code in"
                            + " one of them, or use them one at a time.");
                assertThat(e.problems().get(0).text(Locale.forLanguageTag("vi")))
                    .contains("hai lớp phủ \"tinh-them\" và \"" + id + "\" cùng thêm mã");
              });
      Path other =
          overlay(
              id + "-khac",
              "bo-rieng",
              DECLARED.replace("3.9", "3.8").replace("21", "22").replace("Kon Tum", province),
              RULES.replace("3.9", "3.8").replace("21", "22"));
      assertThat(over.withOverlay(other).overlays()).hasSize(2);
    }
  }

  @Test
  void what_is_declared_must_have_a_place_and_be_concluded_wherever_it_applies()
      throws IOException {
    RuleProblem nowhere = problems(DECLARED.replace("3.9  = 3", "3.9 = 33"), RULES).get(0);
    assertThat(nowhere.kind()).isEqualTo(Kind.UNKNOWN_CRITERION_BELOW);
    assertThat(nowhere.text(Locale.ENGLISH)).contains("lop_phu.txt:10", "\"33\"", "\"3.9\"");
    RuleProblem early =
        problems(DECLARED.replace("indicator 3.9  = 3 |", "indicator 3.9 ="), RULES).get(0);
    assertThat(early.kind()).isEqualTo(Kind.WRONG_DESCRIPTION_LINE);
    assertThat(kinds(problems(DECLARED + "criterion 22 = tc | Không | None\n", RULES)))
        .containsExactly(Kind.NO_INDICATOR);
    RuleProblem open = problems(DECLARED, RULES.replace("date >= day", "date > day")).get(0);
    assertThat(open.kind()).isEqualTo(Kind.NO_RULE);
    assertThat(open.text(Locale.ENGLISH)).contains("lop_phu.txt:12", "21.1", "2024");
    assertThat(kinds(problems(DECLARED, RULES.replace(ROADS_RULE, ""))))
        .containsExactly(Kind.NO_RULE);
    // A rule may speak of what is declared, and of nothing else.
    assertThat(kinds(problems(DECLARED, RULES + ROADS_RULE.replace("3.9", "3.8"))))
        .containsExactly(Kind.UNKNOWN_INDICATOR);
    assertThat(kinds(problems(DECLARED, RULES + ROADS_RULE.replace("3.9 Đường", "3.9 Hai"))))
        .containsExactly(Kind.TWO_RULES);
  }

  @Test
  void a_province_can_say_that_what_it_adds_does_not_apply_somewhere() throws IOException {
    String rules =
        RULES.replace(
            ROADS_RULE,
            rule(
                    "3.9 Đường",
                    "region == Region.TAY_NGUYEN",
                    "law.notApplicable(\"3.9\", \"ở vùng ấy\");")
                + rule(
                    "3.9 Nơi khác",
                    "region != Region.TAY_NGUYEN",
                    "law.require(\"3.9\", percent(\"" + ROADS + "\").atLeast(80));"));
    Assessor over = below.withOverlay(overlay("tinh-them", "bo-rieng", DECLARED, rules));
    Snapshot.Builder unit =
        Snapshot.commune("Xã").province("Kon Tum").region(Region.TAY_NGUYEN).on(FIRST);
    Requirements asked = over.requirements(unit.build().scope());
    assertThat(asked.provision("3.9").requirement()).isNull();
    assertThat(asked.provision("3.9").outsideOverlay()).isFalse();
    assertThat(over.assess(unit.build()).indicator("3.9").outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }
}
