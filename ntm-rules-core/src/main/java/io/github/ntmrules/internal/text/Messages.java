package io.github.ntmrules.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The message bundles: Vietnamese, and English for English locales. Thread-safe. */
public final class Messages {

  /** Vietnamese, the default language of all text for people. */
  public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private static final Properties VI = load("messages_vi.properties");
  private static final Properties EN = load("messages_en.properties");

  private Messages() {}

  /** Whether text for this locale is English; it is Vietnamese otherwise. */
  public static boolean english(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  /**
   * The message of that key with its arguments filled in: text as it is, numbers as {@link Numbers}
   * writes them in that language.
   *
   * @throws IllegalArgumentException if there is no such message
   */
  public static String get(Locale locale, String key, Object... arguments) {
    String pattern = (english(locale) ? EN : VI).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No message " + key);
    }
    if (arguments.length == 0) {
      return pattern;
    }
    MessageFormat format = new MessageFormat(pattern.replace("'", "''"), Locale.ROOT);
    Format[] formats = format.getFormatsByArgumentIndex();
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      // A choice, such as between "1 unit" and "2 units", is made by the number.
      boolean choice = i < formats.length && formats[i] instanceof ChoiceFormat;
      texts[i] = choice ? arguments[i] : text(arguments[i], locale);
    }
    return format.format(texts);
  }

  private static Object text(Object argument, Locale locale) {
    return argument instanceof Number number
        ? Numbers.format(new BigDecimal(number.toString()), locale)
        : argument;
  }

  // Read as UTF-8 here: the JDK's bundle loader follows a system property and the default locale.
  private static Properties load(String name) {
    Properties properties = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The library is incomplete: " + name + " is missing.");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
