package io.github.ntmrules.population;

import io.github.ntmrules.criteria.Indicator;

/**
 * How many units had which outcome for one indicator, and how many it alone holds back.
 *
 * @param indicator the indicator
 * @param tally the numbers of units
 * @param alone number of units for which it is the only indicator in the way: not met or
 *     undetermined, while all others are met or do not apply
 * @param amongLastTwo number of units for which it is one of exactly two in the way
 */
public record IndicatorTally(
    Indicator indicator, OutcomeTally tally, long alone, long amongLastTwo) {}
