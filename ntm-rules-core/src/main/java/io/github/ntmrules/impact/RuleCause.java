package io.github.ntmrules.impact;

import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.RuleLocation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What two sets of rules say differently, where it concerns one indicator of one unit: the cause of
 * its outcome changing, if it does. Immutable.
 */
public sealed interface RuleCause {

  /** {@return the code of the indicator, or of the condition beside the criteria} */
  String code();

  /** {@return the rule of the earlier set, or {@code null} if it has none} */
  @Nullable RuleLocation ruleBefore();

  /** {@return the rule of the later set, or {@code null} if it has none} */
  @Nullable RuleLocation ruleAfter();

  /**
   * Something else is asked for the indicator.
   *
   * @param before what the earlier set asks, or {@code null} if it has no such indicator
   * @param after what the later set asks, likewise; at least one of the two is there
   */
  record OfProvision(@Nullable Provision before, @Nullable Provision after) implements RuleCause {
    /**
     * Requires one side at least.
     *
     * @param after what is so after
     * @param before what is so before
     */
    public OfProvision {
      Objects.requireNonNull(after == null ? before : after);
    }

    @Override
    public String code() {
      return Objects.requireNonNull(after == null ? before : after).indicator().code();
    }

    @Override
    public @Nullable RuleLocation ruleBefore() {
      return before == null ? null : before.rule();
    }

    @Override
    public @Nullable RuleLocation ruleAfter() {
      return after == null ? null : after.rule();
    }

    /**
     * {@return whether the levels were taken from another column of the decree than before: then a
     * rule that chooses the column may have changed, beside the rule that asks or instead of it}
     */
    public boolean otherColumn() {
      return before != null
          && after != null
          && !Objects.equals(before.citation().column(), after.citation().column());
    }
  }

  /**
   * A figure that the indicator is held to is computed otherwise where it is not reported.
   *
   * @param code the code of the indicator
   * @param before how the earlier set computes it, or {@code null} if it does not
   * @param after how the later set computes it, likewise; at least one of the two is there
   */
  record OfDerivation(String code, @Nullable Derivation before, @Nullable Derivation after)
      implements RuleCause {
    /**
     * Requires one side at least.
     *
     * @param after what is so after
     * @param code the code of an indicator, criterion or condition
     * @param before what is so before
     */
    public OfDerivation {
      Objects.requireNonNull(after == null ? before : after);
    }

    @Override
    public @Nullable RuleLocation ruleBefore() {
      return before == null ? null : before.rule();
    }

    @Override
    public @Nullable RuleLocation ruleAfter() {
      return after == null ? null : after.rule();
    }
  }
}
