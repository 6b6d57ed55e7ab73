package io.github.ntmrules.rules;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Region;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a unit on a date: all that a rule's condition may look at. It has no
 * figures. Immutable and thread-safe; equal scopes have equal requirements.
 *
 * <p>In a rule file: {@code Scope( year >= 2020 )}, {@code Scope( region == Region.TAY_NGUYEN )},
 * {@code Scope( date >= day("2024-03-01") )}.
 */
public final class Scope {

  private final LocalDate date;
  private final @Nullable Region region;
  private final @Nullable String province;
  private final Set<Designation> designations;
  private final int hash;

  private Scope(
      LocalDate date,
      @Nullable Region region,
      @Nullable String province,
      Collection<Designation> designations) {
    this.date = Objects.requireNonNull(date, "date");
    this.region = region;
    this.province = province;
    EnumSet<Designation> copy = EnumSet.noneOf(Designation.class);
    copy.addAll(designations);
    this.designations = Collections.unmodifiableSet(copy);
    this.hash = Objects.hash(date, region, province, this.designations);
  }

  /**
   * A scope.
   *
   * @param date the date of assessment
   * @param region the region, or {@code null} if not stated
   * @param province the province, or {@code null} if not stated
   * @param designations the circumstances that hold
   */
  public static Scope of(
      LocalDate date,
      @Nullable Region region,
      @Nullable String province,
      Collection<Designation> designations) {
    return new Scope(date, region, province, designations);
  }

  /** The date of assessment; compare with {@code day("2024-03-01")}. */
  public LocalDate getDate() {
    return date;
  }

  /** The year of the date of assessment. */
  public int getYear() {
    return date.getYear();
  }

  /** The region, or {@code null} if not stated. */
  public @Nullable Region getRegion() {
    return region;
  }

  /** The province, or {@code null} if not stated. */
  public @Nullable String getProvince() {
    return province;
  }

  /** The circumstances that hold. */
  public Set<Designation> getDesignations() {
    return designations;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Scope that
        && hash == that.hash
        && date.equals(that.date)
        && region == that.region
        && Objects.equals(province, that.province)
        && designations.equals(that.designations);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The scope in words an analyst can read: {@code 2020-12-31, TN, Kon Tum}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(date.toString());
    if (region != null) {
      text.append(", ").append(region.abbreviation());
    }
    if (province != null) {
      text.append(", ").append(province);
    }
    designations.forEach(designation -> text.append(", ").append(designation));
    return text.toString();
  }
}
