package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.text.Messages;
import java.util.Locale;

/**
 * An indicator (chỉ tiêu) of a criterion: one row of the decree.
 *
 * @param code the code as printed, such as {@code 17.1}
 * @param labelVi the label in Vietnamese
 * @param labelEn the label in English
 */
public record Indicator(String code, String labelVi, String labelEn) {
  /** The label in the language of {@code locale}: English for English, else Vietnamese. */
  public String label(Locale locale) {
    return Messages.english(locale) ? labelEn : labelVi;
  }
}
