package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.text.Messages;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decision that fills or replaces levels of a criteria set, such as a province's. Immutable.
 *
 * @param id the id, such as {@code binh-phuoc-2022}
 * @param titleVi the title in Vietnamese
 * @param titleEn the title in English
 * @param decree the decision, as cited
 * @param overlays the id of the set it lies over
 * @param province the province whose units it is for, or {@code null} if for all units
 * @param inForceFrom the first day in force
 * @param inForceUntil the first day no longer in force, or {@code null} if that is open
 */
public record Overlay(
    String id,
    String titleVi,
    String titleEn,
    String decree,
    String overlays,
    @Nullable String province,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceUntil) {

  /** Gives the province the name that it has in the list. */
  public Overlay {
    province = province == null ? null : Provinces.canonical(province);
  }

  /** The title in the language of {@code locale}: English for English, else Vietnamese. */
  public String title(Locale locale) {
    return Messages.english(locale) ? titleEn : titleVi;
  }

  /** Whether it holds for units of that province on that day; however it is written. */
  public boolean appliesTo(@Nullable String unitProvince, LocalDate date) {
    boolean inForce =
        !date.isBefore(inForceFrom) && (inForceUntil == null || date.isBefore(inForceUntil));
    return inForce && (province == null || (unitProvince != null && isOf(unitProvince)));
  }

  /** Whether it is for the units of that province alone, which may be written in any usual way. */
  public boolean isOf(String unitProvince) {
    return province != null
        && (province.equals(unitProvince) || province.equals(Provinces.canonical(unitProvince)));
  }
}
