package io.github.ntmrules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvincesTest {

  @Test
  void there_are_sixty_three() {
    assertThat(Provinces.names()).hasSize(63).doesNotHaveDuplicates();
  }

  @Test
  void each_is_known_in_every_usual_spelling() {
    List<UnaryOperator<String>> spellings =
        List.of(
            name -> name,
            name -> "Tỉnh " + name,
            name -> "tỉnh " + name,
            name -> "TỈNH " + name.toUpperCase(Locale.ROOT),
            name -> "TP. " + name,
            name -> "TP." + name,
            name -> "Tp " + name,
            name -> "Thành phố " + name,
            name -> "T.P " + name,
            name -> "T. " + name,
            name -> name.replace(' ', '\u00a0'),
            name -> name.replace(" ", "  "),
            name -> " " + name + "\t",
            name -> name.replace(" ", "\u200b \u200b"),
            name -> name.replace(' ', '-'),
            name -> name.replace(" ", " – "),
            name -> name.replace(" ", ""),
            name -> Normalizer.normalize(name, Normalizer.Form.NFD),
            ProvincesTest::withoutMarks,
            name -> withoutMarks(name).toUpperCase(Locale.ROOT),
            name -> withoutMarks(name) + " province",
            name -> name.replace('Đ', '\u00d0'),
            name -> name.replace('o', '\u043e').replace('a', '\u0430'));
    for (String name : Provinces.names()) {
      for (UnaryOperator<String> spelling : spellings) {
        assertThat(Provinces.find(spelling.apply(name))).as(spelling.apply(name)).isEqualTo(name);
      }
    }
  }

  @Test
  void each_is_known_with_the_country_behind_it() {
    for (String name : Provinces.names()) {
      for (String country : List.of(", Việt Nam", " - Việt Nam", ", VIETNAM", " (VN)")) {
        assertThat(Provinces.find(name + country)).isEqualTo(name);
        assertThat(Provinces.find("Tỉnh " + name + country)).isEqualTo(name);
      }
    }
    assertThat(Provinces.find("Việt Nam")).isNull();
    assertThat(Provinces.find("Nam")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "B.Phước, Bình Phước",
    "b. phuoc, Bình Phước",
    "tỉnh B.Phước, Bình Phước",
    "N.Định, Nam Định",
    "Nam Đ., Nam Định",
    "'N. Định, Việt Nam', Nam Định",
    "H.Tĩnh, Hà Tĩnh",
    "TP. H. Phòng, Hải Phòng"
  })
  void one_that_is_shortened_is_known_where_no_other_fits(String text, String name) {
    assertThat(Provinces.shortened(text)).isEqualTo(name);
  }

  /** Hà Giang and Hậu Giang; Hà Nam; none of a word alone, of first letters alone, or of all. */
  @ParameterizedTest
  @ValueSource(
      strings = {"H.Giang", "NĐ", "N.Đ.", "HT", "Định", "Nam Định", "X.Định", "N.Định cũ", "", "."})
  void nothing_else_is_taken_for_one(String text) {
    assertThat(Provinces.shortened(text)).isNull();
  }

  @Test
  void whether_one_is_listed() {
    assertThat(Provinces.names()).allMatch(Provinces::isListed);
    assertThat(Provinces.isListed(Scope.ANOTHER_PROVINCE)).isTrue();
    assertThat(Provinces.isListed("B.Phước")).isFalse();
    assertThat(Provinces.isListed(null)).isFalse();
  }

  @Test
  void no_two_are_one_without_marks_and_blanks() {
    Set<String> folded = new HashSet<>();
    Provinces.names().forEach(name -> folded.add(withoutMarks(name).replaceAll("[ -]", "")));
    assertThat(folded).hasSize(63);
  }

  private static String withoutMarks(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('Đ', 'D')
        .replace('đ', 'd');
  }

  @ParameterizedTest
  @CsvSource({
    "Hoà Bình, Hòa Bình",
    "Thanh Hoá, Thanh Hóa",
    "Khánh Hoà, Khánh Hòa",
    "Kontum, Kon Tum",
    "Đắc Lắc, Đắk Lắk",
    "Daklak, Đắk Lắk",
    "Đăk Lăk, Đắk Lắk",
    "Bắc Cạn, Bắc Kạn",
    "TP HCM, Hồ Chí Minh",
    "TP.HCM, Hồ Chí Minh",
    "tphcm, Hồ Chí Minh",
    "Bà Rịa – Vũng Tàu, Bà Rịa - Vũng Tàu",
    "BR-VT, Bà Rịa - Vũng Tàu",
    "Thừa Thiên Huế, Huế",
    "Thừa Thiên - Huế, Huế",
    "TT. Huế, Huế",
  })
  void other_names_of_the_same(String text, String name) {
    assertThat(Provinces.find(text)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Tỉnh", "TP", "Hà", "Hà Tây", "Kon Tum Gia Lai", "Tây Nguyên", "…"})
  void what_is_none_is_left_as_it_is(String text) {
    assertThat(Provinces.find(text)).isNull();
    assertThat(Provinces.canonical(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"Kon Tun, Kon Tum", "Quãng Nan, Quảng Nam", "tỉnh Phú Tho., Phú Thọ", "Xyzabcdefg,"})
  void the_nearest_is_what_was_probably_meant(String text, String name) {
    assertThat(Provinces.nearest(text)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Hà Tây", "Hà Tay", "Hà Bắc", "Sông Bé", "Minh Hải", "Nam Hà", "Bình Trị"})
  void a_province_that_is_no_more_is_not_taken_for_one_that_looks_like_it(String text) {
    assertThat(Provinces.nearest(text)).isNull();
  }

  @Test
  void scopes_and_overlays_mean_the_province_and_not_its_spelling() {
    LocalDate day = LocalDate.of(2024, 12, 31);
    assertThat(Scope.of(day, null, "tỉnh  kon\u00a0tum", Set.of()))
        .isEqualTo(Scope.of(day, null, "Kon Tum", Set.of()))
        .extracting(Scope::province)
        .isEqualTo("Kon Tum");
    Overlay overlay =
        Overlay.builder()
            .id("x")
            .titleVi("x")
            .titleEn("x")
            .decree("x")
            .overlays("x")
            .province("Tỉnh Phú Thọ")
            .inForceFrom(day)
            .build();
    assertThat(overlay.appliesTo("PHÚ THỌ", day)).isTrue();
    assertThat(overlay.appliesTo("Phú Yên", day)).isFalse();
    assertThat(overlay.appliesTo(null, day)).isFalse();
  }
}
