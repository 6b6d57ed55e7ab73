package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.MeasureKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the titles of a sheet and its name say of all its figures.
 *
 * @param plan the words by which all are a plan; empty if they are not said to be one
 * @param part the words by which all are of a part of a year; empty if they are not said to be so
 * @param year the year of which all are said to be, or {@code null}
 */
record Titles(String plan, String part, @Nullable Integer year) {

  /** Of a sheet; what a title says of the data goes before its year, and both before the name. */
  static Titles of(List<String> titles, String sheet) {
    String plan = "";
    String part = "";
    Integer year = null;
    boolean plain = false;
    for (String each : titles) {
      Period period = Period.of(each);
      if (isPlan(each, period) || Period.isOfCarriedPlan(each, titles)) {
        plan = each;
      }
      if (period != null && period.part()) {
        part = each;
      }
      if (period != null && period.year() != null && (period.plain() || !plain)) {
        year = period.year();
        plain = period.plain();
      }
    }
    Period name = Period.of(sheet);
    if (plan.isEmpty() && isPlan(sheet, name)) {
      plan = sheet;
    }
    if (part.isEmpty() && name != null && name.part()) {
      part = sheet;
    }
    return new Titles(plan, part, year == null && name != null ? name.year() : year);
  }

  private static boolean isPlan(String text, @Nullable Period period) {
    return GroupWords.isPlanTitle(text) || (period != null && period.plan());
  }

  /** Whether a figure is one of a whole year. */
  static boolean isYearly(Column column) {
    return column instanceof Column.Reported of
        && of.measure().kind() == MeasureKind.MILLION_DONG
        && of.measure().unitVi().contains("năm");
  }
}
