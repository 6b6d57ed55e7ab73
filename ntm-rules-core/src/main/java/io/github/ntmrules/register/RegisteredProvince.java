package io.github.ntmrules.register;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.internal.text.NoJson;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A province or city under the centre (tỉnh, thành phố trực thuộc trung ương) as it was until 30
 * June 2025, or as it is since. One that has kept its name is two: before and since. Immutable and
 * thread-safe; there is one of each.
 */
public final class RegisteredProvince {

  private final String code;
  private final boolean city;
  private final String name;
  private final boolean before;
  private final @Nullable Region region;
  private final boolean disputed;
  private List<RegisteredProvince> others = List.of();

  RegisteredProvince(
      String code,
      boolean city,
      String name,
      boolean before,
      @Nullable Region region,
      boolean disputed) {
    this.code = code;
    this.city = city;
    this.name = name;
    this.before = before;
    this.region = region;
    this.disputed = disputed;
  }

  /** Once, before any other can see it. */
  void others(List<RegisteredProvince> all) {
    others = List.copyOf(all);
  }

  /** {@return the code of the statistics office; before and since 1 July 2025 they may differ} */
  public String code() {
    return code;
  }

  /** {@return whether it is a city under the centre; since 1 July 2025 as of 30 April 2026} */
  public boolean isCity() {
    return city;
  }

  /** {@return the name, as {@link io.github.ntmrules.criteria.Provinces} has it} */
  public String name() {
    return name;
  }

  /** {@return the first day of the list it is in, or {@code null} where that is not on file} */
  public @Nullable LocalDate existsFrom() {
    return before ? null : Register.MERGER;
  }

  /** {@return the first day on which it was no more, or {@code null} if it still is} */
  public @Nullable LocalDate existsUntil() {
    return before ? Register.MERGER : null;
  }

  /** {@return whether it is one of those until 30 June 2025} */
  public boolean isBefore() {
    return before;
  }

  /** {@return the provinces that were merged into it on 1 July 2025; none of one of before} */
  public List<RegisteredProvince> mergedFrom() {
    return before ? List.of() : others;
  }

  /**
   * {@return the province that it is part of since 1 July 2025, or {@code null} if it is that
   * itself}
   */
  public @Nullable RegisteredProvince mergedInto() {
    return before ? others.get(0) : null;
  }

  /**
   * {@return the regions that it, or what was merged into it, is usually counted to, in the order
   * of {@link Region}} <strong>Unconfirmed</strong>: no document on file says which province is in
   * which region. Of one that is {@linkplain #isRegionDisputed() disputed} the usual one.
   */
  public Set<Region> regions() {
    Set<Region> all = EnumSet.noneOf(Region.class);
    if (region != null) {
      all.add(region);
    }
    mergedFrom().forEach(each -> all.addAll(each.regions()));
    return all;
  }

  /**
   * {@return whether papers differ on the region of it, or of one that was merged into it} Quảng
   * Ninh is usually counted to the Red River Delta, and by older papers to the northern midlands.
   */
  public boolean isRegionDisputed() {
    return disputed || mergedFrom().stream().anyMatch(RegisteredProvince::isRegionDisputed);
  }

  /** The code and the name; do not parse. */
  @Override
  public String toString() {
    return code + " " + name + (before ? " (-2025)" : "");
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(RegisteredProvince.class);
  }
}
