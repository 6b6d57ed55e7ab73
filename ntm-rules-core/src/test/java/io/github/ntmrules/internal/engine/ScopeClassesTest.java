package io.github.ntmrules.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.RuleTexts;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.scope.ScopeClass;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.rules.RuleException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scopes that no rule tells apart share one answer, and it is that of each of them. */
class ScopeClassesTest {

  private static final int SCOPES = 150;

  private static final List<@Nullable String> PROVINCES =
      Arrays.asList(
          null,
          "Bình Phước",
          " bình phước",
          Normalizer.normalize("Bình Phước", Normalizer.Form.NFD),
          "Kon Tum",
          "KON TUM",
          "Lào Cai",
          Scope.ANOTHER_PROVINCE);

  /** Rules whose conditions mention everything a condition can. */
  private static RuleSet told() {
    return TestSets.set(
        RuleTexts.column(),
        level(1, "year < 2018"),
        level(2, "year >= 2018, date < day(\"2019-03-01\")"),
        level(3, "date >= day(\"2019-03-01\"), province == \"Kon Tum\""),
        level(4, "date >= day(\"2019-03-01\"), province == null"),
        level(
            5,
            "date >= day(\"2019-03-01\"), province != null, province != \"Kon Tum\", date <="
                + " day(\"2020-05-05\")"),
        level(
            6,
            "date > day(\"2020-05-05\"), province != null, province != \"Kon Tum\", designations"
                + " contains Designation.AREA_II"),
        level(
            7,
            "date > day(\"2020-05-05\"), province != null, province != \"Kon Tum\", designations"
                + " not contains Designation.AREA_II"),
        RuleTexts.rule(
            "1.2 Tây Nguyên",
            "region == Region.TAY_NGUYEN",
            "law.notApplicable(\"1.2\", \"thử\");"),
        RuleTexts.rule(
            "1.2 Nơi khác",
            "region != Region.TAY_NGUYEN",
            "law.require(\"1.2\", yes(\"security_and_order\"));"));
  }

  /** The same rules speak where the levels of other days make a difference. */
  private static RuleSet restingOnOtherDays() {
    return TestSets.set(
        RuleTexts.column(),
        RuleTexts.rule("1.2 Hai", "", "law.require(\"1.2\", yes(\"security_and_order\"));"),
        RuleTexts.rule("1.1 Không giảm", "", "law.neverEased(\"1.1\");"),
        level(1, "year < 2018"),
        RuleTexts.rule(
            "1.1 Chưa có",
            "year in (2018, 2020)",
            "law.require(\"1.1\", percent(\"alleys_clean\").atLeast(notOnFile()));"),
        level(2, "year == 2019"),
        level(3, "year > 2020"));
  }

  /** Where no region is stated, the same rules speak whatever the province. */
  private static RuleSet restingOnRegions() {
    return TestSets.set(
        RuleTexts.column(),
        level(1, ""),
        RuleTexts.rule(
            "1.2 Tây Nguyên",
            "region == Region.TAY_NGUYEN, province == \"Kon Tum\"",
            "law.notApplicable(\"1.2\", \"thử\");"),
        RuleTexts.rule(
            "1.2 Nơi khác",
            "region != Region.TAY_NGUYEN || province != \"Kon Tum\"",
            "law.require(\"1.2\", yes(\"security_and_order\"));"));
  }

  private static String level(int number, String when) {
    return RuleTexts.rule(
        "1.1 Mức " + number,
        when,
        "law.require(\"1.1\", percent(\"alleys_clean\").atLeast(" + 10 * number + "));");
  }

  /** All packaged sets, alone and with each of their overlays; and rules that tell everything. */
  static List<RuleSet> sets() {
    List<RuleSet> sets = new ArrayList<>(List.of(told(), restingOnOtherDays(), restingOnRegions()));
    for (String id : PackagedRules.setIds()) {
      RuleSet set = Objects.requireNonNull(RuleSet.packaged(id));
      sets.add(set);
      for (String overlayId : PackagedRules.overlayIds()) {
        OverlayRules overlay = Objects.requireNonNull(OverlayRules.packaged(overlayId));
        if (overlay.overlay().overlays().equals(id)) {
          sets.add(set.with(overlay));
        }
      }
    }
    return sets;
  }

  @ParameterizedTest
  @MethodSource("sets")
  void the_answer_of_a_class_is_that_of_every_scope_in_it(RuleSet set) {
    Random random = new Random(11);
    for (int i = 0; i < SCOPES; i++) {
      Scope scope = scope(set, random);
      assertThat(told(() -> set.resolve(scope)))
          .as("%s", scope)
          .isEqualTo(told(() -> set.fire(scope)));
    }
    assertThat(set.keptClasses()).isPositive();
  }

  private static Object told(java.util.function.Supplier<Requirements> asked) {
    try {
      return asked.get();
    } catch (RuleException e) {
      return e.problems();
    }
  }

  /** Around the changes, and on any day of and near the period. */
  private static Scope scope(RuleSet set, Random random) {
    List<LocalDate> changes =
        set.space().classes().stream().map(each -> each.first().date()).distinct().toList();
    LocalDate change = changes.get(random.nextInt(changes.size()));
    int days = random.nextBoolean() ? random.nextInt(3) - 1 : random.nextInt(800) - 400;
    int region = random.nextInt(Region.values().length + 1);
    Set<Designation> held = new TreeSet<>();
    for (Designation each : Designations.standard().all()) {
      if (random.nextInt(4) == 0) {
        held.add(each);
      }
    }
    return Scope.of(
        change.plusDays(days),
        region == 0 ? null : List.of(Region.values()).get(region - 1),
        PROVINCES.get(random.nextInt(PROVINCES.size())),
        held);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void every_class_that_is_listed_is_a_class_of_its_own_until_it_ends(RuleSet set) {
    Set<Long> numbers = new HashSet<>();
    for (ScopeClass each : set.space().classes()) {
      Scope first = each.first();
      long number = set.space().classOf(first);
      numbers.add(number);
      if (each.until() != null) {
        assertThat(set.space().classOf(on(first, each.until().minusDays(1)))).isEqualTo(number);
        assertThat(set.space().classOf(on(first, each.until()))).isNotEqualTo(number);
      }
    }
    // Where no rule asks whether a province is stated, none is as good as one that no rule names.
    assertThat(numbers)
        .hasSizeBetween(set.space().classes().size() / 2, set.space().classes().size());
  }

  private static Scope on(Scope scope, LocalDate day) {
    return Scope.of(day, scope.region(), scope.province(), scope.designations());
  }

  @Test
  void another_day_province_or_designation_that_no_rule_tells_apart_costs_no_firing() {
    AtomicInteger firings = new AtomicInteger();
    LoadedRules read = RuleSet.packaged("qd318-2022-xa").loaded().get(0);
    Engine engine = new DroolsEngine(read.folder().context().rulePackage(), read.rules());
    RuleSet set =
        new RuleSet(
            new LoadedRules(
                read.folder(),
                scope -> {
                  firings.incrementAndGet();
                  return engine.speaking(scope);
                }));
    // The text of indicator 7 is that of this day until the end of the year.
    LocalDate day = LocalDate.of(2024, 6, 3);
    Answer first = set.answer(Scope.of(day, Region.TAY_NGUYEN, "Kon Tum", Set.of()));
    assertThat(firings).hasValue(1);

    for (int i = 1; i < 200; i++) {
      Scope scope =
          Scope.of(day.plusDays(i), Region.TAY_NGUYEN, "Tỉnh " + i, Set.of(Designation.AREA_II));
      assertThat(set.answer(scope)).isSameAs(first);
    }
    assertThat(firings).hasValue(1);

    assertThat(set.answer(Scope.of(day, Region.DONG_NAM_BO, "Kon Tum", Set.of())))
        .isNotSameAs(first);
    assertThat(firings).hasValue(2);
  }
}
