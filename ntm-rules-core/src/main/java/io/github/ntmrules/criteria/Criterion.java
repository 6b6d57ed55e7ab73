package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.text.Messages;
import java.util.List;
import java.util.Locale;

/**
 * A criterion (tiêu chí) and its indicators, in the order of the decree.
 *
 * @param code the number as printed, such as {@code 17}
 * @param nameVi the name in Vietnamese
 * @param nameEn the name in English
 * @param indicators its indicators, at least one
 */
public record Criterion(String code, String nameVi, String nameEn, List<Indicator> indicators) {
  /** Copies the indicators. */
  public Criterion {
    indicators = List.copyOf(indicators);
    if (indicators.isEmpty()) {
      throw new IllegalArgumentException("Criterion " + code + " has no indicator.");
    }
  }

  /** The name in the language of {@code locale}: English for English, else Vietnamese. */
  public String name(Locale locale) {
    return Messages.english(locale) ? nameEn : nameVi;
  }
}
