package io.github.ntmrules.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Generated communes, counted by the roll-up and again in another, slower way. */
class RollUpBruteForceTest {

  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  // Nineteen criteria of one to five indicators: as many rows as the set of 2016.
  private static final CriteriaSet SET =
      Units.set("thu", 2, 4, 2, 2, 1, 3, 1, 4, 2, 1, 1, 1, 2, 3, 3, 1, 8, 6, 2);

  private static final List<Assessment> COMMUNES = communes(new Random(2016), 300);

  // Of equal assessments one row does.
  private static final Map<Assessment, Map<Indicator, Outcome>> ROWS =
      COMMUNES.stream()
          .distinct()
          .collect(Collectors.toMap(each -> each, RollUpBruteForceTest::rows));

  private static Map<Indicator, Outcome> rows(Assessment assessment) {
    return assessment.indicators().stream()
        .collect(Collectors.toMap(IndicatorResult::indicator, IndicatorResult::outcome));
  }

  private static List<Assessment> communes(Random random, int number) {
    List<Assessment> communes = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String letters = List.of("M", "MMMMMMMMN", "MMMMM?", "MN?-", "MMMMMMMMMMN?-", "-").get(i % 6);
      StringBuilder outcomes = new StringBuilder();
      for (int row = 0; row < SET.indicators().size(); row++) {
        outcomes.append(letters.charAt(random.nextInt(letters.length())));
      }
      communes.add(Units.assessed(SET, outcomes.toString(), somewhere(random)));
    }
    return communes;
  }

  private static Snapshot.Builder somewhere(Random random) {
    Snapshot.Builder builder = Units.commune().on(Units.DAY.plusYears(random.nextInt(3)));
    if (random.nextInt(10) > 0) {
      builder.region(List.of(Region.values()).get(random.nextInt(7)));
    }
    if (random.nextInt(10) > 0) {
      builder.province(List.of("Kon Tum", "Gia Lai", "Đắk Lắk", "Lâm Đồng").get(random.nextInt(4)));
    }
    if (random.nextInt(10) > 0) {
      builder.district(List.of("Châu Thành", "Phú Tân", "An Phú").get(random.nextInt(3)));
    }
    return builder;
  }

  @Test
  void every_number_is_that_of_a_straightforward_count() {
    RollUpResult result = COMMUNES.stream().collect(RollUp.collector(SET, Grouping.values()));
    assertCounts(result, COMMUNES);
    assertGroups(result, Grouping.REGION, each -> List.of(text(each.region())));
    assertGroups(result, Grouping.PROVINCE, each -> List.of(text(each.province())));
    assertGroups(
        result, Grouping.DISTRICT, each -> List.of(text(each.province()), text(each.district())));
  }

  /** Whether it is in the way, and so many are in all. */
  private static boolean inTheWay(Assessment commune, Indicator row, int all) {
    Set<Indicator> open =
        SET.indicators().stream()
            .filter(
                each ->
                    Set.of(Outcome.NOT_MET, Outcome.UNDETERMINED)
                        .contains(ROWS.get(commune).get(each)))
            .collect(Collectors.toSet());
    return open.size() == all && open.contains(row);
  }

  private static String text(Object value) {
    return Objects.toString(value, "không rõ");
  }

  private static void assertGroups(
      RollUpResult result, Grouping grouping, Function<Snapshot, List<String>> where) {
    Map<List<String>, List<Assessment>> expected =
        COMMUNES.stream().collect(Collectors.groupingBy(each -> where.apply(each.snapshot())));
    Map<GroupKey, RollUpResult> groups = result.groups(grouping);
    assertThat(groups).hasSameSizeAs(expected);
    assertThat(List.copyOf(groups.keySet())).isSorted();
    for (List<Assessment> communes : expected.values()) {
      RollUpResult group = groups.get(grouping.key(communes.get(0)));
      assertThat(group).isNotNull();
      assertCounts(group, communes);
    }
  }

  private static void assertCounts(RollUpResult result, List<Assessment> communes) {
    for (Outcome outcome : OUTCOMES) {
      assertThat(result.units().count(outcome))
          .isEqualTo(number(communes, each -> each.outcome() == outcome));
      for (Criterion criterion : SET.criteria()) {
        assertThat(result.criterion(criterion.code()).tally().count(outcome))
            .isEqualTo(number(communes, each -> of(each, criterion).outcome() == outcome));
      }
      for (Indicator row : SET.indicators()) {
        assertThat(result.indicator(row.code()).tally().count(outcome))
            .isEqualTo(number(communes, each -> ROWS.get(each).get(row) == outcome));
      }
    }
    for (Indicator row : SET.indicators()) {
      IndicatorTally tally = result.indicator(row.code());
      assertThat(tally.alone()).isEqualTo(number(communes, each -> inTheWay(each, row, 1)));
      assertThat(tally.amongLastTwo()).isEqualTo(number(communes, each -> inTheWay(each, row, 2)));
    }
    long met = communes.stream().mapToLong(Assessment::metCount).sum();
    long open = communes.stream().mapToLong(Assessment::undeterminedCount).sum();
    assertThat(result.meanCriteriaMet()).isEqualTo(new Quotient(met, met + open, communes.size()));
    assertThat(result.outsidePeriod()).isEqualTo(number(communes, Assessment::outsidePeriod));
    assertBands(result, communes);
  }

  private static CriterionResult of(Assessment assessment, Criterion criterion) {
    return assessment.criteria().get(SET.criteria().indexOf(criterion));
  }

  private static long number(List<Assessment> communes, Predicate<Assessment> wanted) {
    return communes.stream().filter(wanted).count();
  }

  private static void assertBands(RollUpResult result, List<Assessment> communes) {
    for (BandCount count : result.bands()) {
      List<Set<String>> bands = communes.stream().map(RollUpBruteForceTest::bands).toList();
      String name = count.band().name();
      assertThat(count.certain())
          .as("certain in %s", name)
          .isEqualTo(bands.stream().filter(Set.of(name)::equals).count());
      assertThat(count.possible())
          .as("possible in %s", name)
          .isEqualTo(bands.stream().filter(each -> each.contains(name)).count());
    }
  }

  /** Settles the undetermined criteria in every way there is, also as not applicable. */
  private static Set<String> bands(Assessment assessment) {
    Set<String> bands = new TreeSet<>();
    int open = assessment.undeterminedCount();
    for (int met = 0; met <= open; met++) {
      for (int left = 0; met + left <= open; left++) {
        bands.add(
            band(
                assessment.metCount() + met,
                assessment.metCount() + assessment.notMetCount() + open - left));
      }
    }
    bands.remove("");
    return bands;
  }

  private static String band(int met, int criteria) {
    if (criteria == 0) {
      return "";
    }
    if (met == criteria) {
      return "ALL";
    }
    double ofNineteen = 19.0 * met / criteria + 1e-9;
    return ofNineteen >= 15
        ? "FROM_15"
        : ofNineteen >= 10 ? "FROM_10" : ofNineteen >= 5 ? "FROM_5" : "UNDER_5";
  }

  @Test
  void the_bands_that_are_possible_are_the_same_for_sets_of_any_size() {
    for (int criteria = 1; criteria <= 8; criteria++) {
      CriteriaSet set = Units.set(criteria);
      for (int code = 0; code < Math.pow(4, Math.min(criteria, 5)); code++) {
        StringBuilder outcomes = new StringBuilder();
        for (int row = 0, rest = code; row < criteria; row++, rest /= 4) {
          outcomes.append("MN?-".charAt(rest % 4));
        }
        Assessment unit = Units.assessed(set, outcomes.toString());
        RollUp rollUp = RollUp.of(set);
        rollUp.add(unit);
        Set<String> possible =
            rollUp.result().bands().stream()
                .filter(each -> each.possible() == 1)
                .map(each -> each.band().name())
                .collect(Collectors.toSet());
        assertThat(possible).as(outcomes.toString()).isEqualTo(bands(unit));
      }
    }
  }

  @Test
  void all_criteria_is_the_band_of_the_units_that_meet_the_set() {
    RollUpResult result = COMMUNES.stream().collect(RollUp.collector(SET));
    assertThat(result.bands().get(0))
        .isEqualTo(
            new BandCount(
                Band.ALL, result.units().met(), result.units().met() + undetermined(result)));
  }

  private static long undetermined(RollUpResult result) {
    return result.units().undetermined();
  }

  @Test
  void neither_threads_nor_order_change_the_result() {
    RollUpResult alone = COMMUNES.stream().collect(RollUp.collector(SET, Grouping.values()));
    for (int seed = 0; seed < 8; seed++) {
      List<Assessment> shuffled = new ArrayList<>(COMMUNES);
      Collections.shuffle(shuffled, new Random(seed));
      RollUpResult together =
          shuffled.parallelStream().collect(RollUp.collector(SET, Grouping.values()));
      assertThat(together).isEqualTo(alone);
      for (Grouping grouping : Grouping.values()) {
        assertThat(together.groups(grouping).keySet())
            .containsExactlyElementsOf(alone.groups(grouping).keySet());
      }
    }
  }

  /** Settles every undetermined unit at random: the share then lies within the bounds. */
  @Test
  void the_bounds_of_a_share_hold_however_the_undetermined_units_turn_out() {
    Random random = new Random(17);
    for (int round = 0; round < 2000; round++) {
      OutcomeTally tally = new OutcomeTally(part(random), part(random), part(random), part(random));
      long met = tally.met();
      long notMet = tally.notMet();
      for (int i = 0; i < tally.undetermined(); i++) {
        int turn = random.nextInt(3);
        met += turn == 0 ? 1 : 0;
        notMet += turn == 1 ? 1 : 0;
      }
      Quotient share = tally.shareMet();
      if (share != null && met + notMet > 0) {
        assertThat(met * share.of()).isGreaterThanOrEqualTo(share.lower() * (met + notMet));
        assertThat(met * share.of()).isLessThanOrEqualTo(share.upper() * (met + notMet));
      }
    }
  }

  private static int part(Random random) {
    return random.nextInt(4);
  }
}
