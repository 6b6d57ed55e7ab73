package io.github.ntmrules.population;

import io.github.ntmrules.criteria.Criterion;

/**
 * How many units had which outcome for one criterion.
 *
 * @param criterion the criterion
 * @param tally the numbers of units
 */
public record CriterionTally(Criterion criterion, OutcomeTally tally) {}
