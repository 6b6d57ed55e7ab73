package io.github.ntmrules.files.view;

import io.github.ntmrules.criteria.Region;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The columns that name a unit and its day.
 *
 * @param name its name
 * @param district the district it lies in, if it was reported
 * @param province the province it lies in, if it was reported
 * @param region the region it lies in, if it is known
 * @param date the day whose law applies
 */
public record UnitColumns(
    String name,
    @Nullable String district,
    @Nullable String province,
    @Nullable Region region,
    LocalDate date) {

  static UnitColumns of(UnitView unit, LocalDate date) {
    return new UnitColumns(unit.name(), unit.district(), unit.province(), unit.region(), date);
  }
}
