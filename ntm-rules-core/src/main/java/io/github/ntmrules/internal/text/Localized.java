package io.github.ntmrules.internal.text;

import java.util.Locale;

/** Something that is said in one language. */
public interface Localized {

  /** English for English, else Vietnamese. */
  Locale locale();

  /** The message of that key in this language, as {@link Messages#get} fills it in. */
  default String get(String key, Object... arguments) {
    return Messages.get(locale(), key, arguments);
  }
}
