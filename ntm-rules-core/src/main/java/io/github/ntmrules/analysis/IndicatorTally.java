package io.github.ntmrules.analysis;

import io.github.ntmrules.criteria.Indicator;

/**
 * How many units had which outcome for one indicator.
 *
 * @param indicator the indicator
 * @param tally the numbers of units
 */
public record IndicatorTally(Indicator indicator, Tally tally) {}
