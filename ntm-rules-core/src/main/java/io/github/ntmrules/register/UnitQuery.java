package io.github.ntmrules.register;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a unit that is looked for: its code, or its name with its province and,
 * before 1 July 2025, its district; each written in any usual way. Immutable and thread-safe.
 */
public final class UnitQuery {

  private final LocalDate date;
  private final @Nullable String code;
  private final @Nullable String name;
  private final @Nullable String district;
  private final @Nullable String province;

  private UnitQuery(
      LocalDate date,
      @Nullable String code,
      @Nullable String name,
      @Nullable String district,
      @Nullable String province) {
    this.date = date;
    this.code = code == null || code.isBlank() ? null : code.strip();
    this.name = name == null || name.isBlank() ? null : name;
    this.district = district == null || district.isBlank() ? null : district;
    this.province = province == null || province.isBlank() ? null : province;
  }

  /**
   * {@return of a unit that existed on that day; nothing is said of it yet}
   *
   * @param date the day
   */
  public static UnitQuery on(LocalDate date) {
    return new UnitQuery(Objects.requireNonNull(date, "date"), null, null, null, null);
  }

  /**
   * {@return the same with that code}
   *
   * @param its the code, as a rule five figures; zeros before them may be missing; {@code null} if
   *     it is not said
   */
  public UnitQuery code(@Nullable String its) {
    return new UnitQuery(date, its, name, district, province);
  }

  /**
   * {@return the same with that name}
   *
   * @param its the name, with or without the word of its kind, which then counts; {@code null} if
   *     it is not said
   */
  public UnitQuery name(@Nullable String its) {
    return new UnitQuery(date, code, its, district, province);
  }

  /**
   * {@return the same in that district; since 1 July 2025 it is passed over}
   *
   * @param its the district, with or without the word of its kind; {@code null} if it is not said
   */
  public UnitQuery district(@Nullable String its) {
    return new UnitQuery(date, code, name, its, province);
  }

  /**
   * {@return the same in that province}
   *
   * @param its the province; {@code null} if it is not said
   */
  public UnitQuery province(@Nullable String its) {
    return new UnitQuery(date, code, name, district, its);
  }

  /** {@return the day on which the unit existed} */
  public LocalDate date() {
    return date;
  }

  /** {@return the code, or {@code null} if it is not said} */
  public @Nullable String code() {
    return code;
  }

  /** {@return the name, or {@code null} if it is not said} */
  public @Nullable String name() {
    return name;
  }

  /** {@return the district, or {@code null} if it is not said} */
  public @Nullable String district() {
    return district;
  }

  /** {@return the province, or {@code null} if it is not said} */
  public @Nullable String province() {
    return province;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnitQuery that
        && date.equals(that.date)
        && Objects.equals(code, that.code)
        && Objects.equals(name, that.name)
        && Objects.equals(district, that.district)
        && Objects.equals(province, that.province);
  }

  @Override
  public int hashCode() {
    return Objects.hash(date, code, name, district, province);
  }

  /** What is said; do not parse. */
  @Override
  public String toString() {
    return "UnitQuery[%s: %s, %s, %s, %s]".formatted(date, code, name, district, province);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(UnitQuery.class);
  }
}
