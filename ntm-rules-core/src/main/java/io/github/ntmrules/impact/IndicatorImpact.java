package io.github.ntmrules.impact;

import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.population.Change;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What other rules mean for one indicator of one unit. Immutable.
 *
 * @param condition whether it is a condition beside the criteria
 * @param before the result by the earlier rules, or {@code null} if they have no such indicator
 * @param after the result by the later rules, likewise; at least one of the two is there
 * @param changes what the rules say differently for it, whether that changes the outcome or not:
 *     first what they ask, then how they compute figures
 * @param causes those of the changes that explain the outcome's: each that alone suffices, and all
 *     of those that only together do; empty if the outcome is the same, never if it is not
 */
public record IndicatorImpact(
    boolean condition,
    @Nullable IndicatorResult before,
    @Nullable IndicatorResult after,
    List<RuleCause> changes,
    List<RuleCause> causes) {

  /** Copies the lists and requires one side at least. */
  public IndicatorImpact {
    changes = List.copyOf(changes);
    causes = List.copyOf(causes);
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
   * How far the unit is from the new levels, in the order of the rule; empty if nothing is asked
   * any more.
   */
  public List<LevelMargin> margins() {
    return after == null ? List.of() : after.comparisons().stream().map(LevelMargin::of).toList();
  }
}
