package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.register.UnitMatch;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Units since the merger of 1 July 2025 beside those before. Immutable and thread-safe. */
public final class MergerResult {

  private final List<MergedUnit> units;
  private final List<MergedProvince> oldProvinces;
  private final List<MergedProvince> newProvinces;
  private final List<UnitMatch> unmatched;

  MergerResult(
      List<MergedUnit> units,
      List<MergedProvince> oldProvinces,
      List<MergedProvince> newProvinces,
      List<UnitMatch> unmatched) {
    this.units = List.copyOf(units);
    this.oldProvinces = List.copyOf(oldProvinces);
    this.newProvinces = List.copyOf(newProvinces);
    this.unmatched = List.copyOf(unmatched);
  }

  /**
   * {@return the units since: those that were assessed, and those that units assessed before went
   * into; in the order of the register}
   */
  public List<MergedUnit> units() {
    return units;
  }

  /** {@return the old provinces of which there are units, in the order of the register} */
  public List<MergedProvince> oldProvinces() {
    return oldProvinces;
  }

  /** {@return the new provinces of which there are units, in the order of the register} */
  public List<MergedProvince> newProvinces() {
    return newProvinces;
  }

  /**
   * {@return the units that the register does not have, or not for certain, in the order they were
   * added; they are counted nowhere}
   */
  public List<UnitMatch> unmatched() {
    return unmatched;
  }

  /**
   * {@return how many criteria of all units stand so}
   *
   * @param change how
   */
  public long criteriaCount(MergerChange change) {
    return units.stream().mapToLong(each -> each.criteria(change).size()).sum();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MergerResult that
        && units.equals(that.units)
        && oldProvinces.equals(that.oldProvinces)
        && newProvinces.equals(that.newProvinces)
        && unmatched.equals(that.unmatched);
  }

  @Override
  public int hashCode() {
    return Objects.hash(units, oldProvinces, newProvinces, unmatched);
  }

  /** The units; do not parse. */
  @Override
  public String toString() {
    return "MergerResult" + units;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(MergerResult.class);
  }
}
