package io.github.ntmrules.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.register.UnitMatch.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every fact of the tables, asked of the register. */
class RegisterTest {

  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
  private static final Locale VI = Locale.forLanguageTag("vi");

  private final Register register = Register.standard();

  private static Map<String, Map<String, String>> byCode(String table) {
    Map<String, Map<String, String>> rows = new HashMap<>();
    RegisterFacts.rows(table).forEach(row -> rows.put(row.get("code"), row));
    return rows;
  }

  @Test
  void every_province_is_as_the_tables_have_it() {
    List<Map<String, String>> before = RegisterFacts.rows("provinces_before_2025.csv");
    assertThat(register.provinces(BEFORE)).hasSize(63).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      Map<String, String> row = before.get(i);
      RegisteredProvince province = register.provinces(BEFORE).get(i);
      assertThat(province.code()).isEqualTo(row.get("code"));
      assertThat(province.name()).isEqualTo(row.get("name"));
      assertThat(province.isCity()).isEqualTo(row.get("kind").equals("city"));
      assertThat(province.regions())
          .extracting(Region::abbreviation)
          .containsExactly(row.get("region"));
      assertThat(province.isRegionDisputed()).isEqualTo(row.get("name").equals("Quảng Ninh"));
      assertThat(Objects.requireNonNull(province.mergedInto()).code())
          .isEqualTo(row.get("merged_into"));
      assertThat(province.existsFrom()).isNull();
      assertThat(province.existsUntil()).isEqualTo(SINCE);
      assertThat(register.province(province.name(), BEFORE)).isSameAs(province);
    }
    List<Map<String, String>> since = RegisterFacts.rows("provinces_2025.csv");
    assertThat(register.provinces(SINCE)).hasSize(34).hasSameSizeAs(since);
    for (int i = 0; i < since.size(); i++) {
      Map<String, String> row = since.get(i);
      RegisteredProvince province = register.provinces(SINCE).get(i);
      assertThat(province.code()).isEqualTo(row.get("code"));
      // Thanh Hoá and Thanh Hóa are one province: one of the spellings is the library's.
      assertThat(province.name()).isEqualTo(Provinces.find(row.get("name")));
      assertThat(province.isCity()).isEqualTo(row.get("kind").equals("city"));
      assertThat(province.mergedFrom())
          .extracting(RegisteredProvince::code)
          .containsExactlyElementsOf(
              before.stream()
                  .filter(each -> each.get("merged_into").equals(row.get("code")))
                  .map(each -> each.get("code"))
                  .toList());
      assertThat(province.existsFrom()).isEqualTo(SINCE);
      assertThat(province.existsUntil()).isNull();
    }
  }

  @Test
  void every_unit_is_as_the_tables_have_it() {
    List<Map<String, String>> before = RegisterFacts.rows("units_before_2025.csv");
    assertThat(register.units(BEFORE)).hasSize(10_035).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      RegisteredUnit unit = register.units(BEFORE).get(i);
      assertIs(unit, before.get(i));
      assertThat(unit.district()).isEqualTo(before.get(i).get("district"));
      assertThat(unit.areaKm2()).isNull();
      assertThat(unit.population()).isNull();
    }
    List<Map<String, String>> since = RegisterFacts.rows("units_2025.csv");
    assertThat(register.units(SINCE)).hasSize(3_321).hasSameSizeAs(since);
    for (int i = 0; i < since.size(); i++) {
      RegisteredUnit unit = register.units(SINCE).get(i);
      assertIs(unit, since.get(i));
      assertThat(unit.district()).isNull();
      assertThat(Objects.toString(unit.areaKm2(), "")).isEqualTo(RegisterFacts.area(since.get(i)));
      assertThat(Objects.toString(unit.population(), ""))
          .isEqualTo(RegisterFacts.population(since.get(i)));
    }
  }

  private static void assertIs(RegisteredUnit unit, Map<String, String> row) {
    assertThat(unit.code()).isEqualTo(row.get("code"));
    assertThat(unit.kind().name()).isEqualToIgnoringCase(row.get("kind"));
    assertThat(unit.name()).isEqualTo(row.get("name"));
    assertThat(unit.province().code()).isEqualTo(row.get("province_code"));
  }

  @Test
  void every_unit_is_found_by_its_code() {
    for (LocalDate day : List.of(BEFORE, SINCE)) {
      for (RegisteredUnit each : register.units(day)) {
        assertThat(register.unit(each.code(), day)).isSameAs(each);
        UnitMatch match = register.find(UnitQuery.on(day).code(each.code()).name(each.name()));
        assertThat(match.unit()).as(each.toString()).isSameAs(each);
      }
    }
    assertThat(register.unit("99999", SINCE)).isNull();
    assertThat(register.unit("4", SINCE)).isSameAs(register.unit("00004", SINCE));
    assertThat(register.unit("0x10", SINCE)).isNull();
    assertThat(register.unit("-4", SINCE)).isNull();
    assertThat(register.unit("100004", SINCE)).isNull();
  }

  @Test
  void every_unit_is_found_by_its_kind_and_name_with_its_province_and_district() {
    for (LocalDate day : List.of(BEFORE, SINCE)) {
      for (RegisteredUnit each : register.units(day)) {
        UnitQuery query =
            UnitQuery.on(day)
                .name(each.fullName(VI))
                .district(each.district())
                .province(each.province().name());
        assertThat(register.find(query).unit()).as(each.toString()).isSameAs(each);
      }
    }
  }

  /** The name alone is that of two units in 19 districts: a township beside its commune, mostly. */
  @Test
  void a_name_without_its_kind_is_that_unit_or_ambiguous_with_it() {
    Set<String> ambiguous = new HashSet<>();
    for (LocalDate day : List.of(BEFORE, SINCE)) {
      for (RegisteredUnit each : register.units(day)) {
        UnitMatch match =
            register.find(
                UnitQuery.on(day)
                    .name(each.name())
                    .district(each.district())
                    .province(each.province().name()));
        assertThat(match.candidates()).as(each.toString()).contains(each);
        if (match.status() == Status.AMBIGUOUS) {
          ambiguous.add(each.name() + ", " + each.district());
        } else {
          assertThat(match.unit()).as(each.toString()).isSameAs(each);
        }
      }
    }
    assertThat(ambiguous).hasSize(19).contains("Yên Viên, Huyện Gia Lâm");
  }

  /** Its first word is no word of a kind: there is a commune Phiên nowhere there. */
  @Test
  void a_word_of_a_kind_is_known_by_its_marks() {
    UnitQuery query = UnitQuery.on(SINCE).province("Cần Thơ");
    assertThat(Objects.requireNonNull(register.find(query.name("Xà Phiên")).unit()).code())
        .isEqualTo("31495");
    assertThat(Objects.requireNonNull(register.find(query.name("xã Xà Phiên")).unit()).code())
        .isEqualTo("31495");
    assertThat(register.find(UnitQuery.on(BEFORE).province("Hà Nội").name("Xà Phù Đổng")).unit())
        .isNull();
    assertThat(register.find(UnitQuery.on(BEFORE).province("Hà Nội").name("Xã Phù Đổng")).unit())
        .isNotNull();
  }

  @Test
  void several_of_a_name_are_told_with_all_of_them() {
    UnitMatch match =
        register.find(UnitQuery.on(BEFORE).name("Yên Viên").district("Gia Lâm").province("Hà Nội"));
    assertThat(match.status()).isEqualTo(Status.AMBIGUOUS);
    assertThat(match.unit()).isNull();
    assertThat(match.candidates())
        .extracting(RegisteredUnit::kind)
        .containsExactlyInAnyOrder(AdministrativeKind.TOWNSHIP, AdministrativeKind.COMMUNE);
    assertThat(match.text(VI)).contains("thị trấn Yên Viên", "xã Yên Viên");
    assertThat(
            Objects.requireNonNull(
                    register
                        .find(
                            UnitQuery.on(BEFORE)
                                .name("TT. Yên Viên")
                                .district("H. Gia Lâm")
                                .province("TP. Hà Nội"))
                        .unit())
                .kind())
        .isEqualTo(AdministrativeKind.TOWNSHIP);
  }

  @Test
  void what_is_not_listed_is_accepted_as_it_is_and_said_so() {
    UnitMatch match = register.find(UnitQuery.on(SINCE).name("Qwertz").province("Hà Nội"));
    assertThat(match.status()).isEqualTo(Status.UNKNOWN);
    assertThat(match.candidates()).isEmpty();
    assertThat(match.text(VI)).contains("\"Qwertz\"", "giữ nguyên");
    // Thừa Thiên Huế and Huế are one.
    RegisteredProvince hue = Objects.requireNonNull(register.province("Thừa Thiên Huế", BEFORE));
    assertThat(hue).isSameAs(register.province("TP. Huế", BEFORE));
  }

  @Test
  void a_name_of_the_other_list_is_told_as_such() {
    UnitMatch match = register.find(UnitQuery.on(SINCE).name("Trúc Bạch").province("Hà Nội"));
    assertThat(match.status()).isEqualTo(Status.OTHER_PERIOD);
    assertThat(match.unit()).isNull();
    assertThat(match.candidates()).extracting(RegisteredUnit::name).containsExactly("Trúc Bạch");
  }

  @Test
  void what_became_what_is_as_the_tables_have_it() {
    Map<String, List<String>> became = new HashMap<>();
    Map<String, List<String>> from = new HashMap<>();
    for (Map<String, String> row : RegisterFacts.rows("merges_2025.csv")) {
      String part = row.get("part").equals("yes") ? "~" : "";
      became
          .computeIfAbsent(row.get("from_code"), each -> new ArrayList<>())
          .add(part + row.get("to_code"));
      from.computeIfAbsent(row.get("to_code"), each -> new ArrayList<>())
          .add(part + row.get("from_code"));
    }
    for (RegisteredUnit each : register.units(BEFORE)) {
      assertThat(codes(each.became()))
          .as(each.toString())
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(became.get(each.code()));
      assertThat(each.cameFrom()).isEmpty();
      // One that went somewhere as a whole went nowhere else, and none lacks a part.
      boolean whole = each.became().stream().anyMatch(UnitPart::isWhole);
      assertThat(each.became().size() == 1).as(each.toString()).isEqualTo(whole);
      assertThat(each.became())
          .allSatisfy(
              part -> assertThat(part.unit().province()).isSameAs(each.province().mergedInto()));
    }
    Set<String> without = new HashSet<>();
    for (RegisteredUnit each : register.units(SINCE)) {
      assertThat(codes(each.cameFrom()))
          .containsExactlyInAnyOrderElementsOf(from.getOrDefault(each.code(), List.of()));
      assertThat(each.became()).isEmpty();
      if (each.cameFrom().isEmpty()) {
        without.add(each.name());
        assertThat(each.kind()).isEqualTo(AdministrativeKind.SPECIAL_ZONE);
      }
    }
    assertThat(without)
        .containsExactlyInAnyOrder("Bạch Long Vĩ", "Cồn Cỏ", "Hoàng Sa", "Lý Sơn", "Côn Đảo");
  }

  private static List<String> codes(List<UnitPart> parts) {
    return parts.stream()
        .map(each -> (each.isWhole() ? "" : "~") + each.unit().code())
        .collect(Collectors.toList());
  }

  @Test
  void the_gaps_are_those_that_are_told() {
    List<RegisteredUnit> units = register.units(SINCE);
    assertThat(units).filteredOn(each -> each.population() == null).hasSize(80);
    assertThat(units).filteredOn(each -> each.areaKm2() == null).hasSize(18);
    RegisteredUnit baChe = register.unit("06970", BEFORE);
    assertThat(codes(Objects.requireNonNull(baChe).became())).containsExactly("06978");
    Map<String, Map<String, String>> rows = byCode("units_2025.csv");
    assertThat(rows.values()).filteredOn(row -> row.get("population").isEmpty()).hasSize(14);
  }

  @Test
  void what_is_asked_and_what_is_found_are_equal_by_what_they_say() {
    UnitQuery query = UnitQuery.on(BEFORE).name("Hàm Kiệm").province("Bình Thuận");
    UnitQuery same = UnitQuery.on(BEFORE).province("Bình Thuận").name("Hàm Kiệm");
    assertThat(same).isEqualTo(query).hasSameHashCodeAs(query);
    assertThat(query.district("Hàm Thuận Nam")).isNotEqualTo(query);
    UnitMatch match = register.find(query);
    assertThat(register.find(same)).isEqualTo(match).hasSameHashCodeAs(match);
    assertThat(register.find(query.name("Hàm Cường"))).isNotEqualTo(match);
  }

  @Test
  void only_two_communes_have_parts_of_two_regions() {
    assertThat(register.units(SINCE))
        .filteredOn(each -> each.regions().size() > 1)
        .extracting(RegisteredUnit::name)
        .containsExactlyInAnyOrder("Tân Ninh", "Long An");
  }
}
