package io.github.ntmrules.population;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.internal.text.Messages;
import java.util.Locale;

/**
 * How the outcome of a criterion, or of a whole set, changed between two assessments of a unit.
 * Every pair of outcomes is exactly one change.
 *
 * <p>What was or is undetermined is kept apart. A criterion that was undetermined and is now met
 * may have been met all along: it is not newly met, it is newly established as met.
 */
public enum Change {
  /** Not met before, met now. */
  NEWLY_MET,
  /** Met before, not met now. */
  LOST,
  /** Met before and now. */
  KEPT,
  /** Not met before nor now. */
  STILL_NOT_MET,
  /** Undetermined before, met now. */
  ESTABLISHED_MET,
  /** Undetermined before, not met now. */
  ESTABLISHED_NOT_MET,
  /** Met before, undetermined now. */
  MET_NO_LONGER_ESTABLISHED,
  /** Not met before, undetermined now. */
  NOT_MET_NO_LONGER_ESTABLISHED,
  /** Undetermined before and now. */
  STILL_UNDETERMINED,
  /** Not applicable before or now, but not both. */
  APPLICABILITY_CHANGED,
  /** Not applicable before nor now. */
  STILL_NOT_APPLICABLE;

  /**
   * {@return the change from one outcome to another}
   *
   * @param earlier what was so earlier
   * @param later what was so later
   */
  public static Change of(Outcome earlier, Outcome later) {
    return switch (earlier) {
      case MET -> of(later, KEPT, LOST, MET_NO_LONGER_ESTABLISHED, APPLICABILITY_CHANGED);
      case NOT_MET ->
          of(later, NEWLY_MET, STILL_NOT_MET, NOT_MET_NO_LONGER_ESTABLISHED, APPLICABILITY_CHANGED);
      case UNDETERMINED ->
          of(
              later,
              ESTABLISHED_MET,
              ESTABLISHED_NOT_MET,
              STILL_UNDETERMINED,
              APPLICABILITY_CHANGED);
      case NOT_APPLICABLE ->
          of(
              later,
              APPLICABILITY_CHANGED,
              APPLICABILITY_CHANGED,
              APPLICABILITY_CHANGED,
              STILL_NOT_APPLICABLE);
    };
  }

  private static Change of(
      Outcome later, Change met, Change notMet, Change undetermined, Change notApplicable) {
    return switch (later) {
      case MET -> met;
      case NOT_MET -> notMet;
      case UNDETERMINED -> undetermined;
      case NOT_APPLICABLE -> notApplicable;
    };
  }

  /**
   * {@return the name in the language of {@code locale}: English for English, else Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String displayName(Locale locale) {
    return Messages.get(locale, "change." + this);
  }
}
