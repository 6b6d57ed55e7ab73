package io.github.ntmrules.snapshot;

import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Messages;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what a unit reports.
 *
 * @param kind what is wrong
 * @param subject the measure id, or the part of the snapshot, it is wrong with
 * @param given what was given, as text; empty where nothing was
 * @param expected what can be, as text; empty where that says nothing
 * @param suggestion what was probably meant, or {@code null}
 */
public record SnapshotProblem(
    Kind kind, String subject, String given, String expected, @Nullable String suggestion) {

  private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

  /** The kinds of problem. */
  public enum Kind {
    /** No measure has this id. */
    UNKNOWN_MEASURE,
    /** The value is not in the range the measure can have. */
    OUT_OF_RANGE,
    /** The measure is counted in whole numbers. */
    NOT_WHOLE,
    /** The text is not a plain decimal number. */
    NOT_A_NUMBER,
    /** A number, a grade or yes/no was given where another of them is meant. */
    WRONG_TYPE,
    /** The scale of the measure has no such grade. */
    UNKNOWN_GRADE,
    /** The measure was given twice. */
    REPEATED,
    /** The figure is only bounded, and a table holds exact ones. */
    NOT_EXACT,
    /** The table is of units of another kind. */
    OTHER_UNIT,
    /** The unit has no name. */
    MISSING_NAME,
    /** The date of the figures is missing. */
    MISSING_DATE,
    /** The criteria set needs the region and it is missing. */
    MISSING_REGION,
    /** The criteria set was not in force on the date. */
    OUTSIDE_PERIOD,
    /** The criteria set assesses another kind of unit. */
    WRONG_UNIT
  }

  /**
   * What is wrong, and on a new line what was probably meant; English for English, else Vietnamese.
   */
  public String message(Locale locale) {
    boolean days = kind == Kind.OUTSIDE_PERIOD;
    String text =
        Messages.get(
            locale,
            "snapshot." + kind,
            subject,
            days ? spelt(given, locale) : given,
            days ? spelt(expected, locale) : expected);
    return suggestion == null ? text : text + "\n" + Messages.get(locale, "maybe", suggestion);
  }

  /** The days in a text, as people of the language write them. */
  private static String spelt(String text, Locale locale) {
    Wording wording = Wording.in(locale);
    return DAY.matcher(text).replaceAll(day -> wording.date(LocalDate.parse(day.group())));
  }
}
