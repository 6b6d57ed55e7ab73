package io.github.ntmrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.TrialSet;
import io.github.ntmrules.criteria.WithdrawalTrigger;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Grounds for withdrawal, alone and together, against brute force: every way in which made-up
 * criteria can turn out, one after the other, with the shares as the law words them.
 */
class WithdrawalWaysTest {

  private static final int RUNS = Integer.getInteger("ntm.withdrawals", 4000);
  private static final RuleLocation RULE = new RuleLocation("Thu hồi", "99_cong_nhan.drl", 1);
  private static final Citation CITATION = Citation.of("QĐ thử", "chương V", null, List.of());

  private final Random random = new Random(18);

  // ---- what is made up

  private static List<Criterion> criteria(int size) {
    return IntStream.rangeClosed(1, size)
        .mapToObj(
            code ->
                Criterion.of(
                    "" + code, "Thử", "Test", List.of(Indicator.of(code + ".1", "Thử", "Test"))))
        .toList();
  }

  /** What each criterion can turn out to be; mostly one thing. */
  private List<Set<Outcome>> possible(int size) {
    List<Set<Outcome>> possible = new ArrayList<>();
    Outcome[] told = {Outcome.MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE, Outcome.NOT_MET};
    for (int c = 0; c < size; c++) {
      Set<Outcome> outcomes = EnumSet.of(told[random.nextInt(told.length)]);
      while (random.nextInt(3) == 0) {
        outcomes.add(told[random.nextInt(told.length)]);
      }
      possible.add(outcomes);
    }
    return possible;
  }

  private WithdrawalTrigger trigger(int number, int size) {
    int[] shares = {10, 20, 25, 30, 33, 34, 50, 51, 60, 75, 100};
    int from = random.nextInt(shares.length);
    int below =
        random.nextBoolean() || from == shares.length - 1
            ? 101
            : shares[from + 1 + random.nextInt(shares.length - from - 1)];
    Set<String> including = new TreeSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      including.add("" + (1 + random.nextInt(size)));
    }
    LegalStatus[] certainties = {
      LegalStatus.CONFIRMED, LegalStatus.CONFIRMED, LegalStatus.UNCONFIRMED, LegalStatus.DOUBTFUL
    };
    return WithdrawalTrigger.builder()
        .name(Indicator.of("w" + number, "Thử", "Test"))
        .atLeastPercent(shares[from])
        .lessThanPercent(below)
        .including(List.copyOf(including))
        .certainty(certainties[random.nextInt(certainties.length)])
        .rule(RULE)
        .citation(CITATION)
        .build();
  }

  /** From where another ends, as in the law. */
  private static WithdrawalTrigger above(WithdrawalTrigger other) {
    return WithdrawalTrigger.builder()
        .name(Indicator.of("w9", "Thử", "Test"))
        .atLeastPercent(Math.min(100, other.lessThanPercent()))
        .lessThanPercent(101)
        .certainty(LegalStatus.CONFIRMED)
        .rule(RULE)
        .citation(CITATION)
        .build();
  }

  // ---- by brute force

  private static List<Outcome[]> ways(List<Set<Outcome>> possible) {
    List<Outcome[]> ways = List.<Outcome[]>of(new Outcome[0]);
    for (Set<Outcome> outcomes : possible) {
      List<Outcome[]> longer = new ArrayList<>();
      for (Outcome[] way : ways) {
        for (Outcome outcome : outcomes) {
          Outcome[] more = Arrays.copyOf(way, way.length + 1);
          more[way.length] = outcome;
          longer.add(more);
        }
      }
      ways = longer;
    }
    return ways;
  }

  static boolean holds(WithdrawalTrigger trigger, Outcome[] way) {
    double applicable = 0;
    double notMet = 0;
    boolean named = trigger.including().isEmpty();
    for (int c = 0; c < way.length; c++) {
      applicable += way[c] == Outcome.NOT_APPLICABLE ? 0 : 1;
      if (way[c] == Outcome.NOT_MET) {
        notMet++;
        named |= trigger.including().contains("" + (c + 1));
      }
    }
    // Few criteria: a quotient of two such numbers is never so near a whole percent but is one.
    double percent = applicable == 0 ? -1 : Math.round(100_000 * notMet / applicable) / 1000.0;
    return named && percent >= trigger.atLeastPercent() && percent < trigger.lessThanPercent();
  }

  private static boolean decides(WithdrawalTrigger trigger, boolean strict) {
    return switch (trigger.certainty()) {
      case CONFIRMED -> true;
      case UNCONFIRMED -> !strict;
      default -> false;
    };
  }

  private static boolean certain(List<WithdrawalTrigger> triggers, List<Outcome[]> ways) {
    return ways.stream()
        .allMatch(way -> triggers.stream().anyMatch(trigger -> holds(trigger, way)));
  }

  private static boolean impossible(List<WithdrawalTrigger> triggers, List<Outcome[]> ways) {
    return ways.stream()
        .noneMatch(way -> triggers.stream().anyMatch(trigger -> holds(trigger, way)));
  }

  private static Outcome expected(
      List<WithdrawalTrigger> triggers, List<Outcome[]> ways, boolean strict) {
    List<WithdrawalTrigger> deciding =
        triggers.stream().filter(each -> decides(each, strict)).toList();
    if (certain(deciding, ways)) {
      return Outcome.MET;
    }
    boolean none = deciding.size() == triggers.size() && impossible(deciding, ways);
    return none ? Outcome.NOT_MET : Outcome.UNDETERMINED;
  }

  // ---- both

  @Test
  void a_ground_is_certain_or_impossible_if_and_only_if_every_way_agrees() {
    Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
    int together = 0;
    for (int run = 0; run < RUNS; run++) {
      int size = 1 + random.nextInt(7);
      List<Set<Outcome>> possible = possible(size);
      List<Outcome[]> ways = ways(possible);
      List<WithdrawalTrigger> triggers = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        triggers.add(trigger(triggers.size() + 1, size));
      }
      if (random.nextInt(4) == 0) {
        triggers.add(above(triggers.get(0)));
      }
      boolean strict = random.nextInt(4) == 0;
      Withdrawals found = new Withdrawals(criteria(size), sets(possible), strict);
      String as = "run %s: %s, %s, strict %s".formatted(run, possible, triggers, strict);
      for (WithdrawalTrigger each : triggers) {
        assertThat(found.outcome(each)).as(as).isEqualTo(expected(List.of(each), ways, strict));
      }
      Outcome any = expected(triggers, ways, strict);
      assertThat(found.outcome(triggers, false)).as(as).isEqualTo(any);
      assertThat(found.outcome(triggers, true))
          .as(as)
          .isEqualTo(any == Outcome.MET ? Outcome.MET : Outcome.UNDETERMINED);
      assertOneOf(found.oneOf(triggers), triggers, ways, strict, as);
      seen.merge(any, 1, Integer::sum);
      together += found.oneOf(triggers).isEmpty() ? 0 : 1;
    }
    assertThat(seen.get(Outcome.MET)).isGreaterThan(RUNS / 10);
    assertThat(seen.get(Outcome.NOT_MET)).isGreaterThan(RUNS / 10);
    assertThat(seen.get(Outcome.UNDETERMINED)).isGreaterThan(RUNS / 10);
    assertThat(together).as("certain together, and none alone").isGreaterThan(RUNS / 100);
  }

  private static void assertOneOf(
      List<WithdrawalTrigger> oneOf,
      List<WithdrawalTrigger> triggers,
      List<Outcome[]> ways,
      boolean strict,
      String as) {
    boolean alone =
        triggers.stream().anyMatch(each -> expected(List.of(each), ways, strict) == Outcome.MET);
    boolean any = expected(triggers, ways, strict) == Outcome.MET;
    assertThat(oneOf.isEmpty()).as(as).isEqualTo(alone || !any);
    if (!oneOf.isEmpty()) {
      assertThat(triggers).as(as).containsSubsequence(oneOf);
      assertThat(oneOf).as(as).allMatch(each -> decides(each, strict));
      assertThat(certain(oneOf, ways)).as(as).isTrue();
      for (WithdrawalTrigger each : oneOf) {
        List<WithdrawalTrigger> fewer = oneOf.stream().filter(one -> !one.equals(each)).toList();
        assertThat(certain(fewer, ways)).as(as).isFalse();
      }
    }
  }

  private static int[] sets(List<Set<Outcome>> possible) {
    return possible.stream()
        .mapToInt(each -> each.stream().mapToInt(OutcomeSet::of).reduce(0, (a, b) -> a | b))
        .toArray();
  }

  // ---- what may not apply

  private static final Level ONE = Level.of(BigDecimal.ONE, LegalStatus.CONFIRMED);
  private static final Indicator FIRST = Indicator.of("1.1", "Thử", "Test");

  private static final List<Derivation> COMPUTED =
      List.of(
          new Derivation(
              measure("multidimensional_poverty_rate"),
              Derivation.Operation.SUM,
              List.of(measure("poor_households_rate"), measure("near_poor_households_rate")),
              RULE),
          new Derivation(
              measure("income_ratio_to_province"),
              Derivation.Operation.RATIO,
              List.of(measure("temporary_or_dilapidated_houses"), measure("smart_village_models")),
              RULE));

  private static Measure measure(String id) {
    return Objects.requireNonNull(Measures.standard().find(id), id);
  }

  private static Requirement atLeastOne(String measure) {
    return new Requirement.Threshold(measure(measure), Comparison.AT_LEAST, ONE);
  }

  private static Provision asking(Requirement requirement) {
    return Provision.Required.of(FIRST, requirement, RULE, CITATION, "");
  }

  /** Of three criteria the second is not met and the third is; the grounds tell the first. */
  private static List<Outcome> grounds(Provision first) {
    Snapshot unit =
        Snapshot.commune("xã")
            .on(LocalDate.of(2020, 6, 1))
            .value("shop_to_standard", true)
            .value("multidimensional_poverty_rate", 0)
            .value("poor_households_rate", 10)
            .value("near_poor_households_rate", 6)
            .value("temporary_or_dilapidated_houses", 3)
            .value("smart_village_models", 0)
            .build();
    List<Criterion> criteria = criteria(3);
    Requirement none =
        new Requirement.Threshold(
            measure("temporary_or_dilapidated_houses"),
            Comparison.AT_MOST,
            Level.of(BigDecimal.ZERO, LegalStatus.CONFIRMED));
    Indicator second = criteria.get(1).indicators().get(0);
    Indicator third = criteria.get(2).indicators().get(0);
    Requirements asked =
        Requirements.of(
            TrialSet.of("thu", null, criteria),
            null,
            null,
            null,
            List.of(
                first,
                Provision.Required.of(second, none, RULE, CITATION, ""),
                Provision.Required.of(third, atLeastOne("shop_to_standard"), RULE, CITATION, "")),
            List.of(),
            COMPUTED,
            List.of(ground(30, 40), ground(40, 60), ground(60, 101)));
    return Assessment.of(asked, unit, false).recognition().withdrawals().stream()
        .map(Recognition.Withdrawal::outcome)
        .toList();
  }

  private static WithdrawalTrigger ground(int atLeast, int lessThan) {
    Indicator name = Indicator.of("w" + atLeast + "-" + lessThan, "Thử", "Test");
    return WithdrawalTrigger.builder()
        .name(name)
        .atLeastPercent(atLeast)
        .lessThanPercent(lessThan)
        .certainty(LegalStatus.CONFIRMED)
        .rule(RULE)
        .citation(CITATION)
        .build();
  }

  /** If the first is met a third is not met, if it does not apply half, if it is not two thirds. */
  @Test
  void a_criterion_that_may_not_apply_may_not_count() {
    Outcome open = Outcome.UNDETERMINED;
    Requirement contradicted = atLeastOne("multidimensional_poverty_rate");
    Requirement shop = atLeastOne("shop_to_standard");
    assertThat(grounds(asking(shop)))
        .as("met")
        .containsExactly(Outcome.MET, Outcome.NOT_MET, Outcome.NOT_MET);
    assertThat(grounds(asking(atLeastOne("market_to_plan"))))
        .as("not reported")
        .containsExactly(open, Outcome.NOT_MET, open);
    assertThat(grounds(asking(new Requirement.Given(atLeastOne("market_to_plan"), shop))))
        .as("met, or not asked")
        .containsExactly(open, open, Outcome.NOT_MET);
    assertThat(grounds(asking(contradicted)))
        .as("asked, but reports contradict each other")
        .containsExactly(open, Outcome.NOT_MET, open);
    assertThat(grounds(asking(new Requirement.Given(contradicted, shop))))
        .as("perhaps not asked, since reports contradict each other")
        .containsExactly(open, open, open);
    assertThat(grounds(asking(atLeastOne("income_ratio_to_province"))))
        .as("a ratio to nothing: the law does not say")
        .containsExactly(open, open, open);
    assertThat(grounds(Provision.Exempt.of(FIRST, "thử", LegalStatus.DOUBTFUL, RULE, CITATION)))
        .as("perhaps exempt")
        .containsExactly(open, open, open);
    assertThat(grounds(Provision.Exempt.of(FIRST, "thử", LegalStatus.CONFIRMED, RULE, CITATION)))
        .as("exempt")
        .containsExactly(Outcome.NOT_MET, Outcome.MET, Outcome.NOT_MET);
  }

  @Test
  void without_any_ground_nothing_is_asked_unless_another_region_has_one() {
    Withdrawals found =
        new Withdrawals(criteria(1), new int[] {OutcomeSet.of(Outcome.NOT_MET)}, false);
    assertThat(found.outcome(List.of(), false)).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(found.outcome(List.of(), true)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(found.oneOf(List.of())).isEmpty();
  }
}
