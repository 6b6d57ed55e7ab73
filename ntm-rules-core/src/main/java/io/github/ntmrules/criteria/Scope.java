package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what the law asks of a unit: its region, its province and what it is designated
 * as, on a date (hoàn cảnh). It has no figures. A rule's condition may look at nothing else, so
 * equal scopes have equal requirements. Immutable and thread-safe; cheap to compare.
 *
 * <p>From these the rules of a set may conclude a {@linkplain #group() group}, which its other
 * rules may look at.
 *
 * <p>In a rule file: {@code Scope( year >= 2020 )}, {@code Scope( region == Region.TAY_NGUYEN )},
 * {@code Scope( date >= day("2024-03-01") )}.
 */
public final class Scope {

  /** Stands for every province that no rule names, where scopes are listed or described. */
  public static final String ANOTHER_PROVINCE = "…";

  private final LocalDate date;
  private final @Nullable Region region;
  private final @Nullable String province;
  private final Designations.Held designations;
  private final @Nullable String group;
  private final int hash;

  private Scope(
      LocalDate date,
      @Nullable Region region,
      @Nullable String province,
      Collection<Designation> designations,
      @Nullable String group) {
    this.group = group;
    this.date = Objects.requireNonNull(date, "date");
    this.region = region;
    this.province = province == null ? null : Provinces.canonical(province);
    this.designations =
        designations instanceof Designations.Held same
            ? same
            : new Designations.Held(Objects.requireNonNull(designations, "designations"));
    this.hash = Objects.hash(date, region, this.province, this.designations, group);
  }

  /**
   * {@return a scope}
   *
   * @param date the date the figures are held against the law of
   * @param region the region, or {@code null} if not stated
   * @param province the province, or {@code null} if not stated; written in any usual way
   * @param designations what holds; what is not stated does not hold
   */
  public static Scope of(
      LocalDate date,
      @Nullable Region region,
      @Nullable String province,
      Collection<Designation> designations) {
    return new Scope(date, region, province, designations, null);
  }

  /**
   * {@return the same where rules are asked of a unit of that group} What a user asks with has
   * none: the group is concluded by the rules of the set, and one that is given is passed over.
   *
   * @param name the group, or {@code null}
   */
  public Scope inGroup(@Nullable String name) {
    return Objects.equals(group, name)
        ? this
        : new Scope(date, region, province, designations, name);
  }

  /**
   * {@return the date the figures are held against the law of; compare with {@code
   * day("2024-03-01")}}
   */
  public LocalDate date() {
    return date;
  }

  /** {@return the year of that date} */
  public int year() {
    return date.getYear();
  }

  /** {@return the region, or {@code null} if not stated} */
  public @Nullable Region region() {
    return region;
  }

  /**
   * {@return the province, as {@link Provinces#canonical} has it, or {@code null} if not stated}
   */
  public @Nullable String province() {
    return province;
  }

  /** {@return what holds, in the order of {@link Designation}} */
  public Set<Designation> designations() {
    return designations;
  }

  /**
   * {@return the group that the rules of the set concluded, as the set names its column: one of
   * those that are possible, where it is not determined; {@code null} before they are asked, and
   * where they conclude none}
   */
  public @Nullable String group() {
    return group;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Scope that
            && hash == that.hash
            && region == that.region
            && designations.equals(that.designations)
            && date.equals(that.date)
            && Objects.equals(province, that.province)
            && Objects.equals(group, that.group));
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
    if (group != null) {
      text.append(", ").append(group);
    }
    return text.toString();
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Scope.class);
  }
}
