package io.github.ntmrules.cases;

import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.snapshot.SnapshotProblem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a case itself, so that it proves nothing, or not all it says.
 *
 * @param kind what is wrong
 * @param subject the code it is wrong with; empty where it is the case as a whole
 * @param suggestion what was probably meant, or {@code null}
 * @param snapshot what is wrong with the unit, or {@code null} unless it cannot be assessed
 */
public record CaseProblem(
    Kind kind, String subject, @Nullable String suggestion, @Nullable SnapshotProblem snapshot) {

  /** The kinds of problem. */
  public enum Kind {
    /** The case expects nothing. */
    NO_EXPECTATION,
    /** The set has no indicator, criterion or condition of that code. */
    UNKNOWN_CODE,
    /** The code stands for two things whose outcomes can differ. */
    AMBIGUOUS_CODE,
    /** Something is expected of that code more than once. */
    REPEATED_CODE,
    /** The set does not assess this unit. */
    NOT_ASSESSED,
    /** The rules do not tell what is asked in these circumstances. */
    NOT_TOLD
  }

  /**
   * One that is wrong whatever the unit.
   *
   * @param kind what is wrong
   * @param subject what it is wrong with
   * @param suggestion what was probably meant, or {@code null}
   * @return the problem
   */
  public static CaseProblem of(Kind kind, String subject, @Nullable String suggestion) {
    return new CaseProblem(kind, subject, suggestion, null);
  }

  /**
   * {@return what is wrong, and on a new line what was probably meant; English for English, else
   * Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String message(Locale locale) {
    return message(locale, Messages.get(locale, "case.anyPeriod"));
  }

  /**
   * {@return the same, for users of a program}
   *
   * @param locale the language: English for English, else Vietnamese
   * @param anyPeriod how they ask it for a study of a date on which the set was not in force
   */
  public String message(Locale locale, String anyPeriod) {
    if (snapshot != null) {
      return snapshot.message(locale, anyPeriod);
    }
    String text = Messages.get(locale, "case." + kind, subject);
    return suggestion == null ? text : text + "\n" + Messages.get(locale, "maybe", suggestion);
  }
}
