package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.NoJson;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Many units in one year, against one criteria set. Immutable and thread-safe. */
public final class TrendPoint {

  private final int year;
  private final LocalDate firstDay;
  private final LocalDate lastDay;
  private final RollUpResult units;
  private final Changes changes;
  private final Changes ofYear;

  /** What changed, of all units and by group. */
  record Changes(ProgressResult all, Map<GroupKey, ProgressResult> groups) {
    Changes {
      groups = Map.copyOf(groups);
    }

    @Nullable ProgressResult of(@Nullable GroupKey group) {
      return group == null ? all : groups.get(group);
    }
  }

  TrendPoint(
      int year,
      LocalDate firstDay,
      LocalDate lastDay,
      RollUpResult units,
      Changes changes,
      Changes ofYear) {
    this.year = year;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.units = units;
    this.changes = changes;
    this.ofYear = ofYear;
  }

  /** {@return the year} */
  public int year() {
    return year;
  }

  /** {@return the first day of assessment in that year} */
  public LocalDate firstDay() {
    return firstDay;
  }

  /** {@return the last day of assessment in that year; the year may have gone on} */
  public LocalDate lastDay() {
    return lastDay;
  }

  /** {@return the criteria set that the units were held against} */
  public CriteriaSet set() {
    return units.set();
  }

  /** {@return what the assessments of that year say together, and the same by group} */
  public RollUpResult units() {
    return units;
  }

  /**
   * {@return what changed since the earlier assessments of the same units, for those of which there
   * is one against the same set; of fewer units than {@link #units} as a rule, and of none in the
   * first year}
   */
  public ProgressResult changes() {
    return changes.all();
  }

  /**
   * {@return what the units of that group say together in that year, or {@code null} if there are
   * none}
   *
   * @param group the group, or {@code null} for all units
   */
  public @Nullable RollUpResult units(@Nullable GroupKey group) {
    return group == null
        ? units
        : units.groups().getOrDefault(group.grouping(), Map.of()).get(group);
  }

  /**
   * {@return what changed for the units of that group, or {@code null} if nothing is known of any}
   *
   * @param group the group, or {@code null} for all units
   */
  public @Nullable ProgressResult changes(@Nullable GroupKey group) {
    return changes.of(group);
  }

  /** The same since an assessment of that year or of the one before only. */
  @Nullable ProgressResult changesOfYear(@Nullable GroupKey group) {
    return ofYear.of(group);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TrendPoint that
        && year == that.year
        && firstDay.equals(that.firstDay)
        && lastDay.equals(that.lastDay)
        && units.equals(that.units)
        && changes.equals(that.changes)
        && ofYear.equals(that.ofYear);
  }

  @Override
  public int hashCode() {
    return Objects.hash(year, firstDay, lastDay, units, changes, ofYear);
  }

  /** The year and the set; do not parse. */
  @Override
  public String toString() {
    return "TrendPoint[" + year + ", " + set().id() + ", " + units.units() + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(TrendPoint.class);
  }
}
