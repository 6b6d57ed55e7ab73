package io.github.ntmrules.files.report;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.data.RegisterLook;
import io.github.ntmrules.files.map.MapDrawing;
import io.github.ntmrules.files.report.UnitPlace.Missing;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.register.RegisteredProvince;
import io.github.ntmrules.register.RegisteredUnit;
import io.github.ntmrules.register.UnitMatch;
import io.github.ntmrules.register.UnitPart;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where units lie on the maps of today, by what the register has for them. Nothing is
 * guessed: a unit that may be another one, or only a part of one, is on none. Thread-safe.
 */
final class UnitPlaces {

  private final Register register = Register.standard();
  private final RegisterLook look = new RegisterLook();

  UnitPlace of(Snapshot unit) {
    boolean province = unit.unit() == UnitKind.PROVINCE;
    RegisteredProvince stated = province(province ? unit.name() : unit.province());
    if (province || unit.unit() == UnitKind.DISTRICT) {
      return new UnitPlace(stated, null, stated == null ? Missing.NO_PROVINCE : null);
    }
    if (stated == null && unit.code() == null) {
      return UnitPlace.missing(null, Missing.NO_PROVINCE);
    }
    if (unit.unit() == UnitKind.VILLAGE && unit.inCommune() == null && unit.code() == null) {
      return UnitPlace.missing(stated, Missing.NO_COMMUNE);
    }
    return below(stated, look.match(unit));
  }

  /** The province of today that is called so, or that one that was called so went into. */
  private @Nullable RegisteredProvince province(@Nullable String name) {
    if (name == null) {
      return null;
    }
    RegisteredProvince since = register.province(name, Register.MERGER);
    return since == null ? today(register.province(name, Register.MERGER.minusDays(1))) : since;
  }

  private static @Nullable RegisteredProvince today(@Nullable RegisteredProvince province) {
    RegisteredProvince into = province == null ? null : province.mergedInto();
    return into == null ? province : into;
  }

  private static UnitPlace below(@Nullable RegisteredProvince stated, UnitMatch match) {
    List<RegisteredUnit> found =
        switch (match.status()) {
          case FOUND, AMBIGUOUS, OTHER_PERIOD -> match.candidates();
          case CONTRADICTED, NEAR, UNKNOWN -> List.<RegisteredUnit>of();
        };
    if (found.size() != 1) {
      return UnitPlace.missing(stated, why(stated, match));
    }
    // The register says where a unit lies, whatever province is stated.
    RegisteredProvince province = today(found.get(0).province());
    RegisteredUnit today = today(found.get(0));
    if (today == null) {
      return UnitPlace.missing(province, Missing.MERGED);
    }
    return MapDrawing.isDrawn(today.code())
        ? new UnitPlace(province, today, null)
        : UnitPlace.missing(province, Missing.NO_OUTLINE);
  }

  private static Missing why(@Nullable RegisteredProvince stated, UnitMatch match) {
    if (stated == null) {
      return Missing.NO_PROVINCE;
    }
    return switch (match.status()) {
      case CONTRADICTED -> Missing.CONTRADICTED;
      case AMBIGUOUS, OTHER_PERIOD -> Missing.SEVERAL;
      default -> Missing.NOT_LISTED;
    };
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
