package io.github.ntmrules.population;

import io.github.ntmrules.internal.text.Messages;
import java.util.Locale;

/** What a plan of a province or a district aims at in a year. */
public enum TargetMeasure {
  /**
   * The mean number of criteria met per unit (số tiêu chí đạt bình quân), at the end of the year.
   */
  MEAN_CRITERIA_MET(false),
  /** The number of units that meet the set (số xã đạt chuẩn), at the end of the year. */
  UNITS_MET(false),
  /**
   * How many criteria are to be newly met within the year, over all units (hoàn thành trong năm).
   */
  CRITERIA_NEWLY_MET(true),
  /** How many units are to newly meet the set within the year. */
  UNITS_NEWLY_MET(true);

  private final boolean within;

  TargetMeasure(boolean within) {
    this.within = within;
  }

  /**
   * {@return whether it counts what is achieved within the year, so that it needs the state before;
   * else it is the state itself}
   */
  public boolean isWithinYear() {
    return within;
  }

  /**
   * {@return the name in the language of {@code locale}: English for English, else Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String displayName(Locale locale) {
    return Messages.get(locale, "target." + this);
  }
}
