package io.github.ntmrules.files.view;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A unit that was assessed; by which decisions it is designated, as far as they are stated. */
public record UnitView(
    UnitKind kind,
    String name,
    @Nullable String district,
    @Nullable String province,
    @Nullable Region region,
    Set<Designation> designations,
    Map<Designation, String> designatedBy) {

  static UnitView of(Snapshot unit) {
    return new UnitView(
        unit.unit(),
        unit.name(),
        unit.district(),
        unit.province(),
        unit.region(),
        unit.designations(),
        unit.designatedBy());
  }

  /** The columns that name a unit and its day. */
  public record Columns(
      String name,
      @Nullable String district,
      @Nullable String province,
      @Nullable Region region,
      LocalDate date) {

    static Columns of(UnitView unit, LocalDate date) {
      return new Columns(unit.name(), unit.district(), unit.province(), unit.region(), date);
    }
  }
}
