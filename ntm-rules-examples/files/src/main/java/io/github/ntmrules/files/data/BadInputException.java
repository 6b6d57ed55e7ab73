package io.github.ntmrules.files.data;

import io.github.ntmrules.files.text.Texts;
import java.util.List;
import java.util.Locale;

/** A file or an argument that cannot be used at all. */
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final List<String> arguments;

  /**
   * With a message of the common words.
   *
   * @param key the key of the message; a program that throws it may have words of its own
   * @param arguments what it names, in its order
   */
  public BadInputException(String key, String... arguments) {
    super(key + " " + List.of(arguments));
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /**
   * What is wrong; English for English, else Vietnamese.
   *
   * @throws IllegalArgumentException if a program threw it with a message of its own words
   */
  public String message(Locale locale) {
    return message(Texts.common(locale));
  }

  /** What is wrong, in those words. */
  public String message(Texts words) {
    return words.get(key, arguments.toArray());
  }
}
