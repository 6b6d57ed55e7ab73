package io.github.ntmrules.population;

import io.github.ntmrules.internal.text.Messages;
import java.util.Locale;

/** Why less can be said of a unit since the merger of 1 July 2025 beside what it came from. */
public enum MergerLimit {
  /**
   * Of some of the units that it came from only a part went into it: their outcomes are those of
   * the whole unit, and how large the part is, is not on file.
   */
  IN_PART,
  /** A commune that it came from has no assessment. */
  NOT_ASSESSED_BEFORE,
  /** A ward or a township went into it, which were not assessed as communes. */
  NOT_A_COMMUNE,
  /** It is a ward now, and has no assessment: wards are not assessed as communes. */
  WARD_SINCE,
  /** It is a commune or a special zone and has no assessment itself. */
  NOT_ASSESSED_SINCE,
  /** It and what it came from were assessed by different sets, whose criteria are not the same. */
  OTHER_SET,
  /** What it came from is not on file. */
  NO_ORIGIN;

  /**
   * {@return the reason in the language of {@code locale}: English for English, else Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String displayName(Locale locale) {
    return Messages.get(locale, "merger.limit." + this);
  }
}
