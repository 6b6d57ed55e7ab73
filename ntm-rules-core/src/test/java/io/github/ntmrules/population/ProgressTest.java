package io.github.ntmrules.population;

import static io.github.ntmrules.population.Units.assessed;
import static io.github.ntmrules.population.Units.commune;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.problem.NtmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

  private static final CriteriaSet SET = Units.set(3);

  private static Reassessment pair(CriteriaSet set, String earlier, String later) {
    return new Reassessment(
        assessed(set, earlier), assessed(set, later, commune().on(Units.DAY.plusYears(1))));
  }

  // ---- changes

  @ParameterizedTest
  @CsvSource({
    "MET, MET, KEPT",
    "MET, NOT_MET, LOST",
    "MET, UNDETERMINED, MET_NO_LONGER_ESTABLISHED",
    "MET, NOT_APPLICABLE, APPLICABILITY_CHANGED",
    "NOT_MET, MET, NEWLY_MET",
    "NOT_MET, NOT_MET, STILL_NOT_MET",
    "NOT_MET, UNDETERMINED, NOT_MET_NO_LONGER_ESTABLISHED",
    "NOT_MET, NOT_APPLICABLE, APPLICABILITY_CHANGED",
    "UNDETERMINED, MET, ESTABLISHED_MET",
    "UNDETERMINED, NOT_MET, ESTABLISHED_NOT_MET",
    "UNDETERMINED, UNDETERMINED, STILL_UNDETERMINED",
    "UNDETERMINED, NOT_APPLICABLE, APPLICABILITY_CHANGED",
    "NOT_APPLICABLE, MET, APPLICABILITY_CHANGED",
    "NOT_APPLICABLE, NOT_MET, APPLICABILITY_CHANGED",
    "NOT_APPLICABLE, UNDETERMINED, APPLICABILITY_CHANGED",
    "NOT_APPLICABLE, NOT_APPLICABLE, STILL_NOT_APPLICABLE"
  })
  void what_was_or_is_unknown_is_neither_newly_met_nor_lost(
      Outcome earlier, Outcome later, Change change) {
    assertThat(Change.of(earlier, later)).isEqualTo(change);
  }

  @Test
  void every_change_has_a_name_of_its_own_in_both_languages() {
    for (Locale locale : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
      Set<String> names = new TreeSet<>();
      for (Change change : Change.values()) {
        names.add(change.displayName(locale));
      }
      assertThat(names).hasSameSizeAs(EnumSet.allOf(Change.class));
    }
  }

  @Test
  void one_unit_tells_which_criteria_changed() {
    Reassessment pair = pair(SET, "NM?", "MNM");
    assertThat(pair.change()).isEqualTo(Change.STILL_NOT_MET);
    assertThat(codes(pair, Change.NEWLY_MET)).containsExactly("1");
    assertThat(codes(pair, Change.LOST)).containsExactly("2");
    assertThat(codes(pair, Change.ESTABLISHED_MET)).containsExactly("3");
    assertThat(codes(pair, Change.KEPT)).isEmpty();
  }

  private static List<String> codes(Reassessment pair, Change change) {
    return pair.criteria(change).stream().map(Criterion::code).toList();
  }

  // ---- many units

  @Test
  void units_and_criteria_newly_met_lost_and_kept_are_counted() {
    ProgressResult result =
        Stream.of(
                pair(SET, "NMM", "MMM"),
                pair(SET, "?MM", "MMM"),
                pair(SET, "MMM", "MMN"),
                pair(SET, "MMM", "MMM"),
                pair(SET, "MMM", "MM?"),
                pair(SET, "---", "---"))
            .collect(Progress.collector(SET));
    assertThat(result.units().total()).isEqualTo(6);
    assertThat(result.units().count(Change.NEWLY_MET)).isEqualTo(1);
    assertThat(result.units().count(Change.ESTABLISHED_MET)).isEqualTo(1);
    assertThat(result.units().count(Change.LOST)).isEqualTo(1);
    assertThat(result.units().count(Change.KEPT)).isEqualTo(1);
    assertThat(result.units().count(Change.MET_NO_LONGER_ESTABLISHED)).isEqualTo(1);
    assertThat(result.units().count(Change.STILL_NOT_APPLICABLE)).isEqualTo(1);
    assertThat(result.units().earlier()).isEqualTo(new OutcomeTally(3, 1, 1, 1));
    assertThat(result.units().later()).isEqualTo(new OutcomeTally(3, 1, 1, 1));
    assertThat(result.criteriaCount(Change.NEWLY_MET)).isEqualTo(1);
    assertThat(result.criteriaCount(Change.KEPT)).isEqualTo(11);
    assertThat(result.criterion("3").transitions().count(Outcome.MET, Outcome.NOT_MET))
        .isEqualTo(1);
  }

  @Test
  void every_number_is_that_of_a_straightforward_count_whatever_the_threads() {
    CriteriaSet set = Units.set(19);
    Random random = new Random(2022);
    List<Reassessment> pairs = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      pairs.add(pair(set, outcomes(random), outcomes(random)));
    }
    ProgressResult result = pairs.stream().collect(Progress.collector(set));
    long sum = 0;
    for (Change change : Change.values()) {
      assertThat(result.units().count(change))
          .isEqualTo(pairs.stream().filter(pair -> pair.change() == change).count());
      assertThat(result.criteriaCount(change))
          .isEqualTo(pairs.stream().mapToInt(pair -> pair.criteria(change).size()).sum());
      sum += result.criteriaCount(change);
    }
    assertThat(sum).isEqualTo(300 * 19);
    RollUpResult later = pairs.stream().map(Reassessment::later).collect(RollUp.collector(set));
    assertThat(result.units().later()).isEqualTo(later.units());
    for (CriterionTally criterion : later.criteria()) {
      assertThat(result.criterion(criterion.criterion().code()).transitions().later())
          .isEqualTo(criterion.tally());
    }
    assertThat(pairs.parallelStream().collect(Progress.collector(set))).isEqualTo(result);
  }

  private static String outcomes(Random random) {
    String letters = List.of("M", "MMMMN", "MMMM?", "MN?-").get(random.nextInt(4));
    StringBuilder outcomes = new StringBuilder();
    for (int i = 0; i < 19; i++) {
      outcomes.append(letters.charAt(random.nextInt(letters.length())));
    }
    return outcomes.toString();
  }

  @Test
  void progress_by_province_is_one_line() {
    Assessment before = assessed(SET, "NMM", commune().province("Kon Tum"));
    Assessment after = assessed(SET, "MMM", commune().province("Kon Tum"));
    Map<GroupKey, ProgressResult> provinces =
        Stream.of(new Reassessment(before, after), pair(SET, "MMM", "MMM"))
            .collect(
                Collectors.groupingBy(
                    pair -> Grouping.PROVINCE.key(pair.later()),
                    TreeMap::new,
                    Progress.collector(SET)));
    assertThat(provinces.get(new GroupKey.OfProvince("Kon Tum")).units().count(Change.NEWLY_MET))
        .isEqualTo(1);
    assertThat(provinces.get(new GroupKey.OfProvince(null)).units().count(Change.KEPT))
        .isEqualTo(1);
  }

  @Test
  void pairs_are_counted_one_after_the_other() {
    CriteriaSet set = Units.set(19);
    Reassessment pair = pair(set, "M".repeat(10) + "N".repeat(9), "M".repeat(18) + "N");
    ProgressResult result =
        Stream.generate(() -> pair).limit(100_000).collect(Progress.collector(set));
    assertThat(result.units().count(Change.STILL_NOT_MET)).isEqualTo(100_000);
    assertThat(result.criteriaCount(Change.NEWLY_MET)).isEqualTo(800_000);
  }

  // ---- refused

  @Test
  void a_pair_in_the_wrong_order_is_refused() {
    Reassessment pair = pair(SET, "NMM", "MMM");
    assertThatThrownBy(() -> new Reassessment(pair.later(), pair.earlier()))
        .isInstanceOf(IncompatibleAssessmentsException.class)
        .hasMessage(
            "The later assessment of \"Đăk Năng\" (on 2020-06-01) is of an earlier date than the"
                + " earlier one (on 2021-06-01).")
        .extracting(refused -> ((NtmException) refused).message(Locale.forLanguageTag("vi")))
        .isEqualTo(
            "Kết quả sau của \"Đăk Năng\" (ngày 01/06/2020) lại có trước kết quả trước (ngày"
                + " 01/06/2021).");
  }

  @Test
  void pairs_of_different_sets_or_modes_are_refused() {
    Assessment usual = assessed(SET, "MMM");
    Assessment strict = assessed(SET, "MMM", commune(), true);
    Assessment other = assessed(Units.set(2), "MM");
    Progress progress = Progress.of(SET);
    progress.add(usual, usual);
    assertThatThrownBy(() -> progress.add(usual, strict))
        .isInstanceOf(IncompatibleAssessmentsException.class);
    assertThatThrownBy(() -> progress.add(strict, strict))
        .isInstanceOf(IncompatibleAssessmentsException.class);
    assertThatThrownBy(() -> progress.add(usual, other))
        .isInstanceOf(IncompatibleAssessmentsException.class);
    assertThatThrownBy(() -> progress.add(other, other))
        .isInstanceOf(IncompatibleAssessmentsException.class);
    assertThatThrownBy(() -> progress.addAll(progress))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(progress.result().units().total()).isEqualTo(1);
  }
}
