/**
 * What follows for a unit and why: outcomes, findings, gaps and explanations.
 *
 * <p>Holds a snapshot's figures against requirements that are given; knows neither rule files nor
 * the rule engine.
 */
@NullMarked
package io.github.ntmrules.assessment;

import org.jspecify.annotations.NullMarked;
