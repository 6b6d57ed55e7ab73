package io.github.ntmrules.files.report;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.map.MapDrawing;
import io.github.ntmrules.files.report.UnitPlace.Missing;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.register.RegisteredProvince;
import io.github.ntmrules.register.RegisteredUnit;
import io.github.ntmrules.register.UnitMatch;
import io.github.ntmrules.register.UnitPart;
import io.github.ntmrules.register.UnitQuery;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where units lie on the maps of today, by the names they bear in the register. Nothing is
 * guessed: a unit that may be another one, or only a part of one, is on none. Not thread-safe.
 */
final class UnitPlaces {

  /** What was found is kept for so many, since villages of one commune ask alike. */
  private static final int KEPT = 4_000;

  private final Register register = Register.standard();
  private final Map<Asked, UnitPlace> known = new HashMap<>();

  private record Asked(
      UnitKind unit,
      boolean before,
      @Nullable String name,
      @Nullable String district,
      @Nullable String province) {}

  UnitPlace of(Snapshot unit) {
    boolean village = unit.unit() == UnitKind.VILLAGE;
    Asked asked =
        new Asked(
            unit.unit(),
            unit.date().isBefore(Register.MERGER),
            village ? unit.inCommune() : unit.name(),
            unit.district(),
            unit.unit() == UnitKind.PROVINCE ? unit.name() : unit.province());
    UnitPlace place = known.get(asked);
    if (place == null) {
      place = find(asked);
      if (known.size() >= KEPT) {
        known.clear();
      }
      known.put(asked, place);
    }
    return place;
  }

  private UnitPlace find(Asked asked) {
    RegisteredProvince province = province(asked.province);
    if (province == null) {
      return UnitPlace.missing(null, Missing.NO_PROVINCE);
    }
    if (asked.unit == UnitKind.PROVINCE || asked.unit == UnitKind.DISTRICT) {
      return new UnitPlace(province, null, null);
    }
    if (asked.name == null) {
      return UnitPlace.missing(province, Missing.NO_COMMUNE);
    }
    return below(province, asked);
  }

  /** The province of today that is called so, or that one that was called so went into. */
  private @Nullable RegisteredProvince province(@Nullable String name) {
    if (name == null) {
      return null;
    }
    RegisteredProvince since = register.province(name, Register.MERGER);
    if (since != null) {
      return since;
    }
    RegisteredProvince before = register.province(name, day(true));
    return before == null ? null : before.mergedInto();
  }

  private static LocalDate day(boolean before) {
    return before ? Register.MERGER.minusDays(1) : Register.MERGER;
  }

  private UnitPlace below(RegisteredProvince province, Asked asked) {
    UnitMatch match =
        register.find(
            UnitQuery.on(day(asked.before))
                .name(asked.name)
                .district(asked.district)
                .province(asked.province));
    List<RegisteredUnit> found =
        switch (match.status()) {
          case FOUND, AMBIGUOUS, OTHER_PERIOD -> match.candidates();
          case CONTRADICTED, NEAR, UNKNOWN -> List.<RegisteredUnit>of();
        };
    if (found.size() != 1) {
      return UnitPlace.missing(province, found.isEmpty() ? Missing.NOT_LISTED : Missing.SEVERAL);
    }
    RegisteredUnit today = today(found.get(0));
    if (today == null) {
      return UnitPlace.missing(province, Missing.MERGED);
    }
    // The register puts a unit where it lies, which is what counts.
    RegisteredProvince its = today.province();
    return MapDrawing.isDrawn(today.code())
        ? new UnitPlace(its, today, null)
        : UnitPlace.missing(its, Missing.NO_OUTLINE);
  }

  /** The unit of today that it is, whole and alone; {@code null} if there is none. */
  private static @Nullable RegisteredUnit today(RegisteredUnit unit) {
    if (!unit.isBefore()) {
      return unit;
    }
    List<UnitPart> became = unit.became();
    if (became.size() != 1 || !became.get(0).isWhole()) {
      return null;
    }
    RegisteredUnit into = became.get(0).unit();
    return into.cameFrom().size() == 1 ? into : null;
  }
}
