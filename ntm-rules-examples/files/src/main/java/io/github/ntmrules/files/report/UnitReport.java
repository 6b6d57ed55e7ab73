package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.files.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * The assessment of one unit as a page in the layout officers use: criterion, indicator, what is
 * asked, what was reported, the outcome and its source; then what is missing.
 */
public final class UnitReport {

  private UnitReport() {}

  /**
   * Writes the page.
   *
   * @param assessment the assessment of the unit
   * @param locale English for English, else Vietnamese
   * @param out where to; it is flushed, not closed. Its encoding must be UTF-8, as the page says
   * @throws IOException if it cannot be written
   */
  public static void write(Assessment assessment, Locale locale, Writer out) throws IOException {
    Texts texts = ReportTexts.in(locale);
    Page.write("unit", texts, new UnitPage(assessment, texts), out);
  }
}
