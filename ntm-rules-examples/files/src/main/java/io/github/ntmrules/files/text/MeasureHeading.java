package io.github.ntmrules.files.text;

import io.github.ntmrules.criteria.Measure;
import java.util.Locale;

/** What a measure is called where its figures stand without their unit. Stateless. */
public final class MeasureHeading {

  private MeasureHeading() {}

  /**
   * Its label with its unit in brackets: {@code Thu nhập bình quân (triệu đồng/người/năm)}. A label
   * that ends with it, as of a decree that prints the unit in the content, says it once.
   *
   * @param measure the measure
   * @param locale the language: English for English, else Vietnamese
   */
  public static String of(Measure measure, Locale locale) {
    String label = measure.label(locale);
    String unit = measure.unit(locale);
    String bracket = "(" + unit + ")";
    return unit.isEmpty() || label.endsWith(bracket) ? label : label + " " + bracket;
  }
}
