package io.github.ntmrules.json;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit that was assessed; by which decisions it is designated, as far as they are stated.
 *
 * @param commune that a village lies in
 * @param code of the statistics office; of a village, that of its commune
 * @param regionInferred where the region is from if it is not stated, else {@code null}
 * @param incomplete true if some of what its source says could not be read, else {@code null}
 */
public record UnitView(
    UnitKind kind,
    String name,
    @Nullable String commune,
    @Nullable String district,
    @Nullable String province,
    @Nullable Region region,
    @Nullable String code,
    @Nullable InferredRegionView regionInferred,
    Set<Designation> designations,
    Map<Designation, String> designatedBy,
    @Nullable Boolean incomplete)
    implements DataForm {

  /** Of that unit. */
  public static UnitView of(Snapshot unit) {
    return new UnitView(
        unit.unit(),
        unit.name(),
        unit.inCommune(),
        unit.district(),
        unit.province(),
        unit.region(),
        unit.code(),
        InferredRegionView.of(unit.inferredRegion()),
        unit.designations(),
        unit.designatedBy(),
        incomplete(unit));
  }

  /** True, or {@code null}: it is said only where it is so. */
  static @Nullable Boolean incomplete(Snapshot unit) {
    return unit.isIncomplete() ? Boolean.TRUE : null;
  }
}
