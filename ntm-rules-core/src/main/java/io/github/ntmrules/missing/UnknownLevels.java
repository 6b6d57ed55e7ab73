package io.github.ntmrules.missing;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every level of a set, with its overlays, that does not decide, and where ({@code
 * Assessor.unknownLevels}): of the indicators and of the conditions beside the criteria, and of the
 * sets that they ask to be met. In the order of the decree; or, once units are counted ({@link
 * HeldUpCounter}), those first that hold up most. Immutable and thread-safe.
 *
 * <p>Grounds for withdrawal and rules of computing are no levels, and are not among them.
 */
public final class UnknownLevels {

  private final CriteriaSet set;
  private final boolean confirmedOnly;
  private final List<UnknownLevel> levels;
  private final List<Where> untold;
  private final boolean complete;
  private final @Nullable Integer units;
  private final int columnOpen;

  UnknownLevels(
      CriteriaSet set,
      boolean confirmedOnly,
      List<UnknownLevel> levels,
      List<Where> untold,
      boolean complete,
      @Nullable Integer units,
      int columnOpen) {
    this.set = set;
    this.confirmedOnly = confirmedOnly;
    this.levels = List.copyOf(levels);
    this.untold = List.copyOf(untold);
    this.complete = complete;
    this.units = units;
    this.columnOpen = columnOpen;
  }

  UnknownLevels counted(List<UnknownLevel> worstFirst, int counted, int open) {
    return new UnknownLevels(set, confirmedOnly, worstFirst, untold, complete, counted, open);
  }

  /** {@return the criteria set, with what overlays over it add} */
  public CriteriaSet set() {
    return set;
  }

  /** {@return whether in strict mode, where unconfirmed levels do not decide either} */
  public boolean confirmedOnly() {
    return confirmedOnly;
  }

  /** {@return the levels} */
  public List<UnknownLevel> levels() {
    return levels;
  }

  /**
   * {@return the circumstances in which the rules contradict each other, so that nothing is told}
   */
  public List<Where> untold() {
    return untold;
  }

  /** {@return whether all circumstances were gone through; of too many only the first were} */
  public boolean complete() {
    return complete;
  }

  /** {@return how many units were counted, or {@code null} where none were asked for} */
  public @Nullable Integer units() {
    return units;
  }

  /**
   * {@return how many of the units counted have an indicator or a condition that is undetermined
   * while it is not even determined which column applies to them: that is counted of no level}
   */
  public int columnOpen() {
    return columnOpen;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnknownLevels that
        && set.equals(that.set)
        && confirmedOnly == that.confirmedOnly
        && levels.equals(that.levels)
        && untold.equals(that.untold)
        && complete == that.complete
        && Objects.equals(units, that.units)
        && columnOpen == that.columnOpen;
  }

  @Override
  public int hashCode() {
    return Objects.hash(set, confirmedOnly, levels, untold, complete, units, columnOpen);
  }

  @Override
  public String toString() {
    return "UnknownLevels[set=" + set.id() + ", levels=" + levels + ", units=" + units + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(UnknownLevels.class);
  }
}
