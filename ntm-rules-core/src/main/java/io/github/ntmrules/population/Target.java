package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a plan asks of all units, or of those of a group, for a year (chỉ tiêu kế hoạch): "39
 * communes by 2020". It is a plan, not law, and decides no outcome of a unit. Immutable and
 * thread-safe.
 */
public final class Target {

  private final int year;
  private final @Nullable GroupKey group;
  private final TargetMeasure measure;
  private final BigDecimal planned;

  private Target(int year, @Nullable GroupKey group, TargetMeasure measure, BigDecimal planned) {
    this.year = year;
    this.group = group;
    this.measure = measure;
    this.planned = planned;
  }

  /**
   * {@return a target for all units}
   *
   * @param year the year at whose end, or within which, it is to be reached
   * @param measure what is counted
   * @param planned how much of it, from 0
   * @throws IllegalArgumentException if {@code planned} is below 0
   */
  public static Target of(int year, TargetMeasure measure, BigDecimal planned) {
    if (planned.signum() < 0) {
      throw new IllegalArgumentException("Nothing is planned below 0: " + planned);
    }
    return new Target(year, null, Objects.requireNonNull(measure, "measure"), planned);
  }

  /**
   * {@return the same for the units of a group}
   *
   * @param its the group, such as a district
   */
  public Target in(GroupKey its) {
    return new Target(year, Objects.requireNonNull(its, "group"), measure, planned);
  }

  /** {@return the year} */
  public int year() {
    return year;
  }

  /** {@return the group whose units are meant, or {@code null} for all} */
  public @Nullable GroupKey group() {
    return group;
  }

  /** {@return what is counted} */
  public TargetMeasure measure() {
    return measure;
  }

  /** {@return how much of it is planned} */
  public BigDecimal planned() {
    return planned;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Target that
        && year == that.year
        && Objects.equals(group, that.group)
        && measure == that.measure
        && planned.equals(that.planned);
  }

  @Override
  public int hashCode() {
    return Objects.hash(year, group, measure, planned);
  }

  /** What is planned; do not parse. */
  @Override
  public String toString() {
    return "Target[" + year + ", " + group + ", " + measure + ", " + planned + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Target.class);
  }
}
