package io.github.ntmrules.json;

import io.github.ntmrules.criteria.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The messages of this module: Vietnamese, and English for English. */
final class JsonTexts {

  private static final Properties VIETNAMESE = load("messages_vi.properties");
  private static final Properties ENGLISH = load("messages_en.properties");

  private JsonTexts() {}

  static String get(Locale locale, String key, Object... details) {
    boolean english = locale.getLanguage().equals("en");
    String pattern = (english ? ENGLISH : VIETNAMESE).getProperty(key);
    return new MessageFormat(Objects.requireNonNull(pattern, key).replace("'", "''"), Locale.ROOT)
        .format(Stream.of(details).map(each -> text(each, locale)).toArray());
  }

  private static Object text(Object detail, Locale locale) {
    return detail instanceof Number number
        ? Wording.in(locale).number(new BigDecimal(number.toString()))
        : detail;
  }

  private static Properties load(String name) {
    try (InputStream in = Objects.requireNonNull(JsonTexts.class.getResourceAsStream(name), name)) {
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
