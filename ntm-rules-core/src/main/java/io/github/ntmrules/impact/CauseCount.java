package io.github.ntmrules.impact;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.internal.text.NoJson;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many units one changed rule concerns, for one indicator. Immutable. */
public final class CauseCount {

  private final String code;
  private final boolean condition;
  private final boolean derivation;
  private final @Nullable RuleLocation before;
  private final @Nullable RuleLocation after;
  private final long concerned;
  private final FlipCount flips;
  private final FlipCount unitFlips;

  CauseCount(
      String code,
      boolean condition,
      boolean derivation,
      @Nullable RuleLocation before,
      @Nullable RuleLocation after,
      long concerned,
      FlipCount flips,
      FlipCount unitFlips) {
    this.code = code;
    this.condition = condition;
    this.derivation = derivation;
    this.before = before;
    this.after = after;
    this.concerned = concerned;
    this.flips = flips;
    this.unitFlips = unitFlips;
  }

  /** {@return the code of the indicator, or of the condition} */
  public String code() {
    return code;
  }

  /** {@return whether it is a condition beside the criteria} */
  public boolean condition() {
    return condition;
  }

  /** {@return whether the rule computes a figure; else it says what is asked} */
  public boolean derivation() {
    return derivation;
  }

  /** {@return the rule of the earlier set, or {@code null} if it has none} */
  public @Nullable RuleLocation before() {
    return before;
  }

  /** {@return the rule of the later set, or {@code null} if it has none} */
  public @Nullable RuleLocation after() {
    return after;
  }

  /** {@return for how many units the rules say something else, changing the outcome or not} */
  public long concerned() {
    return concerned;
  }

  /** {@return how many of them have another outcome of the indicator, this being a cause} */
  public FlipCount flips() {
    return flips;
  }

  /** {@return how many of them have another outcome of the whole set, this being a cause} */
  public FlipCount unitFlips() {
    return unitFlips;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CauseCount that
        && code.equals(that.code)
        && condition == that.condition
        && derivation == that.derivation
        && Objects.equals(before, that.before)
        && Objects.equals(after, that.after)
        && concerned == that.concerned
        && flips.equals(that.flips)
        && unitFlips.equals(that.unitFlips);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, condition, derivation, before, after, concerned, flips, unitFlips);
  }

  @Override
  public String toString() {
    return "CauseCount[code="
        + code
        + ", condition="
        + condition
        + ", derivation="
        + derivation
        + ", before="
        + before
        + ", after="
        + after
        + ", concerned="
        + concerned
        + ", flips="
        + flips
        + ", unitFlips="
        + unitFlips
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(CauseCount.class);
  }
}
