package io.github.ntmrules.population;

import static io.github.ntmrules.population.Units.assessed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.register.RegisteredUnit;
import io.github.ntmrules.register.UnitMatch;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What went into which stands in {@code merges_2025.csv}: Khun Há (03430) of Bản Hon and Khun Há,
 * both whole; Bình Lư (03390) of the township Tam Đường, Bình Lư and Sơn Bình; Minh Ngọc (00994) of
 * a part of Yên Định, of Minh Ngọc and of Thượng Tân; Tân Long (31741) of parts in two provinces.
 */
class MergerProgressTest {

  private static final CriteriaSet SET = Units.set(6);
  private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
  private static final LocalDate SINCE = LocalDate.of(2025, 12, 31);
  private static final String INCOME = "income_per_capita";

  private final MergerProgress progress = MergerProgress.of(Register.standard());

  private static Snapshot.Builder before(String name, String district, String province) {
    return Snapshot.commune(name).district(district).province(province).on(BEFORE);
  }

  private void before(String name, String district, String province, String outcomes) {
    progress.add(assessed(SET, outcomes, before(name, district, province)));
  }

  private void since(String name, String province, String outcomes) {
    progress.add(assessed(SET, outcomes, Snapshot.commune(name).province(province).on(SINCE)));
  }

  private MergedUnit unit(String code) {
    return progress.result().units().stream()
        .filter(each -> each.unit().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(MergedUnit unit, MergerChange change) {
    return unit.criteria(change).stream().map(Criterion::code).toList();
  }

  @Test
  void a_new_commune_stands_beside_the_whole_ones_it_came_from() {
    before("Bản Hon", "Tam Đường", "Lai Châu", "MMMNNN");
    before("Khun Há", "Tam Đường", "Lai Châu", "MMNNNM");
    since("Khun Há", "Lai Châu", "MNMMNN");

    MergedUnit unit = unit("03430");

    assertThat(unit.limits()).isEmpty();
    assertThat(unit.parts()).allMatch(MergedPart::isWhole).hasSize(2);
    assertThat(codes(unit, MergerChange.KEPT)).containsExactly("1");
    assertThat(codes(unit, MergerChange.LOST)).containsExactly("2");
    assertThat(codes(unit, MergerChange.MET_FROM_SOME)).containsExactly("3");
    assertThat(codes(unit, MergerChange.GAINED)).containsExactly("4");
    assertThat(codes(unit, MergerChange.STILL_NOT_MET)).containsExactly("5");
    assertThat(codes(unit, MergerChange.NOT_MET_FROM_SOME)).containsExactly("6");
    assertThat(unit.change()).isEqualTo(MergerChange.STILL_NOT_MET);
    assertThat(progress.result().criteriaCount(MergerChange.GAINED)).isEqualTo(1);
    assertThat(progress.result().unmatched()).isEmpty();
  }

  @Test
  void where_a_part_was_not_assessed_nothing_is_said() {
    before("Bản Hon", "Tam Đường", "Lai Châu", "MMMMMM");
    since("Khun Há", "Lai Châu", "MMMMMM");
    since("Bình Lư", "Lai Châu", "MMMMMM");
    before("Bình Lư", "Tam Đường", "Lai Châu", "MMMMMM");
    before("Sơn Bình", "Tam Đường", "Lai Châu", "MMMMMM");

    assertThat(unit("03430").limits()).containsExactly(MergerLimit.NOT_ASSESSED_BEFORE);
    assertThat(unit("03390").limits()).containsExactly(MergerLimit.NOT_A_COMMUNE);
    assertThat(codes(unit("03430"), MergerChange.UNKNOWN)).hasSize(6);
    assertThat(unit("03390").change()).isEqualTo(MergerChange.UNKNOWN);
  }

  @Test
  void a_commune_that_went_into_a_ward_is_assessed_no_more() {
    before("Sùng Phài", "Lai Châu", "Lai Châu", "MMMMMM");
    assertThat(unit("03388").limits())
        .contains(MergerLimit.WARD_SINCE, MergerLimit.NOT_A_COMMUNE)
        .doesNotContain(MergerLimit.NOT_ASSESSED_SINCE);
  }

  @Test
  void a_part_of_a_commune_is_told_as_one() {
    before("Yên Định", "Bắc Mê", "Hà Giang", "MMMMMM");
    before("Minh Ngọc", "Bắc Mê", "Hà Giang", "MMMMMM");
    before("Thượng Tân", "Bắc Mê", "Hà Giang", "MMMMMM");
    since("Minh Ngọc", "Tuyên Quang", "MMMMM?");

    MergedUnit unit = unit("00994");

    assertThat(unit.limits()).containsExactly(MergerLimit.IN_PART);
    assertThat(codes(unit, MergerChange.KEPT)).hasSize(5);
    assertThat(codes(unit, MergerChange.UNKNOWN)).containsExactly("6");
    // The rest of Yên Định went elsewhere, where nothing has been assessed since.
    assertThat(progress.result().units())
        .filteredOn(each -> each.later() == null)
        .allSatisfy(each -> assertThat(each.limits()).contains(MergerLimit.NOT_ASSESSED_SINCE))
        .isNotEmpty();
  }

  @Test
  void different_sets_have_no_criterion_in_common() {
    before("Bản Hon", "Tam Đường", "Lai Châu", "MMMMMM");
    before("Khun Há", "Tam Đường", "Lai Châu", "MMMMMM");
    progress.add(
        assessed(
            Units.set("khac", 1, 1, 1, 1, 1, 1),
            "MMMMMM",
            Snapshot.commune("Khun Há").province("Lai Châu").on(SINCE)));

    assertThat(unit("03430").limits()).containsExactly(MergerLimit.OTHER_SET);
    assertThat(unit("03430").criteria()).isEmpty();
    assertThat(unit("03430").change()).isEqualTo(MergerChange.UNKNOWN);
    assertThatThrownBy(() -> since("Bản Bo", "Lai Châu", "MMMMMM"))
        .isInstanceOf(IncompatibleAssessmentsException.class);
  }

  @Test
  void provinces_are_rolled_up_as_they_were_and_as_they_are() {
    before("Minh Ngọc", "Bắc Mê", "Hà Giang", "MMMMMM");
    before("Thái Bình", "Yên Sơn", "Tuyên Quang", "NMMMMM");
    since("Minh Ngọc", "Tuyên Quang", "MMMMMM");
    since("Thái Bình", "Tuyên Quang", "NNMMMM");

    MergerResult result = progress.result();

    assertThat(result.newProvinces()).hasSize(1);
    MergedProvince now = result.newProvinces().get(0);
    assertThat(now.province().name()).isEqualTo("Tuyên Quang");
    assertThat(Objects.requireNonNull(now.earlier()).units())
        .isEqualTo(new OutcomeTally(1, 1, 0, 0));
    assertThat(Objects.requireNonNull(now.later()).units()).isEqualTo(new OutcomeTally(1, 1, 0, 0));
    assertThat(result.oldProvinces())
        .extracting(each -> each.province().name())
        .containsExactly("Hà Giang", "Tuyên Quang");
    MergedProvince old = result.oldProvinces().get(0);
    assertThat(Objects.requireNonNull(old.later()).units()).isEqualTo(new OutcomeTally(1, 0, 0, 0));
    assertThat(old.acrossBorders()).isZero();
  }

  @Test
  void a_commune_of_two_old_provinces_is_counted_to_neither() {
    since("Tân Long", "Cần Thơ", "MMMMMM");

    assertThat(progress.result().oldProvinces())
        .allSatisfy(
            each -> {
              assertThat(each.later()).isNull();
              assertThat(each.acrossBorders()).isEqualTo(1);
            })
        .extracting(each -> each.province().name())
        .containsExactly("Hậu Giang", "Sóc Trăng");
    assertThat(
            Objects.requireNonNull(progress.result().newProvinces().get(0).later()).units().met())
        .isEqualTo(1);
  }

  @Test
  void what_the_register_does_not_have_is_told_and_counted_nowhere() {
    before("Không Có Tên Này", "Tam Đường", "Lai Châu", "MMMMMM");
    since("Nậm Khao", "Lai Châu", "MMMMMM");

    assertThat(progress.result().unmatched())
        .extracting(UnitMatch::status)
        .containsExactly(UnitMatch.Status.UNKNOWN, UnitMatch.Status.OTHER_PERIOD);
    assertThat(progress.result().units()).isEmpty();
    assertThat(progress.result().newProvinces()).isEmpty();
    assertThat(progress.result()).isEqualTo(progress.result());
    assertThat(progress.result()).isNotEqualTo(MergerProgress.of(Register.standard()).result());
  }

  @Test
  void the_last_day_on_each_side_counts() {
    progress.add(
        assessed(SET, "NNNNNN", before("Mù Cả", "Mường Tè", "Lai Châu").on(BEFORE.minusYears(1))));
    before("Mù Cả", "Mường Tè", "Lai Châu", "MNNNNN");
    progress.add(
        assessed(SET, "NNNNNN", before("Mù Cả", "Mường Tè", "Lai Châu").on(BEFORE.minusDays(9))));
    since("Mù Cả", "Lai Châu", "MMNNNN");

    assertThat(codes(unit("03451"), MergerChange.KEPT)).containsExactly("1");
    assertThat(codes(unit("03451"), MergerChange.GAINED)).containsExactly("2");
  }

  // ---- estimates

  private Assessment reporting(Snapshot.Builder unit, String income) {
    return assessed(SET, "MMMMMM", unit.value(INCOME, income));
  }

  private CarriedFigure income(String code) {
    return unit(code).carried().stream()
        .filter(each -> each.measure().id().equals(INCOME))
        .findFirst()
        .orElseThrow();
  }

  private RegisteredUnit old(String code) {
    return Objects.requireNonNull(Register.standard().unit(code, BEFORE));
  }

  @Test
  void a_mean_is_weighted_by_people_where_these_are_given() {
    progress.add(reporting(before("Bản Hon", "Tam Đường", "Lai Châu"), "30"));
    progress.add(reporting(before("Khun Há", "Tam Đường", "Lai Châu"), "42"));
    since("Khun Há", "Lai Châu", "MMMMMM");

    assertThat(income("03430").mean()).isNull();
    progress.people(old("03421"), 2000);
    assertThat(income("03430").mean()).isNull();
    progress.people(old("03430"), 4000);

    // (2000 · 30 + 4000 · 42) / 6000
    assertThat(income("03430").mean()).isEqualByComparingTo("38");
    assertThat(income("03430").least()).isEqualByComparingTo("30");
    assertThat(income("03430").most()).isEqualByComparingTo("42");
    // It reports the insurance itself.
    assertThat(unit("03430").carried()).hasSize(1);
  }

  @Test
  void of_a_part_no_mean_is_estimated_and_of_a_part_without_figures_nothing() {
    progress.add(reporting(before("Yên Định", "Bắc Mê", "Hà Giang"), "30"));
    progress.add(reporting(before("Minh Ngọc", "Bắc Mê", "Hà Giang"), "42"));
    since("Minh Ngọc", "Tuyên Quang", "MMMMMM");
    assertThat(unit("00994").carried()).isEmpty();
    progress.add(reporting(before("Thượng Tân", "Bắc Mê", "Hà Giang"), "36"));
    for (String code : List.of("00988", "00994", "01009")) {
      progress.people(old(code), 1000);
    }
    assertThat(income("00994").mean()).isNull();
    assertThat(income("00994").most()).isEqualByComparingTo("42");
  }

  @Test
  void a_mean_makes_sense_of_shares_and_of_means_per_head_only() {
    Set<String> kinds = new TreeSet<>();
    for (Measure each : Measures.standard().reportable()) {
      if (CarriedFigure.isMeaningful(each)) {
        kinds.add(each.kind() + " " + each.unitVi());
      }
    }
    assertThat(kinds)
        .containsExactly(
            "LITRES lít/người/ngày đêm",
            "MILLION_DONG triệu đồng/năm",
            "PERCENT %",
            "SQUARE_METRES m²/người");
    for (String id :
        List.of(
            "outstanding_construction_debt",
            "income_per_capita_growth",
            "commune_health_standard",
            "province_income_per_capita")) {
      assertThat(CarriedFigure.isMeaningful(Objects.requireNonNull(Measures.standard().find(id))))
          .as(id)
          .isFalse();
    }
  }

  @Test
  void people_are_those_of_a_unit_before() {
    RegisteredUnit now = Objects.requireNonNull(Register.standard().unit("03430", SINCE));
    assertThatThrownBy(() -> progress.people(now, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> progress.people(old("03430"), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
