package io.github.ntmrules.files.report;

import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.population.TargetResult;
import io.github.ntmrules.population.TrendResult;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * A trend over years as a page: charts, tables by year, criterion and group, and plans beside what
 * is reached. The charts are drawings in the page itself, and need no script. Thread-safe.
 */
public final class TrendReport {

  private TrendReport() {}

  /**
   * Writes the page.
   *
   * @param result of one unit at least; grouped by province and by district
   * @param targets the targets beside what is reached; may be none
   * @param locale English for English, else Vietnamese
   * @param out where to; it is flushed, not closed. Its encoding must be UTF-8, as the page says
   * @throws IOException if it cannot be written
   * @throws IllegalStateException if there is no unit
   */
  public static void write(
      TrendResult result, List<TargetResult> targets, Locale locale, Writer out)
      throws IOException {
    if (result.points().isEmpty()) {
      throw new IllegalStateException("A report needs a unit.");
    }
    Texts texts = ReportTexts.in(locale).with(Texts.class, "trend");
    Page.write("trend", texts, new TrendPage(result, List.copyOf(targets), texts), out);
  }
}
