package io.github.ntmrules.examples.workbench.data;

import io.github.ntmrules.examples.workbench.text.Texts;
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
   * @param key the key of the message
   * @param arguments what it names, in its order
   */
  public BadInputException(String key, String... arguments) {
    super(key + " " + List.of(arguments));
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** What is wrong; English for English, else Vietnamese. */
  public String message(Locale locale) {
    return Texts.common(locale).get(key, arguments.toArray());
  }
}
