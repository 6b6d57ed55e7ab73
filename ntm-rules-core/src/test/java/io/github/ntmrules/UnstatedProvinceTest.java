package io.github.ntmrules;

import static io.github.ntmrules.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A unit whose province is not stated has a verdict only where every province gives it (decision
 * 8). The overlays are made up (SỐ GIẢ ĐỊNH).
 */
class UnstatedProvinceTest {

  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
  private static final String INCOME = "income_per_capita";
  private static final String SET = "qd1980-2016-xa";

  @TempDir private Path temp;

  private Path overlay(String id, String province, String... rules) throws IOException {
    Path folder = Files.createDirectories(temp.resolve(id));
    Files.writeString(
        folder.resolve("lop_phu.txt"),
        """
        id = %s
        title-vi = Quy định giả định của %s
        title-en = Made-up overlay of %s
        decree = QĐ GIẢ ĐỊNH
        overlays = %s
        %s
        in-force-from = 2019-01-01
        rules = tc10_thu_nhap
        """
            .formatted(id, id, id, SET, province.isEmpty() ? "" : "province = " + province));
    Files.writeString(
        folder.resolve("tc10_thu_nhap.drl"),
        RuleTexts.head("overlays." + id.replace('-', '_')) + String.join("", rules));
    return folder;
  }

  private static String income(String when, String level) {
    return rule(
        "10 Thu nhập",
        when,
        "law.require(\"10\", millionDong(\"" + INCOME + "\").atLeast(" + level + "));");
  }

  private Assessor over(Path... overlays) {
    Assessor assessor = Assessor.packaged(SET);
    for (Path each : overlays) {
      assessor = assessor.withOverlay(each);
    }
    return assessor;
  }

  private static Snapshot unit(@Nullable String province, int income) {
    return unit(province, income, DAY);
  }

  private static Snapshot unit(@Nullable String province, int income, LocalDate day) {
    Snapshot.Builder unit =
        Snapshot.commune("An Phú").region(Region.TAY_NGUYEN).on(day).value(INCOME, income);
    return (province == null ? unit : unit.province(province)).build();
  }

  private static Outcome ten(Assessor assessor, Snapshot unit) {
    return assessor.assess(unit).indicator("10").outcome();
  }

  @Test
  void between_the_two_levels_nothing_is_decided_and_beyond_them_all_is() throws IOException {
    // The decree asks 41 of Tây Nguyên in 2020.
    Assessor stricter = over(overlay("tinh-a", "Kon Tum", income("", "60")));
    assertThat(ten(stricter, unit("Kon Tum", 50))).isEqualTo(Outcome.NOT_MET);
    assertThat(ten(stricter, unit("Gia Lai", 50))).isEqualTo(Outcome.MET);
    assertThat(ten(stricter, unit(null, 50))).isEqualTo(Outcome.UNDETERMINED);
    assertThat(ten(stricter, unit(null, 60))).isEqualTo(Outcome.MET);
    assertThat(ten(stricter, unit(null, 40))).isEqualTo(Outcome.NOT_MET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"K.T", "Gia Lai (Kon Tum cũ)", "Hà Tây", "Kon Tum mới"})
  void one_that_is_none_of_the_list_may_be_any(String province) throws IOException {
    Assessor stricter = over(overlay("tinh-a", "Kon Tum", income("", "60")));
    assertThat(ten(stricter, unit(province, 50))).isEqualTo(Outcome.UNDETERMINED);
    assertThat(ten(stricter, unit(province, 60))).isEqualTo(Outcome.MET);
    assertThat(ten(stricter, unit(province, 40))).isEqualTo(Outcome.NOT_MET);
    assertThat(stricter.assess(unit(province, 50)).requirements().provinceOpen()).isTrue();
    assertThat(stricter.assess(unit(province, 50)).requirements())
        .isEqualTo(stricter.assess(unit(null, 50)).requirements());
    assertThat(stricter.assess(unit(province, 50)).explain(Locale.ROOT))
        .contains("Không có tỉnh \"" + province + "\" trong danh sách, lớp phủ có thể áp dụng")
        .doesNotContain("chưa khai báo");
    assertThat(ten(Assessor.packaged(SET), unit(province, 50))).isEqualTo(Outcome.MET);
  }

  @Test
  void a_looser_overlay_leaves_it_open_too() throws IOException {
    Assessor looser = over(overlay("tinh-b", "Kon Tum", income("", "30")));
    assertThat(ten(looser, unit(null, 35))).isEqualTo(Outcome.UNDETERMINED);
    assertThat(ten(looser, unit(null, 41))).isEqualTo(Outcome.MET);
    assertThat(ten(looser, unit(null, 29))).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void of_two_overlays_of_two_provinces_either_may_apply() throws IOException {
    Assessor both =
        over(
            overlay("tinh-a", "Kon Tum", income("", "60")),
            overlay("tinh-b", "Gia Lai", income("", "30")));
    assertThat(ten(both, unit(null, 35))).isEqualTo(Outcome.UNDETERMINED);
    assertThat(ten(both, unit(null, 50))).isEqualTo(Outcome.UNDETERMINED);
    assertThat(ten(both, unit(null, 60))).isEqualTo(Outcome.MET);
    assertThat(ten(both, unit(null, 29))).isEqualTo(Outcome.NOT_MET);
    Requirements asked = both.requirements(unit(null, 35).scope());
    assertThat(asked.possibleOverlays())
        .extracting(Overlay::id)
        .containsExactlyInAnyOrder("tinh-a", "tinh-b");
  }

  @Test
  void an_exempting_overlay_fails_nobody_so_that_what_is_met_elsewhere_is_met() throws IOException {
    Assessor exempting =
        over(overlay("tinh-a", "Kon Tum", rule("10", "", "law.notApplicable(\"10\", \"thử\");")));
    assertThat(ten(exempting, unit(null, 50))).isEqualTo(Outcome.MET);
    assertThat(ten(exempting, unit(null, 40))).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void before_the_overlay_is_in_force_the_province_makes_no_difference() throws IOException {
    Assessor stricter = over(overlay("tinh-a", "Kon Tum", income("", "60")));
    LocalDate before = LocalDate.of(2018, 12, 31);
    Requirements asked = stricter.requirements(unit(null, 50, before).scope());
    assertThat(asked.provinceOpen()).isFalse();
    assertThat(asked.provisions())
        .isEqualTo(stricter.requirements(unit("Gia Lai", 50, before).scope()).provisions());
  }

  @Test
  void an_overlay_for_all_units_applies_to_one_without_a_province() throws IOException {
    Assessor everywhere = over(overlay("moi-noi", "", income("", "60")));
    assertThat(ten(everywhere, unit(null, 50))).isEqualTo(Outcome.NOT_MET);
    Requirements asked = everywhere.requirements(unit(null, 50).scope());
    assertThat(asked.provinceOpen()).isFalse();
    assertThat(asked.overlays()).extracting(Overlay::id).containsExactly("moi-noi");
  }

  @Test
  void an_overlay_that_asks_the_same_leaves_nothing_open() throws IOException {
    Assessor same = over(overlay("tinh-a", "Kon Tum", income("region == Region.TAY_NGUYEN", "41")));
    assertThat(ten(same, unit(null, 41))).isEqualTo(Outcome.MET);
    assertThat(ten(same, unit(null, 40))).isEqualTo(Outcome.NOT_MET);
    assertThat(same.requirements(unit(null, 41).scope()).open()).isEmpty();
  }

  @Test
  void a_rule_of_the_overlay_itself_may_look_at_the_province() throws IOException {
    Assessor looking = over(overlay("vung", "", income("province == \"Kon Tum\"", "60")));
    assertThat(ten(looking, unit(null, 50))).isEqualTo(Outcome.UNDETERMINED);
    assertThat(ten(looking, unit("Gia Lai", 50))).isEqualTo(Outcome.MET);
    assertThat(ten(looking, unit(null, 60))).isEqualTo(Outcome.MET);
  }

  @Test
  void region_and_province_may_both_be_open() throws IOException {
    Assessor stricter = over(overlay("tinh-a", "Kon Tum", income("", "60")));
    Scope neither = Scope.of(DAY, null, null, Set.of());
    Requirements asked = stricter.requirements(neither);
    assertThat(asked.regionOpen()).isTrue();
    assertThat(asked.provinceOpen()).isTrue();
    assertThat(asked.provision("10").alternatives()).hasSizeGreaterThan(3);
    assertThat(asked.fromRules("0").provinceOpen()).isTrue();
    assertThat(asked.toBuilder().build()).isEqualTo(asked);
    assertThat(asked.toBuilder().provinceOpen(false).build()).isNotEqualTo(asked);
    Scope known = Scope.of(DAY, null, "Gia Lai", Set.of());
    assertThat(stricter.requirements(known).provinceOpen()).isFalse();
    assertThat(stricter.requirements(known).regionOpen()).isTrue();
  }

  @Test
  void it_is_told_with_the_overlay_and_the_overlay_does_not_count_as_applied() throws IOException {
    Assessor stricter = over(overlay("tinh-a", "Kon Tum", income("", "60")));
    Assessment open = stricter.assess(unit(null, 50));
    assertThat(open.overlays()).isEmpty();
    assertThat(open.explain(Locale.forLanguageTag("vi")))
        .contains("Tỉnh chưa khai báo, lớp phủ có thể áp dụng: Quy định giả định của tinh-a.")
        .contains("sẽ rõ các chỉ tiêu 10.");
    assertThat(open.explain(Locale.ENGLISH))
        .contains(
            "The province is not stated, and an overlay may apply: Made-up overlay of tinh-a.");
    assertThat(stricter.assess(unit("Kon Tum", 50)).overlays()).hasSize(1);
    assertThat(stricter.assess(unit("Gia Lai", 50)).explain(Locale.ROOT))
        .doesNotContain("Tỉnh chưa khai báo");
  }

  @Test
  void without_an_overlay_of_a_province_nothing_is_asked_of_it() {
    Requirements asked = over().requirements(unit(null, 50).scope());
    assertThat(asked.provinceOpen()).isFalse();
    assertThat(asked.provisions())
        .isEqualTo(over().requirements(unit("Gia Lai", 50).scope()).provisions());
  }

  /**
   * Against brute force: of random overlays no verdict is given that some province does not give.
   */
  @Test
  void no_verdict_is_given_that_some_province_does_not_give() throws IOException {
    Random random = new Random(31);
    int decided = 0;
    int open = 0;
    List<String> provinces = List.of("Kon Tum", "Gia Lai", "Đắk Lắk", "Lâm Đồng");
    for (int i = 0; i < 25; i++) {
      Path[] overlays = new Path[1 + random.nextInt(3)];
      for (int o = 0; o < overlays.length; o++) {
        String level = "" + (30 + 5 * random.nextInt(7));
        overlays[o] = overlay("lop-" + i + "-" + o, provinces.get(o), income("", level));
      }
      Assessor assessor = over(overlays);
      for (int income = 28; income < 68; income += 3) {
        Outcome unstated = ten(assessor, unit(null, income));
        EnumSet<Outcome> each = EnumSet.noneOf(Outcome.class);
        for (String province : provinces) {
          each.add(ten(assessor, unit(province, income)));
        }
        assertThat(unstated)
            .isEqualTo(each.size() == 1 ? each.iterator().next() : Outcome.UNDETERMINED);
        decided += each.size() == 1 ? 1 : 0;
        open += each.size() > 1 ? 1 : 0;
      }
    }
    assertThat(decided).isGreaterThan(50);
    assertThat(open).isGreaterThan(50);
  }

  @Test
  void a_table_of_many_units_has_the_same_outcomes() throws IOException {
    Assessor stricter = over(overlay("tinh-a", "Kon Tum", income("", "60")));
    List<Snapshot> units =
        List.of(unit(null, 50), unit("Kon Tum", 50), unit(null, 40), unit("Gia Lai", 50));
    var matrix = stricter.assess(FigureTable.of(UnitKind.COMMUNE, units));
    int index =
        stricter.set().indicators().stream().map(each -> each.code()).toList().indexOf("10");
    for (int i = 0; i < units.size(); i++) {
      assertThat(matrix.indicator(i, index)).isEqualTo(ten(stricter, units.get(i)));
    }
  }
}
