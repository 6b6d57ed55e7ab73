package io.github.ntmrules.files.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeSet;

/**
 * The words of one area, such as the reports, on top of those that all share ({@code common}).
 * Vietnamese, and English for English. Immutable and thread-safe.
 */
public final class Texts {

  private static final String COMMON = "common";
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final Properties words;
  private final Locale locale;

  private Texts(Properties words, Locale locale) {
    this.words = words;
    this.locale = locale;
  }

  /**
   * The words of an area, from the files {@code <area>_vi.properties} and {@code
   * <area>_en.properties} beside this class.
   *
   * @throws IllegalStateException if there is no such area
   */
  public static Texts of(String area, Locale locale) {
    Locale language = english(locale) ? Locale.ENGLISH : VIETNAMESE;
    Texts shared = new Texts(new Properties(), language).with(Texts.class, COMMON);
    return area.equals(COMMON) ? shared : shared.with(Texts.class, area);
  }

  /** The words that all areas share. */
  public static Texts common(Locale locale) {
    return of(COMMON, locale);
  }

  /**
   * These words, and on top of them those of an area of another module.
   *
   * @param place the class beside which its files are
   * @throws IllegalStateException if there is no such area
   */
  public Texts with(Class<?> place, String area) {
    Properties more = new Properties();
    more.putAll(words);
    load(more, place, area + "_" + locale.getLanguage());
    return new Texts(more, locale);
  }

  /** Whether text for this locale is English; it is Vietnamese otherwise. */
  public static boolean english(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  /** The language: Vietnamese or English, in which numbers are written, too. */
  public Locale locale() {
    return locale;
  }

  /**
   * The text of that key with its arguments filled in. Arguments are text already, but whole
   * numbers, which are written as the language does.
   *
   * @throws IllegalArgumentException if there is no such text
   */
  public String get(String key, Object... arguments) {
    String pattern = words.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No text " + key);
    }
    return arguments.length == 0
        ? pattern
        : message(pattern.replace("'", "''"), arguments).format(arguments);
  }

  // Numbers as this language writes them, whatever a slim Java runtime knows of it.
  private MessageFormat message(String pattern, Object[] arguments) {
    MessageFormat message = new MessageFormat(pattern, locale);
    Format[] formats = message.getFormatsByArgumentIndex();
    for (int i = 0; i < formats.length && i < arguments.length; i++) {
      if (formats[i] == null && arguments[i] instanceof Number) {
        message.setFormatByArgumentIndex(i, numbers());
      }
    }
    return message;
  }

  private NumberFormat numbers() {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setDecimalSeparator(english(locale) ? '.' : ',');
    symbols.setGroupingSeparator(english(locale) ? ',' : '.');
    return new DecimalFormat("#,##0.###", symbols);
  }

  /** The same words as templates and the help of a command line read them. */
  public ResourceBundle bundle() {
    return new ResourceBundle() {
      @Override
      protected Object handleGetObject(String key) {
        return words.getProperty(key);
      }

      @Override
      public Enumeration<String> getKeys() {
        return Collections.enumeration(new TreeSet<>(words.stringPropertyNames()));
      }
    };
  }

  // Read as UTF-8 here: the JDK's bundle loader follows a system property and the default locale.
  private static void load(Properties words, Class<?> place, String name) {
    try (InputStream in = place.getResourceAsStream(name + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("There are no words " + name);
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
