package io.github.ntmrules.internal.engine;

import static io.github.ntmrules.RuleTexts.column;
import static io.github.ntmrules.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of a unit without a region is what is asked in the regions, one by one. */
class UnstatedRegionTest {

  private static final String ALIKE = rule("1.2 Hai", "", yes("1.2", "security_and_order"));

  private static String yes(String code, String measure) {
    return "law.require(\"" + code + "\", yes(\"" + measure + "\"));";
  }

  private static Scope in(@Nullable Region region) {
    return Scope.of(TestSets.SCOPE.date(), region, "Kon Tum", Set.of());
  }

  private static RuleSet read(String... rules) {
    return RuleLoader.load(TestSets.source(rules));
  }

  // ---- brute force

  /** What an outcome can depend on, written as text so that sets of it can be compared. */
  private static String asked(Provision provision) {
    return provision.match(
        required -> Requirements.class.getSimpleName() + required.requirement(),
        exempt -> "exempt " + exempt.certainty());
  }

  private static Set<String> asked(List<Provision> provisions) {
    Set<String> asked = new HashSet<>();
    provisions.forEach(each -> asked.add(asked(each)));
    return asked;
  }

  private static void assertEveryRegion(RuleSet set, Scope unstated) {
    Requirements open = set.resolve(unstated);
    List<Requirements> each =
        Stream.of(Region.values())
            .map(
                region ->
                    set.resolve(
                        Scope.of(
                            unstated.date(), region, unstated.province(), unstated.designations())))
            .toList();
    boolean depends = false;
    for (int i = 0; i < open.provisions().size(); i++) {
      int index = i;
      Provision one = open.provisions().get(i);
      List<Provision> there =
          each.stream()
              .map(requirements -> requirements.provisions().get(index))
              .flatMap(
                  provision ->
                      provision.alternatives().isEmpty()
                          ? Stream.of(provision)
                          : provision.alternatives().stream())
              .toList();
      boolean alike = asked(there).size() == 1;
      depends |= !alike;
      List<Provision> possible = alike ? List.of(one) : one.alternatives();
      if (alike) {
        assertThat(one.alternatives()).as("%s", unstated).isEmpty();
        assertThat(asked(one)).as("%s", unstated).isEqualTo(asked(there.get(0)));
      }
      boolean exempt = there.stream().allMatch(provision -> provision.requirement() == null);
      if (!exempt) {
        assertThat(asked(possible)).as("%s %s", unstated, one.code()).isEqualTo(asked(there));
        assertThat(possible).hasSameSizeAs(asked(there));
      }
    }
    assertThat(open.regionOpen()).as("%s", unstated).isEqualTo(depends);
  }

  private static String cell(Random random) {
    int level = 40 + 10 * random.nextInt(2);
    return switch (random.nextInt(5)) {
      case 0 -> "notOnFile()";
      case 1 -> "setByProvince()";
      case 2 -> "unconfirmed(" + level + ")";
      default -> "" + level;
    };
  }

  private static String row(Random random) {
    String alike = cell(random);
    boolean same = random.nextInt(3) == 0;
    return IntStream.range(0, 7)
        .mapToObj(i -> same || random.nextBoolean() ? alike : cell(random))
        .reduce((a, b) -> a + ", " + b)
        .map(cells -> "percent(\"%s\").atLeast(row(" + cells + "))")
        .orElseThrow();
  }

  private static String clause(Random random) {
    String one = row(random).formatted("alleys_clean");
    String other = row(random).formatted("villages_with_cultural_standard");
    return switch (random.nextInt(4)) {
      case 0 -> one;
      case 1 -> "allOf(" + one + ", " + other + ")";
      case 2 -> "given(yes(\"market_to_plan\"), " + one + ")";
      default -> "anyOf(" + one + ", yes(\"market_to_plan\"))";
    };
  }

  private static List<String> indicator(String code, Random random) {
    String require = "law.require(\"" + code + "\", " + clause(random) + ");";
    if (random.nextInt(3) > 0) {
      return List.of(rule(code + " Mọi vùng", "", require));
    }
    String here = "region in (Region.TAY_NGUYEN, Region.DONG_NAM_BO)";
    String there = "region != Region.TAY_NGUYEN, region != Region.DONG_NAM_BO";
    String other =
        random.nextBoolean()
            ? "law.notApplicable(\"" + code + "\", \"thử\");"
            : yes(code, "market_to_plan");
    return List.of(rule(code + " Ở đây", here, require), rule(code + " Ở kia", there, other));
  }

  @Test
  void of_random_rules_every_indicator_has_what_some_region_asks_and_nothing_else() {
    Random random = new Random(12);
    for (int i = 0; i < 150; i++) {
      List<String> rules = new ArrayList<>(List.of(column()));
      rules.addAll(indicator("1.1", random));
      rules.addAll(indicator("1.2", random));
      assertEveryRegion(read(rules.toArray(new String[0])), in(null));
    }
  }

  private static Snapshot unit(Random random) {
    Snapshot.Builder unit = Snapshot.commune("xã").on(TestSets.SCOPE.date());
    for (String share : List.of("alleys_clean", "villages_with_cultural_standard")) {
      if (random.nextInt(4) > 0) {
        unit.value(share, 35 + 5 * random.nextInt(5));
      }
    }
    for (String yes : List.of("market_to_plan", "security_and_order")) {
      if (random.nextInt(4) > 0) {
        unit.value(yes, random.nextBoolean());
      }
    }
    return unit.build();
  }

  @Test
  void of_random_rules_no_verdict_is_given_that_some_region_does_not_give() {
    Random random = new Random(7);
    int decided = 0;
    for (int i = 0; i < 300; i++) {
      List<String> rules = new ArrayList<>(List.of(column()));
      rules.addAll(indicator("1.1", random));
      rules.addAll(indicator("1.2", random));
      RuleSet set = read(rules.toArray(new String[0]));
      Snapshot unit = unit(random);
      Assessment open = Assessment.of(set.resolve(in(null)), unit, false);
      for (Region region : Region.values()) {
        Assessment there = Assessment.of(set.resolve(in(region)), unit, false);
        for (IndicatorResult result : open.indicators()) {
          if (result.outcome() != Outcome.UNDETERMINED) {
            decided++;
            // Where nothing is asked nothing fails: "met" is right there too.
            Outcome own = there.indicator(result.code()).outcome();
            assertThat(own)
                .as("%s in %s: %s", result.code(), region, rules)
                .isIn(
                    result.outcome(),
                    result.outcome() == Outcome.MET ? Outcome.NOT_APPLICABLE : result.outcome());
          }
        }
      }
    }
    assertThat(decided).isGreaterThan(300);
  }

  static List<String> sets() {
    return PackagedRules.setIds();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void of_a_packaged_set_every_indicator_has_what_some_region_asks_and_nothing_else(String id) {
    RuleSet set = Objects.requireNonNull(RuleSet.packaged(id));
    if (!set.description().set().regionNeeded()) {
      return;
    }
    set.space().classes().stream()
        .map(each -> each.first())
        .filter(scope -> scope.region() == Region.TAY_NGUYEN)
        .map(scope -> Scope.of(scope.date(), null, scope.province(), scope.designations()))
        .forEach(scope -> assertEveryRegion(set, scope));
  }

  // ---- what is seen of it

  private static Level level(Provision provision) {
    return provision.thresholds().get(0).level();
  }

  @Test
  void a_level_that_differs_is_that_of_no_column_and_the_levels_are_kept_as_alternatives() {
    Requirements open =
        read(
                column(),
                ALIKE,
                rule(
                    "1.1 Một",
                    "",
                    "law.require(\"1.1\","
                        + " percent(\"alleys_clean\").atLeast(row(1, 2, 2, 1, 3, 1, 2)));"))
            .resolve(in(null));
    Provision one = open.provision("1.1");
    assertThat(level(one)).isEqualTo(Level.ofUndeterminedColumn());
    assertThat(one.citation().column()).isNull();
    assertThat(one.alternatives())
        .extracting(each -> level(each).value())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(3));
    assertThat(one.alternatives())
        .extracting(each -> each.citation().column())
        .containsExactly("TDMNPB", "ĐBSH", "TN");
    assertThat(open.provision("1.2").alternatives()).isEmpty();
    assertThat(open.column()).isNull();
    assertThat(open.regionOpen()).isTrue();
    assertThat(open.open()).containsExactly("1.1");
  }

  @Test
  void where_no_region_makes_a_difference_none_is_missed() {
    RuleSet set =
        read(
            rule("Cột", "", "law.column(\"TN\");"),
            ALIKE,
            rule(
                "1.1 Một",
                "",
                "law.require(\"1.1\","
                    + " percent(\"alleys_clean\").atLeast(row(1, 2, 2, 1, 3, 1, 2)));"));
    Requirements open = set.resolve(in(null));
    assertThat(open.regionOpen()).isFalse();
    assertThat(open.column()).isEqualTo("TN");
    assertThat(open.provisions()).isEqualTo(set.resolve(in(Region.DONG_NAM_BO)).provisions());
  }

  @Test
  void what_is_exempt_in_every_region_is_as_certain_as_where_it_is_least_so() {
    String sure =
        rule("1.1 Ở đây", "region == Region.TAY_NGUYEN", "law.notApplicable(\"1.1\", \"thử\");");
    String other =
        rule("1.1 Ở kia", "region != Region.TAY_NGUYEN", "law.notApplicable(\"1.1\", \"thử\");");
    Requirements open =
        read(column(), ALIKE, sure, other.replace("\"confirmed\"", "\"unconfirmed\""))
            .resolve(in(null));
    assertThat(open.provision("1.1"))
        .isInstanceOfSatisfying(
            Provision.Exempt.class,
            exempt -> assertThat(exempt.certainty()).isEqualTo(LegalStatus.UNCONFIRMED));
  }

  @Test
  void a_condition_that_some_regions_do_not_ask_may_not_apply() {
    String condition =
        rule(
            "c1", "region == Region.TAY_NGUYEN", "law.condition(\"c1\", yes(\"market_to_plan\"));");
    RuleSet set =
        read(column(), ALIKE, rule("1.1 Một", "", yes("1.1", "shop_to_standard")), condition);
    Requirements open = set.resolve(in(null));
    assertThat(open.conditions()).hasSize(1);
    assertThat(open.conditions().get(0).alternatives())
        .extracting(each -> each.requirement() == null)
        .containsExactly(false, true);
    Snapshot none =
        Snapshot.commune("xã").on(TestSets.SCOPE.date()).value("market_to_plan", false).build();
    assertThat(Assessment.of(open, none, false).conditions())
        .extracting(IndicatorResult::outcome)
        .containsExactly(Outcome.UNDETERMINED);
    assertThat(open.regionOpen()).isTrue();
    assertThat(open.open()).containsExactly("c1");
  }

  @Test
  void a_figure_is_computed_only_as_every_region_computes_it() {
    String sum =
        "law.derive(\"multidimensional_poverty_rate\","
            + " sum(\"poor_households_rate\", \"near_poor_households_rate\"));";
    String poor = "law.derive(\"multidimensional_poverty_rate\", sum(\"poor_households_rate\"));";
    String one = rule("1.1 Một", "", yes("1.1", "shop_to_standard"));
    String here = rule("Tính ở đây", "region == Region.TAY_NGUYEN", sum);
    String there = "region != Region.TAY_NGUYEN";
    assertThat(
            read(column(), ALIKE, one, here, rule("Tính ở kia", there, poor))
                .resolve(in(null))
                .derivations()
                .isEmpty())
        .isTrue();
    assertThat(read(column(), ALIKE, one, here).resolve(in(null)).derivations().isEmpty()).isTrue();
    Requirements same =
        read(
                column(),
                ALIKE,
                one,
                here.replace("\"confirmed\"", "\"unconfirmed\""),
                rule("Tính ở kia", there, sum))
            .resolve(in(null));
    assertThat(same.derivations().all())
        .extracting(Derivation::status)
        .containsExactly(LegalStatus.UNCONFIRMED);
  }

  @Test
  void where_a_region_has_a_ground_for_withdrawal_of_its_own_there_may_be_others() {
    String asked =
        ALIKE
            + rule("1.1 Một", "", yes("1.1", "security_and_order"))
            + rule("Thu hồi", "", "law.withdrawal(\"w1\", criteriaNotMet(50));");
    String there = "region == Region.TAY_NGUYEN";
    String besides = rule("Thu hồi ở đó", there, "law.withdrawal(\"w2\", criteriaNotMet(30));");
    Requirements everywhere = withdrawals(asked).resolve(in(null));
    Requirements open = withdrawals(asked + besides).resolve(in(null));
    Requirements known = withdrawals(asked + besides).resolve(in(Region.TAY_NGUYEN));
    assertThat(open.withdrawals()).isEqualTo(everywhere.withdrawals()).hasSize(1);
    assertThat(everywhere.withdrawalsOpen()).isFalse();
    assertThat(open.withdrawalsOpen()).isTrue();
    assertThat(open.fromRules("0").withdrawalsOpen()).isTrue();
    assertThat(known.withdrawals()).hasSize(2);
    assertThat(known.withdrawalsOpen()).isFalse();
  }

  private static RuleSet withdrawals(String rules) {
    String description =
        TestSets.DESCRIPTION + "withdrawal w1 = Một | One\nwithdrawal w2 = Hai | Two\n";
    return RuleLoader.load(
        new RuleSource(
            Map.of(SetDescription.FILE, description, TestSets.FILE, TestSets.HEAD + rules),
            List.of()));
  }

  @Test
  void grounds_for_withdrawal_are_those_of_every_region() {
    RuleSet set = Objects.requireNonNull(RuleSet.packaged("qd318-2022-xa"));
    LocalDate day = LocalDate.of(2024, 6, 1);
    assertThat(set.resolve(Scope.of(day, null, null, Set.of())).withdrawals())
        .isEqualTo(set.resolve(Scope.of(day, Region.TAY_NGUYEN, null, Set.of())).withdrawals())
        .isNotEmpty();
  }

  @Test
  void another_set_that_is_to_be_met_is_asked_for_in_every_region() {
    RuleSet set = Objects.requireNonNull(RuleSet.packaged("qd319-2022-xa-kieu-mau"));
    Scope scope = Scope.of(LocalDate.of(2024, 6, 1), null, null, Set.of());
    Provision met = set.resolve(scope).provision("1");
    RuleSet other = Objects.requireNonNull(RuleSet.packaged("qd318-2022-xa-nang-cao"));
    assertThat(met.requirement()).isEqualTo(new Requirement.Meets(other.resolve(scope)));
    assertThat(met.alternatives())
        .extracting(Provision::requirement)
        .containsExactlyElementsOf(
            Stream.of(Region.values())
                .<@Nullable Requirement>map(
                    region ->
                        new Requirement.Meets(
                            other.resolve(Scope.of(scope.date(), region, null, Set.of()))))
                .toList());
  }

  @Test
  void of_a_packaged_set_a_commune_of_the_hard_column_needs_no_region() {
    RuleSet set = Objects.requireNonNull(RuleSet.packaged("qd318-2022-xa"));
    LocalDate day = LocalDate.of(2024, 6, 1);
    Set<Designation> hard = new TreeSet<>(Set.of(Designation.ESPECIALLY_DIFFICULT));
    Requirements open = set.resolve(Scope.of(day, null, null, hard));
    assertThat(open.column()).isEqualTo("TDMNPB");
    assertThat(open.provisions())
        .filteredOn(each -> each.citation().column() != null)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.alternatives()).isEmpty());
  }
}
