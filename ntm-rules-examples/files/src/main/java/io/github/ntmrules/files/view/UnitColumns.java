package io.github.ntmrules.files.view;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.json.UnitView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The columns that name a unit and its day. */
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
