package io.github.ntmrules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in messages are written as the words around them, whatever the language asked for. */
class JsonTextsTest {

  @ParameterizedTest
  @CsvSource({"vi, 1.302", "fr, 1.302", "ar, 1.302", "'', 1.302", "en, '1,302'", "en-IN, '1,302'"})
  void counts_are_not_taken_for_decimals(String language, String number) {
    assertThat(JsonTexts.get(Locale.forLanguageTag(language), "SYNTAX", 1302, 7))
        .contains(number + ",", " 7)");
  }
}
