package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.text.Messages;
import java.util.Locale;

/**
 * That a figure is part of another one ("trong đó"): both are reckoned on the same base, and the
 * part is never above the whole, whatever a criteria set asks. Immutable.
 *
 * @param part the part, such as households using clean water
 * @param whole the whole, such as households using hygienic water
 * @param groundVi why that is so, with its source, in Vietnamese
 * @param groundEn the same in English
 */
public record PartOf(Measure part, Measure whole, String groundVi, String groundEn) {

  /**
   * {@return why that is so, in the language of {@code locale}: English for English, else
   * Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String ground(Locale locale) {
    return Messages.english(locale) ? groundEn : groundVi;
  }
}
