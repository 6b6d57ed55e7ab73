package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.text.Messages;
import java.util.Locale;

/**
 * The seven socio-economic regions (vùng) of the decrees, in the order of the decrees' columns.
 *
 * <p>Source: Quyết định 1980/QĐ-TTg (2016), the columns of the annex.
 */
public enum Region {
  /** Northern midlands and mountains. */
  TRUNG_DU_MIEN_NUI_PHIA_BAC(
      "TDMNPB", "Trung du miền núi phía Bắc", "Northern midlands and mountains"),
  /** Red River Delta. */
  DONG_BANG_SONG_HONG("ĐBSH", "Đồng bằng sông Hồng", "Red River Delta"),
  /** North Central Coast. */
  BAC_TRUNG_BO("BTB", "Bắc Trung Bộ", "North Central Coast"),
  /** South Central Coast. */
  DUYEN_HAI_NAM_TRUNG_BO("DHNTB", "Duyên hải Nam Trung Bộ", "South Central Coast"),
  /** Central Highlands. */
  TAY_NGUYEN("TN", "Tây Nguyên", "Central Highlands"),
  /** Southeast. */
  DONG_NAM_BO("ĐNB", "Đông Nam Bộ", "Southeast"),
  /** Mekong River Delta. */
  DONG_BANG_SONG_CUU_LONG("ĐBSCL", "Đồng bằng sông Cửu Long", "Mekong River Delta");

  private final String abbreviation;
  private final String nameVi;
  private final String nameEn;

  Region(String abbreviation, String nameVi, String nameEn) {
    this.abbreviation = abbreviation;
    this.nameVi = nameVi;
    this.nameEn = nameEn;
  }

  /**
   * {@return the customary Vietnamese abbreviation, which also names the decree's column: {@code
   * ĐBSH}}
   */
  public String abbreviation() {
    return abbreviation;
  }

  /**
   * {@return the name in the language of {@code locale}: English for English, else Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String displayName(Locale locale) {
    return Messages.english(locale) ? nameEn : nameVi;
  }
}
