package io.github.ntmrules.files.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  @ParameterizedTest
  @CsvSource({
    "vi, 1.302 xã",
    "vi-VN, 1.302 xã",
    "fr, 1.302 xã",
    "en, '1,302 communes'",
    "en-IN, '123,456 communes'"
  })
  void numbers_are_written_as_the_words_around_them(String locale, String text) {
    int number = text.startsWith("123") ? 123_456 : 1302;
    assertThat(Texts.common(Locale.forLanguageTag(locale)).get("units.COMMUNE", number))
        .isEqualTo(text);
  }
}
