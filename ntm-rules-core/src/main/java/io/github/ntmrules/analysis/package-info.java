/**
 * What many assessments say together: roll-ups of units into districts, provinces and regions, and
 * progress between two dates; what two sets of rules ask differently, for every unit that can be,
 * and what that means for the units there are; what a unit is missing to pass; and what cases prove
 * of a set, and which mistakes in it they would miss.
 *
 * <p>Reads assessments, snapshots and what the law asks. Nothing here knows a rule file or the rule
 * engine: which circumstances rules tell apart, and what they ask there, is handed in.
 */
@NullMarked
package io.github.ntmrules.analysis;

import org.jspecify.annotations.NullMarked;
