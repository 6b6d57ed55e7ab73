package io.github.ntmrules.files.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.Catalogue;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.files.law.ScopeWords.UnreadableException;
import io.github.ntmrules.table.RuleTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scopes in words say what rule files say. */
class ScopeWordsTest {

  private static final BookWords VI = new BookWords(Locale.forLanguageTag("vi"));
  private static final BookWords EN = new BookWords(Locale.ENGLISH);
  private static final ScopeWords WORDS =
      new ScopeWords(List.of("nhom-1", "nhóm 2", "Nhóm đặc thù"), VI, EN);

  private static Set<String> packaged() {
    return Stream.concat(
            Assessor.packagedSets().stream(),
            Catalogue.packaged().overlays().stream().map(Overlay::id))
        .flatMap(id -> RuleTable.packaged(id).rows().stream())
        .map(row -> row.condition())
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_scope_of_the_library_is_said_in_words_and_read_back_the_same() throws Exception {
    assertThat(packaged()).hasSizeGreaterThan(15);
    for (String each : packaged()) {
      for (BookWords first : new BookWords[] {VI, EN}) {
        ScopeWords words = new ScopeWords(List.of(), first, first == VI ? EN : VI);
        String said = words.shown(each);
        assertThat(said).doesNotContain("Designation.", "Region.", "==", "contains");
        assertThat(words.read(said)).isEqualTo(ScopeCondition.read(each));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          diện xã đặc biệt khó khăn ¦ designations contains Designation.ESPECIALLY_DIFFICULT
          Thuộc diện “Xã đặc biệt khó khăn” ¦ designations contains Designation.ESPECIALLY_DIFFICULT
          không thuộc diện liền kề đô thị hiện hữu ¦ designations not contains Designation.ADJACENT_TO_URBAN_AREA
          diện xã an toàn khu thuộc huyện nghèo hoặc huyện vừa thoát nghèo giai đoạn 2018–2020 hoặc vùng TN ¦ designations contains Designation.SAFE_ZONE_IN_POOR_DISTRICT || region == Region.TAY_NGUYEN
          vùng Tây Nguyên ¦ region == Region.TAY_NGUYEN
          vùng tây nguyên / ĐNB ¦ region in (Region.TAY_NGUYEN, Region.DONG_NAM_BO)
          không thuộc vùng Tây Nguyên / ĐBSH ¦ region not in (Region.TAY_NGUYEN, Region.DONG_BANG_SONG_HONG)
          tỉnh kon tum ¦ province == "Kon Tum"
          tỉnh Gia Lai / Kon Tum; năm 2023 ¦ province in ("Gia Lai", "Kon Tum"), year == 2023
          nhóm 1 ¦ group == "nhom-1"
          nhóm nhom-1 / 2 ¦ group in ("nhom-1", "nhóm 2")
          không thuộc nhóm đặc thù ¦ group != "Nhóm đặc thù"
          từ năm 2020, vùng BTB ¦ year >= 2020, region == Region.BAC_TRUNG_BO
          (vùng BTB hoặc vùng TN) và trước năm 2020 ¦ ( region == Region.BAC_TRUNG_BO || region == Region.TAY_NGUYEN ) && year < 2020
          vùng BTB hoặc vùng TN và trước năm 2020 ¦ region == Region.BAC_TRUNG_BO || region == Region.TAY_NGUYEN && year < 2020
          từ ngày 20/2/2013 hoặc chưa biết vùng ¦ date >= day("2013-02-20") || region == null
          theo vùng của xã ¦ $vung : region != null
          region Central Highlands and not being area II of the ethnic-minority and mountain areas ¦ region == Region.TAY_NGUYEN && designations not contains Designation.AREA_II
          region==Region.TAY_NGUYEN ¦ region == Region.TAY_NGUYEN
          """)
  void words_are_read(String typed, String rule) throws Exception {
    assertThat(WORDS.read(typed)).isEqualTo(ScopeCondition.read(rule));
    assertThat(WORDS.read(WORDS.shown(rule))).isEqualTo(ScopeCondition.read(rule));
    List<ScopeCondition> read = WORDS.read(typed);
    assertThat(ScopeCondition.read(ScopeCondition.written(read))).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          diện xã đặc biệt khó khan nhất ¦ xã đặc biệt khó khăn
          vùng Tây Nguyen ¦ tây nguyên
          tỉnh Kon Tumm ¦ Kon Tum
          nhóm nhom-11 ¦ nhom-1
          xã giàu ¦
          vùng Tây Nguyên và ¦
          """)
  void what_is_not_known_is_told_with_what_was_probably_meant(String typed, String meant) {
    assertThatThrownBy(() -> WORDS.read(typed))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            each -> assertThat(each.suggestion()).as(typed).isEqualTo(meant));
  }

  @ParameterizedTest
  @CsvSource({"2025, ==", "năm 2025, ==", "từ 2025, >=", "trước 2025, <", "sau năm 2025, >"})
  void a_year_has_a_column_of_its_own(String typed, String operator) throws Exception {
    assertThat(WORDS.readYear(typed)).isEqualTo(ScopeCondition.One.of("year", operator, "2025"));
    assertThatThrownBy(() -> WORDS.readYear("25")).isInstanceOf(UnreadableException.class);
  }

  @Test
  void what_words_cannot_say_stands_as_it_is() {
    for (String each :
        List.of(
            "designations contains Designation.NEW_ONE",
            "$v : region != null",
            "province == null",
            "eval(1)")) {
      assertThat(WORDS.shown(each)).isEqualTo(each);
    }
  }

  @Test
  void the_opposite_holds_where_the_condition_does_not() {
    List<ScopeCondition> read =
        ScopeCondition.read(
            "( region == Region.TAY_NGUYEN && year < 2020 )"
                + " || designations contains Designation.AREA_II");
    assertThat(read).isNotNull();
    ScopeCondition not = ScopeCondition.not(ScopeCondition.all(read));
    assertThat(not).isNotNull();
    assertThat(ScopeCondition.written(List.of(not)))
        .isEqualTo(
            "( region != Region.TAY_NGUYEN || year >= 2020 )"
                + " && designations not contains Designation.AREA_II");
  }
}
