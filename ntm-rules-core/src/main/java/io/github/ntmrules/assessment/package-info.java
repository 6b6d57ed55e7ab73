/**
 * What follows for a unit and why: outcomes, findings, gaps and explanations; and for many units at
 * once, a matrix of outcomes.
 *
 * <p>Holds the figures of a snapshot or a table against requirements that are given; knows neither
 * rule files nor the rule engine.
 */
@NullMarked
package io.github.ntmrules.assessment;

import org.jspecify.annotations.NullMarked;
