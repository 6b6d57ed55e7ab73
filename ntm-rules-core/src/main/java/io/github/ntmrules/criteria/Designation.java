package io.github.ntmrules.criteria;

import java.util.Locale;

/**
 * A circumstance of a commune that changes which requirement applies to it (diện của xã).
 *
 * <p>A circumstance that is not stated does not hold.
 */
public enum Designation {
  /**
   * The approved plan has no rural trade infrastructure, or the commune does not need it yet: it is
   * not assessed on criterion 7. Source: Quyết định 4800/QĐ-BCT (12/2016).
   */
  NO_TRADE_INFRASTRUCTURE_PLANNED(
      "quy hoạch được duyệt không có hoặc chưa cần cơ sở hạ tầng thương mại nông thôn",
      "no rural trade infrastructure in the approved plan, or not needed yet");

  private final String nameVi;
  private final String nameEn;

  Designation(String nameVi, String nameEn) {
    this.nameVi = nameVi;
    this.nameEn = nameEn;
  }

  /** The name in the language of {@code locale}: English for English, else Vietnamese. */
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : nameVi;
  }
}
