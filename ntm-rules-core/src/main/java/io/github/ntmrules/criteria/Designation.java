package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.text.Messages;
import java.util.Locale;

/**
 * A circumstance of a commune that changes which requirement applies to it (diện của xã).
 *
 * <p>A circumstance that is not stated does not hold.
 */
public enum Designation {
  /** Especially difficult commune (xã đặc biệt khó khăn). Source: QĐ 318/QĐ-TTg (2022), Điều 1. */
  ESPECIALLY_DIFFICULT("xã đặc biệt khó khăn", "especially difficult commune"),
  /**
   * Safe-zone commune of a poor district, or of one that left poverty in 2018–2020 (xã an toàn
   * khu). Source: QĐ 318/QĐ-TTg (2022), Điều 1.
   */
  SAFE_ZONE_IN_POOR_DISTRICT(
      "xã an toàn khu thuộc huyện nghèo hoặc huyện vừa thoát nghèo giai đoạn 2018–2020",
      "safe-zone commune of a poor district, or of one that left poverty in 2018–2020"),
  /** Adjacent to an existing urban area. Source: QĐ 51/2025/QĐ-TTg, commune groups. */
  ADJACENT_TO_URBAN_AREA("liền kề đô thị hiện hữu", "adjacent to an existing urban area"),
  /** Oriented to develop into an urban area. Source: QĐ 51/2025/QĐ-TTg, commune groups. */
  ORIENTED_TO_URBAN_AREA(
      "có định hướng phát triển thành đô thị", "oriented to develop into an urban area"),
  /** Agriculture is under 10 % of the economic structure. Source: QĐ 51/2025/QĐ-TTg, groups. */
  AGRICULTURE_UNDER_10_PERCENT(
      "tỷ trọng nông nghiệp trong cơ cấu kinh tế dưới 10%",
      "agriculture under 10 % of the economic structure"),
  /** Oriented as a new urban area. Source: QĐ 51/2025/QĐ-TTg, commune groups. */
  ORIENTED_AS_NEW_URBAN_AREA("được định hướng là đô thị mới", "oriented as a new urban area"),
  /**
   * Khu vực II of the ethnic-minority and mountain areas, as designated by the competent authority;
   * never computed from figures. That Decree 272/2025/NĐ-CP says how is an inference. Source: QĐ
   * 51/2025/QĐ-TTg, groups.
   */
  AREA_II(
      "xã khu vực II vùng đồng bào dân tộc thiểu số và miền núi",
      "area II of the ethnic-minority and mountain areas",
      true),
  /**
   * Khu vực III of the ethnic-minority and mountain areas, designated as area II is. Source: QĐ
   * 51/2025/QĐ-TTg, groups.
   */
  AREA_III(
      "xã khu vực III vùng đồng bào dân tộc thiểu số và miền núi",
      "area III of the ethnic-minority and mountain areas",
      true),
  /**
   * The approved plan has no rural trade infrastructure, or the commune does not need it yet: it is
   * not assessed on criterion 7. Source: Quyết định 4800/QĐ-BCT (12/2016).
   */
  NO_TRADE_INFRASTRUCTURE_PLANNED(
      "quy hoạch được duyệt không có hoặc chưa cần cơ sở hạ tầng thương mại nông thôn",
      "no rural trade infrastructure in the approved plan, or not needed yet");

  private final String nameVi;
  private final String nameEn;
  private final boolean decidedByAuthority;

  Designation(String nameVi, String nameEn) {
    this(nameVi, nameEn, false);
  }

  Designation(String nameVi, String nameEn, boolean decidedByAuthority) {
    this.nameVi = nameVi;
    this.nameEn = nameEn;
    this.decidedByAuthority = decidedByAuthority;
  }

  /**
   * {@return whether the law on file says that the competent authority designates it, by a decision
   * that is to be named}
   */
  public boolean decidedByAuthority() {
    return decidedByAuthority;
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
