package io.github.ntmrules.register;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.internal.text.NoJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A commune, ward, township or special zone as it was until 30 June 2025, or as it is since. One
 * that has kept its code or its name is two: before and since. Immutable and thread-safe; there is
 * one of each.
 */
public final class RegisteredUnit {

  private static final String CODE = "%05d";
  private static final int[] NONE = {};

  private final Register register;
  private final int position;
  private final int code;
  private final AdministrativeKind kind;
  private final String name;
  private final RegisteredProvince province;
  private final @Nullable String district;
  private final @Nullable BigDecimal area;
  private final int population;

  // Positions in the register, twice, and one more where the whole unit of before is meant.
  private int[] others = NONE;

  RegisteredUnit(
      Register register,
      int position,
      int code,
      AdministrativeKind kind,
      String name,
      RegisteredProvince province,
      @Nullable String district,
      @Nullable BigDecimal area,
      int population) {
    this.register = register;
    this.position = position;
    this.code = code;
    this.kind = kind;
    this.name = name;
    this.province = province;
    this.district = district;
    this.area = area;
    this.population = population;
  }

  /** Once more of those that it became or came from, before any other can see it. */
  void add(int position, boolean whole) {
    others = Arrays.copyOf(others, others.length + 1);
    others[others.length - 1] = position * 2 + (whole ? 1 : 0);
  }

  int position() {
    return position;
  }

  int number() {
    return code;
  }

  /**
   * {@return the code of the statistics office, five figures} One code may be that of a unit before
   * and of another since.
   */
  public String code() {
    return CODE.formatted(code);
  }

  /** {@return the kind; since 1 July 2025 as of 30 April 2026} */
  public AdministrativeKind kind() {
    return kind;
  }

  /** {@return the name without the word of its kind, as the list has it} */
  public String name() {
    return name;
  }

  /**
   * {@return the kind and the name, as people call it: {@code xã Tân Lập}}
   *
   * @param locale the language of the word of the kind
   */
  public String fullName(Locale locale) {
    return kind.displayName(locale) + " " + name;
  }

  /** {@return the district until 30 June 2025, with the word of its kind; {@code null} since} */
  public @Nullable String district() {
    return district;
  }

  /** {@return the province} */
  public RegisteredProvince province() {
    return province;
  }

  /** {@return whether it is one of those until 30 June 2025} */
  public boolean isBefore() {
    return province.isBefore();
  }

  /**
   * {@return the first day of the list it is in, or {@code null} where that is not on file: of
   * those until 30 June 2025 it is not said since when they were}
   */
  public @Nullable LocalDate existsFrom() {
    return province.existsFrom();
  }

  /** {@return the first day on which it was no more, or {@code null} if it still is} */
  public @Nullable LocalDate existsUntil() {
    return province.existsUntil();
  }

  /** {@return the area in km² since 1 July 2025, or {@code null} if it is not on file} */
  public @Nullable BigDecimal areaKm2() {
    return area;
  }

  /** {@return the people in July 2025, or {@code null} if that is not on file} */
  public @Nullable Integer population() {
    return population < 0 ? null : population;
  }

  /**
   * {@return what it went into on 1 July 2025, in the order of the list; none of a unit since} It
   * is one that it went into whole, or several that parts of it went into.
   */
  public List<UnitPart> became() {
    return isBefore() ? parts() : List.of();
  }

  /**
   * {@return what went into it on 1 July 2025, in the order of the list; none of a unit before, and
   * none of five special zones, which were districts without communes}
   */
  public List<UnitPart> cameFrom() {
    return isBefore() ? List.of() : parts();
  }

  private List<UnitPart> parts() {
    return Arrays.stream(others)
        .mapToObj(each -> new UnitPart(register.at(each / 2), each % 2 == 1))
        .toList();
  }

  /**
   * {@return the regions that its province, or the provinces of what went into it, are usually
   * counted to; empty where nothing is on file of what it came from} <strong>Unconfirmed</strong>,
   * as {@link RegisteredProvince#regions} says.
   */
  public Set<Region> regions() {
    if (isBefore()) {
      return province.regions();
    }
    Set<Region> all = EnumSet.noneOf(Region.class);
    cameFrom().forEach(each -> all.addAll(each.unit().regions()));
    return all;
  }

  /** The code, the name and where it is; do not parse. */
  @Override
  public String toString() {
    return code()
        + " "
        + fullName(Locale.ROOT)
        + (district == null ? "" : ", " + district)
        + ", "
        + province.name();
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(RegisteredUnit.class);
  }
}
