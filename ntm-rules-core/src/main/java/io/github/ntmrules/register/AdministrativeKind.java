package io.github.ntmrules.register;

import io.github.ntmrules.internal.text.Messages;
import java.util.Locale;

/** What kind of unit below a district, or since 1 July 2025 below a province, a unit is. */
public enum AdministrativeKind {
  /** Commune (xã): what the criteria are for. */
  COMMUNE("xã", "commune"),
  /** Ward of a town (phường). */
  WARD("phường", "ward"),
  /** Township (thị trấn); until 30 June 2025. */
  TOWNSHIP("thị trấn", "township"),
  /** Special zone (đặc khu), islands; since 1 July 2025. */
  SPECIAL_ZONE("đặc khu", "special zone");

  private final String nameVi;
  private final String nameEn;

  AdministrativeKind(String nameVi, String nameEn) {
    this.nameVi = nameVi;
    this.nameEn = nameEn;
  }

  /**
   * {@return the name in the language of {@code locale}, in small letters}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public String displayName(Locale locale) {
    return Messages.english(locale) ? nameEn : nameVi;
  }
}
