package io.github.ntmrules.population;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.internal.text.Messages;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the outcome of a criterion, or of the whole set, for a unit since the merger of 1 July 2025
 * stands to those of the units that it came from.
 */
public enum MergerChange {
  /** Met by none of them, met now. */
  GAINED,
  /** Met by all of them, met now. */
  KEPT,
  /** Met by all of them, not met now. */
  LOST,
  /** Met by none of them, nor now. */
  STILL_NOT_MET,
  /** Met by some of them and not by others, met now. */
  MET_FROM_SOME,
  /** Met by some of them and not by others, not met now. */
  NOT_MET_FROM_SOME,
  /**
   * It cannot be said: one of them, or it itself, was not assessed, or not by the same set, or
   * something is undetermined or does not apply.
   */
  UNKNOWN;

  /**
   * {@return how the outcome now stands to those before}
   *
   * @param earlier the outcomes of all units that it came from; {@code null} for one that was not
   *     assessed
   * @param later the outcome now, or {@code null} if it was not assessed
   */
  public static MergerChange of(
      Collection<? extends @Nullable Outcome> earlier, @Nullable Outcome later) {
    boolean known = later == Outcome.MET || later == Outcome.NOT_MET;
    int met = 0;
    for (Outcome each : earlier) {
      known &= each == Outcome.MET || each == Outcome.NOT_MET;
      met += each == Outcome.MET ? 1 : 0;
    }
    if (!known || earlier.isEmpty()) {
      return UNKNOWN;
    }
    boolean now = later == Outcome.MET;
    if (met == 0) {
      return now ? GAINED : STILL_NOT_MET;
    }
    if (met == earlier.size()) {
      return now ? KEPT : LOST;
    }
    return now ? MET_FROM_SOME : NOT_MET_FROM_SOME;
  }

  /**
   * {@return the name in the language of {@code locale}: English for English, else Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String displayName(Locale locale) {
    return Messages.get(locale, "merger." + this);
  }
}
