package io.github.ntmrules.impact;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.population.Change;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One criterion of one unit whose outcome changes with the rules. Immutable. */
public final class CriterionImpact {

  private final @Nullable CriterionResult before;
  private final @Nullable CriterionResult after;
  private final List<IndicatorImpact> decisive;

  /** Copies the list and requires one side at least. */
  CriterionImpact(
      @Nullable CriterionResult before,
      @Nullable CriterionResult after,
      List<IndicatorImpact> decisive) {
    decisive = List.copyOf(decisive);
    Objects.requireNonNull(after == null ? before : after);

    this.before = before;
    this.after = after;
    this.decisive = decisive;
  }

  /** {@return the result by the earlier rules, or {@code null} if they have no such criterion} */
  public @Nullable CriterionResult before() {
    return before;
  }

  /** {@return the result by the later rules, likewise; at least one of the two is there} */
  public @Nullable CriterionResult after() {
    return after;
  }

  /**
   * {@return the indicators whose changes explain it, as {@link UnitImpact#decisive} says; an
   * indicator that moved from or to another criterion has one side only}
   */
  public List<IndicatorImpact> decisive() {
    return decisive;
  }

  /** {@return the criterion, as the later rules name it if they have it} */
  public Criterion criterion() {
    return Objects.requireNonNull(after == null ? before : after).criterion();
  }

  /** {@return its code} */
  public String code() {
    return criterion().code();
  }

  /** {@return the outcome by the earlier rules; not applicable if they have no such criterion} */
  public Outcome outcomeBefore() {
    return before == null ? Outcome.NOT_APPLICABLE : before.outcome();
  }

  /** {@return the outcome by the later rules; not applicable if they have no such criterion} */
  public Outcome outcomeAfter() {
    return after == null ? Outcome.NOT_APPLICABLE : after.outcome();
  }

  /** {@return how the outcome changed} */
  public Change change() {
    return Change.of(outcomeBefore(), outcomeAfter());
  }

  /** {@return whether the outcome became better or worse} */
  public Direction direction() {
    return Direction.of(outcomeBefore(), outcomeAfter());
  }

  /** {@return why the outcome changed: the causes of the decisive indicators; never empty} */
  public List<RuleCause> causes() {
    return decisive.stream().flatMap(each -> each.causes().stream()).distinct().toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CriterionImpact that
        && Objects.equals(before, that.before)
        && Objects.equals(after, that.after)
        && decisive.equals(that.decisive);
  }

  @Override
  public int hashCode() {
    return Objects.hash(before, after, decisive);
  }

  @Override
  public String toString() {
    return "CriterionImpact[before=" + before + ", after=" + after + ", decisive=" + decisive + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(CriterionImpact.class);
  }
}
