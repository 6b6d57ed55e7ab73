package io.github.ntmrules.difference;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.internal.text.Messages;
import java.util.Locale;

/**
 * How what one set of rules asks for an indicator compares with what another does, over all units.
 *
 * <p>For a unit, met is better than undetermined, and undetermined better than not met. Not
 * applicable is as good as met: nothing holds the unit back.
 */
public enum Direction {
  /** The outcome is the same for every unit. */
  SAME,
  /** Never better for a unit, and worse for some. */
  STRICTER,
  /** Never worse for a unit, and better for some. */
  LOOSER,
  /** Worse for some units, better for others. */
  INCOMPARABLE,
  /** Neither better nor worse for any unit, but met for some where the other does not apply. */
  APPLICABILITY_ONLY,
  /** Not decided: there were too many combinations of figures to look at. */
  UNDECIDED;

  /**
   * {@return how the outcome of one unit changes: {@link #STRICTER} if it becomes worse, {@link
   * #LOOSER} if better}
   *
   * @param before what is so before
   * @param after what is so after
   */
  public static Direction of(Outcome before, Outcome after) {
    int better = rank(after) - rank(before);
    if (better != 0) {
      return better < 0 ? STRICTER : LOOSER;
    }
    return before == after ? SAME : APPLICABILITY_ONLY;
  }

  /**
   * {@return how good an outcome is for a unit, from 0}
   *
   * @param outcome the outcome
   */
  public static int rank(Outcome outcome) {
    return switch (outcome) {
      case NOT_MET -> 0;
      case UNDETERMINED -> 1;
      case MET, NOT_APPLICABLE -> 2;
    };
  }

  /**
   * {@return the name in the language of {@code locale}: English for English, else Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String displayName(Locale locale) {
    return Messages.get(locale, "direction." + this);
  }
}
