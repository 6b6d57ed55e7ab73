package io.github.ntmrules.register;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How much of a province a list of units covers: which of its communes are there, which are
 * missing, which of what is there is no commune, and which is there more than once. Immutable and
 * thread-safe.
 */
public final class RegisterCoverage {

  private final RegisteredProvince province;
  private final List<RegisteredUnit> covered;
  private final List<RegisteredUnit> missing;
  private final List<RegisteredUnit> notCommunes;
  private final List<RegisteredUnit> doubles;

  private RegisterCoverage(
      RegisteredProvince province,
      List<RegisteredUnit> covered,
      List<RegisteredUnit> missing,
      List<RegisteredUnit> notCommunes,
      List<RegisteredUnit> doubles) {
    this.province = province;
    this.covered = List.copyOf(covered);
    this.missing = List.copyOf(missing);
    this.notCommunes = List.copyOf(notCommunes);
    this.doubles = List.copyOf(doubles);
  }

  /**
   * {@return how much of that province is there}
   *
   * @param province the province, before or since 1 July 2025
   * @param there what is there, one for each entry of the list; what was not found, or is in
   *     another province, is passed over
   */
  public static RegisterCoverage of(RegisteredProvince province, Collection<UnitMatch> there) {
    Objects.requireNonNull(province, "province");
    Map<RegisteredUnit, Integer> counts = new LinkedHashMap<>();
    for (UnitMatch each : Objects.requireNonNull(there, "there")) {
      RegisteredUnit unit = each.unit();
      if (unit != null) {
        counts.merge(unit, 1, Integer::sum);
      }
    }
    List<RegisteredUnit> covered = new ArrayList<>();
    List<RegisteredUnit> missing = new ArrayList<>();
    List<RegisteredUnit> notCommunes = new ArrayList<>();
    List<RegisteredUnit> doubles = new ArrayList<>();
    for (RegisteredUnit unit : Register.standard().units(province)) {
      boolean commune = unit.kind() == AdministrativeKind.COMMUNE;
      int count = counts.getOrDefault(unit, 0);
      if (commune) {
        (count > 0 ? covered : missing).add(unit);
      } else if (count > 0) {
        notCommunes.add(unit);
      }
      if (count > 1) {
        doubles.add(unit);
      }
    }
    return new RegisterCoverage(province, covered, missing, notCommunes, doubles);
  }

  /** {@return the province} */
  public RegisteredProvince province() {
    return province;
  }

  /** {@return how many communes (xã) the province has; wards, townships and zones are none} */
  public int communes() {
    return covered.size() + missing.size();
  }

  /** {@return the communes that are there, in the order of the statistics office} */
  public List<RegisteredUnit> covered() {
    return covered;
  }

  /** {@return the communes that are not there, in the order of the statistics office} */
  public List<RegisteredUnit> missing() {
    return missing;
  }

  /** {@return what is there and no commune: wards, townships, special zones} */
  public List<RegisteredUnit> notCommunes() {
    return notCommunes;
  }

  /** {@return what is there more than once, communes or not} */
  public List<RegisteredUnit> doubles() {
    return doubles;
  }

  /** How many of how many; do not parse. */
  @Override
  public String toString() {
    return province + ": " + covered.size() + "/" + communes();
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(RegisterCoverage.class);
  }
}
