package io.github.ntmrules.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]+}");

  private static Properties bundle(String language) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                Messages.class.getResourceAsStream("messages_" + language + ".properties")),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  @Test
  void both_languages_have_the_same_messages_with_the_same_placeholders() throws IOException {
    Properties vi = bundle("vi");
    Properties en = bundle("en");
    assertThat(en.stringPropertyNames()).isEqualTo(vi.stringPropertyNames());
    for (String key : vi.stringPropertyNames()) {
      assertThat(placeholders(en.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(vi.getProperty(key)));
    }
  }

  private static Set<String> placeholders(String text) {
    return new TreeSet<>(PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList());
  }

  @Test
  void an_apostrophe_in_a_message_is_printed() {
    assertThat(Messages.get(Locale.ENGLISH, "level.SET_BY_PROVINCE"))
        .isEqualTo("the province's level");
  }

  @Test
  void a_message_that_does_not_exist_is_an_error() {
    assertThatThrownBy(() -> Messages.get(Locale.ENGLISH, "none"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_count_in_a_message_is_not_read_as_a_decimal() {
    assertThat(Messages.get(Messages.VIETNAMESE, "caseRun.passed", 1302, 12_345_678L))
        .isEqualTo("1.302 ca đều đúng như mong đợi (12.345.678 kết quả).");
    assertThat(Messages.get(Locale.ENGLISH, "caseRun.passed", 1302, 12_345_678L))
        .isEqualTo("All 1,302 cases follow as expected (12,345,678 outcomes).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "44.2; 44,2; 44.2",
        "16.50; 16,5; 16.5",
        "1234567.89; 1.234.567,89; 1,234,567.89",
        "0; 0; 0",
        "-5.25; -5,25; -5.25",
        "89.999999999; 89,999999999; 89.999999999",
        "1.33333333333333; ≈ 1,333333333; ≈ 1.333333333"
      })
  void numbers_are_written_as_each_language_writes_them(String number, String vi, String en) {
    assertThat(Numbers.format(new BigDecimal(number), Messages.VIETNAMESE)).isEqualTo(vi);
    assertThat(Numbers.format(new BigDecimal(number), Locale.US)).isEqualTo(en);
  }

  @Test
  void the_nearest_spelling_is_suggested_and_nothing_far_away() {
    List<String> known = List.of("income_per_capita", "alleys_clean", "Khá");
    assertThat(Suggestions.nearest("income_percapita", known)).isEqualTo("income_per_capita");
    assertThat(Suggestions.nearest("ALLEYS_CLEAN", known)).isEqualTo("alleys_clean");
    assertThat(Suggestions.nearest("zzzzzzzzzz", known)).isNull();
    assertThat(Suggestions.nearest("", known)).isNull();
  }

  @Test
  void names_follow_the_vietnamese_alphabet_letters_first_then_tones() {
    List<String> ordered =
        List.of(
            "2 Tháng 9",
            "An",
            "ăn",
            "Ân",
            "Ba",
            "Bà",
            "Bả",
            "Bã",
            "Bá",
            "Bạ",
            "Bà Rịa",
            "Dung",
            "Đắk Lắk",
            "Đăk Nông",
            "Ea",
            "Êa",
            "Mo",
            "mơ",
            "Phú Tân",
            "Tu",
            "Tư",
            "Yên",
            "Ё");
    List<String> shuffled = new ArrayList<>(ordered);
    Collections.shuffle(shuffled, new Random(5));
    shuffled.sort(VietnameseOrder::compare);
    assertThat(shuffled).isEqualTo(ordered);
    assertThat(VietnameseOrder.compare("Kon Tum", "Kon Tum")).isZero();
    assertThat(VietnameseOrder.compare("", "\u0301")).isNotZero();
  }
}
