package io.github.ntmrules.problem;

import io.github.ntmrules.internal.text.Messages;
import java.io.Serializable;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong: with what a unit reports, with rules, with what was asked for. Each kind
 * of it is a value of its own, with what a program needs to know. Immutable; what is serialised
 * comes back equal.
 */
public interface Problem extends Serializable {

  /**
   * {@return what is wrong, alone; English for English, else Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  String text(Locale locale);

  /** {@return what was probably meant, or {@code null}} */
  default @Nullable String suggestion() {
    return null;
  }

  /**
   * {@return what is wrong, and on a new line what was probably meant; English for English, else
   * Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  default String message(Locale locale) {
    String meant = suggestion();
    return meant == null
        ? text(locale)
        : text(locale) + "\n" + Messages.get(locale, "maybe", meant);
  }

  /**
   * {@return the same in one line, as a log needs it}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  default String line(Locale locale) {
    return message(locale)
        .lines()
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
