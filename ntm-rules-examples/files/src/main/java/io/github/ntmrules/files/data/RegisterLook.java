package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.register.InferredRegion;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.register.UnitMatch;
import io.github.ntmrules.register.UnitQuery;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the register of administrative units has for a unit that was read. The register itself is
 * read when the first unit asks for it. Thread-safe.
 */
public final class RegisterLook {

  // Files of more units ask anew.
  private static final int MOST = 20_000;
  private static final LocalDate BEFORE = Register.MERGER.minusDays(1);

  private final Map<Said, Known> known = new ConcurrentHashMap<>();

  /** All that the register is asked with: of two days of one list it says the same. */
  private record Said(
      UnitKind kind,
      boolean before,
      @Nullable String code,
      @Nullable String name,
      @Nullable String district,
      @Nullable String province) {

    UnitQuery query() {
      return UnitQuery.on(before ? BEFORE : Register.MERGER)
          .code(code)
          .name(name)
          .district(district)
          .province(province);
    }
  }

  private record Known(UnitMatch match, @Nullable InferredRegion region) {}

  private static Said said(Snapshot unit) {
    UnitIdentity.Parts parts = UnitIdentity.parts(unit);
    UnitKind kind = unit.unit();
    boolean listed = kind == UnitKind.COMMUNE || kind == UnitKind.VILLAGE;
    return new Said(
        kind,
        unit.date().isBefore(Register.MERGER),
        listed ? unit.code() : null,
        kind == UnitKind.VILLAGE ? parts.commune() : parts.name(),
        parts.district(),
        parts.province());
  }

  private Known known(Snapshot unit) {
    Said said = said(unit);
    Known found = known.get(said);
    if (found == null) {
      Register register = Register.standard();
      UnitMatch match = register.findExactly(said.query());
      found = new Known(match, register.region(said.kind(), match));
      if (known.size() < MOST) {
        known.put(said, found);
      }
    }
    return found;
  }

  /**
   * What the register has for a commune, or for the commune of a village; what is only spelled
   * nearly so is not looked for.
   */
  public UnitMatch match(Snapshot unit) {
    return known(unit).match();
  }

  /** The same; of what is not listed, what is spelled nearly so. */
  public UnitMatch nearest(Snapshot unit) {
    UnitMatch match = match(unit);
    return match.status() == UnitMatch.Status.UNKNOWN
        ? Register.standard().find(said(unit).query())
        : match;
  }

  /**
   * The region that follows for the unit, as if it stated none; {@code null} if nothing is said.
   */
  public @Nullable InferredRegion region(Snapshot unit) {
    return known(unit).region();
  }

  /** The same unit with the region that follows, where it states none and something is said. */
  Snapshot withRegion(Snapshot unit) {
    if (unit.region() != null || unit.inferredRegion() != null) {
      return unit;
    }
    boolean said = unit.province() != null || unit.code() != null;
    boolean own = unit.unit() == UnitKind.PROVINCE;
    InferredRegion region = said || own ? region(unit) : null;
    return region == null ? unit : unit.toBuilder().inferredRegion(region).build();
  }

  /** What is wrong with the code of a unit, or {@code null}. */
  @Nullable String wrongCode(Snapshot unit, Locale locale) {
    boolean listed = unit.unit() == UnitKind.COMMUNE || unit.unit() == UnitKind.VILLAGE;
    if (unit.code() == null || !listed) {
      return null;
    }
    UnitMatch match = match(unit);
    return match.status() == UnitMatch.Status.CONTRADICTED ? match.text(locale) : null;
  }
}
