package io.github.ntmrules.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.register.InferredRegion.Basis;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which region follows for a unit that states none. */
class RegionInferenceTest {

  private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
  private static final LocalDate SINCE = LocalDate.of(2025, 12, 31);
  private static final Locale VI = Locale.forLanguageTag("vi");

  private final Register register = Register.standard();

  /** Code → the abbreviation of the region, of the tables. */
  private static Map<String, String> regions() {
    Map<String, String> regions = new HashMap<>();
    RegisterFacts.rows("provinces_before_2025.csv")
        .forEach(row -> regions.put(row.get("code"), row.get("region")));
    return regions;
  }

  private InferredRegion commune(UnitQuery query) {
    return Objects.requireNonNull(register.region(UnitKind.COMMUNE, query), query.toString());
  }

  private static UnitQuery query(LocalDate day, String name, String province) {
    return UnitQuery.on(day).name(name).province(province);
  }

  @Test
  void before_the_merger_the_province_decides_of_every_commune() {
    Map<String, String> regions = regions();
    for (Map<String, String> row : RegisterFacts.rows("units_before_2025.csv")) {
      RegisteredUnit unit = Objects.requireNonNull(register.unit(row.get("code"), BEFORE));
      InferredRegion region =
          commune(
              query(BEFORE, unit.fullName(VI), unit.province().name()).district(unit.district()));
      if (unit.province().name().equals("Quảng Ninh")) {
        assertThat(region.basis()).isEqualTo(Basis.DISPUTED);
        assertThat(region.region()).isNull();
      } else {
        assertThat(Objects.requireNonNull(region.region(), region.toString()).abbreviation())
            .as(row.toString())
            .isEqualTo(regions.get(row.get("province_code")));
      }
    }
  }

  /** What the tables say that it came from, and nothing else. */
  @Test
  void since_the_merger_the_old_communes_decide_of_every_commune() {
    Map<String, String> regions = regions();
    Map<String, String> provinces = new HashMap<>();
    RegisterFacts.rows("units_before_2025.csv")
        .forEach(row -> provinces.put(row.get("code"), row.get("province_code")));
    Map<String, Set<String>> from = new HashMap<>();
    for (Map<String, String> row : RegisterFacts.rows("merges_2025.csv")) {
      from.computeIfAbsent(row.get("to_code"), any -> new TreeSet<>())
          .add(regions.get(provinces.get(row.get("from_code"))));
    }
    Set<String> open = new TreeSet<>();
    for (RegisteredUnit unit : register.units(SINCE)) {
      InferredRegion byName = commune(query(SINCE, unit.fullName(VI), unit.province().name()));
      InferredRegion byCode = commune(UnitQuery.on(SINCE).code(unit.code()));
      assertThat(byCode.region()).as(unit.toString()).isEqualTo(byName.region());
      Region region = byName.region();
      if (region == null) {
        if (!unit.province().name().equals("Quảng Ninh")) {
          open.add(unit.name());
        }
      } else {
        assertThat(from.getOrDefault(unit.code(), Set.of(region.abbreviation())))
            .as(unit.toString())
            .containsExactly(region.abbreviation());
      }
    }
    // Two have parts of two regions; of Lý Sơn it is not on file what it came from.
    assertThat(open).containsExactlyInAnyOrder("Tân Ninh", "Long An", "Lý Sơn");
  }

  @Test
  void parts_of_two_regions_are_told_and_what_would_settle_it() {
    InferredRegion region = commune(query(SINCE, "Tân Ninh", "Tây Ninh"));
    assertThat(region.basis()).isEqualTo(Basis.TWO_REGIONS);
    assertThat(region.possible())
        .containsExactly(Region.DONG_NAM_BO, Region.DONG_BANG_SONG_CUU_LONG);
    assertThat(region.text(VI)).contains("Đông Nam Bộ", "Đồng bằng sông Cửu Long", "Ghi vùng");
    assertThat(region.text(Locale.ENGLISH)).contains("Southeast", "would settle it");
  }

  @Test
  void a_province_that_is_no_more_is_the_one_of_before() {
    InferredRegion region = commune(query(SINCE, "Xã chưa có tên", "Hòa Bình"));
    assertThat(region.region()).isEqualTo(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC);
    assertThat(region.basis()).isEqualTo(Basis.PROVINCE);
    assertThat(region.text(VI)).contains("Hòa Bình", "chưa đối chiếu");
  }

  /** Phú Thọ of since has parts of two regions; Xã chưa có tên is in none of its lists. */
  @Test
  void an_unlisted_commune_of_a_province_of_two_regions_has_none() {
    InferredRegion region = commune(query(SINCE, "Chưa Có Tên", "Phú Thọ"));
    assertThat(region.basis()).isEqualTo(Basis.UNLISTED);
    assertThat(region.possible())
        .containsExactly(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC, Region.DONG_BANG_SONG_HONG);
    assertThat(commune(query(BEFORE, "Chưa Có Tên", "Phú Thọ")).region())
        .isEqualTo(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC);
  }

  /** Bến Lức was in Long An; that it is in Tây Ninh is said since the merger only. */
  @Test
  void a_new_unit_on_an_old_day_is_no_ground() {
    InferredRegion region = commune(query(BEFORE, "xã Bến Lức", "Tây Ninh"));
    assertThat(region.region()).isNull();
    assertThat(region.basis()).isEqualTo(Basis.CONTRADICTED);
    assertThat(commune(query(SINCE, "xã Bến Lức", "Tây Ninh")).region())
        .isEqualTo(Region.DONG_BANG_SONG_CUU_LONG);
  }

  /** Ba Tơ of since is in Quảng Ngãi, into which Kon Tum went; there is no Kon Tum since. */
  @Test
  void the_name_of_a_province_that_ended_means_one_province_before() {
    InferredRegion region = commune(query(BEFORE, "Ba Tơ", "Kon Tum"));
    assertThat(region.region()).isEqualTo(Region.TAY_NGUYEN);
    assertThat(region.basis()).isEqualTo(Basis.PROVINCE);
    assertThat(commune(query(SINCE, "Ba Tơ", "Kon Tum")).basis()).isEqualTo(Basis.CONTRADICTED);
  }

  @Test
  void a_code_that_contradicts_the_name_decides_nothing() {
    RegisteredUnit other = register.find(query(BEFORE, "Phúc Xá", "Hà Nội")).unit();
    UnitQuery query =
        query(BEFORE, "Đăk Năng", "Kon Tum").code(Objects.requireNonNull(other).code());
    InferredRegion region = commune(query);
    assertThat(region.basis()).isEqualTo(Basis.CONTRADICTED);
    assertThat(region.region()).isNull();
    UnitMatch match = register.find(query);
    assertThat(match.status()).isEqualTo(UnitMatch.Status.CONTRADICTED);
    assertThat(match.text(VI)).contains("00001", "Phúc Xá", "Đăk Năng");
  }

  @Test
  void the_code_decides_where_the_name_is_only_misspelt() {
    RegisteredUnit unit = register.find(query(BEFORE, "Đăk Năng", "Kon Tum")).unit();
    String code = Objects.requireNonNull(unit).code();
    InferredRegion region = commune(UnitQuery.on(BEFORE).code(code).name("Dak Nang"));
    assertThat(region.region()).isEqualTo(Region.TAY_NGUYEN);
    assertThat(region.basis()).isEqualTo(Basis.CODE);
  }

  /** Hàm Thuận Nam was in Bình Thuận; since the merger it is in what is called Lâm Đồng. */
  @Test
  void the_new_name_of_a_province_on_an_old_day_never_gives_the_region_of_the_old_one() {
    Map<String, String> regions = regions();
    int open = 0;
    for (Map<String, String> row : RegisterFacts.rows("units_before_2025.csv")) {
      RegisteredUnit unit = Objects.requireNonNull(register.unit(row.get("code"), BEFORE));
      RegisteredProvince into = Objects.requireNonNull(unit.province().mergedInto());
      if (into.regions().size() > 1) {
        InferredRegion region =
            commune(
                query(BEFORE, unit.fullName(VI), into.name())
                    .district(unit.province().name().equals(into.name()) ? null : unit.district()));
        open += region.region() == null ? 1 : 0;
        if (region.region() != null) {
          assertThat(region.region().abbreviation())
              .as(row.toString())
              .isEqualTo(regions.get(row.get("province_code")));
        }
      }
    }
    assertThat(open).isGreaterThan(900);
    InferredRegion district =
        Objects.requireNonNull(
            register.region(UnitKind.DISTRICT, query(BEFORE, "Huyện Hàm Thuận Nam", "Lâm Đồng")));
    assertThat(district.basis()).isEqualTo(Basis.CONTRADICTED);
    assertThat(district.text(VI)).contains("Huyện Hàm Thuận Nam / Lâm Đồng");
    UnitQuery village = UnitQuery.on(BEFORE).district("Hàm Thuận Nam").province("Lâm Đồng");
    assertThat(Objects.requireNonNull(register.region(UnitKind.VILLAGE, village)).basis())
        .isEqualTo(Basis.CONTRADICTED);
    assertThat(commune(query(BEFORE, "Chưa Có Tên", "Lâm Đồng").district("Di Linh")).region())
        .isEqualTo(Region.TAY_NGUYEN);
  }

  /** There was a Tân Lập in each of the three that are Phú Thọ since, and there is none now. */
  @Test
  void an_old_name_on_a_new_day_is_looked_for_in_all_that_went_into_the_province() {
    InferredRegion region = commune(query(SINCE, "xã Tân Lập", "Phú Thọ"));
    assertThat(region.basis()).isEqualTo(Basis.AMBIGUOUS);
    assertThat(commune(query(SINCE, "xã Tân Lập", "Phú Thọ").district("Sông Lô")).region())
        .isEqualTo(Region.DONG_BANG_SONG_HONG);
    Map<String, String> regions = regions();
    for (Map<String, String> row : RegisterFacts.rows("units_before_2025.csv")) {
      RegisteredUnit unit = Objects.requireNonNull(register.unit(row.get("code"), BEFORE));
      RegisteredProvince into = Objects.requireNonNull(unit.province().mergedInto());
      UnitQuery query = query(SINCE, unit.fullName(VI), into.name());
      if (into.regions().size() > 1
          && register.find(query).status() == UnitMatch.Status.OTHER_PERIOD) {
        Region its = commune(query).region();
        if (its != null) {
          assertThat(its.abbreviation())
              .as(row.toString())
              .isEqualTo(regions.get(row.get("province_code")));
        }
      }
    }
  }

  /** The new Tân Thành of Tây Ninh was there before; its Tân Thạnh was in Long An. */
  @Test
  void a_code_of_another_name_in_marks_alone_decides_nothing() {
    UnitQuery query = query(SINCE, "xã Tân Thạnh", "Tây Ninh").code("25534");
    assertThat(commune(query).basis()).isEqualTo(Basis.CONTRADICTED);
    assertThat(commune(query.name("xã Tân Thành")).region()).isEqualTo(Region.DONG_NAM_BO);
    assertThat(commune(query.name("xã Tan Thanh")).region()).isEqualTo(Region.DONG_NAM_BO);
  }

  @Test
  void a_code_decides_nothing_against_the_province_that_is_said() {
    RegisteredUnit hamKiem =
        Objects.requireNonNull(register.find(query(BEFORE, "Hàm Kiệm", "Bình Thuận")).unit());
    RegisteredUnit since = hamKiem.became().get(0).unit();
    UnitQuery query = UnitQuery.on(SINCE).code(since.code());
    assertThat(commune(query.province("Lâm Đồng")).region())
        .isEqualTo(Region.DUYEN_HAI_NAM_TRUNG_BO);
    assertThat(commune(query.province("Bình Thuận")).region())
        .isEqualTo(Region.DUYEN_HAI_NAM_TRUNG_BO);
    for (String other : List.of("Đắk Nông", "Đ.Nông", "B.Phước")) {
      assertThat(commune(query.province(other)).basis()).isEqualTo(Basis.CONTRADICTED);
    }
    assertThat(register.find(query.province("B.Phước")).text(Locale.ENGLISH))
        .contains(since.code(), since.name(), "not of \"B.Phước\"");
  }

  @Test
  void a_district_in_another_region_than_the_commune_contradicts_it() {
    RegisteredUnit since =
        Objects.requireNonNull(register.find(query(BEFORE, "Hàm Kiệm", "Bình Thuận")).unit())
            .became()
            .get(0)
            .unit();
    UnitQuery query = query(SINCE, since.fullName(VI), "Lâm Đồng");
    assertThat(commune(query.district("Hàm Thuận Nam")).region())
        .isEqualTo(Region.DUYEN_HAI_NAM_TRUNG_BO);
    assertThat(commune(query.district("Di Linh")).basis()).isEqualTo(Basis.CONTRADICTED);
    // There was a Tân Thành in Đức Trọng; the one since was in Bình Thuận.
    UnitQuery old = query(SINCE, "xã Tân Thành", "Lâm Đồng");
    assertThat(commune(old).region()).isEqualTo(Region.DUYEN_HAI_NAM_TRUNG_BO);
    assertThat(commune(old.district("Đức Trọng")).basis()).isEqualTo(Basis.CONTRADICTED);
    UnitQuery byCode = UnitQuery.on(SINCE).code(since.code()).district("Huyện Di Linh");
    assertThat(commune(byCode).basis()).isEqualTo(Basis.CONTRADICTED);
  }

  /** There are communes of one name in several provinces. */
  @Test
  void a_name_without_its_province_is_no_ground() {
    assertThat(register.region(UnitKind.COMMUNE, UnitQuery.on(BEFORE).name("Đăk Năng"))).isNull();
    assertThat(register.region(UnitKind.COMMUNE, query(BEFORE, "Một", "Tỉnh lạ"))).isNull();
  }

  @Test
  void districts_and_provinces_follow_from_what_they_were() {
    InferredRegion district =
        Objects.requireNonNull(
            register.region(UnitKind.DISTRICT, query(SINCE, "Huyện Kim Bôi", "Phú Thọ")));
    assertThat(district.region()).isEqualTo(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC);
    assertThat(
            Objects.requireNonNull(
                    register.region(UnitKind.DISTRICT, query(SINCE, "Tam Dương", "Phú Thọ")))
                .region())
        .isEqualTo(Region.DONG_BANG_SONG_HONG);
    InferredRegion province =
        Objects.requireNonNull(
            register.region(UnitKind.PROVINCE, UnitQuery.on(SINCE).name("Lâm Đồng")));
    assertThat(province.basis()).isEqualTo(Basis.TWO_REGIONS);
    assertThat(
            Objects.requireNonNull(
                    register.region(UnitKind.PROVINCE, UnitQuery.on(BEFORE).name("Lâm Đồng")))
                .region())
        .isEqualTo(Region.TAY_NGUYEN);
  }

  @Test
  void a_stated_region_goes_before_an_inferred_one() {
    InferredRegion inferred = commune(query(BEFORE, "Đăk Năng", "Kon Tum"));
    Snapshot.Builder unit = Snapshot.commune("Đăk Năng").on(BEFORE).inferredRegion(inferred);
    assertThat(unit.build().region()).isEqualTo(Region.TAY_NGUYEN);
    assertThat(unit.build().inferredRegion()).isEqualTo(inferred);
    assertThat(unit.build().toBuilder().build()).isEqualTo(unit.build());
    Snapshot stated = unit.build().toBuilder().region(Region.BAC_TRUNG_BO).build();
    assertThat(stated.region()).isEqualTo(Region.BAC_TRUNG_BO);
    assertThat(stated.inferredRegion()).isNull();
  }

  @Test
  void coverage_tells_what_is_there_and_what_is_missing() {
    RegisteredProvince konTum = Objects.requireNonNull(register.province("Kon Tum", BEFORE));
    List<RegisteredUnit> units = register.units(konTum);
    RegisteredUnit ward =
        units.stream()
            .filter(each -> each.kind() == AdministrativeKind.WARD)
            .findFirst()
            .orElseThrow();
    List<RegisteredUnit> communes =
        units.stream().filter(each -> each.kind() == AdministrativeKind.COMMUNE).toList();
    List<UnitMatch> there =
        List.of(communes.get(0), communes.get(0), communes.get(3), ward).stream()
            .map(each -> register.find(UnitQuery.on(BEFORE).code(each.code())))
            .toList();
    RegisterCoverage coverage = RegisterCoverage.of(konTum, there);
    assertThat(coverage.communes()).isEqualTo(communes.size());
    assertThat(coverage.covered()).containsExactly(communes.get(0), communes.get(3));
    assertThat(coverage.missing())
        .hasSize(communes.size() - 2)
        .doesNotContain(communes.get(0), communes.get(3));
    assertThat(coverage.notCommunes()).containsExactly(ward);
    assertThat(coverage.doubles()).containsExactly(communes.get(0));
  }
}
