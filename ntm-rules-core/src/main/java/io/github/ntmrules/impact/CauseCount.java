package io.github.ntmrules.impact;

import io.github.ntmrules.criteria.RuleLocation;
import org.jspecify.annotations.Nullable;

/**
 * How many units one changed rule concerns, for one indicator. Immutable.
 *
 * @param code the code of the indicator, or of the condition
 * @param condition whether it is a condition beside the criteria
 * @param derivation whether the rule computes a figure; else it says what is asked
 * @param before the rule of the earlier set, or {@code null} if it has none
 * @param after the rule of the later set, or {@code null} if it has none
 * @param concerned for how many units the rules say something else, changing the outcome or not
 * @param flips how many of them have another outcome of the indicator, this being a cause
 * @param unitFlips how many of them have another outcome of the whole set, this being a cause
 */
public record CauseCount(
    String code,
    boolean condition,
    boolean derivation,
    @Nullable RuleLocation before,
    @Nullable RuleLocation after,
    long concerned,
    FlipCount flips,
    FlipCount unitFlips) {}
