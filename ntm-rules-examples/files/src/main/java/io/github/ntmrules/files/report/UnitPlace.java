package io.github.ntmrules.files.report;

import io.github.ntmrules.register.RegisteredProvince;
import io.github.ntmrules.register.RegisteredUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit lies on the maps of today.
 *
 * @param province its province since 1 July 2025, or {@code null} if that is not known
 * @param unit the commune, ward or special zone since then that it is or lies in, if it is drawn
 * @param missing why there is none
 */
record UnitPlace(
    @Nullable RegisteredProvince province,
    @Nullable RegisteredUnit unit,
    @Nullable Missing missing) {

  /** Why a unit is not on the map. */
  enum Missing {
    /** No province is stated, or one that is none of the list. */
    NO_PROVINCE,
    /** A village of which the commune is not stated. */
    NO_COMMUNE,
    /** The register has none of that name. */
    NOT_LISTED,
    /** It has several of that name. */
    SEVERAL,
    /** Its code is that of a unit of another name or in another province. */
    CONTRADICTED,
    /** Of before the merger of 2025, and no unit of today is that unit whole and alone. */
    MERGED,
    /** There is no outline of it. */
    NO_OUTLINE
  }

  static UnitPlace missing(@Nullable RegisteredProvince province, Missing why) {
    return new UnitPlace(province, null, why);
  }
}
