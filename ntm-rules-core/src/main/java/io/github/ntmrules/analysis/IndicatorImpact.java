package io.github.ntmrules.analysis;

import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Indicator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What other rules mean for one indicator of one unit. Immutable.
 *
 * @param condition whether it is a condition beside the criteria
 * @param before the result by the earlier rules, or {@code null} if they have no such indicator
 * @param after the result by the later rules, likewise; at least one of the two is there
 * @param changes what the rules say differently for it: first what they ask, then how they compute
 *     figures
 */
public record IndicatorImpact(
    boolean condition,
    @Nullable IndicatorResult before,
    @Nullable IndicatorResult after,
    List<RuleCause> changes) {

  /** Copies the list and requires one side at least. */
  public IndicatorImpact {
    changes = List.copyOf(changes);
    Objects.requireNonNull(after == null ? before : after);
  }

  /** The indicator, or the condition, as the later rules name it if they have it. */
  public Indicator indicator() {
    return Objects.requireNonNull(after == null ? before : after).indicator();
  }

  /** Its code. */
  public String code() {
    return indicator().code();
  }

  /** The outcome by the earlier rules; not applicable if they have no such indicator. */
  public Outcome outcomeBefore() {
    return before == null ? Outcome.NOT_APPLICABLE : before.outcome();
  }

  /** The outcome by the later rules; not applicable if they have no such indicator. */
  public Outcome outcomeAfter() {
    return after == null ? Outcome.NOT_APPLICABLE : after.outcome();
  }

  /** Whether the outcome changed. */
  public boolean flipped() {
    return outcomeBefore() != outcomeAfter();
  }

  /** How the outcome changed. */
  public Change change() {
    return Change.of(outcomeBefore(), outcomeAfter());
  }

  /** Whether the outcome became better or worse. */
  public Direction direction() {
    return Direction.of(outcomeBefore(), outcomeAfter());
  }

  /**
   * Why the outcome changed: what the rules say differently; empty if it did not change, never
   * empty if it did. Where both what is asked and the way to compute a figure differ, both are
   * told, though one may have sufficed.
   */
  public List<RuleCause> causes() {
    return flipped() ? changes : List.of();
  }

  /**
   * How far the unit is from the new levels, in the order of the rule; empty if nothing is asked
   * any more.
   */
  public List<LevelMargin> margins() {
    return after == null
        ? List.of()
        : after.comparisons().stream().map(LevelMargin::of).toList();
  }
}
