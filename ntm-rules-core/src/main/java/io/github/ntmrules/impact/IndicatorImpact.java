package io.github.ntmrules.impact;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.population.Change;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What other rules mean for one indicator of one unit. Immutable. */
public final class IndicatorImpact {

  private final boolean condition;
  private final @Nullable IndicatorResult before;
  private final @Nullable IndicatorResult after;
  private final List<RuleCause> changes;
  private final List<RuleCause> causes;

  /** Copies the lists and requires one side at least. */
  IndicatorImpact(
      boolean condition,
      @Nullable IndicatorResult before,
      @Nullable IndicatorResult after,
      List<RuleCause> changes,
      List<RuleCause> causes) {
    changes = List.copyOf(changes);
    causes = List.copyOf(causes);
    Objects.requireNonNull(after == null ? before : after);

    this.condition = condition;
    this.before = before;
    this.after = after;
    this.changes = changes;
    this.causes = causes;
  }

  /** {@return whether it is a condition beside the criteria} */
  public boolean condition() {
    return condition;
  }

  /** {@return the result by the earlier rules, or {@code null} if they have no such indicator} */
  public @Nullable IndicatorResult before() {
    return before;
  }

  /** {@return the result by the later rules, likewise; at least one of the two is there} */
  public @Nullable IndicatorResult after() {
    return after;
  }

  /**
   * {@return what the rules say differently for it, whether that changes the outcome or not: first
   * what they ask, then how they compute figures}
   */
  public List<RuleCause> changes() {
    return changes;
  }

  /**
   * {@return those of the changes that explain the outcome's: each that alone suffices, and all of
   * those that only together do; empty if the outcome is the same, never if it is not}
   */
  public List<RuleCause> causes() {
    return causes;
  }

  /** {@return the indicator, or the condition, as the later rules name it if they have it} */
  public Indicator indicator() {
    return Objects.requireNonNull(after == null ? before : after).indicator();
  }

  /** {@return its code} */
  public String code() {
    return indicator().code();
  }

  /** {@return the outcome by the earlier rules; not applicable if they have no such indicator} */
  public Outcome outcomeBefore() {
    return before == null ? Outcome.NOT_APPLICABLE : before.outcome();
  }

  /** {@return the outcome by the later rules; not applicable if they have no such indicator} */
  public Outcome outcomeAfter() {
    return after == null ? Outcome.NOT_APPLICABLE : after.outcome();
  }

  /** {@return whether the outcome changed} */
  public boolean flipped() {
    return outcomeBefore() != outcomeAfter();
  }

  /** {@return how the outcome changed} */
  public Change change() {
    return Change.of(outcomeBefore(), outcomeAfter());
  }

  /** {@return whether the outcome became better or worse} */
  public Direction direction() {
    return Direction.of(outcomeBefore(), outcomeAfter());
  }

  /**
   * {@return how far the unit is from the new levels, in the order of the rule; empty if nothing is
   * asked any more}
   */
  public List<LevelMargin> margins() {
    return after == null ? List.of() : after.comparisons().stream().map(LevelMargin::of).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndicatorImpact that
        && condition == that.condition
        && Objects.equals(before, that.before)
        && Objects.equals(after, that.after)
        && changes.equals(that.changes)
        && causes.equals(that.causes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(condition, before, after, changes, causes);
  }

  @Override
  public String toString() {
    return "IndicatorImpact[condition="
        + condition
        + ", before="
        + before
        + ", after="
        + after
        + ", changes="
        + changes
        + ", causes="
        + causes
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(IndicatorImpact.class);
  }
}
