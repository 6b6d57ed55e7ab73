package io.github.ntmrules.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.register.AdministrativeKind;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.register.RegisteredProvince;
import io.github.ntmrules.register.RegisteredUnit;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Maps on the page of many units: what stands where, and what is told beside. */
final class MapPageTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final LocalDate SINCE = LocalDate.of(2025, 12, 30);
  private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);

  private static final Assessor NATIONAL = Assessor.packaged("qd1980-2016-xa").forAnyPeriod();
  private static final Register REGISTER = Register.standard();

  /**
   * Figures that meet many criteria, some or few, made once: the maps only look at what follows.
   */
  private static final List<Snapshot> FIGURES = GeneratedUnits.of(NATIONAL, 12, 3);

  private static Assessment assessed(
      String name, @Nullable String district, String province, LocalDate day, int figures) {
    Snapshot.Builder unit =
        Snapshot.commune(name)
            .province(province)
            .region(Objects.requireNonNull(FIGURES.get(figures % FIGURES.size()).region()))
            .on(day);
    if (district != null) {
      unit.district(district);
    }
    FIGURES.get(figures % FIGURES.size()).figures().forEach(unit::figure);
    return NATIONAL.assess(unit.build());
  }

  private static String page(List<Assessment> units) {
    return page(units, VI);
  }

  private static String page(List<Assessment> units, Locale locale) {
    PopulationReport report = PopulationReport.of(NATIONAL.set());
    units.forEach(report::add);
    StringWriter out = new StringWriter();
    try {
      report.write(locale, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private static List<Assessment> all(RegisteredProvince province) {
    List<Assessment> units = new ArrayList<>();
    for (RegisteredUnit each : REGISTER.units(province)) {
      units.add(assessed(each.fullName(VI), null, province.name(), SINCE, units.size()));
    }
    return units;
  }

  private static RegisteredProvince province(String name) {
    return Objects.requireNonNull(REGISTER.province(name, SINCE), name);
  }

  private static List<String> drawings(String page) {
    return Pattern.compile("<svg class=\"map( wide)?\".*?</svg>", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** What is said where the pointer rests, by the name of the place, and how it looks. */
  private static Map<String, String> places(String drawing) {
    Map<String, String> places = new HashMap<>();
    Pattern.compile(
            "<title>(?:\\d+\\. )?(.*?): (.*?)</title><use[^>]*class=\"(k.)\"/>(<use[^>]*ko-over)?")
        .matcher(drawing)
        .results()
        .forEach(
            each ->
                places.put(
                    each.group(1),
                    each.group(3)
                        + (each.group(4) == null ? "" : " hatched")
                        + " "
                        + each.group(2)));
    return places;
  }

  // ---- colours and figures

  @Test
  void a_commune_has_the_colour_and_the_figures_of_what_it_meets() {
    RegisteredProvince laiChau = province("Lai Châu");
    List<Assessment> units = all(laiChau);
    List<String> drawings = drawings(page(units));

    assertThat(drawings).hasSize(2);
    Map<String, String> criteria = places(drawings.get(0));
    Map<String, String> outcomes = places(drawings.get(1));
    assertThat(criteria).hasSize(38);
    for (Assessment unit : units) {
      String name = unit.snapshot().name();
      String shown = name.substring(0, 1).toUpperCase(VI) + name.substring(1);
      int most = unit.metCount() + unit.undeterminedCount();
      String colour = band(unit.metCount());
      String hatched = band(most).equals(colour) ? "" : " hatched";
      String open =
          unit.undeterminedCount() == 0 ? "" : ", " + unit.undeterminedCount() + " chưa xác định";
      assertThat(criteria.get(shown))
          .isEqualTo(
              colour + hatched + " " + unit.metCount() + "/" + unit.applicableCount() + open);
      assertThat(outcomes.get(shown)).isEqualTo(look(unit.outcome()));
    }
    assertThat(units).extracting(Assessment::outcome).contains(Outcome.UNDETERMINED);
    assertThat(units).extracting(each -> band(each.metCount())).hasSizeGreaterThan(1);
  }

  /** By the customary bands of 19 criteria: all, from 15, from 10, from 5, fewer. */
  private static String band(int met) {
    return "k" + (met == 19 ? 4 : met >= 15 ? 3 : met >= 10 ? 2 : met >= 5 ? 1 : 0);
  }

  private static String look(Outcome outcome) {
    return switch (outcome) {
      case MET -> "km ✓ đạt";
      case NOT_MET -> "kn ✗ không đạt";
      case UNDETERMINED -> "ko hatched ? chưa xác định";
      case NOT_APPLICABLE -> "kx – không áp dụng";
    };
  }

  @Test
  void what_the_file_does_not_have_looks_otherwise_and_is_named() {
    String page = page(List.of(assessed("Xã Bình Lư", null, "Lai Châu", SINCE, 1)));
    Map<String, String> places = places(drawings(page).get(0));

    assertThat(places).containsEntry("Xã Than Uyên", "kz không có trong tệp");
    assertThat(places).containsEntry("Phường Đoàn Kết", "kw không có trong tệp");
    // Lai Châu has 36 communes and two wards.
    assertThat(page)
        .contains("Không có trong tệp (35): Xã Sin Suối Hồ, Xã Tả Lèng, ")
        .contains("không tính là thiếu: Phường Đoàn Kết, Phường Tân Phong.");
  }

  @Test
  void of_a_unit_that_is_there_twice_the_latest_is_shown() {
    Assessment few = assessed("Xã Bình Lư", null, "Lai Châu", SINCE.minusDays(9), 1);
    Assessment many = assessed("Bình Lư", null, "Tỉnh Lai Châu", SINCE, 4);
    assertThat(few.metCount()).isNotEqualTo(many.metCount());

    String expected = " " + many.metCount() + "/" + many.applicableCount();
    assertThat(places(drawings(page(List.of(many, few))).get(0)).get("Xã Bình Lư"))
        .contains(expected);
    assertThat(places(drawings(page(List.of(few, many))).get(0)).get("Xã Bình Lư"))
        .contains(expected);
  }

  @Test
  void provinces_have_the_shares_and_means_of_their_units_those_of_before_among_them() {
    List<Assessment> units = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String own = List.of("Bình Dương", "Hồ Chí Minh", "Bà Rịa - Vũng Tàu").get(i % 3);
      units.add(assessed("Xã nào đó " + i, "Huyện " + i, own, BEFORE, i));
    }
    for (String name : List.of("Lai Châu", "Huế", "Cà Mau")) {
      units.add(assessed("Xã không rõ", null, name, SINCE, 7));
    }
    List<String> drawings = drawings(page(units));

    assertThat(drawings).hasSize(2);
    long met = units.stream().limit(6).mapToLong(Assessment::metCount).sum();
    long open = units.stream().limit(6).mapToLong(Assessment::undeterminedCount).sum();
    String least = mean(met);
    String most = mean(met + open);
    assertThat(places(drawings.get(0)).get("Thành phố Hồ Chí Minh"))
        .endsWith(" " + (least.equals(most) ? least : least + "–" + most));
    assertThat(places(drawings.get(1)).get("Thành phố Hồ Chí Minh")).endsWith("/6)");
    assertThat(places(drawings.get(0))).hasSize(34);
  }

  private static String mean(long sum) {
    long tenths = Math.round(sum * 10 / 6.0);
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "," + tenths % 10;
  }

  // ---- which units are on the map

  @Test
  void a_unit_of_before_is_a_commune_of_today_only_whole_and_alone() {
    // Mù Cả has stayed what it was; Than Uyên of today came of four.
    Assessment alone = assessed("Mù Cả", "Mường Tè", "Lai Châu", BEFORE, 1);
    Assessment merged = assessed("Mường Than", "Than Uyên", "Lai Châu", BEFORE, 2);
    String page = page(List.of(alone, merged));
    Map<String, String> places = places(drawings(page).get(0));

    assertThat(places.get("Xã Mù Cả")).contains(" " + alone.metCount() + "/");
    assertThat(places.get("Xã Than Uyên")).isEqualTo("kz không có trong tệp");
    assertThat(places.get("Xã Mường Than")).isEqualTo("kz không có trong tệp");
    assertThat(page)
        .contains(
            "1 xã không có trên bản đồ vì là đơn vị cũ đã nhập với đơn vị khác hoặc chia ra ngày"
                + " 01/7/2025: Mường Than, Than Uyên, Lai Châu.");
  }

  @Test
  void where_most_units_are_of_before_the_province_is_shown_on_the_country() {
    List<Assessment> units = new ArrayList<>();
    for (String each : List.of("Mù Cả", "Ka Lăng", "Pa Vệ Sủ", "Nậm Khao")) {
      units.add(assessed(each, "Mường Tè", "Lai Châu", BEFORE, units.size()));
    }
    String page = page(units);

    assertThat(places(drawings(page).get(1)).get("Tỉnh Lai Châu")).endsWith("/4)");
    assertThat(page).contains("Không vẽ bản đồ xã của Tỉnh Lai Châu: phần lớn");
  }

  @Test
  void units_that_are_on_no_map_are_told_with_the_reason() {
    List<Assessment> units = new ArrayList<>();
    for (String each :
        List.of("Xã Mậu A", "Xã Lâm Giang", "Xã Châu Quế", "Phong Dụ Hạ", "Phong Dụ Thượng")) {
      units.add(assessed(each, null, "Lào Cai", SINCE, units.size()));
    }
    units.add(assessed("Xã <b>Nowhere</b>", null, "Lào Cai", SINCE, 1));
    units.add(assessed("Xã Không Tỉnh", null, "Tỉnh Lạ", SINCE, 1));
    String page = page(units);

    assertThat(page)
        .contains("2 xã không có trên bản đồ vì chưa có ranh giới: Phong Dụ Hạ, Lào Cai;")
        .contains("Không có ranh giới để vẽ: Xã Phong Dụ Hạ; Xã Phong Dụ Thượng.")
        .contains("không có tên ấy trong tỉnh: Xã &lt;b&gt;Nowhere&lt;/b&gt;, Lào Cai.")
        .contains("tỉnh không có trong danh sách: Xã Không Tỉnh, Tỉnh Lạ.")
        .doesNotContain("<b>Nowhere");
  }

  @Test
  void a_code_decides_and_one_of_another_unit_is_told() {
    Snapshot.Builder unit = Snapshot.commune("Bình Lư").region(Region.TAY_NGUYEN).on(SINCE);
    Assessment byCode = NATIONAL.assess(unit.code("03390").build());
    assertThat(places(drawings(page(List.of(byCode))).get(0)).get("Xã Bình Lư"))
        .contains(" " + byCode.metCount() + "/");
    Assessment other = NATIONAL.assess(unit.code("03595").province("Lai Châu").build());
    assertThat(page(List.of(other)))
        .contains("Không vẽ bản đồ xã của Tỉnh Lai Châu")
        .doesNotContain("1. Xã Than Uyên");
    assertThat(page(List.of(byCode, other)))
        .contains("vì mã là của đơn vị tên khác hoặc ở tỉnh khác: Bình Lư, Lai Châu.");
  }

  @Test
  void no_more_units_are_named_than_a_page_bears() {
    List<Assessment> units = new ArrayList<>();
    units.add(assessed("Xã Bình Lư", null, "Lai Châu", SINCE, 0));
    for (int i = 0; i < 30; i++) {
      units.add(assessed("Xã lạ " + i, null, "Tỉnh Lạ", SINCE, i));
    }
    assertThat(page(units)).contains("Xã lạ 19, Tỉnh Lạ; và 10 đơn vị khác.").contains("30 xã");
    assertThat(page(units, Locale.ENGLISH)).contains("and 10 more.");
  }

  @Test
  void no_map_is_told_too() {
    assertThat(page(List.of(assessed("Xã A", null, "Tỉnh Lạ", SINCE, 1))))
        .contains("Không có bản đồ: không đơn vị nào có tỉnh trong danh sách.")
        .doesNotContain("<svg class=\"map\"");
  }

  // ---- map and table

  @Test
  void the_table_has_all_figures_of_the_map_and_each_leads_to_the_other() {
    String page = page(all(province("Khánh Hòa")).subList(0, 40));
    Set<String> ids = new HashSet<>();
    for (MatchResult id : Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().toList()) {
      assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
    }
    List<String> links =
        Pattern.compile("href=\"#(map-[^\"]+)\"")
            .matcher(page)
            .results()
            .map(e -> e.group(1))
            .toList();
    assertThat(ids).containsAll(links);

    List<String> rows =
        Pattern.compile("<tr id=\"map-1r(\\d+)\">.*?</tr>", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(rows).hasSize(40);
    for (String drawing : drawings(page)) {
      places(drawing)
          .forEach(
              (name, shown) -> {
                if (!shown.contains("không có trong tệp")) {
                  String figures = shown.replaceFirst("^k.( hatched)? ", "");
                  assertThat(rows)
                      .anyMatch(
                          row ->
                              row.contains(">" + name + "</th>")
                                  && row.contains(figures + "</td>"));
                }
              });
    }
  }

  @Test
  void numbers_are_those_of_the_language_and_frames_are_named() {
    List<Assessment> units = all(province("Đà Nẵng"));
    String page = page(units);

    assertThat(page).contains(">Quần đảo Hoàng Sa</text>").contains("Đặc khu Hoàng Sa: ");
    assertThat(page(units, Locale.ENGLISH)).contains(">Hoàng Sa archipelago</text>");
    units.addAll(all(province("Huế")));
    assertThat(page(units)).contains(">Quần đảo Trường Sa</text>").contains("<td>").contains("–");
  }

  // ---- size

  @Test
  void no_map_is_larger_than_a_page_bears() {
    List<Assessment> country = new ArrayList<>();
    for (RegisteredProvince each : REGISTER.provinces(SINCE)) {
      List<Assessment> units = all(each);
      for (String drawing : drawings(page(units))) {
        assertThat(bytes(drawing)).as(each.name()).isLessThanOrEqualTo(120 * 1024);
      }
      country.add(units.get(0));
    }
    List<String> drawings = drawings(page(country));
    assertThat(drawings).hasSize(2);
    for (String drawing : drawings) {
      assertThat(bytes(drawing)).isLessThanOrEqualTo(80 * 1024);
    }
    assertThat(drawings.stream().mapToInt(MapPageTest::bytes).sum()).isLessThanOrEqualTo(80 * 1024);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void villages_are_counted_in_the_commune_they_lie_in() {
    Assessor villages = Assessor.packaged("ha-tinh-2014-kdc").forAnyPeriod();
    PopulationReport report = PopulationReport.of(villages.set());
    for (String each : List.of("A", "B", "C")) {
      report.add(
          villages.assess(
              Snapshot.of(villages.set().unit(), "Thôn " + each)
                  .inCommune("Xã Cẩm Xuyên")
                  .province("Hà Tĩnh")
                  .on(SINCE)
                  .build()));
    }
    StringWriter out = new StringWriter();
    try {
      report.write(VI, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    assertThat(REGISTER.units(province("Hà Tĩnh")))
        .filteredOn(each -> each.name().equals("Cẩm Xuyên"))
        .extracting(RegisteredUnit::kind)
        .containsExactly(AdministrativeKind.COMMUNE);
    assertThat(places(drawings(out.toString()).get(1)).get("Xã Cẩm Xuyên")).endsWith("/3)");
  }
}
