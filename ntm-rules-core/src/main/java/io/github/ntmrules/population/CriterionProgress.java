package io.github.ntmrules.population;

import io.github.ntmrules.criteria.Criterion;

/**
 * How the outcome of one criterion changed for many units.
 *
 * @param criterion the criterion
 * @param transitions the numbers of units
 */
public record CriterionProgress(Criterion criterion, Transitions transitions) {}
