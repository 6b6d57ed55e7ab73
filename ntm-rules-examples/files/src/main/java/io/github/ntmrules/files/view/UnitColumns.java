package io.github.ntmrules.files.view;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.json.UnitView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The columns that name a unit and its day.
 *
 * @param commune that a village lies in
 */
public record UnitColumns(
    String name,
    @Nullable String commune,
    @Nullable String district,
    @Nullable String province,
    @Nullable Region region,
    LocalDate date) {

  static UnitColumns of(UnitView unit, LocalDate date) {
    return new UnitColumns(
        unit.name(), unit.commune(), unit.district(), unit.province(), unit.region(), date);
  }
}
