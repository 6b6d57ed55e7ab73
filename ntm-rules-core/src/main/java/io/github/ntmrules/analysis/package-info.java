/**
 * What many assessments say together: roll-ups of units into districts, provinces and regions, and
 * progress between two dates.
 *
 * <p>Reads assessments, snapshots and what the law asks, and counts. Nothing here assesses a unit,
 * knows a rule file or knows the rule engine.
 */
@NullMarked
package io.github.ntmrules.analysis;

import org.jspecify.annotations.NullMarked;
