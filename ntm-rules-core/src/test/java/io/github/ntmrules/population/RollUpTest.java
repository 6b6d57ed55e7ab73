package io.github.ntmrules.population;

import static io.github.ntmrules.population.Units.assessed;
import static io.github.ntmrules.population.Units.commune;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RollUpTest {

  private static final CriteriaSet SET = Units.set("thu", 1, 2, 1);
  private static final Locale VI = Locale.forLanguageTag("vi");

  private static RollUpResult rolledUp(String... outcomes) {
    return Stream.of(outcomes).map(each -> assessed(SET, each)).collect(RollUp.collector(SET));
  }

  // ---- counting

  @Test
  void units_criteria_and_indicators_are_counted_by_outcome() {
    RollUpResult result = rolledUp("MMMM", "MMNM", "N??M", "?--M", "----");
    assertThat(result.units()).isEqualTo(new OutcomeTally(1, 2, 1, 1));
    assertThat(result.criteria())
        .extracting(CriterionTally::tally)
        .containsExactly(
            new OutcomeTally(2, 1, 1, 1),
            new OutcomeTally(1, 1, 1, 2),
            new OutcomeTally(4, 0, 0, 1));
    assertThat(result.indicators())
        .extracting(IndicatorTally::tally)
        .containsExactly(
            new OutcomeTally(2, 1, 1, 1),
            new OutcomeTally(2, 0, 1, 2),
            new OutcomeTally(1, 1, 1, 2),
            new OutcomeTally(4, 0, 0, 1));
    assertThat(result.criterion("2").tally()).isEqualTo(new OutcomeTally(1, 1, 1, 2));
    assertThat(result.indicator("2.2").tally()).isEqualTo(new OutcomeTally(1, 1, 1, 2));
  }

  @Test
  void a_unit_of_which_nothing_is_asked_counts_in_no_share_and_in_no_band() {
    RollUpResult result = rolledUp("MMMM", "----", "----");
    assertThat(result.shareMet()).isEqualTo(new Quotient(1, 1, 1));
    assertThat(result.bands().stream().mapToLong(BandCount::possible).sum()).isEqualTo(1);
    assertThat(result.units().total()).isEqualTo(3);
  }

  @Test
  void the_mean_is_all_criteria_met_over_all_units() {
    RollUpResult result = rolledUp("MMMM", "MNNM", "N??N", "NNNN");
    assertThat(result.meanCriteriaMet()).isEqualTo(new Quotient(5, 6, 4));
    assertThat(Objects.requireNonNull(result.meanCriteriaMet()).figure())
        .isEqualTo(Figure.between(new BigDecimal("1.25"), new BigDecimal("1.5")));
  }

  @Test
  void nothing_counted_has_no_share_and_no_mean() {
    RollUpResult result = rolledUp();
    assertThat(result.shareMet()).isNull();
    assertThat(result.meanCriteriaMet()).isNull();
    assertThat(result.units()).isEqualTo(new OutcomeTally(0, 0, 0, 0));
    assertThat(result.criteria()).hasSize(3);
    assertThat(result.holdingBack()).isEmpty();
  }

  @Test
  void the_indicator_that_most_units_fail_comes_first() {
    RollUpResult result = rolledUp("MNNN", "MNN?", "MM?N", "MMMM");
    assertThat(result.holdingBack())
        .extracting(each -> each.indicator().code())
        .containsExactly("2.2", "3.1", "2.1");
  }

  @Test
  void an_indicator_that_alone_is_in_the_way_is_told_from_one_of_the_last_two() {
    // Alone: 2.2 once as not met, once as undetermined. Of two: 2.1 and 2.2, then 1.1 and 3.1.
    RollUpResult result = rolledUp("MMNM", "-M?M", "MNNM", "?MMN", "NNNM", "MMMM");
    assertThat(result.indicators())
        .extracting(
            each -> each.indicator().code(), each -> each.alone(), each -> each.amongLastTwo())
        .containsExactly(
            tuple("1.1", 0L, 1L), tuple("2.1", 0L, 1L), tuple("2.2", 2L, 1L), tuple("3.1", 0L, 1L));
  }

  @Test
  void units_assessed_outside_the_period_are_told_apart() {
    Snapshot.Builder late = commune().on(LocalDate.of(2022, 1, 1));
    RollUpResult result =
        Stream.of(assessed(SET, "MMMM"), assessed(SET, "MMMM", late))
            .collect(RollUp.collector(SET));
    assertThat(result.outsidePeriod()).isEqualTo(1);
  }

  @Test
  void units_that_were_not_read_in_full_are_counted_and_joined() {
    RollUp one = RollUp.of(SET);
    one.add(assessed(SET, "MMMM", commune().incomplete()));
    one.add(assessed(SET, "MMMM"));
    RollUp other = RollUp.of(SET);
    other.add(assessed(SET, "NNNN", commune().incomplete()));
    one.addAll(other);
    assertThat(one.result().incomplete()).isEqualTo(2);
    assertThat(one.result()).isNotEqualTo(rolledUp("MMMM", "MMMM", "NNNN"));
  }

  @Test
  void a_result_does_not_change_when_more_is_counted() {
    RollUp rollUp = RollUp.of(SET, Grouping.REGION);
    rollUp.add(assessed(SET, "MMMM"));
    RollUpResult before = rollUp.result();
    rollUp.add(assessed(SET, "NNNN"));
    assertThat(before.units().total()).isEqualTo(1);
    assertThat(before.groups(Grouping.REGION).values())
        .singleElement()
        .satisfies(group -> assertThat(group.units().total()).isEqualTo(1));
    assertThat(rollUp.result().units().total()).isEqualTo(2);
  }

  @Test
  void a_result_cannot_be_changed() {
    RollUpResult result =
        Stream.of(assessed(SET, "MMMM")).collect(RollUp.collector(SET, Grouping.REGION));
    assertThatThrownBy(() -> result.groups().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> result.groups(Grouping.REGION).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> result.bands().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  // ---- groups

  private static Assessment in(String province, String district) {
    return assessed(SET, "MMMM", commune().province(province).district(district));
  }

  @Test
  void groups_follow_the_vietnamese_alphabet_and_what_is_not_stated_comes_last() {
    RollUpResult result =
        Stream.of(
                in("Yên Bái", "Trấn Yên"),
                in("Đắk Lắk", "Krông Búk"),
                in("Điện Biên", "Mường Ảng"),
                in("Hà Tĩnh", "Can Lộc"),
                in("Hà Nam", "Lý Nhân"),
                in("Hải Dương", "Gia Lộc"),
                assessed(SET, "MMMM"),
                in("Cà Mau", "Đầm Dơi"))
            .collect(RollUp.collector(SET, Grouping.PROVINCE));
    assertThat(result.groups(Grouping.PROVINCE).keySet())
        .extracting(key -> key.label(VI))
        .containsExactly(
            "Cà Mau",
            "Đắk Lắk",
            "Điện Biên",
            "Hà Nam",
            "Hà Tĩnh",
            "Hải Dương",
            "Yên Bái",
            "chưa nêu");
  }

  @Test
  void districts_of_one_name_in_two_provinces_are_two() {
    RollUpResult result =
        Stream.of(
                in("Tiền Giang", "Châu Thành"),
                in("Long An", "Châu Thành"),
                in("Long An", "Châu Thành"),
                assessed(SET, "NMMM", commune().province("Long An")),
                assessed(SET, "NMMM", commune().district("Châu Thành")),
                assessed(SET, "NMMM", commune().province(" ").district("")))
            .collect(RollUp.collector(SET, Grouping.DISTRICT));
    Map<GroupKey, RollUpResult> districts = result.groups(Grouping.DISTRICT);
    assertThat(districts.keySet())
        .extracting(key -> key.label(Locale.ENGLISH))
        .containsExactly(
            "Châu Thành (Long An)",
            "not stated (Long An)",
            "Châu Thành (Tiền Giang)",
            "Châu Thành",
            "not stated");
    assertThat(districts.get(new GroupKey.OfDistrict("Long An", "Châu Thành")).units().met())
        .isEqualTo(2);
    assertThat(districts.keySet().stream().filter(key -> !key.stated())).hasSize(2);
  }

  @Test
  void communes_are_ordered_within_their_districts_and_provinces() {
    List<GroupKey> keys =
        new ArrayList<>(
            List.of(
                new GroupKey.OfCommune(null, null, "A"),
                new GroupKey.OfCommune("Long An", "B", "Ấp"),
                new GroupKey.OfCommune("Long An", "B", null),
                new GroupKey.OfCommune("Long An", "A", "Đ"),
                new GroupKey.OfCommune("Long An", "A", "D"),
                new GroupKey.OfCommune("Long An", null, "A")));
    Collections.sort(keys);
    assertThat(keys)
        .extracting(key -> key.label(Locale.ENGLISH))
        .containsExactly(
            "D (A, Long An)",
            "Đ (A, Long An)",
            "Ấp (B, Long An)",
            "not stated (B, Long An)",
            "A (Long An)",
            "A");
    assertThat(keys.get(0).code()).isEqualTo("D (A, Long An)");
    assertThat(keys.get(3).code()).isNull();
    assertThat(keys).filteredOn(key -> !key.stated()).hasSize(1);
    assertThat(new GroupKey.OfCommune(" ", "", "Hoa\u0300"))
        .isEqualTo(new GroupKey.OfCommune(null, null, "Hoà"));
  }

  @Test
  void a_name_composed_in_another_way_is_the_same_province() {
    RollUpResult result =
        Stream.of("Hà Tĩnh", " Hà Tĩnh ", Normalizer.normalize("Hà Tĩnh", Normalizer.Form.NFD))
            .map(name -> in(name, "Can Lộc"))
            .collect(RollUp.collector(SET, Grouping.PROVINCE));
    assertThat(result.groups(Grouping.PROVINCE))
        .containsOnlyKeys(new GroupKey.OfProvince("Hà Tĩnh"));
  }

  @Test
  void regions_stand_in_the_order_of_the_decree() {
    RollUpResult result =
        Stream.concat(
                Stream.of(assessed(SET, "MMMM")),
                IntStream.rangeClosed(1, 7)
                    .mapToObj(i -> List.of(Region.values()).get(7 - i))
                    .map(region -> assessed(SET, "MMMM", commune().region(region))))
            .collect(RollUp.collector(SET, Grouping.REGION));
    assertThat(result.groups(Grouping.REGION).keySet())
        .extracting(key -> ((GroupKey.OfRegion) key).region())
        .startsWith(Region.values())
        .endsWith((Region) null);
  }

  @Test
  void a_grouping_that_was_not_asked_for_is_refused_with_advice() {
    assertThatThrownBy(() -> rolledUp("MMMM").groups(Grouping.DISTRICT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Grouping.DISTRICT");
  }

  @Test
  void a_grouping_of_the_callers_own_is_one_line() {
    Map<Integer, RollUpResult> byYear =
        Stream.of(
                assessed(SET, "MMMM"),
                assessed(SET, "NNNN", commune().on(LocalDate.of(2021, 6, 1))))
            .collect(
                Collectors.groupingBy(
                    each -> each.snapshot().date().getYear(), TreeMap::new, RollUp.collector(SET)));
    assertThat(byYear.get(2020).units().met()).isEqualTo(1);
    assertThat(byYear.get(2021).units().notMet()).isEqualTo(1);
  }

  // ---- refused

  @Test
  void assessments_against_another_set_are_refused_and_not_counted() {
    RollUp rollUp = RollUp.of(SET);
    Assessment other = assessed(Units.set("khac", 1), "M");
    assertThatThrownBy(() -> rollUp.add(other))
        .isInstanceOfSatisfying(
            IncompatibleAssessmentsException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(IncompatibleAssessmentsException.Kind.OTHER_SET);
              assertThat(refused.message(Locale.forLanguageTag("vi")))
                  .isEqualTo(
                      "Kết quả của \"Đăk Năng\" là theo bộ tiêu chí khac; ở đây chỉ tính kết quả"
                          + " theo thu.");
              assertThat(refused.message(Locale.ENGLISH)).contains("the set khac", "against thu");
            });
    assertThat(rollUp.result().units().total()).isZero();
  }

  @Test
  void another_set_of_the_same_id_is_refused_too() {
    Assessment edited = assessed(Units.set("thu", 1, 1, 2), "MMMM");
    assertThatThrownBy(() -> RollUp.of(SET).add(edited))
        .isInstanceOf(IncompatibleAssessmentsException.class)
        .hasMessageContaining("that has the id thu too");
  }

  @Test
  void the_same_set_loaded_twice_is_one_set() {
    RollUp rollUp = RollUp.of(Units.set("thu", 1, 2, 1), Grouping.REGION);
    rollUp.add(assessed(SET, "MMMM"));
    assertThat(rollUp.result().units().met()).isEqualTo(1);
  }

  @Test
  void strict_and_usual_assessments_are_not_mixed_even_when_joined_later() {
    Assessment usual = assessed(SET, "MMMM");
    Assessment strict = assessed(SET, "MMMM", commune(), true);
    RollUp one = RollUp.of(SET);
    one.add(usual);
    RollUp other = RollUp.of(SET);
    other.add(strict);
    assertThat(other.result().confirmedOnly()).isTrue();
    assertThatThrownBy(() -> one.add(strict)).isInstanceOf(IncompatibleAssessmentsException.class);
    assertThatThrownBy(() -> one.addAll(other))
        .isInstanceOf(IncompatibleAssessmentsException.class)
        .hasMessageContaining("Strict assessments");
    assertThat(one.result().units().total()).isEqualTo(1);
  }

  @Test
  void a_roll_up_that_was_joined_to_another_stays_as_it_was() {
    RollUp one = RollUp.of(SET, Grouping.PROVINCE);
    RollUp other = RollUp.of(SET, Grouping.PROVINCE);
    other.add(in("Kon Tum", "Đăk Hà"));
    RollUpResult before = other.result();
    one.addAll(other);
    one.add(in("Kon Tum", "Đăk Hà"));
    assertThat(other.result()).isEqualTo(before);
    assertThat(one.result().units().met()).isEqualTo(2);
  }

  @Test
  void a_roll_up_is_joined_with_its_like_only() {
    RollUp rollUp = RollUp.of(SET);
    rollUp.add(assessed(SET, "MMMM"));
    assertThatThrownBy(() -> rollUp.addAll(rollUp)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rollUp.addAll(RollUp.of(SET, Grouping.REGION)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[REGION]");
    assertThatThrownBy(() -> rollUp.addAll(RollUp.of(Units.set(3))))
        .isInstanceOf(IncompatibleAssessmentsException.class);
    assertThat(rollUp.result().units().total()).isEqualTo(1);
  }

  // ---- a country

  @Test
  @Timeout(60)
  void a_million_assessments_are_counted_one_after_the_other() {
    CriteriaSet set = Units.set(19);
    List<Assessment> few =
        List.of(
            assessed(set, "M".repeat(19), commune().province("Kon Tum")),
            assessed(set, "M".repeat(16) + "NNN", commune().province("Gia Lai")),
            assessed(set, "M".repeat(9) + "?".repeat(10), commune().province("Kon Tum")),
            assessed(set, "M".repeat(4) + "N".repeat(15)));
    int[] next = {0};
    RollUpResult result =
        Stream.generate(() -> few.get(next[0]++ % few.size()))
            .limit(1_000_000)
            .collect(RollUp.collector(set, Grouping.PROVINCE));
    assertThat(result.units()).isEqualTo(new OutcomeTally(250_000, 500_000, 250_000, 0));
    assertThat(result.meanCriteriaMet()).isEqualTo(new Quotient(12_000_000, 14_500_000, 1_000_000));
    assertThat(result.groups(Grouping.PROVINCE)).hasSize(3);
  }

  @Test
  @Timeout(60)
  void nothing_of_an_assessment_is_kept() throws InterruptedException {
    RollUp rollUp = RollUp.of(SET, Grouping.values());
    Progress progress = Progress.of(SET);
    WeakReference<Assessment> counted = count(rollUp, progress);
    while (counted.get() != null) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(rollUp.result().units().met()).isEqualTo(1);
    assertThat(progress.result().units().count(Change.KEPT)).isEqualTo(1);
  }

  private static WeakReference<Assessment> count(RollUp rollUp, Progress progress) {
    Assessment assessment =
        assessed(SET, "MMMM", commune().province("Kon Tum").region(Region.TAY_NGUYEN));
    rollUp.add(assessment);
    progress.add(assessment, assessment);
    return new WeakReference<>(assessment);
  }

  // ---- with the packaged set

  @Test
  void communes_without_figures_leave_the_share_wide_open() {
    Assessor assessor = Assessor.packaged("qd1980-2016-xa");
    RollUpResult result =
        Stream.of(
                Snapshot.commune("A").region(Region.TAY_NGUYEN).on(Units.DAY).build(),
                Snapshot.commune("B")
                    .region(Region.TAY_NGUYEN)
                    .on(Units.DAY)
                    .value("income_per_capita", 20)
                    .build())
            .map(assessor::assess)
            .collect(RollUp.collector(assessor.set()));
    assertThat(Objects.requireNonNull(result.shareMet()).percent())
        .isEqualTo(Figure.between(BigDecimal.ZERO, new BigDecimal("50")));
    assertThat(result.holdingBack())
        .extracting(each -> each.indicator().code())
        .containsExactly("10");
  }
}
